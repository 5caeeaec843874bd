import { readFileSync } from "node:fs";
import { UserError } from "../user-error.ts";
import {
  countToHold,
  type DictionaryLine,
  type Frequencies,
  frequenciesOf,
  parseDictionary,
} from "./frequencies.ts";
import { builtDictionary } from "./segmenter.ts";

let known: Frequencies | undefined;

/** How common each word is in the language at large, from the dictionary's own counts. */
export function wordFrequencies(): Frequencies {
  known ??= frequenciesOf(parseDictionary(readFileSync(builtDictionary("words.txt"), "utf8")));
  return known;
}

const longest = 40;

/**
 * A user's own words, a line each: `word`, `word tag` or `word count tag`; # begins a comment. A word without a
 * count gets the least one that holds it together.
 *
 * @param path what messages call it
 * @param place where it is, if that is another path
 * @throws UserError for a file that cannot be read or a line of another form
 */
export function readDictionary(path: string, place: string = path): DictionaryLine[] {
  let content: string;
  try {
    content = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(place));
  } catch (error) {
    throw new UserError("input.unreadable", { path, reason: (error as Error).message });
  }
  return parseOwnWords(content, path);
}

/** `readDictionary` of a text that has been read. */
export function parseOwnWords(content: string, path: string): DictionaryLine[] {
  const entries: DictionaryLine[] = [];
  for (const [i, raw] of content.split(/\r?\n/u).entries()) {
    const line = raw.replace(/#.*/su, "").trim();
    if (line === "") continue;
    const [word = "", second, third, ...rest] = line.split(/\s+/u);
    const [count, tag] =
      third !== undefined ? [second, third] : isNumber(second) ? [second, "n"] : [undefined, second ?? "n"];
    const fits =
      rest.length === 0 &&
      word.length <= longest &&
      !/[\u0000-\u001f\ud800-\udfff\ufeff]/u.test(word) &&
      /^[a-zA-Z]{1,8}$/u.test(tag) &&
      (count === undefined || /^[1-9]\d{0,8}$/u.test(count));
    if (!fits) throw new UserError("dictionary.line", { path, line: i + 1, text: line.slice(0, 60) });
    entries.push({ word, count: count ? Number(count) : countToHold(word, wordFrequencies()), tag });
  }
  return entries;
}

function isNumber(column: string | undefined): boolean {
  return column !== undefined && /^\d/u.test(column);
}

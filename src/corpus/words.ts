import { foldWidth } from "../text/fold.ts";
import { UserError } from "../user-error.ts";

/**
 * A text as the index takes it: each Han character a word, so that any word of any length is found, whatever a
 * segmenter would make of it; Latin words and numbers whole, in one width and case.
 */
export function indexed(text: string): string {
  return foldWidth(text).replace(/\p{Script=Han}+/gu, (run) => ` ${Array.from(run).join(" ")} `);
}

/** What is looked for: all of the groups, of each group any of the words. */
export type Query = readonly (readonly string[])[];

/**
 * A query as people type it: words apart by blanks must all stand there, `海洋|蓝色` either; quotation marks keep blanks.
 *
 * @throws UserError where there is no word in it
 */
export function parseQuery(text: string): Query {
  const groups = Array.from(text.matchAll(/(?:"[^"]*(?:"|$)|“[^”]*(?:”|$)|[^\s"“”])+/gu), ([group]) =>
    group
      .split(/[|｜]/u)
      .map((word) => word.replace(/["“”]/gu, "").trim())
      .filter((word) => /[\p{L}\p{N}]/u.test(word)),
  ).filter((group) => group.length > 0);
  if (groups.length === 0) throw new UserError("search.empty", { query: text });
  return groups;
}

/** The query in the language of FTS5, each word a phrase. */
export function matchOf(query: Query): string {
  return query.map((group) => `(${group.map((word) => phrase(indexed(word))).join(" OR ")})`).join(" AND ");
}

/** A phrase of FTS5: taken as it is, whatever stands in it. */
export function phrase(text: string): string {
  return `"${text.replaceAll('"', " ").trim()}"`;
}

/**
 * A function that finds the words of a query in a text.
 *
 * @returns where each occurrence stands, in order, with the number of its group; half-open offsets into the text
 */
export function finderOf(query: Query): (text: string) => { start: number; end: number; group: number }[] {
  const words = query.flatMap((group, at) => group.map((word) => ({ word: folded(word), group: at })));
  // Chinese alone has neither case nor width: nothing need be folded for it.
  const fold = words.every(({ word }) => /^\p{Script=Han}+$/u.test(word)) ? (text: string) => text : folded;
  return (text) => {
    const within = fold(text);
    const found: { start: number; end: number; group: number }[] = [];
    for (const { word, group } of words)
      for (let at = within.indexOf(word); at >= 0; at = within.indexOf(word, at + word.length))
        found.push({ start: at, end: at + word.length, group });
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

/** One width and case, as long as the text: only ASCII is lowered. */
function folded(text: string): string {
  return foldWidth(text).replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}

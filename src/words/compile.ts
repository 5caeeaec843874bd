/**
 * Build step: the dictionaries that `segmenter.ts` loads, into `dist/words`. `words.txt` is nodejieba's own
 * dictionary, trimmed; `policy.txt` the words of `lexicon/policy-words.yaml`, counted so that they hold together.
 * `short.txt` is what `short-words.ts` loads: the common words of two characters and, on a second
 * line, of three, in the order of their code units.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "yaml";
import { builtFile } from "../home.ts";
import { countToHold, type DictionaryLine, frequenciesOf, parseDictionary } from "./frequencies.ts";
import { trimDictionary } from "./trim.ts";

const to = builtFile("words/");
/** How often a short word is counted at least; names of persons are like any two characters. */
const commonlySaid = 50;
const personal = new Set(["nr", "nrt", "nrfg"]);
const policyWords = new URL("../lexicon/policy-words.yaml", import.meta.url);

// Its files are there also where its binary could not be built.
const dictionary = createRequire(import.meta.url).resolve(
  "nodejieba/submodules/cppjieba/dict/jieba.dict.utf8",
);
const lines = trimDictionary(parseDictionary(readFileSync(dictionary, "utf8")));
const frequencies = frequenciesOf(lines);

const groups = parse(readFileSync(policyWords, "utf8")) as Record<string, string[]>;
const policy = Object.entries(groups).flatMap(([tag, words]) =>
  words.map((word) => ({ word, count: countToHold(word, frequencies), tag })),
);

const write = (name: string, entries: DictionaryLine[]): void =>
  writeFileSync(
    new URL(name, to),
    entries.map(({ word, count, tag }) => `${word} ${count} ${tag}\n`).join(""),
  );

mkdirSync(to, { recursive: true });
// A word that stands in both keeps the part of speech of the first in @node-rs/jieba (首都 as an adverb).
const ours = new Set(policy.map(({ word }) => word));
const general = lines.filter(({ word }) => !ours.has(word));
write("words.txt", general);
write("policy.txt", policy);
const short = (length: number): string =>
  [...general, ...policy]
    .filter(({ word, count, tag }) => word.length === length && count >= commonlySaid && !personal.has(tag))
    .map(({ word }) => word)
    .sort()
    .join("");
writeFileSync(new URL("short.txt", to), `${short(2)}\n${short(3)}\n`);
// An empty file would abort the process; the weights that this file is for are not used.
writeFileSync(new URL("idf.txt", to), "的 1.0\n");

/**
 * Build step: the dictionaries that `segmenter.ts` loads, into `dist/words`. `words.txt` is nodejieba's own
 * dictionary, trimmed; `policy.txt` the words of `lexicon/policy-words.yaml`, counted so that they hold together.
 * `tree.bin` and `new-words.bin` are both and jieba's model of new words as `cutter.ts` reads them.
 * `short.txt` is what `short-words.ts` loads: the common words of two characters and, on a second line, of three.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "yaml";
import { builtFile } from "../home.ts";
import { thingTags } from "./cutter.ts";
import { countToHold, type DictionaryLine, frequenciesOf, parseDictionary } from "./frequencies.ts";
import { modelBytes } from "./new-words.ts";
import { trimDictionary } from "./trim.ts";
import { treeBytes } from "./word-tree.ts";

const to = builtFile("words/");
/** How often a short word is counted at least; names of persons are like any two characters. */
const commonlySaid = 50;
const personal = new Set(["nr", "nrt", "nrfg"]);
const policyWords = new URL("../lexicon/policy-words.yaml", import.meta.url);

// Its files are there also where its binary could not be built.
const { resolve } = createRequire(import.meta.url);
const dictionary = resolve("nodejieba/submodules/cppjieba/dict/jieba.dict.utf8");
const model = resolve("nodejieba/submodules/cppjieba/dict/hmm_model.utf8");
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
write("words.txt", lines);
write("policy.txt", policy);
// of words of one letter that are added jieba makes no part of a new word: here there are none
if (policy.some(({ word }) => word.length < 2)) throw new Error("a policy word has one letter");
const counted = [...lines, ...policy].map(({ word, count, tag }) => ({
  word,
  count,
  thing: thingTags.test(tag),
}));
const least = lines.reduce((so, { count }) => Math.min(so, count), Number.POSITIVE_INFINITY);
writeFileSync(new URL("tree.bin", to), treeBytes(counted, frequencies.total, least));
writeFileSync(new URL("new-words.bin", to), modelBytes(readFileSync(model, "utf8")));
const short = (length: number): string =>
  [...lines, ...policy]
    .filter(({ word, count, tag }) => word.length === length && count >= commonlySaid && !personal.has(tag))
    .map(({ word }) => word)
    .join("");
writeFileSync(new URL("short.txt", to), `${short(2)}\n${short(3)}\n`);
// An empty file would abort the process; the weights that this file is for are not used.
writeFileSync(new URL("idf.txt", to), "的 1.0\n");

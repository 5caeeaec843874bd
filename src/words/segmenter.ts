import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DictionaryLine } from "./frequencies.ts";

/** What is used of nodejieba. */
export interface Segmenter {
  cut(text: string, newWords: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

interface Nodejieba extends Segmenter {
  load(files: { dict: string; userDict: string; idfDict: string }): void;
}

let loaded: { jieba: Nodejieba; key: string } | undefined;

/** A file that the build has written: `words.txt`, `policy.txt`, `idf.txt`. */
export function builtFile(name: string): string {
  const path = fileURLToPath(new URL(`../../dist/words/${name}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`${path} is missing; run npm run build`);
  return path;
}

/**
 * nodejieba with the trimmed and the policy dictionary, loaded at the first call (about a quarter of a second).
 * It holds one dictionary at a time: another list of words of one's own makes it load again.
 *
 * @param own words of the user's own, validated and counted (`readDictionary`)
 */
export function openSegmenter(own: DictionaryLine[] = []): Segmenter {
  const key = lines(own);
  if (loaded?.key === key) return loaded.jieba;
  const jieba = loaded?.jieba ?? (createRequire(import.meta.url)("nodejieba") as Nodejieba);
  // nodejieba aborts the whole process over a file it cannot read, so nothing but checked lines may reach it;
  // one file of ours also keeps | and ; of a user's path away from it, which part paths there.
  const folder = mkdtempSync(join(tmpdir(), "plans-words-"));
  try {
    const userDict = join(folder, "own.txt");
    writeFileSync(userDict, readFileSync(builtFile("policy.txt"), "utf8") + key);
    jieba.load({ dict: builtFile("words.txt"), userDict, idfDict: builtFile("idf.txt") });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  loaded = { jieba, key };
  return jieba;
}

function lines(own: DictionaryLine[]): string {
  return own.map(({ word, count, tag }) => `${word} ${count} ${tag}\n`).join("");
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtFile } from "../home.ts";
import { UserError } from "../user-error.ts";
import type { DictionaryLine } from "./frequencies.ts";

/** What cuts a text into words, loaded with our dictionaries. */
export interface Segmenter {
  readonly name: EngineName;
  /** Words, new ones recognised by the hidden Markov model of jieba; they join to the text again. */
  cut(text: string): string[];
  tag(text: string): { word: string; tag: string }[];
}

/** nodejieba is the segmenter; where its binary is missing (no compiler, scripts not run) the prebuilt one serves. */
export const engineNames = ["nodejieba", "@node-rs/jieba"] as const;
export type EngineName = (typeof engineNames)[number];

/** For counting words: the prebuilt one reads the dictionaries in a sixth of the time, and all but a few words are the same. */
export const quickestFirst: readonly EngineName[] = ["@node-rs/jieba", "nodejieba"];

const require = createRequire(import.meta.url);

let loaded: { segmenter: Segmenter; key: string; order: readonly EngineName[] } | undefined;

/** A dictionary that the build has written: `words.txt`, `policy.txt`, `idf.txt`. */
export function builtDictionary(name: string): string {
  const path = fileURLToPath(builtFile(`words/${name}`));
  if (!existsSync(path)) throw new Error(`${path} is missing; run npm run build`);
  return path;
}

/**
 * The segmenter with the trimmed and the policy dictionary, loaded at the first call (about a quarter of a second).
 * It holds one dictionary at a time: another list of words of one's own makes it load again.
 *
 * @param own words of the user's own, validated and counted (`readDictionary`)
 * @param order which engine is tried first
 * @throws UserError `segmenter.missing` where none can be loaded
 */
export function openSegmenter(
  own: DictionaryLine[] = [],
  order: readonly EngineName[] = engineNames,
): Segmenter {
  const key = own.map(({ word, count, tag }) => `${word} ${count} ${tag}\n`).join("");
  if (loaded?.key === key && loaded.order === order) return loaded.segmenter;
  const reasons: string[] = [];
  for (const name of order) {
    const binding = bindingOf(name, reasons);
    if (!binding) continue;
    loaded = { segmenter: binding(readFileSync(builtDictionary("policy.txt"), "utf8") + key), key, order };
    return loaded.segmenter;
  }
  throw new UserError("segmenter.missing", { reason: reasons.join("; ") });
}

/** An engine without its dictionary, which comes with the call; undefined where it is not installed whole. */
function bindingOf(name: EngineName, reasons: string[]): ((ownDictionary: string) => Segmenter) | undefined {
  try {
    if (name === "nodejieba") {
      // Without its binary the package can be required, but does nothing.
      require.resolve("nodejieba/build/Release/nodejieba.node");
      const jieba = require("nodejieba") as Nodejieba;
      return (dictionary) => loadNodejieba(jieba, dictionary);
    }
    const { Jieba } = prebuilt(name);
    return (dictionary) => {
      const jieba = Jieba.withDict(readFileSync(builtDictionary("words.txt")));
      jieba.loadDict(Buffer.from(dictionary));
      return { name, cut: (text) => jieba.cut(text, true), tag: (text) => jieba.tag(text, true) };
    };
  } catch (error) {
    reasons.push(`${name}: ${(error as Error).message.split("\n")[0]}`);
    return undefined;
  }
}

/** Behind the machine's name in the name of a binary: the C library, the compiler; as @node-rs/jieba publishes them. */
const flavours = ["", "-gnu", "-musl", "-gnueabihf", "-msvc", "-eabi"];

/**
 * The binary for this machine. Those of all machines are optional dependencies of ours, as they are of the package
 * @node-rs/jieba itself, which beside them holds 11 MB of dictionaries that we do not use.
 */
function prebuilt(name: string): NodeRsJieba {
  let reason: unknown;
  for (const flavour of flavours) {
    try {
      return require(`${name}-${process.platform}-${process.arch}${flavour}`) as NodeRsJieba;
    } catch (error) {
      // That it is there but cannot be loaded says more than that another one is not there.
      if (reason === undefined || (error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND")
        reason = error;
    }
  }
  throw reason;
}

interface Nodejieba {
  load(files: { dict: string; userDict: string; idfDict: string }): void;
  cut(text: string, newWords: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

interface NodeRsJieba {
  Jieba: {
    withDict(dictionary: Uint8Array): {
      loadDict(dictionary: Uint8Array): void;
      cut(text: string, newWords: boolean): string[];
      tag(text: string, newWords: boolean): { word: string; tag: string }[];
    };
  };
}

/**
 * nodejieba aborts the whole process over a file it cannot read, so nothing but checked lines may reach it; one file of
 * ours also keeps | and ; of a user's path away from it, which part paths there.
 */
function loadNodejieba(jieba: Nodejieba, dictionary: string): Segmenter {
  const folder = mkdtempSync(join(tmpdir(), "plans-words-"));
  try {
    const userDict = join(folder, "own.txt");
    writeFileSync(userDict, dictionary);
    jieba.load({ dict: builtDictionary("words.txt"), userDict, idfDict: builtDictionary("idf.txt") });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { name: "nodejieba", cut: (text) => jieba.cut(text, true), tag: (text) => jieba.tag(text) };
}

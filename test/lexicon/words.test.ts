import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { scanWords, tokensOf } from "../../src/clause/scan.ts";
import { loadLexicon } from "../../src/lexicon/load.ts";
import { viewOf } from "../../src/text/view.ts";

/**
 * Every word of `words.yaml` is found by the scan in some text of the tests. What makes names of bodies, columns, units
 * and headings is tested where it is read; regions and frequencies are lists of others and are not covered.
 */

/** A phrase a line, the word that must be found in it between 【 and 】. */
const phrases = readFileSync(new URL("phrases.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

const found = (text: string) => [...tokensOf(scanWords(viewOf(text)), () => true)];

describe("a word is found as a whole where it stands", () => {
  test.each(phrases)("%s", (phrase) => {
    const start = phrase.indexOf("【");
    const word = phrase.slice(start + 1, phrase.indexOf("】"));
    const token = found(phrase.replace(/[【】]/gu, "")).find((one) => one.start === start);
    expect(token?.word.text).toBe(viewOf(word).text);
  });
});

/** The files below a folder whose names end so. */
function texts(folder: string, ...ends: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => ends.some((end) => path.endsWith(end)))
    .map((path) => readFileSync(`${folder}/${path}`, "utf8"));
}

test("every word of words.yaml is met by a text of the tests", () => {
  const rows = texts("src", ".ts").map((source) =>
    (source.match(/\b(?:yes|no): \[[^\]]*\]/gu) ?? []).join("\n"),
  );
  const all = [
    ...texts("seeds", ".txt"),
    ...texts("fixtures", ".txt"),
    ...texts("test", ".ts", "phrases.txt"),
    ...rows,
  ];
  const met = new Set(
    all.flatMap((text) => found(text.replace(/[【】]/gu, "")).map(({ word }) => word.text)),
  );
  expect(Object.keys(loadLexicon<object>("words")).filter((word) => !met.has(viewOf(word).text))).toEqual([]);
});

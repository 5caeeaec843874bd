import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { builtDictionary } from "../../src/words/segmenter.ts";
import { isShortWord } from "../../src/words/short-words.ts";

test.each(["建设", "信息化", "一一"])("a common word: %s", (word) => expect(isShortWord(word)).toBe(true));

test.each(["", "建", "设信", "息化工", "推进信息"])("none: %j", (word) =>
  expect(isShortWord(word)).toBe(false),
);

test("every word of the list is found, the first and the last too", () => {
  const [two, three] = readFileSync(builtDictionary("short.txt"), "utf8").split("\n");
  const words = [...two!.match(/../gu)!, ...three!.match(/.../gu)!];
  expect(words.length).toBeGreaterThan(10_000);
  expect(words.filter((word) => !isShortWord(word))).toEqual([]);
});

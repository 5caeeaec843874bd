import { describe, expect, it } from "vitest";
import { countToHold, frequenciesOf, parseDictionary } from "../../src/words/frequencies.ts";
import { trimDictionary } from "../../src/words/trim.ts";

const line = (word: string, count: number, tag = "n") => ({ word, count, tag });

describe("parseDictionary", () => {
  it("reads words with count and part of speech", () => {
    expect(parseDictionary("信息化 1125 n\nAT&T 3 nz\n")).toEqual([
      line("信息化", 1125),
      line("AT&T", 3, "nz"),
    ]);
  });

  it.each(["信息化", "信息化 5", "信息化 0 n", "信息化 x n", "信息 化 5 n"])(
    "throws at %s, which would abort nodejieba",
    (bad) => {
      expect(() => parseDictionary(`政务 5 n\n${bad}\n`)).toThrow("not a dictionary line");
    },
  );
});

describe("trimDictionary", () => {
  it.each([
    ["a common word", line("信息化", 10), true],
    ["a rare word", line("龟龄鹤算", 3, "l"), false],
    ["a rare compound of common words", line("公共服务", 3), true],
    ["a rare compound of a common and a rare word", line("公共龟鳖", 3), false],
    ["a rare name, though made of common words", line("公共服务", 3, "nz"), false],
    ["a rare word of three characters", line("公服务", 3), false],
  ])("%s", (_, entry, kept) => {
    const common = [line("公共", 100), line("服务", 5000), line("公", 5000)];
    expect(trimDictionary([...common, entry]).includes(entry)).toBe(kept);
  });
});

describe("countToHold", () => {
  const frequencies = frequenciesOf([
    line("海洋", 3001),
    line("经济", 5000),
    line("海", 100),
    line("其余", 91_890),
    line("海里", 9),
  ]);

  it.each([
    // 100000 · 0.03001 · 0.05 = 150.05
    ["just more than its best split", "海洋经济", 151],
    ["at least one, where no split is known", "鼯鼱", 1],
    ["one for a single character", "鼯", 1],
    ["no less than it has", "海里", 9],
  ])("is %s", (_, word, count) => {
    expect(countToHold(word, frequencies)).toBe(count);
  });
});

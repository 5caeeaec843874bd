import { describe, expect, test } from "vitest";
import { frequentJoints } from "../../src/compare/compare/joints.ts";
import { addCount, countOf, noCounts } from "../../src/similarity/counts.ts";
import { fc } from "../property.ts";

const joints = (runs: string[][], least = 2, longest = 4) => {
  const words = new Map<string, number>();
  for (const word of runs.flat()) words.set(word, (words.get(word) ?? 0) + 1);
  const may = {
    begin: (word: string) => word !== "推进" && word !== "的",
    end: (word: string) => word !== "的",
  };
  return frequentJoints(runs, words, may, { least, longest })
    .map(({ text, count }) => [text, count])
    .sort();
};

describe("words that stand together", () => {
  test("are one text by whatever words they are made of", () => {
    expect(
      joints([
        ["链主", "企业"],
        ["链", "主", "企业"],
      ]),
    ).toEqual([["链主企业", 2]]);
  });

  test("make no text over a mark of punctuation", () => {
    expect(joints([["海洋"], ["经济"], ["海洋"], ["经济"]])).toEqual([]);
  });

  test("begin and end as they may", () => {
    const runs = [["推进", "海洋", "经济", "的", "发展"]];
    expect(joints([...runs, ...runs])).toEqual([["海洋经济", 2]]);
  });

  test("are no more words than asked for", () => {
    const runs = [["城市", "副", "中心", "建设"]];
    expect(joints([...runs, ...runs], 2, 3).map(([text]) => text)).toEqual([
      "中心建设",
      "副中心",
      "副中心建设",
      "城市副",
      "城市副中心",
    ]);
  });
});

test("counts by hash are those of a Map, also where it has grown", () => {
  const hash = fc.integer({ min: 1, max: 2 ** 52 - 1 });
  fc.assert(
    fc.property(fc.array(fc.oneof(hash, fc.integer({ min: 1, max: 50 })), { maxLength: 9000 }), (hashes) => {
      const counts = noCounts(16, true);
      const expected = new Map<number, number>();
      for (const one of hashes) {
        expected.set(one, (expected.get(one) ?? 0) + 1);
        expect(addCount(counts, one, 1)).toBe(expected.get(one));
      }
      for (const [one, count] of expected) expect(countOf(counts, one)).toBe(count);
      expect(countOf(counts, 2 ** 52)).toBe(0);
    }),
    { numRuns: 20 },
  );
  const many = noCounts(16, true);
  for (let i = 0; i < 20_000; i++) addCount(many, i * 1_048_577 + 1, i);
  for (let i = 0; i < 20_000; i++) expect(countOf(many, i * 1_048_577 + 1)).toBe(i);
});

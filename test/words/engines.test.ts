import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type EngineName, openSegmenter } from "../../src/words/segmenter.ts";
import { fc } from "../property.ts";

const prebuilt: readonly EngineName[] = ["@node-rs/jieba"];

describe("the prebuilt segmenter, where nodejieba's binary is missing", () => {
  test("has the words of the policy dictionary and of one's own", () => {
    const own = [{ word: "牧区振兴大会", count: 1000, tag: "nz" }];
    const segmenter = openSegmenter(own, prebuilt);
    expect(segmenter.name).toBe("@node-rs/jieba");
    expect(segmenter.cut("办好牧区振兴大会，推进两化融合和一网通办")).toEqual(
      "办好 牧区振兴大会 ， 推进 两化融合 和 一网通办".split(" "),
    );
    expect(segmenter.tag("数字乌海推进")).toEqual([
      { word: "数字乌海", tag: "nz" },
      { word: "推进", tag: "v" },
    ]);
  });

  test("its words join to the text again", () => {
    const { cut, tag } = openSegmenter([], prebuilt);
    const unit = fc.oneof(
      fc.constantFrom("电", "子", "政", "务", "　", "。", "1", "a", "%", "\n", "\0", "𠮷"),
      fc.string({ unit: "grapheme", maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        expect(cut(text).join("")).toBe(text);
        expect(
          tag(text)
            .map(({ word }) => word)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  test("cuts a policy text as nodejieba does but for two words in a hundred", () => {
    const text = readFileSync("seeds/jincheng-2010.txt", "utf8");
    const wordsAt = (words: string[]) => {
      let at = 0;
      return words.map((word) => {
        const start = at;
        at += word.length;
        return `${start} ${at}`;
      });
    };
    const usual = wordsAt(openSegmenter([], ["nodejieba"]).cut(text));
    const other = new Set(wordsAt(openSegmenter([], prebuilt).cut(text)));
    const apart = usual.filter((place) => !other.has(place)).length;
    expect(apart / usual.length).toBeLessThan(0.02);
  });
});

test("no segmenter at all is the user's to mend, and said in one line", () => {
  expect(() => openSegmenter([], [])).toThrow(expect.objectContaining({ code: "segmenter.missing" }));
});

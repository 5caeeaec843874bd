import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openCutter, thingTags } from "../../src/words/cutter.ts";
import { openSegmenter } from "../../src/words/segmenter.ts";
import { fc } from "../property.ts";

const jieba = openSegmenter();
const cutter = openCutter();
const seeds = readdirSync("seeds")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`seeds/${name}`, "utf8"));

describe("the cutter of our own gives what nodejieba gives", () => {
  test("nodejieba is what it is held against", () => {
    expect(jieba.name).toBe("nodejieba");
  });

  test("the words of the seeds", () => {
    for (const text of seeds) expect(cutter.cut(text)).toEqual(jieba.cut(text));
  });

  test.each([
    "",
    "GB2312编码占3.5%，5G基站v2.0",
    "数字乌海 推进\t两化融合\n一网通办",
    "韩愈玥在砼构件厂",
    "𠮷野家😀落户",
    "……——“十五五”",
  ])("%j", (text) => {
    expect(cutter.cut(text)).toEqual(jieba.cut(text));
  });

  test("letters in any order", () => {
    const letters = [...new Set(seeds.join("")), ..."abXY019.%+ \t\n，。𠮷😀é"];
    const text = fc.array(fc.constantFrom(...letters), { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (one) => {
        expect(cutter.cut(one)).toEqual(jieba.cut(one));
      }),
    );
  });

  test("which words are things", () => {
    const words = new Set([
      ...seeds.flatMap((text) => jieba.cut(text)),
      "5G",
      "GB2312",
      "3",
      "12",
      "A",
      "é3",
    ]);
    for (const word of words) {
      const tag = jieba.tag(word).at(-1)?.tag ?? "";
      expect([word, cutter.isThing(cutter.cut(word).at(-1) ?? "")]).toEqual([word, thingTags.test(tag)]);
    }
  });
});

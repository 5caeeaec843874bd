import { describe, expect, it } from "vitest";
import { extractDocument } from "../../src/index.ts";
import { withoutPrintMarks } from "../../src/text/print-marks.ts";

describe("marks that a print sets between words are blanks", () => {
  it.each([
    ["地区生产总值[2]2313亿元", "地区生产总值   2313亿元"],
    ["“六个示范区”[[1]]，", "“六个示范区”     ，"],
    ["新增就业8700*人，增长1.2%*，", "新增就业8700 人，增长1.2% ，"],
  ])("%j", (text, expected) => {
    expect(withoutPrintMarks(text)).toBe(expected);
  });

  it.each([
    "某政发[2010]31号",
    "3*4米",
    "**2025**年",
    "推进工作。\n— 2 —\n一、建设平台",
    "推进工作\n— 2 —\n（二）建设平台",
  ])("leaves %j alone", (text) => {
    expect(withoutPrintMarks(text)).toBe(text);
  });

  it("and titles, names and changes are read over them", () => {
    const text = [
      "2025年河东县国民经济和社会发展统计公报[1]",
      "河东县统计局",
      "一、综合",
      "全县地区生产总值[2]239亿元，比上年增",
      "- 2 -",
      "长9.8%。新增就业8700*人。",
    ].join("\n");
    const { document, indicators } = extractDocument(text);
    expect([document.title, document.issuer]).toEqual([
      "2025年河东县国民经济和社会发展统计公报",
      "河东县统计局",
    ]);
    expect(indicators.map(({ name, value, change }) => [name, value, change])).toEqual([
      ["地区生产总值", 23_900_000_000, null],
      ["地区生产总值", 9.8, "increase"],
      ["新增就业", 8700, null],
    ]);
    for (const { quote, span } of indicators) expect(text.slice(span.start, span.end)).toBe(quote);
  });
});

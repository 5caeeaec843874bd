import { expect, test } from "vitest";
import { formatListNumber, formatOfCode } from "../../src/read/word/list-number.ts";

test.each([
  ["chineseCounting", "1 一, 10 十, 11 十一, 20 二十, 99 九十九, 101 一〇一"],
  [
    "chineseCountingThousand",
    "10 十, 11 十一, 100 一百, 101 一百零一, 110 一百一十, 205 二百零五, 1001 一千零一, 10010 一万零一十",
  ],
  ["japaneseCounting", "10 十, 21 二十一, 100 一百"],
  ["ideographDigital", "1 一, 10 一〇, 25 二五"],
  ["ideographTraditional", "1 甲, 10 癸, 11 11"],
  ["chineseLegalSimplified", "3 叁, 10 壹拾, 21 贰拾壹"],
  ["decimalEnclosedCircle", "1 ①, 20 ⑳, 21 21"],
  ["decimalEnclosedCircleChinese", "7 ⑦"],
  ["decimalEnclosedParen", "2 ⑵"],
  ["decimalEnclosedFullstop", "2 ⒉"],
  ["decimalFullWidth", "12 １２"],
  ["decimalZero", "7 07, 12 12"],
  ["upperLetter", "1 A, 26 Z, 27 AA"],
  ["lowerLetter", "2 b, 28 bb"],
  ["upperRoman", "4 IV, 9 IX, 14 XIV, 4000 4000"],
  ["lowerRoman", "8 viii"],
  ["decimal", "12 12"],
  ["somethingNew", "3 3"],
])("%s: %s", (format, cases) => {
  for (const item of cases.split(", ")) {
    const [value, printed] = item.split(" ");
    expect(formatListNumber(Number(value), format)).toBe(printed);
  }
});

test("no number for bullets and none", () => {
  expect([formatListNumber(3, "none"), formatListNumber(3, "bullet")]).toEqual(["", ""]);
});

test.each([
  [0, "decimal"],
  [28, "decimalEnclosedCircleChinese"],
  [37, "chineseCounting"],
  [39, "chineseCountingThousand"],
  [255, "none"],
  [99, "decimal"],
])("format %i of a .doc file is %s", (code, format) => {
  expect(formatOfCode(code)).toBe(format);
});

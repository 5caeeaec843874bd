import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { width, wrapLines } from "../../src/report/wrap.ts";
import { fc } from "../property.ts";

test.each([..."中，。（）〔〕《》【】“”‘’—…· aZ9%-㐀！～、"])(
  "%s is as wide as string-width has it",
  (character) => {
    expect(width(character)).toBe(stringWidth(character));
  },
);

describe("wrapLines", () => {
  test.each([
    ["breaks Chinese anywhere", "推进信息公开", 8, ["推进信息", "公开"]],
    ["keeps words and numbers whole", "完善GDP统计95%以上", 8, ["完善GDP", "统计95%", "以上"]],
    ["breaks English at blanks", "one two three", 8, ["one two", "three"]],
    ["does not begin a line with a closing mark", "推进公开，加快建设", 8, ["推进公", "开，加快", "建设"]],
    ["cuts a word that is longer than a line", "abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["keeps line breaks", "一\n\n二", 8, ["一", "", "二"]],
    ["of nothing is one empty line", "", 8, [""]],
    ["does not take a character apart", "👨‍👩‍👧👨‍👩‍👧", 2, ["👨‍👩‍👧", "👨‍👩‍👧"]],
  ])("%s", (_, text, columns, lines) => {
    expect(wrapLines(text, columns)).toEqual(lines);
  });

  const text = fc.string({
    unit: fc.constantFrom(..."中文，。（）“” abcXYZ019%-\n👍é".split("")),
    maxLength: 80,
  });
  test("no line is too wide, and nothing but white space is lost", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (string, columns) => {
        const lines = wrapLines(string, columns);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
        const squeezed = (all: string) => all.replace(/\s/gu, "");
        expect(squeezed(lines.join(""))).toBe(squeezed(string));
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { withPairedQuotes } from "../../src/text/straight-quotes.ts";

describe("withPairedQuotes", () => {
  it.each([
    ['"十四五"规划和"两个健康"改革', "“十四五”规划和“两个健康”改革"],
    ['出台"稳企32条"等\n"双碳"', "出台“稳企32条”等\n“双碳”"],
  ])("%s", (text, expected) => {
    expect(withPairedQuotes(text)).toBe(expected);
    expect(expected).toHaveLength(text.length);
  });

  it.each(['屏幕15"以上', '"十四五\n规划"', '{"a": "b"}', "“十四五”规划", ""])("leaves %s alone", (text) => {
    expect(withPairedQuotes(text)).toBe(text);
  });
});

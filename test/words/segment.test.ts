import { describe, expect, it } from "vitest";
import { parseOwnWords } from "../../src/words/dictionary.ts";
import { segment } from "../../src/words/segment.ts";
import { fc } from "../property.ts";

const words = (text: string, own = ""): string[] =>
  segment(text, { words: parseOwnWords(own, "own.txt") }).map((token) => token.text);

describe("segment", () => {
  it.each([
    ["推进两化融合和一网通办", ["推进", "两化融合", "和", "一网通办"]],
    ["建设数字乌海", ["建设", "数字乌海"]],
    ["完善电子政务外网平台", ["完善", "电子政务外网", "平台"]],
    ["由国家发展改革委牵头", ["由", "国家发展改革委", "牵头"]],
    ["２００８年实现７０％", ["２００８", "年", "实现", "７０", "％"]],
    ["增长5.5%", ["增长", "5.5", "%"]],
    ["普及ＧＩＳ", ["普及", "ＧＩＳ"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("says the part of speech when asked", () => {
    const tags = segment("数字乌海推进信息公开", { tags: true }).map(({ text, tag }) => `${text}/${tag}`);
    expect(tags.slice(0, 2)).toEqual(["数字乌海/nz", "推进/v"]);
    expect(segment("推进")[0]).toEqual({ text: "推进", span: { start: 0, end: 2 } });
  });

  it("takes words of one's own", () => {
    expect(words("办好牧区振兴大会")).not.toContain("牧区振兴大会");
    expect(words("办好牧区振兴大会", "牧区振兴大会 nz")).toContain("牧区振兴大会");
    expect(words("办好牧区振兴大会")).not.toContain("牧区振兴大会");
  });

  it("joins to the text again, whatever the text", () => {
    const unit = fc.oneof(
      fc.constantFrom("电", "子", "政", "务", "　", "。", "１", "ａ", "％", "\n", "\0", "𠮷", "\ud800"),
      fc.string({ unit: "binary", maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), fc.boolean(), (parts, tags) => {
        const text = parts.join("");
        let at = 0;
        for (const token of segment(text, { tags })) {
          expect(token.span.start).toBe(at);
          expect(token.text).toBe(text.slice(token.span.start, token.span.end));
          at = token.span.end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it("cuts long texts into pieces without changing a word", () => {
    const sentence = "加快推进农村信息基础设施建设，完善电子政务网络。";
    const one = words(sentence);
    const many = words(sentence.repeat(6000));
    expect(many).toHaveLength(one.length * 6000);
    expect(many.slice(-one.length)).toEqual(one);
    expect(words("𠮷".repeat(100_000)).join("")).toBe("𠮷".repeat(100_000));
  });
});

describe("parseOwnWords", () => {
  it("reads words with and without part of speech and count, past comments and Windows line ends", () => {
    const lines = parseOwnWords(
      "# ours\r\n一卡通\r\n牧区振兴 nz\r\n金煤工程 12 nz # 2008\r\n海洋经济 9\r\n\r\n",
      "own.txt",
    );
    expect(lines.map(({ word, tag }) => [word, tag])).toEqual([
      ["一卡通", "n"],
      ["牧区振兴", "nz"],
      ["金煤工程", "nz"],
      ["海洋经济", "n"],
    ]);
    expect(lines[2]!.count).toBe(12);
    expect(lines[0]!.count).toBeGreaterThan(0);
  });

  it.each(["一卡通 0 n", "一卡通 5 n x", "一卡通 名词", "一卡通 1.5 n", `${"长".repeat(50)}`, "坏\ud800字"])(
    "says where a line is wrong: %s",
    (line) => {
      expect(() => parseOwnWords(`市民卡\n${line}`, "own.txt")).toThrow(/own\.txt:2: /u);
    },
  );
});

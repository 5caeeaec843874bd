import { describe, expect, test } from "vitest";
import { extractDocument } from "../../src/index.ts";
import { withLineBreaks } from "../../src/read/lost-breaks.ts";

const sentence = "加快建设数字政府，推进政务服务事项全程网办，打造便民利企的营商环境，让群众少跑腿。";
const lines = [
  "某市2024年数字政府工作要点",
  "一、总体要求",
  sentence.repeat(6),
  "二、重点任务",
  "（一）推进网上办理",
  sentence.repeat(6),
  "1. 建成平台",
  sentence.repeat(6),
  "2﹒ 培训人员",
  `2024年年底前完成。${sentence.repeat(6)}`,
];

describe("blanks that stand for line breaks", () => {
  test.each([" ", "\u00a0", "\u3000"])("are line breaks again: %j", (blank) => {
    const restored = withLineBreaks(lines.join(blank));
    expect(restored).toBe(lines.join("\n"));
  });

  test("are line breaks where every paragraph behind them is set in", () => {
    const indented = lines.map((line, i) => (i === 0 ? line : `　　${line}`));
    expect(withLineBreaks(indented.join(" "))).toBe(indented.join("\n"));
  });

  test("give the outline that the lines give, and a message", () => {
    const [kept, lost] = ["\n", " "].map((mark) => extractDocument(lines.join(mark)));
    const outline = ({ outline }: NonNullable<typeof kept>) =>
      outline.map(({ id, title, span }) => [id, title, span]);
    expect(outline(lost!)).toEqual(outline(kept!));
    expect(lost!.messages.map(({ rule }) => rule)).toContain("read.line-breaks");
    expect(kept!.messages.map(({ rule }) => rule)).not.toContain("read.line-breaks");
  });

  test("a name that is set apart keeps its blank", () => {
    const text = [...lines, "附 则", sentence].join(" ");
    expect(withLineBreaks(text).split("\n").slice(-2)).toEqual(["附 则", sentence]);
  });
});

test("marks of bold may stand beside the blanks", () => {
  const marked = lines.map((line, i) => (i === 1 || i === 4 ? `**${line}**` : line));
  expect(withLineBreaks(marked.join(" "))).toBe(marked.join("\n"));
});

describe("is left alone", () => {
  const same = (text: string) => expect(withLineBreaks(text)).toBe(text);

  test("a text with its line breaks, blanks or none beside them", () =>
    same(lines.join("\n").replaceAll("，", "， ")));
  test("one in which two U+3000 stand for them", () => same(lines.join("\u3000\u3000")));
  test("one with a line of its own for the title, where a blank and two U+3000 stand for the others", () =>
    same(`${lines[0]}\n${lines.slice(1).join(" \u3000\u3000")}`));
  test("one with nothing in their place", () => same(lines.join("")));
  test("a short one", () => same(lines.slice(0, 3).join(" ")));

  test("a scan, whose blanks stand wherever its lines were full", () => {
    const text = lines.join("");
    same(text.replace(/(.{30})/gu, "$1 "));
  });

  test("one with a blank here and there", () => same(`${sentence.repeat(18)} ${sentence.repeat(18)}`));
});

test("lines of 700 characters on average are ordinary, longer ones are not", () => {
  const of = (length: number) => `${"发展。 ".repeat(length / 4)}\n${"发展。 ".repeat(length / 4 - 1)}发展。`;
  expect(withLineBreaks(of(700)).match(/\n/gu)).toHaveLength(1);
  expect(withLineBreaks(of(712)).match(/\n/gu)!.length).toBeGreaterThan(300);
});

test("so many blanks make ordinary lines", () => {
  const of = (length: number) => Array.from({ length: 4 }, () => `${"展".repeat(length - 1)}。`).join(" ");
  expect(withLineBreaks(of(698))).toContain("\n");
  expect(withLineBreaks(of(703))).not.toContain("\n");
});

test("three in ten follow the end of a sentence", () => {
  const of = (behind: number) =>
    Array.from({ length: 11 }, (_, i) => "展".repeat(100) + (i < behind ? "。" : "")).join(" ");
  expect(withLineBreaks(of(3))).toContain("\n");
  expect(withLineBreaks(of(2))).not.toContain("\n");
});

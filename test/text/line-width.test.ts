import { describe, expect, it } from "vitest";
import { clausesOf } from "../../src/clause/clauses.ts";
import { lineWidthOf } from "../../src/text/line-width.ts";
import { viewOf } from "../../src/text/view.ts";

const words =
  "全市实现国内生产总值821亿元，农业产业化和城乡一体化成效明显，粮食总产量再创历史最高水平，实现农业增加值98亿元，工业的战略性调整和改革有新突破。";
/** A text broken at every `width` characters. */
const broken = (text: string, width: number) =>
  Array.from({ length: Math.ceil(text.length / width) }, (_, i) =>
    text.slice(i * width, (i + 1) * width),
  ).join("\n");

describe("lines that are broken at a width", () => {
  const page = broken(words.repeat(6), 38);

  it("run on where they are full", () => {
    const { sentences } = clausesOf(viewOf(page).text);
    expect(sentences.filter(({ start, end }) => end > start)).toHaveLength(6);
    expect(lineWidthOf(page)?.isFull(page.indexOf("\n"))).toBe(true);
  });

  it("end with a line that is short", () => {
    const { sentences } = clausesOf(viewOf(`一、${words.slice(0, 10)}\n${page}`).text);
    expect(sentences[0]).toEqual({ start: 0, end: 12 });
  });

  it.each([
    ["paragraphs", [80, 55, 120, 64, 99, 143, 70, 88].map((n) => words.repeat(3).slice(0, n)).join("\n")],
    ["lists as wide as each other", Array.from({ length: 12 }, () => `${words.slice(0, 30)}。`).join("\n")],
    ["few lines", broken(words.slice(0, 76), 38)],
    ["rows of a table", broken(words.repeat(6), 38).replaceAll("，", "\t")],
  ])("are none in %s", (_, text) => {
    expect(lineWidthOf(text)).toBeNull();
  });

  const lines = (...groups: [count: number, line: string][]) =>
    groups.flatMap(([count, line]) => Array<string>(count).fill(line)).join("\n");
  const [open, ended] = ["展".repeat(30), `${"展".repeat(29)}。`];
  const isBroken = (text: string) => lineWidthOf(text) !== null;

  it("are six at least, of fifteen characters at least", () => {
    expect(isBroken(lines([6, open], [1, "展。"]))).toBe(true);
    expect(isBroken(lines([5, open], [1, "展。"]))).toBe(false);
    expect(isBroken(lines([9, "展".repeat(15)]))).toBe(true);
    expect(isBroken(lines([9, "展".repeat(14)]))).toBe(false);
  });

  it("are half of the lines that are not short, and half of them run on", () => {
    expect(isBroken(lines([8, open], [8, "展".repeat(50)], [30, "短句。"]))).toBe(true);
    expect(isBroken(lines([8, open], [9, `${"展".repeat(50)}。`], [30, "短句。"]))).toBe(false);
    expect(isBroken(lines([7, open], [6, ended]))).toBe(true);
    expect(isBroken(lines([7, open], [9, ended]))).toBe(false);
  });

  it("may be four half widths short of the full width", () => {
    const full = (short: number) => {
      const text = lines([12, open], [1, "展".repeat(30 - short)], [1, "展。"]);
      return lineWidthOf(text)?.isFull(text.lastIndexOf("\n"));
    };
    expect([2, 3].map(full)).toEqual([true, false]);
  });

  it("may be further from it where figures stand in the line", () => {
    const full = (line: string) => {
      const text = lines([12, open], [1, line], [1, "展。"]);
      return lineWidthOf(text)?.isFull(text.lastIndexOf("\n"));
    };
    const figures = " 12 ";
    expect([24, 23, 29, 30].map((count) => full(`${"展".repeat(count)}${figures}展`))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { clausesOf } from "../../src/clause/clauses.ts";
import { lineWidthOf } from "../../src/clause/line-width.ts";

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
    const { sentences } = clausesOf(page);
    expect(sentences.filter(({ start, end }) => end > start)).toHaveLength(6);
    expect(lineWidthOf(page)?.isFull(page.indexOf("\n"))).toBe(true);
  });

  it("end with a line that is short", () => {
    const { sentences } = clausesOf(`一、${words.slice(0, 10)}\n${page}`);
    expect(sentences[0]).toEqual({ start: 0, end: 12 });
  });

  it.each([
    ["paragraphs", [80, 55, 120, 64, 99, 143, 70, 88].map((n) => words.repeat(3).slice(0, n)).join("\n")],
    ["lists as wide as each other", Array.from({ length: 12 }, () => `${words.slice(0, 30)}。`).join("\n")],
    ["few lines", broken(words.slice(0, 76), 38)],
  ])("are none in %s", (_, text) => {
    expect(lineWidthOf(text)).toBeNull();
  });
});

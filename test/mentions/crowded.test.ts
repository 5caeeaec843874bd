import { describe, expect, it } from "vitest";
import { extractDocument } from "../../src/index.ts";

const written = (text: string) => {
  const { indicators, messages } = extractDocument(`2025年工作要点\n一、目标\n${text}`);
  return {
    indicators: indicators.length,
    told: messages.filter(({ rule }) => rule === "read.crowded").map(({ values }) => values?.count),
  };
};
const numbers = (count: number, between: string) =>
  Array.from({ length: count }, (_, i) => `新建学校${i + 2}所`).join(between);

describe("numbers that have run together into one clause are told, not guessed at", () => {
  it.each([
    [51, "、", { indicators: 0, told: [51] }],
    [50, "、", { indicators: 50, told: [] }],
    [51, "，", { indicators: 51, told: [] }],
    [51, "；", { indicators: 51, told: [] }],
  ])("%i with %s between", (count, between, expected) => {
    expect(written(`今年${numbers(count, between)}。`)).toEqual(expected);
  });

  it("leaves what stands in the next clause", () => {
    expect(written(`${numbers(60, "、")}，建设公园3个。`)).toEqual({ indicators: 1, told: [60] });
  });
});

import { describe, expect, it } from "vitest";
import { expectLinear } from "../cpu-time.ts";
import { readTables } from "./read-tables.ts";

function told(text: string): string[] {
  const lines: string[] = [];
  readTables(text, (rule, span) => {
    if (rule === "tables.column-unread") lines.push(text.slice(span?.start, span?.end));
  });
  return lines;
}

const rows = "棉 花 447 万吨 18.1\n其中：细绒棉 40 万吨 9.5\n烤 烟 226 万吨 -6.2\n";

describe("lines with a column of figures that have no unit", () => {
  it("a message on them", () => {
    expect(told(`产量如下：\n1990年 比上年增长%\n${rows}林业取得成绩。`)).toEqual([rows]);
    expect(told(`产量如下：\n${rows.replaceAll("\n", "\n\n")}`)).toHaveLength(1);
  });

  it.each([
    ["two lines alone", "棉 花 447 万吨 18.1\n烤 烟 226 万吨 -6.2\n林业取得成绩。"],
    ["figures with their units", "棉花 447 万吨 18.1 亿斤\n烤烟 226 万吨 6.2 亿斤\n茶叶 53 万吨 0.3 亿斤\n"],
    ["one figure a line", "棉花 447 万吨\n烤烟 226 万吨\n茶叶 53 万吨\n"],
    ["prose", "全年产量 447 万吨，增长 18.1\n全年产量 226 万吨，下降 6.2\n全年产量 53 万吨，下降 0.3\n"],
    [
      "a table that is read",
      "指标 | 2020年 | 2025年\n--- | --- | ---\n人口 | 5 万人 | 6\n产量 | 5 万吨 | 6\n面积 | 5 万亩 | 6\n",
    ],
  ])("none in %s", (_, text) => expect(told(text)).toEqual([]));

  it("is linear", () => {
    expectLinear(2_000, (size) => {
      const text = rows.repeat(size);
      return () => void told(text);
    });
  });
});

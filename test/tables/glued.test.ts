import { describe, expect, it } from "vitest";
import { expectLinear } from "../cpu-time.ts";
import { readTables } from "./read-tables.ts";

function glued(text: string): [string, string][] {
  const told: string[] = [];
  const tables = readTables(text, (rule) => told.push(rule));
  return tables.map(({ span, rows, indicators }, i): [string, string] => {
    expect([rows, indicators]).toEqual([[], []]);
    return [told[i] ?? "-", text.slice(span.start, span.end)];
  });
}

const rows =
  "空气质量优良天数比率（%）76.7＞80-约束性地下水质量极差比例（%）15.7415左右-预期性浓度下降（%）--〔18〕约束性";

describe("indicator tables whose cells have run together", () => {
  it.each([
    ["years and a sum", `指　　标2015年2020年〔累计〕1属性${rows}`],
    ["years and their kind", `指标名称单位2015年实际2020年目标属性${rows}`],
    ["blanks here and there", `指标2015年2020年属性${rows.replace("＞80-", "＞80 ")}`],
  ])("%s: nothing but the place, and a message", (_, table) => {
    expect(glued(`专栏1　主要${table}\n\n注：略。`)).toEqual([["tables.glued", table]]);
    expect(glued(`主要${table}第二章主要任务`)).toEqual([["tables.glued", table]]);
  });

  it.each([
    ["years in prose", "主要指标2015年达到80%，2020年达到90%，均为约束性指标。"],
    ["natures in prose", "指标2015年2020年均为考核内容，其中约束性指标5项、预期性指标7项、约束性指标3项。"],
    [
      "cells a blank parts",
      "指标 2015年 2020年 属性 优良天数比率（%） 76.7 80 约束性 极差比例（%） 15 14 预期性",
    ],
    ["a row or two", "指标2015年2020年属性比率（%）76.780约束性"],
  ])("not %s", (_, text) => expect(glued(text)).toEqual([]));

  it("is linear", () => {
    for (const make of [
      (size: number) => "指标2015年2020年".repeat(size),
      (size: number) => `${"80约束性".repeat(size)}${"指 ".repeat(size)}`,
    ]) {
      expectLinear(10_000, (size) => {
        const text = make(size);
        return () => void glued(text);
      });
    }
  });
});

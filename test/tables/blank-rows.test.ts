import { describe, expect, it } from "vitest";
import { readTables } from "./read-tables.ts";

/** Indicators in short: `name value unit by kind`. */
const indicatorsOf = (text: string) =>
  readTables(text).flatMap(({ indicators }) =>
    indicators.map(({ name, value, unit, by, kind }) => `${name} ${value} ${unit} ${by} ${kind}`),
  );

/** Rows in short: `id title: bodies, deadline`. */
const rowsOf = (text: string) =>
  readTables(text).flatMap(({ rows }) =>
    rows.map(
      ({ id, title, assignments, deadline }) =>
        `${id} ${title}: ${assignments.map(({ role, agency }) => `${role} ${agency}`).join(" ")}, ${deadline ? text.slice(deadline.start, deadline.end) : "-"}`,
    ),
  );

describe("indicators whose cells single blanks part", () => {
  const both = ["人均预期寿命 77.6 岁 2020 baseline", "人均预期寿命 78.6 岁 2025 target"];
  const share = ["森林覆盖率 65.4 % 2020 baseline", "森林覆盖率 65.8 % 2025 target"];
  it.each<[string, string, string[]]>([
    [
      "number and unit",
      "序号 指标 单位 2020年 2025年\n1 人均预期寿命 岁 77.6 78.6\n2 森林覆盖率 % 65.4 65.8\n二、任务",
      [...both, ...share],
    ],
    [
      "nature, no number",
      "指标 单位 2020年 2025年 属性\n人均预期寿命 岁 77.6 78.6 预期性\n森林覆盖率 % 65.4 65.8 约束性\n",
      [...both, ...share],
    ],
    [
      "a group in front of the first row and between two",
      "类别 序号 指标 单位 2020年 2025年\n民生福祉 1 人均预期寿命 岁 77.6 78.6\n绿色生态\n2 森林覆盖率 % 65.4 65.8\n",
      [...both, ...share],
    ],
    [
      "a unit in brackets, a blank in the name, a dash for no value",
      "序号 指标 2020年 2025年\n1 人均 预期寿命（岁） 77.6 78.6\n2 森林覆盖率（%） — 65.8\n",
      [...both, share[1]!],
    ],
    [
      "a row that goes on in the next line leaves all",
      "序号 指标 单位 2020年 2025年\n1 预期寿命 岁 77.6 78.6\n2 覆盖率 % 65.4 65.8\n3 每万人\n专利 件 2.1 4.5\n",
      [],
    ],
    ["no names of columns", "指标 良好 稳步 提升\n1 人均预期寿命 岁 77.6\n2 森林覆盖率 % 65.4\n", []],
  ])("%s", (_, text, expected) => expect(indicatorsOf(text)).toEqual(expected));
});

describe("tasks whose cells single blanks part", () => {
  it("bodies and dates stand at the end of a row, towns among the bodies", () => {
    const text =
      "序号 工作任务 牵头单位 责任单位 完成时限\n1 新建公路30公里 县交通局 各乡镇 2024年11月底\n2 改造小区5个 县住建局 县财政局、青州镇 2024年12月底\n";
    expect(rowsOf(text)).toEqual([
      "T.1 新建公路30公里: lead 县交通局 responsible 各乡镇, 2024年11月底",
      "T.2 改造小区5个: lead 县住建局 responsible 县财政局 responsible 青州镇, 2024年12月底",
    ]);
    expect(rowsOf(text.replaceAll("县交通局 各乡镇", "县交通局 尽快办理"))).toEqual([]);
  });
});

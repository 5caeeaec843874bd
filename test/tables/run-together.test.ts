import { describe, expect, it } from "vitest";
import { expectLinear } from "../cpu-time.ts";
import { readTables } from "./read-tables.ts";

function told(text: string): string[] {
  const rules: string[] = [];
  readTables(text, (rule, span) => {
    if (rule === "tables.run-together") rules.push(text.slice(span?.start, span?.end));
  });
  return rules;
}

describe("responsibility tables whose cells have run together", () => {
  it.each([
    ["known names", "序号项目名称主要内容牵头单位配合单位"],
    ["names set apart by blanks", "序号名　称工　作　目　标责任单位协同单位"],
    ["a name of the table's own", "序号项目名称主要内容区政府分管领导牵头单位配合单位"],
  ])("%s: a message on the head", (_, head) =>
    expect(told(`任务表\n${head}1增加供给新建学校12个。教育局各街道2促进就业新增就业15000人。`)).toEqual([
      head,
    ]),
  );

  it("a head of one name a line whose first is who leads: a message on it", () =>
    expect(
      told("分解表\n牵头单位\n\n目 标 任 务\n责任单位\n\n市发改委\n生产总值增长13%\n市统计局\n"),
    ).toEqual(["牵头单位\n\n目 标 任 务\n责任单位"]));

  it.each([
    ["prose", "台账应列明序号、项目名称、牵头单位、配合单位1项不少。"],
    ["nobody answers", "序号项目名称主要内容1增加供给新建学校12个。"],
    ["no row follows", "序号项目名称主要内容牵头单位配合单位\n（略）"],
    [
      "a table with numbers that is read",
      "序号\n牵头单位\n重点任务\n责任单位\n1\n市大数据局\n建设平台\n市科技局\n2\n市财政局\n整合数据\n市水利局\n",
    ],
    ["a table that is read", "序号\n重点任务\n责任单位\n1\n建设平台\n市大数据局\n2\n整合数据\n市科技局\n"],
  ])("none in %s", (_, text) => expect(told(text)).toEqual([]));

  it("is linear", () => {
    expectLinear(20_000, (size) => {
      const text = "序号项目名称牵头单位".repeat(size / 10);
      return () => void told(text);
    });
    expectLinear(20_000, (size) => {
      const text = "\n牵头单位\n目标任务".repeat(size / 10);
      return () => void told(text);
    });
  });
});

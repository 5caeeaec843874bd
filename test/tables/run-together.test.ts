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
    ["a name of the table's own", "序号项目名称主要内容区政府分管领导牵头单位配合单位"],
  ])("%s: a message on the head", (_, head) =>
    expect(told(`任务表\n${head}1增加供给新建学校12个。教育局各街道2促进就业新增就业15000人。`)).toEqual([
      head,
    ]),
  );

  it.each([
    ["prose", "台账应列明序号、项目名称、牵头单位、配合单位1项不少。"],
    ["nobody answers", "序号项目名称主要内容1增加供给新建学校12个。"],
    ["no row follows", "序号项目名称主要内容牵头单位配合单位\n（略）"],
    ["a table that is read", "序号\n重点任务\n责任单位\n1\n建设平台\n市大数据局\n2\n整合数据\n市科技局\n"],
  ])("none in %s", (_, text) => expect(told(text)).toEqual([]));

  it("is linear", () => {
    expectLinear(20_000, (size) => {
      const text = "序号项目名称牵头单位".repeat(size / 10);
      return () => void told(text);
    });
  });
});

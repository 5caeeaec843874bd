import { describe, expect, test } from "vitest";
import { expectLinear } from "../cpu-time.ts";
import { readTables } from "./read-tables.ts";

const rowsOf = (text: string) =>
  readTables(text).flatMap(({ rows }) =>
    rows.map(({ id, title, bodies }) => `${id} ${title}: ${bodies.map(({ role }) => role).join(" ")}`),
  );
const head = "任务分工表\n\t\n序号\n\t工作事项\n\t主要内容\n\t牵头单位\n\t配合单位\n\t\n";

describe("tables that a browser copies cell by cell", () => {
  test("a cell a line, several paragraphs in a cell, merged cells", () => {
    const text = `${head}1\n\t扩大来源。\n\t引导医师参与。\n加大招聘力度。\n\t各区政府\n\t市卫生健康委、市人社局\n\t\n落实登记备案。\n\t市卫生健康委\n\t各区政府\n\t\n2\n\t优化团队。\n\t组建团队。\n\t各区政府\n\t市财政局\n\t\n`;
    expect(rowsOf(text)).toEqual([
      "T.1 扩大来源: lead support",
      "T.2 扩大来源: lead support",
      "T.3 优化团队: lead support",
    ]);
  });

  test("what stands behind the last row is none of it", () => {
    const text = `${head}1\n\t扩大来源\n\t引导参与。\n\t各区政府\n\t市人社局\n\n抄送：市委办公室。\n`;
    expect(readTables(text)[0]!.span.end).toBe(text.indexOf("\n\n抄送"));
  });

  test.each([
    ["paragraphs set in by a TAB", "一、任务\n\t\n\t推进建设。\n\t加强管理。\n\t\n\t由市财政局负责。\n"],
    ["no names of columns", "\t\n甲\n\t乙\n\t丙\n\t\n1\n\t2\n\t3\n\t\n"],
    ["a head without rows", head],
  ])("not %s", (_, text) => expect(rowsOf(text)).toEqual([]));

  test("in time that grows with the text", () => {
    const table = (n: number) => head + "1\n\t甲。\n\t乙。\n\t各区政府\n\t市财政局\n\t\n".repeat(n);
    expectLinear(500, (n) => {
      const text = table(n);
      return () => readTables(text);
    });
  });
});

import { expect, test } from "vitest";
import { readTables } from "./read-tables.ts";

const rowsOf = (text: string) =>
  readTables(text).flatMap(({ rows }) =>
    rows.map(({ id, title, goal }) => `${id} ${title} | ${goal ? text.slice(goal.start, goal.end) : "-"}`),
  );

const head = "目 标\n序号\n指 标\n解 释\n备 注\n一、生态宜居\n";
const rows = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => `${i + 1}\n绿地率${"甲乙丙丁"[i]}（%）\n建成区绿地面积占总面积的比例。`,
  ).join("\n");

test("a list of indicators with what they mean has rows, though nobody answers in it", () => {
  expect(rowsOf(head + rows(4))).toEqual([
    "T.1 绿地率甲（%） | 建成区绿地面积占总面积的比例。",
    "T.2 绿地率乙（%） | 建成区绿地面积占总面积的比例。",
    "T.3 绿地率丙（%） | 建成区绿地面积占总面积的比例。",
    "T.4 绿地率丁（%） | 建成区绿地面积占总面积的比例。",
  ]);
});

test.each([
  ["three rows are too few to tell", head + rows(3)],
  ["words that are no head", `目标\n序号\n${rows(4)}`],
])("%s", (_, text) => expect(rowsOf(text)).toEqual([]));

test("a long name that is no sentence is the row's name", () => {
  const text =
    "序号\n改革举措\n主要内容\n指导部门\n1\n以授权为基础、市场化方式运营为核心的科研仪器设备开放共享机制\n科研设备所有方与服务机构约定收入分配比例，授权服务机构运营。\n科技部\n2\n知识产权案件审判\n整合审判资源，提高审判效率。\n最高人民法院";
  expect(rowsOf(text)[0]).toMatch(/^T\.1 以授权为基础、市场化方式运营为核心的科研仪器设备开放共享机制 \|/u);
});

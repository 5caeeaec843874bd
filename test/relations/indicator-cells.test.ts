import { expect, test } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { readBytes } from "../../src/read/read.ts";

/** The indicators of a page with one table behind a plan: name, value, unit, bound, year, kind. */
async function read(head: string[], rows: string[][]): Promise<unknown[][]> {
  const cells = (row: string[], kind: string) =>
    `<tr>${row.map((cell) => `<${kind}>${cell}</${kind}>`).join("")}</tr>`;
  const page = `<h1>某市养老服务方案</h1><p>一、主要任务</p><p>（一）建设网络。各区要建设网络。</p>
    <table>${cells(head, "th")}${rows.map((row) => cells(row, "td")).join("")}</table>`;
  const source = await readBytes(Buffer.from(page), { path: "plan.html" });
  return extractSource(source, "plan").indicators.map(
    ({ name, value, valueTo, unit, comparator, by, kind }) =>
      [name, value, valueTo, unit, comparator, by, kind].filter((one) => one !== undefined),
  );
}

const rows = [
  ["1.社区养老覆盖率", "2024年达到60%，力争2030年达到90%。", "年报"],
  ["2.护理床位占比", "每年增加2—4个百分点。2030年达到55%。", "年报"],
  ["3.老年人体检率", "≥70%", "抽查"],
  ["4.服务投诉", "较上年减少。", "抽查"],
];
const found = [
  ["社区养老覆盖率", 60, "%", "=", "2024", "target"],
  ["社区养老覆盖率", 90, "%", "=", "2030", "target"],
  ["护理床位占比", 2, 4, "个百分点", "=", "every-year", "target"],
  ["护理床位占比", 55, "%", "=", "2030", "target"],
  ["老年人体检率", 70, "%", ">=", null, "target"],
];

test("words in columns of figures, and goals beside indicators, are read under the name of their row", async () => {
  expect(await read(["指标", "目标值", "数据来源"], rows)).toEqual(found);
  expect(await read(["指标", "评价标准", "数据来源"], rows)).toEqual(found);
});

test("goals that bodies are charged with are read under the name of their row too", async () => {
  const charged = rows.map(([name, goal]) => [name!, goal!, "市民政局"]);
  expect(await read(["指标", "评价标准", "责任单位"], charged)).toEqual(found);
});

test("a goal without a time of its own is of its row's, where the document is of no year", async () => {
  const by = async (goal: string) =>
    (
      await read(
        ["任务", "工作内容", "责任单位", "完成时限"],
        [["绿地建设", goal, "市园林局", "2010年8月底前"]],
      )
    ).map((found) => found[4]);
  expect(await by("新增公共绿地12公顷。")).toEqual(["2010-08-31"]);
  expect(await by("2012年新增公共绿地12公顷。")).toEqual(["2012"]);
});

test("words in a column of what is are no targets; how something is reckoned and marked gives none", async () => {
  expect(
    await read(["指标", "现状", "目标值"], [["覆盖率", "2023年已达到40%，居全省前列。", "60%"]]),
  ).toEqual([
    ["覆盖率", 40, "%", "=", "2023", "baseline"],
    ["覆盖率", 60, "%", "=", null, "target"],
  ]);
  expect(await read(["指标", "计算方法", "数据来源"], [["覆盖率", "覆盖数÷总数×100%", "年报"]])).toEqual([]);
});

test("the columns that a head divides into are read by their own names, growth by the year beside it", async () => {
  const page = `<h1>某市“十五五”商贸规划</h1><p>一、发展目标</p><p>到2030年，全面发展。</p><table>
    <tr><td rowspan=2>指标</td><td colspan=2>“十四五”完成情况</td><td colspan=2>规划目标</td></tr>
    <tr><td>2025年</td><td>年均增长（%）</td><td>2030年</td><td>年均增长（%）</td></tr>
    <tr><td>零售总额（亿元）</td><td>60</td><td>6</td><td>80</td><td>7</td></tr></table>`;
  const source = await readBytes(Buffer.from(page), { path: "plan.html" });
  expect(
    extractSource(source, "plan").indicators.map(({ value, unit, change, by, kind }) => [
      value,
      unit,
      change,
      by,
      kind,
    ]),
  ).toEqual([
    [6e9, "元", null, "2025", "baseline"],
    [6, "%", "increase", "2025", "baseline"],
    [8e9, "元", null, "2030", "target"],
    [7, "%", "increase", "2030", "target"],
  ]);
});

test("what the years come to is a sum in the unit of its row, no growth a year", async () => {
  const page = `<h1>某市政府工作报告</h1><p>（2017年1月5日）</p><p>一、五年回顾</p><p>五年来，全面发展。</p><table>
    <tr><td>指标</td><td>单位</td><td>2011年</td><td>2016年</td><td>五年累计</td><td>五年平均增长（%）</td></tr>
    <tr><td>出口额</td><td>亿元</td><td>60</td><td>80</td><td>350</td><td>6</td></tr>
    <tr><td>水耗下降率</td><td>%</td><td>4.5</td><td>3.5</td><td>22</td><td>-</td></tr></table>`;
  const source = await readBytes(Buffer.from(page), { path: "report.html" });
  expect(
    extractSource(source, "report").indicators.map(({ value, unit, change, by, basis }) => [
      value,
      unit,
      change,
      by,
      basis,
    ]),
  ).toEqual([
    [6e9, "元", null, "2011", "level"],
    [8e9, "元", null, "2016", "level"],
    [35e9, "元", null, "2016", "cumulative"],
    [6, "%", "increase", "2016", "average"],
    [4.5, "%", "decrease", "2011", null],
    [3.5, "%", "decrease", "2016", null],
    [22, "%", "decrease", "2016", "cumulative"],
  ]);
});

test("how far the work of a row has come is told of the document's own year", async () => {
  const page = `<h1>某区2023年民生实事推进情况</h1><table>
    <tr><td>序号</td><td>主要任务</td><td>全年目标任务</td><td>牵头单位</td><td>责任主体与协同单位</td><td>1-9月推进情况</td></tr>
    <tr><td>1</td><td>垃圾分类</td><td>新建厢房50个。</td><td>区城管局</td><td>区环卫处、各街道</td><td>已建成厢房38个。</td></tr></table>`;
  const source = await readBytes(Buffer.from(page), { path: "table.html" });
  const { indicators, tasks } = extractSource(source, "table");
  expect(indicators.map(({ item, value, by, kind }) => [item, value, by, kind])).toEqual([
    ["T.1", 50, "2023", "target"],
    ["T.1", 38, "2023", "baseline"],
  ]);
  expect(tasks[0]!.assignments.map(({ agency, role }) => [agency, role])).toEqual([
    ["区城管局", "lead"],
    ["区环卫处", "responsible"],
    ["各街道", "responsible"],
  ]);
});

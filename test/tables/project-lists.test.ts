import { describe, expect, test } from "vitest";
import { extractDocument, readBytes } from "../../src/index.ts";

const extracted = async (rows: readonly string[], path = "x.csv") =>
  extractDocument(await readBytes(Buffer.from(rows.join("\n")), { path }));

const above = ["某县2024年重点建设项目计划表,,,,,", "单位：万元,,,,,"];
const head = "序号,项目名称,建设内容,总投资,2024年计划投资,责任单位";
const projects = [
  ",合计（3个）,,60000,30000,",
  "一,产业项目（2个）,,40000,20000,",
  "1,农产品加工园,建设厂房5万平方米,25000,12000,县工信局",
  "2,冷链物流中心,建设冷库2座,15000,8000,县商务局",
  "二,民生项目（1个）,,20000,10000,",
  "3,县人民医院扩建,新增床位300张,20000,10000,县卫健局",
];

describe("a list of projects in a sheet", () => {
  test("what stands above the table is its title and the unit of its figures", async () => {
    const { document, indicators } = await extracted([...above, head, ...projects]);
    expect(document).toMatchObject({
      title: "某县2024年重点建设项目计划表",
      kind: "计划表",
      period: { from: "2024", to: "2024" },
    });
    const ofMoney = indicators.filter(({ unit }) => unit === "元");
    expect(ofMoney.map(({ item, name, value, by }) => [item, name, value, by])).toEqual([
      [null, "合计总投资", 600_000_000, null],
      [null, "合计计划投资", 300_000_000, "2024"],
      [null, "产业项目总投资", 400_000_000, null],
      [null, "产业项目计划投资", 200_000_000, "2024"],
      ["T.1", "农产品加工园总投资", 250_000_000, null],
      ["T.1", "农产品加工园计划投资", 120_000_000, "2024"],
      ["T.2", "冷链物流中心总投资", 150_000_000, null],
      ["T.2", "冷链物流中心计划投资", 80_000_000, "2024"],
      [null, "民生项目总投资", 200_000_000, null],
      [null, "民生项目计划投资", 100_000_000, "2024"],
      ["T.3", "县人民医院扩建总投资", 200_000_000, null],
      ["T.3", "县人民医院扩建计划投资", 100_000_000, "2024"],
    ]);
  });

  test("sums and headings between rows are no tasks", async () => {
    const { tasks } = await extracted([...above, head, ...projects]);
    expect(tasks.map(({ id, label, title }) => [id, label, title])).toEqual([
      ["T.1", "1", "农产品加工园"],
      ["T.2", "2", "冷链物流中心"],
      ["T.3", "3", "县人民医院扩建"],
    ]);
  });

  test.each([
    ["numbers in Chinese throughout", ["一,培训,培训干部,,,县委组织部", "二,建网,建设政务网,,,县大数据局"]],
    ["one that names who answers", ["一,培训,,,,县委组织部", "1,建网,建设政务网,,,县大数据局"]],
    ["words that begin like a sum", ["1,合计减税,落实减税,,,县税务局", "2,总计划编制,编制计划,,,县发改局"]],
  ])("rows are, with %s", async (_, rows) => {
    expect((await extracted([head, ...rows])).tasks).toHaveLength(2);
  });

  test("without a unit anywhere the sums of money are no indicators, and a message says so of each column", async () => {
    const { indicators, messages } = await extracted([above[0]!, head, ...projects]);
    expect(indicators.map(({ unit }) => unit)).toEqual(["平方米", "座", "张"]);
    expect(messages.map(({ rule, values }) => [rule, values?.column])).toEqual([
      ["tables.column-of-figures", "总投资"],
      ["tables.column-of-figures", "2024年计划投资"],
    ]);
  });

  test.each<[string, string, string[], string[]]>([
    ["what figures are of is not known", "数量", ["3", "1,200"], ["数量"]],
    ["that is so though they have units", "完成率", ["66.7%", "84%"], ["完成率"]],
    ["they are times", "开工", ["3月", "5月底"], []],
    ["there is one", "数量", ["3", ""], []],
    ["half of the cells are words", "数量", ["3", "若干", "5", "多个"], []],
    ["they are points", "权重（%）", ["3", "5"], []],
    ["they are years", "开工", ["2024", "2025"], []],
  ])("a column is told of where %s", async (_, name, cells, told) => {
    const rows = cells.map((cell, i) => `${i + 1},任务${"甲乙丙丁"[i]},"${cell}",县工信局`);
    const { messages } = await extracted([`序号,任务,${name},责任单位`, ...rows]);
    expect(messages.flatMap(({ values }) => values?.column ?? [])).toEqual(told);
  });

  test("a table of Markdown has its unit in a row above its head as well", async () => {
    const rows = [",,,,单位：万元,", head, ...projects].map((row) => `| ${row.split(",").join(" | ")} |`);
    const { indicators } = await extracted([rows[0]!, "|---|---|---|---|---|---|", ...rows.slice(1)], "x.md");
    expect(indicators.filter(({ unit }) => unit === "元")).toHaveLength(12);
  });
});

describe("a list of what became of tasks", () => {
  const ledger = [
    "序号,目标任务,年度目标,完成情况,牵头单位",
    "1,老旧小区改造,改造老旧小区150个,已完工98个,市住建局",
    "2,新增停车位,新增停车泊位5000个以上,新增就业岗位30个,市城管局",
  ];

  test("is named by the shorter of two columns of goals, and verbs alone by their row", async () => {
    const { tasks, indicators } = await extracted(ledger);
    expect(tasks.map(({ title }) => title)).toEqual(["老旧小区改造", "新增停车位"]);
    expect(indicators.map(({ name, kind }) => [name, kind])).toEqual([
      ["改造老旧小区", "target"],
      ["老旧小区改造完工", "baseline"],
      ["新增停车泊位", "target"],
      ["新增就业岗位", "baseline"],
    ]);
  });

  test("but not by long ones", async () => {
    const long = "按照“应改尽改”的原则推进全市老旧小区改造工作";
    const { tasks } = await extracted(ledger.map((row) => row.replace(/老旧小区改造|新增停车位/u, long)));
    expect(tasks.map(({ title }) => title)).not.toContain(long);
  });
});

describe("columns that no list knows", () => {
  test("are goals where they end so and nothing else is to be done", async () => {
    const { tasks } = await extracted([
      "整治内容,整治措施,责任部门,完成时限",
      "危险化学品,推进12家企业搬迁改造,区应急局,2024年3月31日前",
      "消防安全,整改高层建筑隐患35处,区消防救援大队,2024年底",
    ]);
    expect(tasks.map(({ title, text, deadlines }) => [title, text, deadlines[0]?.date])).toEqual([
      ["危险化学品", "推进12家企业搬迁改造", "2024-03-31"],
      ["消防安全", "整改高层建筑隐患35处", "2024-12-31"],
    ]);
  });

  test("are not where a goal is known", async () => {
    const { tasks } = await extracted([
      "任务,工作目标,保密要求,责任部门",
      "危险化学品,推进12家企业搬迁改造,内部,区应急局",
      "消防安全,整改高层建筑隐患35处,公开,区消防救援大队",
    ]);
    expect(tasks.map(({ text }) => text)).toEqual(["推进12家企业搬迁改造", "整改高层建筑隐患35处"]);
  });
});

test("the finest of several indicators is the task", async () => {
  const { tasks } = await extracted([
    "一级指标,二级指标,单位,2025年目标值,责任单位",
    "经济发展,生产总值增速,%,6,市发改委",
    ",工业增加值增速,%,7,市工信局",
  ]);
  expect(tasks.map(({ title }) => title)).toEqual(["生产总值增速", "工业增加值增速"]);
});

describe("rows at the top of a sheet with a single cell", () => {
  const linesOf = async (rows: string[]) =>
    (await readBytes(Buffer.from(rows.join("\n")), { path: "x.csv" })).text;
  const cellsOf = async (rows: string[]) =>
    (await readBytes(Buffer.from(rows.join("\n")), { path: "x.csv" })).tables[0];

  test("are lines, as many as five", async () => {
    const rows = ["附件1,", "任务表,", "2024年,", "（试行）,", "单位：个,", "任务,单位", "培训,县委组织部"];
    expect(await cellsOf(rows)).toMatchObject({ rows: 2, columns: 2 });
    expect((await linesOf(rows)).split("\n").slice(0, 2)).toEqual(["附件1", "任务表"]);
    expect(await cellsOf(["又一行,", ...rows])).toMatchObject({ rows: 8 });
  });

  test.each([
    ["two cells stand in the first", ["甲,乙", "丙,丁", "戊,己"]],
    ["no row holds more", ["甲,", "乙,", ",丙"]],
    ["nothing but a row follows", ["甲,", "乙,丙"]],
  ])("are the table's where %s", async (_, rows) => {
    expect(await cellsOf(rows)).toMatchObject({ rows: rows.length });
  });
});

describe("rows that a copy has flattened to one cell a line", () => {
  const flat = (...cells: string[]) =>
    extractDocument(
      `任务分工表\n序号\n项目名称\n建设内容\n总投资\n责任单位\n${cells.join("\n")}\n`,
    ).messages.filter(({ rule }) => rule === "tables.figures-apart");
  const row = (n: string, figure: string) => [n, "产业路建设", "硬化产业路，完善配套", figure, "县交通局"];

  test("tell of figures that stand alone", () => {
    expect(flat(...row("1", "320"), ...row("2", "85"))).toHaveLength(1);
  });

  test("not of their numbers, nor of one", () => {
    expect(flat(...row("1", "若干"), ...row("2", "若干"))).toEqual([]);
    expect(flat(...row("1", "320"), ...row("2", "若干"))).toEqual([]);
  });
});

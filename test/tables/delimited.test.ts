import { describe, expect, it } from "vitest";
import { expectLinear } from "../cpu-time.ts";
import { readTables } from "./read-tables.ts";

const tablesOf = (text: string) => readTables(text);

/** Indicators in short: `name value unit comparator by kind nature`. */
const indicatorsOf = (text: string) =>
  tablesOf(text).flatMap(({ indicators }) =>
    indicators.map((i) => [i.name, i.value, i.unit, i.comparator, i.by, i.kind, i.nature ?? "-"].join(" ")),
  );

/** Rows in short: `id title: bodies, deadline`. */
const rowsOf = (text: string) =>
  tablesOf(text).flatMap(({ rows }) =>
    rows.map(
      ({ id, title, assignments, deadline }) =>
        `${id} ${title}: ${assignments.map(({ role, agency }) => `${role} ${agency}`).join(" ")}, ${deadline ? text.slice(deadline.start, deadline.end) : "-"}`,
    ),
  );

const air = [
  "优良天数比率 76.7 % = 2015 baseline 约束性",
  "优良天数比率 80 % > 2020 target 约束性",
  "河湖水质达标率 70.8 % = 2015 baseline 预期性",
  "河湖水质达标率 80 % ~ 2020 target 预期性",
];

describe("a group that is merged over rows and stands in the first alone", () => {
  it.each([["\t"], [" | "]])("parted by %j", (mark) => {
    const lines = [
      ["类别", "序号", "工作任务", "责任单位"],
      ["产业", "1", "建设园区", "县工信局"],
      ["2", "新建公路", "县交通局"],
      ["民生", "3", "改造小区", "县住建局"],
    ];
    const text = lines.map((cells) => cells.join(mark)).join("\n");
    expect(rowsOf(`${text}\n`)).toEqual([
      "T.1 建设园区: responsible 县工信局, -",
      "T.2 新建公路: responsible 县交通局, -",
      "T.3 改造小区: responsible 县住建局, -",
    ]);
  });
});

describe("indicator tables that plain text draws with separators", () => {
  it.each<[string, string, string[]]>([
    [
      "TAB, a heading between rows",
      "专栏1　主要指标\n指标\t2015年\t2020年\t属性\n（一）空气\n优良天数比率（%）\t76.7\t＞80\t约束性\n（二）水\n河湖水质达标率（%）\t70.8\t80左右\t预期性\n\n第二章　任务",
      air,
    ],
    [
      "Markdown",
      "| 指标名称 | 2015年 | 2020年 | 属性 |\n|---|---:|---:|---|\n| 优良天数比率（%） | 76.7 | ＞80 | 约束性 |\n| 河湖水质达标率（%） | 70.8 | 80左右 | 预期性 |\n",
      air,
    ],
    [
      "two blanks or more",
      "主要指标    2015年   2020年   属性\n优良天数比率（%）  76.7   ＞80   约束性\n河湖水质达标率（%）   70.8  80左右  预期性\n",
      air,
    ],
    [
      "a column of units, numbers in front, a value missing",
      "序号\t指标\t单位\t2020年\t2025年\t属性\n1\t常住人口\t万人\t300\t350\t预期性\n2\t研发投入强度\t%\t\t≥3\t\n",
      [
        "常住人口 3000000 人 = 2020 baseline 预期性",
        "常住人口 3500000 人 = 2025 target 预期性",
        "研发投入强度 3 % >= 2025 target -",
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(indicatorsOf(text)).toEqual(expected);
    expect(indicatorsOf(text.replaceAll("\n", "\u3000\u3000"))).toEqual(expected);
  });

  it("reads cells that stand a line each before their border", () => {
    const cells =
      "指标 2020年 2025年 属性 贡献率（%） 60 64 预期性 机械化率（%） 71 75 预期性 合格率（%） 97 98 约束性".split(
        " ",
      );
    expect(indicatorsOf(`主要指标\n${cells.map((cell) => `${cell} |\n`).join("")}`)).toEqual([
      "贡献率 60 % = 2020 baseline 预期性",
      "贡献率 64 % = 2025 target 预期性",
      "机械化率 71 % = 2020 baseline 预期性",
      "机械化率 75 % = 2025 target 预期性",
      "合格率 97 % = 2020 baseline 约束性",
      "合格率 98 % = 2025 target 约束性",
    ]);
    const rows = [
      ["序号", "项目名称", "2024年建设内容", "年度投资金额（万元）", "责任单位"],
      ["1", "农田建设项目", "新建渠道50公里。", "4930", "县水利局"],
      ["2", "道路建设项目", "新建道路2条。", "300", "县住建局"],
    ];
    const text = rows.map((row) => `|\n${row.join(" |\n")} |\n`).join("");
    expect(rowsOf(`清单 |\n||||\n${text}按时完成。\n`)).toEqual([
      "T.1 农田建设项目: responsible 县水利局, -",
      "T.2 道路建设项目: responsible 县住建局, -",
    ]);
    expect(indicatorsOf(`清单 |\n||||\n${text}按时完成。\n`)).toEqual([
      "农田建设项目年度投资金额 49300000 元 =  target -",
      "道路建设项目年度投资金额 3000000 元 =  target -",
    ]);
  });

  it("begins a head with an empty cell where the rows begin with a name and no mark", () => {
    const head = "表1　生产总值\n| 绝 对 数（亿元） | 比上年增长（%） |\n";
    expect(indicatorsOf(`${head}地区生产总值 | 617.5 | 5.2 |\n第一产业 | 37.1 | -2.6 |\n`)).toEqual([
      "地区生产总值 61750000000 元 =  target -",
      "地区生产总值 5.2 % =  target -",
      "第一产业 3710000000 元 =  target -",
      "第一产业 2.6 % =  target -",
    ]);
    expect(indicatorsOf(`${head}| 地区生产总值 | 617.5 | 5.2 |\n`)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      "cells of one column over several rows, cells that go on in the next line, a name in two parts",
      "专栏1　主要指标\n分类    序号    指标    属性    2030年目标值\n经济    1    生产总值（亿元）    预期性    900\n以上\n    2    3岁以下婴幼儿入托率（%）    预期性    20\n    3    居民收入增长    预期性    与经济增长\n同步\n安全    4    生产事故    起数下降（%）    约束性    〔20〕\n            死亡人数下降（%）        〔16〕\n注：〔〕为累计\n",
      [
        "生产总值 90000000000 元 >= 2030 target 预期性",
        "3岁以下婴幼儿入托率 20 % = 2030 target 预期性",
        "生产事故起数下降 20 % = 2030 target 约束性",
        "死亡人数下降 16 % = 2030 target -",
      ],
    ],
    [
      "a column that is divided below its head, empty cells",
      "序号    指标    属性    规划目标    2025年\n完成情况\n            规划目标\n（2025年）    年均增速\n1    生产总值（亿元）    预期性    800    6.5%    790\n2    粮食产量（万吨）    约束性    95        100\n3    满意度（%）    预期性    90        —\n",
      [
        "生产总值 80000000000 元 = 2025 target 预期性",
        "生产总值 79000000000 元 = 2025 baseline 预期性",
        "粮食产量 950000 吨 = 2025 target 约束性",
        "粮食产量 1000000 吨 = 2025 baseline 约束性",
        "满意度 90 % = 2025 target 预期性",
      ],
    ],
  ])("the same number of blanks everywhere: %s", (_, text, expected) => {
    expect(indicatorsOf(text).filter((one) => !one.includes(" 6.5 "))).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      "one column of values, rows wrapped and joined, a page's number, a head again, groups",
      "表 1 主要指标\n序号 指 标 2030 年目标 属性\n一、经济（2 项）\n1 生产总值年均增长（%） 5 左右 预期性 2 规上核心产业营业收入占规上企业\n收入比重（%） 32.5 预期性\n3 工业增加值率（%） 提高 1 个百分点以上 预期性\n— 13 —\n序号 指 标 2030 年目标 属性\n二、环境（1 项）\n4 森林覆盖率（%） ≥7.64 约束性\n在此基础上再奋斗五年。\n",
      [
        "生产总值年均增长 5 % ~ 2030 target 预期性",
        "规上核心产业营业收入占规上企业收入比重 32.5 % = 2030 target 预期性",
        "工业增加值率 1 个百分点 >= 2030 target 预期性",
        "森林覆盖率 7.64 % >= 2030 target 约束性",
      ],
    ],
    [
      "two columns of values",
      "序号 指标 2025 年 2030 年 属性\n1 常住人口（万人） 300 350 左右 预期性\n2 城镇化率（%） 70.5 75 预期性\n3 研发投入强度（%） 2.8 3.2 以上 预期性\n",
      [
        "常住人口 3000000 人 = 2025 baseline 预期性",
        "常住人口 3500000 人 ~ 2030 target 预期性",
        "城镇化率 70.5 % = 2025 baseline 预期性",
        "城镇化率 75 % = 2030 target 预期性",
        "研发投入强度 2.8 % = 2025 baseline 预期性",
        "研发投入强度 3.2 % >= 2030 target 预期性",
      ],
    ],
    ["two rows", "序号 指标 2030 年 属性\n1 城镇化率（%） 75 预期性\n2 研发投入强度（%） 3.2 预期性\n", []],
    [
      "rows that are not numbered on",
      "序号 指标 2030 年 属性\n1 城镇化率（%） 75 预期性\n5 研发投入强度（%） 3.2 预期性\n9 入学率（%） 95 预期性\n",
      [],
    ],
  ])("copies of prints: %s", (_, text, expected) => {
    expect(indicatorsOf(text)).toEqual(expected);
  });

  it("spans the head and the rows, and no line behind them", () => {
    const text = "如下：\n指标\t2020年\t2025年\n森林覆盖率（%）\t21\t≥23\n注：数据为\t预计数。\n";
    const [table] = tablesOf(text);
    expect(text.slice(table!.span.start, table!.span.end)).toBe(
      "指标\t2020年\t2025年\n森林覆盖率（%）\t21\t≥23",
    );
  });

  it.each([
    [
      "a paragraph behind a TAB",
      "\t主要指标稳步提升，2020年达到70%，单位能耗下降。\n\t2025年，指标达到80%。\n",
    ],
    ["a list of links", "首页 | 新闻 | 指标 | 目标 | 单位\n简介 | 领导 | 机构 | 职能 | 联系\n"],
    ["links apart by blanks", "指标  目标值  单位\n首页  新闻  简介\n政务  服务  互动\n"],
    ["a table of contents", "指标\t2020年…………1\n一、主要指标………………\t3\n二、主要任务……\t8\n"],
    ["a head without rows", "指标\t2020年\t2025年\n\n一、主要任务\n加快建设。\n"],
    ["rows of another width", "指标  2020年  2025年\n森林覆盖率（%）  21\n城镇化率（%）  60\n"],
  ])("none in %s", (_, text) => expect(tablesOf(text)).toEqual([]));
});

describe("indicator tables of copies of prints, which only white space parts", () => {
  const head = "专栏1 主要指标\n";
  it.each<[string, string, string[]]>([
    [
      "wrapped rows, groups between them, marks of notes, two names under one number",
      `${head}类别 序号 指标 2025 年\n完成值\n2030 年\n目标 属性\n创新\n发展\n(3项)\n1 研发投入强度(%) 6左右∗ >6 预期性\n2 专利拥有量(件) 180.7 240\n左右 预期性\n— 12 —\n3 食品药品安全\n食品抽检合格率(%) >98.5∗ >98.7\n药品抽检合格率(%) >99∗ >99\n约束性\n注：带∗为预计数。\n`,
      [
        "研发投入强度 6 % ~ 2025 baseline 预期性",
        "研发投入强度 6 % > 2030 target 预期性",
        "专利拥有量 180.7 件 = 2025 baseline 预期性",
        "专利拥有量 240 件 ~ 2030 target 预期性",
        "食品抽检合格率 98.5 % > 2025 baseline 约束性",
        "食品抽检合格率 98.7 % > 2030 target 约束性",
        "药品抽检合格率 99 % > 2025 baseline 约束性",
        "药品抽检合格率 99 % > 2030 target 约束性",
      ],
    ],
    [
      "a line a cell, with a column of units",
      `${head}序号\n指标\n单位\n2025年\n2030年目标\n属性\n1\n研发投入强度\n%\n3.4\n4.0左右\n预期性\n2\n森林覆盖率\n%\n41.65\n完成国家任务\n约束性\n民生福祉\n3\n城镇化率\n%\n87.56\n88\n预期性\n`,
      [
        "研发投入强度 3.4 % = 2025 baseline 预期性",
        "研发投入强度 4 % ~ 2030 target 预期性",
        "森林覆盖率 41.65 % = 2025 baseline 约束性",
        "城镇化率 87.56 % = 2025 baseline 预期性",
        "城镇化率 88 % = 2030 target 预期性",
      ],
    ],
  ])("%s", (_, text, expected) => expect(indicatorsOf(text)).toEqual(expected));

  it("none where fewer than three rows follow", () => {
    expect(tablesOf(`${head}序号 指标 2025年 2030年 属性\n1 森林覆盖率(%) 41 42 约束性\n`)).toEqual([]);
  });
});

describe("responsibility tables that plain text draws with separators", () => {
  const expected = [
    "T.1 建设政务平台: lead 市大数据局 support 市财政局 support 市教育局, 2021年底前",
    "T.2 整合数据: lead 市科技局 support 各县区, 2021年6月底前",
  ];

  it.each([
    [
      "TAB",
      "序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t建设政务平台\t市大数据局\t市财政局、市教育局\t2021年底前\n2\t整合数据\t市科技局\t各县区\t2021年6月底前\n",
    ],
    [
      "Markdown",
      "|序号|重点任务|牵头单位|配合单位|完成时限|\n|:-:|---|---|---|---|\n|1|建设政务平台|市大数据局|市财政局、市教育局|2021年底前|\n|2|整合数据|市科技局|各县区|2021年6月底前|\n",
    ],
  ])("%s", (_, text) => {
    expect(rowsOf(text)).toEqual(expected);
    expect(rowsOf(text.replaceAll("\n", "\u3000\u3000"))).toHaveLength(2);
  });
});

describe("heads in words of the table's own", () => {
  it.each<[string, string, string[]]>([
    [
      "rows with cells left out at their end are no broken ones",
      "序号\t工作\t责任单位\n1\t修路\n2\t架桥\t县交通局\n3\t绿化\t县林业局\n",
      ["T.1 修路: , -", "T.2 架桥: responsible 县交通局, -", "T.3 绿化: responsible 县林业局, -"],
    ],
    [
      "a column before the goals ends as names do",
      "序号\t攻坚任务\t具体措施\t责任单位\n1\t开办企业\t推行一网通办。\t县审批局\n2\t获得信贷\t新增首贷户200户。\t县金融局\n",
      ["T.1 开办企业: responsible 县审批局, -", "T.2 获得信贷: responsible 县金融局, -"],
    ],
    [
      "a short goal is the name where no column is",
      "序号\t措施\t责任部门\n1\t资金筹措\t区财政局\n2\t建立台账，抓好落实\t区水利局\n",
      ["T.1 资金筹措: responsible 区财政局, -", "T.2 : responsible 区水利局, -"],
    ],
    [
      "a cell broken over two lines, a name that only the column vouches for",
      "序号\t重点任务\t责任单位\t完成时限\n1\t油气管道\t市发改委（牵头）、长庆油田\t2021年底\n2\t煤矿安全\t市能源局\n横山区管委会\t2022年6月底\n3\t消防通道\t市公安局\t长期\n",
      [
        "T.1 油气管道: lead 市发改委 responsible 长庆油田, 2021年底",
        "T.2 煤矿安全: responsible 市能源局 responsible 横山区管委会, 2022年6月底",
        "T.3 消防通道: responsible 市公安局, 长期",
      ],
    ],
    [
      "the first column ends as names do, bodies parted by blanks",
      "一、安排\n整治行业名称 | 时间安排 | 责任单位 |\n烟花爆竹 | 1月份 | 安监站 安监所 |\n电力设施 | 3月份 | 县委 组织部 |\n",
      [
        "T.1 烟花爆竹: responsible 安监站 responsible 安监所, 1月份",
        "T.2 电力设施: responsible 县委组织部, 3月份",
      ],
    ],
    [
      "a first column of something else",
      "地区 | 时间安排 | 责任单位 |\n甲镇 | 1月份 | 安监站 |\n乙镇 | 3月份 | 电管所 |\n",
      [],
    ],
  ])("%s", (_, text, expected) => expect(rowsOf(text)).toEqual(expected));
});

describe("hostile text", () => {
  it.each([
    ["pipes", "|", 100_000],
    ["heads", "指标\t2020年\t2025年\n", 5_000],
    ["gaps", "指标  2020年 ", 10_000],
    ["printed rows", "序号 指标 2025年 2030年 属性\n1 森林覆盖率(%) 41 42 约束性\n", 2_000],
    ["tables", "指标|单位|2020年\n甲率|%|3\n\n", 2_000],
  ])("%s", (_, piece, many) => {
    expectLinear(many, (size) => {
      const text = piece.repeat(size);
      return () => void tablesOf(text);
    });
  });

  it("heads below one another whose last row is broken off", () => {
    expectLinear(1_000, (size) => {
      const text = `${"时期，序号\t任务\t责任单位\n".repeat(size)}序号\t`;
      return () => void tablesOf(text);
    });
  });
});

it("a column of works beside their contents, and of who answers or leads", () => {
  const text = (head: string) =>
    `任务分解表\n序号 | 任务内容 | ${head} | 协助单位 | 完成期限\n1 | 公共绿地建设 | 新增公共绿地12公顷 | 市园林局 | 市财政局 | 2010年8月底前\n2 | 环境治理 | 改善污水处理设施 | 市环保局 | 市建设局 | 2010年6月30日前\n`;
  expect(rowsOf(text("工作内容及要求 | 责任单位或牵头单位"))[0]).toBe(
    "T.1 公共绿地建设: responsible 市园林局 support 市财政局, 2010年8月底前",
  );
  expect(rowsOf(text("工作内容及要求 | 备注"))[0]).not.toContain("市园林局");
});

import { describe, expect, it } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";

const read = (...lines: string[]) => extractSource(textSource(lines.join("\n")), "outcome", {});
const told = (...lines: string[]) =>
  read(...lines).indicators.map(({ name, value, kind, by }) => [name, value, kind, by]);

describe("a document that tells of its year tells results of that year", () => {
  it("in a bulletin of statistics, before and behind its headings", () => {
    const bulletin = [
      "河东县2013年国民经济和社会发展统计公报",
      "2013年，经济平稳运行。初步核算，全县地区生产总值239亿元，比上年增长9.8%。",
      "一、农业",
      "全年粮食总产量5万吨，增长2%。2012年为4.9万吨。",
    ];
    expect(told(...bulletin)).toEqual([
      ["地区生产总值", 23_900_000_000, "baseline", "2013"],
      ["地区生产总值", 9.8, "baseline", "2013"],
      ["粮食总产量", 50_000, "baseline", "2013"],
      ["粮食总产量", 2, "baseline", "2013"],
      ["粮食总产量", 49_000, "baseline", "2012"],
    ]);
    expect(read(...bulletin).outline.map(({ kind }) => kind)).toEqual(["finding"]);
  });

  it("and 争取 before what the state grants is no promise there", () => {
    const report = [
      "2026年政府工作报告",
      "一、2025年工作回顾",
      "争取增发国债项目69个。争取超长期特别国债项目54个、全省第一。",
      "二、2026年工作安排",
      "争取专项债券20亿元，争取开工铁路3条。",
    ];
    expect(told(...report).map(([, value, kind]) => [value, kind])).toEqual([
      [69, "baseline"],
      [54, "baseline"],
      [2_000_000_000, "target"],
      [3, "target"],
    ]);
  });

  it("and a month of a text that bears no year is of the year named last", () => {
    const notice = ["空气质量状况", "2022年8月，优良天数比例为93.2%。9月，优良天数比例为85%。"];
    expect(told(...notice).map(([, value, , by]) => [value, by])).toEqual([
      [93.2, "2022-08-31"],
      [85, "2022-09-30"],
    ]);
    expect(told("空气质量状况", "9月，优良天数比例为85%。")[0]?.[3]).toBe(null);
  });

  it("though it speaks of the years that shall gain from it, and of 两个确保", () => {
    const report = [
      "2026年政府工作报告",
      "一、2025年工作回顾",
      "这些项目为今后发展积累了后劲。五年内造林30万亩，用于“两个确保”的资金20亿元。",
      "二、2026年工作安排",
      "五年内造林40万亩，确保投资30亿元。",
    ];
    expect(told(...report).map(([, value, kind]) => [value, kind])).toEqual([
      [300_000, "baseline"],
      [2_000_000_000, "baseline"],
      [400_000, "target"],
      [3_000_000_000, "target"],
    ]);
  });

  it("in an account of half a year, by its title", () => {
    for (const title of ["2021年上半年某市经济运行情况分析", "2021年上半年某市工业发展情况"])
      expect(told(title, "上半年，全市完成总产值9亿元。")).toEqual([
        ["总产值", 900_000_000, "baseline", "2021-06-30"],
      ]);
  });

  it("but an aim that a report on the aims says again is one", () => {
    const report = [
      "关于2021年重点工作上半年完成情况的通报",
      "一、任务完成情况",
      "1．引进项目不少于30个；新开工项目9个。上半年，引进项目12个，新开工项目4个。",
      "2．已建成泵站8座。上半年，验收3座。",
    ];
    expect(told(...report).map(([, value, kind]) => [value, kind])).toEqual([
      [30, "target"],
      [9, "target"],
      [12, "baseline"],
      [4, "baseline"],
      [8, "baseline"],
      [3, "baseline"],
    ]);
  });

  it("in a report on how something has developed", () => {
    const report = [
      "数字某省发展报告（2021年）",
      "一是建成基础设施。数字经济规模增至4.5万亿元，年均增长13.6%。",
    ];
    expect(told(...report).map(([, , kind, by]) => [kind, by])).toEqual([
      ["baseline", "2021"],
      ["baseline", "2021"],
    ]);
    expect(told("数字某省发展规划（2021年）", report[1]!).map(([, , kind]) => kind)).toEqual([
      "target",
      "target",
    ]);
  });

  it("under a heading over that year and the next, until it turns to the next", () => {
    const report = [
      "2005年政府工作报告",
      "（2005年1月20日）",
      "一、2004年工作回顾和2005年工作总体要求",
      "过去一年，粮食总产量167万吨，增长5.2%。",
      "全省农业增加值816亿元。",
      "今年粮食总产量稳定在170万吨。",
      "二、主要任务",
      "新增学位3万个。",
    ];
    expect(told(...report).map(([, value, kind, by]) => [value, kind, by])).toEqual([
      [1_670_000, "baseline", "2004"],
      [5.2, "baseline", "2004"],
      [81_600_000_000, "baseline", "2004"],
      [1_700_000, "target", "2005"],
      [30_000, "target", "2005"],
    ]);
  });

  it("and what a paragraph of a plan opens with holds for its sentences", () => {
    const plan = [
      "某市“十四五”养老规划",
      "一、发展基础",
      "截至2020年底，老年人口68万人，占比19.6%，比2015年末提高3.2个百分点。建成机构126家。",
      "建成站点15家。",
      "二、主要任务",
      "建成中心30个。",
    ];
    expect(told(...plan).map(([, value, , by]) => [value, by])).toEqual([
      [680_000, "2020-12-31"],
      [19.6, "2020-12-31"],
      [3.2, "2020-12-31"],
      [126, "2020-12-31"],
      [15, null],
      [30, "2025"],
    ]);
  });

  it("and rises over years from the first of them", () => {
    const report = ["数字某省发展报告（2021年）", "2017年到2021年，数据产量从2.3万条增长至6.6万条。"];
    expect(told(...report).map(([, value, , by]) => [value, by])).toEqual([
      [23_000, "2017"],
      [66_000, "2021"],
    ]);
    expect(told("数字某省发展报告（2021年）", "2021年，数据产量从2.3万条增长至6.6万条。")[0]?.[3]).toBe(null);
  });

  it("and an aim that was surpassed is of the year that is told of", () => {
    const report = "2026年政府工作报告\n一、2025年工作回顾\n财政收入增长20%，高于年初12%的目标。";
    expect(told(...report.split("\n"))).toEqual([
      ["财政收入", 20, "baseline", "2025"],
      ["财政收入", 12, "target", "2025"],
    ]);
  });

  it("also where it is dated in the next year and looks back on a year until then", () => {
    const bulletin = [
      "河东省1998年国民经济和社会发展统计公报",
      "河东省统计局",
      "（一九九九年一月二十九日）",
      "一、综合",
      "一年来，经济平稳运行。国内生产总值3580亿元，其中：第一产业增加值941亿元。",
    ];
    expect(told(...bulletin).map(([, , kind, by]) => [kind, by])).toEqual([
      ["baseline", "1998"],
      ["baseline", "1998"],
    ]);
    expect(read(...bulletin).document).toMatchObject({ issuer: "河东省统计局", date: "1999-01-29" });
  });

  it("but not under a heading that turns to what shall be", () => {
    const half = [
      "关于河东区2023年上半年国民经济和社会发展计划执行情况的报告",
      "各位委员：我代表区人民政府向会议报告，请予审议。",
      "一、主要指标",
      "全区实现地区生产总值806亿元。",
      "二、下半年工作打算",
      "新建学校5所。",
    ];
    expect(told(...half)).toEqual([
      ["地区生产总值", 80_600_000_000, "baseline", "2023"],
      ["新建学校", 5, "target", "2023"],
    ]);
    expect(read(...half).outline.map(({ kind }) => kind)).toEqual(["finding", "task"]);
  });

  it("in a text without genre that compares with the year before again and again", () => {
    const article = [
      "我市农村经济稳步发展",
      "2014年，全市农业保持增长。第一产业实现增加值185亿元，同比增长8.5%，增速比上年提高1.5个百分点。",
      "一、畜牧结构优化",
      "奶牛牧场达267个，比上年增长8.8%。新建牧场20个。",
    ];
    expect(told(...article).map(([, , kind, by]) => [kind, by])).toEqual([
      ["baseline", "2014"],
      ["baseline", "2014"],
      ["baseline", "2014"],
      ["baseline", "2014"],
      ["baseline", "2014"],
      ["baseline", "2014"],
    ]);
    const plan = [
      "我市农村经济发展",
      "一、目标",
      "第一产业增加值同比增长8.5%。",
      "二、任务",
      "新建牧场20个。",
    ];
    expect(told(...plan).map(([, , kind]) => kind)).toEqual(["target", "target"]);
  });

  it("in a text without genre whose first paragraph tells of a year, whatever it aims at later", () => {
    const report = [
      "2015年，在县委、县政府的坚强领导下，全县围绕到2018年全面建成小康社会目标，各项事业全面进步。",
      "一、综合",
      "粮食总产量5万吨。过去的一年，新建学校3所。",
    ];
    expect(told(...report).map(([, , kind, by]) => [kind, by])).toEqual([
      ["baseline", "2015"],
      ["baseline", "2015"],
    ]);
    const plan = ["2015年，国务院批复了总体规划。", "一、目标", "到2018年，粮食总产量5万吨。"];
    expect(told(...plan).map(([, , kind, by]) => [kind, by])).toEqual([["target", "2018"]]);
  });

  it("in a section whose heading names the text's own year", () => {
    expect(
      told("2022年以来，街道扎实推进工作。", "一、2022年亮点工作", "建成采样点18个。").map(
        ([, , kind, by]) => [kind, by],
      ),
    ).toEqual([["baseline", "2022"]]);
    expect(
      told("某街道2023年工作要点", "一、2022年工作回顾", "建成采样点18个。").map(([, , kind, by]) => [
        kind,
        by,
      ]),
    ).toEqual([["baseline", "2022"]]);
  });

  it("and of the first of two years where it plans the second", () => {
    const both = [
      "关于河东县2022年预算执行情况和2023年预算草案的报告",
      "一、2022年预算执行情况",
      "一般公共预算收入完成2亿元，增长5%。",
      "二、2023年预算草案",
      "一般公共预算收入3亿元，增长6%。",
    ];
    expect(told(...both).map(([, , kind, by]) => [kind, by])).toEqual([
      ["baseline", "2022"],
      ["baseline", "2022"],
      ["target", "2023"],
      ["target", "2023"],
    ]);
  });
});

it("what stands behind the last item is no preamble, and holds at no time that an item says", () => {
  const report = [
    "河东省2006年政府工作报告",
    "各位代表：我向大会报告工作。过去一年，新增就业30万人。",
    "一、“十五”时期回顾",
    "建成学校10所。",
    "二、主要任务",
    "到2010年，建成学校30所。",
    "各位代表！我们要为人民群众办好十二件实事：",
    "一是建设安居住房500万平方米。",
    "二是新增就业岗位40万个。",
  ];
  expect(told(...report).map(([, value, kind, by]) => [value, kind, by])).toEqual([
    [300_000, "baseline", "2005"],
    [10, "baseline", "2005"],
    [30, "target", "2010"],
    [5_000_000, "target", "2006"],
    [400_000, "target", "2006"],
  ]);
});

it("money that comes in or goes out more or less than before, and a unit that stands once for a list", () => {
  const text = [
    "河东县2023年预算执行情况的报告",
    "一、收支",
    "税收收入8103万元，比上年增收1284万元；非税收入减收2354万元，比预算短收30万元，支出减支9万元，超收5万元。",
    "二、审批",
    "三类项目的审批时间分别压缩至70、40、35个工作日。",
  ];
  expect(read(...text).indicators.map(({ value, unit, change }) => [value, unit, change])).toEqual([
    [81_030_000, "元", null],
    [12_840_000, "元", "increase"],
    [23_540_000, "元", "decrease"],
    [300_000, "元", "decrease"],
    [90_000, "元", "decrease"],
    [50_000, "元", "increase"],
    [70, "个工作日", null],
    [40, "个工作日", null],
    [35, "个工作日", null],
  ]);
});

it("a unit that the end of a line has broken is one", () => {
  const broken = ["河东省2021年统计公报", "一、综合", "外汇储备增加51亿美 元，绿地20平方 米，就业5万 人。"];
  expect(read(...broken).indicators.map(({ value, unit }) => [value, unit])).toEqual([
    [5_100_000_000, "美元"],
    [20, "平方米"],
    [50_000, "人"],
  ]);
});

it("每人每年 is what a sum is counted by, 每年 when it holds", () => {
  const text = ["河东市2019年工作要点", "一、任务", "养老金提高到每人每年1200元。每年培训5000人。"];
  expect(told(...text).map(([, value, , by]) => [value, by])).toEqual([
    [1200, "2019"],
    [5000, "every-year"],
  ]);
});

it("三年内 is to the end of the third year, also from the first of January", () => {
  const plan = (day: string) =>
    told("河东市行动计划", day, "一、任务", "三年内新建学校5所。").map(([, , , by]) => by);
  expect(plan("2026年1月1日")).toEqual(["2028"]);
  expect(plan("2026年3月1日")).toEqual(["2028"]);
  expect(plan("2026年9月1日")).toEqual(["2029"]);
});

it("what a number is compared with does not say when it holds", () => {
  const plan = told("河东市2021年工作要点", "一、任务", "营业收入较2020年底翻一番。");
  expect(plan.map(([name, , kind, by]) => [name, kind, by])).toEqual([["营业收入", "target", "2021"]]);
});

it("a work report read at the end of a year tells of that year and plans the next", () => {
  const report = (day: string) =>
    told(
      "政府工作报告",
      `——${day}在河东镇第十五届人民代表大会第一次会议上`,
      "各位代表：我代表镇人民政府向大会作政府工作报告，请予审议。",
      "一、过去五年的工作回顾",
      "财政收入从2011年的3200万元跃升至2016年的6210万元，投资年均增长8%。",
      "二、今后的工作",
      "新建学校5所。",
    ).map(([, , kind, by]) => [kind, by]);
  expect(report("2016年12月19日")).toEqual([
    ["baseline", "2011"],
    ["baseline", "2016"],
    ["baseline", "2016"],
    ["target", "2017"],
  ]);
  expect(report("2017年1月19日").slice(1)).toEqual([
    ["baseline", "2016"],
    ["baseline", "2016"],
    ["target", "2017"],
  ]);
});

it("a text that compares with the year before gives results where it names no year", () => {
  const lines = [
    "1-5月，全区主要经济指标保持稳定。",
    "工业产值实现561.8亿元，同比增长4.7%。零售总额实现142.2亿元，同比增长22.2%。投资实现107.9亿元，同比增长25.0%。",
  ];
  expect(new Set(told(...lines).map(([, , kind]) => kind))).toEqual(new Set(["baseline"]));
});

it("a text that begins with what its year was gives results of that year", () => {
  const opening = "2021年是新征程开启之年。全县经济持续恢复，实现了“十四五”良好开局。";
  const figures = "全年地区生产总值完成245.61亿元。";
  expect(told(opening, figures).map(([, , kind, by]) => [kind, by])).toEqual([["baseline", "2021"]]);
});

describe("a five-year plan", () => {
  const plan = (heading: string, text: string) =>
    told(
      "某市国民经济和社会发展第十五个五年规划纲要",
      "第一章 发展基础和目标",
      `第一节 ${heading}`,
      text,
      "第二节 发展目标",
      "经济稳步发展。",
    );

  it.each([
    ["顺利实现“十四五”发展目标", "baseline", "2025"],
    ["“十四五”时期重大成就为接续发展奠定了坚实基础", "baseline", "2025"],
    ["巩固“十四五”建设成果", "target", "2030"],
    ["确保实现“十五五”发展目标", "target", "2030"],
  ])("under %s tells %s", (heading, kind, by) => {
    expect(
      plan(heading, "经济平稳运行，人均地区生产总值达到3.2万美元。").map(([, , ...rest]) => rest),
    ).toEqual([[kind, by]]);
  });

  it("tells nothing by the years in another document's title", () => {
    const text = "《国土空间总体规划（2021—2035年）》获国务院批复。机场旅客吞吐量突破6600万人次。";
    expect(plan("“十四五”发展成就", text)).toEqual([["机场旅客吞吐量", 66_000_000, "baseline", "2025"]]);
  });
});

describe("a chapter of a report that speaks of two plans, or of a plan and a year", () => {
  const report = (heading: string, ...paragraphs: string[]) =>
    told("2026年政府工作报告", "一、2025年工作回顾", "经济平稳运行。", `二、${heading}`, ...paragraphs).map(
      ([name, , kind, by]) => [name, kind, by],
    );

  it("looks back until a paragraph turns ahead", () => {
    expect(
      report(
        "“十四五”发展成效和“十五五”目标任务",
        "“十四五”时期是极不平凡的五年。",
        "我们围绕“百姓富”，全力促进居民增收。城镇化率达87%。",
        "“十五五”时期是全面发力的关键时期。",
        "“十五五”时期经济社会发展的主要目标是：改革取得突破。城镇化率达89%。",
      ),
    ).toEqual([
      ["城镇化率", "baseline", "2025"],
      ["城镇化率", "target", "2030"],
    ]);
  });

  it("is of the year from where it first speaks of it", () => {
    expect(
      report(
        "“十五五”时期主要目标任务和2026年工作安排",
        "提出了主要目标：地区生产总值超过5万亿元。",
        "2026年是开局之年，重点做好以下工作。",
        "（一）扩大内需",
        "新增离境退税店500家。",
        "（二）深化改革",
        "培育个体工商户1000家。",
      ),
    ).toEqual([
      ["地区生产总值", "target", "2030"],
      ["新增离境退税店", "target", "2026"],
      ["个体工商户", "target", "2026"],
    ]);
  });
});

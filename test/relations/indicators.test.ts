import { describe, expect, it } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import { findIndicators } from "../../src/relations/indicators/indicators.ts";
import type { ReadTable } from "../../src/types/reading.ts";
import { expectLinear } from "../cpu-time.ts";
import { find, readingOf, type Setting, withItems } from "./plan-reading.ts";

describe("what is an indicator", () => {
  it.each([
    ["建成5G基站2.5万个。", 1],
    ["光纤覆盖率达到98%，用户超过300万户。", 2],
    ["使6000万农民受益。", 1],
    ["两化融合发展指数达到125左右。", 1],
    ["选取2—3个重点领域先行先试。", 1],
    ["聘请二十余位专家。", 1],
    ["网上审批时限压缩至3个工作日以内。", 1],
    ["支持四个园区，培育40家龙头企业。", 1],
    ["建成12个信息系统，出台5项制度。", 2],
  ])("%s", (body, count) => {
    expect(find(body)).toHaveLength(count);
  });

  it.each([
    "抓好以下五个方面工作，突出三大产业，实施6大行动。",
    "落实稳经济12条措施，推进10个专项行动。",
    "成立一个领导小组，建立一套制度，形成一支队伍。",
    "完善人口、法人、空间地理三个基础信息资源库。",
    "实施“四个一百”工程，打造“15分钟便民圈”，推广5G应用。",
    "时速600公里磁悬浮列车下线，8英寸晶圆投产。",
    "用时3个月开展排查，坚持24小时值班。",
    "启动新增千亿斤粮食产能规划。",
  ])("nothing in %s", (body) => {
    expect(find(body)).toEqual([]);
  });

  it("does not enter the gloss of a bound again, nor the base of a rate", () => {
    expect(find("贷款额不低于50万元（含50万元）。")).toHaveLength(1);
    expect(find("每认定1家给予孵化器10万元扶持。").map(({ value }) => value)).toEqual([100_000]);
  });
});

describe("names", () => {
  it.each([
    ["全省信息技术产业营收突破2.2万亿元。", ["信息技术产业营收"]],
    ["工业增加值达到300亿元，年均增长8%以上。", ["工业增加值", "工业增加值"]],
    ["行政村宽带上网率达70%，明年内达到100%。", ["行政村宽带上网率", "行政村宽带上网率"]],
    ["省级事项网上可办率不低于90%，市、县级不低于70%。", ["省级事项网上可办率", "事项网上可办率市、县级"]],
    ["培育50家左右智能制造示范企业。", ["智能制造示范企业"]],
    ["完成3000个村的教材发放。", ["村的教材发放"]],
    ["全省50%以上的文化馆具备数字服务能力。", ["文化馆具备数字服务能力"]],
    ["在320个县开展养老保险试点。", ["县开展养老保险试点"]],
    ["选择100家企业建设示范工程、在30家医院建立监测中心。", ["企业建设示范工程", "医院建立监测中心"]],
    ["确立4大类29项统计指标。", ["统计指标", "统计指标"]],
    ["工业总产值、出口总额分别增长5%和3%。", ["工业总产值", "出口总额"]],
    ["机关电脑拥有量从2001年的0.4台/人提高到1台/人。", ["机关电脑拥有量", "机关电脑拥有量"]],
    ["组建200个扶智团队。", ["扶智团队"]],
    ["研发投入占比达到6%以上。", ["研发投入占比"]],
    ["社会保障投入，中央财政拟安排300亿元。", ["社会保障投入中央财政"]],
    ["上市公司从518家跃升到731家。", ["上市公司", "上市公司"]],
    ["科技支出800亿元，比上年增长10%。", ["科技支出", "科技支出"]],
    ["林地确权15亿亩，占全部林地的60%。", ["林地确权", "林地确权占全部林地"]],
  ])("%s", (body, names) => {
    const found = find(body);
    expect(found.map(({ name }) => name)).toEqual(names);
  });

  it("gives each row of a table that lost its lines its own name", () => {
    const gap = "\u00a0".repeat(9);
    const body = `主要指标：光纤覆盖率${gap} 98%办公业务实现数字化${gap} 95%居民家庭计算机拥有量${gap} 95台/百户信息支出占总支出比例${gap} 18%`;
    expect(find(body).map(({ name, value, unit }) => [name, value, unit])).toEqual([
      ["光纤覆盖率", 98, "%"],
      ["办公业务实现数字化", 95, "%"],
      ["居民家庭计算机拥有量", 95, "台/百户"],
      ["信息支出占总支出比例", 18, "%"],
    ]);
  });

  it("names a grant by who gets it and what it is", () => {
    const [grant] = find("对新认定的国家级孵化器，给予每家最高500万元扶持。");
    expect(grant).toMatchObject({
      name: "新认定的国家级孵化器扶持",
      comparator: "<=",
      kind: "threshold",
      by: null,
    });
  });
});

describe("time and kind", () => {
  it.each([
    ["年内培育50家企业。", {}, "2026-12-31", "target"],
    ["培育50家企业。", {}, "2026", "target"],
    ["培育50家企业。", { from: "2021", to: "2025", date: "2021-03-01" }, "2025", "target"],
    ["每年培育50家企业，建设10个园区。", {}, "every-year", "target"],
    ["到2030年，城镇化率达到78%。", {}, "2030", "target"],
    ["9月底前改造60个小区。", {}, "2026-09-30", "target"],
    ["覆盖率达到78%。", { kind: "goal", title: "“十五五”时期目标" }, "2030", "target"],
    ["城镇化率达到66%。", { kind: "finding", title: "2025年工作回顾" }, "2025", "baseline"],
    ["每年培训3万人，累计发放补贴20亿元。", { kind: "finding", title: "2025年工作回顾" }, "2025", "baseline"],
    ["加快建设“十四五”批复的6个基地，新增装机300万千瓦。", {}, "2026", "target"],
    ["截至2025年底，基站达到30万个。", {}, "2025-12-31", "baseline"],
    ["基站已达到30万个。", {}, "2026", "baseline"],
    ["补贴资金300亿元，比上年增加20亿元。", {}, "2026", "target"],
    ["对年销售收入2000万元以上的企业给予优先。", {}, null, "threshold"],
    ["单个企业年度最高补助50万元，给予支持。", {}, "every-year", "threshold"],
    ["中央财政安排补助资金632亿元。", {}, "2026", "target"],
  ] as [string, Setting, string | null, string][])("%s %o", (body, setting, by, kind) => {
    const last = find(body, setting).at(-1);
    const shown = by !== null && /^\d{4}$/u.test(by) ? last?.by?.slice(0, 4) : last?.by;
    expect([shown, last?.kind]).toEqual([by, kind]);
  });

  it("gives each point of an enumeration its own times", () => {
    const times = (text: string) => find(text).map(({ by }) => by);
    const points = "建成园区5个。二是新增企业20家。三是培训1万人次。";
    expect(times(`一是到2030年${points}`)).toEqual(["2030", "2026", "2026"]);
    expect(times(`到2030年，重点做好三件事。一是${points}`)).toEqual(["2030", "2030", "2030"]);
  });

  it("carries a deadline to the sentences behind it, within the item", () => {
    const found = find("到2028年，产值达到500亿元。新培育企业10家。", { from: "2026", to: "2030" });
    expect(found.map(({ by }) => by)).toEqual(["2028", "2028"]);
  });

  it("carries none that tells when what stands before it is done", () => {
    const found = find("新增学位900个，确保6月底前投用。新增床位300张。");
    expect(found.map(({ by }) => by)).toEqual(["2026", "2026"]);
  });

  it("tells the years of a comparison from the year of the number", () => {
    const found = find("产量从2020年的40万吨提高到2030年的90万吨。", { from: "2026", to: "2030" });
    expect(found.map(({ by, kind }) => [by, kind])).toEqual([
      ["2020", "baseline"],
      ["2030", "target"],
    ]);
  });

  it("keeps 约束性 and 预期性", () => {
    expect(find("森林覆盖率达到24%（约束性）。")[0]?.nature).toBe("约束性");
  });
});

describe("place and quote", () => {
  it("quotes the text itself, at most 40 characters with the number in it", () => {
    const body = `推动${"数字化".repeat(20)}服务能力建设，全省网上可办率不低于90%，培育${"重点".repeat(30)}企业30家。`;
    const reading = readingOf(body);
    const found = findIndicators(reading);
    expect(found).toHaveLength(2);
    for (const { quote, span } of found) {
      expect(reading.text.slice(span.start, span.end)).toBe(quote);
      expect(quote.length).toBeLessThanOrEqual(40);
      expect(quote).toMatch(/90%|30家/u);
    }
  });

  it("takes the prose in front of and behind the items of a part, without an item", () => {
    const reading = readingOf("培育50家企业。");
    const node = reading.outline.nodes[0]!;
    node.span = { start: 0, end: 5 };
    node.body = { start: 5, end: 5 };
    expect(findIndicators(withItems(reading)).map(({ item, value }) => [item, value])).toEqual([[null, 50]]);
    reading.outline.nodes = [];
    expect(findIndicators(withItems(reading)).map(({ item, value }) => [item, value])).toEqual([[null, 50]]);
  });

  it("takes a table's rows only from their goal cells, and its own indicators as they are", () => {
    const reading = readingOf("1\t平台\t建成20个平台\n2\t投资\t30亿元");
    const at = (words: string) => {
      const start = reading.text.indexOf(words);
      return { start, end: start + words.length };
    };
    const cell = (words: string) => ({ row: 1, column: 1, rowSpan: 1, columnSpan: 1, span: at(words) });
    const values: ReadTable["values"] = {
      columns: [null, { kind: "indicator" }, { kind: "value", year: "2026", time: "target", unit: null }],
      rows: [[cell("2"), cell("投资"), cell("30亿元")]],
    };
    const row = { label: "", title: "", bodies: [], deadline: null };
    reading.tables = [
      {
        span: { start: at("1\t").start, end: reading.text.length },
        rows: [
          {
            ...row,
            id: "T.1",
            span: at("1\t平台\t建成20个平台"),
            titleSpan: at("平台"),
            goal: at("建成20个平台"),
          },
          { ...row, id: "T.2", span: at("2\t投资\t30亿元"), titleSpan: at("投资"), goal: null },
        ],
        values,
      },
    ];
    expect(findIndicators(withItems(reading)).map(({ item, value }) => [item, value])).toEqual([
      ["T.1", 20],
      ["T.2", 3_000_000_000],
    ]);
  });

  it("takes the titles of a table's rows where it has neither goals nor figures", () => {
    const reading = readingOf("1\t新建2所幼儿园\t市教育局");
    const start = reading.text.indexOf("新建");
    const titleSpan = { start, end: start + 7 };
    const span = { start: start - 2, end: reading.text.length };
    const row = {
      id: "T.1",
      label: "1",
      title: "新建2所幼儿园",
      goal: null,
      deadline: null,
      bodies: [],
    };
    reading.tables = [{ span, rows: [{ ...row, span, titleSpan }], values: null }];
    expect(findIndicators(withItems(reading))).toMatchObject([{ item: "T.1", name: "新建幼儿园", value: 2 }]);
  });

  it("takes time in proportion to the length of a line", () => {
    expectLinear(250, (size) => {
      const reading = readingOf(
        "到2030年，对企业给予最高50万元补助，培育10家园区、覆盖率达到98%，（".repeat(size),
      );
      return () => void findIndicators(reading);
    });
  });
});

describe("the year of a document without a period of its own", () => {
  const undated = (body: string) => {
    const reading = readingOf(body, { date: "2026-11-01" });
    const anchor = { ...reading.anchor, year: 2026, planEnd: null };
    const head = { ...reading.head, period: null };
    return findIndicators({ ...reading, head, anchor }).map(({ by }) => by);
  };

  it("is the one it is dated in", () => {
    expect(undated("建成园区5家。")).toEqual(["2026"]);
    expect(undated("建成园区5家。2026年底前完成整改。")).toEqual(["2026"]);
  });

  it("is none where the work is due later", () => {
    expect(undated("建成园区5家。（2027年6月底前完成）")).toEqual([null]);
  });
});

describe("years of effort", () => {
  const years = (text: string) =>
    extractSource(textSource(text), "d").indicators.map(({ value, by }) => [value, by]);

  it("looked back on end with the year before the report", () => {
    const review =
      "2011年政府工作报告\n一、过去五年工作回顾\n经过五年努力，经济总量从3462亿元增加到7220亿元。\n二、2011年主要任务\n（一）扩大内需。";
    expect(years(review)).toContainEqual([722_000_000_000, "2010"]);
  });

  it("to come are not those of the report where its day is not known", () => {
    const plan =
      "2011年政府工作报告\n一、2011年主要任务\n（一）扩大内需。经过五年努力，建成园区10个。\n二、保障措施\n（一）加强领导。";
    expect(years(plan)).toEqual([[10, null]]);
  });
});

describe("what a sentence says of the whole year", () => {
  const kind = (between: number) => {
    const begun = "2026年食品安全工作计划\n全年完成食品抽检，";
    const text = `${begun}${"合格，".repeat(between)}合格率稳定在98%以上。\n一、主要任务\n建成园区5个。`;
    return extractSource(textSource(text), "d").indicators[0]?.kind;
  };

  it("holds for numbers that are near", () => {
    expect(kind(0)).toBe("target");
    expect(kind(260)).toBe("target");
  });

  it("holds for none beyond 800 characters, so that a text without full stops takes linear time", () => {
    expect(kind(266)).toBe("baseline");
  });
});

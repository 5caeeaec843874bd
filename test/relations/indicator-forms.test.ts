import { describe, expect, it } from "vitest";
import { findIndicators } from "../../src/relations/indicators/indicators.ts";
import { find, readingOf, type Setting } from "./plan-reading.ts";

const review = { kind: "finding", title: "2025年工作回顾" } satisfies Setting;

describe("numbers without a unit", () => {
  it.each([
    ["两化融合发展指数达到125,实现提升。", [125]],
    ["营商环境指数达到85；", [85]],
    ["每万人拥有5G基站数达到30。", [30]],
    ["两化融合发展指数由50提高到60。", [50, 60]],
    ["幸福指数达到2025年的水平。", []],
    ["达到5A标准，推广12345热线。", []],
    ["从3个方面入手。", []],
  ])("%s", (body, values) => {
    expect(find(body).map(({ value }) => value)).toEqual(values);
  });
});

describe("in front of the first heading", () => {
  const inHead = (head: string) =>
    find("抓好落实。", { head: `${head}\n` }).map(({ by, kind }) => [by, kind]);

  it.each([
    "2026年经济社会发展主要预期目标是:地区生产总值增长8.5%左右;",
    "2026年，力争地区生产总值增长8.5%。",
    "2026年，全市要新建学校8所。",
  ])("promises: %s", (head) => {
    expect(inHead(`${head}全面完成任务。`)).toEqual([["2026", "target"]]);
  });

  it.each([
    "2025年，地区生产总值增长8.5%。",
    "主要经济指标好于预期，新建学校8所。",
    "圆满完成全年目标任务，地区生产总值增长8.5%。",
    "将8个乡镇纳入试点。",
  ])("tells what was: %s", (head) => {
    expect(inHead(head)).toEqual([["2025", "baseline"]]);
  });
});

describe("headings without a number", () => {
  const kinds = (head: string) => find("建成园区5家。", { head, title: "特色产业" }).map(({ kind }) => kind);

  it.each([
    ["“十一五”经济社会发展回顾\n建成园区3家。\n", ["baseline", "baseline"]],
    ["过去五年\n建成园区3家。\n", ["baseline", "baseline"]],
    [
      "过去五年工作回顾\u3000\u3000建成园区3家。\u3000\u3000今年工作安排\u3000\u3000\n",
      ["baseline", "target"],
    ],
    ["一年来的工作\n建成园区3家。\n今后五年奋斗目标\n", ["baseline", "target"]],
    ["往期回顾\n", ["target"]],
    ["过去五年，我们奋力前行。\n", ["target"]],
  ])("%j", (head, expected) => {
    expect(kinds(head)).toEqual(expected);
  });
});

describe("grants", () => {
  it.each([
    ["对首次入选的企业,奖励6万元。", "首次入选的企业奖励"],
    ["对新认定的国家级平台，奖励100万元。", "新认定的国家级平台奖励"],
    ["首次入选的企业，奖励8万元。", "首次入选的企业奖励"],
  ])("%s", (body, name) => {
    expect(find(body)).toMatchObject([{ name, by: null, kind: "threshold" }]);
  });

  it.each(["发放困难群众补贴3亿元。", "对口支援投入5亿元。", "落实省级奖励资金，完成投资5亿元。"])(
    "none in %s",
    (body) => {
      expect(find(body)).toMatchObject([{ kind: "target" }]);
    },
  );

  it.each([
    [
      "大赛获得国家、省级、市级奖项的一次分别奖励20万元、10万元、5万元。",
      ["大赛获得国家奖项奖励", "大赛获得省级奖项奖励", "大赛获得市级奖项奖励"],
    ],
    [
      "对牵头制定国际标准、国家标准的企业，分别给予最高60万元、40万元扶持。",
      ["牵头制定国际标准的企业扶持", "牵头制定国家标准的企业扶持"],
    ],
    ["对于企业数据首次入表且入表金额大于100万元的，给予补贴。", ["入表金额"]],
  ])("%s", (body, names) => {
    const found = find(body);
    expect(found.map(({ name }) => name.replace(/^企业数据首次入表且/u, ""))).toEqual(names);
  });
});

describe("numbers that others go up from", () => {
  it.each([
    ["产值由“十五”末的12.8亿元增加到19.2亿元，年均增长8.4%。", review, ["2005-12-31", "2025", "2025"]],
    ["产值达到156亿元，是“十一五”末的1.57倍。", review, ["2025", "2025"]],
    [
      "产值由“十五”末的12亿元增加到19亿元。收入由2亿元增加到5亿元。",
      review,
      ["2005-12-31", "2025", "2005-12-31", "2025"],
    ],
    ["全县产值由“十五”末的\n\n12.8亿元增加到19.2亿元。", review, ["2005-12-31", "2025"]],
    ["机关电脑拥有量从2007年的0.62台/人提高到1台/人。", {}, ["2007", "2026"]],
    ["普及率从2012年的42.1%提高到2021年的73%。", {}, ["2012", "2021"]],
    ["2025年的投资达到30亿元，增长5%。", review, ["2025", "2025"]],
  ] as [string, Setting, string[]][])("%s", (body, setting, years) => {
    expect(find(body, setting).map(({ by }) => by)).toEqual(years);
  });

  it("an old value without a time has none, and is no target", () => {
    expect(find("覆盖率由50%提高到60%。").map(({ by, kind }) => [by, kind])).toEqual([
      [null, "baseline"],
      ["2026", "target"],
    ]);
  });
});

describe("amounts taken away", () => {
  it.each([
    ["减轻企业各类负担200亿元，支持复产。", "企业各类负担", "decrease"],
    ["压减行政经费1亿元。", "行政经费", "decrease"],
    ["全年减少企业成本30亿元。", "企业成本", "decrease"],
    ["累计为经营主体减轻税费负担超4900亿元。", "经营主体税费负担", "decrease"],
    ["减少碳排放50万吨。", "碳排放", "decrease"],
    ["创建节约型机关50家。", "节约型机关", null],
    ["建设节水示范区10个。", "节水示范区", null],
    ["新增投资2亿元。", "新增投资", null],
    ["工业增加值占比达到46%。", "工业增加值占比", null],
    ["对经济增长贡献率超过60%。", "经济增长贡献率", null],
  ])("%s", (body, name, change) => {
    expect(find(body)).toMatchObject([{ name, change }]);
  });
});

describe("names", () => {
  it.each([
    ["提高劳动生产率3个百分点。", ["劳动生产率"]],
    ["压缩审批时间50%，减少申请材料30%以上。", ["审批时间", "申请材料"]],
    ["新建厂房5栋。降低物流成本5%。", ["新建厂房", "物流成本"]],
    ["单位国内生产总值能耗下降5%。", ["单位国内生产总值能耗"]],
    ["新建学校5所，新增学位3万个。", ["新建学校", "新增学位"]],
    ["新增标杆企业10家以上，50家以上智能工厂。", ["新增标杆企业", "新增智能工厂"]],
    ["培育标杆企业10家以上，50家以上智能工厂。", ["标杆企业", "智能工厂"]],
    ["淘汰炼钢产能10万吨、炼铁产能5万吨。", ["淘汰炼钢产能", "淘汰炼铁产能"]],
    ["新增上市公司3家，16所高校入选名单。", ["新增上市公司", "高校入选名单"]],
    ["建成5G基站3万个，用户达到8万户。", ["5G基站", "用户"]],
    ["形成3个万亿级和7个千亿级产业集群。", ["万亿级", "千亿级产业集群"]],
    ["试点项目运营成本降低20%，生产效率提高20%。", ["试点项目运营成本", "试点项目生产效率"]],
    ["核心产业增加值翻一番，占GDP比重提高3个百分点。", ["核心产业增加值", "核心产业增加值占GDP比重"]],
    [
      "进出口总额120亿美元，利用外资5亿美元，分别增长8%和10%。",
      ["进出口总额", "利用外资", "进出口总额", "利用外资"],
    ],
    ["许可证从60类减少到10类。", ["许可证", "许可证"]],
    ["工业企业营业收入增长5%，用电量增长3%。", ["工业企业营业收入", "用电量"]],
    [
      "城镇居民收入3万元，农村居民收入1万元，实际增长9.8%和8.5%。",
      ["城镇居民收入", "农村居民收入", "城镇居民收入", "农村居民收入"],
    ],
  ])("%s", (body, names) => {
    expect(find(body).map(({ name }) => name)).toEqual(names);
  });
});

describe("quotes", () => {
  it.each([
    [
      "光纤覆盖率      98%机关办公业务数字化率      95%",
      ["光纤覆盖率      98%", "机关办公业务数字化率      95%"],
    ],
    ["拥有量从2007年的0.62台/人提高到1台/人。", ["拥有量从2007年的0.62台/人", "提高到1台/人"]],
    ["培育10家园区、20家平台，带动就业。", ["培育10家园区", "20家平台"]],
    ["覆盖率达到98%以上的目标。", ["覆盖率达到98%以上"]],
  ])("%s", (body, quotes) => {
    expect(find(body).map(({ quote }) => quote)).toEqual(quotes);
  });

  it("begins at the name where the clause is too long, never within a word", () => {
    const body = `依托${"各类"}园区推进${"数字".repeat(14)}转型的重点企业覆盖率达到98%。`;
    const reading = readingOf(body);
    const [found] = findIndicators(reading);
    expect(found!.quote.length).toBeLessThanOrEqual(40);
    expect(found!.quote).toMatch(/^(?:依托|推进|重点企业|数字).*覆盖率达到98%$/u);
  });
});

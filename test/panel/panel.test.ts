import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { panel } from "../../src/compare/panel/panel.ts";
import { extractDocument, type PanelRow, type PolicyDocument, readDocument } from "../../src/index.ts";
import { fc } from "../property.ts";

const reports = await Promise.all(
  readdirSync("fixtures/reports")
    .filter((name) => name.endsWith(".txt"))
    .map(async (name) => {
      const { text } = await readDocument(`fixtures/reports/${name}`);
      return {
        id: name.replace(".txt", ""),
        text,
        record: extractDocument(text, { id: name.replace(".txt", "") }),
      };
    }),
);
const records = reports.map(({ record }) => record);
const texts = new Map(reports.map(({ id, text }) => [id, text]));

/** A yearly report with one sentence under what was, and one under what shall be. */
function report(reached: string, aims = "", id = "r"): PolicyDocument {
  const aim = aims === "" ? "" : `\n二、2025年重点工作\n今年主要预期目标是：${aims}。`;
  return extractDocument(
    `政府工作报告\n——2025年1月20日在山东省第十四届人民代表大会第三次会议上\n各位代表：\n现在，我代表省人民政府，向大会报告工作，请予审议。\n一、2024年工作回顾\n过去一年，${reached}。${aim}`,
    { id },
  );
}

const told = ({ measure, kind, year, value, upper, bound, basis }: PanelRow) =>
  [measure, kind, year, upper === null ? value : `${value}–${upper}`, bound, basis].join(" ");

describe("rows", () => {
  test("of a report: what was, what shall be, bounds that two numbers share", () => {
    const { rows } = panel(records.filter(({ document }) => document.id === "shandong-2024"));
    expect(rows.map(told).sort()).toEqual(
      [
        "gdp target 2024 5 >= yoy",
        "gdp reached 2023 6 = yoy",
        "gdp reached 2023 9200000000000 = level",
        "general_public_budget_revenue target 2024 4 ~ yoy",
        "general_public_budget_revenue reached 2023 5.2 = yoy",
        "fixed_asset_investment target 2024 4.5 = yoy",
        "retail_sales target 2024 6 >= yoy",
        "retail_sales reached 2023 8.7 = yoy",
        "consumer_prices target 2024 3 <= yoy",
        "urban_new_jobs target 2024 1100000 = level",
        "urban_new_jobs reached 2023 1210000 = level",
        "urban_surveyed_unemployment target 2024 5.5 ~ level",
        "urban_income target 2024 5 ~ yoy",
        "rural_income target 2024 6 ~ yoy",
        "grain_output reached 2023 113100000000 = level",
        "high_standard_farmland target 2024 2000000 = level",
        "high_tech_enterprises target 2024 35000 = level",
      ].sort(),
    );
  });

  test.each([
    ["a fall is below zero", "单位地区生产总值能耗下降3.5%", "energy_intensity reached 2024 -3.5 = yoy"],
    ["a fall between two", "单位地区生产总值能耗下降3%—5%", "energy_intensity reached 2024 -5–-3 range yoy"],
    [
      "a joint name",
      "固定资产投资、社会消费品零售总额均增长10%",
      "fixed_asset_investment reached 2024 10 = yoy",
    ],
    ["a level per head is another thing", "全省生产总值增加到6.1万元", ""],
    [
      "what it passed gives way",
      "全省生产总值突破2万亿元、达到23562亿元",
      "gdp reached 2024 2356200000000 = level",
    ],
    [
      "the better wording",
      "财政收入增长11.2%，其中地方财政收入增长15.8%",
      "general_public_budget_revenue reached 2024 15.8 = yoy",
    ],
    [
      "an increment beside a rate",
      "农民人均纯收入增加319元，增长9.8%",
      "rural_income reached 2024 9.8 = yoy",
    ],
    ["of another thing of a like name", "海洋生产总值增长6%", ""],
    ["an index", "居民消费价格指数为101.5", "consumer_prices reached 2024 1.5 = yoy"],
    [
      "the class that is counted",
      "2000万元以上规模工业增加值增长12%",
      "industrial_value_added reached 2024 12 = yoy",
    ],
  ])("%s: %s", (_, sentence, row) => {
    const { rows } = panel([report(sentence)]);
    expect(rows.map(told)[0] ?? "").toBe(row);
  });

  test("what gave way is said; two numbers for one cell are both shown, with a warning", () => {
    const given = panel([report("全省生产总值突破2万亿元、达到23562亿元")]);
    expect(given.messages.map(({ rule }) => rule)).toEqual(["panel.passed"]);
    const doubtful = panel([report("地区生产总值增长5%。全年地区生产总值增长6%")]);
    expect(doubtful.rows.map(({ value }) => value)).toEqual([5, 6]);
    expect(doubtful.messages).toMatchObject([
      { rule: "panel.candidates", severity: "warning", document: "r" },
    ]);
  });

  test("targets in words alone", () => {
    const joint = "地方一般公共预算收入、居民收入增长与经济增长基本同步";
    const { rows } = panel([
      report(
        "外贸进出口实现正增长",
        "地方一般公共预算收入、居民收入增长与经济增长基本同步，外贸进出口实现正增长，地区生产总值不设具体目标，企业数与上年持平",
      ),
    ]);
    expect(
      rows.map(({ measure, kind, value, bound, stated, quote }) => [
        measure,
        kind,
        value,
        bound,
        stated,
        quote,
      ]),
    ).toEqual([
      ["gdp", "target", null, "not-set", "not-set", "地区生产总值不设具体目标"],
      ["general_public_budget_revenue", "target", null, "relative", "relative", joint],
      ["trade", "target", null, "relative", "relative", "外贸进出口实现正增长"],
      ["resident_income", "target", null, "relative", "relative", joint],
    ]);
  });

  test("what closes joined numbers bounds each of them", () => {
    const { rows } = panel([report("", "城镇、农村居民人均可支配收入分别增长6%和7%左右")]);
    expect(rows.map(({ measure, value, bound, bound_word }) => [measure, value, bound, bound_word])).toEqual([
      ["urban_income", 6, "~", "左右"],
      ["rural_income", 7, "~", "左右"],
    ]);
  });

  test("SI units make 亿斤 and 万吨 comparable", () => {
    const { rows } = panel([report("粮食总产量500亿斤", "粮食总产量2500万吨")]);
    expect(rows.map(({ si_value, si_unit }) => [si_value, si_unit])).toEqual([
      [25e9, "kg"],
      [25e9, "kg"],
    ]);
  });

  test("several years together are of no one year", () => {
    const { rows } = panel([
      report("地区生产总值增长5%。过去五年，地区生产总值年均增长6%，城镇新增就业50万人"),
    ]);
    expect(rows.map(({ measure, basis, horizon }) => [measure, basis, horizon])).toEqual([
      ["gdp", "yoy", "annual"],
      ["gdp", "average", "plan"],
      ["urban_new_jobs", "cumulative", "plan"],
    ]);
  });
});

describe("options", () => {
  test("measures, kinds and horizons narrow it down", () => {
    const { rows } = panel(records, { measures: ["gdp"], kinds: ["target"], horizons: ["annual"] });
    expect(rows.map(({ document }) => document)).toEqual([
      "shandong-2024",
      "national-2025",
      "shandong-2025",
      "jinan-2025",
    ]);
  });

  test("against the level above: the nearest by GB/T 2260, a gap of rates alone", () => {
    const lower = records.filter(({ document }) => document.id === "jinan-2025");
    const { rows } = panel(lower, { against: records, kinds: ["target"] });
    expect(rows.map(({ measure, above, gap }) => [measure, above?.document ?? null, gap])).toEqual([
      ["gdp", "shandong-2025", 0.5],
      ["general_public_budget_revenue", "shandong-2025", 1],
      ["fixed_asset_investment", null, null],
      ["urban_new_jobs", "shandong-2025", null],
    ]);
  });

  test("with its text a row knows its line", () => {
    expect(panel(records, { texts }).rows.every(({ line }) => line !== null)).toBe(true);
    expect(panel(records).rows.every(({ line }) => line === null)).toBe(true);
  });
});

describe("always", () => {
  test("every quote stands in its source", () => {
    for (const { document, quote, start, end } of panel(records).rows)
      expect(texts.get(document)!.slice(start, end)).toBe(quote);
  });

  test("the order of the documents changes nothing", () => {
    const whole = panel(records, { texts, against: records });
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (mixed) => {
        expect(panel(mixed, { texts, against: mixed })).toEqual(whole);
      }),
    );
  });

  test("records are left as they are", () => {
    const before = structuredClone(records);
    panel(records, { against: records });
    expect(records).toEqual(before);
  });
});

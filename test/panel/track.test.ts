import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { track } from "../../src/compare/track/track.ts";
import { compareRows } from "../../src/compare/track/verdict.ts";
import { extractDocument, type PanelRow, type PolicyDocument, readDocument } from "../../src/index.ts";
import { fc } from "../property.ts";

const base: PanelRow = {
  document: "a",
  path: "a.txt",
  region: "山东省",
  code: "370000",
  level: "province",
  year: "2024",
  measure: "gdp",
  name: "地区生产总值",
  kind: "target",
  horizon: "annual",
  value: null,
  upper: null,
  unit: "%",
  bound: "=",
  bound_word: null,
  modal_word: null,
  basis: "yoy",
  since: null,
  stated: "number",
  nature: null,
  si_value: null,
  si_unit: "%",
  quote: "地区生产总值",
  item: "2",
  line: null,
  start: 0,
  end: 6,
};

/** `gdp ~ 5`, `gdp = 4.5–5`; further keys as they are. */
function row(said: string, more: Partial<PanelRow> = {}): PanelRow {
  const [measure = "", bound = "", amount = ""] = said.split(" ");
  const [low = "", high] = amount.split("–");
  return {
    ...base,
    measure,
    bound: high === undefined ? (bound as PanelRow["bound"]) : "range",
    value: Number(low),
    si_value: Number(low),
    upper: high === undefined ? null : Number(high),
    ...more,
  };
}

describe("verdicts", () => {
  test.each([
    ["gdp >= 5", "gdp = 5", "met", 0],
    ["gdp >= 5", "gdp = 4.9", "missed", -0.1],
    ["gdp = 5", "gdp = 5.4", "met", 0.4],
    ["gdp ~ 5", "gdp = 4.5", "within", -0.5],
    ["gdp ~ 5", "gdp = 4.4", "missed", -0.6],
    ["gdp ~ 5", "gdp = 5.2", "met", 0.2],
    ["gdp = 4.5–5", "gdp = 4.7", "within", 0],
    ["gdp = 4.5–5", "gdp = 5.1", "met", 0.1],
    ["gdp = 4.5–5", "gdp = 4", "missed", -0.5],
    // less is better
    ["consumer_prices <= 3", "consumer_prices = 2.9", "met", -0.1],
    ["consumer_prices = 3", "consumer_prices = 2", "met", -1],
    ["consumer_prices <= 3", "consumer_prices = 3.2", "missed", 0.2],
    ["urban_surveyed_unemployment ~ 5.5", "urban_surveyed_unemployment = 5.9", "within", 0.4],
    // a fall of more is better
    ["energy_intensity = -3", "energy_intensity = -3.6", "met", -0.6],
    ["energy_intensity = -3", "energy_intensity = -1.5", "missed", 1.5],
    // bounds tell on one side only
    ["gdp = 5", "gdp > 5.5", "met", 0.5],
    ["gdp = 5", "gdp > 4", "not-comparable", -1],
    ["gdp = 5", "gdp < 4", "missed", -1],
    ["consumer_prices <= 3", "consumer_prices < 4", "not-comparable", 1],
    // as printed it is the same
    ["urbanisation_rate = 58.1", "urbanisation_rate = 58.08", "within", -0.02],
  ])("%s, %s: %s %d", (target, reached, verdict, gap) => {
    expect(compareRows(row(target), row(reached))).toMatchObject({ verdict, gap });
  });

  test.each<[string, Partial<PanelRow>, Partial<PanelRow>, string]>([
    ["a rate and a level", {}, { basis: "level" }, "basis"],
    ["two currencies", {}, { si_unit: "美元" }, "unit"],
    ["% and ‰", {}, { unit: "‰" }, "unit"],
    ["words", { stated: "relative" }, {}, "words"],
    ["同口径 on one side", {}, { quote: "同口径增长3%" }, "wording"],
    [
      "纯收入 and 可支配收入",
      { measure: "rural_income", name: "农民人均纯收入" },
      { measure: "rural_income" },
      "wording",
    ],
    [
      "a level less than half of it",
      { basis: "level", unit: "家", si_unit: "家" },
      { basis: "level", unit: "家", si_unit: "家", si_value: 2 },
      "wording",
    ],
  ])("not comparable: %s", (_, target, reached, reason) => {
    expect(compareRows(row("gdp = 5", target), row("gdp = 3", reached))).toMatchObject({
      verdict: "not-comparable",
      reason,
    });
  });

  const amount = fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10);
  const bound = fc.constantFrom("=", "~", ">=", ">");

  test("more is never worse, and missed is said only below the target", () => {
    const order = ["missed", "within", "met"];
    fc.assert(
      fc.property(amount, bound, amount, amount, (aim, of, a, b) => {
        const target = row(`gdp ${of} ${Math.abs(aim)}`);
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((value) =>
          compareRows(target, row(`gdp = ${value}`)),
        );
        expect(order.indexOf(low!.verdict)).toBeLessThanOrEqual(order.indexOf(high!.verdict));
        if (low!.verdict === "missed") expect(low!.gap).toBeLessThan(0);
      }),
    );
  });
});

const reports = await Promise.all(
  readdirSync("fixtures/reports")
    .filter((name) => name.endsWith(".txt"))
    .map(async (name) => {
      const { text } = await readDocument(`fixtures/reports/${name}`);
      return { text, record: extractDocument(text, { id: name.replace(".txt", "") }) };
    }),
);
const records = reports.map(({ record }) => record);
const texts = new Map(reports.map(({ text, record }) => [record.document.id, text]));

describe("reports of two years", () => {
  const { indicators, tasks } = track(records, { texts });

  test("each target of the first beside the second", () => {
    expect(indicators.map(({ measure, verdict, gap }) => `${measure} ${verdict} ${gap}`)).toEqual([
      "gdp met 0.6",
      "general_public_budget_revenue missed -1.9",
      "fixed_asset_investment not-reported null",
      "retail_sales missed -1",
      "consumer_prices met -2.6",
      "urban_new_jobs met 80000",
      "urban_surveyed_unemployment met -0.3",
      "urban_income within -0.4",
      "rural_income met 0.3",
      "high_standard_farmland met 300000",
      "high_tech_enterprises not-reported null",
    ]);
  });

  test("both quotes stand in their sources", () => {
    for (const { target, reached } of indicators)
      for (const side of reached ? [target, reached] : [target])
        expect(texts.get(side.document)!.slice(side.start, side.end)).toBe(side.quote);
    for (const { review } of tasks)
      if (review)
        expect(texts.get(review.document)!.slice(review.span.start, review.span.end)).toBe(review.quote);
  });

  test("tasks beside the review, with its words of state", () => {
    expect(tasks.map(({ task, review }) => [task.task, review?.state])).toEqual([
      ["2.1", "取得新成效"],
      ["2.2", "年度任务已完成"],
    ]);
  });

  test("the order of the documents changes nothing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (mixed) => {
        expect(track(mixed, { texts })).toEqual({ schema: "plans.track/1", indicators, tasks });
      }),
    );
  });

  test("a last year is not followed up, and other places are not mixed in", () => {
    const followed = (list: PolicyDocument[]) => track(list, { texts }).indicators.length;
    expect(followed(records.filter(({ document }) => document.id !== "shandong-2025"))).toBe(0);
    expect(indicators.every(({ target }) => target.document === "shandong-2024")).toBe(true);
  });
});

test("where the level says missed and the rate met, neither number is blamed", () => {
  const report = (year: number, body: string) =>
    extractDocument(
      `政府工作报告\n——${year}年1月20日在山东省第十四届人民代表大会第三次会议上\n各位代表：\n现在，我代表省人民政府，向大会报告工作，请予审议。\n${body}`,
      { id: String(year) },
    );
  const { indicators } = track([
    report(2024, "一、2024年重点工作\n今年主要预期目标是：社会消费品零售总额520.6亿元，增长9%。"),
    report(2025, "一、2024年工作回顾\n过去一年，社会消费品零售总额421亿元，增长10%。"),
  ]);
  expect(indicators.map(({ verdict }) => verdict).sort()).toEqual(["met", "not-comparable"]);
});

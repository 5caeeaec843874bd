import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Measures } from "../../src/lexicon/schemas.ts";
import { measureOf, wordingOf } from "../../src/relations/indicators/measure.ts";

const file = new URL("../../src/lexicon/measures.yaml", import.meta.url);
const { measures } = Measures.parse(parse(readFileSync(file, "utf8")));

/** `name|unit|change`, with + or - for the change. */
function indicator(row: string): Parameters<typeof measureOf>[0] {
  const [name = "", unit = "", change = ""] = row.split("|");
  return { name, unit, change: change === "+" ? "increase" : change === "-" ? "decrease" : null };
}

test("the headline indicators of work reports are among them", () => {
  const keys =
    "gdp general_public_budget_revenue fixed_asset_investment retail_sales consumer_prices urban_new_jobs " +
    "urban_surveyed_unemployment urban_registered_unemployment resident_income urban_income rural_income " +
    "industrial_value_added trade grain_output energy_intensity urbanisation_rate rd_intensity " +
    "natural_population_growth foreign_investment";
  expect(Object.keys(measures)).toEqual(expect.arrayContaining(keys.split(" ")));
});

describe.each(Object.entries(measures))("%s", (key, { yes, no }) => {
  test.each(yes)("is %s", (row) => expect(measureOf(indicator(row))).toBe(key));
  test.each(no)("is not %s", (row) => expect(measureOf(indicator(row))).not.toBe(key));
});

test("names of the two languages are each used once", () => {
  for (const language of ["zh", "en"] as const) {
    const names = Object.values(measures).map((measure) => measure[language]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  }
});

describe("what stands around a name", () => {
  test.each([
    ["去年全省生产总值|元", "gdp"],
    ["预计全年地区生产总值同口径增长|%|+", "gdp"],
    ["力争城镇化率提高|个百分点|+", "urbanisation_rate"],
    ["地区生产总值增速|%", "gdp"],
    ["浙江海洋生产总值增长|%|+", null],
    ["全国城镇调查失业率|%", null],
    ["地区生产总值|人", null],
    ["生产总值增长|家|+", null],
    ["", null],
    ["全省", null],
  ])("%s → %s", (row, key) => expect(measureOf(indicator(row))).toBe(key));
});

test("wordings that also mean other things are told apart", () => {
  expect(wordingOf(indicator("财政收入增长|%|+"))?.wording).toBe("loose");
  expect(wordingOf(indicator("地方财政收入增长|%|+"))?.wording).toBe("own");
});

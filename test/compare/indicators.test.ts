import { describe, expect, it } from "vitest";
import { columnsOf } from "../../src/compare/compare/columns.ts";
import { alignIndicators } from "../../src/compare/compare/indicators.ts";
import type { Indicator } from "../../src/types/record.ts";
import { recordOf } from "./records.ts";

const rows = (...lists: Partial<Indicator>[][]): string[] => {
  const records = lists.map((list, i) => recordOf(`d${i + 1}`, [], {}, list));
  return alignIndicators(columnsOf(records, "document")).map(
    ({ name, cells }) =>
      `${name}: ${cells.map((cell) => (cell ? `${cell.value}${cell.unit}` : "-")).join(" ")}`,
  );
};
const broadband = { name: "行政村宽带上网率", value: 70, unit: "%" };

describe("alignIndicators", () => {
  it("finds what measures the same, in other words and order", () => {
    const west = [
      { name: "城镇登记失业率", value: 4.5, unit: "%" },
      { name: "村宽带上网率", value: 95, unit: "%" },
    ];
    expect(rows([broadband], west)).toEqual(["村宽带上网率: 70% 95%"]);
  });

  it.each<[string, Partial<Indicator>]>([
    ["another unit", { unit: "个" }],
    ["a change beside a level", { change: "increase" }],
    ["what has been reached beside what is promised", { kind: "baseline" }],
    ["another thing", { name: "企业上网率" }],
    ["a village beside a town", { name: "街道宽带上网率" }],
  ])("keeps apart %s", (_, other) => {
    expect(rows([broadband], [{ ...broadband, ...other }])).toEqual([]);
  });

  it.each([
    ["城镇登记失业率", "城镇调查失业率"],
    ["农村居民人均可支配收入", "城镇居民人均可支配收入"],
    ["高速铁路运营里程", "高速公路里程"],
    ["进口通关时间", "出口通关时间"],
    ["规模以上工业企业", "工业小微企业"],
    ["筹集保障性租赁住房", "筹集保障性住房"],
    ["新增高速公路通车里程", "高速公路通车里程"],
  ])("does not take %s for %s", (name, other) => {
    expect(rows([{ name, value: 1, unit: "%" }], [{ name: other, value: 2, unit: "%" }])).toEqual([]);
  });

  it.each([
    ["居民消费价格涨幅", "居民消费价格上涨", "居民消费价格上涨"],
    ["国内生产总值增长", "地区生产总值增长", "国内生产总值增长"],
    ["规模以上工业增加值", "规上工业增加值", "规上工业增加值"],
    ["赤字率拟", "赤字率", "赤字率"],
    ["城乡居民医保人均财政补助标准", "居民医保人均财政补助标准", "居民医保人均财政补助标准"],
  ])("takes %s for %s", (name, other, shown) => {
    expect(rows([{ name, value: 1, unit: "%" }], [{ name: other, value: 2, unit: "%" }])).toEqual([
      `${shown}: 1% 2%`,
    ]);
  });

  const growth = { name: "生产总值", value: 5, unit: "%", change: "increase", measure: "gdp" } as const;

  it("sets one headline measure side by side, whatever it is called, in one row of all columns", () => {
    const names = ["地区生产总值", "GDP", "经济", "地区生产总值"];
    const columns = names.map((name) => [{ ...growth, name, basis: "yoy" as const, by: "2026" }]);
    expect(rows(...columns)).toEqual(["地区生产总值: 5% 5% 5% 5%"]);
  });

  it.each<[string, Partial<Indicator>]>([
    ["a year beside five years on average", { basis: "average" }],
    ["a year beside five together", { basis: "cumulative" }],
    ["this year's target beside a later one", { by: "2030" }],
    ["another measure", { measure: "gdp_per_capita" }],
    ["what is reached", { kind: "baseline" }],
  ])("never mixes %s", (_, other) => {
    const own = { ...growth, basis: "yoy" as const, by: "2026" };
    expect(rows([own], [{ ...own, ...other }])).toEqual([]);
  });

  it("puts targets first, then what most columns have", () => {
    const reached = { ...growth, kind: "baseline" as const };
    const jobs = { name: "城镇新增就业", value: 10, unit: "人", measure: "urban_new_jobs" };
    expect(rows([reached, jobs, growth], [reached, growth], [reached, growth, jobs])).toEqual([
      "生产总值: 5% 5% 5%",
      "城镇新增就业: 10人 - 10人",
      "生产总值: 5% 5% 5%",
    ]);
  });

  it("looks at the words around a name that tells nothing by itself", () => {
    const pupils = (quote: string, value: number) => ({ name: "学生", value, unit: "", quote });
    const meals = pupils("每年惠及3700多万学生", 3700);
    expect(rows([meals], [pupils("国家助学贷款提标降息惠及1100多万学生", 1100)])).toEqual([]);
    expect(rows([meals], [pupils("每年惠及3800多万学生", 3800)])).toEqual(["学生: 3700 3800"]);
  });

  it("tells those who benefit from all there are", () => {
    const firms = (name: string, value: number) => ({ name, value, unit: "户", quote: `${name}${value}户` });
    expect(rows([firms("惠及企业", 22)], [firms("企业主体", 2200)])).toEqual([]);
    expect(rows([firms("惠及企业", 22)], [firms("惠及企业", 30)])).toEqual(["惠及企业: 22户 30户"]);
  });

  it("takes units that count the same for the same, and time and place for nothing", () => {
    expect(
      rows(
        [{ name: "2008年培育特色园区", value: 10, unit: "家" }],
        [{ name: "全省培育特色园区", value: 8, unit: "个" }],
      ),
    ).toEqual(["培育特色园区: 10家 8个"]);
  });

  it("sets many columns side by side and leaves a cell empty where one has nothing", () => {
    const other = { name: "宽带上网率", value: 1, unit: "%" };
    expect(rows([broadband], [], [{ ...broadband, value: 80 }], [other])).toEqual([
      "宽带上网率: 70% - 80% 1%",
    ]);
  });

  it("gives a column one cell in a row", () => {
    expect(
      rows(
        [broadband],
        [
          { ...broadband, value: 60 },
          { ...broadband, value: 80 },
        ],
      ),
    ).toEqual(["行政村宽带上网率: 70% 60%"]);
  });

  it("says nothing of what has no name", () => {
    expect(rows([{ ...broadband, name: "" }], [{ ...broadband, name: "" }])).toEqual([]);
  });
});

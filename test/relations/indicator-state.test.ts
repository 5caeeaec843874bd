import { describe, expect, it } from "vitest";
import { find } from "./plan-reading.ts";

const times = (body: string) => find(body).map(({ by, change, kind }) => [by, change, kind]);

describe("how things stand is a baseline in a task too", () => {
  it.each([
    "主要污染物排放量仍处于200万吨左右的高位。",
    "65.5%的断面水质未达标，加强治理。",
    "耕地点位超标率12.5%，开展修复。",
    "退化草原面积仍占1/4以上。",
    "800多种脊椎动物生存受到威胁。",
  ])("%s", (body) => {
    expect(times(body)).toEqual([[null, null, "baseline"]]);
  });

  it.each([
    "力争主要污染物排放量仍处于200万吨以下。",
    "到2026年，耕地点位超标率12.5%。",
    "推动20家未达标企业全部关停。",
    "超标率控制在10%以下。",
    "只有覆盖率达到80%，才能验收。",
  ])("but not %s", (body) => {
    expect(times(body)).toMatchObject([["2026", null, "target"]]);
  });

  it("has no year under a heading over what is wrong", () => {
    const setting = { kind: "finding", title: "存在的问题" } as const;
    expect(find("森林病虫害发生面积1.5亿亩以上。", setting)).toMatchObject([{ by: null, kind: "baseline" }]);
    expect(find("建成园区5家。", { kind: "finding", title: "着力解决民生问题" })).toMatchObject([
      { by: "2025" },
    ]);
  });
});

describe("每年 and a change hold within their clause", () => {
  it.each([
    [
      "每年违法侵占林地约100万亩，全省人均面积只有全国平均水平的78%。",
      [
        ["every-year", null, "target"],
        [null, null, "baseline"],
      ],
    ],
    [
      "湿地每年减少约500万亩，800多种脊椎动物生存受到威胁。",
      [
        ["every-year", "decrease", "target"],
        [null, null, "baseline"],
      ],
    ],
    [
      "生均公用经费小学每年不低于900元，五年投入总额不少于45亿元。",
      [
        ["every-year", null, "target"],
        ["2026", null, "target"],
      ],
    ],
    [
      "每年安排专项资金3000万元，设立总规模20亿元的产业基金。",
      [
        ["every-year", null, "target"],
        ["2026", null, "target"],
      ],
    ],
    ["免学费补助标准提高到每年3500元。", [["2026", null, "target"]]],
    ["教师每学年参加培训累计不低于90学时。", [["every-year", null, "target"]]],
    ["生活补助每生每学年增加200元。", [["2026", "increase", "target"]]],
    [
      "每年新建公园10个；新建学校5所。",
      [
        ["every-year", null, "target"],
        ["2026", null, "target"],
      ],
    ],
    [
      "每年新建公园10个，新建学校5所。",
      [
        ["every-year", null, "target"],
        ["every-year", null, "target"],
      ],
    ],
  ])("%s", (body, expected) => {
    expect(times(body)).toEqual(expected);
  });
});

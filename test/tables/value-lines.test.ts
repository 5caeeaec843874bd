import { describe, expect, test } from "vitest";
import { expectLinear } from "../cpu-time.ts";
import { readTables } from "./read-tables.ts";

const valuesOf = (lines: string[]) =>
  readTables(lines.join("\n")).flatMap(({ indicators }) =>
    indicators.map(
      ({ name, value, unit, by, change }) => `${name} ${value}${unit} ${by}${change ? ` ${change}` : ""}`,
    ),
  );
const head = ["主要指标", "序号", "指标名称", "单位", "2025年", "2030年", "年均增长", "指标属性"];

describe("indicator tables that a copy has flattened to one cell a line", () => {
  test("numbered rows, cells without a figure, sums over the years", () => {
    const rows = ["1", "零售总额", "亿元", "1260", "1800", "7.5%左右", "预期性"];
    const more = [
      "2",
      "冷库库容",
      "万立方米",
      "65",
      "110",
      "〔45〕",
      "预期性",
      "3",
      "网上占比",
      "%",
      "28.6",
      "35",
    ];
    expect(valuesOf([...head, ...rows, ...more, "——", "预期性", "三、重点任务"])).toEqual([
      "零售总额 126000000000元 2025",
      "零售总额 180000000000元 2030",
      "零售总额 7.5% 2030 increase",
      "冷库库容 650000立方米 2025",
      "冷库库容 1100000立方米 2030",
      "冷库库容 450000立方米 2030 increase",
      "网上占比 28.6% 2025",
      "网上占比 35% 2030",
    ]);
  });

  test("groups that reach down, columns divided below their head", () => {
    const divided = ["类别", "指标", "单位", "2025年", "规划目标", "属性", "2030年", "年均增长"];
    const rows = ["经济发展", "生产总值", "亿元", "800", "1000", "5%", "预期性"];
    const more = [
      "工业投资",
      "亿元",
      "80",
      "120",
      "8%",
      "预期性",
      "民生",
      "城镇化率",
      "%",
      "60",
      "65",
      "—",
      "预期性",
    ];
    expect(valuesOf([...divided, ...rows, ...more])).toEqual([
      "生产总值 80000000000元 2025",
      "生产总值 100000000000元 2030",
      "生产总值 5% 2030 increase",
      "工业投资 8000000000元 2025",
      "工业投资 12000000000元 2030",
      "工业投资 8% 2030 increase",
      "城镇化率 60% 2025",
      "城镇化率 65% 2030",
    ]);
  });

  test("a year's share of what is planned in all", () => {
    const shares = ["序号", "主要指标", "单位", "计划任务", "其中：2026年任务", "指标属性"];
    const rows = ["1", "新建泵站", "座", "40", "8", "约束性", "2", "改造管网", "万米", "6", "1.5", "预期性"];
    expect(valuesOf([...shares, ...rows])).toEqual([
      "新建泵站 40座 null",
      "新建泵站 8座 2026",
      "改造管网 60000米 null",
      "改造管网 15000米 2026",
    ]);
    expect(valuesOf([...shares.with(4, "其中：中央任务"), ...rows])).toEqual([]);
  });

  test("a line over the rows of a group", () => {
    const rows = ["一、经济发展", "1", "总值", "亿元", "8", "9", "5%", "预期性"];
    const more = ["二、民生", "2", "床位", "张", "80", "90", "—", "预期性"];
    expect(valuesOf([...head, ...rows, ...more])).toHaveLength(5);
  });

  test.each([
    [
      "rows that lack a cell",
      [...head, "1", "总值", "亿元", "8", "9", "预期性", "2", "床位", "张", "80", "预期性"],
    ],
    ["a head without rows", head],
    [
      "a table of those who answer",
      ["序号", "指标", "目标值", "单位", "责任单位", "1", "总值", "8", "亿元", "发改委"],
    ],
  ])("nothing of %s", (_, lines) => expect(valuesOf(lines)).toEqual([]));

  test("in time that grows with the text", () => {
    expectLinear(500, (n) => {
      const rows = Array.from({ length: n }, (_, i) => `${i + 1}\n零售总额\n亿元\n12\n18\n7%\n预期性`);
      const text = [...head, ...rows].join("\n");
      return () => readTables(text);
    });
  });
});

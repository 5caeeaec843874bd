import { describe, expect, it } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import { findGrown, unitAbove } from "../../src/tables/statistics.ts";
import { expectLinear } from "../cpu-time.ts";

const bulletin = (...lines: string[]) =>
  ["河东县2021年国民经济和社会发展统计公报", "一、综合", ...lines].join("\n");
const figures = (text: string) =>
  extractSource(textSource(text), "statistics", {}).indicators.map((i) =>
    [i.name, i.value, i.unit, i.change ?? "-", i.by, i.kind].join(" "),
  );

describe("tables of statistics", () => {
  it("have figures in the units of their heads", () => {
    expect(
      figures(
        bulletin(
          "指标 | 年末数(人) | 比重(%) |",
          "户籍总人口 | 832955 | 100 |",
          "其中:城镇 | 217319 | 26.09 |",
        ),
      ),
    ).toEqual([
      "户籍总人口年末数 832955 人 - 2021 baseline",
      "户籍总人口比重 100 % - 2021 baseline",
      "城镇年末数 217319 人 - 2021 baseline",
      "城镇比重 26.09 % - 2021 baseline",
    ]);
  });

  it("deal figures out over places, by what the heads say and in the unit of the heads or of the table", () => {
    const plan = (...lines: string[]) =>
      figures(["关于下达2024年农村改厕任务的通知", "各县区：", "现将任务下达给你们。", ...lines].join("\n"));
    expect(
      plan(
        "单位：户",
        "县区 | 改造任务 | 2025年 | 备注 |",
        "甲县 | 600 | 300 | 无 |",
        "乙县 | 400 | 200 | 无 |",
      ),
    ).toEqual([
      "甲县改造任务 600 户 - 2024 target",
      "甲县 300 户 - 2025 target",
      "乙县改造任务 400 户 - 2024 target",
      "乙县 200 户 - 2025 target",
    ]);
    expect(
      plan("序号 | 乡镇 | 培训人数(人) | 得分 |", "1 | 甲镇 | 600 | 90 |", "2 | 乙镇 | 400 | 80 |"),
    ).toEqual(["甲镇培训人数 600 人 - 2024 target", "乙镇培训人数 400 人 - 2024 target"]);
    // no unit, or bodies that answer
    expect(plan("县区 | 改造任务 |", "甲县 | 600 |", "乙县 | 400 |")).toEqual([]);
    expect(plan("单位：户", "县区 | 工作任务 | 责任单位 |", "甲县 | 改造600户 | 县住建局 |")).not.toContain(
      "甲县工作任务",
    );
  });

  it("have figures in the unit of the row, and their growth", () => {
    expect(
      figures(
        bulletin(
          "产品名称 | 单位 | 产量 | 比上年增长(%) |",
          "水泥 | 万吨 | 12.5 | 3.4 |",
          "原煤 | 吨 | 300 | -1.7 |",
        ),
      ),
    ).toEqual([
      "水泥产量 125000 吨 - 2021 baseline",
      "水泥 3.4 % increase 2021 baseline",
      "原煤产量 300 吨 - 2021 baseline",
      "原煤 1.7 % decrease 2021 baseline",
    ]);
  });

  it("have indices beside the year before", () => {
    expect(
      figures(bulletin("指标 | 比上年涨跌(%) |", "居民消费价格总指数 | 101.0 |", "食品 | 98.4 |")),
    ).toEqual(["居民消费价格总指数 101  - 2021 baseline", "食品 98.4  - 2021 baseline"]);
  });

  it("whose cells single blanks part, also on one line", () => {
    const rows = ["粮食 308.12万吨 8.3", "其中:小麦 32.45 万吨 -3.4"];
    const found = [
      "粮食 3081200 吨 - 2021 baseline",
      "粮食 8.3 % increase 2021 baseline",
      "小麦 324500 吨 - 2021 baseline",
      "小麦 3.4 % decrease 2021 baseline",
    ];
    expect(figures(bulletin("农产品 2021年 比上年增长%", ...rows))).toEqual(found);
    expect(figures(bulletin(`主要产品产量如下： 2021年 比上年增长% ${rows.join(" ")}`))).toEqual(found);
  });

  it("of a plan have the growth of the year before each", () => {
    const found = extractSource(
      textSource(
        [
          "关于河东区2012年国民经济和社会发展计划执行情况与2013年计划（草案）的报告",
          "一、主要目标",
          "指标名称 | 计量单位 | 2012年预计完成 | 增长% | 2013年计划 | 增长% |",
          "地区生产总值 | 亿元 | 312 | 12.5 | 350 | 12 |",
          "固定资产投资 | 亿元 | 208 | -2.6 | 255 | 22 |",
        ].join("\n"),
      ),
      "plan",
      {},
    ).indicators;
    expect(found.map((i) => [i.value, i.unit, i.change ?? "-", i.by, i.kind].join(" "))).toEqual([
      "31200000000 元 - 2012 baseline",
      "12.5 % increase 2012 baseline",
      "35000000000 元 - 2013 target",
      "12 % increase 2013 target",
      "20800000000 元 - 2012 baseline",
      "2.6 % decrease 2012 baseline",
      "25500000000 元 - 2013 target",
      "22 % increase 2013 target",
    ]);
  });

  it.each([
    ["单位：亿元\n", "亿元"],
    ["（单位：万人、%）\n\n", "万人"],
    ["单位：亿元\n全年生产总值增长。\n", null],
    ["责任单位：市发改委\n", null],
  ])("have the unit above them: %j", (above, unit) => {
    expect(unitAbove(above, above.length)).toBe(unit);
  });

  it("are not those of an assessment, nor prose", () => {
    expect(
      figures(bulletin("指标 | 权重(%) | 分值(分) |", "普及率 | 40 | 10 |", "利用率 | 60 | 20 |")),
    ).toEqual([]);
    expect(findGrown("2021年 比上年增长8.3%，粮食 2万吨。")).toEqual([]);
  });

  it("take linear time", () => {
    expectLinear(4000, (n) => {
      const text = `2021年 比上年增长% ${"粮食 308万吨 8.3 ".repeat(n)}`;
      return () => findGrown(text);
    });
  });
});

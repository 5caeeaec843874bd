import { describe, expect, it } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import { findStatisticLines } from "../../src/tables/statistic-lines.ts";
import { viewOf } from "../../src/text/view.ts";
import { expectLinear } from "../cpu-time.ts";

const extracted = (...lines: string[]) =>
  extractSource(
    textSource(["河东市2021年国民经济和社会发展统计公报", "一、综合", ...lines].join("\n")),
    "statistics",
    {},
  );
const figures = (...lines: string[]) =>
  extracted(...lines).indicators.map((i) =>
    [i.name, i.value, i.unit, i.change ?? "-", i.by, i.kind].join(" "),
  );

describe("tables of statistics flattened", () => {
  it("to one cell a line, in the unit above them", () => {
    const lines = ["2021年生产总值", "单位：亿元", "指         标", "指标值", "同比增长（±%）"];
    expect(figures(...lines, "生产总值", "400.5", "10.0", "#建筑业", "78.5", "-5.3")).toEqual([
      "生产总值 40050000000 元 - 2021 baseline",
      "生产总值 10 % increase 2021 baseline",
      "建筑业 7850000000 元 - 2021 baseline",
      "建筑业 5.3 % decrease 2021 baseline",
    ]);
  });

  it("with a column of units, no figure where it stayed the same, names set wide", () => {
    const head = ["产品名称", "单  位", "产  量", "比上年增长%"];
    expect(figures(...head, "原  油", "万吨", "40.0", "持平", "发", "电", "亿千瓦时", "9.6", "2.5")).toEqual([
      "原油产量 400000 吨 - 2021 baseline",
      "发电产量 960000000 千瓦时 - 2021 baseline",
      "发电 2.5 % increase 2021 baseline",
    ]);
  });

  it("with groups, and parts in the unit of the row above", () => {
    const head = ["指标名称", "指标值", "同比增长（%）"];
    const rows = ["期末存栏", "大牲畜（万头）", "96.9", "8.7", "#黄牛", "32.1", "9.3", "奶牛", "60.2", "9.2"];
    expect(figures(...head, ...rows, "期末出栏", "羊（万只）", "12", "-7.0").slice(2)).toEqual([
      "黄牛 321000 头 - 2021 baseline",
      "黄牛 9.3 % increase 2021 baseline",
      "奶牛 602000 头 - 2021 baseline",
      "奶牛 9.2 % increase 2021 baseline",
      "羊 120000 只 - 2021 baseline",
      "羊 7 % decrease 2021 baseline",
    ]);
  });

  it("to one row a line, whose cells single blanks part", () => {
    const lines = ["表2主要农产品产量", "单位：吨", "产品名称 产量 比上年增长%"];
    expect(figures(...lines, "粮食 21774 0.99", "其中：稻谷 19179 -1.02")).toEqual([
      "粮食产量 21774 吨 - 2021 baseline",
      "粮食 0.99 % increase 2021 baseline",
      "稻谷产量 19179 吨 - 2021 baseline",
      "稻谷 1.02 % decrease 2021 baseline",
    ]);
  });

  it("with what was gained since the year began", () => {
    const head = ["单位：亿元", "指标", "12月末", "比年初增加额"];
    expect(figures(...head, "存款余额", "1970.6", "266.0", "贷款余额", "671.8", "-7.2")).toEqual([
      "存款余额 197060000000 元 - 2021 baseline",
      "存款余额 26600000000 元 increase 2021 baseline",
      "贷款余额 67180000000 元 - 2021 baseline",
      "贷款余额 720000000 元 decrease 2021 baseline",
    ]);
  });

  it("leave what follows them to the chapter that they stand in", () => {
    const table = ["单位：吨", "产品名称 产量 比上年增长%", "粮食 21774 0.99", "水果 1376 5"];
    const { indicators, outline } = extracted(
      "全年粮食产量增长。",
      "表2主要农产品产量",
      ...table,
      "年末全市拥有龙头企业26家，比上年增加2家。",
    );
    expect(outline.map(({ id }) => id)).toEqual(["1"]);
    expect(new Set(indicators.map(({ item }) => item))).toEqual(new Set(["1"]));
  });

  it.each([
    ["a list of projects", ["项目", "道路改造", "3", "桥梁", "一座"]],
    ["prose", ["指标", "全年生产总值400.5亿元。", "增长10%。"]],
    ["a single row", ["指标名称", "产量", "同比增长（%）", "粮食", "650.0", "17.3", "蔬菜供应充足。"]],
    ["numbers and words on a line", ["名称 地址 电话", "税务所 东路12号 8623"]],
  ])("are not %s", (_, lines) => {
    expect(findStatisticLines(viewOf(lines.join("\n")))).toEqual([]);
  });

  it("take linear time", () => {
    for (const row of ["粮食\n650.0\n17.3\n", "指标\n", "指标\n产量\n12\n"])
      expectLinear(4000, (n) => {
        const view = viewOf(`指标\n产量\n增速\n${row.repeat(n)}`);
        return () => findStatisticLines(view);
      });
  });
});

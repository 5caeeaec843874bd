import { describe, expect, it } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";

/** value, by, kind of each indicator of a document with these lines. */
const told = (...lines: string[]) =>
  extractSource(textSource(lines.join("\n")), "document", {}).indicators.map(({ value, by, kind }) => [
    value,
    by?.slice(0, 4) ?? null,
    kind,
  ]);

describe("what a whole document says of its numbers' times and kinds", () => {
  it("aims of the year in front of the first heading", () => {
    expect(
      told(
        "青石镇2018年重点工作安排",
        "青石镇人民政府",
        "2018年2月26日",
        "全年目标：财政总收入9600万元，增长11%。",
        "一、抓项目。整治河道7条，全长23.5公里。",
      ),
    ).toEqual([
      [96_000_000, "2018", "target"],
      [11, "2018", "target"],
      [7, "2018", "target"],
      [23.5, "2018", "target"],
    ]);
  });

  it("a report on a year's work, up to where it turns to the next", () => {
    expect(
      told(
        "关于2019年全县农业农村工作情况的报告",
        "昌平县农业农村局",
        "2020年1月10日",
        "2019年，全县实现农林牧渔业总产值68.4亿元。",
        "一、粮食生产稳中有增",
        "全县粮食播种面积86.2万亩。",
        "二、2020年打算",
        "恢复生猪存栏至25万头。",
      ),
    ).toEqual([
      [6_840_000_000, "2019", "baseline"],
      [862_000, "2019", "baseline"],
      [250_000, "2020", "target"],
    ]);
  });

  it("what is wrong today, years of a plan and of a note in brackets", () => {
    expect(
      told(
        "兴州市“十四五”城镇住房发展规划",
        "兴州市住房和城乡建设局",
        "2021年12月20日",
        "一、发展回顾",
        "（一）“十三五”成就。累计开工棚户区改造4.2万套。",
        "（二）存在问题。租赁住房占比不到一成。",
        "二、重点任务",
        "五年内供应用地900公顷，其中2021年、2022年各200公顷，后三年合计500公顷。",
        "建设绿道120公里（2022年建成45公里、2023年50公里），配套驿站24处。",
      ),
    ).toEqual([
      [42_000, "2020", "baseline"],
      [0.1, null, "baseline"],
      [900, "2025", "target"],
      [200, "2022", "target"],
      [500, "2025", "target"],
      [120, "2025", "target"],
      [45, "2022", "target"],
      [50, "2023", "target"],
      [24, "2025", "target"],
    ]);
  });

  it("what measures in force for years ask of their own year", () => {
    expect(
      told(
        "海川省人民政府办公厅关于推动外贸稳规模优结构的若干措施",
        "2023年6月12日",
        "一、推动国际物流。中欧班列全年开行不少于1200列，进口额占比较上年提升2个百分点，海外仓达到20个。",
        "二、本措施自印发之日起施行，有效期2年。",
      ),
    ).toEqual([
      [1200, "2023", "target"],
      [2, "2023", "target"],
      [20, "2025", "target"],
    ]);
  });
});

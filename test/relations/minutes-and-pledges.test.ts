import { describe, expect, test } from "vitest";
import { extractDocument } from "../../src/index.ts";

const indicators = (text: string) =>
  extractDocument(text).indicators.map(({ name, value, by, kind }) => [name, value, by, kind]);

describe("minutes of a meeting", () => {
  const minutes = (said: string) =>
    `某县人民政府常务会议纪要\n〔2023〕第8期\n2023年6月15日，县长主持召开县政府第35次常务会议。\n一、听取汇报\n${said}\n`;

  test("are of the year in which it was held, whatever later years they speak of", () => {
    const { document, tasks } = extractDocument(
      minutes("县水利局要于6月30日前完成3座水库整改；到2025年累计改造60座。"),
    );
    expect(document).toMatchObject({ kind: "会议纪要", period: { from: "2023", to: "2023" } });
    expect(tasks[0]!.deadlines.map(({ date }) => date)).toContain("2023-06-30");
  });

  test.each([
    [
      "who shall do it is no part of a name",
      "县水利局要于6月30日前完成剩余3座水库整改。",
      ["剩余水库整改", 3, "2023-06-30", "target"],
    ],
    ["nor is what the meeting did", "会议决定2023年新建学校5所。", ["新建学校", 5, "2023", "target"]],
    ["nor what it asked", "会议要求新增就业岗位300个。", ["新增就业岗位", 300, "2023", "target"]],
    ["a noun that ends as bodies do is", "网上办公室应不少于5个。", ["网上办公室", 5, "2023", "target"]],
  ])("%s", (_, said, expected) => expect(indicators(minutes(said))).toEqual([expected]));
});

describe("genres of what is signed, said and explained", () => {
  test.each([
    ["2024年度安全生产目标管理责任书", "目标管理责任书"],
    ["在全市经济工作会议上的讲话", "讲话"],
    ["《某市支持民营经济发展若干措施》政策解读", "政策解读"],
    ["某县2024年重点项目计划表", "计划表"],
    ["某县农业局2022年工作总结及2023年工作打算", "工作打算"],
  ])("%s", (title, kind) => {
    const { document } = extractDocument(`${title}\n一、目标\n推进建设，完善功能。\n二、任务\n提高水平。\n`);
    expect([document.title, document.kind]).toEqual([title, kind]);
  });

  test("a heading of that kind in the midst of another document is not its title", () => {
    const { document } = extractDocument("某县2024年工作要点\n一、目标\n推进建设。\n附件\n目标管理责任书\n");
    expect(document.title).toBe("某县2024年工作要点");
  });
});

test("those of which some are told of are named without 中", () => {
  const names = (text: string) => indicators(text).map(([name]) => name);
  expect(names("2024年工作要点\n一、成效\n120个重点项目中，已开工98个。")).toEqual([
    "重点项目",
    "重点项目开工",
  ]);
  expect(names("2024年工作要点\n新建3所普通高中，扩建2所。")[0]).toBe("新建普通高中");
});

test("only so much of a plan is a share of the plan", () => {
  expect(indicators("甲项目完成投资1.2亿元，仅占年度计划的30%。").map(([name]) => name)).toEqual([
    "甲项目完成投资",
    "甲项目完成投资占年度计划",
  ]);
});

test("what a part of a sum is taxed with is a condition", () => {
  expect(indicators("对年应纳税所得额不超过300万元的部分，减按25%计入应纳税所得额。")[0]?.[3]).toBe(
    "threshold",
  );
  expect(indicators("2024年工作要点\n年均亏损额不超过300万元。")[0]?.[3]).toBe("target");
});

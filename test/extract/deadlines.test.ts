import { describe, expect, test } from "vitest";
import { findDeadlines } from "../../src/extract/deadlines.ts";
import type { Anchor, ReadTable, SectionKind } from "../../src/types.ts";
import { readingOf } from "./reading.ts";

const anchor: Anchor = { date: "2021-03-05", year: 2021, planEnd: 2025 };

function deadlines(text: string, options: { kind?: SectionKind; anchor?: Anchor } = {}) {
  const nodes = [{ id: "1", start: 0, end: text.length, kind: options.kind ?? "task" }];
  return findDeadlines(readingOf(text, { anchor: options.anchor ?? anchor, nodes })).map(
    ({ quote, date }) => [quote, date],
  );
}

describe("dates by which something is to be done", () => {
  test.each([
    ["年底前，网上可办率不低于90%", "年底前", "2021-12-31"],
    ["争取9月底前对外发布", "9月底前", "2021-09-30"],
    ["于6月底前一次性退还", "6月底前", "2021-06-30"],
    ["移动网络资费年内至少降低30%", "年内", "2021-12-31"],
    ["明年内达到100%", "明年内", "2022-12-31"],
    ["到2025年，全面建成", "到2025年", "2025-12-31"],
    ["力争到2025年年底，突破2万亿元", "到2025年年底", "2025-12-31"],
    ["到明年底，基本实现", "到明年底", "2022-12-31"],
    ["确保今年底95%以上的学生", "今年底", "2021-12-31"],
    ["各学校于2022年年底前配备到位", "2022年年底前", "2022-12-31"],
    ["2021年6月30日之前完成验收", "2021年6月30日之前", "2021-06-30"],
    ["到“十四五”末，建成", "到“十四五”末", "2025-12-31"],
    ["上半年完成招标", "上半年", "2021-06-30"],
    ["监测项目，2023年覆盖所有城市", "2023年", "2023-12-31"],
    ["平台建设，10月完成验收", "10月", "2021-10-31"],
    ["2022年6月建成投用", "2022年6月", "2022-06-30"],
    ["明年建成通车", "明年", "2022-12-31"],
  ])("%s", (text, quote, date) => {
    expect(deadlines(text)).toEqual([[quote, date]]);
  });

  test("a year to come, after another", () => {
    expect(deadlines("高铁，2027年、2028年分别建成两条")).toEqual([
      ["2027年", "2027-12-31"],
      ["2028年", "2028-12-31"],
    ]);
  });
});

describe("other times", () => {
  test.each([
    ["gone by", "到2005年底已建成"],
    ["gone by", "2020年底前注册的车辆"],
    ["covered", "“十四五”期间，建成100个"],
    ["covered", "今后五年，信息化建设"],
    ["covered", "2021—2025年，每年新增"],
    ["the plan's own year", "2021年迈上新台阶"],
    ["the plan's own year", "今年要抓紧进行改版"],
    ["the plan's own year", "2021年建成100个站点"],
    ["an event", "10月召开展示大会"],
    ["a span", "三年内参保率均提高到90%"],
    ["a span", "企业3年内成功上市的"],
    ["in force", "有效期至2026年12月31日"],
    ["in force", "自2024年1月1日起施行"],
    ["each year", "每年3月底前报送"],
    ["counted", "截至2021年6月底，已有"],
    ["counted", "年末城镇登记失业率4.02%"],
    ["compared", "比2021年底增长"],
    ["in a name", "制定2030年前碳达峰行动方案"],
    ["in a title", "落实《到2025年发展规划》"],
    ["a subject", "对2030年前我国教育改革作出部署"],
  ])("%s: %s", (_, text) => {
    expect(deadlines(text)).toEqual([]);
  });

  test("a review of the past has none", () => {
    expect(deadlines("到2022年，将建成", { kind: "finding" })).toEqual([]);
  });

  test("a bare year's end is left out where nothing says what lies ahead", () => {
    expect(
      deadlines("2008年底某公司首次提出", { anchor: { date: null, year: null, planEnd: 2020 } }),
    ).toEqual([]);
  });

  test("without a year 年内 has no date and is left out", () => {
    expect(deadlines("年内完成", { anchor: { date: null, year: null, planEnd: 2025 } })).toEqual([]);
  });
});

test("a table's cell of dates is one in itself, and goes to its row", () => {
  const text = "一、任务。\n1\n平台建设\n2021年10月\n市信息办";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const row = { start: text.indexOf("1\n平"), end: text.length };
  const table: ReadTable = {
    span: row,
    indicators: [],
    rows: [
      {
        id: "T.1",
        label: "1",
        title: "平台建设",
        span: row,
        titleSpan: at("平台建设"),
        goal: null,
        assignments: [],
        deadline: at("2021年10月"),
      },
    ],
  };
  const found = findDeadlines(
    readingOf(text, { anchor, nodes: [{ id: "1", start: 0, end: 5 }], tables: [table] }),
  );
  expect(found).toEqual([{ item: "T.1", date: "2021-10-31", quote: "2021年10月", span: at("2021年10月") }]);
});

import { describe, expect, test } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import { findDeadlines } from "../../src/relations/deadlines/deadlines.ts";
import type { Anchor, ReadTable } from "../../src/types/reading.ts";
import type { SectionKind } from "../../src/types/record.ts";
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
    ["引进企业1家，三季度签约落地", "三季度", "2021-09-30"],
    ["整改时限：2022年12月底", "2022年12月底", "2022-12-31"],
    ["争取9月底前对外发布", "9月底前", "2021-09-30"],
    ["于4月20日（星期二）前上报", "4月20日（星期二）前", "2021-04-20"],
    ["于4月20日17：00前上报", "4月20日17：00前", "2021-04-20"],
    ["于4月20日下午5点前上报", "4月20日下午5点前", "2021-04-20"],
    ["于6月底前一次性退还", "6月底前", "2021-06-30"],
    ["移动网络资费年内至少降低30%", "年内", "2021-12-31"],
    ["明年内达到100%", "明年内", "2022-12-31"],
    ["到2025年，全面建成", "到2025年", "2025-12-31"],
    ["力争到2025年年底，突破2万亿元", "到2025年年底", "2025-12-31"],
    ["到明年底，基本实现", "到明年底", "2022-12-31"],
    ["确保今年底95%以上的学生", "今年底", "2021-12-31"],
    ["各学校于2022年年底前配备到位", "2022年年底前", "2022-12-31"],
    ["2021年6月30日之前完成验收", "2021年6月30日之前", "2021-06-30"],
    // of the years that the plan is for, and of none of them
    ["2025年前建成投用", "2025年前", "2025-12-31"],
    ["2027年前建成投用", "2027年前", "2026-12-31"],
    ["于2027年以前建成投用", "2027年以前", "2026-12-31"],
    ["到“十四五”末，建成", "到“十四五”末", "2025-12-31"],
    ["上半年完成招标", "上半年", "2021-06-30"],
    ["监测项目，2023年覆盖所有城市", "2023年", "2023-12-31"],
    ["平台建设，10月完成验收", "10月", "2021-10-31"],
    ["平台建设， 10 月完成验收", "10 月", "2021-10-31"],
    ["平台建设，１０月完成验收", "１０月", "2021-10-31"],
    ["到 2025 年，全面建成", "到 2025 年", "2025-12-31"],
    ["2022年6月建成投用", "2022年6月", "2022-06-30"],
    ["明年建成通车", "明年", "2022-12-31"],
    ["三年内参保率均提高到90%", "三年内", "2023-12-31"],
    ["力争5年内有一批小镇获认定", "5年内", "2025-12-31"],
    ["，一年内完成整改", "一年内", "2022-03-05"],
    ["，六个月内完成整改", "六个月内", "2021-09-05"],
    ["2022年起5年内，大力实施人才计划", "2022年起5年内", "2026-12-31"],
    ["自2021年起，三年之内引进人才100名", "自2021年起，三年之内", "2023-12-31"],
  ])("%s", (text, quote, date) => {
    expect(deadlines(text)).toEqual([[quote, date]]);
  });

  test("two months of the year that the first prints", () => {
    expect(deadlines("于2022年6月底前和12月底前报送情况")).toEqual([
      ["2022年6月底前", "2022-06-30"],
      ["12月底前", "2022-12-31"],
    ]);
  });

  test("what is limited is no work", () => expect(deadlines("有效期限：2022年12月")).toEqual([]));

  test("a year to come, after another", () => {
    expect(deadlines("高铁，2027年、2028年分别建成两条")).toEqual([
      ["2027年", "2027-12-31"],
      ["2028年", "2028-12-31"],
    ]);
  });
});

test("a glossary promises nothing, nor does a web page's furniture", () => {
  const report = "2021年工作要点\n一、重点任务\n推进建设。\n名词解释\n1.两网：力争到2025年建成的网络。\n";
  const record = extractSource(textSource(`${report}主办：某市人民政府办公室　承办：某市电子政务中心`), "a");
  expect(record.parts.flatMap(({ deadlines = [] }) => deadlines)).toEqual([]);
});

test("years counted in a plan without a day are the plan's, if they are as many", () => {
  const plan: Anchor = { date: null, year: 2012, planEnd: 2016, planFrom: 2012 };
  expect(deadlines("5年内引进人才100名", { anchor: plan })).toEqual([["5年内", "2016-12-31"]]);
  expect(deadlines("3年内引进人才100名", { anchor: plan })).toEqual([]);
  expect(deadlines("5年内引进人才100名", { anchor: { ...plan, date: "2013-03-05" } })).toEqual([
    ["5年内", "2017-12-31"],
  ]);
});

describe("behind a label the label itself makes it a deadline", () => {
  test.each([
    ["完成时限：2021年10月", "2021年10月", "2021-10-31"],
    ["完成时限:2021年10月", "2021年10月", "2021-10-31"],
    ["责任单位：市科技局\n完成时　限：2021年12月31日", "2021年12月31日", "2021-12-31"],
    ["建设平台（责任单位：市信息办；时限要求：12月）", "12月", "2021-12-31"],
    ["【时间节点】2021年第三季度", "2021年第三季度", "2021-09-30"],
    ["【责任时限】：二季度", "二季度", "2021-06-30"],
    ["时间进度： 2021年", "2021年", "2021-12-31"],
    ["完成时间：全年", "全年", "2021-12-31"],
    ["完成时限：2021.6", "2021.6", "2021-06-30"],
    ["完成期限：力争2021年5月", "2021年5月", "2021-05-31"],
    ["完成时限：2021年1—10月", "2021年1—10月", "2021-10-31"],
    ["完成时限：2021年6月，2022年报告", "2021年6月", "2021-06-30"],
    ["完成时限：2021年1月", "2021年1月", "2021-01-31"],
    ["完成时限：两年内", "两年内", "2022-12-31"],
    ["责任单位：市财政局完成时限：2021年10月2、健全网站", "2021年10月", "2021-10-31"],
  ])("%s", (text, quote, date) => {
    expect(deadlines(text)).toEqual([[quote, date]]);
  });
});

describe("in a document whose year is not known", () => {
  const unknown: Anchor = { date: null, year: null, planEnd: null };

  test.each([
    ["完成时限：2009年10月底", [["2009年10月底", "2009-10-31"]]],
    ["2009年10月底完成建设", [["2009年10月底", "2009-10-31"]]],
    ["力争2009年年底全面建成", [["2009年年底", "2009-12-31"]]],
    ["2009年底，全市网站100个", []],
    ["2009年10月完成了建设", []],
    ["完成时限：10月底", []],
    ["完成时限：全年", []],
    [
      "确保年底实现联通\n完成时限：2009年12月底",
      [
        ["年底", "2009-12-31"],
        ["2009年12月底", "2009-12-31"],
      ],
    ],
    [
      "年底前报送，完成时限：2009年12月底；完成时限：2010年3月",
      [
        ["2009年12月底", "2009-12-31"],
        ["2010年3月", "2010-03-31"],
      ],
    ],
  ] as [string, string[][]][])("%s", (text, found) => {
    expect(deadlines(text, { anchor: unknown })).toEqual(found);
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
    ["a span", "企业3年内成功上市的"],
    ["a span", "自批准之日起三年内建成"],
    ["a span", "今后三年建成100个"],
    ["terms of a grant", "三年内营业收入翻番的，给予奖励"],
    ["terms of a grant", "对新办企业，三年内免收登记费"],
    ["terms of a grant", "2022年起3年内给予房租补助"],
    ["terms of a grant", "对紧缺人才，5年内享受薪酬补贴"],
    ["a place", "2022年起5年内蒙古"],
    ["a ban", "项目验收后，2年内不得变更用途"],
    ["no label", "培训时间：2021年10月"],
    ["no label", "联系时间：10月"],
    ["no label", "培训时间安排：2021年10月"],
    ["a label with the beginning only", "完成时限：2021年6月启动"],
    ["a label without a time", "完成时限：长期坚持"],
    ["a figure", "完成率：2021.12"],
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

  test.each([
    ["去年工作回顾", []],
    ["今年主要任务", ["年末"]],
  ])("what a section says before its first item is of its heading: %s", (heading, quotes) => {
    const text = `2026年政府工作报告\n（2026年1月20日）\n一、${heading}\n年末完成网络改造。\n（一）农业\n内容。`;
    const { outline } = extractSource(textSource(text), "report", {});
    expect(outline.flatMap(({ deadlines: found = [] }) => found.map(({ quote }) => quote))).toEqual(quotes);
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

describe("a cell of the column that says by when", () => {
  test.each([
    ["2021年10月", "2021年10月", "2021-10-31"],
    ["12月", "12月", "2021-12-31"],
    ["9月投入使用", "9月", "2021-09-30"],
    ["第三季度", "第三季度", "2021-09-30"],
    ["全年", "全年", "2021-12-31"],
    ["2021.11", "2021.11", "2021-11-30"],
    ["2020年12月", "2020年12月", "2020-12-31"],
  ])("%s is a date in itself, and its row's", (cell, quote, date) => {
    const text = `一、任务。\n1\n平台建设\n${cell}\n市信息办`;
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const row = { start: text.indexOf("1\n平"), end: text.length };
    const table: ReadTable = {
      span: row,
      values: null,
      rows: [
        {
          id: "T.1",
          label: "1",
          title: "平台建设",
          span: row,
          titleSpan: at("平台建设"),
          goal: null,
          bodies: [],
          deadline: at(cell),
        },
      ],
    };
    const found = findDeadlines(
      readingOf(text, { anchor, nodes: [{ id: "1", start: 0, end: 5 }], tables: [table] }),
    );
    expect(found).toEqual([{ item: "T.1", date, quote, span: at(quote) }]);
  });
});

import { describe, expect, test } from "vitest";
import { findCandidates } from "../../src/outline/labels.ts";
import { findLines } from "../../src/outline/lines.ts";
import { ordinalOf } from "../../src/outline/ordinal.ts";
import { oneWidth } from "../../src/text/one-width.ts";

function labels(text: string): string[] {
  return findCandidates(oneWidth(text), findLines(text), []).map(
    ({ start, end, style, ordinal }) => `${text.slice(start, end)} ${style} ${ordinal}`,
  );
}

describe("every form of label", () => {
  test.each([
    ["第一章 总则", "第一章 chapter 1"],
    ["第十二条 本办法所称", "第十二条 article 12"],
    ["第二部分 重点任务", "第二部分 part 2"],
    ["一、指导思想", "一、 han 1"],
    ["十一、保障措施", "十一、 han 11"],
    ["—、总体要求", "—、 han 1"],
    ["一、2025年工作回顾", "一、 han 1"],
    ["三．2026年主要工作", "三． han 3"],
    ["（三）加强监管", "（三） hanParen 3"],
    ["(三)加强监管", "(三) hanParen 3"],
    ["1.完善平台", "1. arabic 1"],
    ["１．完善平台", "１． arabic 1"],
    ["1﹒完善平台", "1﹒ arabic 1"],
    ["12、完善平台", "12、 arabic 12"],
    ["3.2008年底前完成接入", "3. arabic 3"],
    ["（2）加快突破", "（2） arabicParen 2"],
    ["2）加快突破", "2） arabicParen 2"],
    ["④加快突破", "④ circled 4"],
    ["三)夯实数据基础", "三) hanParen 3"],
  ])("%s", (text, expected) => expect(labels(text)).toEqual([expected]));
});

test("a point between numbers of both scripts is none of a label", () =>
  expect(labels("三.5个百分点")).toEqual([]));

test.each(["①建设②推广③完善", "⒈建设⒉推广⒊完善", "㈠建设㈡推广㈢完善"])(
  "numbers of one sign are one level: %s",
  (text) => expect(findCandidates(text, findLines(text), []).map(({ mark }) => mark)).toEqual(["", "", ""]),
);

describe("what is hardly a label: each has a doubt that only a whole sequence outweighs", () => {
  test.each([
    "“粮食市场监测预警信息系统”一、二期工程",
    "推动一、二、三产业融合发展",
    "增长3.5%左右",
    "DB31/T381-2007",
    "2008年全市信息化工作",
    "1.2万人次",
    "违反本办法第十三条规定的",
    "根据《条例》第三条，",
    "一、二线城市",
    "推进北京—、上海线建设",
  ])("%s", (text) => {
    for (const { doubt } of findCandidates(oneWidth(text), findLines(text), []))
      expect(doubt).toBeGreaterThan(4);
  });
});

test.each([
  ["一", 1],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["三十五", 35],
  ["一百零三", 103],
  ["⑳", 20],
  ["12", 12],
  ["十百", null],
])("%s is the ordinal %s", (numeral, ordinal) => expect(ordinalOf(numeral)).toBe(ordinal));

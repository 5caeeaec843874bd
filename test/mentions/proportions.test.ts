import { describe, expect, it } from "vitest";
import { extractDocument } from "../../src/index.ts";

const told = (text: string) =>
  extractDocument(`2025年工作要点\n一、目标\n${text}`)
    .messages.filter(({ rule }) => rule === "read.proportion")
    .map(({ values }) => values?.quote);

describe("parts of a whole are no indicators, and the record says so", () => {
  it.each([
    ["三次产业结构调整为6.0:55.0:39.0。", ["三次产业结构调整为6.0:55.0:39.0"]],
    ["三次产业比由15:61.9:23.1调整为14︰57.5︰28.5。", ["三次产业比由15:61.9:23.1", "14︰57.5︰28.5"]],
    ["一产、二产、三产为40.7 : 14.5 : 44.8。", ["40.7:14.5:44.8"]],
    ["市县按6:4的比例承担。", ["市县按6:4"]],
    ["城乡居民收入比为1:2.4。", ["城乡居民收入比为1:2.4"]],
    ["床医比1:0.43，医护比达到1：1.25。", ["床医比1:0.43", "医护比达到1：1.25"]],
  ])("%s", (text, quotes) => {
    expect(told(text)).toEqual(quotes);
  });

  it.each([
    "城乡居民收入比为2.4:1。",
    "营业时间为8:30—17:30。",
    "上班时间比上年早，改为8:30。",
    "6月1日12:30:45开始。",
    "绘制1:10000地形图。",
    "比分为3:2:1。",
  ])("not %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

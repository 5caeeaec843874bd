import { describe, expect, test } from "vitest";
import { leadsIn, nameOf, saidBy } from "../../src/compare/align/said.ts";
import { compare } from "../../src/compare/compare/compare.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";

const filler = (word: string) => `${word}。`.repeat(60);

/** A work report whose chapters are too long to be compared as wholes. */
const report = (place: string, aim: string) =>
  [
    `2031年${place}政府工作报告`,
    "一、2031年总体要求和主要目标",
    "今年的形势更加复杂，机遇和挑战并存，要保持清醒。",
    "今年经济社会发展的主要预期目标是：生产总值增长5%，城镇新增就业3万人。",
    "要坚持以人民为中心，一切为了人民。",
    "二、2031年重点工作",
    "（一）扩大内需",
    "坚持把扩大内需摆在首位，增强发展后劲。",
    `改造老旧小区，修缮危旧住房，配租公租房。${filler("新建充电桩和停车场，方便居民")}`,
    `${aim}${filler("办好读书节和农民丰收节，活跃城乡")}`,
    "（二）振兴工业",
    `培育新材料企业，改造钢铁老厂。${filler("推广工业机器人，建设化工园区")}`,
    "",
  ].join("\n");

const read = (place: string, aim: string) => {
  const text = report(place, aim);
  return { text, record: extractSource(textSource(text, { path: `${place}.txt` }), place) };
};

describe("what a document says", () => {
  const { text, record } = read("临江市", "申办冬季运动会，修建滑雪场馆。");
  const units = saidBy(record, text);

  test("is not what is required and aimed at as a whole", () => {
    expect(record.outline.find(({ id }) => id === "1")?.kind).toBe("goal");
    expect(units.map(({ id }) => id)).toEqual(["2.1¶1", "2.1¶2", "2.1¶3", "2.2"]);
  });

  test("of it the paragraph under a chapter's heading leads over to the others", () => {
    expect([...leadsIn(units)].map(({ id }) => id)).toEqual(["2.1¶1"]);
  });

  test("not one that says what is to be done alone", () => {
    expect(leadsIn(units.filter(({ id }) => id !== "2.1¶2" && id !== "2.1¶3")).size).toBe(0);
    expect(leadsIn(units.map((unit) => ({ ...unit, title: "" }))).size).toBe(0);
  });

  test("nor one of three sentences, the first task of the chapter", () => {
    const [lead, ...rest] = units;
    const first = { ...lead!, text: "扩大内需。发放消费券。改造老旧小区。" };
    expect(leadsIn([first, ...rest]).size).toBe(0);
    expect(leadsIn([{ ...first, text: "扩大内需。发放消费券，改造老旧小区。" }, ...rest]).size).toBe(1);
  });

  test("none of these are priorities of its own", () => {
    const other = read("滨海市", "开行远洋邮轮，扩建深水码头。");
    const { unmatched, matches, priorities } = compare([record, other.record], {
      texts: new Map([
        [record.document.id, text],
        [other.record.document.id, other.text],
      ]),
    });
    const told = [
      ...unmatched.map(({ task }) => task),
      ...matches.flatMap(({ left, right }) => [left.task, right.task]),
      ...priorities.flatMap(({ cells }) => cells.flat().map(({ task }) => task)),
    ];
    expect(new Set(told)).toEqual(new Set(["2.1¶2", "2.1¶3", "2.2"]));
  });
});

describe("what an item is called", () => {
  test.each([
    ["大力培育规上（限上）企业。新增300家。", "大力培育规上（限上）企业"],
    ["推进清理（牵头单位：省财政厅）。", "推进清理"],
    ["主要任务：建设水库。", "主要任务"],
    ["各位代表！改造危旧住房；新建泵站。", "改造危旧住房"],
    ["同时，改造危旧住房；新建泵站。", "改造危旧住房"],
  ])("%s", (text, name) => expect(nameOf({ title: "", text })).toBe(name));
  test("its heading, where it has one", () => {
    expect(nameOf({ title: "扩大内需", text: "新建泵站。" })).toBe("扩大内需");
  });
});

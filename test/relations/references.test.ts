import { describe, expect, test } from "vitest";
import { findReferences as referencesIn } from "../../src/mentions/references.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import { collectReferences } from "../../src/relations/references.ts";
import { viewOf } from "../../src/text/view.ts";
import { type OutlineNodeStub, readingOf } from "../extract/reading.ts";

const findReferences = (text: string) => referencesIn(viewOf(text));

describe("title and number", () => {
  test.each([
    ["按照《政务公开办法》（某政办〔2010〕20号）要求", "政务公开办法", "某政办〔2010〕20号"],
    ["按照《政务公开办法》(某政办发[2010]20号)", "政务公开办法", "某政办发[2010]20号"],
    ["《指导意见》(某办发〔2020]20号)", "指导意见", "某办发〔2020]20号"],
    ["《实施意见》(某办发〔2023】17号)", "实施意见", "某办发〔2023】17号"],
    ["《实施方案》(某社部发〔2021)73号)", "实施方案", "某社部发〔2021)73号"],
    ["《监督管理条例》(国务院令第735号)", "监督管理条例", "国务院令第735号"],
    ["《成熟度评估模型》（GB/T 36073-2018，简称DCMM）", "成熟度评估模型", "GB/T 36073-2018"],
    ["关于印发《资金管理办法》的通知（某政发〔2009〕19号）精神", "资金管理办法", "某政发〔2009〕19号"],
    ["贯彻《资金管理办法》的决定（某政发〔2009〕19号）", "资金管理办法", null],
    ["《发展规划（2018-2022年）》，", "发展规划（2018-2022年）", null],
    ["《办法》（试行）", "办法", null],
    ["《关于印发〈公文处理办法〉的通知》", "关于印发〈公文处理办法〉的通知", null],
    ["《关于贯彻《公开条例》的意见》（某发〔2008〕1号）", "关于贯彻《公开条例》的意见", "某发〔2008〕1号"],
    ["《关于构建基础制度\n　　更好发挥作用的意见》", "关于构建基础制度更好发挥作用的意见", null],
    ["《 信息化条例 》", "信息化条例", null],
  ])("%s", (text, title, number) => {
    const titled = findReferences(text).filter((r) => r.title !== null);
    expect(titled.map((r) => [r.title, r.number])).toEqual([[title, number]]);
  });

  test("a number without the body whose it is", () => {
    const [mention] = findReferences("根据省教委黔教基发〔1997〕153号文件要求");
    expect([mention?.title, mention?.number]).toEqual([null, "黔教基发〔1997〕153号"]);
  });

  test("the mention holds brackets and number, verbatim", () => {
    const text = "按照《公开办法》（某政办\n〔2010〕20号）要求";
    const [mention] = findReferences(text);
    expect(mention?.text).toBe("《公开办法》（某政办\n〔2010〕20号）");
    expect(text.slice(mention!.span.start, mention!.span.end)).toBe(mention!.text);
    expect(mention?.number).toBe("某政办〔2010〕20号");
  });

  test.each(["依据《未完的标题。下一句", "没有书名号", "《》", "》《"])("%s cites nothing", (text) => {
    expect(findReferences(text)).toEqual([]);
  });

  test("a bracket left open does not swallow the next title", () => {
    expect(findReferences("《甲办法。依照《乙办法》办理").map((r) => r.title)).toEqual(["乙办法"]);
  });
});

describe("the documents that a document cites", () => {
  const node = (id: string, text: string, all: string): OutlineNodeStub => ({
    id,
    start: all.indexOf(text),
    end: all.indexOf(text) + text.length,
  });

  test("each once, in order, with the items that cite it and the number of whichever mention prints it", () => {
    const one = "一、依据《乙办法》和《甲条例》。";
    const two = "二、按照《乙\n办法》（某政发〔2009〕1号）办理。";
    const text = `为落实《甲条例》，制定本方案。\n${one}\n${two}`;
    const found = collectReferences(readingOf(text, { nodes: [node("1", one, text), node("2", two, text)] }));
    expect(found.map(({ title, number, items }) => [title, number, items])).toEqual([
      ["甲条例", null, ["1"]],
      ["乙办法", "某政发〔2009〕1号", ["1", "2"]],
    ]);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(["甲条例", "乙办法"]);
  });

  test("its own title is not cited", () => {
    const text = "关于印发《2008年某市工作要点》的通知，根据《2008年某省工作要点》";
    const found = collectReferences(readingOf(text, { title: "2008年某市工作要点" }));
    expect(found.map(({ title }) => title)).toEqual(["2008年某省工作要点"]);
  });

  test("a short name stands for the document it was given to", () => {
    const text =
      "编制了《某市规划纲要（草案）》（以下简称《纲要草案》），《纲要草案》提出，《另一办法》（以下称《办法》）。";
    const found = collectReferences(readingOf(text, {}));
    expect(found.map(({ title }) => title)).toEqual(["某市规划纲要（草案）", "另一办法"]);
  });

  test("also where only 简称 leads to it, not where a document is cited behind another", () => {
    const text = "对照《公平竞争审查制度实施细则》（简称《实施细则》）和《招标投标办法》（含《评标细则》）。";
    const found = collectReferences(readingOf(text, {}));
    expect(found.map(({ title }) => title)).toEqual(["公平竞争审查制度实施细则", "招标投标办法", "评标细则"]);
  });

  test("so do the last words of a title, without being introduced", () => {
    const text =
      "编制了《某市第十四个五年规划纲要（草案）》。《纲要草案》提出，《某市数字经济规划》和《数字经济促进规划》。";
    const found = collectReferences(readingOf(text, {}));
    expect(found.map(({ title }) => title)).toEqual([
      "某市第十四个五年规划纲要（草案）",
      "某市数字经济规划",
      "数字经济促进规划",
    ]);
  });

  test("its own title without the years behind it is its own as well", () => {
    const text = "现将《某市行动方案》印发给你们。";
    expect(collectReferences(readingOf(text, { title: "某市行动方案（2023—2025年）" }))).toEqual([]);
  });

  test.each([
    ["2023年区《政府工作报告》确定的方案", "2023年《区〈政府工作报告〉确定的方案》已经同意", true],
    ["2010年《政府工作报告》任务分解方案", "印发《2010年〈政府工作报告〉任务分解方案》", true],
    ["某市“十二五”规划", "《某市人民政府关于印发某市“十二五”规划的通知》", true],
    ["某市行动方案（2022—2024年）", "《某市行动方案(2022—2024年)》", true],
    ["2010年某市工作要点", "落实《2009年某市工作要点》", false],
    ["2010年某市工作要点", "落实《2010年某省工作要点》", false],
    ["某市“十二五”规划", "《某市人民政府关于实施某市“十二五”规划的通知》", false],
  ])("%s against %s", (title, text, own) => {
    expect(collectReferences(readingOf(text, { title })).map((r) => r.title)).toHaveLength(own ? 0 : 1);
  });

  test("what a web site says of its rights is not the document's", () => {
    const text = "本作品是法律、法规及其官方译文。根据《\n中华人民共和国著作权法\n》第五条，不适用于该法。";
    expect(collectReferences(readingOf(text, {}))).toEqual([]);
    expect(collectReferences(readingOf("加强版权保护，落实《中华人民共和国著作权法》。", {}))).toHaveLength(
      1,
    );
  });
});

describe("a short name of a document cited before", () => {
  const titles = (text: string) =>
    extractSource(textSource(`一、任务\n（一）工作。${text}\n`), "d").references.map(({ title }) => title);

  test.each<[string, string[]]>([
    ["贯彻《全省教育发展条例》。落实《发展条例》。", ["全省教育发展条例"]],
    ["贯彻《全省规划纲要（草案）》。落实《规划纲要草案》。", ["全省规划纲要（草案）"]],
    // Longer than a short name is: a document of its own.
    [
      "贯彻《全省城市教育发展规划》。落实《城市教育发展规划》。",
      ["全省城市教育发展规划", "城市教育发展规划"],
    ],
    // Not the last word of a kind of document.
    ["贯彻《全省学生工作手册》。落实《手册》。", ["全省学生工作手册", "手册"]],
  ])("%s", (text, expected) => expect(titles(text)).toEqual(expected));
});

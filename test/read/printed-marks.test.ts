import { describe, expect, it } from "vitest";
import { withoutPrintedMarks } from "../../src/read/markdown/printed-marks.ts";
import { readBytes } from "../../src/read/read.ts";
import type { Source } from "../../src/types/record.ts";

const bare: Source = {
  path: "a.docx",
  format: "docx",
  encoding: null,
  sha256: "",
  text: "",
  tables: [],
  messages: [],
};

const page = (...paragraphs: string[]) =>
  Buffer.from(
    `<html><meta charset="utf-8"><body><div>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</div></body></html>`,
  );

const read = (...paragraphs: string[]) => readBytes(page(...paragraphs), { path: "a.html" });

describe("Markdown that a page prints", () => {
  it("is read without its marks, which tell what a heading is", async () => {
    const { text, headings, format } = await read(
      "## 一、总体要求",
      "坚持统筹推进。",
      "---",
      "**（一）扩大有效投资。**推进重点项目建设。",
      "- **（二）促进消费。**开展促消费活动。",
    );
    expect(text).toBe(
      "一、总体要求\n坚持统筹推进。\n（一）扩大有效投资。推进重点项目建设。\n（二）促进消费。开展促消费活动。\n",
    );
    expect(headings!.map(({ span, depth }) => [text.slice(span.start, span.end), depth])).toEqual([
      ["一、总体要求", 2],
      ["（一）扩大有效投资。", null],
      ["（二）促进消费。", null],
    ]);
    expect(format).toBe("html");
  });

  it("in cells of a table as well", async () => {
    const bytes = page("**一、指标。**如下：", "**二、其他。**另行规定。");
    const table =
      "<table><tr><td>**指标**</td><td>目标</td></tr><tr><td>就业</td><td>5万人</td></tr></table>";
    const { text, tables } = await readBytes(
      Buffer.from(bytes.toString().replace("</div>", `${table}</div>`)),
      { path: "a.html" },
    );
    expect(tables[0]!.cells.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "指标",
      "目标",
      "就业",
      "5万人",
    ]);
  });

  it("with its tables of pipes, between which lines of prose stay lines", async () => {
    const { text, tables } = await read(
      "一、指标",
      "| 指标 | 目标 |",
      "|---|---|",
      "| 就业 | 5万人 |",
      "二、任务",
    );
    expect(text).toBe("一、指标\n指标\t目标\n就业\t5万人\n二、任务\n");
    expect(tables).toHaveLength(1);
  });

  it("with what its front matter says, unless the file says so itself", () => {
    const matter = "---\ntitle: 2019年政府工作报告\ndate: 2019-02-20\n---\n";
    const hints = { date: "2019-02-27" };
    const source = withoutPrintedMarks({ ...bare, text: `${matter}政府工作报告\n`, hints });
    expect(source.text).toBe("2019年政府工作报告\n政府工作报告\n");
    expect(withoutPrintedMarks({ ...bare, text: `${matter}\n# 2019年政府工作报告\n` }).text).toBe(
      "\n2019年政府工作报告\n",
    );
    expect(source.hints).toEqual({ title: "2019年政府工作报告", date: "2019-02-27" });
  });

  it.each([
    ["names that are withheld", "张**、李**、王**等人。"],
    ["footnotes", "#注：口径有调整。", "*为约束性指标。"],
    ["dashes", "- 1 -", "—— 加强领导"],
  ])("leaves %s alone", async (_, ...paragraphs) => {
    const { text } = await read("一、总体要求", ...paragraphs);
    expect(text).toBe(`一、总体要求\n${paragraphs.join("\n")}\n`);
  });
});

describe("what points into a text with marks", () => {
  const marked = "# 规划\n***\n**一、目标。**建成5个。\n**二、任务。**推进。\n第三页";
  const source: Source = {
    ...bare,
    text: marked,
    headings: [{ span: { start: 0, end: 4 }, depth: 1 }],
    pages: [0, marked.indexOf("**二"), marked.indexOf("第三页")],
    messages: [
      {
        rule: "read.cut-off",
        severity: "warning",
        reason: "",
        span: { start: marked.length, end: marked.length },
      },
      { rule: "read.footnote", severity: "info", reason: "" },
    ],
  };
  const { text, pages, messages, headings } = withoutPrintedMarks(source);

  it("points into the text without", () => {
    expect(text).toBe("规划\n一、目标。建成5个。\n二、任务。推进。\n第三页");
    expect(pages).toEqual([0, text.indexOf("二、"), text.indexOf("第三页")]);
    expect(messages.map(({ span }) => span)).toEqual([{ start: text.length, end: text.length }, undefined]);
  });

  it("is gone where nothing is left that it could point to", () => {
    const text = "甲\n\n---\n乙";
    const rule = { span: { start: text.indexOf("---"), end: text.indexOf("---") + 3 }, depth: 1 };
    expect(withoutPrintedMarks({ ...bare, text, headings: [rule] }).headings).toBeUndefined();
  });

  it("is a heading where it was one or the marks say so", () => {
    expect(headings!.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "规划",
      "一、目标。",
      "二、任务。",
    ]);
  });
});

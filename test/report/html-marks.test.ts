import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { blocksOf } from "../../src/report/html/blocks.ts";
import { headingSpan } from "../../src/report/html/heading-span.ts";
import { excerpt, highlighter } from "../../src/report/html/highlight.ts";
import { textMarker } from "../../src/report/html/marked-text.ts";
import { inTextOrder, type Mark, type MarkKind, segmentsOf } from "../../src/report/html/marks.ts";
import { html } from "../../src/report/html/markup.ts";
import type { Section } from "../../src/types/record.ts";
import { fc } from "../property.ts";
import { textOf } from "./html-page.ts";

const mark = (start: number, end: number, kind: MarkKind = "indicator", id = `${start}-${end}`): Mark => ({
  kind,
  span: { start, end },
  id: `m${id}`,
  entry: `e${id}`,
  title: "t",
});

/** The marked text of the whole, as one block. */
function marked(text: string, marks: Mark[]): string {
  const segments = segmentsOf({ start: 0, end: text.length }, inTextOrder(marks), []);
  return textMarker()(segments, (start, end) => text.slice(start, end)).html;
}

const tag = (id: string) => `<mark class="indicator" id="m${id}" title="t">`;
const again = `<mark class="indicator" title="t">`;

describe("marked text", () => {
  test("a mark, with its way back", () =>
    expect(marked("甲乙丙", [mark(1, 2)])).toBe(`甲${tag("1-2")}<a href="#e1-2">乙</a></mark>丙`));

  test("one inside another: each piece leads to the innermost", () =>
    expect(marked("甲乙丙", [mark(1, 2), mark(0, 3)])).toBe(
      `${tag("0-3")}<a href="#e0-3">甲</a>${tag("1-2")}<a href="#e1-2">乙</a></mark><a href="#e0-3" tabindex="-1">丙</a></mark>`,
    ));

  test("two that cross: the later goes on without an id", () =>
    expect(marked("甲乙丙", [mark(0, 2), mark(1, 3)])).toBe(
      `${tag("0-2")}<a href="#e0-2">甲</a>${tag("1-3")}<a href="#e1-3">乙</a></mark></mark>${again}<a href="#e1-3" tabindex="-1">丙</a></mark>`,
    ));

  test("one that lies all under another kind has a link of its own", () =>
    expect(marked("甲", [mark(0, 1), mark(0, 1, "deadline", "d")])).toContain(
      `<a class="own" href="#e0-1" aria-label="t"></a>`,
    ));

  test("any marks: the text stays, every mark has its id once, and its pieces are its text", () => {
    const spans = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 12 })), { maxLength: 9 });
    fc.assert(
      fc.property(spans, (list) => {
        const text = "一二三四五六七八九十".repeat(5);
        const marks = list.map(([start, length], i) => mark(start, start + length, "indicator", String(i)));
        const fragment = parseFragment(marked(text, marks));
        const content = fragment.childNodes.map(textOf).join("");
        expect(content).toBe(text);
        for (const { id, span } of marks) {
          const beginning = marked(text, marks).split(`id="${id}"`);
          expect(beginning).toHaveLength(2);
          const before = parseFragment(`${beginning[0]!.replace(/<[^<]*$/u, "")}`);
          expect(before.childNodes.map(textOf).join("")).toBe(text.slice(0, span.start));
        }
      }),
    );
  });

  test("marks that lie a thousand deep are left out, and time stays linear", () => {
    const marks = Array.from({ length: 3000 }, (_, i) => mark(i, 6000 - i, "indicator", String(i)));
    expect(inTextOrder(marks)).toHaveLength(12);
  });
});

describe("blocks", () => {
  const section = (id: string, start: number, end: number, kind: Section["kind"] = "task"): Section => ({
    id,
    part: "main",
    label: "",
    level: 1,
    kind,
    title: "",
    span: { start, end },
  });
  const pieces = (text: string, outline: Section[]) =>
    blocksOf(text, { start: 0, end: text.length }, outline).map(({ start, end, item }) =>
      item ? `${item.id}:${text.slice(start, end)}` : text.slice(start, end),
    );

  test("lines, blank ones aside", () => expect(pieces("标题\n\n　　\n正文\n", [])).toEqual(["标题", "正文"]));
  test("where web copies joined all lines an item begins a block", () =>
    expect(pieces("标题　　一、甲　　二、乙", [section("1", 4, 9), section("2", 9, 12)])).toEqual([
      "标题　　",
      "1:一、甲　　",
      "2:二、乙",
    ]));
  test("a row of a table is one block, whatever its lines", () =>
    expect(pieces("1\n甲\n市局\n2\n乙", [section("T.1", 0, 6, "row"), section("T.2", 7, 10, "row")])).toEqual(
      ["T.1:1\n甲\n市局", "T.2:2\n乙"],
    ));
});

describe("headingSpan", () => {
  const of = (text: string, label: string, title: string) => {
    const { start, end } = headingSpan(text, {
      id: "1",
      part: "main",
      label,
      level: 1,
      kind: "task",
      title,
      span: { start: 0, end: text.length },
    });
    return text.slice(start, end);
  };
  test.each([
    ["一、加强领导。各部门", "一、", "加强领导", "一、加强领导"],
    ["（一）　加强\n领导。", "（一）", "加强领导", "（一）　加强\n领导"],
    ["１\n政府\n信息公开\n目标", "１", "政府信息公开", "１\n政府\n信息公开"],
    ["1.各部门要", "1.", "", "1."],
    // The title stands elsewhere (a merged cell): the label alone.
    ["1\n继续推进", "1", "信息公开", "1"],
  ])("%j with %j and %j is %j", (text, label, title, heading) =>
    expect(of(text, label, title)).toBe(heading),
  );
});

describe("shared words", () => {
  test("the longest of overlapping words is marked, special characters mean themselves", () => {
    expect(html`${highlighter(["公开", "信息公开", "(a.b)", "<"])("推进信息公开(a.b)axb<")}`.html).toBe(
      "推进<mark>信息公开</mark><mark>(a.b)</mark>axb<mark>&lt;</mark>",
    );
    expect(highlighter([])("甲")).toBe("甲");
  });
  test("an excerpt has the sentences with the words", () => {
    const text = "推进公开。建设网络。培训干部。完善网络管理。";
    expect(excerpt(text, ["网络"], 18)).toBe("…建设网络。…完善网络管理。");
    expect(excerpt(text, ["网络"], 100)).toBe(text);
    expect(excerpt(text, ["没有"], 6)).toBe("推进公开。建…");
  });
});

import { describe, expect, test } from "vitest";
import { extractDocument } from "../../src/index.ts";
import { unwrapped } from "../../src/text/unwrapped.ts";

const sentence = "围绕群众关心的问题，加快建设数字政府，推进服务事项全程网办，打造便民利企的环境，";
const paragraphs = [
  "某市2024年数字政府工作要点",
  "一、重点任务",
  "（一）推进网上办理。",
  `${sentence.repeat(4)}到2024年底，网上可办率达到98%以上。`,
  "（二）建设平台。",
  `${sentence.repeat(4)}新建数据中心12个，培训人员3000人次。`,
  "（三）提升效能。",
  `${sentence.repeat(5)}让群众少跑腿。`,
];

/** Each paragraph on lines of so many characters, its first one indented or not. */
function wrap(width: number, indent = "　　", texts = paragraphs): string {
  return texts.flatMap((text) => (indent + text).match(new RegExp(`[\\s\\S]{1,${width}}`, "gu"))!).join("\n");
}

const feeds = (text: string) => text.match(/\n/gu)?.length ?? 0;

describe("line feeds that only wrap a paragraph are blanks", () => {
  test.each(["　　", "    ", ""])("where paragraphs begin with %j", (indent) => {
    const text = wrap(38, indent);
    expect(unwrapped(text)).toHaveLength(text.length);
    expect(feeds(unwrapped(text))).toBe(paragraphs.length - 1);
  });

  test("and the document reads as it does unwrapped, with the source's own characters", () => {
    const [whole, wrapped] = [paragraphs.map((text) => `　　${text}`).join("\n"), wrap(31)].map((text) => ({
      text,
      record: extractDocument(text),
    }));
    const told = ({ record }: NonNullable<typeof whole>) => [
      record.outline.map(({ id, title }) => [id, title]),
      record.indicators.map(({ value, unit, by, comparator, item }) => [item, value, unit, by, comparator]),
    ];
    expect(told(wrapped!)).toEqual(told(whole!));
    for (const { quote, span } of wrapped!.record.indicators)
      expect(wrapped!.text.slice(span.start, span.end)).toBe(quote);
  });
});

test("a number over a line's end keeps its line feed", () => {
  const text = wrap(30, "", ["展".repeat(300), `${"展".repeat(28)}37.4亿元，${"展".repeat(90)}`]);
  expect(unwrapped(text)).toContain("37\n.4亿元");
});

describe("is left alone", () => {
  const same = (text: string) => expect(unwrapped(text)).toBe(text);

  test("a text whose lines are paragraphs", () => same(paragraphs.join("\n")));
  test("lines of one length that all end as sentences do", () =>
    same(`${"推进数字政府建设，抓好各项任务落实，让群众满意。\n".repeat(20)}`));
  test("rows of a table", () => same(wrap(38).replaceAll("，", "\t")));
  test("fewer than twelve lines", () => same(wrap(38, "", paragraphs.slice(3, 5))));
});

test("full lines are 40 to 140 half-width characters wide", () => {
  const of = (width: number) => feeds(unwrapped(wrap(width, "", Array(6).fill("展".repeat(3 * width)))));
  expect([19, 20, 70, 71].map(of)).toEqual([17, 0, 0, 17]);
});

test("a line may be short of the full width by four half-width characters", () => {
  const of = (short: number) =>
    `${`${"展".repeat(30)}\n`.repeat(12)}${"展".repeat(30 - short)}\n${"展".repeat(5)}。`;
  expect(feeds(unwrapped(of(2)))).toBe(0);
  expect(feeds(unwrapped(of(3)))).toBe(1);
});

test("three lines in ten are full, and half of these end within a sentence", () => {
  const lines = (full: number, ended: number, short: number) =>
    [
      ...Array(full).fill("展".repeat(30)),
      ...Array(ended).fill(`${"展".repeat(29)}。`),
      ...Array(short).fill("短。"),
    ].join("\n");
  expect(feeds(unwrapped(lines(6, 0, 14)))).toBe(13);
  expect(feeds(unwrapped(lines(5, 0, 15)))).toBe(19);
  expect(feeds(unwrapped(lines(5, 5, 3)))).toBeLessThan(12);
  expect(feeds(unwrapped(lines(4, 6, 3)))).toBe(12);
});

test("two lines in a hundred may be longer", () => {
  const lines = (longer: number) =>
    [...Array(100 - longer).fill("展".repeat(30)), ...Array(longer).fill("展".repeat(80))].join("\n");
  expect(feeds(unwrapped(lines(1)))).toBeLessThan(5);
  expect(feeds(unwrapped(lines(4)))).toBe(99);
});

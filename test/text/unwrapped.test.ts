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
  test("a few lines", () => same(wrap(38, "", paragraphs.slice(3, 4))));
});

test("where one line in twenty is set in, one that is not begins no paragraph", () => {
  const body = Array<string>(39)
    .fill(`${"展".repeat(29)}。`)
    .concat(Array<string>(41).fill("展".repeat(30)));
  const of = (setIn: number) => feeds(unwrapped([...Array(setIn).fill("　　展。"), ...body].join("\n")));
  expect(of(3)).toBeGreaterThan(30);
  expect(of(6)).toBeLessThan(10);
});

describe("pieces that web copies set on lines of their own", () => {
  test("a cited title goes on over them", () => {
    const text = "三、关于《\n规划纲要（草案）\n》的说明\n国务院根据《\n建议\n》编制。";
    expect(unwrapped(text)).toBe("三、关于《 规划纲要（草案） 》的说明\n国务院根据《 建议 》编制。");
  });
  test("small figures are of their word", () =>
    expect(unwrapped("细颗粒物（PM\n2.5\n）浓度下降，\n二、任务")).toBe(
      "细颗粒物（PM 2.5 ）浓度下降，\n二、任务",
    ));
});

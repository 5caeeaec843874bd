import { describe, expect, test } from "vitest";
import { gluedHeadingEnd } from "../../src/outline/glued.ts";
import type { Situation } from "../../src/outline/heading.ts";
import { readOutline } from "./read-outline.ts";

const titles = (text: string) => readOutline(text).outline.nodes.map(({ title }) => title);
const bodyOf = (text: string, at: number) => {
  const node = readOutline(text).outline.nodes[at]!;
  return text.slice(node.body.start, node.body.end);
};
/** A text of one line, so long that its breaks must be lost. */
const lost = (text: string) => text + "各单位要认真落实。".repeat(120);

/** Each row stands at a threshold: it is read otherwise when that is turned. */
describe("thresholds of the outline", () => {
  test("one line behind 目录 that stands again is no contents, two are", () => {
    const contents = (entries: string[]) =>
      readOutline(`目录\n${entries.join("\n")}\n${entries.map((entry) => `${entry}\n推进建设。`).join("\n")}`)
        .outline.contents;
    expect(contents(["一、总则"])).toBeNull();
    expect(contents(["一、总则", "二、任务"])).not.toBeNull();
  });

  test("two items of one paragraph are no habit, four are", () => {
    const item = (n: string) => `（${n}）公开。推进公开。\n`;
    const text = (labels: string[]) =>
      `一、任务\n${labels.map(item).join("")}继续完善功能，提高质量。\n二、保障\n加强领导。`;
    expect(bodyOf(text(["一", "二", "三"]), 3)).toContain("继续");
    expect(bodyOf(text(["一", "二", "三", "四", "五"]), 5)).not.toContain("继续");
  });

  test("what begins a paragraph goes on in it behind ；, what begins amid it does not", () => {
    const text = (lead: string) =>
      `一、任务\n${lead}（1）有人员的，予以登记；（2）有住所的，予以备案；（3）有资金的，予以扶持。\n二、保障\n加强领导。`;
    expect(titles(text(""))).toHaveLength(5);
    expect(titles(text("条件是："))).toHaveLength(2);
  });

  test("a line of eighty characters is no heading, one of sixty is", () => {
    const line = (n: number) => "推进基础网络和平台建设".repeat(8).slice(0, n);
    expect(titles(`一、${line(60)}\n加强管理。\n二、${line(80)}\n加强管理。`)).toEqual([line(60), ""]);
  });

  test("a first sentence of sixty characters is no heading, one of forty is", () => {
    const sentence = (n: number) => "推进基础网络和平台建设".repeat(6).slice(0, n);
    const behind = "。建立机制，完善功能，加强管理，提高水平，扩大范围。\n";
    expect(titles(`一、${sentence(40)}${behind}`)).toEqual([sentence(40)]);
    expect(titles(`一、${sentence(60)}${behind}`)).toEqual([""]);
  });

  test("two phrases without a mark: the second has four characters at least", () => {
    const item = (label: string, heading: string) => `（${label}）${heading}。建立机制，完善功能，加强管理。`;
    const text = (second: string) =>
      lost(
        `一、重点任务${item("一", "聚力扩大有效需求大力提振消费")}${item("二", second)}${item("三", "聚力守牢安全底线筑牢安全防线")}`,
      );
    expect(titles(text("聚力增进民生福祉做优服务"))[2]).toBe("聚力增进民生福祉");
    expect(titles(text("聚力做强县域经济提升"))[2]).toBe("聚力做强县域经济提升");
  });

  test("a heading that is glued to its text and says what stands under it", () => {
    expect(
      titles(lost("一、样本城市天津、上海、重庆等城市。二、重点任务推进建设。三、保障措施加强领导。"))[0],
    ).toBe("样本城市");
  });

  test("a first sentence with three commas is a heading up to twenty-six characters with its stop", () => {
    const sentence = (n: number) => `推进，规划，建设，${"推进基础网络和平台建设".repeat(3)}`.slice(0, n);
    const behind = "。建立机制，完善功能，加强管理，提高水平，扩大范围。\n";
    expect(titles(`一、${sentence(25)}${behind}`)).toEqual([sentence(25)]);
    expect(titles(`一、${sentence(26)}${behind}`)).toEqual([""]);
  });

  test("what stands before a colon is a heading up to twenty-six characters", () => {
    const phrase = (n: number) => "推进基础网络和平台建设".repeat(3).slice(0, n);
    const behind =
      "：建立工作机制，完善服务功能，加强项目管理，提高建设水平，扩大覆盖范围，保障资金投入，落实各项责任。\n";
    expect(titles(`一、${phrase(26)}${behind}`)).toEqual([phrase(26)]);
    expect(titles(`一、${phrase(27)}${behind}`)).toEqual([""]);
  });

  test("a title is taken from the contents where up to two of its entries are missing in the text", () => {
    const contents = "目录\n一、总则\n二、任务\n三、保障\n四、实施\n五、数字乡村\n";
    const text = (from: string) => `${contents}一、总则\n推进建设。\n${from}\n`;
    expect(titles(text("四、实施推进平台接入"))[1]).toBe("实施");
    expect(titles(text("五、数字乡村推进平台接入"))[1]).not.toBe("数字乡村");
  });
});

describe("a heading that is glued to its text", () => {
  const end = (text: string, sisters: number) =>
    gluedHeadingEnd(
      {
        text,
        lines: [],
        rest: { start: 0, end: text.length },
        hasChildren: false,
        sisters: { length: sisters, bare: false, doubled: false },
        listed: null,
        hinted: 0,
        finding: false,
        lost: true,
        blanks: false,
      } as unknown as Situation,
      0,
      text.length,
    );

  test("must be about as long as its sisters where little else tells", () => {
    const text = "信息网络建设立足满足企业需要，完善服务。";
    expect(end(text, 12)).toBe(6);
    expect(end(text, 13)).toBe(0);
  });

  test("has less than forty-five characters", () => {
    const text = (n: number) => `${"完善信息网络和服务平台".repeat(5).slice(0, n - 2)}建设立足满足企业需要。`;
    expect(end(text(44), 44)).toBe(44);
    expect(end(text(45), 45)).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { extractDocument, verify } from "../../src/index.ts";
import { pageMarks } from "../../src/text/page-marks.ts";
import { viewOf } from "../../src/text/view.ts";

const sentence = "围绕群众关心的问题，加快建设数字政府，推进服务事项全程网办，打造便民利企的环境，";
const marks = (text: string) => pageMarks(text).map(({ start, end }) => text.slice(start, end).trim());

/** Lines of thirty characters, a page number below every twelve of them. */
function pages(paragraphs: string[], number: (page: number) => string): string {
  const lines = paragraphs.flatMap((text) => `　　${text}`.match(/[\s\S]{1,30}/gu)!);
  return lines.flatMap((line, i) => (i % 12 === 11 ? [line, number((i + 1) / 12)] : [line])).join("\n");
}

const plan = [
  "一、重点任务",
  `（一）推进网上办理。${sentence.repeat(9)}到2024年底，网上可办率达到98%以上。`,
  `（二）建设平台。${sentence.repeat(8)}新建数据中心12个，培训人员3000人次。`,
  `（三）加强组织领导、健全工作机制、落实保障措施。${sentence.repeat(10)}让群众少跑腿。`,
  `（四）提升效能。${sentence.repeat(9)}办结率达到95%。`,
];

describe("numbers of pages that a copy of a print has kept", () => {
  it.each([
    ["between dashes", (page: number) => `— ${page} —`],
    ["counted", (page: number) => `第 ${page} 页 共 9 页`],
    ["alone, as long as they go on", (page: number) => String(page)],
  ])("%s", (_, number) => {
    const text = pages(plan, number);
    const found = marks(text);
    expect(found.length).toBeGreaterThan(2);
    expect(found).toEqual(found.map((_, i) => number(i + 1)));
    expect(viewOf(text).text).toHaveLength(text.length);
    const told = (of: string) => {
      const { outline, indicators } = extractDocument(of);
      return [
        outline.map(({ id, title }) => [id, title]),
        indicators.map(({ item, value }) => [item, value]),
      ];
    };
    expect(told(text)).toEqual(told(plan.map((paragraph) => `　　${paragraph}`).join("\n")));
  });

  it("are no part of a heading that runs over them", () => {
    const heading = "健全全市政务数据资源归集治理机制和平台";
    const before = sentence.repeat(9).slice(0, 307);
    const text = pages(
      ["一、重点任务", `（一）推进。${before}。（二）${heading}。推进共享。`, ...plan.slice(3)],
      (n) => `- ${n} -`,
    );
    expect(text).toMatch(/（二）健全[^。]*\n- 1 -\n[^。]*平台。/u);
    expect(extractDocument(text).outline.map(({ title }) => title)).toContain(heading);
  });

  it("nor of names of bodies and of titles, and what is told of them is found again", () => {
    const text = pages(
      [
        "一、重点任务",
        `（一）推进。${sentence.repeat(8)}落实《某市政务数据资源归集治理暂行办法》。（牵头单位：市发展和改革委员会）`,
        ...plan.slice(2),
      ],
      (n) => `— ${n} —`,
    );
    for (const shift of [0, 8, 16, 24, 36, 44]) {
      const moved = text.replace("推进。", `推进。${"展".repeat(shift)}`);
      const wrapped = pages(
        moved.split(/\n(?=　)/u).map((one) => one.replace(/\n(?:— \d+ —\n)?/gu, "").trim()),
        (n) => `— ${n} —`,
      );
      const record = extractDocument(wrapped);
      expect(record.references.map(({ title }) => title)).toEqual(["某市政务数据资源归集治理暂行办法"]);
      expect(record.agencies.map(({ name }) => name)).toEqual(["市发展和改革委员会"]);
      expect(verify(record, wrapped)).toEqual([]);
    }
  });

  it.each([
    ["cells of a table, one a line", "序号\n任务\n1\n建设平台\n2\n推进应用\n3\n加强管理\n4\n开展培训"],
    ["figures", `合计\n${[12, 13, 14, 15].map((n) => `${sentence}。\n${n}`).join("\n")}`],
    ["a range", "3—5\n建设园区"],
    ["a note", "第5页的表格"],
  ])("but not %s", (_, text) => {
    expect(marks(text)).toEqual([]);
  });
});

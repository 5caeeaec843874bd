import { describe, expect, test } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";

/** The text of the last task of two sections whose items are one paragraph each, but for what stands behind the last. */
const lastOf = (behind: string) => {
  const text = `一、主要任务\n（一）建设平台\n建成统一的政务平台。\n（二）推进共享\n开放各部门的数据。\n（三）培训人员\n分批轮训信息员。\n（四）完善网络\n扩容骨干光缆。\n${behind}\n二、保障措施\n（一）加强领导\n成立领导小组。\n（二）加强宣传\n办好宣传专栏。\n`;
  return extractSource(textSource(text), "d").tasks.find(({ id }) => id === "1.4")!.text;
};

describe("a second paragraph of the last item, where all others have one", () => {
  test("is the section's, if it begins another thought", () =>
    expect(lastOf("以上项目列入考核范围。")).toBe("扩容骨干光缆。"));
  test.each([
    "一是城区先行。二是乡镇跟进。",
    "其中新建光缆占一半。",
    "——城区先行。",
    "市公安局：负责线路巡查。",
  ])("is the item's, if it goes on: %s", (behind) => expect(lastOf(behind)).toContain(behind));
});

describe("what is asked of the receivers behind the last item of a notice", () => {
  const last = (behind: string) => {
    const text = `关于开展自查工作的通知\n各区县政府：\n现就有关工作通知如下。\n一、各地自查\n各区县要逐项自查。\n二、部门自查\n市级部门要深入自查。\n${behind}\n某某市人民政府\n2024年5月1日\n`;
    return extractSource(textSource(text), "d").tasks.at(-1)!.text;
  };
  test("is the document's", () =>
    expect(last("请各单位于6月30日前将自查报告报市政府办公室。")).toBe("市级部门要深入自查。"));
  test("but not who shall do what the item says", () =>
    expect(last("请各单位加强协作，抓好落实。")).toContain("加强协作"));
});

describe("an item whose heading stands alone, where its sisters' do not", () => {
  const aims = (behind: string) => {
    const text = `一、总体要求\n（一）指导思想。坚持创新。\n（二）发展目标。\n到2025年，机械化率达到70%。\n${behind}\n二、主要任务\n（三）建设平台。建成平台。\n（四）推进共享。开放数据。\n（五）培训人员。轮训人员。\n（六）完善网络。扩容光缆。\n`;
    return extractSource(textSource(text), "d").indicators.map(({ item, value }) => `${item} ${value}`);
  };
  test("keeps each of its paragraphs", () =>
    expect(aims("到2030年，机械化率达到80%。")).toEqual(["1.2 70", "1.2 80"]));
  test("also one that tells no year", () =>
    expect(aims("全省机械化率稳定在85%。")).toEqual(["1.2 70", "1.2 85"]));
});

describe("what a review ends with behind its last point", () => {
  const report = (behind: string) =>
    `2026年政府工作报告\n一、2025年工作回顾\n（一）稳增长。\n新建厂房3座。\n投产2座。\n（二）惠民生。\n新建学校4所。\n改建5所。\n${behind}\n二、2026年工作安排\n新建医院6所。\n`;
  const items = (behind: string) =>
    extractSource(textSource(report(behind)), "d").indicators.map(({ item, value }) => `${item} ${value}`);
  test.each(["一年来，我们办理建议7件。", "2025年是“十四五”收官之年，办理建议7件。"])(
    "is the section's: %s",
    (behind) => expect(items(behind)).toContain("1 7"),
  );
  test("not a paragraph on the same matter", () => expect(items("新建公园7座。")).toContain("1.2 7"));
});

describe("a last paragraph behind the items of the document's last section", () => {
  const who = (sections: string, behind: string) => {
    const text = `某市数字经济三年行动方案\n${sections}\n${behind}\n`;
    const record = extractSource(textSource(text), "d");
    return [
      ...record.outline.flatMap(({ id, assignments = [] }) =>
        assignments.map(({ agency }) => `${id} ${agency}`),
      ),
      ...record.parts.flatMap(({ assignments = [] }) => assignments.map(({ agency }) => `- ${agency}`)),
    ];
  };
  const flat =
    "一、建设平台\n（一）建库\n建成数据库。\n（二）联网\n连通网络。\n二、保障措施\n（一）领导\n成立专班。\n（二）考核\n严格考核。";
  const inSections =
    "一、总体要求\n坚持创新。\n二、主要任务\n（一）建设平台\n1.建库\n建成数据库。\n2.联网\n连通网络。\n（二）培育产业\n3.招商\n引进企业。\n4.育商\n培育企业。";
  const closing = "各级各部门要建立工作机制，狠抓落实。";
  test("is the document's behind sections within sections", () =>
    expect(who(inSections, closing)).toEqual(["- 各级各部门"]));
  test("but what a box holds is the section's", () =>
    expect(who(inSections, `专栏1 重点工程\n${closing}`)).toEqual(["2.2 各级各部门"]));
  test("is the section's where that stands by itself", () =>
    expect(who(flat, closing)).toEqual(["2 各级各部门"]));
});

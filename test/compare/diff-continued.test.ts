import { describe, expect, test } from "vitest";
import { isFrame } from "../../src/compare/align/frames.ts";
import { diff } from "../../src/compare/diff/diff.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import { Diff } from "../../src/record/diff-schema.ts";

const document = (id: string, lines: readonly string[]) => {
  const text = lines.join("\n");
  return { text, record: extractSource(textSource(text, { path: `${id}.txt` }), id) };
};

/** Twenty works in a paragraph, a sentence each; a year later each has a paragraph of its own. */
const dense = document("2030", [
  "2030年临江市政府工作报告",
  "一、2029年工作回顾",
  "跨江大桥建成三座，通车里程居全省首位。",
  "二、2030年工作安排",
  "（一）保障民生。深化养老服务改革，发展社区食堂。推进学前教育普惠，办好特殊教育学校。繁荣文化事业和文化产业。加固病险水库，整治黑臭水体。完善残疾人康复体系。推行分级诊疗，培养全科医生。整顿物业收费。开通夜间公交，增设充电桩。保护古树名木。严查假冒药品，开展食品抽检。调解邻里纠纷，惩治电信诈骗。修缮危旧住房，配租公租房。提高低保标准，救助流浪乞讨人员。扩建职业技校，培训技术工人。建设农村公路，改善山区客运。做好退役军人安置。",
  "（二）振兴工业。培育新材料企业，改造钢铁老厂。建设化工园区，推广工业机器人。",
]);
const wide = document("2031", [
  "2031年临江市政府工作报告",
  "一、一年来的主要成就",
  "处置了金融风险，清理拖欠企业账款成效明显。",
  "二、2031年任务",
  "完成今年发展目标任务，必须迈好第一步。",
  "（一）改造钢铁老厂，培育新材料企业。建设化工园区，推广工业机器人，工业增加值稳步增长。",
  "（二）办好特殊教育学校和普惠幼儿园，学前教育毛入园率继续提高，特殊教育教师待遇从优。",
  "（三）图书馆、博物馆延长开放时间，举办读书节，送戏下乡，扶持剧团。文化产业园区投入运行，引进动漫、影视企业入驻。",
  "（四）申办冬季运动会，修建滑雪场馆，引进冰雪赛事，发展滑雪装备租赁。",
]);

const between = (a: typeof dense, b: typeof dense) =>
  diff(a.record, b.record, { texts: { old: a.text, new: b.text } });

describe("what goes on in other words", () => {
  const result = between(dense, wide);
  const typeOf = (id: string) =>
    result.changes.filter(({ new: is }) => is.includes(id)).map(({ type }) => type);

  test("is found by the one sentence that is about it", () => {
    expect(["2.2", "2.3"].map(typeOf)).toEqual([["continued"], ["continued"]]);
  });

  test("what no sentence is about is new", () => {
    expect(typeOf("2.4")).toEqual(["new"]);
  });

  test("the past and what frames the tasks is neither new nor dropped, and is told", () => {
    const texts = [...result.changes.flatMap(({ old, new: is }) => [...old, ...is])];
    expect(result.summary.dropped).toBe(0);
    expect(result.aside).toEqual({ old: ["1"], new: ["1", "2"] });
    for (const id of ["1", "2"]) expect(texts.filter((one) => one === id)).toEqual([]);
    expect(Diff.safeParse(result).success).toBe(true);
  });

  test("and the same the other way round", () => {
    const back = between(wide, dense);
    expect(back.aside).toEqual({ old: result.aside?.new, new: result.aside?.old });
    expect(back.summary).toEqual({
      ...result.summary,
      new: result.summary.dropped,
      dropped: result.summary.new,
    });
  });
});

describe("what frames the tasks", () => {
  const plan = (text: string, title = "") => isFrame({ id: "2", title, text, sort: "plan" });
  test.each([
    "各位代表！今年是新一届政府履职的第一年。",
    "提出上述目标，综合考虑了需要和可能。",
    "重点抓好以下八个方面的工作：",
    "让我们携手前行，再创辉煌！",
  ])("%s", (text) => expect(plan(text)).toBe(true));
  test.each(["加快高标准农田建设。", "完成老旧小区改造任务，惠及千户居民。", "今年新建公路100公里。"])(
    "not %s",
    (text) => expect(plan(text)).toBe(false),
  );
  test("whatever stands under a heading of aims as a whole", () => {
    const aims = extractSource(
      textSource(
        "2031年临江市政府工作报告\n一、2031年总体要求和主要目标\n各项工作迈上新台阶。\n要更加注重统筹。\n二、2031年重点工作\n（一）修缮危旧住房，配租公租房。\n",
        { path: "a.txt" },
      ),
      "a",
    );
    const text = "各项工作迈上新台阶。要更加注重统筹。修缮危旧住房，配租公租房。";
    expect(isFrame({ id: "2", title: "", text, sort: "plan" })).toBe(false);
    expect(isFrame({ id: "2", title: "", text, sort: "plan", stretch: "aims" })).toBe(true);
    expect(aims.outline[0]?.kind).toBe("goal");
  });
  test("the first paragraph of a long chapter", () => {
    const text = "今年政府工作的总体要求是：坚持稳中求进。";
    expect(isFrame({ id: "2¶1", title: "目标任务及考虑", text, sort: "plan" })).toBe(true);
    expect(isFrame({ id: "2", title: "目标任务及考虑", text, sort: "plan" })).toBe(false);
  });
  test("nothing of a task, nothing of the past", () => {
    expect(plan("重点抓好以下八个方面的工作：", "主要任务")).toBe(false);
    expect(
      isFrame({
        id: "2",
        title: "主要任务",
        text: "重点抓好以下八个方面的工作：",
        sort: "plan",
        stretch: "text",
      }),
    ).toBe(true);
    expect(isFrame({ id: "2", title: "", text: "今年是丰收之年。", sort: "review" })).toBe(false);
  });
});

import { afterEach, describe, expect, test } from "vitest";
import { weights } from "../../src/outline/weights.ts";
import { readOutline } from "./read-outline.ts";

/** `2.1 …`: ids and labels of the reading. */
function reading(text: string): string {
  return readOutline(text)
    .outline.nodes.map(({ id, label }) => `${id} ${label}`)
    .join(" | ");
}

type Turn = [name: string, turn: (w: typeof weights) => void, text: string];

const original = structuredClone(weights);
afterEach(() => {
  Object.assign(weights, structuredClone(original));
});

const filler =
  "推进建设，完善功能，提高水平，保障运行，扩大覆盖，优化服务，加强管理，落实责任，形成合力，取得实效。";
/** A text that lost its breaks: one long paragraph. */
const long = (text: string) => text + filler.repeat(20);

const rows: Turn[] = [
  ["footing.kept.start", (w) => (w.footing.kept.start = -12), "一、甲事\n推进甲。\n二、乙事\n推进乙。"],
  [
    "footing.kept.space",
    (w) => (w.footing.kept.space = -12),
    "一、甲事\n推进甲。 二、乙事\n推进乙。\n三、丙事\n推进丙。",
  ],
  [
    "footing.kept.stop",
    (w) => (w.footing.kept.stop = 3),
    "一、甲事\n完成下列各项：1.网络；2.平台。推进甲。\n二、乙事\n推进乙。",
  ],
  [
    "footing.kept.glued",
    (w) => (w.footing.kept.glued = 3),
    "一、甲事\n按照1.网络2.平台推进甲。\n二、乙事\n推进乙。",
  ],
  [
    "footing.lost.space",
    (w) => (w.footing.lost.space = -6),
    long("方案一、甲事 推进甲 二、乙事 推进乙 三、丙事 推进丙"),
  ],
  [
    "footing.lost.stop",
    (w) => (w.footing.lost.stop = -6),
    long("方案一、甲事。推进甲。二、乙事。推进乙。三、丙事。推进丙。"),
  ],
  [
    "footing.lost.glued",
    (w) => (w.footing.lost.glued = -6),
    long("方案一、甲事推进甲二、乙事推进乙三、丙事推进丙"),
  ],
  ["unused", (w) => (w.unused = 0), "一、甲事\n推进甲。\n三、丙事\n推进丙。"],
  ["next", (w) => (w.next = -6), "一、甲事\n推进甲。\n二、乙事\n推进乙。"],
  ["first", (w) => (w.first = -8), "一、甲事\n（一）网络\n推进甲。\n（二）平台\n推进乙。"],
  [
    "runsOn",
    (w) => (w.runsOn = -9),
    "一、甲事\n1.网络。推进甲。\n2.平台。推进乙。\n二、乙事\n3.公开。推进丙。\n三、丙事",
  ],
  ["gap", (w) => (w.gap = -9), "一、甲事\n推进甲。\n三、丙事\n推进丙。"],
  ["back", (w) => (w.back = -12), "一、甲事\n推进甲。\n二、乙事\n推进乙。\n二、丙事\n推进丙。"],
  ["notFirst", (w) => (w.notFirst = -12), "一、甲事\n推进甲。\n（三）网络\n推进乙。\n二、丙事\n推进丙。"],
  ["onlyChild", (w) => (w.onlyChild = 0), "一、甲事\n推进甲。 1.网络\n推进乙。\n二、丙事\n推进丙。"],
  [
    "inverted",
    (w) => (w.inverted = 0),
    "（一）甲事\n推进甲。 一、网络。推进。 二、平台。推进。\n（二）丙事\n推进丙。",
  ],
  [
    "otherParent",
    (w) => (w.otherParent = -9),
    "一、甲事\n（一）网络\n1.接入。推进甲。\n2.互联。推进乙。\n二、乙事\n1.公开。推进丙。",
  ],
  [
    "otherParent of nothing",
    (w) => (w.otherParent = 0),
    "一、甲事\n（一）网络\n1.接入。推进甲。\n2.互联。推进乙。\n二、乙事\n推进丙。3.公开。推进丁 4、共享。推进戊。",
  ],
  [
    "otherMark",
    (w) => (w.otherMark = -9),
    "一、甲事\n1、网络。推进甲。\n2、平台。推进乙。\n3.公开。推进丙。",
  ],
  [
    "afresh",
    (w) => (w.afresh = -12),
    "某市方案\n一、甲事\n推进甲。\n二、乙事\n推进乙。\n2023年十件民生实事\n一、丙事\n推进丙。\n二、丁事\n推进丁。",
  ],
  [
    "above",
    (w) => (w.above = -20),
    "第一节 甲事\n推进甲。\n第二节 乙事\n推进乙。\n第一章 丙事\n第一节 丁事\n推进丁。\n第二章 戊事\n推进戊。",
  ],
  ["doubt.measured", (w) => (w.doubt.measured = 0), "1.甲事。推进甲。\n2.5亿元资金到位。\n2.乙事。推进乙。"],
  [
    "doubt.decimal",
    (w) => (w.doubt.decimal = 9),
    "1.5G网络。加快部署。\n2.6G试验。开展研究。\n3.光网。推进升级。",
  ],
  [
    "doubt.dated",
    (w) => (w.doubt.dated = 9),
    "重点任务\n1.9月底前完成方案。\n2.10月底前开展试点。\n3.12月底前全面推广。",
  ],
  [
    "doubt.counted",
    (w) => (w.doubt.counted = 0),
    "一、甲事\n推进甲。\n二、三产业融合发展。\n二、乙事\n推进乙。",
  ],
  [
    "doubt.cited",
    (w) => (w.doubt.cited = 0),
    "第一条 甲事由市政府负责。\n第二条规定的情形除外，由乙负责。\n第二条 丙事由区政府负责。",
  ],
  [
    "doubt.doubled",
    (w) => (w.doubt.doubled = 0),
    "1. 1、下载前请甄别。\n2. 2、可申请退款。\n工作要点\n一、甲事\n推进甲。\n二、乙事\n推进乙。",
  ],
  [
    "doubt.division",
    (w) => (w.doubt.division = 0),
    long("方案第一部分甲事。推进甲。按照上文第二部分要求推进。第二部分乙事。推进乙。第三部分丙事。"),
  ],
  ["doubt.open", (w) => (w.doubt.open = 9), "一　甲事\n推进甲。\n二　乙事\n推进乙。\n三　丙事\n推进丙。"],
  [
    "doubt.box",
    (w) => (w.doubt.box = 0),
    "一、甲事\n1.网络。\n推进甲。\n专栏1 重点工程\n1.清洁取暖。改造炉灶。\n2.车辆替代。更换公交。\n2.平台。\n推进乙。\n二、丙事\n推进丙。",
  ],
  [
    "beam",
    (w) => (w.beam = 1),
    "1.5亿元资金。设立专项。\n2.网络。推进甲。\n3.平台。推进乙。\n4.公开。推进丙。",
  ],
  [
    "hopeless",
    (w) => (w.hopeless = 0.1),
    "1.5亿元资金。设立专项。\n2.网络。推进甲。\n3.平台。推进乙。\n4.公开。推进丙。",
  ],
];

describe("a weight that is turned is seen", () => {
  test.each(rows)("%s", (_, turn, text) => {
    const before = reading(text);
    turn(weights);
    expect(reading(text)).not.toBe(before);
  });

  test("each has its row", () => {
    const names = (part: object, prefix = ""): string[] =>
      Object.entries(part).flatMap(([key, value]) =>
        typeof value === "number" ? [prefix + key] : names(value as object, `${prefix}${key}.`),
      );
    const told = new Set(rows.map(([name]) => name));
    // What a label at the start of a paragraph is worth is one number for both states of a text.
    expect(names(weights).filter((name) => !told.has(name))).toEqual(["footing.lost.start"]);
  });
});

describe("articles count through the document, also where the breaks before them are lost", () => {
  const policy =
    "一、资金第1条 设立资金。第2条 管好资金。二、奖励（一）投资第3条 奖励投资。第4条 奖励扩产。（二）贸易第5条 奖励出口。三、保障第6条 成立小组。";
  test("under whatever headings", () => {
    expect(reading(long(policy))).toBe(
      "1 一、 | 1.1 第1条 | 1.2 第2条 | 2 二、 | 2.1 （一） | 2.1.3 第3条 | 2.1.4 第4条 | 2.2 （二） | 2.2.5 第5条 | 3 三、 | 3.6 第6条",
    );
  });

  test("those that are cited begin nothing", () => {
    const cited = policy.replace("奖励出口", "按照第6条奖励出口").replace("第6条 成立", "成立");
    expect(reading(long(cited))).not.toContain("第6条");
  });
});

import { describe, expect, test } from "vitest";
import { leadsIn, nameOf, saidBy } from "../../src/compare/align/said.ts";
import { compare } from "../../src/compare/compare/compare.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";

const filler = (word: string) => `${word}。`.repeat(60);

/** A work report whose chapters are too long to be compared as wholes. */
const report = (place: string, aim: string) =>
  [
    `2031年${place}政府工作报告`,
    "一、2031年总体要求和主要目标",
    "今年的形势更加复杂，机遇和挑战并存，要保持清醒。",
    "今年经济社会发展的主要预期目标是：生产总值增长5%，城镇新增就业3万人。",
    "要坚持以人民为中心，一切为了人民。",
    "二、2031年重点工作",
    "（一）扩大内需",
    "坚持把扩大内需摆在首位，增强发展后劲。",
    `改造老旧小区，修缮危旧住房，配租公租房。${filler("新建充电桩和停车场，方便居民")}`,
    `${aim}${filler("办好读书节和农民丰收节，活跃城乡")}`,
    "（二）振兴工业",
    `培育新材料企业，改造钢铁老厂。${filler("推广工业机器人，建设化工园区")}`,
    "",
  ].join("\n");

const read = (place: string, aim: string) => {
  const text = report(place, aim);
  return { text, record: extractSource(textSource(text, { path: `${place}.txt` }), place) };
};

describe("what a document says", () => {
  const { text, record } = read("临江市", "申办冬季运动会，修建滑雪场馆。");
  const units = saidBy(record, text);

  test("is not what is required and aimed at as a whole", () => {
    expect(record.outline.find(({ id }) => id === "1")?.kind).toBe("goal");
    expect(units.map(({ id }) => id)).toEqual(["2.1¶1", "2.1¶2", "2.1¶3", "2.2"]);
  });

  test("of it the paragraph under a chapter's heading leads over to the others", () => {
    expect([...leadsIn(units)].map(({ id }) => id)).toEqual(["2.1¶1"]);
  });

  test("not one that says what is to be done alone", () => {
    expect(leadsIn(units.filter(({ id }) => id !== "2.1¶2" && id !== "2.1¶3")).size).toBe(0);
    expect(leadsIn(units.map((unit) => ({ ...unit, title: "" }))).size).toBe(0);
  });

  test("nor one of three sentences, the first task of the chapter", () => {
    const [lead, ...rest] = units;
    const first = { ...lead!, text: "扩大内需。发放消费券。改造老旧小区。" };
    expect(leadsIn([first, ...rest]).size).toBe(0);
    expect(leadsIn([{ ...first, text: "扩大内需。发放消费券，改造老旧小区。" }, ...rest]).size).toBe(1);
  });

  test("none of these are priorities of its own", () => {
    const other = read("滨海市", "开行远洋邮轮，扩建深水码头。");
    const { unmatched, matches, priorities } = compare([record, other.record], {
      texts: new Map([
        [record.document.id, text],
        [other.record.document.id, other.text],
      ]),
    });
    const told = [
      ...unmatched.map(({ task }) => task),
      ...matches.flatMap(({ left, right }) => [left.task, right.task]),
      ...priorities.flatMap(({ cells }) => cells.flat().map(({ task }) => task)),
    ];
    expect(new Set(told)).toEqual(new Set(["2.1¶2", "2.1¶3", "2.2"]));
  });
});

describe("what a report of short chapters says", () => {
  const chapter = (...lines: string[]) => lines.join("\n");
  const lines = (first: string) =>
    [
      "2031年临江市政府工作报告",
      "一、2031年重点工作",
      chapter(
        "（一）扩大内需",
        first,
        "扩大有效投资。新建水库两座，改造灌区三处，开工建设沿江铁路。",
        "稳住外贸外资。组织企业参展，建设海外仓库，开行国际班列。",
      ),
      chapter(
        "（二）振兴工业",
        "改造钢铁老厂。推广工业机器人，建设化工园区，更新用电设备。",
        "培育新兴产业。引进电池和芯片企业，建设中试基地，开放应用场景。",
      ),
      chapter(
        "（三）改善民生",
        "办好中小学校。新建扩建校舍，增加高中学位，改善寄宿条件。",
        "看病更加方便。建设县域医共体，改造乡镇卫生院，增设儿科病床。",
      ),
      "全力支持国防和军队建设，做好双拥和退役军人服务，加强国防教育和后备力量建设。",
      "二、加强自身建设",
      "完成今年各项目标，对政府自身建设提出了更高要求。我们将牢记宗旨，走进企业村居，听真话察实情，把群众的事一件件办好；坚持依法行政，主动接受人大、政协和社会监督；严格落实中央八项规定精神，坚决整治群众身边的不正之风，始终过紧日子。",
      "着力建设忠诚政府。坚定拥护“两个确立”，坚决做到“两个维护”，确保党中央决策部署落到实处。",
      "我们要全面贯彻党的宗教工作基本方针，依法管理宗教事务，促进宗教关系和谐。",
      "让我们更加紧密地团结在以习近平同志为核心的党中央周围，高举中国特色社会主义伟大旗帜，以习近平新时代中国特色社会主义思想为指导，在市委坚强领导下，解放思想，实干担当，一年接着一年干，一件接着一件办，造福临江百姓，不负人民重托，奋力谱写现代化新临江建设的崭新篇章！",
      "",
    ].join("\n");
  const said = (first: string) => {
    const text = lines(first);
    return saidBy(extractSource(textSource(text, { path: "a.txt" }), "a"), text);
  };
  const ids = (first: string) => said(first).map(({ id }) => id);
  const spending = "大力提振消费。发放消费券，办好年货节和读书节，改造老旧商圈。";

  test("are its paragraphs, where they have leads of their own, and those around them", () => {
    expect(ids(spending).slice(0, 8)).toEqual([
      "1.1¶1",
      "1.1¶2",
      "1.1¶3",
      "1.2¶1",
      "1.2¶2",
      "1.3¶1",
      "1.3¶2",
      "1.3¶3",
    ]);
  });

  test("its chapters, where few have", () => {
    const led = /(。)(?=推广|引进|新建扩建|建设县域)/gu;
    const text = lines(spending).replace(led, "，");
    const units = saidBy(extractSource(textSource(text, { path: "a.txt" }), "a"), text);
    expect(units.slice(0, 3).map(({ id }) => id)).toEqual(["1.1", "1.2", "1.3"]);
  });

  test("a short one with a lead leads over to none that have one, too", () => {
    expect(leadsIn(said(spending)).size).toBe(0);
    expect([...leadsIn(said("坚持把扩大内需摆在首位，增强发展后劲。"))].map(({ id }) => id)).toEqual([
      "1.1¶1",
    ]);
  });

  test("what the government does about itself, however solemnly", () => {
    expect(
      said(spending)
        .slice(-3)
        .map(({ text }) => text.slice(0, 4)),
    ).toEqual(["完成今年", "着力建设", "我们要全"]);
  });
});

describe("what an item is called", () => {
  test.each([
    ["大力培育规上（限上）企业。新增300家。", "大力培育规上（限上）企业"],
    ["推进清理（牵头单位：省财政厅）。", "推进清理"],
    ["主要任务：建设水库。", "主要任务"],
    ["各位代表！改造危旧住房；新建泵站。", "改造危旧住房"],
    ["同时，改造危旧住房；新建泵站。", "改造危旧住房"],
  ])("%s", (text, name) => expect(nameOf({ title: "", text })).toBe(name));
  test("its heading, where it has one", () => {
    expect(nameOf({ title: "扩大内需", text: "新建泵站。" })).toBe("扩大内需");
  });
});

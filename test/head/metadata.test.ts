import { describe, expect, test } from "vitest";
import { findHead } from "../../src/head/metadata.ts";
import { anchorOf } from "../../src/mentions/time/anchor.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import type { Outline } from "../../src/types/reading.ts";
import type { DocumentHead, Source } from "../../src/types/record.ts";

/** Head of a text whose body begins at `一、` or `第一章`, as the outline would say. */
function headOf(text: string, more: Partial<Source> = {}): DocumentHead {
  const source = { ...textSource(text), ...more };
  const end = text.length;
  const outline: Outline = {
    parts: [],
    head: { start: 0, end },
    nodes: [],
    tail: { start: end, end },
    contents: null,
  };
  return findHead("x", source, outline, () => {});
}

const body = "一、总体要求\n　　按照部署，做好信息化工作。\n二、主要任务\n　　完善我市信息网络。";

/** The ways in which copies from the web lose their line breaks. */
const states: [string, (text: string) => string][] = [
  ["lines whole", (text) => text],
  ["lines joined by two U+3000", (text) => text.replaceAll("\n", "\u3000\u3000")],
  ["lines joined by a space", (text) => text.replaceAll("\n", " ")],
  ["lines joined by nothing", (text) => text.replaceAll("\n", "")],
];

test.each([
  [
    "某省人民政府令\n（第290号）\n《某省公共数据管理办法》已经审议通过，现予公布。\n",
    "某省人民政府令第290号",
  ],
  ["某省人民政府令 第十二号\n", "某省人民政府令第十二号"],
  ["国家税务总局甘肃省税务局公告2021年第7号\n", "国家税务总局甘肃省税务局公告2021年第7号"],
  // of another document
  ["根据《某省人民政府令》（第290号）制定。\n", null],
  ["（2009年5月25日民政部令第14号公布）\n", null],
  ["现发布公告第3条。\n", null],
])("the number of an order or an announcement: %j", (lines, number) =>
  expect(headOf(`甘肃省公共数据管理办法\n${lines}${body}`).number).toBe(number),
);

test("a bureau's office in a place is one body with it", () => {
  const { issuer } = headOf(
    `国家税务总局甘肃省税务局 甘肃省财政厅\n关于明确契税征收有关事项的公告\n国家税务总局甘肃省税务局公告2021年第7号\n${body}`,
  );
  expect(issuer).toBe("国家税务总局甘肃省税务局、甘肃省财政厅");
});

test("a notice that says itself what it notifies issues no other document", () => {
  const notice = (says: string) =>
    headOf(
      `关于印发落实公平竞争审查制度措施的通知\n津市场监管垄〔2021〕5号\n各区人民政府：\n${says}\n${body}`,
    );
  expect(notice("为提高审查质量，现将有关事项通知如下。")).toMatchObject({
    title: "关于印发落实公平竞争审查制度措施的通知",
    kind: "通知",
    region: { name: "天津市" },
  });
  expect(notice("现将措施印发给你们，请认真执行。").title).toBe("落实公平竞争审查制度措施");
});

describe.each(states)("%s", (_, lose) => {
  test("title, number and issuer of a covering notice, the heading printed again", () => {
    const head = headOf(
      lose(
        `晋城市2012年信息化工作重点\n晋市政办〔2012〕7号\n晋城市人民政府办公厅关于印发晋城市2012年信息化工作重点的通　　知\n各县（市、区）人民政府，市直各单位：\n现将《晋城市2012年信息化工作重点》印发给你们，请认真贯彻执行。\n晋城市人民政府办公厅       二○一二年三月五日\n晋城市2012年信息化工作重点\n${body}`,
      ),
    );
    expect(head).toMatchObject({
      title: "晋城市2012年信息化工作重点",
      kind: "工作重点",
      issuer: "晋城市人民政府办公厅",
      number: "晋市政办〔2012〕7号",
      date: "2012-03-05",
      region: { name: "山西省晋城市", code: "140500", level: "prefecture" },
      period: { from: "2012", to: "2012" },
    });
  });

  test("a notice that does not name its issuer is signed", () => {
    const head = headOf(
      lose(
        `关于印发《2009年上海市社区信息化工作要点》的通知 [2009-02-11]    各区、县信息委：　　现将要点印发给你们，请认真执行。\n上海市信息化委员会\n二○○九年二月十一日\n2009年上海市社区信息化工作要点\n根据部署，特制定本要点。　　${body}`,
      ),
    );
    expect(head).toMatchObject({
      title: "2009年上海市社区信息化工作要点",
      kind: "工作要点",
      issuer: "上海市信息化委员会",
      date: "2009-02-11",
      region: { name: "上海市", code: "310000", level: "province" },
    });
  });

  test("a plan with issuer and month below its title, then a table of contents", () => {
    const head = headOf(
      lose(
        `静安区科技发展“十二五”规划\n上海市静安区科学技术委员会二○一○年十一月\n目    录第一章  回顾第二章  目标\n第一章  回顾一、成绩十一五期间，成绩显著。`,
      ),
    );
    expect(head).toMatchObject({
      title: "静安区科技发展“十二五”规划",
      kind: "规划",
      issuer: "上海市静安区科学技术委员会",
      date: "2010-11",
      region: { name: "上海市静安区", code: "310106", level: "county" },
      period: { from: "2011", to: "2015" },
    });
  });

  test("a report to a people's congress, with the furniture of a web page", () => {
    const head = headOf(
      lose(
        `下载\n打印\n【字号：\n加大\n还原\n减小\n】\n2026年山东省政府工作报告\n——2026年1月27日在山东省第十四届人民代表大会第四次会议上\n来源：某日报\n时间：2026-02-01\n山东省省长 某某某\n各位代表：\n现在，我代表省人民政府向大会报告工作，请予审议。\n一、2025年工作回顾\n过去一年，成绩显著。`,
      ),
    );
    expect(head).toMatchObject({
      title: "2026年山东省政府工作报告",
      kind: "政府工作报告",
      issuer: "山东省人民政府",
      date: "2026-01-27",
      region: { name: "山东省", code: "370000", level: "province" },
      period: { from: "2026", to: "2026" },
    });
  });

  test("no title printed: genre from the preamble, issuer and date from the imprint, place from the text", () => {
    const head = headOf(
      lose(
        `为贯彻落实《数字山东发展规划（2018-2022年）》，制定本行动方案。\n一、数字政府\n　　年底前，我省济南、青岛等市全省联网（省大数据局牵头）。推动山东发展。\n抄送：省委各部门。\n山东省人民政府办公厅2020年3月15日印发`,
      ),
    );
    expect(head).toMatchObject({
      title: null,
      kind: "行动方案",
      issuer: "山东省人民政府办公厅",
      number: null,
      date: "2020-03-15",
      region: { name: "山东省" },
      period: { from: "2020", to: "2020" },
    });
  });
});

describe.each(states)("other covers, %s", (_, lose) => {
  test("the heading below a notice that names it a little otherwise", () => {
    const head = headOf(
      lose(
        `国务院办公厅印发关于解决老年人困难\n实施方案的通知\n国办发〔2019〕45号\n各省、自治区、直辖市人民政府：\n现印发给你们，请认真贯彻执行。\n国务院办公厅\n2019年11月15日\n关于解决老年人困难的实施方案\n${body}`,
      ),
    );
    // Where nothing parts the lines only the notice tells where a title ends.
    const title = lose("\n") === "" ? "关于解决老年人困难实施方案" : "关于解决老年人困难的实施方案";
    expect(head).toMatchObject({
      title,
      number: "国办发〔2019〕45号",
      date: "2019-11-15",
      region: { name: "全国" },
    });
  });

  test("a department that the notice names short and the signature in full", () => {
    const head = headOf(
      lose(
        `省工业和信息化厅关于印发山东省制造业提标行动方案\n（2023—2025年）的通知\n鲁工信工联〔2023〕41号\n各市工业和信息化局：\n现将《山东省制造业提标行动方案（2023—2025年）》印发给你们。\n山东省工业和信息化厅\n2023年2月1日\n山东省制造业提标行动方案（2023—2025年）\n${body}`,
      ),
    );
    expect(head).toMatchObject({
      title: "山东省制造业提标行动方案（2023—2025年）",
      issuer: "山东省工业和信息化厅",
      number: "鲁工信工联〔2023〕41号",
      date: "2023-02-01",
      period: { from: "2023", to: "2025" },
    });
  });

  test("a document that is no annex of a notice names its issuer in its title", () => {
    const head = headOf(
      lose(
        `国务院关于推进“互联网+”行动的指导意见\n国发〔2015〕41号\n各省、自治区、直辖市人民政府：\n现提出以下意见。\n${body}\n国务院\n2015年7月2日\n（此件公开发布）\n`,
      ),
    );
    expect(head).toMatchObject({
      title: "国务院关于推进“互联网+”行动的指导意见",
      kind: "指导意见",
      issuer: "国务院",
      number: "国发〔2015〕41号",
      date: "2015-07-02",
      region: { name: "全国", code: null, level: "country" },
    });
  });

  test("a regulation with the day it was passed", () => {
    const head = headOf(
      lose(
        `山东省大数据发展促进条例\n（2021年9月30日山东省第十三届人民代表大会常务委员会第三十次会议通过）\n第一章　总则\n第一条　为了规范，制定本条例。`,
      ),
    );
    expect(head).toMatchObject({ title: "山东省大数据发展促进条例", kind: "条例", date: "2021-09-30" });
    expect(head.issuer).toBe("山东省人民代表大会常务委员会");
  });
});

describe.each(states)("below the title, %s", (_, lose) => {
  test.each([
    ["（某市发〔2006〕18号 2006年9月4日）", "某市发〔2006〕18号", "2006-09-04"],
    ["(某政[2001]85号　二○○一年十一月五日)", "某政[2001]85号", "2001-11-05"],
    ["某政[2001]85号 2001年11月5日", "某政[2001]85号", "2001-11-05"],
    ["（某政发〔2010〕102号）", "某政发〔2010〕102号", null],
  ])("number and day: %s", (line, number, date) => {
    const head = headOf(
      lose(`中共某市委、某市人民政府关于加快信息化的意见\n${line}\n为加快信息化，制定本意见。\n${body}`),
    );
    expect(head).toMatchObject({ title: "中共某市委、某市人民政府关于加快信息化的意见", number, date });
  });

  test("the years on the next line belong to it", () => {
    const head = headOf(
      lose(`某省制造业数字化转型行动方案\n（2022-2025年） 为贯彻落实部署，制定本方案。\n${body}`),
    );
    expect(head).toMatchObject({
      title: "某省制造业数字化转型行动方案（2022-2025年）",
      kind: "行动方案",
      period: { from: "2022", to: "2025" },
    });
  });

  test("a document that the notice approves and issues", () => {
    const head = headOf(
      lose(
        `各区县人民政府：\n《2020年重点工作责任分解》和《民生实事责任分解》已经市政府同意，现印发给你们。\n某市人民政府办公室\n2020年5月22日\n附件1\n2020年重点工作责任分解\n${body}`,
      ),
    );
    expect(head).toMatchObject({
      title: "2020年重点工作责任分解",
      kind: "责任分解",
      issuer: "某市人民政府办公室",
    });
  });
});

test.each([
  [
    "河东市国民经济和社会发展第十五个五年规划\n和二〇四〇年远景目标纲要",
    "河东市国民经济和社会发展第十五个五年规划和二〇四〇年远景目标纲要",
  ],
  ["河东市国民经济和社会发展第十五个五年规划\n和谐社会专刊", "河东市国民经济和社会发展第十五个五年规划"],
])("a title that goes on in a second line: %s", (lines, title) =>
  expect(headOf(`${lines}\n2026年1月27日河东市第十届\n人民代表大会第五次会议批准\n${body}`).title).toBe(
    title,
  ),
);

describe("who and when below a title and at the end", () => {
  test.each([
    [
      `2008年河东市国民经济和社会发展统计公报\n（河东市统计局、国家统计局河东调查队　2009年3月18日）\n${body}`,
      { issuer: "河东市统计局、国家统计局河东调查队", date: "2009-03-18" },
    ],
    [
      `2008年大庆市国民经济和社会发展统计公报\n大庆市统计局\n国家统计局大庆调查队\n（2009年3月18日）\n${body}`,
      { issuer: "大庆市统计局、国家统计局大庆调查队", date: "2009-03-18" },
    ],
    [
      `2003年政府工作报告\n——2003年3月5日在第十届全国人民代表大会第一次会议上\n各位代表：\n本届政府1998年3月就职，任期即将结束。我代表国务院报告工作。\n${body}`,
      { issuer: "国务院", date: "2003-03-05" },
    ],
    [
      `河东县人民政府办公室关于印发任务分工的通知\n各乡镇：\n${body}\n附件：任务推进情况表\n2022年2月21日\n（联系人：某某，联系电话：12345）`,
      { issuer: "河东县人民政府办公室", date: "2022-02-21" },
    ],
    [
      `黄河县2022年预算执行情况和2023年预算草案的报告\n（2023年2月8日在县第十七届人民代表大会第二次会议上）\n黄河县财政局\n各位代表：\n${body}`,
      { issuer: "黄河县财政局", date: "2023-02-08" },
    ],
    [
      `原标题：河东市人民政府关于支持实体经济发展的意见\n${body}`,
      { title: "河东市人民政府关于支持实体经济发展的意见" },
    ],
    [
      `【转发】河东市2022年科技工作要点\n发布时间：2022-02-04\n${body}`,
      { title: "河东市2022年科技工作要点" },
    ],
    [
      `马鞍山市\n关于进一步激发民营企业活力推进高质量发展的实施细则\n${body}`,
      { title: "马鞍山市关于进一步激发民营企业活力推进高质量发展的实施细则" },
    ],
    [`关于推动经济发展若干政策举措\n（2025年版）\n${body}`, { kind: "政策举措" }],
    [
      `湘西自治州2020年优化营商环境工作计划\n${body}`,
      { region: { name: "湖南省湘西土家族苗族自治州", code: "433100", level: "prefecture" } },
    ],
    [
      `2017年合肥高新区支持产业发展若干政策措施\n${body}`,
      { region: { name: "安徽省合肥市", code: "340100", level: "prefecture" } },
    ],
    [
      `河东镇环境整治实施方案\n为贯彻有关文件和河政办发〔2018〕34号等文件精神，制定本方案。\n${body}`,
      { number: null },
    ],
    [`河东县2022年工作要点\n（2021年县委会议讨论 2022年3月18日）\n${body}`, { issuer: null, date: null }],
  ])("%s", (text, expected) => {
    expect(headOf(text)).toMatchObject(expected);
  });
});

describe("genre of titles that divide work", () => {
  test.each([
    ["《政府工作报告》重点工作责任分解", "责任分解"],
    ["2023年区《政府工作报告》确定的主要目标任务责任分解方案", "责任分解方案"],
    ["2010年《政府工作报告》主要目标任务分解方案", "任务分解方案"],
    ["2010年重点工作责任分工方案", "责任分工方案"],
    ["2010年重点工作任务分工", "任务分工"],
    ["2010年重点工作推进会", null],
  ])("%s", (title, kind) => {
    expect(headOf(`${title}\n\n各部门：\n按照部署办理。\n`).kind).toBe(kind);
  });
});

describe("title", () => {
  test.each([
    [
      "〈〉 in the notice, 《》 in the heading",
      `市政府关于印发《2010年〈政府工作报告〉任务分解方案》的通知\n各部门：\n现将《2010年〈政府工作报告〉任务分解方案》印发给你们。\n附件：2010年《政府工作报告》任务分解方案\n二〇一〇年三月十三日\n2010年《政府工作报告》任务分解方案\n${body}`,
      "2010年《政府工作报告》任务分解方案",
    ],
    [
      "of a report that says where it was read",
      `在青县第十八届人民代表大会第三次会议上的政府工作报告\n各位代表：\n${body}`,
      "在青县第十八届人民代表大会第三次会议上的政府工作报告",
    ],
    ["not the names of a table's columns", `序号\n主要任务\n全年目标任务\n${body}`, null],
    [
      "of a press release that prints it whole",
      `近日，某市委办公厅、某市人民政府办公厅印发了《某市推进城镇化建设实施方案》，并发出通知。\n《某市推进城镇化建设实施方案》全文如下。\n${body}`,
      "某市推进城镇化建设实施方案",
    ],
    [
      "of none that a press release only speaks of",
      `近日，某市人民政府办公厅印发了《某市推进城镇化建设实施方案》。\n市民反响热烈。\n${body}`,
      null,
    ],
    [
      "broken before “十二五”规划",
      `某市国民经济和社会信息化\n“十二五”规划\n为推进信息化，制定本规划。\n${body}`,
      "某市国民经济和社会信息化“十二五”规划",
    ],
    [
      "broken over four lines",
      `国务院办公厅\n关于某省在考察工作时\n所提问题和建议\n办理情况的函\n国办函〔2004〕71号\n某省人民政府：\n${body}`,
      "国务院办公厅关于某省在考察工作时所提问题和建议办理情况的函",
    ],
    [
      "broken behind 》",
      `某县人民政府办公室\n关于印发2022年《政府工作报告》\n重点任务责任分工的通知\n各乡镇：\n${body}`,
      "2022年《政府工作报告》重点任务责任分工",
    ],
    [
      "whose last line is long or begins as a title of its own does",
      `国务院办公厅关于开展\n 城镇住宅小区配套设施建设专项治理工作的通知\n国办发〔2019〕3号\n各省、自治区、直辖市人民政府：\n${body}`,
      "国务院办公厅关于开展城镇住宅小区配套设施建设专项治理工作的通知",
    ],
    [
      "of works for the people",
      `某区教育体育局2020年为民办实事\n来源：某局\n1.新建学校。`,
      "某区教育体育局2020年为民办实事",
    ],
    ["not what a page tells of them", `某区公布2023年十件民生实事\n来源：某局\n1.新建学校。`, null],
    [
      "below a page's headline that is about it",
      `关于促进园区发展的解读\n某市推动智能传感器产业高质量发展行动计划\n${body}`,
      "某市推动智能传感器产业高质量发展行动计划",
    ],
    [
      "below a line that tells who read it",
      `2001年2月11日某省省长在某省第九届人民代表大会上作政府工作报告\n政府工作报告\n各位代表：\n${body}`,
      "政府工作报告",
    ],
    [
      "a notice with marks around its own title",
      `某府发〔2012〕31号《某市人民政府关于印发某市信息化“十二五”规划的通知》\n各部门：\n《某市信息化“十二五”规划》已经市政府同意，现印发你们。\n某市信息化\n“十二五”规划\n${body}`,
      "某市信息化“十二五”规划",
    ],
    [
      "printed with the session, against a page's headline",
      `2011年县政府工作报告\n• 格式：doc\n下载文档原格式\n政府工作报告\n——2011年1月13日在县第十五届人民代表大会第五次会议上\n各位代表：\n${body}`,
      "政府工作报告",
    ],
    [
      "below the signature of a notice",
      `市人民政府办公室关于分解落实《政府工作报告》的通知\n各部门：\n现将工作任务进行分解。\n2017年1月13日\n《政府工作报告》重点工作责任分解\n${body}`,
      "《政府工作报告》重点工作责任分解",
    ],
    [
      "of a notice with a table behind it",
      `某县人民政府办公室关于对2016年民生实事进行督办的通知\n各部门：\n请认真落实。\n2016年2月26日\n附件\n2016年民生实事目标任务分解表\n序号`,
      "某县人民政府办公室关于对2016年民生实事进行督办的通知",
    ],
    [
      "of a notice, the page's furniture glued to it",
      "市人民政府关于印发《某市科技“十三五”规划》的通知日期:2017-03-24来源:办公室某市科技“十三五”规划“十三五”时期是关键期。",
      "某市科技“十三五”规划",
    ],
    [
      "a draft and its day below it",
      `某市推进“互联网+”行动实施意见\n(征求意见稿)\n(2015年9月15日)\n为推进，制定本意见。`,
      "某市推进“互联网+”行动实施意见",
    ],
    [
      "a document cited with those that approved it",
      `《某某条例》已经人大常委会通过，各部门要认真学习。\n${body}`,
      null,
    ],
    [
      "a web page's headline above it",
      `乌海市确定2008年信息化重点工作任务\n2008年乌海市信息化工作要点\n${body}`,
      "2008年乌海市信息化工作要点",
    ],
    [
      "broken before its genre",
      `山东省推动智能传感器产业\n发展行动计划（2021-2023年）\n \n为推动发展，制定本行动计划。\n${body}`,
      "山东省推动智能传感器产业发展行动计划（2021-2023年）",
    ],
    [
      "broken inside its last word",
      `\u200b\n政府工作报\n告\n——2017年3月5日在第十二届全国人民代表大会第五次会议上\n各位代表：\n${body}`,
      "政府工作报告",
    ],
    [
      "with quotation marks",
      `关于加快“科创济南”建设的若干政策措施\n\n为深入实施战略，制定如下政策措施。\n${body}`,
      "关于加快“科创济南”建设的若干政策措施",
    ],
    [
      "a document cited in the first line",
      `根据《国务院关于印发某某规划的通知》精神，制定本方案。\n${body}`,
      null,
    ],
    [
      "broken behind 及",
      `关于某县2019年国民经济和社会发展计划执行情况及\n2020年国民经济和社会发展计划草案的报告\n——2020年5月22日在某县第十八届人民代表大会第四次会议上\n${body}`,
      "关于某县2019年国民经济和社会发展计划执行情况及2020年国民经济和社会发展计划草案的报告",
    ],
    ["of an account", `某街道2022年工作总结\n发布日期：2023-02-16\n${body}`, "某街道2022年工作总结"],
    [
      "of a plan rather than a heading that ends as an account does",
      `某街道工作情况\n各社区：\n某街道2022年工作要点\n${body}`,
      "某街道2022年工作要点",
    ],
    ["no account but a sentence", `现汇报2022年的工作情况。\n${body}`, null],
    [
      "no account in the midst of the text",
      `各位代表：\n大家好。\n请看。\n谢谢。\n一年来的工作总结\n${body}`,
      null,
    ],
    ["no row of a table", `项目名称|工作任务\n${body}`, null],
    ["addressees alone", `各市人民政府，各县（市、区）人民政府：\n现提出如下意见。\n${body}`, null],
    ["a sentence that ends in a genre", `现在，我代表国务院，向大会作报告，请提出意见\n${body}`, null],
  ])("%s", (_, text, title) => {
    expect(headOf(text).title).toBe(title);
  });

  test("the file's own title is taken where the text has none, if it is that of a document", () => {
    const text = `各市人民政府：\n现提出如下意见。\n${body}`;
    expect(headOf(text, { hints: { title: "某省关于发展数字经济的意见" } }).title).toBe(
      "某省关于发展数字经济的意见",
    );
    expect(headOf(text, { hints: { title: "某市召开会议" } }).title).toBeNull();
    expect(headOf(text, { hints: { title: "2010年《政府工作报告》" } }).title).toBe("2010年《政府工作报告》");
    expect(headOf(text, { hints: { title: "解读《某市行动计划》" } }).title).toBeNull();
    expect(headOf(text, { hints: { title: "创业担保贷款常见问题-某市人民政府" } }).title).toBe(
      "创业担保贷款常见问题",
    );
  });
});

describe("genre where no title is printed", () => {
  test.each([
    ["……现提出如下意见。", "意见"],
    ["……制定本指导意见。", "指导意见"],
    ["……特制定本政策。", "政策措施"],
    ["……制定以下政策措施。", "政策措施"],
    ["……制定以下若干政策措施。", "政策措施"],
    ["……特制定本若干措施。", "若干措施"],
    ["……制定以下若干意见。", "若干意见"],
    ["某市促进数据产业发展的若干措施\n为促进发展，制定本措施。", "若干措施"],
    ["某市促进数据产业发展的若干政策措施\n为促进发展，制定本措施。", "政策措施"],
    ["……现就相关工作通知如下：", "通知"],
    ["现就有关情况报告如下，请审议。", "报告"],
    ["第一条 为保证安全，制定本规范。", "规范"],
    ["各位代表：现在，我代表国务院，向大会报告政府工作，请予审议", "政府工作报告"],
    ["各部门要制定计划，提出措施。", null],
  ])("%s", (text, kind) => {
    expect(headOf(text).kind).toBe(kind);
  });
});

describe("number", () => {
  test.each([
    ["cited behind a title", "按照《某某办法》（某政发〔2009〕19号）精神，制定本方案。", null],
    ["spoken of", "根据某政发〔2009〕19号文件要求，制定本方案。", null],
    [
      "in brackets on a line of its own",
      "某市信息化工作方案\n（某政发〔2009〕19号）\n各区县：",
      "某政发〔2009〕19号",
    ],
    [
      "in brackets at the end of a heading's line",
      "2021年县政府重点工作任务（某政发〔2021〕2号）\n来源：县政府\n各乡镇人民政府：",
      "某政发〔2021〕2号",
    ],
    ["of a document named in a line", "附件：《某某办法》（某政发〔2009〕19号）\n各区县：", null],
    [
      "of another document, whose notice is spoken of",
      "现将方案印发给你们。\n按照《指导方案》的通知（某绿容〔2025〕137号）要求，制定本方案。\n各区县：",
      null,
    ],
    ["with square brackets", "某市信息化工作方案\n某政发[2009]19号\n各区县：", "某政发[2009]19号"],
  ])("%s", (_, text, number) => {
    expect(headOf(text).number).toBe(number);
  });
});

test("the number that a page catalogues is taken where the text has none", () => {
  const text = `关于信息化工作的通知\n各部门：\n${body}`;
  expect(headOf(text, { hints: { number: "某政发〔2009〕19号" } }).number).toBe("某政发〔2009〕19号");
  expect(headOf(`某政办〔2008〕3号\n${text}`, { hints: { number: "某政发〔2009〕19号" } }).number).toBe(
    "某政办〔2008〕3号",
  );
  expect(headOf(text, { hints: { number: "000014349/2023-91150" } }).number).toBeNull();
});

test.each([
  ["中共某县委\n某县人民政府\n关于加快发展的实施意见\n", "中共某县委某县人民政府关于加快发展的实施意见"],
  ["民政部　财政部\n住房城乡建设部　中国残联\n关于推进建设的指导意见\n", "关于推进建设的指导意见"],
])("issuers on lines above the matter: %j", (text, title) => {
  expect(headOf(text + body).title).toBe(title);
});

test("the issuer above a title that says no more than the year", () => {
  const head = headOf(`泸县教育和体育局\n2024年度工作要点\n${body}`);
  expect(head).toMatchObject({ title: "泸县教育和体育局2024年度工作要点", issuer: "泸县教育和体育局" });
});

test("a zone is of the city that its management's name begins with", () => {
  const text = `武汉东湖新技术开发区管委会办公室关于印发《若干措施》的通知\n各单位：\n请落实。\n一九九六年元月十五日\n`;
  expect(headOf(text)).toMatchObject({ region: { name: "湖北省武汉市" }, date: "1996-01-15" });
});

test("a prefecture of the time", () => {
  expect(headOf(`毕节地区1998年工作要点\n${body}`).region).toMatchObject({
    name: "贵州省毕节地区",
    code: "522400",
  });
});

describe("issuer", () => {
  test.each([
    ["short in the notice stays so", `市人民政府关于印发《某市规划》的通知\n某市规划\n${body}`, "市人民政府"],
    [
      "short in the notice, in full below",
      `市人民政府办公室关于印发《重点工作方案》的通知\n各部门：\n请认真落实。\n湖州市人民政府办公室\n2020年5月22日\n重点工作方案\n${body}`,
      "湖州市人民政府办公室",
    ],
    [
      "longer where a line lost its break",
      `市政府关于印发《重点工作方案》的通知\n有效性：未知，请慎用 市政府关于印发《重点工作方案》的通知\n各部门：\n请落实。`,
      "市政府",
    ],
    [
      "at the head of a notice about anything",
      `市人民政府办公室关于分解落实《政府工作报告》的通知\n各部门：\n请认真落实。`,
      "市人民政府办公室",
    ],
    [
      "who passes on what another wrote",
      `国务院办公厅转发民政部关于清理整顿社会团体意见的通知\n各部门：\n请认真落实。`,
      "国务院办公厅",
    ],
    [
      "by a press release",
      `某社7月11日电 近日，中共某市委办公厅、某市人民政府办公厅印发了《某市实施方案》。《某市实施方案》全文如下：\n${body}`,
      "中共某市委办公厅、某市人民政府办公厅",
    ],
    [
      "by a page's headline",
      `中共湖州市委办公厅 湖州市人民政府办公厅印发《关于促进发展的意见》\n2021-07-11 来源：某社\n${body}`,
      "中共湖州市委办公厅、湖州市人民政府办公厅",
    ],
    ["of a document cited", `根据国务院关于信息化的意见，制定本方案。\n${body}`, null],
    [
      "of a report where the session does not name the place",
      `政府工作报告\n——2011年1月13日在县第十五届人民代表大会第五次会议上\n静宁县县长某某某\n各位代表：\n现在，我代表县人民政府向大会报告工作。全县发展。`,
      "静宁县人民政府",
    ],
    [
      "of a page's catalogue",
      `索引号：000014349　　发文机关：某市人民政府办公厅　　发布日期：2020年3月6日\n各部门：\n请落实。`,
      "某市人民政府办公厅",
    ],
    [
      "of a red head, not of the office that had it printed",
      `毕节地区行政公署文件\n毕署发〔1998〕12号\n★\n关于抓好攻坚工作的意见\n各县、市人民政府：\n请落实。\n一九九八年三月九日\n主题词：教育　意见\n毕节地区行政公署办公室　1998年3月11日印\n`,
      "毕节地区行政公署",
    ],
    ["of minutes", `襄樊市人民政府专题会议纪要\n（第17期）\n会议议定：\n${body}`, "襄樊市人民政府"],
    ["of a page's rubric", `市政府文件\n政策文件\n某市工作方案\n${body}`, null],
    [
      "short in the title, signed with 人民",
      `区政府办公室关于印发《重点工作方案》的通知\n各部门：\n请落实。\n盐城市大丰区人民政府办公室\n2025年2月14日\n重点工作方案\n${body}`,
      "盐城市大丰区人民政府办公室",
    ],
    [
      "six that sign on lines of their own",
      `关于推进设施建设的指导意见\n民发〔2022〕77号\n${body}\n民政部\n财政部\n中国残联\n2022年9月28日`,
      "民政部、财政部、中国残联",
    ],
    [
      "on the line above what the notice is about",
      `湖州市人民政府办公室\n关于印发《重点工作方案》的通知\n各部门：\n请认真落实。\n2020年5月22日\n重点工作方案\n${body}`,
      "湖州市人民政府办公室",
    ],
    [
      "on the two lines above it",
      `中共某县委办公室\n某县人民政府办公室\n关于印发《重点工作方案》的通知\n各部门：\n请认真落实。\n2020年5月22日\n重点工作方案\n${body}`,
      "中共某县委办公室、某县人民政府办公室",
    ],
    [
      "of none that a notice is addressed to",
      `各区人民政府：\n关于印发《重点工作方案》的通知已经发出。\n${body}`,
      null,
    ],
    [
      "short in the notice, in full in the imprint",
      `市人民政府办公室关于印发《重点工作方案》的通知\n各部门：\n请认真落实。\n2020年5月22日\n重点工作方案\n${body}\n湖州市人民政府办公室　2020年5月25日印发\n`,
      "湖州市人民政府办公室",
    ],
    ["of a web site", `发布机构：某市大数据局\n各部门：\n请落实。`, null],
  ])("%s", (_, text, issuer) => {
    expect(headOf(text).issuer).toBe(issuer);
  });
});

describe("date", () => {
  test.each([
    [
      "of a page's catalogue",
      "成文日期：2020年3月5日\n发布日期：2020年3月6日\n各部门：\n请落实。",
      "2020-03-05",
    ],
    ["of a page's catalogue", "发文日期 2023-01-03\n各部门：\n请落实。", "2023-01-03"],
    ["of publishing", "发布日期：2020年3月6日\n各部门：\n请落实。", null],
    ["of publishing", "发布时间：\n2020年3月6日\n各部门：\n请落实。", null],
    ["of a web page", "来源：某日报\n时间：2026-02-01\n某市信息化工作方案\n各区县：", null],
    ["with a time of day", "某市信息化工作方案\n2026年02月10日 07时41分\n各区县：", null],
    ["within a sentence", "某市于2009年3月1日启动，制定本方案。", null],
    ["on a line below the title", "某市信息化工作方案\n（2009年3月1日）\n各区县：", "2009-03-01"],
    [
      "of the signature at the end",
      "各区县：\n制定本方案。\n一、任务\n完成。\n某市人民政府\n2019年5月17日\n",
      "2019-05-17",
    ],
    [
      "above a line that begins as a sentence goes on",
      "市长 某某\n2019年8月12日\n中山市信息化办法\n第一章",
      "2019-08-12",
    ],
    ["impossible", "某市信息化工作方案\n2009年2月30日\n各区县：", null],
  ])("%s", (_, text, date) => {
    expect(headOf(text).date).toBe(date);
  });
});

describe("date in the last line", () => {
  test.each([
    ["in Chinese figures", "建成平台\n二〇一〇年九月十日\n", "2010-09-10"],
    ["behind a full stop", "建成平台。\n2010年9月10日\n主题词：信息化", "2010-09-10"],
    ["the last cell of a table", "建成平台\n2010年9月10日\n", null],
    ["a month", "建成平台。\n2010年9月", null],
    ["not the last", "建成平台。\n2010年9月10日\n召开会议。", null],
  ])("%s", (_, text, date) => {
    const whole = `各部门:\n一、任务\n${text}`;
    const at = whole.indexOf("一、");
    const source = textSource(whole);
    const node = { span: { start: at, end: whole.length } } as Outline["nodes"][number];
    const outline = {
      parts: [],
      head: { start: 0, end: at },
      nodes: [node],
      tail: { start: whole.length, end: whole.length },
      contents: null,
    };
    expect(findHead("x", source, outline, () => {}).date).toBe(date);
  });
});

describe("region", () => {
  test.each([
    ["of two characters in a title", `2024年青县政府工作报告\n${body}`, "河北省沧州市青县", "130922"],
    [
      "of him who reads a report",
      "各位代表：静宁县常务副县长某某某。全县发展，全县进步。",
      "甘肃省平凉市静宁县",
      "620826",
    ],
    [
      "of the bodies addressed",
      "各县（市）、区人民政府，徐州经济开发区管委会：全市要落实。",
      "江苏省徐州市",
      "320300",
    ],
    [
      "of the one place where the text speaks of 市政府",
      "召开南昌市信息系统项目推进会议，报市政府审定。",
      "江西省南昌市",
      "360100",
    ],
    ["one place, but no body of its own", "学习南昌市经验。", undefined, undefined],
    ["one place, but each city's government", "学习南昌市经验，各市政府要落实。", undefined, undefined],
    ["a district whose name is a word", "实现县级以上城区网络覆盖，由县政府组织。", undefined, undefined],
    [
      "and beside its city's name",
      "各位代表：全区发展。北京市东城区有变化，北京市东城区有进步。",
      "北京市东城区",
      "110101",
    ],
    ["two places", "学习南昌市、九江市经验，报市政府审定。", undefined, undefined],
    ["county", "济南市历城区信息化工作要点\n各街道：", "山东省济南市历城区", "370112"],
    [
      "autonomous county by its short name",
      "屏边县信息化工作要点\n各乡镇：",
      "云南省红河哈尼族彝族自治州屏边苗族自治县",
      "532523",
    ],
    ["of two characters", "莒县数字政府建设工作要点\n各乡镇：", "山东省日照市莒县", "371122"],
    ["chance characters", "加强城市和县城信息化建设的意见\n各部门：", undefined, undefined],
    ["short name of a province", "数字山东发展规划\n各市：", "山东省", "370000"],
    ["autonomous region", "内蒙古信息化工作要点\n各盟市：", "内蒙古自治区", "150000"],
    ["renamed since", "襄樊市信息化工作要点\n各县：", "湖北省襄樊市", "420600"],
    [
      "of two that share a name the one whose parent is named",
      "福州市鼓楼区信息化工作要点\n各街道：",
      "福建省福州市鼓楼区",
      "350102",
    ],
    ["a name that four share", "鼓楼区信息化工作要点\n各街道：", undefined, undefined],
    ["country", "国务院办公厅关于印发信息化工作方案的通知\n各部委：", "全国", null],
    ["bulletin of the country", "2021年全国教育事业发展统计公报\n一、综合\n共有学校9所。", "全国", null],
    [
      "own place against others named",
      "制定本政策。我市支持企业。济南高校聚集，济南人才与北京、上海合作，全市推广。",
      "山东省济南市",
      "370100",
    ],
    ["province by its abbreviation", "信息化工作方案\n鲁政办发〔2009〕19号\n各部门：", "山东省", "370000"],
    ["nothing said", "信息化工作方案\n各部门：", undefined, undefined],
    ["what a city strives for", "国家园林城市创建工作任务分解表\n加强绿化。", undefined, undefined],
  ])("%s", (_, text, name, code) => {
    const { region } = headOf(text);
    expect([region?.name, region?.code]).toEqual([name, code]);
  });
});

describe("period", () => {
  test.each([
    ["years in the title", "某市行动计划（2021—2023年）\n各部门：", { from: "2021", to: "2023" }],
    [
      "the second of two years, where the first is told of",
      "关于河东县2022年预算执行情况和2023年预算草案的报告\n各位代表：",
      { from: "2023", to: "2023" },
    ],
    [
      "what is submitted, where the title names no year",
      "国民经济和社会发展计划执行情况及计划草案的报告\n各位代表：\n现将2007年计划执行情况及2008年计划草案提请审议。\n三次产业结构调整到2009年的40:17:43。",
      { from: "2008", to: "2008" },
    ],
    ["the year told of, alone", "河东县2022年预算执行情况的报告\n各位代表：", { from: "2022", to: "2022" }],
    [
      "the plan's number in full",
      "某省国民经济和社会发展第十四个五年规划和2035年远景目标纲要\n目录",
      { from: "2021", to: "2025" },
    ],
    [
      "in force",
      "制定以下措施。本措施自2024年1月1日起实施，有效期至2026年12月31日。",
      { from: "2024-01-01", to: "2026-12-31" },
    ],
    [
      "in force for years from a day",
      "制定以下措施。本措施自2024年5月1日起施行，有效期3年。",
      { from: "2024-05-01", to: "2027-04-30" },
    ],
    [
      "in force for years from its issue",
      "某市若干措施\n（2024年5月6日）\n本措施自印发之日起实施，有效期五年。",
      { from: "2024", to: "2029" },
    ],
    ["years from an issue that has no date", "制定以下措施。本措施自印发之日起实施，有效期五年。", null],
    [
      "years that a licence holds",
      "某市办法\n（2024年5月6日）\n许可证有效期5年。本办法自2024年6月1日起施行。",
      null,
    ],
    ["milestone", "制定本计划。到2025年，建成。展望到2050年，领先。", { from: null, to: "2025" }],
    [
      "steps",
      "制定本方案。到2020年底前，见效。到2021年底前，扩大。到2022年底前，完善。",
      { from: "2020", to: "2022" },
    ],
    ["grown to a year", "制定本方案。由2002年增加到2007年。", null],
    ["within the year", "某市方案\n（2013年9月4日）\n年内建成平台。", { from: "2013", to: "2013" }],
    [
      "years counted from one",
      "某市实施意见\n1.目标。2012年起5年内，大力实施人才计划。",
      { from: "2012", to: "2016" },
    ],
    ["years of a grant", "某市实施意见\n1.奖励。2012年起5年内，对新办企业给予补助。", null],
    ["within three years", "某市方案\n（2013年9月4日）\n三年内建成平台。", null],
    [
      "year after the one looked back on",
      "各位代表：现在，我代表国务院，向大会作政府工作报告。一、2009年工作回顾",
      { from: "2010", to: "2010" },
    ],
    [
      "a report whose heading says what the year aims at",
      "各位代表：\n现在，我代表市人民政府向大会报告工作。\n一、2025年主要工作及发展成绩\n2025年是收官之年。\n二、2026年发展主要目标和工作安排\n建成园区5个。",
      { from: "2026", to: "2026" },
    ],
  ])("%s", (_, text, period) => {
    expect(headOf(text).period).toEqual(period);
  });

  test("the anchor's year is the plan's, its day the document's", () => {
    const head = headOf(
      `关于印发《2010年某市工作要点》的通知\n某市人民政府\n2009年12月20日\n2010年某市工作要点\n${body}`,
    );
    expect(anchorOf(head)).toEqual({
      date: "2009-12-20",
      issued: "2009-12-20",
      year: 2010,
      planEnd: 2010,
      planFrom: 2010,
    });
  });
});

test("a document without a date counts from the year that it was numbered in", () => {
  const head = headOf(`某政发〔2022〕9号\n各市、自治州人民政府：\n请于1月底前完成。`);
  expect(head.date).toBeNull();
  expect(anchorOf(head)).toMatchObject({ date: null, year: 2022, planEnd: null });
  expect(anchorOf(headOf("各部门：\n按照某政发〔2022〕9号文件，请于1月底前完成。")).year).toBeNull();
});

test("an empty text and one of noise have no head", () => {
  for (const text of ["", "\n\n", "？？？《《《〔〔〔2008", "abc def"]) {
    expect(headOf(text)).toMatchObject({
      title: null,
      kind: null,
      issuer: null,
      number: null,
      date: null,
      region: null,
    });
  }
});

describe("who answers in a table and by when", () => {
  const row = (n: number) => `\n\n${n}\n\n开展第${n}项检查。\n\n区机管局\n\n区教育局\n\n2019年9月`;
  const text = `某市宝山区人民政府办公室关于印发分类实施方案的通知\n各单位：\n现印发给你们。\n某市宝山区人民政府办公室\n2019年5月5日\n分类实施方案\n一、工作目标\n全区达标。\n附件\n工作任务清单\n\n序号\n\n任务内容\n\n牵头部门\n\n配合部门\n\n时间节点${[1, 2, 3, 4].map(row).join("")}\n`;
  const { issuer, date } = extractSource(textSource(text), "d").document;
  test("does not sign the document", () => expect(issuer).toBe("某市宝山区人民政府办公室"));
  test("nor date it", () => expect(date).toBe("2019-05-05"));
  test("nor in a table that is all there is", () => {
    const rows =
      "|工作任务|责任部门|完成时限|\n|---|---|---|\n|完成搬迁|各县区政府|2016年12月|\n|落实政策|市教育局|全年|\n";
    const head = extractSource(textSource(`汉中市2016年重点工作责任分解表\n\n${rows}`), "d").document;
    expect(head).toMatchObject({ issuer: null, date: null });
  });
});

describe("notices that tell of their document", () => {
  test("when it was passed is not when it is issued", () => {
    const notice =
      "石门县人民政府关于印发《石门县人民政府工作规则》的通知\n各乡、镇人民政府：\n《石门县人民政府工作规则》已经2019年1月4日县政府第三次全体会议通过，现予印发。\n石门县人民政府\n2019年1月17日\n";
    expect(headOf(notice + body).date).toBe("2019-01-17");
    const regulation = "某市养犬管理条例\n（2019年1月4日某市第七届人民代表大会常务委员会第三次会议通过）\n";
    expect(headOf(regulation + body).date).toBe("2019-01-04");
  });

  test("who is named by the title alone issues it, where it tells of the body's own affairs", () => {
    expect(headOf(`岳阳市人民政府工作规则\n${body}`).issuer).toBe("岳阳市人民政府");
    expect(headOf(`岳阳市人民政府门户网站管理办法\n${body}`).issuer).toBeNull();
  });

  test("a title that stands between marks on a line of its own", () => {
    const line = "《成都市人民政府办公厅关于建立联席会议制度的通知》\n各区（市）县政府：\n";
    expect(headOf(line + body).title).toBe("成都市人民政府办公厅关于建立联席会议制度的通知");
    expect(headOf(`《城市管理办法》\n${body}`).title).not.toBe("城市管理办法");
  });
});

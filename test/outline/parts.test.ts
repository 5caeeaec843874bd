import { describe, expect, test } from "vitest";
import { readOutline, sketch } from "./read-outline.ts";

const parts = (text: string) =>
  readOutline(text).outline.parts.map(({ id, kind, title }) => `${id} ${kind} ${title ?? "-"}`);
const nodes = (text: string) => readOutline(text).outline.nodes.map(({ id, title }) => `${id} ${title}`);

const plan =
  "一、总体要求\n以人民为中心，推进建设。\n二、重点任务\n（一）建设平台\n完善功能。\n（二）推广应用\n提高水平。";
const list = "一、改造老旧小区\n改造10个小区。\n二、建设停车场\n新增100个车位。";

describe("what a file is made of", () => {
  test("two documents that one notice issues: the last is the main one, the other has a letter", () => {
    const text = `某省关于印发支持数字经济若干政策和某省数字经济行动计划的通知\n各市：\n《支持数字经济若干政策》《某省数字经济行动计划》已经同意，现印发给你们。\n某省人民政府办公厅\n2021年9月2日\n支持数字经济若干政策\n${list}\n某省数字经济行动计划\n${plan}`;
    expect(parts(text)).toEqual([
      "notice notice -",
      "A document 支持数字经济若干政策",
      "main main 某省数字经济行动计划",
    ]);
    expect(nodes(text).slice(0, 3)).toEqual(["A.1 改造老旧小区", "A.2 建设停车场", "1 总体要求"]);
  });

  test("two documents that one notice issues: the first is the main one where it is more than twice as long", () => {
    const notice =
      "各县：\n《重点工作责任分解》和《民生实事责任分解》已经市政府同意，现印发给你们。\n某市人民政府\n2020年5月22日\n";
    const text = `${notice}附件1\n重点工作责任分解\n${plan}\n${plan}\n附件2\n民生实事责任分解\n${list}`;
    expect(parts(text)).toEqual([
      "notice notice -",
      "main main 重点工作责任分解",
      "A document 民生实事责任分解",
    ]);
  });

  test("what the notice issues is the main document, though 附件： stands above it as above its name", () => {
    const notice =
      "各县：\n现将《科技奖励配套细则》印发给你们，请遵照执行。\n附件：科技奖励配套细则\n某市科技局\n2013年7月9日\n";
    expect(parts(`${notice}附件：\n科技奖励配套细则\n${list}`)).toEqual([
      "notice notice -",
      "main main 科技奖励配套细则",
    ]);
  });

  test("names below 附件： are no items, though who signs stands behind them", () => {
    const text = `某市关于考核的通知\n各县：\n${plan}\n附件：\n1.考评标准\n2.联络员信息表\n某省住房和城乡建设厅\n2021年11月18日\n（此件公开发布）`;
    expect(nodes(text)).toHaveLength(4);
    expect(
      nodes(
        text.replace(
          "信息表\n某省住房和城乡建设厅\n2021年11月18日\n",
          "信息表\n填报信息。\n抓好落实。\n加强管理。\n及时总结。\n",
        ),
      ),
    ).not.toHaveLength(4);
  });

  test.each([
    ["with its mark on a line", "附件\n2023年十件民生实事\n", "2023年十件民生实事"],
    ["with its title behind the mark", "附件1 2023年十件民生实事\n", "2023年十件民生实事"],
    ["without any mark", "2023年十件民生实事\n", "2023年十件民生实事"],
    ["in its own width", "附件\n2023年民生实事(十件)\n", "2023年民生实事(十件)"],
  ])("an annex %s has a letter and its own numbering", (_, mark, title) => {
    const text = `政府工作报告\n${plan}\n${mark}${list}`;
    expect(parts(text)).toEqual(["main main -", `A annex ${title}`]);
    expect(nodes(text).slice(-2)).toEqual(["A.1 改造老旧小区", "A.2 建设停车场"]);
  });

  test.each([
    ["附件1.查验区的⏎界址清单", "查验区的\n界址清单", "查验区的界址清单"],
    ["附件：1.查验区界址清单", "关于查验区界址\n调查情况的报告", "关于查验区界址调查情况的报告"],
    ["附件：1.做法", "典型做法\n（共2项）", "典型做法"],
  ])(
    "the heading of an annex goes on below where the list or its genre says so: %s",
    (listed, heading, title) => {
      const named = listed.replace("⏎", "");
      const text = `某市通知\n${plan}\n${named}\n2.名册\n某市人民政府\n2020年5月22日\n附件1\n${heading}\n${list}\n附件2\n名册\n张三`;
      expect(parts(text).slice(0, 2)).toEqual(["main main -", `A annex ${title}`]);
      expect(nodes(text)).not.toContain("2.3 名册");
    },
  );

  describe("in a text without line breaks", () => {
    const long = plan.replace("推进建设。", `推进建设。${"促进发展，抓好落实。".repeat(40)}`);
    const glued = (text: string) => text.replace(/\n/gu, "");

    test("a document that the notice names begins behind the end of the one before", () => {
      const notice =
        "某省关于印发支持数字经济若干政策和某省数字经济行动计划的通知\n各市：\n《支持数字经济若干政策》《某省数字经济行动计划》已经同意，现印发给你们。\n2021年9月2日\n";
      const documents = `支持数字经济若干政策\n${list}\n某省数字经济行动计划\n为加快发展，制定本计划。\n${long}`;
      expect(parts(glued(notice + documents))).toEqual([
        "notice notice -",
        "A document 支持数字经济若干政策",
        "main main 某省数字经济行动计划",
      ]);
      const cited = documents.replace("某省数字经济行动计划\n", "某省数字经济行动计划确定的任务抓好落实。\n");
      expect(parts(glued(notice + cited))).toEqual(["notice notice -", "main main 支持数字经济若干政策"]);
    });

    test("names of annexes are no items", () => {
      const text = `某市关于同意建立联席会议制度的函\n市教委：\n经同意，现函复如下：\n请认真开展工作。\n附件：1．联席会议工作制度2．联席会议成员名单\n某市人民政府\n2021年8月17日\n附件1联席会议工作制度\n${long}\n附件2联席会议成员名单\n召集人：某某`;
      expect(nodes(glued(text))).toHaveLength(4);
      expect(nodes(glued(text))[0]).toBe("1 总体要求");
    });

    test("an annex that the list names begins where it is named again", () => {
      const text = `某市工作方案\n${long}\n附件：任务分工清单\n附件\n任务分工清单\n${list}`;
      expect(parts(glued(text))).toEqual(["main main -", "A annex 任务分工清单"]);
      expect(parts(glued(text.replace("附件：任务分工清单\n", "")))).toEqual(["main main -"]);
    });
  });

  test("a list of attachments above the signature is no annex, nor are its entries items", () => {
    const text = `某市工作方案\n${plan}\n附件：1.任务分工表\n2.责任清单\n某市人民政府\n2020年5月22日`;
    expect(parts(text)).toEqual(["main main -"]);
    expect(nodes(text)).toHaveLength(4);
  });

  test("the name of what is attached, with nothing but the day behind it, begins no document", () => {
    const notice = `某市关于印发任务分解表的通知\n各县：\n${plan}\n附件：任务分解表\n`;
    expect(parts(`${notice}二○○七年四月十三日`)).toEqual(["main main -"]);
    const short = "某市关于印发《重点任务分解方案》的通知\n各县：\n请认真落实。\n附件：重点任务分解方案\n";
    const issued = `${short}二○○七年四月十三日\n重点任务分解方案\n一、目标\n1.增长5%。\n2.建设学校5所。`;
    expect(parts(issued)).toEqual(["notice notice -", "main main 重点任务分解方案"]);
  });

  test("a glossary is a part without an outline, and no message speaks of its numbers", () => {
    const text = `政府工作报告\n${plan}\n《政府工作报告》有关术语的说明\n1.三网融合：指三网相互融合。\n2.两化融合：指两化深度融合。\n3.四上企业：指规模以上企业。`;
    expect(parts(text)[1]).toMatch(/^glossary glossary/u);
    expect(nodes(text)).toHaveLength(4);
    expect(readOutline(text).messages).toEqual([]);
  });

  test.each(["\n", ""])("also where its terms follow its heading at once (%j before it)", (before) => {
    const long = plan.replaceAll("\n", before) + "推进建设，完善功能。".repeat(200);
    const terms = "1.三网融合：指三网相互融合。2.两化融合：指两化深度融合。3.四上企业：指规模以上企业。";
    const text = `政府工作报告\n${long}${before}名词解释${terms}`;
    expect(parts(text)[1]).toBe("glossary glossary 名词解释");
    expect(nodes(text)).toHaveLength(4);
    const spoken = `政府工作报告\n${long}${before}名词解释另行印发，由各单位做好宣传工作，并组织干部职工认真学习，抓好落实。`;
    expect(parts(spoken)).toHaveLength(1);
  });

  test("an annex that is a table of one cell a line has no outline", () => {
    const text = `某市工作方案\n${plan}\n附件\n指标体系\n目标\n序号\n指标\n一、生态宜居\n1\n绿地率\n二、健康舒适\n2\n服务设施覆盖率`;
    expect(parts(text).at(-1)).toBe("annex annex 指标体系");
    expect(nodes(text)).toHaveLength(4);
  });

  test("contents with the title page above them are a part", () => {
    const text = `某市发展规划\n目　录\n总则………1\n第一章 现状………2\n第二章 目标………5\n总则\n第一章 现状\n发展较快。\n第二章 目标\n全面建成。`;
    expect(parts(text)).toEqual(["contents contents -", "main main -"]);
    expect(nodes(text)).toEqual(["1 现状", "2 目标"]);
  });

  test("contents in the midst of the main document begin another, and only one is main", () => {
    const contents = "目　录\n总则………1\n第一章 现状………2\n第二章 目标………5\n";
    const body = "总则\n第一章 现状\n发展较快。\n第二章 目标\n全面建成。\n";
    expect(parts(`某市发展规划\n${contents}${body}${contents}${body}${contents}${body}`)).toEqual([
      "contents contents -",
      "main main -",
      "contents2 contents -",
      "A document -",
      "contents3 contents -",
      "B document -",
    ]);
  });

  test("of a document that is issued, what stands below its contents is main, not its preface", () => {
    const contents = "目　录\n第一章 现状………2\n第二章 目标………5\n";
    const text = `关于印发《某市发展规划》的通知\n各县：\n请认真落实。\n某市发展规划\n本规划说明今后五年的发展。\n${contents}第一章 现状\n发展较快。\n第二章 目标\n全面建成。`;
    expect(parts(text).map((part) => part.split(" ")[1])).toEqual(["notice", "notice", "contents", "main"]);
  });

  test("目录 in a sentence begins none", () => {
    const text =
      "一、数据管理\n编制公共数据\n目录；\n（一）按时更新。\n（二）统一发布。\n二、保障措施\n落实资金。";
    expect(parts(text)).toEqual(["main main -"]);
  });

  test("what stands behind the last document is the tail", () => {
    expect(
      parts(`某市方案\n${plan}\n主题词：信息化 方案\n抄送：市委。`).map((part) => part.split(" ")[1]),
    ).toEqual(["main", "tail", "tail"]);
  });

  test("so is the licence of a public archive", () => {
    const text = `某市方案\n${plan}\n本作品是中华人民共和国的\n法规\n，属于公有领域。\n`;
    expect(parts(text).map((part) => part.split(" ")[1])).toEqual(["main", "tail"]);
  });

  test("no gaps, every character in one part", () => {
    const { text, outline } = readOutline(
      `关于印发《某市工作要点》的通知\n各县：\n请认真落实。\n某市工作要点\n${plan}\n附件\n民生实事清单\n${list}\n名词解释\n1.甲：指甲。`,
    );
    let end = 0;
    for (const { span, head, tail } of outline.parts) {
      expect(span.start).toBe(end);
      expect(head.start).toBe(span.start);
      expect(tail.end).toBe(span.end);
      end = span.end;
    }
    expect(end).toBe(text.length);
  });
});

describe("contents that end in the glossary", () => {
  test("名词解释 as their last entry begins no part", () => {
    const chapters = ["第一章 总体要求", "第二章 重点任务"];
    const text = `某市规划纲要\n目录\n${chapters.map((one, i) => `${one}… ${i + 1}`).join("\n")}\n名词解释… 9\n${chapters.map((one) => `${one}\n推进建设，完善功能。`).join("\n")}\n`;
    expect(nodes(text)).toEqual(["1 总体要求", "2 重点任务"]);
    expect(parts(text)).toEqual(["contents contents -", "main main -"]);
  });
});

describe("contents whose entries have pages and no leaders", () => {
  test("end where the first of them stands again over two lines, a preface before it", () => {
    const chapters = ["第一篇 立足新起点，建设现代化国际大都市", "第一章 良好开局", "第二章 发展目标"];
    const text = `某市规划纲要\n目录\n${chapters.map((one, i) => `${one} ${i + 1}`).join("\n")}\n本纲要根据建议制定，是共同奋斗的纲领。\n第一篇 立足新起点，建设\n现代化国际大都市\n第一章 良好开局\n经济增长。\n第二章 发展目标\n经济增长。\n`;
    expect(nodes(text)).toEqual(["1 立足新起点，建设现代化国际大都市", "1.1 良好开局", "1.2 发展目标"]);
  });
});

describe("contents that nothing names", () => {
  const headings = ["一、工作回顾", "二、主要任务", "（一）抓项目", "（二）抓工业", "三、保障措施"];
  const body = headings.map((one) => `${one}\n推进建设，完善功能。`).join("\n");
  test("above the title of what they list", () => {
    const text = `${headings.join("\n")}\n某县政府工作报告\n各位代表：\n现在报告工作。\n${body}\n`;
    expect(nodes(text)).toEqual(["1 工作回顾", "2 主要任务", "2.1 抓项目", "2.2 抓工业", "3 保障措施"]);
    expect(parts(text)).toEqual(["contents contents -", "main main -"]);
  });
  test("a list of headings that do not stand again is none", () => {
    const text = `${headings.join("\n")}\n某县政府工作报告\n各位代表：\n现在报告工作。\n`;
    expect(parts(text)).toEqual(["main main -"]);
  });
});

describe("headings without a number", () => {
  test("where the numbering begins anew under each they are sections above it", () => {
    const text =
      "政府工作报告\n各位代表：\n现在报告工作。\n2009年工作回顾\n一、经济平稳发展\n增长9%。\n二、民生持续改善\n新增就业。\n2010年主要任务\n一、加快发展\n推进项目。\n二、改善民生\n办好实事。";
    expect(nodes(text)).toEqual([
      "1 2009年工作回顾",
      "1.1 经济平稳发展",
      "1.2 民生持续改善",
      "2 2010年主要任务",
      "2.1 加快发展",
      "2.2 改善民生",
    ]);
  });

  test("where every number has its place without them they stay out", () => {
    expect(nodes("前言\n发展很快。\n一、回顾\n增长较快。\n二、任务\n加快发展。")).toEqual([
      "1 回顾",
      "2 任务",
    ]);
  });

  test("a title and who speaks are no headings; a review before a plan without a heading leaves the plan its numbers", () => {
    const plan = "工作报告结束，下面是建议。\n一、加快发展\n推进项目。\n二、改善民生\n办好实事。";
    const review = "一、经济平稳发展\n增长9%。\n二、民生持续改善\n新增就业。\n";
    expect(nodes(`各位代表：\n现在报告工作。\n2009年工作回顾\n${review}${plan}`)).toEqual([
      "0 2009年工作回顾",
      "0.1 经济平稳发展",
      "0.2 民生持续改善",
      "1 加快发展",
      "2 改善民生",
    ]);
    for (const line of ["某省2010年政府工作报告", "某省省长 某某某（2010年1月9日）"])
      expect(nodes(`${line}\n\n${review}${plan}`)[0]).toBe("1 经济平稳发展");
  });

  test("a preface of sections before the first chapter leaves the chapters their numbers", () => {
    const text =
      "总则\n第一节 指导思想\n坚持统筹。\n第二节 原则\n统一规划。\n第一章 目标\n第一节 近期\n到2025年建成。\n第二节 远期\n到2035年领先。\n第二章 任务\n推进建设。";
    expect(nodes(text).filter((node) => !node.includes("."))).toEqual(["0 总则", "1 目标", "2 任务"]);
  });
});

describe("numbers that are not used", () => {
  test("three in order at the starts of paragraphs are told", () => {
    const text =
      "一、任务\n推进建设。\n专栏1 重点工程\n1.清洁取暖。\n2.车辆替代。\n3.监测网络。\n二、保障\n落实资金。";
    expect(readOutline(text).messages.map(({ rule, values }) => [rule, values])).toEqual([
      ["outline.numbers-unused", { first: 1, last: 3 }],
    ]);
  });

  test("two are not", () => {
    const text = "一、任务\n推进建设。\n专栏1 重点工程\n1.清洁取暖。\n2.车辆替代。\n二、保障\n落实资金。";
    expect(readOutline(text).messages).toEqual([]);
  });
});

describe("kinds", () => {
  const kinds = (text: string) => sketch(text).map((line) => line.split(" ")[1]);

  test.each([
    [
      "scope of an assessment",
      "一、考评对象\n各县人民政府。\n二、考评任务\n推进落实。",
      ["provision", "task"],
    ],
    [
      "names and nothing else",
      "一、样本城市\n天津、上海、重庆、广州、武汉、成都（共6个）。\n二、任务\n推进。",
      ["provision", "task"],
    ],
    [
      "entry into force",
      "一、支持企业\n给予奖励。\n二、本政策自发布之日起施行，有效期三年。",
      ["task", "provision"],
    ],
    [
      "how an assessment goes, and who does it",
      "一、考评方式\n（一）以日常监测、实地调研等方式进行。\n（二）各牵头单位要对落实情况进行考核。",
      ["section", "provision", "task"],
    ],
    [
      "aims and tasks under one heading",
      "一、目标任务\n（一）促进城乡融合\n推进建设。\n（二）产业发展取得重大进展\n形成集群。",
      ["section", "task", "goal"],
    ],
    ["取得 under a verb of doing", "一、安排\n（一）推动攻坚战取得新成效\n狠抓落实。", ["section", "task"]],
  ])("%s", (_, text, expected) => expect(kinds(text)).toEqual(expected));

  test("a section of a report looks back where its words do, though its heading does not say so", () => {
    const done =
      "全市生产总值比上年增长9.2%，新增就业9万人，完成投资300亿元，取得了较好成绩，已建成120个项目。".repeat(
        6,
      );
    const will =
      "要加快推进产业升级，着力扩大有效投资，全面深化改革，确保完成目标，加强管理，推动创新。".repeat(6);
    const text = `政府工作报告\n各位代表：\n现在，我代表市人民政府向大会报告工作。\n一、综合实力迈上新台阶\n${done}\n二、奋力谱写新篇章\n${will}`;
    expect(kinds(text)).toEqual(["finding", "task"]);
  });
});

describe("headings told by their sisters", () => {
  const titles = (text: string) => readOutline(text).outline.nodes.map(({ title }) => title);

  test("where most begin with a sentence that is the item none has a heading", () => {
    const items = [
      "1.全面开通网上办理，覆盖各级政务服务事项和公共服务事项。（0.5分）（5月底完成）",
      "2.持续梳理事项，纳入平台。拓展应用场景，完善功能。（1分）（持续推进）",
      "3.升级审批模块，加快实现扫码亮证、一证通办、无感通办、电子证照等功能，并逐步推广。（0.5分）",
      "4.完善专业化帮办代办队伍，为企业提供全程无偿代办服务和政策咨询服务。（1分）（6月底完成）",
    ];
    expect(titles(`一、任务\n${items.join("\n")}`).slice(1)).toEqual(["", "", "", ""]);
  });

  test("where most have a phrase and a colon this one has, though it names several bodies", () => {
    const text =
      "一、职责\n（一）市工信局：牵头制定方案，组织推进。\n（二）市城管局：负责现场协调，参与验收。\n（三）移动公司、电信公司等分公司（简称“各运营商”）：按照要求开展整治。";
    expect(titles(text).at(-1)).toBe("移动公司、电信公司等分公司（简称“各运营商”）");
  });

  test("a sentence that leads to what stands under it is no heading", () => {
    const text = "一、对象\n（一）补贴对象为符合以下条件之一的人员：\n1.低保家庭成员。\n2.重度残疾人员。";
    expect(titles(text)[1]).toBe("");
  });
});

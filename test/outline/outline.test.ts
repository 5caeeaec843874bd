import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readOutline, sketch } from "./read-outline.ts";

describe("levels", () => {
  test("五 levels of different labels nest in the order they first stand", () => {
    expect(
      sketch(
        "第一章 主要任务\n一、数字政府\n（一）平台\n1.统一平台\n（1）身份认证。完善功能。\n（2）电子印章。完成对接。\n2.统一入口\n推进整合。\n二、数字社会\n推进应用。",
      ),
    ).toEqual([
      "1 section 主要任务 | ",
      "1.1 section 数字政府 | ",
      "1.1.1 section 平台 | ",
      "1.1.1.1 section 统一平台 | ",
      "1.1.1.1.1 task 身份认证 | 完善功能。",
      "1.1.1.1.2 task 电子印章 | 完成对接。",
      "1.1.1.2 task 统一入口 | 推进整合。",
      "1.2 task 数字社会 | 推进应用。",
    ]);
  });

  test("一、 straight to 1., numbers running on across sections keep the printed number", () => {
    expect(
      sketch(
        "一、政务\n1、网络。推进互联。\n2、网站。强化服务。\n二、民生\n3、教育。提升水平。\n4、医疗。推广病历。",
      ),
    ).toEqual([
      "1 section 政务 | ",
      "1.1 task 网络 | 推进互联。",
      "1.2 task 网站 | 强化服务。",
      "2 section 民生 | ",
      "2.3 task 教育 | 提升水平。",
      "2.4 task 医疗 | 推广病历。",
    ]);
  });

  test("a box behind an item that is a heading alone is the section's", () => {
    expect(
      sketch("（二）提升旅游\n1.发展邮轮。推进建设。\n2.规范游乐。\n专栏2：重点工程\n（1）邮轮母港：建成。"),
    ).toContain("2.2 task 规范游乐 | ");
  });

  test("points that end the sentences of a whole text end headings", () => {
    const text =
      "一、主要工作\n1.稳定面积.播种2.6万亩,总产增加.\n2.招商引资.引进企业2家.\n3.计划生育.镇卫生院配合.\n";
    expect(sketch(text)).toEqual([
      "1 section 主要工作 | ",
      "1.1 task 稳定面积 | 播种2.6万亩,总产增加.",
      "1.2 task 招商引资 | 引进企业2家.",
      "1.3 task 计划生育 | 镇卫生院配合.",
    ]);
  });

  test("what counts on behind full stops in a paragraph that begins so", () => {
    expect(
      sketch(
        "一、要求\n（一）提高认识。做好工作。（二）强化保障。落实经费。（三）严格督查。定期通报。\n二、附则",
      ),
    ).toEqual([
      "1 section 要求 | ",
      "1.1 task 提高认识 | 做好工作。",
      "1.2 task 强化保障 | 落实经费。",
      "1.3 task 严格督查 | 定期通报。",
      "2 provision 附则 | ",
    ]);
  });

  test("a list right behind the heading of its paragraph; not one within its text", () => {
    expect(
      sketch(
        "（一）重点工程。1.加固水闸。汛前完成。2.整治河道。疏浚18公里。\n（二）农村河道。今年办好实事。（1）修路。（2）架桥。",
      ),
    ).toEqual([
      "1 section 重点工程 | ",
      "1.1 task 加固水闸 | 汛前完成。",
      "1.2 task 整治河道 | 疏浚18公里。",
      "2 task 农村河道 | 今年办好实事。（1）修路。（2）架桥。",
    ]);
  });

  test("a few words before who answers are a heading where the sisters have some", () => {
    expect(
      sketch(
        "一、落实责任制。县政府负总责。\n二、拓宽渠道。（省财政厅牵头）\n三、强化保障。国土部门优先安排。",
      ),
    ).toEqual([
      "1 task 落实责任制 | 县政府负总责。",
      "2 task 拓宽渠道 | （省财政厅牵头）",
      "3 task 强化保障 | 国土部门优先安排。",
    ]);
  });

  test("1、 and 1. are one level when the numbers go on", () => {
    expect(sketch("一、措施\n1、培训。加大力度。\n2、宣传。提高水平。\n3.安全。加强测评。")).toContain(
      "1.3 task 安全 | 加强测评。",
    );
  });

  test("a gap and a repeated number are kept and told", () => {
    const { outline, messages } = readOutline("一、甲事\n推进甲。\n三、乙事\n推进乙。\n三、丙事\n推进丙。");
    expect(outline.nodes.map(({ id }) => id)).toEqual(["1", "3", "4"]);
    expect(messages.map(({ rule }) => rule)).toEqual(["outline.gap", "outline.repeated"]);
  });

  test("numbers counted off in a sentence are no nodes", () => {
    expect(
      sketch(
        "一、工程\n完成“监测系统”一、二期工程。推动一、二、三产业融合，增长3.5%。包括：（1）网络；（2）平台。\n二、保障\n落实资金。",
      ),
    ).toHaveLength(2);
  });
});

describe("headings", () => {
  test.each([
    ["on a line of its own", "一、总体要求\n以人民为中心，推动工作。", "总体要求"],
    ["ended by 。", "1.完善平台。结合评估情况，研究完善方案。", "完善平台"],
    [
      "ended by ：",
      "（一）指导思想：以人民为中心，坚持统筹推进，全面提升各级政府信息化建设和应用的整体水平。",
      "指导思想",
    ],
    [
      "set off by one blank",
      "一、指导思想 以人民为中心，坚持统筹推进，全面提升各级政府信息化建设和应用的整体水平。",
      "指导思想",
    ],
    [
      "without the bracket that tells who answers",
      "1.完善平台（牵头单位：市信息办；配合单位：各县（区）政府）\n结合评估情况，修订方案。",
      "完善平台",
    ],
    [
      "without 【】 that tells who answers",
      "1.完善平台【责任单位：市信息办】\n结合评估情况，修订方案。",
      "完善平台",
    ],
    [
      "with a bracket of its own",
      "1.开展培训（含远程培训）\n结合评估情况，修订方案。",
      "开展培训（含远程培训）",
    ],
    ["a quotation that holds 。", "1.推广“办事。不求人”服务。优化流程。", "推广“办事。不求人”服务"],
    [
      "ended by ： behind a longer phrase that ends as headings do",
      "（一）2004年至2005年全市推进信息化建设的指导思想：紧紧围绕经济社会发展的战略目标，按照总体部署，统筹推进。",
      "2004年至2005年全市推进信息化建设的指导思想",
    ],
    [
      "ended by ： though the sentence is short",
      "（二）基本原则：统筹规划、分步实施，突出应用。在统一领导下，统一规划目标任务。",
      "基本原则",
    ],
    [
      "a colon inside a heading that is none of these",
      "（二）深化“网格+热线：一网统管”服务。在统一领导下，统一规划目标任务。",
      "深化“网格+热线：一网统管”服务",
    ],
    [
      "none: one sentence and who answers for it",
      "1.健全网站。没有网站的部门全部建立。\n责任单位：市司法局\n2.全面完成“乡乡通”建设工作，确保年底实现全市所有乡镇、街办政务网络互联互通。\n牵头单位：市信息化办\n完成时限：2009年12月底",
      "",
    ],
    [
      "none: one sentence",
      "1、深化网站建设。继续开展评估。\n2、建立健全网络安全年度检查制度，并指导协调各地市开展检查工作。",
      "",
    ],
    [
      "none: a first sentence that enumerates",
      "1、深化网站建设。继续开展评估。\n2、大力发展软件外包，发展好服务外包基地城市、软件出口创新基地，推动软件外包扩大规模、提高水平。积极推进部省合作。",
      "",
    ],
  ])("%s", (_, text, title) => expect(readOutline(text).outline.nodes.at(-1)!.title).toBe(title));

  test("glued to the body: a shortcoming named in a review ends where its predicate does", () => {
    const text =
      "一、存在的主要问题\n1、应用的需求不足，应用的深度不够我区各部门对信息化的认识有了提高，但仍处于初级阶段。\n2、安全滞后于建设，管理较薄弱随着应用的加快，存在隐患，需要加强。";
    expect(readOutline(text).outline.nodes.map(({ title }) => title)).toEqual([
      "存在的主要问题",
      "应用的需求不足，应用的深度不够",
      "安全滞后于建设，管理较薄弱",
    ]);
  });

  test("glued to the body: the table of contents tells the end", () => {
    const body =
      "一、完善基础设施建设立足满足区域信息化保障需要，加快建设，提高利用水平。二、加强资源利用以开发利用为先导，推动整合共享。";
    const { outline } = readOutline(`规划目  录一、完善基础设施建设二、加强资源利用${body}`);
    expect(outline.nodes.map(({ title }) => title)).toEqual(["完善基础设施建设", "加强资源利用"]);
    expect(outline.contents).not.toBeNull();
  });
});

describe("kinds", () => {
  test("goals and findings by heading, inherited by what stands under them", () => {
    expect(
      sketch(
        "一、工作回顾\n（一）建设进展\n完成接入。\n（二）服务能力\n大幅提升。\n二、总体要求\n（一）基本原则\n坚持统筹。\n（二）走在前列\n形成示范。\n三、保障措施\n优化发展环境，落实责任。",
      ).map((line) => line.split(" ")[1]),
    ).toEqual(["section", "finding", "finding", "section", "goal", "goal", "task"]);
  });

  test.each([
    ["2022年工作成效", "finding"],
    ["2022年亮点工作", "finding"],
    ["重点任务推进情况", "finding"],
    ["提升工作成效", "task"],
    ["打造亮点", "task"],
    ["抓好民生事业，共建共享发展成果", "task"],
    ["2014年工作目标和改革重点", "task"],
  ])("%s heads a %s", (heading, kind) => {
    expect(sketch(`一、${heading}\n（一）社区治理\n新建站点5个。`)[1]).toContain(kind);
  });

  test("an aim that is dealt out to somebody is a task", () => {
    const aims = "1.生产总值增长6%。\n责任单位：市发展改革委\n2.收入增长快于经济增长。";
    expect(sketch(`一、主要预期目标\n${aims}`).map((line) => line.split(" ")[1])).toEqual([
      "section",
      "task",
      "goal",
    ]);
  });

  test("what was reached of an aim is no aim", () => {
    const kinds = sketch(
      "一、2022年工作回顾\n（一）基本实现了年初确定的主要增长目标\n粮食增产。\n二、2023年工作目标\n（一）粮食\n增产。",
    ).map((line) => line.split(" ")[1]);
    expect(kinds).toEqual(["section", "finding", "section", "goal"]);
  });

  test("what was worked on in the years gone by is no task", () => {
    const kinds = (heading: string) =>
      sketch(`一、${heading}\n（一）产业转型升级。\n抓技改、促创新，新增企业5家。`).map(
        (line) => line.split(" ")[1],
      );
    expect(kinds("过去五年主要工作")).toEqual(["section", "finding"]);
    expect(kinds("本届政府主要工作")).toEqual(["section", "finding"]);
    expect(kinds("今后五年主要工作")).toEqual(["section", "task"]);
  });

  test("优化…环境 under a task heading is a task though it ends like a finding", () => {
    expect(
      sketch("一、实施路径\n（一）聚力完善产业发展环境\n1.扩大投资。设立基金。\n2.加强保障。引进人才。")[2],
    ).toContain("task");
  });
});

describe("what is not the item's", () => {
  const items = "一、主要任务\n1.公开。\n推进公开。\n扩大范围。\n2.热线。\n加强管理。\n提高质量。";

  test("此外 behind the last item is the section's", () => {
    const { text, outline } = readOutline(`${items}\n此外，继续加强已建系统的应用。\n二、保障\n加强领导。`);
    expect(text.slice(outline.nodes[2]!.span.end)).toMatch(/^\s*此外/u);
    expect(outline.nodes[0]!.span.end).toBeGreaterThan(outline.nodes[2]!.span.end + 10);
  });

  test("closing words, annex, signature", () => {
    const { text, outline } = readOutline(
      `${items}\n各级、各部门要狠抓落实。\n某某市人民政府\n2010年2月4日\n附件：1.分工表`,
    );
    const last = outline.nodes.at(-1)!;
    expect(text.slice(last.body.start, last.body.end)).toBe("加强管理。\n提高质量。");
    expect(text.slice(outline.tail.start).trim()).toMatch(/^某某市人民政府/u);
  });

  test("a second paragraph that only begins like an item is the item's", () => {
    const { text, outline } = readOutline(
      "一、任务\n各县要抓紧建设。\n各有关企业要配合，做好数据报送。\n二、保障\n落实资金。",
    );
    expect(text.slice(outline.nodes[0]!.body.start, outline.nodes[0]!.body.end)).toContain("各有关企业");
  });

  test("a cover notice with points of its own is not the body", () => {
    const notice = "关于印发《某市工作要点》的通知\n各县：\n一、加强领导。\n二、抓好落实。\n";
    const { outline } = readOutline(
      `${notice}某市工作要点\n一、总体要求\n以人民为中心。\n二、重点任务\n（一）建设平台。完善功能。\n（二）推广应用。提高水平。`,
    );
    expect(outline.nodes.map(({ id, title }) => `${id} ${title}`)).toEqual([
      "A.1 ",
      "A.2 ",
      "1 总体要求",
      "2 重点任务",
      "2.1 建设平台",
      "2.2 推广应用",
    ]);
  });
});

describe("figures that are no labels, and some that are", () => {
  test("what counts inside a box or a table's notes is not the outline's", () => {
    const { outline } = readOutline(
      "一、主要任务\n1.治理大气。\n推进减排。\n专栏1 重点工程\n1.清洁取暖。改造炉灶。\n2.车辆替代。更换公交。\n3.监测网络。\n2.治理水体。\n保护水源。\n二、保障措施\n落实资金。",
    );
    expect(outline.nodes.map(({ id, title }) => `${id} ${title}`)).toEqual([
      "1 主要任务",
      "1.1 治理大气",
      "1.2 治理水体",
      "2 保障措施",
    ]);
  });

  test("12.5G网络 is item 12 where 11 stands before; 3.5% begins no item", () => {
    const items = Array.from(
      { length: 11 },
      (_, i) => `${i + 1}.工程${"甲乙丙丁戊己庚辛壬癸子"[i]}。推进建设。`,
    );
    const { outline } = readOutline([...items, "12.5G网络。加快部署。", "3.5%的增长目标要完成。"].join("\n"));
    expect(outline.nodes.at(-1)).toMatchObject({ id: "12", title: "5G网络" });
    expect(outline.nodes).toHaveLength(12);
  });
});

describe("items without a heading", () => {
  test.each([
    ["a dated sentence", "1.健全机制。定期会商。\n2.2021年6月底前研究提出改革方案。明确分工。", ""],
    [
      "a sentence and who answers",
      "1.健全机制。定期会商。\n2.系统梳理各类报表，推动信息共享。（省统计局牵头）",
      "",
    ],
    [
      "a validity clause",
      "1.健全机制。定期会商。\n2.本措施自印发之日起实施，有效期5年。由区人社局解释。",
      "",
    ],
  ])("%s", (_, text, title) => expect(readOutline(text).outline.nodes[1]!.title).toBe(title));
});

test("an article that says why there is the document is a goal, one that says what its words mean a provision", () => {
  expect(
    sketch(
      "第一条 为规范数据管理，根据有关规定，制定本办法。\n第二条 本办法所称数据，是指履职中产生的信息。\n第三条 各部门应当编制目录。",
    ).map((line) => line.split(" ")[1]),
  ).toEqual(["goal", "provision", "task"]);
  expect(
    sketch(
      "第一条 为进一步加大我县对外开放和招商引资力度，鼓励和吸引更多投资者来我县投资兴业，促进全县经济社会转型发展。根据有关规定，制定本政策。\n第二条 为企业提供服务。制定如下清单。",
    ).map((line) => line.split(" ")[1]),
  ).toEqual(["goal", "task"]);
});

test("what is counted off behind 两个以上条件 is asked for", () => {
  expect(
    sketch(
      "第三条 项目须符合国家政策，同时符合以下两个或两个以上条件：\n（一）新增投资1000万元以上；\n（二）就业500人以上。",
    ).map((line) => line.split(" ")[1]),
  ).toEqual(["section", "provision", "provision"]);
});

test("总　　则 is one word", () => {
  const text =
    "第一章　总　　则\n　　第一条　为规范管理，制定本办法。\n第二章　附　　则\n　　第二条　本办法自印发之日起施行。";
  const titles = readOutline(text).outline.nodes.map(({ title }) => title.replaceAll("　", ""));
  expect(titles).toEqual(["总则", "", "附则", ""]);
  expect(readOutline("一、总体要求　　建立总　　则化机制。").outline.nodes[0]!.title).toBe("总体要求");
});

describe("numbers of several figures", () => {
  const ids = (text: string) => readOutline(text).outline.nodes.map(({ id, title }) => `${id} ${title}`);
  test("1, 1.1, 1.1.1 nest", () => {
    const text =
      "某市建设方案\n1 总则\n1.1 编制依据\n依据规划。\n1.2 编制原则\n1.2.1 统筹原则\n坚持统筹。\n1.2.2 安全原则\n坚持安全。\n2 建设任务\n2.1 完善网络\n建设网络。\n2.2 整合平台\n整合平台。";
    expect(ids(text)).toEqual([
      "1 总则",
      "1.1 编制依据",
      "1.2 编制原则",
      "1.2.1 统筹原则",
      "1.2.2 安全原则",
      "2 建设任务",
      "2.1 完善网络",
      "2.2 整合平台",
    ]);
  });

  test("a table of contents lists them first, the labels are without the blank behind them", () => {
    const text =
      "目　录\n1　总则\n1.1　编制依据\n1.2　编制原则\n2　任务\n2.1　完善网络\n某市建设方案\n1　总则\n1.1　编制依据\n依据规划。\n1.2　编制原则\n坚持统筹。\n2　任务\n2.1　完善网络\n建设网络。";
    expect(readOutline(text).outline.nodes.map(({ id, label }) => `${id} ${label}|`)).toEqual([
      "1 1|",
      "1.1 1.1|",
      "1.2 1.2|",
      "2 2|",
      "2.1 2.1|",
    ]);
  });

  test("behind blanks in a paragraph, where they go on", () => {
    const text =
      "某县预案\n1、总则 1.1 编制目的 为做好工作，制定本预案。\n1.2 编制依据\n依据规划，投资 3.2 亿元。\n1.3 工作原则 1.3.1 坚持统筹，协调推进。\n1.3.2 坚持安全，预防为主。";
    expect(readOutline(text).outline.nodes.map(({ id }) => id)).toEqual([
      "1",
      "1.1",
      "1.2",
      "1.3",
      "1.3.1",
      "1.3.2",
    ]);
  });

  test("with no blank behind them, below a contents list that nothing names", () => {
    const text =
      "某镇预案\n1总则............1\n1.1编制目的............1\n1.2编制依据............2\n2组织体系............3\n2.1指挥部............3\n1总则\n1.1编制目的\n为做好工作。\n1.2编制依据\n依据规划。\n2组织体系\n2.1指挥部\n设立指挥部。";
    expect(ids(text)).toEqual(["1 总则", "1.1 编制目的", "1.2 编制依据", "2 组织体系", "2.1 指挥部"]);
    expect(ids("一、任务\n网络............1\n平台............2\n建设网络。").length).toBe(1);
  });

  test("behind the same headings in a row, each on its line: these are contents that nothing names", () => {
    const list = "1 总则\n1.1编制目的\n1.2编制依据\n2 组织体系\n2.1指挥部\n";
    const body =
      "1 总则\n1.1编制目的\n为做好工作。\n1.2编制依据\n依据规划。\n2 组织体系\n2.1指挥部\n设立指挥部。";
    const once = ["1 总则", "1.1 编制目的", "1.2 编制依据", "2 组织体系", "2.1 指挥部"];
    expect(ids(`某市预案\n${list}${body}`)).toEqual(once);
    expect(ids(`某市预案\n${body}`)).toEqual(once);
    // another document's own headings, not the same ones
    expect(ids("一、建设平台\n二、培训人员\n三、完善网络\n一、建设平台\n建成平台。").length).toBe(4);
  });

  test("below chapters", () => {
    expect(
      ids("第一章 总则\n1.1 编制依据\n依据规划。\n1.2 原则\n坚持统筹。\n第二章 任务\n2.1 网络\n建设网络。"),
    ).toEqual(["1 总则", "1.1 编制依据", "1.2 原则", "2 任务", "2.1 网络"]);
  });

  test.each([
    ["amounts", "一、投资\n1.1 亿元用于网络。\n1.2 亿元用于平台。\n1.3 亿元用于培训。"],
    [
      "figures that do not go on from one another",
      "一、速度\n3.2 版本上线。\n1.5 版本停用。\n4.6 版本开发。",
    ],
  ])("%s are no labels", (_, text) => expect(ids(text).length).toBe(1));
});

describe("what neither commits nor aims nor reports is a provision", () => {
  const kinds = (text: string) => sketch(text).map((line) => line.trim().split(" ")[1]);
  test.each<[string, string, string[]]>([
    [
      "what a document covers",
      "第一条 为规范管理，制定本办法。\n第二条 本市行政机关的数据采集活动，适用本办法。\n第三条 各部门应当编制目录，适用标准。",
      ["goal", "provision", "task"],
    ],
    [
      "what words mean",
      "第一条 本办法下列用语的含义：\n（一）数据，是指信息的记录。\n（二）平台，是指信息系统。\n第二条 各部门应当编制目录。\n第三条 各部门应当更新目录。",
      ["section", "provision", "provision", "task", "task"],
    ],
    [
      "conditions, but not grants",
      "一、申报条件\n申报单位应当符合以下条件：\n1.在本市注册。\n2.信用良好。\n二、标准\n符合下列条件之一的，予以支持：\n1.首次认定的，给予奖励10万元。\n2.复核通过的，给予奖励5万元。",
      ["section", "provision", "provision", "section", "task", "task"],
    ],
    [
      "conditions in the heading itself",
      "（一）对存在下列问题的社会团体要进行整改：\n1.管理混乱的。\n2.账目不清的。\n（二）对问题整改的要求：\n1.建立台账。\n2.完善制度。",
      ["section", "provision", "provision", "section", "task", "task"],
    ],
    [
      "what articles are headed with in brackets",
      "第一条 （目的和依据）\n为规范管理，制定本办法。\n第二条 （适用范围）\n本市活动适用本办法。\n第三条 （区域功能）\n建设产业集群。",
      ["goal", "provision", "task"],
    ],
    [
      "whom an assessment covers and what is good in it, not who does what by when in it",
      "第一条 考核对象为各乡镇、市直各部门。\n第二条 考核得分90分以上的为优秀，60分以下的为不合格。\n第三条 自查。12月20日前，各单位完成自查。\n第四条 考核结果用于评优。",
      ["provision", "provision", "task", "task"],
    ],
    [
      "papers that are handed in, and what classes there are, not what is to be filed",
      "第一条 省级园区分为综合型和特色型两类。\n第二条 申请认定应提供以下材料：\n（一）发展情况报告；\n（二）总体规划。\n第三条 各部门应当将材料分类归档。",
      ["provision", "section", "provision", "provision", "task"],
    ],
    [
      "not principles that an article lists",
      "第一条 考核工作坚持下列原则：\n（一）客观公正、注重实绩；\n（二）平时考核与年终考核相结合。\n第二条 各部门应当制定办法。",
      ["section", "goal", "goal", "task"],
    ],
    [
      "what a plan rests on and covers",
      "一、规划依据\n1.《城乡规划法》\n2.《水法》\n二、规划范围\n全市域。\n三、重点任务\n建设水库。",
      ["section", "provision", "provision", "provision", "task"],
    ],
    [
      "what a body shall perform is a task, what it must have is not",
      "第一条　各乡镇应当履行下列职责：\n（一）每月召开例会；\n（二）定期报告。\n第二条　乡镇应当具备下列条件：\n（一）有场所；\n（二）有人员。",
      ["section", "task", "task", "section", "provision", "provision"],
    ],
    [
      "what a word of the document comprises",
      "第一条　本办法所称的燃气设施，包括：\n（一）燃气管道；\n（二）燃气场站。\n第二条　燃气企业应当承担下列工作：\n（一）巡查管道；\n（二）维护场站。",
      ["section", "provision", "provision", "section", "task", "task"],
    ],
    [
      "an article that is guided by principles and says no more",
      "第一条　考核工作坚持公开、公平的原则。\n第二条　考核工作坚持公开的原则，由县考核办组织实施。",
      ["goal", "task"],
    ],
  ])("%s", (_, text, expected) => expect(kinds(text)).toEqual(expected));
});

test.each([
  ["1．基地建设（市农业局，各镇街区）\n2．品牌创建（市工商局牵头）", ["基地建设", "品牌创建"]],
  [
    "1.市通信发展管理办公室（市通管办）\n负责协调。\n2.高铁新区（大学城）\n建设新区。",
    ["市通信发展管理办公室（市通管办）", "高铁新区（大学城）"],
  ],
  [
    "（1）严格投入管理。市农业局要加强监管。\n（2）健全检测体系。各地建立检测站。\n（3）推行准出制度。",
    ["严格投入管理", "健全检测体系", "推行准出制度"],
  ],
  ["（1）建设平台。\n（2）培训人员。", ["", ""]],
  ["1、淘汰锅炉50台（市环保局、市质监局，10月底前）\n2、治理扬尘（市住建局）", ["淘汰锅炉50台", "治理扬尘"]],
])("who answers, and an item as short as the headings beside it: %j", (text, expected) =>
  expect(readOutline(`某市工作方案\n${text}`).outline.nodes.map(({ title }) => title)).toEqual(expected),
);

test("a line that says who answers is no heading over the numbers behind it", () => {
  const { outline } = readOutline(
    "某街道重点任务\n1. 经济发展。完成投资8亿元。\n责任领导：王某\n2. 基层党建。上半年完成轮训。\n责任领导：孙某\n工作要求：\n（一）各科室要制定计划。\n（二）督查办要通报进展。",
  );
  expect(outline.nodes.map(({ title }) => title)).not.toContain("责任领导：孙某");
});

test("任务一：, 措施1： at the heads of lines are labels; not 任务一 in a sentence", () => {
  const { outline } = readOutline(
    "某县工作方案\n一、总体要求\n坚持统筹。\n二、重点任务\n任务一：加强规划引领\n编制规划。\n任务二：改善环境\n1.教育。改善条件。\n2.医疗。建设标准化卫生室。\n三、保障措施\n围绕重点任务一：加强规划引领，抓好落实。",
  );
  expect(outline.nodes.map(({ id, title }) => `${id} ${title}`)).toEqual([
    "1 总体要求",
    "2 重点任务",
    "2.1 加强规划引领",
    "2.2 改善环境",
    "2.2.1 教育",
    "2.2.2 医疗",
    "3 保障措施",
  ]);
});

test("names of attachments below 附件： are no items, nor is one that a line end broke", () => {
  const titles = (text: string) => readOutline(text).outline.nodes.map(({ title }) => title);
  const plan = "某街道管理意见\n一、备案管理\n做好备案。\n二、安全管理\n做好管理。\n";
  expect(titles(`${plan}附件：\n1.《备案登记表》\n2.《监管台账》`)).toEqual(["备案管理", "安全管理"]);
  expect(
    titles(
      `${plan}附件：1.2019年分类减量推进工作联席会\n议成员单位清单\n2.2019年推进工作指标\n\n附件1\n清单正文。`,
    ),
  ).toEqual(["备案管理", "安全管理"]);
  expect(titles(`${plan}附件：\n1.建设平台，完善网络。\n2.培训人员，加强考核。`).length).toBe(4);
});

test("items of a list end with its marks, also the last; what the article says behind them is the article's", () => {
  const { text, outline } = readOutline(
    "第一条 部门有下列情形之一的，责令改正：\n（一）未按照要求汇聚数据的；\n（二）未及时更新目录的；\n（三）拒绝提供数据的；\n（四）故意隐瞒数据的；\n（五）其他违反规定的行为。\n对上述行为的负责人员，按照规定处理。\n第二条 各部门应当编制目录。",
  );
  const last = outline.nodes.find(({ id }) => id === "1.5")!;
  expect([last.title, last.kind, text.slice(last.body.start, last.body.end)]).toEqual([
    "",
    "provision",
    "其他违反规定的行为。",
  ]);
  const headed = readOutline(
    "一、任务\n（一）建设平台。\n建成平台，整合数据。\n（二）推进共享。\n开放数据，汇聚数据。\n（三）培训人员。\n分批轮训人员。",
  );
  expect(headed.outline.nodes[3]!.title).toBe("培训人员");
});

test("the years to come are an aim, what is done about an aim is a task", () => {
  const report = "政府工作报告\n各位代表：\n现在，我代表市人民政府，向大会报告政府工作。\n";
  expect(
    sketch(
      `${report}一、过去五年回顾\n完成投资。\n二、关于今后五年发展\n总量翻番。\n三、建立机制，保障实现规划目标\n加强评估。`,
    ).map((line) => line.split(" ")[1]),
  ).toEqual(["finding", "goal", "task"]);
});

describe("parts", () => {
  test("the document that the notice names is the body, however short beside the notice's own points", () => {
    const { outline } = readOutline(
      "关于印发2023年区《政府工作报告》责任分解方案的通知\n各街道：\n一、各单位要高度重视，切实加强领导，制订工作方案，明确时间节点。\n二、区绩效机构要细化考核内容，加强过程考核，确保落到实处。\n三、各单位按季度报送进展情况。\n某区人民政府办公室\n2023年1月3日\n2023年区《政府工作报告》责任分解方案\n一、预期目标\n二、重点任务\n（一）建设平台。完善功能。",
    );
    const main = outline.nodes.filter(({ part }) => part === "main");
    expect(main.map(({ title }) => title)).toEqual(["预期目标", "重点任务", "建设平台"]);
    expect(outline.parts.map(({ id, kind }) => `${id} ${kind}`)).toEqual(["A notice", "main main"]);
  });

  test("a list of attachments is no outline", () => {
    const { outline } = readOutline(
      "各县人民政府：\n现将任务分解印发给你们。\n附件：1.重点工作责任分解\n2.民生实事责任分解\n3.考核办法\n某市人民政府办公室\n2020年5月22日\n附件1\n重点工作责任分解\n一、产业发展\n1.支持企业发展。落实政策。\n2.扩大投资。推进项目。",
    );
    expect(outline.nodes.map(({ id }) => id)).toEqual(["1", "1.1", "1.2"]);
  });

  test("an item ends where the signature of its part stands", () => {
    const { text, outline } = readOutline(
      "一、任务\n推进建设。\n二、要求\n按季度报送进展。\n某县人民政府\n2020年5月22日\n附件1\n分工表\n张某某负责。",
    );
    expect(text.slice(outline.nodes[1]!.body.start, outline.nodes[1]!.body.end)).toBe("按季度报送进展。");
  });

  test("a web page's list around a list gives no labels", () => {
    const { outline } = readOutline(
      "1. 1、下载文档前请自行甄别内容的完整性。\n2. 2、部分预览的文档可申请退款。\n3. 3、如有侵权请联系我们。\n工作要点\n一、建设平台\n完善功能。\n二、推广应用\n提高水平。",
    );
    expect(outline.nodes.map(({ title }) => title)).toEqual(["建设平台", "推广应用"]);
  });
});

describe("nothing found is odd", () => {
  const rules = (text: string) => readOutline(text).messages.map(({ rule }) => rule);
  test("in a Chinese text", () => expect(rules("今天天气很好。\n")).toEqual(["outline.empty"]));
  test("in a text without any Chinese", () =>
    expect(rules('{ "name": "x", "version": "0.1.0" }\n')).toEqual(["outline.no-chinese"]));
  test("not where a responsibility table was understood", () => {
    const table = [
      "序号",
      "任务",
      "责任单位",
      "1",
      "政务云平台建设",
      "市大数据局",
      "2",
      "数据目录",
      "市统计局",
    ];
    expect(rules(table.join("\n"))).toEqual([]);
  });
});

describe("the seeds in other states", () => {
  const seeds = readdirSync("seeds").filter((name) => name.endsWith(".txt"));

  test.each(seeds)("%s: two U+3000 for every line break make no difference", (name) => {
    const text = readFileSync(`seeds/${name}`, "utf8");
    expect(sketch(text.replace(/\r?\n/gu, "\u3000\u3000"))).toEqual(sketch(text));
  });

  test.each(seeds)(
    "%s: with one blank or nothing for every line break nine of ten nodes are the same",
    (name) => {
      const text = readFileSync(`seeds/${name}`, "utf8");
      const kept = sketch(text).filter((line) => !line.startsWith("T."));
      for (const joint of [" ", ""]) {
        const joined = new Set(sketch(text.replace(/\s*\r?\n\s*/gu, joint)));
        const same = kept.filter((line) => joined.has(line)).length;
        expect(same / kept.length).toBeGreaterThanOrEqual(0.88);
      }
    },
  );
});

test.each([
  ["brackets", "（".repeat(100_000)],
  ["labels", "一、".repeat(100_000)],
  ["numbers", "1.".repeat(100_000)],
  ["quotation marks", `${"“".repeat(100_000)}一、总体要求`],
])("100,000 %s are read", (_, text) => {
  expect(readOutline(text).outline.head.start).toBe(0);
});

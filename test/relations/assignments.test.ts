import { describe, expect, it } from "vitest";
import { extractDocument } from "../../src/index.ts";
import { findAssignments } from "../../src/relations/duties/assignments.ts";
import { expectLinear } from "../cpu-time.ts";
import { readingOf } from "../extract/reading.ts";

const found = (text: string, nodes: { id: string; start: number; end: number }[] = []) =>
  findAssignments(readingOf(text, { nodes }));
/** `lead 省大数据局`, the short form that the tables below use. */
const short = (text: string) => found(text).map(({ role, agency }) => `${role} ${agency}`);

describe("bracketed notes", () => {
  it.each<[string, string[]]>([
    [
      "推进建设。（省大数据局牵头，各有关部门、各市政府配合）",
      ["lead 省大数据局", "support 各有关部门", "support 各市政府"],
    ],
    [
      "推进建设（省政府办公厅牵头，省大数据局配合，各有关部门分工负责）",
      ["lead 省政府办公厅", "support 省大数据局", "responsible 各有关部门"],
    ],
    [
      "（牵头单位：省科技厅；责任单位：省教育厅、省财政厅）",
      ["lead 省科技厅", "responsible 省教育厅", "responsible 省财政厅"],
    ],
    ["推进建设。（市科技局主办，市财政局会办）", ["lead 市科技局", "support 市财政局"]],
    ["（市教育局★、市财政局）", ["responsible 市教育局", "responsible 市财政局"]],
    ["（分管领导：某某 牵头单位：市教育局 责任单位：市财政局）", ["lead 市教育局", "responsible 市财政局"]],
    ["（第一责任单位：市教育局；其他责任单位：市财政局）", ["lead 市教育局", "responsible 市财政局"]],
    ["推进建设。\n市级牵头单位：市教育局\n", ["lead 市教育局"]],
    ["（适用范围：各牵头单位：市教育局）", []],
    ["市人大常委会办公室负责制定管理制度。", ["responsible 市人大常委会办公室"]],
    ["(牵头部门:市科技局,配合部门:市财政局;完成时限:2025年12月)", ["lead 市科技局", "support 市财政局"]],
    [
      "推进建设。（党建工作办公室、党群服务中心）",
      ["responsible 党建工作办公室", "responsible 党群服务中心"],
    ],
    ["推进建设。（城环局、天津移动）", ["responsible 城环局", "responsible 天津移动"]],
    ["推进建设。（安监科，局属各单位）", ["responsible 安监科", "responsible 局属各单位"]],
    ["建设重点学科（外科、妇科）。加强管理。（重点学科）", []],
    [
      "推进建设。（省国土厅负责，各市、县〔区〕人民政府落实）",
      ["responsible 省国土厅", "responsible 各市、县〔区〕人民政府"],
    ],
    ["（责任单位：市交通局（公路部分）、市公安局）", ["responsible 市交通局", "responsible 市公安局"]],
    ["优化空间（发展新格局）。建设新区（大数据中心）。", []],
    ["推进建设。（城市管理办公室；责任人：某某）", ["responsible 城市管理办公室"]],
    [
      "建立机制。（保监会会同卫生计生委、民政部）",
      ["responsible 保监会", "support 卫生计生委", "support 民政部"],
    ],
    [
      "（负责部门：商务部、海关总署；适用范围：浙江自贸试验区）",
      ["responsible 商务部", "responsible 海关总署"],
    ],
    ["（责任单位：市科技局；验收部门：市信息中心）", ["responsible 市科技局", "responsible 市信息中心"]],
    [
      "（责任单位：市科技局；教育部门：各学校）",
      ["responsible 市科技局", "responsible 教育部门", "responsible 各学校"],
    ],
    [
      "（市环保局牵头，临汾、侯马、洪洞经济开发区管委会负责落实）",
      ["lead 市环保局", "responsible 临汾、侯马、洪洞经济开发区管委会"],
    ],
    [
      "（责任单位：市环保局、平阳经济开发区管委会）",
      ["responsible 市环保局", "responsible 平阳经济开发区管委会"],
    ],
    ["（责任单位：市科技局，崂山区政府）", ["responsible 市科技局", "responsible 崂山区政府"]],
    ["（牵头单位：市卫健委 责任单位：市医保局）", ["lead 市卫健委", "responsible 市医保局"]],
    ["（牵头领导：王某某；责任单位：市民政局）", ["responsible 市民政局"]],
    ["【牵头单位：市科技局】", ["lead 市科技局"]],
    [
      "（牵头单位：市科技局 配合单位：市财政局 市住建局）",
      ["lead 市科技局", "support 市财政局", "support 市住建局"],
    ],
    ["（牵头单位：市科 技局）", ["lead 市科技局"]],
    ["推进建设。（种植业股、农田建设股）", ["responsible 种植业股", "responsible 农田建设股"]],
    ["（各县（市、区）人民政府负责）", ["responsible 各县（市、区）人民政府"]],
    ["（省教育厅负责，各市人民政府结合实际落实）", ["responsible 省教育厅", "responsible 各市人民政府"]],
    ["（各市人民政府结合各自实际落实）", ["responsible 各市人民政府"]],
    ["（各市人民政府结合自身实际落实）", ["responsible 各市人民政府"]],
    ["（各市人民政府结合实际情况落实）", ["responsible 各市人民政府"]],
    ["（各市人民政府根据实际情况落实）", ["responsible 各市人民政府"]],
    ["（各市人民政府根据工作需要落实）", ["responsible 各市人民政府"]],
    ["（各市人民政府根据职能分工落实）", ["responsible 各市人民政府"]],
    ["（各市人民政府依照职责分工落实）", ["responsible 各市人民政府"]],
    ["（各市人民政府依据职责分工落实）", ["responsible 各市人民政府"]],
    ["（交通运输部及各地区按职责分工负责）", ["responsible 交通运输部", "responsible 各地区"]],
    [
      "（省发展改革委、省住房城乡建设厅等有关部门配合，各市政府落实）",
      ["support 省发展改革委", "support 省住房城乡建设厅", "support 有关部门", "responsible 各市政府"],
    ],
    ["（牵头单位：市应急局〈市消防救援支队〉）", ["lead 市应急局〈市消防救援支队〉"]],
    ["（体改处、药政科牵头，办公室配合）", ["lead 体改处", "lead 药政科", "support 办公室"]],
    ["（由市教育局牵头，市财政局配合）", ["lead 市教育局", "support 市财政局"]],
    ["（市教育局牵头市财政局配合）", ["lead 市教育局", "support 市财政局"]],
    ["（市发展改革委会同市财政局等部门负责）", ["responsible 市发展改革委", "support 市财政局"]],
    [
      "做好统计。（市发展改革委、市科技局，各区县政府）\n",
      ["responsible 市发展改革委", "responsible 市科技局", "responsible 各区县政府"],
    ],
    ["（市教育局、市教育局负责）", ["responsible 市教育局"]],
    ["（责任单位：市发展改革委等，2023年12月底前完成）", ["responsible 市发展改革委"]],
    [
      "(市政府办公室牵头,市级各有关部门及各县市区政府按职责分工负责)",
      ["lead 市政府办公室", "responsible 市级各有关部门", "responsible 各县市区政府"],
    ],
    ["（市文旅局（牵头）、市财政局）", ["lead 市文旅局", "responsible 市财政局"]],
    ["（责任单位：市科技局（牵头单位）、市财政局(配合)）", ["lead 市科技局", "support 市财政局"]],
    [
      "（责任单位：市文化局（市文物局）、各县（市、区））",
      ["responsible 市文化局（市文物局）", "responsible 各县（市、区）"],
    ],
    [
      "（各镇人民政府、街道办事处，市直有关单位）。",
      ["responsible 各镇人民政府", "responsible 街道办事处", "responsible 市直有关单位"],
    ],
  ])("%s", (text, expected) => expect(short(text)).toEqual(expected));

  it.each([
    "（以下简称省大数据局）",
    "采用射频（RFID）技术，地级市（含副省级）",
    "（晋政办发〔2010〕20号）（2018—2022年）",
    "县（市、区）和市（州）",
    "（谁主管谁负责）",
    "（不再负责审批）",
    "（省、市、县）",
    "成立业主委员会（物业管理委员会）后组织实施",
    "有关部门（公安局、司法局）人员参加培训",
    "（详见附件：任务清单）",
    "（责任单位：）",
    "生产总值增长9%（各县、区增幅均达到9%以上）。",
  ])("a gloss is none: %s", (text) => expect(short(text)).toEqual([]));

  it("leaves out what is said of the notes that follow", () =>
    expect(
      short(
        "（市生态环境局牵头，市公安局参与，各县、区人民政府负责落实。以下各项工作均需各县、区人民政府落实，不再列出。）",
      ),
    ).toEqual(["lead 市生态环境局", "support 市公安局", "responsible 各县、区人民政府"]));

  it("takes the first body as leading where the note says so, from there on", () => {
    const text =
      "（省教育厅、省财政厅负责）甲（省委教育工委、团省委负责，列第一位者为牵头部门，下同）乙（省教育厅、省残联负责）";
    expect(short(text)).toEqual([
      "responsible 省教育厅",
      "responsible 省财政厅",
      "lead 省委教育工委",
      "responsible 团省委",
      "lead 省教育厅",
      "responsible 省残联",
    ]);
  });

  it("quotes the bracket itself, 80 characters of it with the body, and places it in its item", () => {
    const bodies = Array.from({ length: 12 }, (_, i) => `省${"教科农商民林水"[i % 7]}政厅第${i}局`).join(
      "、",
    );
    const text = `一、甲（省教育厅负责）二、乙（责任单位：${bodies}）`;
    const border = text.indexOf("二、");
    const all = found(text, [
      { id: "1", start: 0, end: border },
      { id: "2", start: border, end: text.length },
    ]);
    expect(all[0]).toMatchObject({
      agency: "省教育厅",
      item: "1",
      quote: "（省教育厅负责）",
      source: "bracket",
    });
    expect(all.filter(({ item }) => item === "2")).toHaveLength(12);
    for (const { agency, quote, span } of all) {
      expect(text.slice(span.start, span.end)).toBe(quote);
      expect(quote.length).toBeLessThanOrEqual(80);
      expect(quote).toContain(agency);
    }
    expect(all.at(-1)!.quote).toHaveLength(80);
  });

  it("joins a name that a line break cuts", () => {
    expect(short("（责任单位：省人力资源\n社会保障厅、省财\n政厅）")).toEqual([
      "responsible 省人力资源社会保障厅",
      "responsible 省财政厅",
    ]);
  });
});

describe("labelled lines without brackets", () => {
  it.each<[string, string[]]>([
    [
      "一、甲\n牵头单位：省教育厅\n责任单位：省财政厅、\n各市政府\n完成时限：2025年底\n二、乙",
      ["lead 省教育厅", "responsible 省财政厅", "responsible 各市政府"],
    ],
    [
      "牵头领导：张某某，牵头单位：市发展改革委，配合单位：市财政局。",
      ["lead 市发展改革委", "support 市财政局"],
    ],
    ["责任单位：省教育厅　　二、下一项工作", ["responsible 省教育厅"]],
    ["责任单位：市文旅局（牵头），市财政局（配合）", ["lead 市文旅局", "support 市财政局"]],
    [
      "责任单位:市数据局(牵头)、市科技局、市财政局",
      ["lead 市数据局", "responsible 市科技局", "responsible 市财政局"],
    ],
    [
      "推进建设。市发展改革委（牵头）、市科技局、市财政局（配合）\n",
      ["lead 市发展改革委", "responsible 市科技局", "support 市财政局"],
    ],
    [
      "责任科室：招商办（牵头），城建办、各社区（配合）\n",
      ["lead 招商办", "support 城建办", "support 各社区"],
    ],
    [
      "责任单位：市财政局、市自然资源局（市林业局）\n",
      ["responsible 市财政局", "responsible 市自然资源局（市林业局）"],
    ],
    ["责任单位：市水利局、市财政局（下同）", ["responsible 市水利局", "responsible 市财政局"]],
    [
      "责任单位：市残联（含县级残联），市民政局（联系电话：12345）",
      ["responsible 市残联", "responsible 市民政局"],
    ],
    [
      "责任单位：市经信局、市税务局（列第一位者为工作牵头单位,下同）\n责任单位：市商务局、市外办",
      ["lead 市经信局", "responsible 市税务局", "lead 市商务局", "responsible 市外办"],
    ],
    ["责任单位：市人社局、市农业局分别牵头\n", ["lead 市人社局", "lead 市农业局"]],
    [
      "责任单位：市经信局、市税务局（列第一位者为工作牵头单位或汇总单位，下同）",
      ["responsible 市经信局", "responsible 市税务局"],
    ],
  ])("%s", (text, expected) => expect(short(text)).toEqual(expected));

  it.each(["市发展改革委（牵头）开展了调研，市科技局（配合）。", "坚持企业（主办）、社会参与。"])(
    "no list: %s",
    (text) => expect(short(text)).toEqual([]),
  );

  it("no label inside a word", () => expect(short("加强责任：落实到人，明确任务：抓好落实。")).toEqual([]));
});

describe("sentences that put a duty on a body", () => {
  it.each<[string, string[]]>([
    ["各级各部门要健全推进机制。", ["responsible 各级各部门"]],
    ["各级、各部门要明确责任。", ["responsible 各级", "responsible 各部门"]],
    ["县级政府出台惠企措施时要公布负责人。", ["responsible 县级政府"]],
    ["各地区、各部门在编制规划过程中，应当听取意见。", ["responsible 各地区", "responsible 各部门"]],
    ["市教育局印发方案前必须公开征求意见。", ["responsible 市教育局"]],
    ["市有关部门应不断加大支持力度。", ["responsible 市有关部门"]],
    ["三区政府、市直各部门都要理顺机构。", ["responsible 三区政府", "responsible 市直各部门"]],
    ["各县（市、区）人民政府，要从大局出发。", ["responsible 各县（市、区）人民政府"]],
    ["加强领导。此外，各新闻单位必须做好宣传。", ["responsible 各新闻单位"]],
    ["各有关单位和企业要大力协作和配合。", ["support 各有关单位", "support 企业"]],
    ["各类企业、事业单位和社会组织应当规范自身行为。", []],
    ["单位和个人应当遵守规定。", []],
    ["重点排污单位要如实公开排放状况。", []],
    ["各省、市、县级人民政府要确定对象。", ["responsible 各省、市、县级人民政府"]],
    ["村（居）民委员会协助做好防治工作。", ["support 村（居）民委员会"]],
    [
      "环境保护、工商、供水、供电等部门和单位要配合落实措施。",
      ["support 环境保护", "support 工商", "support 供水", "support 供电"],
    ],
    [
      "生态环境主管部门和其他负有监督管理职责的部门接到举报，应当及时处理。",
      ["responsible 生态环境主管部门", "responsible 其他负有监督管理职责的部门"],
    ],
    [
      "国务院推进政府职能转变和“放管服”改革协调小组办公室要跟踪进展。",
      ["responsible 国务院推进政府职能转变和“放管服”改革协调小组办公室"],
    ],
    ["有条件的乡镇（街道）要配备人员。", ["responsible 有条件的乡镇（街道）"]],
    ["由长山市商国家有关部门具体落实。", ["responsible 长山市"]],
    ["长山市人民政府：\n长山市要积极筹集资金。", ["responsible 长山市"]],
    [
      "有条件接入的乡镇、骨干企业和行业协会要切实用好平台。",
      ["responsible 有条件接入的乡镇", "responsible 骨干企业", "responsible 行业协会"],
    ],
    [
      "承担平台试点、数据共享试点等任务的区县要认真落实。",
      ["responsible 承担平台试点、数据共享试点等任务的区县"],
    ],
    ["公安、民政、大数据等部门要加强协调。", ["responsible 公安", "responsible 民政", "responsible 大数据"]],
    ["省、市、县水利主管部门要加大投入。", ["responsible 省、市、县水利主管部门"]],
    ["第八条　平台主管单位应当建立台账。", ["responsible 平台主管单位"]],
    ["一、加强组织领导各级各部门要高度重视。", ["responsible 各级各部门"]],
    ["请各牵头单位要细化任务。", ["responsible 各牵头单位"]],
    ["市绩效考评办要纳入考核。", ["responsible 市绩效考评办"]],
    ["各地财政、教育部门要足额安排资金。", ["responsible 各地财政", "responsible 教育部门"]],
    ["有条件的地区和场所要设立通道。", ["responsible 有条件的地区"]],
    [
      "由市发展改革委牵头，市财政局、市统计局参加，制定方案。",
      ["lead 市发展改革委", "support 市财政局", "support 市统计局"],
    ],
    ["建立省民政厅牵头，省直有关部门参加的联席会议制度。", ["lead 省民政厅", "support 省直有关部门"]],
    ["省工业和信息化厅统筹推进行动计划的实施。", ["responsible 省工业和信息化厅"]],
    ["省工业和信息化厅会同省科技厅做好评估。", ["responsible 省工业和信息化厅"]],
    ["各有关部门按照职责分工，抓好落实。", ["responsible 各有关部门"]],
    ["市信息中心负责软件调试。", ["responsible 市信息中心"]],
    ["县级人民政府对本行政区域饮水安全负总责。", ["responsible 县级人民政府"]],
    ["市教委负责制定招生办法，市体育局负责制订细则。", ["responsible 市教委", "responsible 市体育局"]],
    [
      "镇政府负全责，镇水利站负监管责任，村委会总负责。",
      ["responsible 镇政府", "responsible 镇水利站", "responsible 村委会"],
    ],
    ["县公安局负领导责任，县水利局负主要责任。", ["responsible 县公安局", "responsible 县水利局"]],
    [
      "由消防救援大队依法查封，由市场监管局扣押，由城管局取缔。",
      ["responsible 消防救援大队", "responsible 市场监管局", "responsible 城管局"],
    ],
    ["各单位于每季度末将进展情况报县政府办公室。", ["responsible 各单位"]],
    [
      "旗政府督查室每两个月通报一次进展，县教育局每周检查一次。",
      ["responsible 旗政府督查室", "responsible 县教育局"],
    ],
    [
      "县水利局每旬报送、每半月通报。县公安局每日报送，每天汇总，每两周会商。",
      ["responsible 县水利局", "responsible 县公安局"],
    ],
    ["市人民检察院依法提起公益诉讼。", ["responsible 市人民检察院"]],
    ["具体由企业服务局会同相关部门负责解释。", []],
    ["由市科技局制定操作细则并负责解释。", ["responsible 市科技局"]],
    ["由体育股、县体育中心负责。", ["responsible 体育股", "responsible 县体育中心"]],
    ["县畜牧局负责牵头，县环保局配合。", ["lead 县畜牧局", "support 县环保局"]],
    ["区建设局是人才公寓的主管部门，负责筹集房源。", ["responsible 区建设局"]],
    ["综治中心负责受理，由数据运行中心负责运维。", ["responsible 综治中心", "responsible 数据运行中心"]],
    ["城市副中心负责承接功能。", []],
    ["市环保局暂停审批新建项目，市国土局不予供地。", ["responsible 市环保局", "responsible 市国土局"]],
    ["市政府督查室每季度督查一次。", ["responsible 市政府督查室"]],
    ["市监委对整改不力的予以问责。", ["responsible 市监委"]],
    ["对新建企业用地，国土部门优先安排指标。", ["responsible 国土部门"]],
    ["行署教育督导室要组织督查，有关县（区）配合。", ["responsible 行署教育督导室", "support 有关县（区）"]],
    ["各乡镇党委、政府要高度重视。", ["responsible 各乡镇党委、政府"]],
    ["评价机构由省工程指导协调小组负责遴选。", ["responsible 省工程指导协调小组"]],
    [
      "由市教育局网络安全和信息化领导小组办公室负责评审。",
      ["responsible 市教育局网络安全和信息化领导小组办公室"],
    ],
    ["由林业领导小组及其办公室牵头制定计划。", ["lead 林业领导小组及其办公室"]],
    ["培训机构负责颁发证书。", ["responsible 培训机构"]],
    ["市发展改革委要牵头制定方案，市财政局要积极配合。", ["lead 市发展改革委", "support 市财政局"]],
    ["由市信息中心负责调试。", ["responsible 市信息中心"]],
    ["网通公司负责提供接入设备并免费安装。", ["responsible 网通公司"]],
    ["领导小组办公室负责日常工作，各成员单位配合。", ["responsible 领导小组办公室", "support 各成员单位"]],
    [
      "市信息化办公室：负责系统的开发部署。\n市财政局：负责资金保障。",
      ["responsible 市信息化办公室", "responsible 市财政局"],
    ],
    ["综合协调组：负责日常工作。", ["responsible 综合协调组"]],
    ["（三）市教育局、各区县政府：配合做好宣传。", ["responsible 市教育局", "responsible 各区县政府"]],
    [
      "会议要求各县（区、市）政府、开发区管委会、直属机构和部分主要条管单位4月上旬前完成安装，其他部门4月底前完成接入。",
      [
        "responsible 各县（区、市）政府",
        "responsible 开发区管委会",
        "responsible 直属机构",
        "responsible 部分主要条管单位",
        "responsible 其他部门",
      ],
    ],
    ["各县区于2023年6月30日前全部完成整改。", ["responsible 各县区"]],
    ["各牵头单位年底前要报送总结。", ["responsible 各牵头单位"]],
    ["由市信息办牵头,各部门配合,2011年6月底前建成统一平台。", ["lead 市信息办", "support 各部门"]],
    ["各县(市)、区也要成立相应机构。", ["responsible 各县(市)、区"]],
    ["各县（市、区）、开发区要抓好落实。", ["responsible 各县（市、区）、开发区"]],
    ["各镇街、住建等部门要加强巡查。", ["responsible 各镇街", "responsible 住建"]],
    ["国际商贸城管委会要加强巡查。", ["responsible 国际商贸城管委会"]],
    ["街道办对整治情况进行检查验收。", ["responsible 街道办"]],
    ["各地级以上市要将用地纳入规划。", ["responsible 各地级以上市"]],
    ["由社区（村居）组织巡查。", ["responsible 社区（村居）"]],
  ])("%s", (text, expected) => expect(short(text)).toEqual(expected));

  it.each([
    "推动各级各部门协同配合，鼓励各市先行先试。",
    "企业办理审批时要提供证照，群众向市教育局提出申请时应当实名。",
    "市政府批准后要及时公布，雨季施工过程中要注意安全。",
    "联合省教育厅、会同各有关部门开展培训。",
    "推进国际商贸城管委会改革，各乡镇、住建等项目要加快。",
    "各部门要求严格，各单位应用系统已经上线，各企业应急预案完备。",
    "对各部门要实行考核。",
    "本办法由市科技局负责解释。",
    "重点企业需新增用地的，优先保障。",
    "我们要坚持改革，广大干部要增强责任感。",
    "二氧化硫、化学需氧量排放量都要减少。",
    "城市、乡村要统筹发展，各类城市都要夯实基础。",
    "由一个部门牵头、多个部门协同。",
    "由市场主体自主负责，由企业承担费用。",
    "政府要讲诚信。",
    "房价上涨压力大的城市要增加用地，住房困难的棚户区要改造。",
    "高速公路服务区、收费站等服务窗口要提供便利。",
    "办公室：电话12345；市教育局：三楼。",
    "各县区政府，市直各部门：\n现印发给你们。",
    "联系人：张三，市教育局：负责人李四。",
    "市科技局负责人介绍了情况，市科技局负责的项目已经开工。",
    "谁主管谁负责，企业负责，政府负责，分级负责，坚持党委负责。",
    "以对人民高度负责的精神，我负责阳光雨露。",
    "确保各县区年底前完成，要求严格，力争4月底前完成。",
    "各县区2009年底前完成了改造。",
  ])("none in: %s", (text) => expect(short(text)).toEqual([]));

  it("does not say again what a bracket said", () => {
    const all = found("推进公开。（由市档案局负责）");
    expect(all.map(({ source }) => source)).toEqual(["bracket"]);
  });

  it("a sentence glued to the next heading is quoted up to it, without white space at the end", () => {
    const text = "一、甲由市档案局负责落实二、乙　";
    const border = text.indexOf("二、");
    const [one] = found(text, [
      { id: "1", start: 0, end: border },
      { id: "2", start: border, end: text.length },
    ]);
    expect(one).toMatchObject({ item: "1", quote: "由市档案局负责落实" });
    expect(found("由市档案局负责落实\t")[0]!.quote).toBe("由市档案局负责落实");
  });

  it("a body behind the end of the item that its sentence begins in is not that item's", () => {
    const text = "一、纳入考核。各级、\u2028各部门要狠抓落实。";
    const all = found(text, [{ id: "1", start: 0, end: text.indexOf("\u2028") }]);
    expect(all.map(({ item, agency, quote }) => [item, agency, quote])).toEqual([
      ["1", "各级", "各级、"],
      [null, "各部门", "各部门"],
    ]);
  });

  it("quotes the sentence from its subject on", () => {
    expect(found("加强领导。各级各部门要健全机制，形成合力。其他。")[0]).toMatchObject({
      quote: "各级各部门要健全机制，形成合力",
    });
  });
});

describe("whatever the state of the lines", () => {
  it("two U+3000 stand for a line break", () => {
    const text = "一、组织\n各级各部门要加强领导。\n责任单位：市教育局\n二、落实（市财政局负责）\n";
    expect(short(text.replaceAll("\n", "\u3000\u3000"))).toEqual(short(text));
    expect(short(text)).toHaveLength(3);
  });
});

describe("hostile text", () => {
  it.each<[string, (n: number) => string]>([
    ["unclosed", (n) => "（".repeat(5 * n)],
    ["nested", (n) => `${"（".repeat(5 * n)}省教育厅负责${"）".repeat(5 * n)}`],
    ["many", (n) => "（市、区）".repeat(n)],
    ["labels", (n) => "（责任单位：".repeat(n)],
    ["modals", (n) => `${"各部门".repeat(n)}${"要".repeat(n)}`],
    ["by", (n) => "由".repeat(5 * n)],
    ["dates", (n) => "9月底前完成".repeat(n)],
    ["duty lists", (n) => "市财政局：负责".repeat(n)],
    ["roles", (n) => "市财政局（牵头）、".repeat(n)],
    ["list", (n) => `${"各部门、".repeat(2 * n)}要落实`],
  ])("%s takes time in proportion", (_, make) => {
    expectLinear(2000, (size) => {
      const text = make(size);
      return () => void found(text);
    });
  });

  it("finds the note within eight brackets around it", () => {
    expect(short(`${"（".repeat(7)}省教育厅负责${"）".repeat(7)}`)).toEqual(["responsible 省教育厅"]);
  });
});

it("what offices did is told in a section of reviews, also before its first child", () => {
  const text = (heading: string) =>
    `2026年政府工作报告\n一、${heading}\n各有关部门认真落实部署，推进产业建设。\n（一）产业${heading}\n推进建设。\n（二）民生${heading}\n推进建设。\n二、保障措施\n加强领导。\n`;
  const charged = (heading: string) =>
    extractDocument(text(heading)).outline.flatMap(({ assignments = [] }) =>
      assignments.map(({ agency }) => agency),
    );
  expect(charged("重点任务")).toEqual(["各有关部门"]);
  expect(charged("工作回顾")).toEqual([]);
});

it.each<[string, string[]]>([
  ["报告由所涉及的市教育局、市财政局牵头完成。", ["lead 市教育局", "lead 市财政局"]],
  ["重建由受灾地根据实际情况有序组织开展。", ["responsible 受灾地"]],
  ["由涉及民生的项目带动。", []],
])("who stands behind 由: %s", (text, expected) => expect(short(text)).toEqual(expected));

describe("the bodies of a document", () => {
  const names = (text: string) => extractDocument(text).agencies.map(({ name }) => name);
  it("are also those that its sentences charge, where it has no items", () =>
    expect(names("为做好整治，现将任务明确如下：\n区住建局负责总协调工作。\n区财政局要落实经费。")).toEqual([
      "区住建局",
      "区财政局",
    ]));
  it("are not those that its notice charges", () =>
    expect(
      names("各部门：\n区政府督查室要加强督查。\n一、任务\n区住建局负责总协调工作。\n二、要求\n推进工作。"),
    ).toEqual(["区住建局"]));
  it("are those that its closing words charge", () =>
    expect(
      names("一、任务\n（一）推进工作。\n（二）抓好落实。\n区政府督查室要加强对本通知落实情况的督查。"),
    ).toEqual(["区政府督查室"]));
  it("are found where a mark begins the text", () =>
    expect(names("，牵头单位：区住建局\n负责总协调工作。")).toEqual(["区住建局"]));
});

import { sentenceAt } from "../../clause/clauses.ts";
import { hasWord, tokenFrom, tokenTo } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { bodyForm } from "../../mentions/bodies/form.ts";
import { isHan } from "../../text/han.ts";
import { squeezed } from "../../text/view.ts";
import type { Token } from "../../types/reading.ts";
import { after, type DutyContext, type DutyRule, next } from "./context.ts";

/** 企业需新增建设用地的，…; 市政府批准后; 各部门印发文件时: the clause is a condition, a time, or qualifies what follows. */
function isAside({ reading, clause }: DutyContext): boolean {
  const { text } = reading.view;
  const last = text[clause.end - 1] ?? "";
  if (!"的时后".includes(last) || text[clause.end] !== "，") return false;
  return last !== "后" || !handsOn.some((word) => text.startsWith(word, clause.end + 1));
}

/** 市目标办审核后，报市委审定: who has done it hands it on. */
const handsOn = [
  "启动",
  "组织实施",
  "公布",
  "发布",
  "印发",
  "下达",
  "报",
  "上报",
  "呈报",
  "提请",
  "提交",
  "报送",
  "报请",
];

/** 了, 过 or 的 behind the word (and its like): it is done, or qualifies a noun. */
function isOver(context: DutyContext): boolean {
  let end = context.token;
  for (const token of context.behind) {
    if (token.start !== end.end || !(token.word.does || token.word.duty || token.word.also)) break;
    end = token;
  }
  return (
    "了过的".includes(after(context, end) || "-") || context.behind.some(({ word }) => word.text === "了")
  );
}

/** Whether one of some words stands right behind the word: 为|责任单位. */
function isFollowedBy({ reading, token }: DutyContext, words: readonly string[]): boolean {
  return words.some((word) => reading.view.text.startsWith(word, token.end));
}

/** 考核办法, 认定机构, 考核内容: a noun made of the word, at the end of the clause. */
function makesNoun({ reading, token, behind, clause }: DutyContext): boolean {
  const rest = reading.view.text.slice(token.end, Math.min(clause.end, token.end + 3));
  const judges = ["考核", "考评", "评估", "评价", "检查", "督查"].includes(token.word.text);
  if (judges && ["内容", "对象", "指标", "程序", "范围"].includes(rest)) return true;
  const first = behind[0];
  // 县商务局通报进展
  if (!first || first.word.text === "进展") return false;
  if (first.start !== token.end || first.end !== clause.end) return false;
  return Boolean(first.word.lists || first.word.labelUnit || first.word.label === "other");
}

/** 会同西部办上报的请示, 会同有关部门可以…: what is done qualifies a noun, or may be done. */
function qualifies(context: DutyContext): boolean {
  const { reading, token, clause, behind } = context;
  if (reading.view.text.slice(token.end, clause.end).includes("可以")) return true;
  return behind.some((one) => one.word.does && after(context, one) === "的");
}

/** 由X负责解释, 负责解释: about the document, no work of its plan. */
function explains({ reading, token }: DutyContext): boolean {
  const { text } = reading.view;
  const rest = text.slice(token.end, token.end + 12);
  return (
    rest.startsWith("解释") || rest.startsWith("的解释") || (rest.startsWith("本") && rest.includes("解释"))
  );
}

/** 试点城市根据区域产业结构，重点识别…，制定清单: what is done stands in a clause behind. */
function leadsFar({ reading, token, clause }: DutyContext): boolean {
  const said = reading.view.text.slice(token.end, clause.end);
  // 其他部门在指挥部领导下，做好配合; 各部门于每年2月底前，提出名单
  const next = tokenFrom(reading.scan, clause.end + 1)?.word;
  const framed =
    "在于".includes(token.word.text) &&
    "下内前底".includes(said.at(-1) ?? "-") &&
    Boolean(next?.does || next?.duty || next?.leadsOn);
  if (token.word.text.length < 2 && !framed && !"将拟".includes(token.word.text)) return false;
  if (reading.view.text[clause.end] !== "，") return false;
  const sentence = sentenceAt(reading.scan.clauses, token.start);
  const end = Math.min(sentence.end, clause.end + 80);
  const behind = reading.view.text.slice(clause.end, end);
  // 市政府将…分解为37项任务，现下达给你们: told
  if (behind.includes("可以") || behind.startsWith("，现")) return false;
  return hasWord(reading.scan, { start: clause.end, end }, ({ does }) => does === true);
}

/** 市西区管委会参加建设工作考核: what it is judged in. */
function isJudged({ reading, token, clause }: DutyContext): boolean {
  const rest = reading.view.text.slice(token.end, clause.end);
  return ["考核", "考评", "评比", "评选", "评价", "排名"].some((word) => rest.endsWith(word));
}

/** 与县上签订的责任书, 以街道办事处为单位开展: with whom, by what. */
function isWithOrBy(context: DutyContext): boolean {
  const { reading, token, subject } = context;
  if (token.word.text === "与") return qualifies(context);
  return token.word.text === "为" && reading.view.text.slice(subject.start, subject.end).includes("以");
}
/** A verb, or an adverb that one follows. */
const begins = ({ word }: Token): boolean =>
  Boolean(word.does || word.adverb || word.manner || word.opens || word.builds || word.partner || word.act);

/** 将|继续加强, 拟|在…安排: a verb stands right behind the word. */
function startsDoing({ token, behind }: DutyContext): boolean {
  const next = behind[0];
  return next?.start === token.end && begins(next) && next.word.duty !== "support";
}

/** To answer for it: 负责, 负总责. */
const answers = new Set(
  ["负责", "主管", "负责制定", "负责制订", "负总责", "总负责", "负全责"].concat(
    ["主体", "主要", "领导", "监管"].map((of) => `负${of}责任`),
  ),
);

/** 应符合以下条件, 应具备：, 应提供以下材料: what is asked of whoever applies. */
function asksConditions({ reading, token, clause }: DutyContext): boolean {
  const said = reading.view.text.slice(token.end, clause.end + 1);
  return form("relations/asks-conditions").test(said);
}

/** 生态环境部门对报告书的审查意见: what it has written, no work of its own. */
function namesPaper({ reading, token, clause }: DutyContext): boolean {
  return form("relations/paper-of-a-body").test(reading.view.text.slice(token.end, clause.end));
}

/** 承担联席会议日常工作, 承担具体工作 */
const dailyWork = /^[^，。；]{0,16}(?:日常|具体)(?:具体)?(?:工作|事务)$/u;

/** 密切配合, 通力协作: with each other, nobody in support of another. */
function isMutual(context: DutyContext): boolean {
  const first = next(context)!;
  const before = context.reading.view.text.slice(Math.max(0, first.start - 2), first.start);
  return ["密切", "紧密", "相互", "互相", "通力"].includes(before);
}

/** 发挥牵头作用, 做好牵头工作, 履行牵头职责. */
function isLeadersWork({ reading, clause }: DutyContext, { word, end }: Token): boolean {
  if (!["发挥", "做好", "履行", "承担", "落实", "扛起", "担负"].includes(word.text)) return false;
  const rest = reading.view.text.slice(end, Math.min(clause.end, end + 8));
  return (
    rest.startsWith("牵头") &&
    ["作用", "工作", "职责", "责任"].includes(rest.slice(rest[2] === "抓" ? 4 : 2).slice(0, 2))
  );
}

const comesAbout = ["建成", "开通", "启动", "完成"];

/** 各县基本普及…: how far it has come. */
const aspects = new Set(["基本", "全部", "全面", "普遍", "主要", "分别", "同时", "至少"]);

/** 某区人民政府办公室印发关于…的通知, 转发…的通知: a title. */
function isTitle({ reading, token, clause }: DutyContext): boolean {
  const rest = reading.view.text.slice(token.end, clause.end).trimEnd();
  return ["印发", "转发", "批转", "发布"].includes(token.word.text) && rest.endsWith("的通知");
}

/** 各镇具体落实, 各镇6月底前完成: behind an adverb or a time it is a verb. */
function isModified({ reading, token }: DutyContext): boolean {
  if ("前底内".includes(reading.view.text[token.start - 1] ?? "-")) return true;
  const before = tokenTo(reading.scan, token.start);
  return Boolean(before?.word.manner || before?.word.adverb) && before!.word.text.length < 4;
}

/** What can be read of an office's own doing: an item of the plan, nothing past, no condition. */
function commits(context: DutyContext): boolean {
  const { reading, token, clause, behind } = context;
  // 各园区建设管理办公室，各街道办事处：: whom a notice addresses
  if (token.word.text === "建设" && bodyForm(squeezed(reading.view, clause).text) !== null) return false;
  if (context.told || isAside(context) || isOver(context) || makesNoun(context)) return false;
  if (isTitle(context)) return false;
  const rest = reading.view.text.slice(token.end, clause.end);
  // X可以…: no duty; X正在…, X已…: no promise; X在…工作中，: only when
  if (rest.includes("可以") || rest.includes("正在") || rest.endsWith("中")) return false;
  if (behind.some(({ word }) => word.status === "reached")) return false;
  // 交易中心建成并投入使用: what has come about
  if (comesAbout.includes(token.word.text) && "并投运使开后，".includes(rest[0] ?? "，")) return false;
  // 省政府组织力量，抓紧起草了…: the sentence tells
  const sentence = sentenceAt(reading.scan.clauses, token.start);
  const near = { start: clause.end, end: Math.min(sentence.end, clause.end + 60) };
  if (hasWord(reading.scan, near, ({ text }) => text === "了")) return false;
  // 银行与企业签订合同免征印花税: a relief
  if (rest.includes("免征")) return false;
  // 医院建设, 平台改造: nouns
  if (rest === "" && (token.word.act || token.word.builds) && !isModified(context)) return false;
  // 街道办事处应与居委会签订责任书: read at 应
  if (hasWord(reading.scan, context.subject, ({ shall }) => shall === true)) return false;
  // 县级政府出台惠企措施时要…: read at 要
  return !context.behind.some(({ word }) => word.shall);
}

/**
 * Sentences that put a duty on a body, by the word of duty in them. The first row that holds and whose subject is a
 * body counts.
 */
export const dutyRules: readonly DutyRule[] = [
  {
    id: "duty/shall-lead",
    when: (context) =>
      Boolean(context.token.word.shall) &&
      !isAside(context) &&
      (next(context)?.word.duty === "lead" || context.behind.some((word) => isLeadersWork(context, word))),
    then: { role: "lead", proof: "whole" },
    yes: [
      "市发展改革委要牵头制定方案。",
      "高新区要牵头开发产业园。",
      "市市场监管局要切实发挥牵头作用，会同各有关部门推进。",
      "市商务局要继续做好牵头工作。",
    ],
    no: ["市发展改革委要制定方案，由市财政局牵头。", "企业要牵头申报的，优先支持。"],
  },
  {
    id: "duty/shall-support",
    when: (context) =>
      Boolean(context.token.word.shall) &&
      !isAside(context) &&
      next(context)?.word.duty === "support" &&
      next(context)?.word.modal === undefined &&
      !context.behind[0]!.word.text.startsWith("各") &&
      !isMutual(context),
    then: { role: "support", proof: "whole" },
    yes: ["市财政局要积极配合。", "各有关单位和企业要大力协作和配合。"],
    no: [
      "各单位要认真履责、主动配合。",
      "各成员单位要按照职责分工密切配合，落实政策。",
      "各单位要履职尽责，配合检查。",
      "各部门要加强协调，配合上级检查。",
      "各有关部门要各司其职、密切配合，形成合力。",
      "各单位要各负其责，配合做好工作。",
      "县委编办要支持基层用编。",
      "要大力支持企业发展。",
    ],
  },
  {
    id: "duty/shall",
    when: (context) => Boolean(context.token.word.shall) && !isAside(context) && !asksConditions(context),
    then: { role: "responsible", proof: "whole" },
    yes: [
      "各级各部门要健全机制。",
      "各乡镇要不断加大力度。",
      "各县（市、区）人民政府，要从大局出发。",
      "县级政府出台惠企措施时要公布负责人。",
      "区残联自收到意见之日起，应在3个工作日内完成审核。",
      "市级主管部门将数据列为共享类型的，应当明确条件。",
      "综保区要全力打造外贸主战场。",
      "区民政、财政部门应于每年1月底前报送报告。",
      "县级以上网信、公安、公共数据等主管部门应当做好管理。",
      "镇（街）要掌握动态。",
      "各省、自治区、直辖市人民政府要制定办法。",
      "各省、自治区、直辖市和计划单列市财政厅（局）要制定办法。",
      "各级人民政府对所属部门要加强监督。",
      "安监站、民政所要加强检查。",
      "县农业局、运管所要严查超限。",
      "区林业部门、街道、镇三方要建立对接机制。",
      "各项目管理部门对科研项目要加强考核。",
      "地方各级政府特别是重点城市所在地的政府要加强宣传。",
      "交通运输、市场监管等部门要加强监管。",
      "全区各级自然资源、住房城乡建设部门要严格把关。",
      "县（市、区）、开发区管委会要加强监管。",
      "推广应用厅际联席会议（以下简称联席会议）办公室要建立名录库。",
      "设区的市人民政府应当制定办法。",
      "各地、各部门，特别是重点地区，要尽早开展宣传。",
      "承担任务的各级人民政府，要抓好落实。",
      "各有关部门和单位以及长山市、乐平市等各地区，要积极对接。",
      "有关省、自治区、直辖市要抓好落实。",
    ],
    no: [
      "推动各级各部门协同配合，鼓励各市先行先试。",
      "企业需新增用地的，优先保障。",
      "市政府投资的项目，应当公开招标。",
      "省政府批准的规划范围内，应当保护耕地。",
      "我们要坚持改革。",
      "关系国家安全的重要企业要转制。",
      "对各部门要实行考核。",
      "养老、托育等服务应当普惠。",
      "各部门要求严格，各单位应用系统已经上线。",
      "新片区鼓励跨国公司应当登记。",
      "施工单位应严格检查墙体平整度。",
      "检测机构应当出具报告。",
      "法人社会团体还应具备以下条件。",
      "申报单位应当符合下列条件。",
      "这里一直是条件较好的地方，要率先发展。",
    ],
  },
  {
    id: "duty/by-lead",
    when: ({ by }) => by?.role === "lead",
    then: { role: "lead", proof: "by", behind: true, partners: true },
    yes: [
      "由市科委牵头，形成合力。",
      "任务按分工交由达茂旗牵头落实。",
      "建立由市民政局、市卫生健康委牵头的联席会议制度。",
    ],
    no: [
      "由一个部门牵头、多个部门协同。",
      "由企业牵头申报。",
      "由市住建局牵头的项目已经完工。",
      "构建由龙头企业牵头的创新联合体。",
    ],
  },
  {
    id: "duty/by-support",
    when: ({ by }) => by?.role === "support",
    then: { role: "support", proof: "by", behind: true },
    yes: ["由市教育局配合做好宣传。"],
    no: ["由社会各界参与建设。"],
  },
  {
    id: "duty/by",
    when: (context) => context.by !== null && !isAside(context),
    then: { role: "responsible", proof: "by", behind: true, partners: true },
    yes: [
      "由市信息中心负责调试。",
      "整改进度由属地供电企业跟进。",
      "候选城市由省级有关部门推荐。",
      "由乡镇（街道）与经济开发区根据贡献进行分配。",
      "由供养机构通过系统代为提出申请。",
      "协商不成的，由本级数据主管部门予以协调。",
      "由有关部门依法依规处罚。",
      "具体程序由省财政厅另行确定。",
      "由市财政局责令改正。",
      "由市财政局列明理由。",
      "由省级指挥部提请国家指挥部进行调控。",
      "由县教育局将审核结果报县财政局备案。",
      "由国家发展改革委、住房城乡建设部负责实施。",
      "由各部门分工协作组织实施。",
      "由教育行政部门办成公办园。",
      "由区督查组综合后向区政府汇报。",
      "由市财政局补助企业。",
      "由县政府按契税额度给予资金扶持。",
      "由财政部门预算安排支持企业改造。",
      "举办全市性活动的，由市体育局批准。",
      "许可证由市水利局吊销。",
      "各单位将总结报县民政局，由县民政局综合后上报。",
      "社会团体统一由各级民政部门登记管理。",
      "由乡镇政府审核后，报县民政局审批。",
      "由考核组实地考核。",
      "由县财政局委托第三方机构评估。",
      "由所在地县级人民政府向市政府提出申请。",
      "由所在地设区的市人民政府提出申请。",
      "由村（居）组织退还保证金。",
      "由各县（市、区）财政、人社部门按职责分工落实。",
      "由各部门长期坚持。",
      "由省专利部门商省司法厅另行制定。",
      "由省（区、市）统筹给予奖励。",
      "由省级指挥部报同级人民政府批准后，启动本省预案。",
    ],
    no: [
      "由县政府秘书长签发。",
      "由县政府部门起草、报请批准后印发的文件，由企业负责。",
      "由企业承担费用。",
      "举办全市性活动的，经市体育局批准。",
      "由市体育局批准的活动已经举办。",
      "由街镇组织实施的项目收归区级实施。",
      "由上级部门予以协调。",
      "由省旅游服务中心向旅游目的地转变。",
      "联席会议由市财政局等部门共同组成。",
      "成员由教育部、住房城乡建设部、民政部等部门负责同志组成。",
      "由政府举办为主向政府统筹管理的格局转变。",
      "本办法由市科技局负责解释。",
      "具体解释工作由市科技局会同有关部门负责。",
      "由于市财政局组织不力，进展缓慢。",
      "领导小组由县政府副县长牵总。",
      "困难群众由地方财政转移支付供养。",
      "方案由省人大全体代表票决。",
      "成立由县政府主要领导任组长的领导小组。",
      "由各中小学校长负责。",
      "由省政府常务会议审议。",
      "由分管领导带队走访。",
      "由县纪委书记审定。",
    ],
  },
  {
    id: "duty/leads",
    when: (context) => context.token.word.duty === "lead" && !isOver(context),
    then: { role: "lead", proof: "leading", partners: true },
    yes: [
      "省教育厅依照职业标准牵头组织开发教学标准。",
      "市科委、杨浦区牵头建立市区联动工作机制。",
      "建立省民政厅牵头，省直有关部门参加的联席会议制度。",
    ],
    no: ["坚持牵头抓总。", "由单位领导牵头的工作专班。"],
  },
  {
    id: "duty/answers-leading",
    when: (context) =>
      context.token.word.text === "负责" &&
      next(context)?.word.duty === "lead" &&
      next(context)!.start === context.token.end,
    then: { role: "lead", proof: "by", partners: true, grounds: true },
    yes: ["县畜牧局负责牵头，县环保局配合。", "县农业局负责牵头制定规划。"],
    no: ["县畜牧局负责检疫，由县环保局牵头。"],
  },
  {
    id: "duty/answers",
    when: (context) =>
      answers.has(context.token.word.text) &&
      (context.token.word.text !== "主管" || "全本".includes(after(context, context.token) || "-")) &&
      !isOver(context) &&
      !explains(context),
    then: { role: "responsible", proof: "by", partners: true, grounds: true },
    yes: [
      "市信息中心负责软件调试。",
      "市农业局、市林业局等负责本系统节能。",
      "畜牧科、兽医科负责考核。",
      "水利所和各村（社区）负责具体实施。",
      "城监队、公用事业办负责实施。",
      "市大数据局作为公共数据主管部门，负责下列工作。",
      "发展改革部门是项目管理的综合部门，主要负责项目申报。",
      "北京市大数据工作推进小组负责总体指导。",
      "领导小组办公室负责日常工作，各成员单位配合。",
      "县级人民政府负总责，乡镇人民政府负主体责任。",
      "国家林业局主管全国疫木清理工作。",
      "区建设局是人才公寓的主管部门，负责筹集房源。",
      "领导小组办公室设在县交通运输局，负责日常工作。",
      "设立县级路长办公室，负责日常工作。",
      "成立由县长任组长的数字经济工作领导小组，主要负责统筹协调。",
    ],
    no: [
      "企业对产品质量负全责。",
      "省直单位主管高职院校改革顺利推进。",
      "市科技局负责人介绍了情况。",
      "谁主管谁负责，企业负责。",
      "市科技局负责解释本办法。",
      "市科技局负责本办法的具体解释。",
      "企业作为创新主体，负责研发。",
      "公共场所、服务团队负责实施。",
      "设立产业发展基金，负责投资。",
      "成立创新联合体，负责攻关。",
    ],
  },
  {
    id: "duty/day-to-day",
    when: (context) =>
      context.token.word.text === "承担" &&
      !isOver(context) &&
      dailyWork.test(context.reading.view.text.slice(context.token.end, context.clause.end)),
    then: { role: "responsible", proof: "by", grounds: true },
    yes: ["联席会议办公室设在市市场监管局，承担日常工作。", "领导小组办公室承担领导小组的日常工作。"],
    no: ["企业承担日常工作。", "领导小组办公室设在市市场监管局，承担风险。"],
  },
  {
    id: "duty/with-partners",
    when: (context) =>
      Boolean(context.token.word.partner) && !isOver(context) && !isAside(context) && !qualifies(context),
    then: { role: "responsible", proof: "sure", grounds: true },
    yes: [
      "省工业和信息化厅会同省科技厅做好评估。",
      "区民政局自接到申请之日起10个工作日内，会同区残联重新核实。",
    ],
    no: [
      "联合省教育厅开展培训。",
      "由省教育厅会同的工作。",
      "发展改革委会同西部办上报的请示已经批准。",
      "区民政局会同区残联可以作出决定。",
    ],
  },
  {
    id: "duty/by-division",
    // 其他部门在各自职责范围内参与审查: read at 参与
    when: (context) =>
      Boolean(context.token.word.manner) &&
      context.token.word.text.length > 2 &&
      next(context)?.word.duty !== "support",
    then: { role: "responsible", proof: "sure" },
    yes: [
      "各有关部门按照职责分工，抓好落实。",
      "财政、住房城乡建设、交通等部门按照各自职责抓好落实。",
      "县级以上人民政府有关部门依照各自职责，负责监督管理。",
      "县级以上人民政府公安、财政等部门依照职责做好相关工作。",
    ],
    no: ["要按照职责分工抓好落实。", "其他部门在各自职责范围内参与。"],
  },
  {
    id: "duty/supports",
    when: (context) =>
      context.token.word.duty === "support" &&
      context.token.word.modal === undefined &&
      commits(context) &&
      !isJudged(context),
    then: { role: "support", proof: "sure" },
    yes: [
      "公安、市场监管、城管执法等部门积极配合监控视频接入。",
      "领导小组办公室负责日常工作，各成员单位配合。",
    ],
    no: [
      "推动各级各部门协同配合。",
      "各部门参与的机制。",
      "卫生健康部门对社会办医机构实行告知承诺制。",
      "市西区管委会参加建设工作考核。",
    ],
  },
  {
    id: "duty/named-leader",
    when: (context) =>
      context.token.word.isBody === true && isFollowedBy(context, ["牵头单位", "牵头部门", "总牵头单位"]),
    then: { role: "lead", proof: "sure" },
    yes: ["省自然资源厅为牵头单位，各成员单位配合。"],
    no: ["列第一位的为牵头单位。", "省自然资源厅为成员单位。"],
  },
  {
    id: "duty/named-for",
    // 县财政局为责任单位, 县文旅局为配合单位
    when: (context) =>
      context.token.word.text === "为" &&
      isFollowedBy(context, ["责任单位", "责任部门", "实施单位", "承办单位"]),
    then: { role: "responsible", proof: "sure" },
    yes: ["县发改局为牵头单位，县财政局为责任单位。"],
    no: ["列第一位的为责任单位。", "企业为责任单位。", "以企业为责任单位。"],
  },
  {
    id: "duty/named-beside",
    when: (context) =>
      context.token.word.text === "为" &&
      isFollowedBy(context, ["配合单位", "协办单位", "参加单位", "配合部门"]),
    then: { role: "support", proof: "sure" },
    yes: ["县发改局为牵头单位，县文旅局为配合单位。"],
    no: ["其他为配合单位。"],
  },
  {
    id: "duty/main-body",
    when: ({ reading, token, clause }) =>
      token.word.isBody === true &&
      reading.view.text.slice(token.end, Math.min(clause.end, token.end + 24)).includes("责任主体"),
    then: { role: "responsible", proof: "sure" },
    yes: [
      "试点城市政府是“无废城市”建设责任主体，围绕试点内容开展试点。",
      "以各县（市、区）人民政府为责任主体，推动固体废物收集。",
    ],
    no: ["企业是创新主体。", "明确责任主体，压实责任。", "以企业为主体，推动创新。"],
  },
  {
    id: "duty/leads-in-work",
    when: (context) => isLeadersWork(context, context.token) && commits(context),
    then: { role: "lead", proof: "sure" },
    yes: ["市发展改革委发挥牵头抓总作用，统筹推进各项工作。", "市司法局切实履行牵头职责，各单位主动配合。"],
    no: ["市发展改革委发挥统筹作用，市财政局配合。", "发挥牵头部门作用，形成合力。"],
  },
  {
    id: "duty/will",
    // 将继续加强, 拟积极推广; not 会展中心将竣工, 将工作分解
    when: (context) =>
      ["将", "拟", "将继续", "将进一步"].includes(context.token.word.text) &&
      startsDoing(context) &&
      commits(context),
    then: { role: "responsible", proof: "sure", told: true },
    yes: [
      "省发展改革委将继续加强协调，积极推进前期工作。",
      "省环保局拟积极推广节水经验。",
      "省发展改革委将会同省水利厅研究支持。",
    ],
    no: [
      "会展中心将竣工，总投资5亿元。",
      "市政府将工作分解为37项任务，现下达给你们，请抓好落实。",
      "省水利厅将配合省发展改革委做好立项。",
    ],
  },
  {
    id: "duty/asked",
    when: (context) => {
      const { adverb, manner, does } = context.token.word;
      return context.asked && !adverb && !manner && !does && begins(context.token) && commits(context);
    },
    then: { role: "responsible", proof: "sure" },
    yes: ["请省农业银行加快方案的研究，抓紧试点。", "请省水利厅支持建设。"],
    no: ["省农业银行加快方案的研究。", "请企业加快方案的研究。", "请各市。"],
  },
  {
    id: "duty/does",
    when: (context) => Boolean(context.token.word.does) && commits(context),
    then: { role: "responsible", proof: "sure", told: true },
    yes: [
      "试点城市制定实施方案。",
      "2019年上半年，试点城市政府印发实施方案。",
      "各级政府成立专项工作组。",
      "县政府将解除合同。",
      "每个区（县）完成1家以上示范机构创建。",
      "各县区于2023年6月30日前全部完成整改。",
      "市、区财政部门按规定下达资金。",
      "医保部门加强协议管理，完善结算办法。",
      "省财政部门依法承担管理责任。",
      "机构编制部门按程序做好登记，建立台账。",
      "县财政局按要求拨付资金。",
      "各村（社区）每月至少开展一次检查。",
      "县商务局每月通报进展。",
      "县目标办审核汇总后，报县委常委会审定。",
      "县文明办牵头负责，各乡镇具体落实。",
      "请各县（市、区）人民政府认真落实。",
    ],
    no: [
      "市教育局会同市财政局、市民政局和市科技局的工作组建立机制。",
      "县政府制定的规划已经实施。",
      "县政府审核汇总后，由县财政局拨付。",
      "市教育局考核办法。",
      "镇（街道）考核内容\n1.履职情况。\n2.水质达标。",
      "各园区建设管理办公室，各街道办事处：",
      "市政府印发了通知。",
      "人民银行与企业签订借款合同免征印花税。",
      "经省政府审批。",
      "群众办理业务。",
      "省委实施发展战略，这些部署意义重大。",
      "省委十三届六次全会明确战略目标。",
      "国际花卉交易中心建成并投入使用。",
      "省政府组织力量，抓紧起草了规划纲要。",
      "市中医院南部分院和市公共卫生服务中心建设。",
      "市林业局也正在研究后续政策。",
      "专区数据经市大数据局审核后汇聚。",
      "协同县水利局加强打击力度。",
      "防止银行业金融机构承担风险。",
      "资助每个乡镇办好一所卫生院、每个行政村设立一个卫生室。",
      "某区人民政府办公室印发关于建立排查机制实施意见的通知\n一、加强排查。",
    ],
  },
  {
    id: "duty/adverb",
    // 城管部门依法查处…: whatever stands behind an adverb is done
    when: (context) =>
      Boolean(context.token.word.adverb || context.token.word.manner) &&
      context.token.word.text.length > 1 &&
      !aspects.has(context.token.word.text) &&
      !context.behind.some(({ word }) => word.does || word.duty || word.partner || word.label) &&
      isHan(context.reading.view.text[context.token.end]) &&
      commits(context),
    then: { role: "responsible", proof: "sure", told: true },
    yes: [
      "市场监管、城管部门依法查处违法行为。",
      "县文广局定期巡演。",
      "县住建局逐项核查。",
      "县残联逐户走访，县农业农村局逐村核实。",
      "县工信局逐级审签。",
      "县商务局全程跟踪服务。",
    ],
    no: [
      "城管部门依法查处的案件已经移送。",
      "依法查处违法行为。",
      "县文广局定期。",
      "各成员单位主要负责人为成员。",
      "各县基本普及教育。",
    ],
  },
  {
    id: "duty/leads-on-to-support",
    when: (context) =>
      Boolean(context.token.word.leadsOn) &&
      context.behind.find(({ word }) => word.duty || word.does)?.word.duty === "support" &&
      commits(context) &&
      !isWithOrBy(context) &&
      !isJudged(context),
    then: { role: "support", proof: "sure", told: true },
    yes: ["其他部门在各自职责范围内参与公平竞争审查。"],
    no: ["各部门在各自职责范围内审查。", "市西区管委会在年底参加建设工作考核。"],
  },
  {
    id: "duty/leads-on",
    when: (context) =>
      Boolean(context.token.word.leadsOn) &&
      commits(context) &&
      !isWithOrBy(context) &&
      !namesPaper(context) &&
      (context.behind.some(({ word }) => word.does || word.duty) || leadsFar(context)),
    then: { role: "responsible", proof: "sure", told: true },
    yes: [
      "各牵头考核单位对各旗县区承担的任务进行考核。",
      "市委文明办将整治情况纳入年度考评。",
      "试点城市根据区域产业结构，重点识别薄弱环节，制定清单。",
      "请各单位于12月20日前将总结报送市政府办公室。",
      "市政府将对工作突出的单位予以表彰。",
      "市政府办公室对进展缓慢的单位进行约谈。",
      "县政府督查室将常年跟踪，适时开展督查。",
      "县政府办公室将严格按照制度加强督查，了解掌握进展情况。",
      "各地以县为单位，对配套幼儿园进行排查。",
      "各地以县（市、区）为单位，对配套幼儿园进行排查。",
      "其他有关部门在指挥部的统一领导下，做好相关工作。",
      "各有关部门于每年2月底前，根据工作成效，研究提出名单。",
    ],
    no: [
      "市政府对申报材料齐全的企业。",
      "各部门为企业服务的情况。",
      "以各街道办事处为单位开展创建。",
      "各镇乡与县上签订的目标责任书报县脱贫办。",
      "会展中心位于市政府东侧，总投资5亿元。",
      "会展中心将竣工，总投资5亿元。",
      "生态环境部门对该报告书的审查意见及相关说明。",
      "市政府将工作分解为37项任务，现下达给你们，请抓好落实。",
    ],
  },
];

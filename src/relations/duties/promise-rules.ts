import { sentenceAt } from "../../clause/clauses.ts";
import { hasWord, tokenFrom } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { isHan } from "../../text/han.ts";
import type { Token } from "../../types/reading.ts";
import { commits, isJudged, isLeadersWork, qualifies } from "./conditions.ts";
import { after, type DutyContext, type DutyRule } from "./context.ts";

/** A body that will do, is asked to do or does what a plan tells of it. */
export const promiseRules: readonly DutyRule[] = [
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
      "省级指挥部立即组织有关人员核实情况。",
      "县文明办牵头负责，各乡镇具体落实。",
      "街道、居委建立工作体系。",
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
    id: "duty/each-does",
    // 会展中心加快建设 tells of the centre; 各部门加快… of what each shall do
    when: (context) =>
      context.token.word.eachDoes === true &&
      isQuantified(context) &&
      !isFollowedByOf(context) &&
      commits(context),
    then: { role: "responsible", proof: "sure", told: true },
    yes: [
      "各级各有关部门加快对老旧设施进行改造。",
      "各区县加快推进项目建设。",
      "各涉水部门强化责任落实。",
      "有关部门加大支持力度。",
    ],
    no: [
      "国际消费中心加快建设，地区生产总值超过3万亿元。",
      "各区县加快建设的项目有12个。",
      "由各数据中心加快向智能转变。",
      "各部门加大的投入已经到位。",
      "科技企业加大研发投入。",
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
      !mayDo(context) &&
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
      "县数据局对未纳入目录的数据进行核对后，经市数据局同意，可以编制目录。",
    ],
  },
];

/** 各区县, 有关部门, 其他有关部门: all or some of a kind. */
function isQuantified({ reading, subject }: DutyContext): boolean {
  return ["各", "有关", "相关", "其他"].some((word) => reading.view.text.startsWith(word, subject.start));
}

/** 加快建设的项目: what is done says which. */
const isFollowedByOf = (context: DutyContext) =>
  context.behind.some((token) => after(context, token) === "的");

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

/** 数据局对未纳入目录的数据，经省数据局同意，可以编制目录: what it may do. */
function mayDo({ reading, clause }: DutyContext): boolean {
  const { end } = sentenceAt(reading.scan.clauses, clause.start);
  const rest = reading.view.text.slice(clause.end, Math.min(end, clause.end + 40));
  return form("relations/may-do").test(rest);
}

/** 生态环境部门对报告书的审查意见: what it has written, no work of its own. */
function namesPaper({ reading, token, clause }: DutyContext): boolean {
  return form("relations/paper-of-a-body").test(reading.view.text.slice(token.end, clause.end));
}

/** 各县基本普及…: how far it has come. */
const aspects = new Set(["基本", "全部", "全面", "普遍", "主要", "分别", "同时", "至少"]);

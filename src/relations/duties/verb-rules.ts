import { tokenFrom } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { commits, isAside, isJudged, isOver, qualifies } from "./conditions.ts";
import { after, type DutyContext, type DutyRule, next } from "./context.ts";

const joinsOthers = (context: DutyContext): boolean =>
  Boolean(context.token.word.partner) &&
  !isOver(context) &&
  !isAside(context) &&
  !qualifies(context) &&
  // 2020年7月，国家发展改革委、财政部联合印发《…》，要求各地…: told
  !form("relations/issued-jointly").test(
    context.reading.view.text.slice(context.token.start, context.clause.end),
  );

/** A body that leads, answers or helps, as its verb says. */
export const verbRules: readonly DutyRule[] = [
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
      "县人民政府确定的数据主管部门负责管理工作。",
      "市应急指挥部下设办公室，负责日常工作。",
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
      "州政府授权州大数据主管部门负责统筹。",
      "防范建议由发生事故的企业主管部门负责人提出。",
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
    id: "duty/together-with",
    // who does something with another body is one, whatever its name: 太湖流域管理局会同有关部门…
    when: (context) => context.token.word.text === "会同" && joinsOthers(context),
    then: { role: "responsible", proof: "by", grounds: true },
    yes: [
      "省工业和信息化厅会同省科技厅做好评估。",
      "区民政局自接到申请之日起10个工作日内，会同区残联重新核实。",
      "太湖流域管理局会同有关部门制定调度方案。",
      "人行某市中心支行会同有关部门开展检查。",
    ],
    no: ["企业会同有关部门制定调度方案。", "由省教育厅会同的工作。"],
  },
  {
    id: "duty/with-partners",
    when: joinsOthers,
    then: { role: "responsible", proof: "sure", grounds: true },
    yes: ["省工业和信息化厅联合省科技厅做好评估。"],
    no: [
      "联合省教育厅开展培训。",
      "由省教育厅会同的工作。",
      "发展改革委会同西部办上报的请示已经批准。",
      "2021年3月，省教育厅、省财政厅联合印发《某项工作方案》，提出要求。",
      "区民政局会同区残联可以作出决定。",
    ],
  },
  {
    id: "duty/by-division-to-support",
    // 乡镇人民政府按照各自职责，协同做好…
    when: (context) =>
      Boolean(context.token.word.manner) &&
      context.token.word.text.length > 2 &&
      context.token.end === context.clause.end &&
      isSupport(context),
    then: { role: "support", proof: "sure", grounds: true },
    yes: [
      "乡镇人民政府按照各自职责，协同做好宣传。",
      "财政、民政等部门和妇联、残联等单位，乡镇人民政府、街道办事处按照各自职责，配合做好宣传。",
    ],
    no: ["各部门按照职责分工，协同推进的机制。", "各部门按照各自职责，做好宣传。"],
  },
  {
    id: "duty/by-division",
    // 其他部门在各自职责范围内参与审查: read at 参与
    when: (context) =>
      Boolean(context.token.word.manner) &&
      context.token.word.text.length > 2 &&
      (next(context)?.word.duty !== "support" || next(context)?.word.modal !== undefined),
    then: { role: "responsible", proof: "sure" },
    yes: [
      "各有关部门按照职责分工，抓好落实。",
      "其他有关部门按照各自职责切实加大支持力度。",
      "财政、住房城乡建设、交通等部门按照各自职责抓好落实。",
      "县级以上人民政府有关部门依照各自职责，负责监督管理。",
      "县级以上人民政府公安、财政等部门依照职责做好相关工作。",
    ],
    no: ["要按照职责分工抓好落实。", "其他部门在各自职责范围内参与。"],
  },
  {
    id: "duty/by-division-behind",
    when: ({ subject, token, clause, reading, told }) =>
      !told &&
      subject.end - subject.start < 2 &&
      Boolean(token.word.manner || token.word.leadsOn) &&
      form("relations/by-its-duties").test(reading.view.text.slice(token.start, clause.end)),
    then: { role: "responsible", proof: "sure", before: true },
    yes: [
      "公安、民政等部门，根据本级人民政府确定的职责，依法做好监督管理工作。",
      "公安、民政等有关部门，按照职责分工，做好保障。",
      "公安、民政等主管部门，按照各自职责做好监督管理工作。",
    ],
    no: [
      "加强保障，按照职责分工抓好落实。",
      "企业，按照职责分工，做好保障。",
      "企业，按照各自职责做好保障。",
      "公安、民政等部门，按照职责分工的要求已经明确。",
    ],
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
];

/** 按照各自职责，协同做好…: what follows is help. */
function isSupport({ reading, clause }: DutyContext): boolean {
  const word = tokenFrom(reading.scan, clause.end + 1)?.word;
  const verb = word && tokenFrom(reading.scan, clause.end + 1 + word.text.length)?.word;
  return word?.duty === "support" && word.modal === undefined && verb?.text === "做好";
}

/** Whether one of some words stands right behind the word: 为|责任单位. */
function isFollowedBy({ reading, token }: DutyContext, words: readonly string[]): boolean {
  return words.some((word) => reading.view.text.startsWith(word, token.end));
}

/** 由X负责解释, 负责解释: about the document, no work of its plan. */
function explains({ reading, token }: DutyContext): boolean {
  const { text } = reading.view;
  const rest = text.slice(token.end, token.end + 12);
  return (
    rest.startsWith("解释") || rest.startsWith("的解释") || (rest.startsWith("本") && rest.includes("解释"))
  );
}

/** To answer for it: 负责, 负总责. */
const answers = new Set(
  ["负责", "主管", "负责制定", "负责制订", "负总责", "总负责", "负全责"].concat(
    ["主体", "主要", "领导", "监管"].map((of) => `负${of}责任`),
  ),
);

/** 承担联席会议日常工作, 承担具体工作 */
const dailyWork = /^[^，。；]{0,16}(?:日常|具体)(?:具体)?(?:工作|事务)$/u;

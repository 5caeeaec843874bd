import { edge, lit, oneOf, opt, seq, upTo } from "../../../clause/match.ts";
import { form } from "../../../lexicon/forms.ts";
import { isBefore, isBehind, lead, stands } from "../statement.ts";
import { bounded, type Counts, isArabic, marks } from "./words.ts";

const groups = seq(opt(lit("工作", "专项")), lit("专班", "工作组", "专项组", "小组", "专题组"));

const points = seq(upTo(6, `${marks}0123456789`), lit("指标"));

const putForward = seq(lit("提出", "设置", "设定", "明确", "包括"), opt(lit("了")));

const pointsInAll = seq(lit("指标"), opt(lit("共", "共计")));

/** Buildings are counted in words too, where the verb says that they are built. */
const buildings = new Set(["座", "所", "栋", "幢"]);

const raised = lit("新建", "改建", "扩建", "改扩建", "新改建", "迁建", "改造", "重建", "建成", "续建");

const copies = lit("原件", "复印件", "照片", "相片", "一式", "版面");

const photographs = seq(opt(lit("免冠")), lit("照片", "相片"));

const covers = seq(lit("适用于"), opt(lit("全")), opt(oneOf("省市县区镇乡")), edge);

/** How many there are of what is no aim: groups of an office, copies, conditions; and of what is counted in words. */
export const thingRules: readonly Counts[] = [
  {
    id: "counts/groups-of-an-office",
    when: (s) => s.quantity.unit === "个" && isBehind(s, groups) && isBefore(s, lit("等", "等共", "等共计")),
    then: false,
    yes: ["联席会议办公室下设综合协调、督查考核等6个专班。"],
    no: ["全县组建6个专班。", "建设信息系统等6个项目。"],
  },
  {
    id: "counts/bodies-that-answer",
    // （县发改局牵头，18个乡镇人民政府配合）
    when: ({ scan: { text }, quantity: { unit, span } }) =>
      unit === "个" && form("relations/answer-in-note").test(text.slice(span.end, span.end + 100)),
    then: false,
    yes: [
      "推进改造。（县发改局牵头，18个乡镇人民政府配合）",
      "（市总工会、17个帮扶集团牵头单位和有关区县政府具体负责）",
    ],
    no: ["18个乡镇人民政府配合完成。", "新建学校（含18个教学点，由县教育局负责）。"],
  },
  {
    id: "counts/how-many-points-of-an-assessment",
    when: (s) =>
      ["项", "个"].includes(s.quantity.unit) &&
      (isBefore(s, pointsInAll) || (isBehind(s, points) && stands(s, putForward, lead(s, 40)))),
    then: false,
    yes: ["确定年度考评指标32项，分别为以下内容。", "围绕结构和效率，规划提出3项主要指标。"],
    no: ["完成指标任务32项。", "下达用地指标32亩。", "5项约束性指标全部完成。"],
  },
  {
    id: "counts/copies-handed-in",
    when: (s) =>
      ["份", "张", "套", "寸"].includes(s.quantity.unit) && (isBefore(s, copies) || isBehind(s, photographs)),
    then: false,
    yes: ["提交申报表原件1份。", "附本人近期2寸照片1张。", "申请书一式3份。"],
    no: ["发放宣传资料1000份。", "新增床位500张。"],
  },
  {
    id: "counts/whom-a-document-covers",
    when: (s) => s.quantity.unit === "个" && stands(s, covers, lead(s, 12)),
    then: false,
    yes: ["本办法适用于全县18个乡镇和县直部门。"],
    no: ["适用于乡镇的政策达到18个。", "推广适用于山区的机型18个。"],
  },
  {
    id: "counts/how-many-conditions",
    when: (s) => ["个", "项", "种", "条"].includes(s.quantity.unit) && isBehind(s, lit("条件", "情形")),
    then: false,
    yes: ["同时符合以下两个或两个以上条件：", "符合3项以上条件的，给予奖励。"],
    no: ["改善3个以上学校条件。"],
  },
  {
    id: "counts/figures",
    when: isArabic,
    then: true,
    yes: ["建设园区3个。"],
    no: ["建设三个中心。"],
  },
  {
    id: "counts/steps-in-words",
    when: ({ scan: { text }, quantity: { span, value } }) =>
      value > 1 && form("quantity/steps").test(text.slice(span.end, span.end + 8)),
    then: true,
    yes: ["地区生产总值连跨两个千亿元台阶。"],
    no: ["培育两个千亿元产业。", "地区生产总值再上一个千亿元台阶。"],
  },
  {
    id: "counts/buildings-in-words",
    when: (s) => buildings.has(s.quantity.unit) && isBefore(s, raised),
    then: true,
    yes: ["新建两座污水处理厂。", "改扩建四所乡镇卫生院。"],
    no: ["建设三个中心。", "打造一座幸福之城。", "这是一座古城。"],
  },
  {
    id: "counts/in-words",
    when: (s) =>
      bounded(s) ||
      s.quantity.valueTo !== undefined ||
      (s.quantity.value >= 20 && s.quantity.value % 10 === 0),
    then: true,
    yes: ["至少建设一个中心。", "培育二十家企业。"],
    no: ["建设三个中心。"],
  },
];

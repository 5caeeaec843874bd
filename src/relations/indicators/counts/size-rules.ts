import {
  any,
  character,
  edge,
  lit,
  oneOf,
  opt,
  seq,
  times,
  upTo,
  word,
  wordWith,
} from "../../../clause/match.ts";
import { isShare, isUncounted } from "../../../mentions/quantities/units.ts";
import { isScale } from "../../../text/numeral-characters.ts";
import { digits, has, isBefore, isBehind, makes, type Statement, stands, trail } from "../statement.ts";
import { announcing, announcingUnlessBuilt, around, type Counts, level, marks } from "./words.ts";

const weight = seq(lit("权重"), opt(lit("占比", "比例", "占", "为", "设为", "提高到", "提高至")));

const amounting = any(level, oneOf("达到至为破了上"));

/** Behind a rank: those who hold it get something. */
const receives = any(
  seq(lit("的"), upTo(20, marks), lit("给予", "予以", "奖励", "奖", "补助", "补贴", "表彰")),
  seq(upTo(6, marks), lit("予以", "给予", "奖励", "奖补"), any(edge, oneOf("，；"))),
);

const grade = lit("级");

const classOfSize = any(grade, lit("大关"));

const crossed = lit("跨越", "跨过", "越过", "迈过", "跨上", "迈上", "站上", "冲破", "闯过");

/** 60万吨|乙烯项目, 20万吨|粮食储备库: what its size is the name of. */
const plant = seq(
  times(
    8,
    character((c) => !`${marks}的和及与`.includes(c) && !/\d/u.test(c)),
  ),
  lit("项目", "装置", "生产线", "储备库", "粮库", "油库", "冷库", "码头"),
);

const brings = any(wordWith(makes), lit("突破"));

const capacity = seq(upTo(6, marks), lit("产能", "装机", "生产能力"), any(edge, oneOf(marks)));

const action = seq(upTo(16, marks), lit("行动", "工程", "计划", "活动", "战略"));

/** 打造百家领军企业, 新增千万吨产能: so many of them, not the name of an action. */
function isRoundCount(s: Statement): boolean {
  if (isBefore(s, lit("新增", "形成")) && isBehind(s, capacity)) return true;
  return ["家", "项", "个", "所"].includes(s.quantity.unit) && !isBehind(s, action) && isBefore(s, brings);
}

/** Sizes and ranks by which things are called. */
export const sizeRules: readonly Counts[] = [
  {
    id: "counts/scale-in-name",
    when: (s) =>
      s.quantity.comparator === "=" &&
      [...digits(s)].every((c) => isScale(c.charCodeAt(0))) &&
      !isBefore(s, amounting) &&
      !isRoundCount(s),
    then: false,
    yes: ["实施千亿斤粮食产能提升行动。", "开展百家企业对接行动。"],
    no: [
      "产值达到千亿元。",
      "打造百家领军企业，制定百项关键标准。",
      "形成百项标志性产品。",
      "新矿井投产，新增百万吨产能。",
    ],
  },
  {
    id: "counts/rank-in-name",
    when: (s) => s.quantity.text.startsWith("前") && isShare(s.quantity.unit),
    then: false,
    yes: ["进入全球前1‰学科1个。"],
    no: ["全球排名前10位。"],
  },
  {
    id: "counts/rank-of-receiver",
    when: (s) => s.quantity.text.startsWith("前") && isBehind(s, receives),
    then: false,
    yes: [
      "对售粮前10位的种粮大户给予1000元奖励。",
      "排名前3位的单位予以表彰奖励。",
      "列支10万元用于覆盖率前3名乡镇奖励。",
    ],
    no: ["全省排名前10位。", "进入全国前10位的企业达到3家。"],
  },
  {
    id: "counts/class-of-size",
    when: (s) =>
      isBehind(s, grade) ||
      (s.quantity.comparator === "=" && isBehind(s, classOfSize) && !isBefore(s, crossed)),
    then: false,
    yes: ["打造50亿元级企业。", "推动600个以上亿元级项目建设。"],
    no: ["营业收入突破100亿元大关。", "投资首次跨越100亿元大关。"],
  },
  {
    id: "counts/weight-of-a-work",
    when: (s) => s.quantity.unit === "%" && isBefore(s, weight),
    then: false,
    yes: ["将产业振兴纳入综合考核，权重不低于10%。"],
    no: ["权重股占比不低于10%。"],
  },
  {
    id: "counts/size-of-a-plant",
    when: (s) =>
      s.quantity.unit === "吨" &&
      s.quantity.comparator === "=" &&
      s.quantity.change === null &&
      isBehind(s, plant) &&
      !isBefore(s, lit("新增", "形成", "达到", "实现", "年产", "日产", "年加工", "年处理", "日处理", "完成")),
    then: false,
    yes: ["中心20万吨粮食储备库即将建成投产。", "尽快审核60万吨乙烯项目。"],
    no: ["建成年产20万吨面粉生产线。", "收购20万吨粮食。", "完成20万吨储备任务。"],
  },
  {
    id: "counts/measured",
    when: (s) => isUncounted(s.quantity.unit),
    then: true,
    yes: ["投资增长8%。", "安排资金5000万元。"],
    no: ["安排人员5名。"],
  },
  {
    id: "counts/big-things-built",
    when: (s) =>
      s.quantity.unit === "大" &&
      has(s, around(s, 24, 20), (w) => w.builds === true || w.act === "kept" || w.act === "brings") &&
      !isBehind(s, announcing) &&
      !isBehind(s, announcingUnlessBuilt) &&
      stands(s, word("built"), trail(s, 20)),
    then: true,
    yes: ["建设10大园区。"],
    no: ["实施10大工程。"],
  },
  {
    id: "counts/big-things",
    when: (s) => s.quantity.unit === "大",
    then: false,
    yes: ["实施10大工程。", "3大平台可视化。"],
    no: ["建设10大园区。"],
  },
];

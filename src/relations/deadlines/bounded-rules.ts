import { any, behind, edge, lit, oneOf, opt, seq, times, upTo, word } from "../../clause/match.ts";
import { form } from "../../lexicon/forms.ts";
import { isByEffort } from "../../mentions/time/term.ts";
import {
  after,
  aimed,
  before,
  clauseHead,
  type DeadlineRule,
  type Due,
  doing,
  doingThen,
  ends,
  isAhead,
  isBareTime,
  whole,
} from "./due.ts";

/** Times that a word bounds: 前, 内, 至, 之日起; and what such words stand beside that is due at no time. */
export const boundedRules: readonly DeadlineRule[] = [
  {
    id: "deadline/comes-round",
    when: (c) => before(c, comesRound) || (ends(c, "前") && isBesideYearly(c)),
    then: "none",
    yes: [
      "2026年工作要点\n每年3月底前报送总结。",
      "2026年工作要点\n每年3月底前报送计划，9月底前报送总结。",
      "2026年工作要点\n每年3月底、9月底前报送总结。",
    ],
    no: ["2026年工作要点\n3月底前报送总结。", "2026年工作要点\n每年培训3000人，6月底前出台方案。"],
  },
  {
    id: "deadline/closing",
    // 截止到2026年11月底完成清理: the day lies ahead, and the work is named
    when: (c) =>
      (c.period.text.startsWith("截") || before(c, lit("截至", "截止", "截止到"))) &&
      c.anchor.date !== null &&
      c.period.to !== null &&
      c.period.to > c.anchor.date &&
      after(c, any(doing, doingThen)),
    then: "deadline",
    yes: ["2026年工作方案\n（2026年3月1日）\n截止到2026年11月底完成清理。"],
    no: [
      "2026年工作方案\n（2026年3月1日）\n截至2026年2月底完成投资5亿元。",
      "2026年工作方案\n（2026年3月1日）\n有效期截至2026年12月31日。",
    ],
  },
  {
    id: "deadline/in-force",
    when: (c) =>
      c.period.text.startsWith("截") ||
      before(c, inForce) ||
      (after(c, lit("止")) && behind(c.scan, c.period.span.start, holds, whole(c.scan))),
    then: "none",
    yes: [
      "2026年工作要点\n上述政策执行期限为2026年1月1日至2028年12月31日。",
      "2026年工作要点\n本措施自2026年6月1日起执行，至2028年12月31日止。",
      "2026年工作要点\n截至2026年6月底，已建成5个园区。",
      "本办法有效期至2028年12月31日。",
    ],
    no: ["2026年工作要点\n2026年6月底前建成5个园区。"],
  },
  {
    id: "deadline/compared",
    // 建于2000年底前的小区: since when there is what is worked on
    when: (c) => before(c, comparedTo) || before(c, builtIn),
    then: "none",
    yes: ["2026年工作要点\n改造建于2000年底前的25个小区。", "2026年工作要点\n单位能耗比2026年底下降5%。"],
    no: ["2026年工作要点\n2026年底前单位能耗下降5%。"],
  },
  {
    id: "deadline/in-a-name",
    when: (c) => ends(c, "前") && before(c, named),
    then: "none",
    yes: ["2026年工作要点\n编制2030年前碳达峰行动方案。"],
    no: ["2026年工作要点\n编制行动方案，2030年前实现碳达峰。"],
  },
  {
    id: "deadline/every-year-end",
    when: (c) =>
      ends(c, "底", "末") &&
      !/\d/u.test(c.period.text) &&
      (before(c, yearBegins) || after(c, assessed) || isOfEveryYear(c)),
    then: "none",
    yes: [
      "2026年工作要点\n每年预拨补贴额的50%，待年底审核后清算。",
      "2026年工作要点\n坚持“年初建账、逐月查账、年底交账”。",
      "2026年工作要点\n纳入年底效能目标考核体系。",
    ],
    no: [
      "2026年工作要点\n年底完成考核。",
      "2026年工作要点\n年底集中进行考核。",
      "2026年工作要点\n年初开工、年底竣工。",
    ],
  },
  {
    id: "deadline/who-or-how-long",
    when: (c) => ends(c, "前", "内") && after(c, any(whoHad, forgiven, heldFor)),
    then: "none",
    yes: [
      "2026年工作要点\n2026年12月31日前已完成改制的企业，给予支持。",
      "2026年工作要点\n2026年年底前企业可免缴国有资本收益。",
      "2026年工作要点\n（2026年3月1日）\n在两年之内对企业发行债券实行直通车机制。",
    ],
    no: [
      "2026年工作要点\n2026年12月31日前完成企业改制。",
      "2026年工作要点\n2026年年底前对企业开展免费体检。",
    ],
  },
  {
    id: "deadline/before",
    when: (c) => ends(c, "前"),
    then: "deadline",
    yes: ["2026年工作要点\n9月底前完成改造。"],
    no: ["2026年工作要点\n9月底以来完成改造。"],
  },
  {
    id: "deadline/listed-before",
    // 4月15日、7月15日前: 前 is said once for all
    when: (c) => isBareTime(c) && c.period.text.includes("月") && after(c, listedBefore),
    then: "deadline",
    yes: ["2026年工作要点\n各单位于4月15日、7月15日及2027年1月15日前报送。"],
    no: ["2026年工作要点\n4月15日、7月15日召开会议。", "2026年工作要点\n4月15日召开会议，7月15日前报送。"],
  },
  {
    id: "deadline/until",
    when: (c) => c.period.text.startsWith("到") || (before(c, until) && isAhead(c)),
    then: "deadline",
    yes: [
      "2026年工作要点\n到2030年，建成100个园区。",
      "2026年工作要点\n到 2030年，建成100个园区。",
      "2026年工作要点\n至2030年，全面建成。",
    ],
    no: ["2026年工作要点\n2026年至2030年，建成100个园区。"],
  },
  {
    id: "deadline/from-issue",
    when: ({ period: { text } }) => fromIssue.some((word) => text.includes(word)),
    then: "deadline",
    yes: [
      "关于开展检查的通知\n各地应于本通知印发后3个月内制定方案。\n某市人民政府办公室\n2026年3月1日",
      "关于开展检查的通知\n自通知印发之日起30日内报送方案。\n某市人民政府办公室\n2026年3月1日",
    ],
    no: ["关于开展检查的通知\n自通知印发之日起施行。\n某市人民政府办公室\n2026年3月1日"],
  },
  {
    id: "deadline/time-limit",
    // counted from whatever is applied for, not from the document's day
    when: (c) => ends(c, "天内", "周内", "星期内", "天之内", "周之内", "天以内"),
    then: "none",
    yes: ["2026年工作要点\n（2026年3月1日）\n受理后，5天内办结。"],
    no: ["2026年工作要点\n（2026年3月1日）\n力争三个月内建成。"],
  },
  {
    id: "deadline/term-of-years",
    when: (c) => isCounted(c) && (!before(c, aimed) || before(c, allowed) || after(c, term)),
    then: "none",
    yes: [
      "2026年工作要点\n（2026年3月1日）\n园区可在3年内就近预留用地。",
      "2026年工作要点\n（2026年3月1日）\n三年内营业收入翻番的，给予奖励。",
      "2026年工作要点\n（2026年3月1日）\n企业3年内成功上市。",
    ],
    no: ["2026年工作要点\n（2026年3月1日）\n力争三年内建成100个园区。"],
  },
  {
    id: "deadline/within",
    when: (c) => ends(c, "内"),
    then: "deadline",
    yes: ["2026年工作要点\n年内建成5个园区。"],
    no: ["2026年工作要点\n今年建成5个园区。"],
  },
  {
    id: "deadline/by-effort",
    // 用三年时间，到2028年: the date itself is told behind
    when: (c) =>
      isByEffort(c.period) && isStriven(c) && !after(c, seq(lit("，"), opt(word("modal")), lit("到"))),
    then: "deadline",
    yes: [
      "2026年工作要点\n（2026年3月1日）\n力争用三年时间，建成100个园区。",
      "2026年工作要点\n（2026年3月1日）\n通过五年的努力，建成100个园区。",
    ],
    no: [
      "2026年工作要点\n（2026年3月1日）\n经过三年的努力，建成100个园区。",
      "2026年工作要点\n（2026年3月1日）\n用三年时间，力争到2028年底建成100个园区。",
    ],
  },
];

const isCounted = ({ period: { text } }: Due) =>
  text.endsWith("内") && form("time/count").test(text) && !/^\D?[12]\d{3}.{2}$/u.test(text);

/** 三年内营业收入翻番的，给予…; 三年内免收; 三年内不得: how long a grant or a ban lasts, and who gets one. */
const term = any(
  seq(upTo(30, "，。；\n"), lit("的"), any(edge, oneOf("，。；"))),
  seq(
    upTo(12, "。；\n"),
    lit("给予", "保留", "免", "减半", "享受", "补助", "补贴", "奖励", "不得", "未", "没有", "可", "仍"),
  ),
);

/** 年底效能目标考核, 年末述职: what comes every year is named after its time. */
const assessed = seq(
  upTo(6, "，。；\n、前完组开进"),
  lit("考核", "考评", "述职", "评比", "评优", "总评", "决算", "结算"),
);

/** 年初公布、年中检查、年底兑现: a set phrase on how things are done. */
const yearBegins = seq(lit("“年初"), upTo(14, "”。；\n"));

const builtIn = lit("建于", "建成于", "始建于", "成立于", "认定于", "出生于");

/** 可在3年内预留: may be done, need not. */
const allowed = seq(lit("可", "可以"), lit("在", "于"));

const listedBefore = seq(oneOf("、和及与"), times(60, oneOf("0123456789年月日底、和及与 ")), lit("前"));

const comesRound = lit("每年", "逐年", "每月", "每季度");

const inForce = lit(
  ..."有效期 有效期至 执行期限 执行期限为 执行期为 执行期限自 执行期限为自 执行至 施行至 实施至 延续至 延续 延续执行 延长 延长至 截至 截止 截止到".split(
    " ",
  ),
);

/** 2018年12月31日前已完成转制的企业: who is meant. */
const whoHad = seq(lit("已", "已经"), upTo(14, "，。；、\n"), lit("的"));

/** 2020年底前企业可免缴国有资本收益: until when something is forgiven. */
const forgiven = seq(
  upTo(16, "，。；\n"),
  lit("可免", "免征", "免收", "免缴", "免交", "减免", "减征", "减半征收", "减按", "缓缴"),
);

/** 在两年之内对企业发行债券实行直通车机制: how long something holds. */
const heldFor = seq(
  lit("对"),
  upTo(40, "，。；\n"),
  lit("实行", "给予", "免征", "减征", "免收", "执行", "享受"),
);

const fromIssue = ["之日起", "发日起", "布日起", "发后", "布后", "发之后", "布之后"];

/** 自6月1日起执行，至…止 */
const holds = seq(
  lit("执行", "施行", "实施", "生效", "有效"),
  opt(lit("，")),
  opt(lit("有效期")),
  opt(lit("至", "到")),
);

const comparedTo = lit("比", "较", "与", "从", "自", "由", "对", "将", "的", "其");

const named = lit("编制", "制定", "制订", "实施", "落实", "印发", "推进", "开展");

const until = seq(clauseHead, lit("至", "到"));

/** 每年3月底前报送…，9月底前报送…: a day without its year behind one of every year. */
function isBesideYearly({ scan: { text }, period: { span, text: said } }: Due): boolean {
  if (!/^\d{1,2}月/u.test(said)) return false;
  return /每年的?\d{1,2}月/u.test(sentenceBefore(text, span.start));
}

/** 每年预拨…，年底清算: the sentence says what is done each year. */
function isOfEveryYear({ scan: { text }, period: { span } }: Due): boolean {
  return sentenceBefore(text, span.start).includes("每年");
}

function sentenceBefore(text: string, at: number): string {
  const said = text.slice(Math.max(0, at - 80), at);
  return said.slice(Math.max(said.lastIndexOf("。"), said.lastIndexOf("\n"), said.lastIndexOf("；")) + 1);
}

/** 力争经过五年的努力; not 经过五年的努力, which tells what was done. */
const isStriven = (c: Due) =>
  before(c, aimed) && (!c.period.text.startsWith("经过") || before(c, lit("力争", "争取", "确保", "再")));

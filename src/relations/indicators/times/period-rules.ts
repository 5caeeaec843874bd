import {
  ahead,
  any,
  behind,
  edge,
  lit,
  mention,
  opt,
  type Pattern,
  seq,
  upTo,
  word,
} from "../../../clause/match.ts";
import { decide, type Rule, type Trace } from "../../../clause/rules.ts";
import { form } from "../../../lexicon/forms.ts";
import { goesOver } from "../../../mentions/quantities/counted.ts";
import { isShare } from "../../../mentions/quantities/units.ts";
import { trim } from "../../../text/span.ts";
import type { Anchor } from "../../../types/reading.ts";
import type { PeriodMention } from "../../../types/record.ts";
import { isBefore, isBehind, type Statement, stands } from "../statement.ts";
import { closesPart } from "./own-part.ts";
import { isDuration, isListed, isPast, isPeriodText, whole } from "./periods.ts";

/** A period that stands in front of a quantity, and what the text around says of it. */
export interface PeriodBefore {
  statement: Statement;
  period: PeriodMention;
  anchor: Anchor;
}

/** Whether a pattern stands right before a period (right behind it). */
const before = ({ statement: { scan }, period }: PeriodBefore, pattern: Pattern) =>
  behind(scan, period.span.start, pattern, whole(scan));

const after = ({ statement: { scan }, period }: PeriodBefore, pattern: Pattern) =>
  ahead(scan, period.span.end, pattern, whole(scan));

/** What the sentence says before a period; of one that does not end, the last of it. */
const saidBefore = ({ statement: { sentence }, period }: PeriodBefore) => ({
  start: Math.max(sentence.start, period.span.start - farthest),
  end: period.span.start,
});
const farthest = 400;

const fromThen = lit("由", "从", "自");
const of = lit("的");
const multiplied = lit("是", "为", "比", "较", "达到", "于", "过", "恢复", "恢复到", "恢复至");
const ofThen = seq(opt(lit("同期", "全年", "同期水平", "水平")), lit("的"));
/** 比历史上最好的 */
const thanThat = seq(lit("比", "较"), upTo(8, "，。；、"), of);
/** 是1950年到1997年全国投资总和的1.7倍: either of the two years. */
const ofAllThen = seq(upTo(16, "，。；、0123456789"), lit("总和", "之和", "总数", "总额", "总量"), lit("的"));
const upToThen = lit("到", "至", "—", "－", "-");
const comparedTo = any(lit("比", "较", "于", "同", "与"), seq(lit("在"), opt(lit("于"))));
/** 不低于上年度人均收入的60%: whose share it is. */
const ofBase = upTo(24, "，。；、0123456789");
const measuredBy = any(lit("比", "为", "达到", "按", "按照", "占"), word("bound"));
const measuredNear = seq(measuredBy, upTo(3, "，。；、"));
const at = lit("在");
const than = lit("于");
const boundWord = word("bound");
const keptAt = lit("控制在", "保持在", "稳定在");
const levelThen = lit("实际", "水平", "的水平");
const by = lit("按", "按照", "以");
const pricesThen = lit("价", "不变价", "可比价", "的价格", "平均汇率", "年平均汇率", "汇率", "末汇率");
const settledThen = lit("批复", "规划", "确定", "部署", "提出", "纳入", "建成", "认定", "启动");
const builtIn = lit("建于", "建成于", "始建于", "成立于", "认定于", "出生于");
const alreadyThen = seq(lit("已"), upTo(6, "，。；0123456789"), of);
const untilYear = any(
  seq(lit("到"), mention("period")),
  mention("period", ({ text }) => text.startsWith("到")),
);
const startingFrom = seq(
  upTo(12, "，。；"),
  lit("基础", "以来", "以后", "之后", "水平", "开始", "起", "提出", "部署", "确定"),
);
const goesOn = lit("，", "、");
const onGrounds = seq(opt(of), lit("基础上"));

/**
 * What a period in front of a quantity is to it. `governs`: the quantity holds then; `passed-over`: it is about
 * something else, look further to the left; in order, the first that holds decides.
 */
export const periodRules: readonly Rule<PeriodBefore, "governs" | "passed-over">[] = [
  {
    id: "time/origin",
    when: (c) =>
      before(c, fromThen) &&
      (after(c, of) || leadsToRise(c)) &&
      !(c.statement.previous <= c.period.span.start),
    then: "passed-over",
    yes: ["光纤入户率从2020年的60%提高到90%。"],
    no: ["从2020年起，每年建设5个园区。"],
  },
  {
    id: "time/of-what-stands-before",
    when: ({ statement: { scan, quantities, quantity }, period }) =>
      scan.text.slice(period.span.end, quantity.span.start).slice(0, farthest).includes("；") &&
      closesPart(scan, quantities, period),
    then: "passed-over",
    yes: [
      "2026年工作要点\n新增学位900个，确保6月底前投用；新增床位300张。",
      "2026年工作要点\n出台若干措施，6月底前印发实施；新增床位300张。",
    ],
    no: [
      "2026年工作要点\n2026年新增学位900个，到2030年实现全覆盖；新增床位300张。",
      "2026年工作要点\n到2030年，新增学位900个；新增床位300张。",
      "新增学位900个，6月底前投用600个；新增床位300张。",
    ],
  },
  {
    id: "time/part-of-a-year-of-its-part",
    when: (c) =>
      isPartOfYear(c.period) &&
      c.statement.scan.text
        .slice(c.period.span.end, c.statement.quantity.span.start)
        .slice(0, farthest)
        .includes("；") &&
      !after(c, goesOn) &&
      !opensSentence(c),
    then: "passed-over",
    yes: ["2026年工作要点\n新增学位900个，力争一季度开工60个；新增床位300张。"],
    no: [
      "2026年工作要点\n一季度，新增学位900个；新增床位300张。",
      "2026年工作要点\n新增学位900个，到6月底投用600个；新增床位300张。",
    ],
  },
  {
    id: "time/of-the-years-behind",
    when: ({ statement: { scan, quantity }, period }) =>
      form("time/years-behind").test(
        scan.text.slice(period.span.end, quantity.span.start).slice(0, farthest),
      ),
    then: "passed-over",
    yes: ["五年供地900公顷，其中2021年、2022年各200公顷，后三年合计500公顷。"],
    no: ["2021年、2022年各供地200公顷。", "2021年三年后达到500公顷。"],
  },
  {
    id: "time/duration-of-its-part",
    when: ({ statement: { scan, sentence, quantity }, period }) =>
      isDuration(period) &&
      scan.text
        .slice(Math.max(sentence.start, period.span.start - farthest), period.span.start)
        .includes("，") &&
      scan.text.slice(period.span.end, quantity.span.start).slice(0, farthest).includes("；"),
    then: "passed-over",
    yes: ["2026年工作要点\n新增学位900个，力争三年内消除大班额20个；每千人口托位数达4.6个。"],
    no: ["2026年工作要点\n力争三年内消除大班额20个；每千人口托位数达4.6个。"],
  },
  {
    id: "time/of-a-note",
    when: ({ statement: { scan, quantity }, period }) =>
      form("time/note-with-figure").test(
        scan.text.slice(period.span.end, quantity.span.start).slice(0, farthest),
      ),
    then: "passed-over",
    yes: ["建设绿道120公里（2025年建成45公里、2026年50公里），配套驿站24处。"],
    no: ["三年内（2025—2027年）建设绿道120公里。", "建设绿道（2025年建成45公里）。"],
  },
  {
    id: "time/of-what-a-bracket-leaves-out",
    when: ({ statement: { scan, quantity }, period }) =>
      form("time/left-out-in-bracket").test(
        scan.text.slice(Math.max(0, period.span.start - 6), quantity.span.start).slice(0, farthest),
      ),
    then: "passed-over",
    yes: ["2023年政府工作报告\n一、2023年目标\n2023年，预算支出（扣除2022年救灾资金外）增长3%以上。"],
    no: ["2023年，预算支出（含救灾资金）增长3%。", "预算支出（2022年）增长3%。"],
  },
  {
    id: "time/of-a-vision",
    when: (c) => after(c, lit("远景目标", "远景规划")),
    then: "passed-over",
    yes: ["2026年政府工作报告\n考虑实现2035年远景目标的需要，提出生产总值年均增长5%。"],
    no: ["2026年政府工作报告\n到2035年，生产总值年均增长5%。"],
  },
  {
    id: "time/multiple-of",
    when: (c) =>
      ((after(c, ofThen) && before(c, multiplied)) || isOfSumOfYears(c)) &&
      (isShare(c.statement.quantity.unit) || c.statement.previous > c.period.span.start),
    then: "passed-over",
    yes: [
      "产业规模是2020年的1.5倍。",
      "旅游收入恢复到2019年同期的108%。",
      "公路建设投资12亿元，是1950年到1997年全省公路建设投资总和的1.7倍。",
    ],
    no: ["产业规模超过2020年的1500家。", "覆盖率提高到2030年的60%。"],
  },
  {
    id: "time/term-of-duration",
    when: ({ period, ...c }) => isDuration(period) && !isAimedDuration({ period, ...c }),
    then: "passed-over",
    yes: [
      "将企业开办时间压缩到1天内，网上可办率达到98%以上。",
      "高校毕业生离校6个月内就业率达到92%以上。",
      "对3年内无违法记录的企业，贷款额度提高到500万元。",
    ],
    no: ["力争三年内建成10个园区。"],
  },
  {
    id: "time/compared-with",
    when: (c) =>
      (before(c, comparedTo) || (before(c, thanThat) && c.statement.quantity.change !== null)) &&
      !(before(c, at) || (before(c, than) && !before(c, boundWord))) &&
      !after(c, of),
    then: "passed-over",
    yes: [
      "城镇和农村居民收入分别比上年增长9.8%和8.5%。",
      "单位能耗较2020年下降13.5%。",
      "总产量比历史上最好的2018年增长6.5%。",
    ],
    no: ["比上年同期的水平，2025年增长9%。", "于2025年建成5个园区。"],
  },
  {
    id: "time/base-of-share",
    when: (c) =>
      isShare(c.statement.quantity.unit) &&
      isBefore(c.statement, of) &&
      after(c, ofBase) &&
      before(c, measuredNear),
    then: "passed-over",
    yes: ["到2030年，准入标准不低于我市上年度人均可支配收入的60%。"],
    no: ["到2030年，建成30%的项目。", "2030年，准入标准不低于人均可支配收入的60%。"],
  },
  {
    id: "time/level-or-prices-of",
    when: (c) => (before(c, keptAt) && after(c, levelThen)) || (before(c, by) && after(c, pricesThen)),
    then: "passed-over",
    yes: [
      "2026年工作要点\n价格涨幅控制在去年实际涨幅4.8%以内。",
      "到2030年，按2020年价格计算的产值达到5亿元。",
      "到2030年，产值达到7亿元（按2020年价为8亿元）。",
      "到2030年，人均产值3万元，按2020年平均汇率计算为4000美元。",
    ],
    no: ["2026年工作要点\n去年价格涨幅控制在4.8%以内。"],
  },
  {
    id: "time/ground-of-a-rise",
    when: (c) => c.statement.quantity.change !== null && after(c, onGrounds),
    then: "passed-over",
    yes: ["到2030年，产业规模在2020年基础上再翻一番。"],
    no: ["在2030年建成10个园区的基础上，新增园区5个。"],
  },
  {
    id: "time/since",
    when: ({ period: { to, from, text } }) =>
      to === null && (from !== null || (text.endsWith("间") && !text.endsWith("时间"))),
    then: "passed-over",
    yes: ["2012年以来，新建学校20所。"],
    no: ["2012年，新建学校20所。"],
  },
  {
    id: "time/year-that-nothing-tells",
    when: ({ period: { from, to, text } }) =>
      from === null && to === null && /^(?:过去的?)?一年来?$/u.test(text),
    then: "passed-over",
    yes: ["2004年，我镇稳步发展。一年来，新建学校20所。", "2004年，我镇稳步发展，一年来，全镇新建学校20所。"],
    no: ["三年来，新建学校20所。"],
  },
  {
    id: "time/end-of-that-year",
    when: (c) => ["年末", "年底"].includes(c.period.text) && stands(c.statement, untilYear, saidBefore(c)),
    then: "passed-over",
    yes: ["2026年工作要点\n到2030年，生产总值达到750亿元；年末总人口控制在55万人以内。"],
    no: ["2026年工作要点\n年末总人口控制在55万人以内。"],
  },
  {
    id: "time/describes-what-is-counted",
    when: (c) =>
      isPast(c.period, c.anchor) &&
      (after(c, settledThen) || (before(c, builtIn) && after(c, of))) &&
      !isGround(c),
    then: "passed-over",
    yes: [
      "2026年工作要点\n推动2020年认定的5个园区扩容。",
      "2026年工作要点\n完成建于2000年底前的25个老旧小区改造。",
    ],
    no: [
      "2026年工作要点\n2020年，新增园区5个。",
      "2026年工作要点\n在2025年建成5个的基础上扩面。",
      "2026年工作要点\n园区始建于2000年，面积5平方公里。",
    ],
  },
  {
    id: "time/what-was-so-already",
    when: (c) => after(c, alreadyThen),
    then: "passed-over",
    yes: ["对2020年已达标的街道提档升级，达标比例达到50%。"],
    no: ["2020年，已达标的街道为50%。", "2020年已建成园区5个。"],
  },
  {
    id: "time/past-of-another-clause",
    when: (c) =>
      isPast(c.period, c.anchor) &&
      c.period.span.end < c.statement.clause.start &&
      !after(c, goesOn) &&
      !opensSentence(c) &&
      !risesOnTheLast(c) &&
      !c.period.text.startsWith("截"),
    then: "passed-over",
    yes: ["2026年工作要点\n在2020年基础上，新增园区10个。"],
    no: [
      "2026年工作要点\n2020年，实现收入10亿元，新增园区10个。",
      "2026年工作要点\n2020年全市实现收入10亿元，新增园区10个。",
      "2026年工作要点\n据测算，最终2020年全市实现收入10亿元，按可比价计算，比上年增长8%。",
    ],
  },
  {
    id: "time/governs",
    when: () => true,
    then: "governs",
    yes: ["到2025年，建成10个园区。"],
    no: ["单位能耗较2020年下降13.5%。"],
  },
];

/** Whether a period is the first or last year of a sum that the number is a multiple of. */
const isOfSumOfYears = (c: PeriodBefore): boolean =>
  (before(c, multiplied) && after(c, seq(opt(seq(upToThen, mention("period"))), ofAllThen))) ||
  (before(c, seq(multiplied, mention("period"), upToThen)) && after(c, ofAllThen));

/** 一季度, 上半年; not 到6月底 and 1—11月 at the head of what follows. */
const isPartOfYear = ({ from, to, text }: PeriodMention): boolean =>
  from !== null &&
  to !== null &&
  from.slice(0, 4) === to.slice(0, 4) &&
  !(from.endsWith("-01-01") && to.endsWith("-12-31")) &&
  ["季度", "半年"].some((word) => text.includes(word)) &&
  !text.startsWith("到");

/** 在2025年建成5个的基础上: how many there were then. */
const isGround = ({ statement, period }: PeriodBefore): boolean =>
  statement.quantity.span.start - period.span.end <= 2 && isBehind(statement, onGrounds);

/** 2020年全市实现10亿元，占…, 某县2020年实现: what a sentence begins with holds for all of its numbers; not 2020年基础上，…. */
function opensSentence(c: PeriodBefore): boolean {
  const { scan, sentence } = c.statement;
  const { start } = trim(scan.text, { start: sentence.start, end: c.period.span.start });
  const before = scan.text.slice(start, c.period.span.start);
  const opens = before === "" || form("time/place-before-year").test(before);
  return opens && c.statement.previous > c.period.span.end && !after(c, startingFrom);
}

/** 2021年实现收入10亿元，按可比价格计算，比上年增长8%: a rise without a subject is that of the number before it. */
function risesOnTheLast({ statement: { scan, quantity, clause, previous }, period }: PeriodBefore): boolean {
  if (quantity.change === null || previous < period.span.end) return false;
  const between = scan.text.slice(period.span.end, clause.start);
  const own = scan.text.slice(clause.start, quantity.number.start).trim();
  return !between.includes("；") && ["比上年", "较上年", "同比"].some((word) => own.startsWith(word));
}

/** A number behind a time goes over into another: 从2007年0.62台/人提高到. */
function leadsToRise({ statement, period }: PeriodBefore): boolean {
  const { scan, quantities, index } = statement;
  for (let i = Math.max(0, index - 2); i <= index; i++) {
    const { span } = quantities[i]!;
    if (span.start < period.span.end || span.start > period.span.end + 12) continue;
    return ahead(scan, span.end, goesOver, whole(scan));
  }
  return false;
}

const aims = any(lit("力争", "争取", "确保", "计划", "预计", "用", "于", "未来", "今后"), word("modal"));

const aimsOrMark = any(aims, edge, lit("，", "。", "；", "："));

const terms = lit("无", "未", "没有", "免", "减半", "享受", "不得", "可", "累计", "连续", "新");

/** 力争三年内, ，五年内建成: an aim; 3年内无违法记录, 毕业两年内 are terms; days and months always are. */
function isAimedDuration(c: PeriodBefore): boolean {
  if (isPeriodText(c.period.text, ["天", "月", "周", "期"])) return false;
  if (after(c, terms)) return false;
  return before(c, aimsOrMark) && !before(c, lit("后", "起"));
}

/** Periods that are passed over, one after the other, before no more is looked for: a sentence that has so many is no prose. */
const mostPassedOver = 30;

/**
 * The last period in front of the number in its sentence that says when the number holds; null where none does.
 *
 * @param last index of the last period that ends before the number
 */
export function governing(
  statement: Statement,
  periods: readonly PeriodMention[],
  last: number,
  anchor: Anchor,
  trace?: Trace,
): PeriodMention | null {
  for (let i = last; i >= Math.max(0, last - mostPassedOver); i--) {
    const period = periods[i]!;
    if (period.span.start < statement.sentence.start) return null;
    const before = periods[i - 1];
    // 比2020年、2021年分别增长: with the first of a list the others are passed over
    const listed =
      before !== undefined &&
      before.span.start >= statement.sentence.start &&
      isListed(statement.scan.text, before, period);
    if (listed && !governs({ statement, period: before, anchor })) continue;
    if (governs({ statement, period, anchor }, trace)) return period;
  }
  return null;
}

/** Whether a period in front of a number says when it holds. */
export function governs(before: PeriodBefore, trace?: Trace): boolean {
  return decide(periodRules, before, before.period.span.start, trace)?.then === "governs";
}

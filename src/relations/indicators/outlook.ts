import { clauseAt } from "../../clause/clauses.ts";
import { any, beyond, lit, mention, not, oneOf, opt, seq, upTo } from "../../clause/match.ts";
import { decide } from "../../clause/rules.ts";
import { hasWord } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { isByEffort, lastYearOf } from "../../mentions/time/term.ts";
import type { OutlineNode, Reading, Scan } from "../../types/reading.ts";
import type { PeriodMention, Span } from "../../types/record.ts";
import { type CarriesInto, carriedOn, isDashed, type SaidAt } from "./carried-on.ts";
import { reviewsByHeading } from "./reviews.ts";
import { numeral, opening, type Periods, type Tense, tenseRules, years } from "./tense-rules.ts";
import { isDuration, lastBefore } from "./times/periods.ts";

/** What a period is the name's of: “十五五”规划, 2030年冬奥会, “十五五”前两年. */
const ofName = any(
  lit("前"),
  seq(
    upTo(14, "，。；、："),
    lit("规划", "计划", "纲要", "任务", "奥运", "冬奥", "亚运", "运动会", "世博会", "博览会", "资金"),
  ),
  // 2021年是“十四五”开局之年
  seq(
    upTo(8, "，。；、："),
    lit("开局", "起步之年", "首年", "第一年", "头一年", "收官", "承上启下", "关键之年"),
  ),
);

/** 一年来, 近五年: to the day of a text that tells of the year before. */
const runsBack = ({ text }: PeriodMention) =>
  text.endsWith("来") || ["近", "最近", "过去"].some((word) => text.startsWith(word));

function periodsAround({ anchor: { year }, text, itemAt }: Reading): Periods {
  const reviews = reviewsByHeading(year);
  // 五年内，造林面积… of a review: the years that it looks back on
  const lookedBackOn = (period: PeriodMention) => {
    const node = isDuration(period) ? itemAt(period.span).node : null;
    return node !== null && reviews(node, null);
  };
  // 《国土空间总体规划（2021—2035年）》: the title's
  const ofTitle = ({ span }: PeriodMention) => /^[）)]?》/u.test(text.slice(span.end, span.end + 2));
  const future = (period: PeriodMention) =>
    period.to !== null &&
    year !== null &&
    Number(period.to.slice(0, 4)) > year &&
    !ofTitle(period) &&
    !lookedBackOn(period);
  const past = ({ from, to }: PeriodMention) =>
    to !== null && from !== null && year !== null && Number(to.slice(0, 4)) < year;
  return {
    toCome: any(
      lit("今后"),
      // not 未来产业
      seq(
        lit("未来"),
        any(
          oneOf("，的"),
          lit("一", "几", "若干", "这"),
          years,
          seq(numeral, lit("年", "个")),
          mention("period"),
        ),
      ),
      seq(lit("到"), mention("period", future)),
      mention("period", (period) => period.text.startsWith("到") && future(period)),
    ),
    planned: seq(
      // 用5年时间翻番 is said of what was done as well
      mention("period", (period) => future(period) && !runsBack(period) && !isByEffort(period)),
      not(beyond(24, ofName)),
    ),
    yearOf: seq(mention("period", past), opt(lit("，")), lit("是")),
    goneBy: seq(mention("period", past), any(lit("，", "、", "：", "我"), seq(upTo(4, "从由"), lit("，")))),
  };
}

/** What a paragraph says: whether it looks back or ahead, and to the end of which years (“十五五”时期, 今后五年). */
export interface Outlook {
  tense: Tense;
  until: string | null;
}

/** Whether each paragraph looks back or ahead. */
export function outlooksOf(reading: Reading): SaidAt<Outlook> {
  const periods = periodsAround(reading);
  const { scan, trace } = reading;
  return carriedOn(
    reading,
    (sentence) => {
      const rule = decide(tenseRules, { scan, sentence, periods }, sentence.start, trace);
      if (!rule) return turnsToOwnYear(reading, sentence) ? { tense: "future", until: null } : undefined;
      // 一是到2030年…: the time of a point is its own
      const ofPoint = hasWord(scan, opening({ scan, sentence, periods }, 6), ({ point }) => point === true);
      const until = planRules.has(rule.id) && !ofPoint ? lastYear(reading, sentence) : null;
      return { tense: rule.then, until };
    },
    beginningsOf(reading.outline.nodes.filter(tellsOfBoth)),
    (of, sentence) => isDashed(of, sentence) || isCounted(of, sentence),
  );
}

const plan = form("time/plan-name", "gu");

const outcomes = ["成就", "成效", "成绩", "成果", "回顾"];

/**
 * “十四五”发展成效和“十五五”目标任务, 1998年工作回顾和1999年工作的总体要求 without sections of their own: its paragraphs look back
 * until one turns ahead.
 */
function tellsOfBoth({ title, children }: OutlineNode): boolean {
  const several = new Set(title.match(plan)).size > 1 || new Set(title.match(/\d{4}(?=年)/gu)).size > 1;
  return children.length === 0 && several && outcomes.some((word) => title.includes(word));
}

/** 今年财政赤字1503亿元, 1999年是… of a heading that tells of the year before and of this one. */
function turnsToOwnYear({ scan, itemAt, anchor: { year } }: Reading, sentence: Span): boolean {
  const { node } = itemAt({ start: sentence.start, end: sentence.start });
  if (!node || year === null || !tellsOfBoth(node) || !node.title.includes(`${year}年`)) return false;
  const opens = scan.text.slice(sentence.start, sentence.start + 6).trimStart();
  return opens.startsWith("今年") || opens.startsWith(`${year}年`);
}

/** Whether a place stands in one of some nodes, not where it begins. */
function beginningsOf(nodes: readonly OutlineNode[]): CarriesInto | undefined {
  if (nodes.length === 0) return undefined;
  return (at) => nodes.some(({ span, body }) => at > span.start && at !== body.start && at < body.end);
}

const planRules = new Set(["tense/years-to-come", "tense/plan-years-to-come", "tense/aims-announced"]);

/** The last year of the period to come that a sentence begins with; null where its end is not known. */
function lastYear({ scan, periods, quantities, anchor }: Reading, { start }: Span): string | null {
  const { text } = scan;
  const figure = quantities[lastBefore(quantities, start) + 1]?.span;
  for (let i = lastBefore(periods, start) + 1; (periods[i]?.span.start ?? start + 24) < start + 24; i++) {
    const period = periods[i]!;
    // 增长目标同2035年远景目标相衔接: what it is to fit
    if (text.startsWith("远景目标", period.span.end)) continue;
    // 加快工程建设，今明两年解决饮水问题: only a paragraph that begins so is of both
    if (period.text.startsWith("今明") && !beginsLine(text, period.span.start)) continue;
    // 创建示范县1个，力争2030年半数以上达标: what stands before that year is not of it
    if (
      figure &&
      figure.end <= period.span.start &&
      text.slice(figure.end, period.span.start).includes("，")
    ) {
      const { end } = clauseAt(scan.clauses, period.span.start);
      const next = quantities[lastBefore(quantities, period.span.end) + 1]?.span.start ?? end;
      if (period.text.startsWith("到") || next < end) return null;
    }
    // 三年内 from the first of January: to the end of the third year
    const to = lastYearOf(period) ?? Number(period.to?.slice(0, 4) ?? 0);
    if (to > (anchor.year ?? 0)) return String(to);
  }
  return null;
}

/** 努力实现以下目标：⏎一是…⏎二是… */
const isCounted = (scan: Scan, { start, end }: Span) =>
  hasWord(scan, { start, end: Math.min(end, start + 3) }, ({ point }) => point === true);

const beginsLine = (text: string, at: number) => text.slice(text.lastIndexOf("\n", at) + 1, at).trim() === "";

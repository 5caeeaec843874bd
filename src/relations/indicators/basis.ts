import { any, lit, mention, opt, seq, upTo, wordWith } from "../../clause/match.ts";
import type { Rule } from "../../clause/rules.ts";
import { tokensIn } from "../../clause/scan.ts";
import { isShare } from "../../mentions/quantities/units.ts";
import type { Anchor } from "../../types/reading.ts";
import type { Basis, Modal, PeriodMention } from "../../types/record.ts";
import { has, lead, type Statement, stands, trail } from "./statement.ts";

/** A statement with the years that its document counts from. */
export interface Reckoned {
  statement: Statement;
  anchor: Anchor;
  kind: "target" | "baseline" | "threshold";
  by: string | null;
}

const says = (basis: Basis) => wordWith((word) => word.basis === basis);
const marks = "，。；";
const comparedWith = seq(lit("比", "较"), opt(lit("于")), mention("period", isYear));

/** 2020年, but not 上年. */
function isYear({ text }: PeriodMention): boolean {
  return /\d{4}/u.test(text);
}

const ownWords = (s: Statement) => ({
  start: Math.max(s.clause.start, s.left.start),
  end: s.quantity.number.start,
});
const changes = ({ statement: { quantity } }: Reckoned) => quantity.change !== null;

/** On what a number is reckoned, in order; null where none of them tells. */
export const basisRules: readonly Rule<Reckoned, Basis>[] = [
  {
    id: "basis/yearly-average",
    when: (c) => changes(c) && stands(c.statement, says("average"), ownWords(c.statement)),
    then: "average",
    yes: ["今后五年，地区生产总值年均增长5%。"],
    no: ["今年，地区生产总值增长5%。"],
  },
  {
    id: "basis/sum-of-years",
    when: ({ statement: s }) =>
      stands(
        s,
        any(
          says("cumulative"),
          seq(lit("五年", "四年", "三年"), opt(lit("来", "共")), lit("累计", "共", "新增")),
        ),
        ownWords(s),
      ),
    then: "cumulative",
    yes: ["五年累计增长34.5%。", "累计新增就业50万人。"],
    no: ["新增就业50万人。"],
  },
  {
    id: "basis/since-a-year",
    when: (c) => changes(c) && stands(c.statement, comparedWith, lead(c.statement, 40)),
    then: "since",
    yes: ["地区生产总值比2020年增长34.5%。"],
    no: ["地区生产总值比上年增长5%。"],
  },
  {
    id: "basis/on-the-year-before",
    when: (c) =>
      changes(c) &&
      (stands(c.statement, says("yoy"), {
        start: lead(c.statement, 30).start,
        end: trail(c.statement, 8).end,
      }) ||
        isOneYear(c)),
    then: "yoy",
    yes: ["社会消费品零售总额同比增长6%。"],
    no: ["过去五年，社会消费品零售总额年均增长6%。"],
  },
  {
    id: "basis/state",
    when: (c) => !changes(c) && c.kind !== "threshold",
    then: "level",
    yes: ["建成园区5个。"],
    no: ["社会消费品零售总额同比增长6%。"],
  },
];

const severalYears = any(
  lit("五年来", "四年来", "三年来", "过去五年", "过去四年", "过去三年", "今后五年", "未来五年", "这五年"),
  seq(lit("五年", "时期", "期间"), upTo(6, marks)),
);

/** A growth rate that the text reckons on nothing else, of one year of the document's own. */
function isOneYear({ statement: s, anchor, by }: Reckoned): boolean {
  if (!isShare(s.quantity.unit) || by === null || by === "every-year" || anchor.year === null) return false;
  if (stands(s, severalYears, lead(s, 80, "sentence"))) return false;
  const year = Number(by.slice(0, 4));
  return year === anchor.year || year === anchor.year - 1;
}

/** The year that a change is reckoned from: 2020 of 比2020年增长. */
export function sinceYear(s: Statement, periods: readonly PeriodMention[]): string | undefined {
  const within = lead(s, 40);
  return periods
    .findLast(
      (period) =>
        period.span.start >= within.start &&
        period.span.end <= within.end &&
        isYear(period) &&
        "比较于".includes(s.scan.text[period.span.start - 1] ?? "|"),
    )
    ?.text.match(/\d{4}/u)?.[0];
}

/** How binding the words in front of a number are: the last of 确保, 力争, 鼓励, 不得 in its clause. */
export function modalOf(s: Statement): Modal | undefined {
  const within = { start: s.clause.start, end: s.quantity.number.start };
  if (!has(s, within, ({ word }) => word.modal !== undefined)) return undefined;
  const token = tokensIn(s.scan, within).findLast(({ word }) => word.modal !== undefined)!;
  return { text: s.scan.view.source.slice(token.start, token.end), force: token.word.modal! };
}

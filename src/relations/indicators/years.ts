import { any, inside, lit, mention, oneOf, opt, seq, times } from "../../clause/match.ts";
import { decide, type Rule } from "../../clause/rules.ts";
import type { Reading, Scan } from "../../types/reading.ts";
import type { PeriodMention, Span } from "../../types/record.ts";
import { carriedOn, type SaidAt } from "./tense.ts";

/** Whether a stretch of text speaks of one year or of several together. */
export type Years = "one" | "several";

interface Told {
  scan: Scan;
  /** The beginning of a sentence. */
  opening: Span;
}

const numeral = oneOf("二两三四五六七八九十");
const severalYears = any(
  seq(numeral, opt(lit("个")), lit("年来", "年间", "年累计", "年共")),
  seq(lit("过去", "过去的", "这", "近", "前", "经过", "的", "今后", "未来"), times(2, numeral), lit("年")),
  lit("届政府任期", "换届以来", "届以来"),
  mention("period", ({ from, to, text }) => years(from, to) > 0 && !text.startsWith("到")),
);
const oneYear = any(
  lit("去年", "上年", "今年", "一年来", "过去一年", "全年"),
  mention("period", (period) => isYear(period)),
);

function years(from: string | null, to: string | null): number {
  return from === null || to === null ? 0 : Number(to.slice(0, 4)) - Number(from.slice(0, 4));
}

/** 2020年; not 到2020年 and not 2020年底. */
function isYear({ from, to, text }: PeriodMention): boolean {
  return years(from, to) === 0 && /^\d{4}年$/u.test(text);
}

/** What the beginning of a sentence says of the years that it speaks of; the first that holds decides. */
export const yearsRules: readonly Rule<Told, Years>[] = [
  {
    id: "years/several",
    when: ({ scan, opening }) => inside(scan, severalYears, opening),
    then: "several",
    yes: [
      "2026年政府工作报告\n一、过去五年工作回顾\n五年来，城镇新增就业50万人。",
      "2026年政府工作报告\n“十四五”时期，新增就业50万人。",
    ],
    no: ["2026年政府工作报告\n一年来，城镇新增就业50万人。", "2026年政府工作报告\n到2030年，建成园区5个。"],
  },
  {
    id: "years/one",
    when: ({ scan, opening }) => inside(scan, oneYear, opening),
    then: "one",
    yes: ["2026年政府工作报告\n2025年，城镇新增就业50万人。"],
    no: ["五年来，城镇新增就业50万人。"],
  },
];

const reach = 30;

/** Whether the paragraph around an offset speaks of one year or of several; null where it does not say. */
export function yearsOf(reading: Reading): SaidAt<Years> {
  const { scan, trace } = reading;
  return carriedOn(reading, ({ start, end }) => {
    const opening = { start, end: Math.min(end, start + reach) };
    return decide(yearsRules, { scan, opening }, start, trace)?.then;
  });
}

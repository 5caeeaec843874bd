import { any, inside, lit, mention, not, oneOf, opt, seq, upTo, wordWith } from "../../clause/match.ts";
import { decide, type Rule } from "../../clause/rules.ts";
import { form } from "../../lexicon/forms.ts";
import { isYearAlone } from "../../mentions/time/term.ts";
import type { Reading, Scan } from "../../types/reading.ts";
import type { PeriodMention, Span } from "../../types/record.ts";
import { average } from "./basis.ts";
import { carriedOn, type SaidAt } from "./carried-on.ts";

/** Whether a stretch of text speaks of one year or of several together. */
export type Years = "one" | "several";

interface Told {
  scan: Scan;
  sentence: Span;
  /** Its beginning. */
  opening: Span;
}

const numeral = oneOf("二两三四五六七八九十");
const severalYears = any(
  seq(numeral, opt(lit("个")), lit("年来", "年间", "年累计", "年共")),
  seq(
    lit("过去", "过去的", "这", "近", "前", "经过", "的", "今后", "未来"),
    numeral,
    opt(numeral),
    lit("年"),
    not(lit("的")),
  ),
  lit("届政府任期", "换届以来", "届以来"),
  seq(
    mention("period", ({ from, to }) => years(from, to) > 0),
    lit("时期", "期间", "以来", "这五年"),
  ),
  mention("period", ({ from, to, text }) => years(from, to) > 0 && form("time/several-years").test(text)),
);
const oneYear = any(
  lit("去年", "上年", "今年", "一年来", "过去一年", "全年"),
  mention("period", (period) => isYear(period)),
);

function years(from: string | null, to: string | null): number {
  return from === null || to === null ? 0 : Number(to.slice(0, 4)) - Number(from.slice(0, 4));
}

/** 2020年; not 到2020年 and not 2020年底. */
function isYear(period: PeriodMention): boolean {
  return years(period.from, period.to) === 0 && isYearAlone(period);
}

/** 特别要指出的是，刚刚过去的2025年，… */
const justPast = seq(lit("过去的"), any(lit("一年"), mention("period", isYear)));
/** 2010年同2005年相比，… */
const comparing = seq(lit("与", "同", "较", "比"), mention("period", isYear), lit("相比", "比"));
/** 生产总值年均增长6.3%; not 年均浓度下降3%. */
const yearlyAverage = seq(
  average,
  upTo(6, "，。；、"),
  wordWith(({ change }) => change !== undefined),
);

/** What the beginning of a sentence says of the years that it speaks of; the first that holds decides. */
export const yearsRules: readonly Rule<Told, Years>[] = [
  {
    id: "years/compared",
    when: ({ scan, opening }) => inside(scan, comparing, opening),
    then: "several",
    yes: ["2026年政府工作报告\n2025年同2020年相比，固定资产投资增长1.8倍。"],
    no: ["2026年政府工作报告\n2025年，固定资产投资增长8%。"],
  },
  {
    id: "years/one",
    when: ({ scan, opening: { start, end } }) =>
      inside(scan, oneYear, { start, end: Math.min(end, start + head) }) ||
      inside(scan, justPast, { start, end }),
    then: "one",
    yes: ["2026年政府工作报告\n2025年，城镇新增就业50万人。"],
    no: ["五年来，城镇新增就业50万人。"],
  },
  {
    id: "years/several",
    when: ({ scan, opening }) => inside(scan, severalYears, opening),
    then: "several",
    yes: [
      "2026年政府工作报告\n一、过去五年工作回顾\n五年来，城镇新增就业50万人。",
      "2026年政府工作报告\n“十四五”时期，新增就业50万人。",
    ],
    no: [
      "2026年政府工作报告\n一年来，城镇新增就业50万人。",
      "2026年政府工作报告\n到2030年，建成园区5个。",
      "2026年政府工作报告\n2025年是“十四五”规划的收官之年，城镇新增就业50万人。",
    ],
  },
  {
    id: "years/yearly-average",
    when: ({ scan, sentence }) => inside(scan, yearlyAverage, sentence),
    then: "several",
    yes: ["2026年政府工作报告\n综合实力明显增强。生产总值年均增长6.3%，城镇化率提高5.5个百分点。"],
    no: ["2026年政府工作报告\n环境质量明显改善。PM2.5年均浓度下降3%。"],
  },
];

/** How far the beginning of a sentence reaches, and what stands at its very head. */
const reach = 30;
const head = 14;

/** Which years a place speaks of: by its own paragraph, and by what its chapter has said before. */
export interface YearsAt {
  paragraph: SaidAt<Years>;
  chapter: SaidAt<Years>;
}

/**
 * Whether the paragraph around an offset speaks of one year or of several; null where it does not say. What a paragraph
 * begins with holds in its chapter for those behind it: 过去五年，…, and then a paragraph for each field.
 */
export function yearsOf(reading: Reading): YearsAt {
  const { scan, trace } = reading;
  const told = new Map<number, Years | null>();
  const tell = ({ start, end }: Span): Years | undefined => {
    if (!told.has(start)) {
      const opening = { start, end: Math.min(end, start + reach) };
      const rule = decide(yearsRules, { scan, sentence: { start, end }, opening }, start, trace);
      told.set(start, rule?.then ?? null);
    }
    return told.get(start) ?? undefined;
  };
  const chapters = new Set(
    reading.outline.nodes.filter(({ parent }) => !parent).map(({ span }) => span.start),
  );
  return {
    paragraph: carriedOn(reading, tell),
    chapter: carriedOn(reading, tell, (at) => !chapters.has(at)),
  };
}

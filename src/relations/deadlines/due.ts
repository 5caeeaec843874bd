import { clauseAt } from "../../clause/clauses.ts";
import {
  ahead,
  any,
  behind,
  edge,
  lit,
  oneOf,
  opt,
  type Pattern,
  seq,
  times,
  upTo,
  word,
} from "../../clause/match.ts";
import type { Rule } from "../../clause/rules.ts";
import { form } from "../../lexicon/forms.ts";
import type { Anchor, Scan } from "../../types/reading.ts";
import type { PeriodMention } from "../../types/record.ts";

/** A time with an end, and the day and years of its document. */
export interface Due {
  scan: Scan;
  period: PeriodMention;
  anchor: Anchor;
}

/** A row: when a time is a deadline, and when none. */
export type DeadlineRule = Rule<Due, "deadline" | "none">;

/** The whole text. */
export const whole = ({ text }: Scan) => ({ start: 0, end: text.length });

/** Before the time, within its clause. */
export const before = ({ scan, period }: Due, pattern: Pattern) =>
  behind(scan, period.span.start, pattern, {
    start: clauseAt(scan.clauses, period.span.start).start,
    end: period.span.start,
  });

/** Behind the time. */
export const after = ({ scan, period }: Due, pattern: Pattern) =>
  ahead(scan, period.span.end, pattern, whole(scan));

/** Whether the time's own words end so. */
export const ends = ({ period: { text } }: Due, ...words: string[]) =>
  words.some((one) => text.endsWith(one));

/** 2026年: a year and no more. */
export const isYearOnly = ({ period: { text } }: Due) => form("time/one-year").test(text);

/** Where a clause begins. */
export const clauseHead = any(edge, oneOf("，。；、：（\n\u3000 "));

/** At the head of a clause, or behind a word for an aim: ，三年内认定, 力争5年内. */
export const aimed = any(clauseHead, lit("于", "力争", "争取", "确保", "计划", "预计", "在"), word("modal"));

/** At once what is to be done: 2015年覆盖所有城市, 10月完成验收, 12月取得明显成效. */
export const doing = seq(
  opt(seq(oneOf("、和"), times(6, oneOf("0123456789年")))),
  // 2015年在预算改革上取得决定性进展
  opt(seq(lit("在"), upTo(16, "，。；、"), lit("上", "方面"))),
  times(2, lit("分别", "全面", "全部", "基本", "力争", "争取", "要", "将", "正式", "初步")),
  lit(
    "建成",
    "实现",
    "完成",
    "覆盖",
    "达到",
    "投产",
    "通车",
    "启用",
    "投入",
    "竣工",
    "上线",
    "取得",
    "见效",
    "形成",
    "交付",
    "投用",
    "开馆",
    "开园",
    "开业",
    "运营",
    "开工",
    "具备",
    "组织开展",
    "推广",
    "推开",
    "签约",
    "落地",
    "挂牌",
    "揭牌",
    "封顶",
    "试运",
    "通水",
    "通气",
    "通电",
    "清零",
    "到位",
    "办结",
    "动工",
    "完工",
    "交工",
  ),
);

/** 2012年底已达到12.5%, 年末城镇登记失业率4.02%: how things stood. */
export const told = seq(
  opt(lit("，")),
  upTo(12, "。；\n"),
  any(
    lit(
      "已",
      "曾",
      "首次",
      "达到了",
      "达了",
      "增长",
      "下降",
      "登记",
      "存量",
      "余额",
      "调查",
      "总量",
      "总计",
      "实有",
      "累计",
      "人均",
    ),
    seq(lit("为"), oneOf("0123456789")),
  ),
);

/** 2028年，完成系统开发 */
export const doingThen = seq(lit("，"), doing);

/** 明年, 2027年, 10月, 2022年6月, 5月10日: nothing but the time. */
export function isBareTime({ period: { text } }: Due): boolean {
  return form("time/bare").test(text);
}

/** 2022年3月，市政府印发…: a time of the years that a document tells of lies behind it. */
export const isTold = ({ anchor: { told }, period: { to } }: Due) =>
  told != null && to !== null && Number(to.slice(0, 4)) <= told;

/** The plan's own year says no more than that it is this year's plan. */
export function isAhead(c: Due): boolean {
  const { anchor, period } = c;
  if (anchor.year === null || isTold(c)) return false;
  if (period.text.includes("月") && !isYearOnly(c)) return true;
  return period.to !== null && Number(period.to.slice(0, 4)) > anchor.year;
}

import { ahead, behind, lit, opt, type Pattern, seq, upTo } from "../../../clause/match.ts";
import { form } from "../../../lexicon/forms.ts";
import { trim } from "../../../text/span.ts";
import type { Anchor } from "../../../types/reading.ts";
import type { PeriodMention } from "../../../types/record.ts";
import type { Statement } from "../statement.ts";
import { whole } from "./periods.ts";

/** A period that stands in front of a quantity, and what the text around says of it. */
export interface PeriodBefore {
  statement: Statement;
  period: PeriodMention;
  anchor: Anchor;
}

/** Whether a pattern stands right before a period (right behind it). */
export const before = ({ statement: { scan }, period }: PeriodBefore, pattern: Pattern) =>
  behind(scan, period.span.start, pattern, whole(scan));

export const after = ({ statement: { scan }, period }: PeriodBefore, pattern: Pattern) =>
  ahead(scan, period.span.end, pattern, whole(scan));

export const farthest = 400;

export const of = lit("的");

const startingFrom = seq(
  upTo(12, "，。；"),
  lit("基础", "以来", "以后", "之后", "水平", "开始", "起", "提出", "部署", "确定"),
);

export const goesOn = lit("，", "、");

export const onGrounds = seq(opt(of), lit("基础上"));

/** 2020年全市实现10亿元，占…, 某县2020年实现: what a sentence begins with holds for all of its numbers; not 2020年基础上，…. */
export function opensSentence(c: PeriodBefore): boolean {
  const { scan, sentence } = c.statement;
  const { start } = trim(scan.text, { start: sentence.start, end: c.period.span.start });
  const before = scan.text.slice(start, c.period.span.start);
  const opens = before === "" || form("time/place-before-year").test(before);
  return opens && c.statement.previous > c.period.span.end && !after(c, startingFrom);
}

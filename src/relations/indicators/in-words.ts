import { form } from "../../lexicon/forms.ts";
import type { Placed, Reading } from "../../types/reading.ts";
import type { Indicator, QuantityMention, Span, Stated } from "../../types/record.ts";
import { type Known, kindAndTime } from "./kind-and-time.ts";
import { wordingsOf } from "./measure.ts";
import { indicatorOf } from "./prose.ts";
import { fresh } from "./running.ts";
import { type Statement, statementAt } from "./statement.ts";

/** Words in the place of a number, and what they make of the target. */
export interface InWords {
  span: Span;
  stated: Exclude<Stated, "number">;
}

/** 与经济增长同步, 正增长, 不设具体目标: where a text says a target without a number, in text order. */
export function wordsForNumbers({ scan: { text } }: Reading): InWords[] {
  const found = (name: "relative" | "not-set", expression: RegExp) =>
    Array.from(
      text.matchAll(expression),
      ({ index, 0: words }): InWords => ({
        span: { start: index, end: index + words.length },
        stated: name,
      }),
    );
  // 高于全国、全省2.6、1.5个百分点: numbers say by how much
  const said = ({ span }: InWords) =>
    !/^(?:、[^，。；、\d]{1,6}){0,2}\d/u.test(text.slice(span.end, span.end + 24));
  return [
    ...found("relative", form("stated/relative", "gu")).filter(said),
    ...found("not-set", form("stated/not-set", "gu")),
  ].sort((a, b) => a.span.start - b.span.start);
}

/**
 * The target of headline indicators that a statement makes in words alone; null where it is of anything else, or
 * tells of what was.
 *
 * @param at how many of the text's quantities stand before the words
 * @param stated the words, and where the text of their outline node begins
 */
export function targetInWords(
  known: Known,
  { span, stated }: InWords,
  at: number,
  { item, node, floor }: { item: string | null; node: Statement["node"]; floor: number },
): Omit<Placed<Indicator>, "id" | "item" | "part"> | null {
  const { reading } = known;
  const before = reading.quantities.slice(Math.max(0, at - 2), at);
  const quantities = [...before, asQuantity(reading, span), ...reading.quantities.slice(at, at + 5)];
  const statement = statementAt({ scan: reading.scan, quantities }, before.length, floor, node);
  const running = fresh(item, "");
  const holds = kindAndTime(known, statement, running, floor, undefined);
  if (holds.kind !== "target") return null;
  const indicator = indicatorOf(known, statement, running, floor, undefined, holds);
  // 全面完成国家下达的任务: of what the clause before it names
  if (!indicator.quote.includes(indicator.name.slice(0, 2))) return null;
  const inWords = { ...indicator, value: null, unit: "", change: null, stated };
  const measures = wordingsOf(inWords);
  if (measures.length === 0) return null;
  return { ...inWords, measure: measures.length === 1 ? measures[0]!.measure.key : null };
}

/** The words as a rate whose number is not known, for the rules to read what stands around it. */
function asQuantity({ scan }: Reading, span: Span): QuantityMention {
  return {
    type: "quantity",
    text: scan.text.slice(span.start, span.end),
    span,
    number: { start: span.start, end: span.start },
    value: 0,
    unit: "%",
    comparator: "=",
    change: "increase",
  };
}

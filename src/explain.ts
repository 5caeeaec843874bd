import { clauseAt, sentenceAt } from "./clause/clauses.ts";
import { scanWords, tokensIn } from "./clause/scan.ts";
import { listMentions, readMentions } from "./mentions/mentions.ts";
import { anchorOf } from "./mentions/time/anchor.ts";
import { extractSource } from "./pipeline.ts";
import { slice } from "./text/span.ts";
import { viewOf } from "./text/view.ts";
import type { Assignment, Deadline, Indicator, PolicyDocument, Source, Span } from "./types/record.ts";

/** A piece of a clause with what the program takes it for: kinds of words and mentions; none for plain characters. */
export interface ExplainedToken {
  text: string;
  span: Span;
  kinds: string[];
}

/** A rule that fired in the clause: its id, where, and what it gave. */
export interface FiredRule {
  id: string;
  at: number;
  gave: unknown;
}

/** How a place was read. */
export interface Explanation {
  clause: Span & { text: string };
  sentence: Span & { text: string };
  tokens: ExplainedToken[];
  rules: FiredRule[];
  indicators: Indicator[];
  assignments: Assignment[];
  deadlines: Deadline[];
}

/** What an entry says of its form, not of what it means. */
const asides = new Set(["text", "notAfter", "notBefore"]);

/**
 * How the clause at an offset was read: its tokens, the rules that fired in it, and what came of it.
 *
 * @param at UTF-16 offset into `source.text`; one behind the end is the end
 */
export function explainSource(source: Source, at: number): Explanation {
  const fired: FiredRule[] = [];
  const record = extractSource(source, "explained", {}, (id, place, gave) =>
    fired.push({ id, at: place, gave }),
  );
  const view = viewOf(source.text);
  const scan = scanWords(view);
  const offset = Math.max(0, Math.min(at, source.text.length));
  const clause = clauseAt(scan.clauses, offset);
  const sentence = sentenceAt(scan.clauses, offset);
  const inside = ({ span }: { span: Span }) => span.start < clause.end && span.end > clause.start;
  const mentions = listMentions(readMentions(scan, anchorOf(record.document))).filter(inside);
  const words = tokensIn(scan, clause).map(({ start, end, word }) => ({
    span: { start, end },
    kinds: Object.entries(word).flatMap(([key, meant]) =>
      meant === undefined || asides.has(key) ? [] : key,
    ),
  }));
  const rules = fired.filter((rule) => rule.at >= clause.start && rule.at < clause.end);
  return {
    clause: { start: clause.start, end: clause.end, text: slice(source.text, clause) },
    sentence: { ...sentence, text: slice(source.text, sentence) },
    tokens: tokensOf(source.text, clause, [
      ...words,
      ...mentions.map(({ span, type }) => ({ span, kinds: [type] })),
    ]),
    rules: rules.filter(
      ({ id, at: place }, i) => rules.findIndex((r) => r.id === id && r.at === place) === i,
    ),
    indicators: record.indicators.filter(inside),
    assignments: assignmentsOf(record).filter(inside),
    deadlines: deadlinesOf(record).filter(inside),
  };
}

/** The clause in pieces, cut wherever a word or a mention begins or ends. */
function tokensOf(text: string, clause: Span, known: { span: Span; kinds: string[] }[]): ExplainedToken[] {
  const borders = new Set([clause.start, clause.end]);
  for (const { span } of known) {
    if (span.start > clause.start) borders.add(span.start);
    if (span.end < clause.end) borders.add(span.end);
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const span = { start, end: sorted[i + 1]! };
    const kinds = known
      .filter((one) => one.span.start <= span.start && span.end <= one.span.end)
      .flatMap((one) => one.kinds);
    return { text: slice(text, span), span, kinds: [...new Set(kinds)] };
  });
}

function assignmentsOf({ tasks, outline, parts }: PolicyDocument): Assignment[] {
  return [...tasks, ...outline, ...parts].flatMap(({ assignments = [] }) => assignments);
}

function deadlinesOf({ tasks, outline, parts }: PolicyDocument): Deadline[] {
  return [...tasks, ...outline, ...parts].flatMap(({ deadlines = [] }) => deadlines);
}

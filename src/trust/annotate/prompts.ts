import { z } from "zod";
import { measureOf } from "../../relations/indicators/measure.ts";
import { contains, squeeze } from "../../text/span.ts";
import type { Indicator, PolicyDocument, Span } from "../../types/record.ts";
import { locator } from "../locate.ts";
import { type Finding, sayInto } from "../verify/finding.ts";
import { verify } from "../verify/verify.ts";
import { headings } from "./sheet.ts";

/**
 * What a model may answer for one clause. Every key is required and nothing else is allowed, without patterns or
 * bounds: the part of JSON Schema that structured output holds models to.
 */
export const Reply = z.strictObject({
  indicators: z.array(
    z.strictObject({
      name: z.string(),
      value: z.number(),
      valueTo: z.number().nullable(),
      unit: z.string().meta({ description: "Verbatim, without 万/亿; the value is multiplied out" }),
      comparator: z.enum(["=", ">=", ">", "<=", "<", "~"]),
      change: z.enum(["increase", "decrease"]).nullable(),
      by: z.string().nullable().meta({ description: "YYYY, YYYY-MM-DD or every-year" }),
      kind: z.enum(["target", "baseline", "threshold"]),
      quote: z.string().meta({ description: "Verbatim words of the clause, with the number" }),
    }),
  ),
});
export type Reply = z.infer<typeof Reply>;

/** JSON Schema (draft 2020-12) of a reply. */
export function replySchema(): object {
  return z.toJSONSchema(Reply, { target: "draft-2020-12" });
}

/** One clause for a model, self-contained. */
export interface Prompt {
  /** Document and span of the clause: `plan#120-184`. */
  id: string;
  text: string;
  /** Titles of the headings above it. */
  path: string;
  schema: object;
}

/** Every clause of a document that holds a numeral, up to full stop, semicolon or line end. */
export function promptsOf(record: PolicyDocument, text: string): Prompt[] {
  const titles = new Map(record.outline.map(({ id, title }) => [id, title]));
  const schema = replySchema();
  const prompts: Prompt[] = [];
  let at = 0;
  for (const { index, 0: mark } of [...text.matchAll(/[。；！？\n]/gu), { index: text.length, 0: "" }]) {
    const words = text.slice(at, index + mark.length);
    const start = at + (words.length - words.trimStart().length);
    const end = at + words.trimEnd().length;
    at = index + mark.length;
    if (!/[\d０-９%％]|[一二三四五六七八九十百千万亿半]/u.test(words) || end - start < 4) continue;
    const around = record.outline.filter(({ span }) => contains(span, { start, end }));
    const item = around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]?.id ?? "";
    prompts.push({
      id: `${record.document.id}#${start}-${end}`,
      text: text.slice(start, end),
      path: headings(item, titles),
      schema,
    });
  }
  return prompts;
}

/** A reply that came back, under the id of its prompt. */
export const ReplyLine = z.looseObject({ id: z.string(), reply: Reply });

/**
 * A record with what a model has said, each entry checked as `verify` checks: the quote stands in the clause that was
 * asked about, and says value, unit, bound, change and time. What fails is dropped, with its reason; what passes is
 * told apart by `source: "model:NAME"`. An indicator that the record has already is left as it is.
 *
 * @param model the model's name
 */
export function withReplies(
  record: PolicyDocument,
  text: string,
  lines: readonly z.infer<typeof ReplyLine>[],
  model: string,
): { record: PolicyDocument; dropped: Finding[] } {
  const dropped: Finding[] = [];
  const words = locator(text);
  const ids = new Set(record.indicators.map(({ id }) => id));
  let n = 0;
  const fresh: Indicator[] = [];
  for (const { id, reply } of lines) {
    const clause = clauseOf(id, record.document.id);
    if (!clause) {
      sayInto(dropped)(id, "id-unknown", { id });
      continue;
    }
    reply.indicators.forEach(({ valueTo, ...said }, i) => {
      const path = `${id}.indicators[${i}]`;
      const span = words.findAll(said.quote).find((place) => contains(clause, place));
      if (!span) {
        sayInto(dropped)(`${path}.quote`, "quote-absent", { quote: squeeze(said.quote).slice(0, 40) });
        return;
      }
      do n++;
      while (ids.has(`M${n}`));
      const indicator: Indicator = {
        id: `M${n}`,
        item: itemAt(record, span),
        part: record.parts.find((part) => contains(part.span, span))?.id ?? "main",
        ...said,
        ...(valueTo === null ? {} : { valueTo }),
        quote: text.slice(span.start, span.end),
        span,
        measure: measureOf(said),
        basis: null,
        stated: "number",
        source: `model:${model}`,
      };
      fresh.push(indicator);
    });
  }
  const findings = verify(alone(record, fresh), text).filter(({ path }) => path.startsWith("indicators["));
  const wrong = new Map<number, Finding>();
  for (const finding of findings) {
    const at = Number(/^indicators\[(\d+)\]/u.exec(finding.path)?.[1] ?? Number.NaN);
    if (!wrong.has(at)) wrong.set(at, finding);
  }
  dropped.push(...wrong.values());
  const known = new Set(record.indicators.map(({ span, value }) => `${span.start} ${value}`));
  const taken = fresh.filter((one, i) => !wrong.has(i) && !isKnown(one, record, known));
  return { record: joined(record, taken), dropped };
}

/** The record with these indicators and no others, so that only they are looked at. */
function alone(record: PolicyDocument, indicators: Indicator[]): PolicyDocument {
  const listed = new Map<string, string[]>();
  for (const { id, item } of indicators) if (item) listed.set(item, [...(listed.get(item) ?? []), id]);
  return {
    ...record,
    indicators,
    tasks: record.tasks.map((task) => ({ ...task, indicators: listed.get(task.id) ?? [] })),
  };
}

function joined(record: PolicyDocument, taken: Indicator[]): PolicyDocument {
  if (taken.length === 0) return record;
  const result = structuredClone(record);
  result.indicators = [...result.indicators, ...taken].sort((a, b) => a.span.start - b.span.start);
  for (const task of result.tasks)
    task.indicators = result.indicators.filter(({ item }) => item === task.id).map(({ id }) => id);
  return result;
}

/** The same number at the same place. */
function isKnown({ span, value }: Indicator, record: PolicyDocument, exact: ReadonlySet<string>): boolean {
  return (
    exact.has(`${span.start} ${value}`) ||
    record.indicators.some(
      (one) => one.value === value && one.span.start < span.end && span.start < one.span.end,
    )
  );
}

function itemAt({ outline }: PolicyDocument, span: Span): string | null {
  const around = outline.filter((section) => contains(section.span, span));
  return around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]?.id ?? null;
}

function clauseOf(id: string, document: string): Span | null {
  const [, name, start, end] = /^(.*)#(\d+)-(\d+)$/su.exec(id) ?? [];
  return name === document ? { start: Number(start), end: Number(end) } : null;
}

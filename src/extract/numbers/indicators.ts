import { asPrinted, oneWidth } from "../../text/one-width.ts";
import type { OutlineNode, Placed, Reading } from "../../types/reading.ts";
import type { Indicator, QuantityMention, Span } from "../../types/record.ts";
import { partAt, placer } from "../place.ts";
import { type Clause, clauseAround } from "./indicator-clause.ts";
import { giftOf, grantName } from "./indicator-grant.ts";
import { promises, reachedOrPromised, thresholdOf } from "./indicator-kind.ts";
import { type Name, nameOf } from "./indicator-name.ts";
import { quoteOf } from "./indicator-quote.ts";
import { findReviews, isReview, pastByHeading } from "./indicator-review.ts";
import { joints, sharedSubjects } from "./indicator-shared.ts";
import { isState, tellsFaults } from "./indicator-state.ts";
import { isIndicator } from "./indicator-test.ts";
import {
  carries,
  defaultTime,
  isOldValue,
  oldTime,
  type PeriodScan,
  plannedYear,
  type Time,
  timeOf,
  titledYear,
} from "./indicator-time.ts";

/** How far the end of a paragraph is looked for. */
const LONGEST_PARAGRAPH = 2000;

/** What goes over from one indicator to the next of the same item. */
interface Running {
  item: string | null;
  name: Name | null;
  /** Subjects of the sentence so far. */
  subjects: string[];
  time: Time | null;
  /** When the last number held that another one goes up or down from. */
  origin: Time | null;
  /** Beginning of the sentence whose last indicator was a grant or a condition. */
  granted: number | null;
}

/**
 * The quantified statements about what is or shall be, each with its name, time and kind.
 *
 * Quantities of tables are taken from the tables (`ReadTable.indicators`) and from the goal cells of their
 * rows. Of the head of a document that has an outline, only its prose counts (a report's review often
 * stands before the first numbered heading); its tail (annexes, glossaries) is left out.
 */
export function findIndicators(source: Reading): Placed<Omit<Indicator, "id">>[] {
  const reading: Reading = { ...source, text: oneWidth(source.text) };
  const { text, outline, tables, anchor } = reading;
  const quantities = reading.quantities.filter(
    (quantity, i, all) => !isAttribute(text, quantity, all[i - 1]),
  );
  const reviews = findReviews(reading);
  const placeOf = placer(outline.nodes, tables);
  const nodes = new Map<string, OutlineNode>(outline.nodes.map((node) => [node.id, node]));
  // a table without goals and figures of its own says them in its rows' titles
  const goals = new Map<string, Span>(
    tables.flatMap(({ rows, indicators }) =>
      rows.flatMap(({ id, goal, titleSpan }) =>
        goal || indicators.length === 0 ? [[id, goal ?? titleSpan] as const] : [],
      ),
    ),
  );
  const scan: PeriodScan = { periods: reading.periods, index: 0 };
  const planned = plannedYear(scan, reading.anchor);
  const found: Placed<Omit<Indicator, "id">>[] = [];
  const inOrder = [...tables].sort((a, b) => a.span.start - b.span.start);
  let tableAt = 0;
  let running: Running = { item: null, name: null, subjects: [], time: null, origin: null, granted: null };
  let shared: string[] | null = null;
  for (let i = 0; i < quantities.length; i++) {
    const quantity = quantities[i]!;
    const item = placeOf(quantity.span);
    if (item === null && outline.nodes.length > 0 && !inPreamble(reading, quantity.span)) continue;
    const node = item === null ? null : (nodes.get(item) ?? null);
    const goal = item === null ? null : goals.get(item);
    while (tableAt < inOrder.length && inOrder[tableAt]!.span.end <= quantity.span.start) tableAt++;
    const table = inOrder[tableAt] && inOrder[tableAt]!.span.start <= quantity.span.start;
    if (table && !(goal && goal.start <= quantity.span.start && quantity.span.end <= goal.end)) continue;
    const floor = goal?.start ?? node?.body.start ?? 0;
    const inTitle = node !== null && quantity.span.start < node.body.start;
    const clause = clauseAround(
      text,
      quantity,
      quantities[i - 1],
      quantities[i + 1],
      inTitle ? node.titleSpan.start : floor,
    );
    if (!isIndicator(text, clause)) continue;
    if (running.item !== item)
      running = { item, name: null, subjects: [], time: null, origin: null, granted: null };
    const unnumbered = pastByHeading(reviews, quantity.span.start);
    // What stands in front of the first heading tells where things are; promises there say so themselves.
    const review = node
      ? isReview(node, unnumbered)
      : item === null && (unnumbered ?? (outline.nodes.length > 0 && !promises(text, clause)));
    // 给予房租补贴100%，其中后三年50%: what follows in the sentence is granted too
    const goesOn =
      running.granted === clause.sentence && quantity.change === null && /[元%％‰]$/u.test(quantity.unit);
    const grant = review ? null : (thresholdOf(text, clause) ?? (goesOn ? "amount" : null));
    // 较2020年分别增长4.8%、50%: the second holds at the time of the first
    const joined =
      i > 0 && found.length > 0 && joints.test(text.slice(quantities[i - 1]!.span.end, quantity.span.start));
    const old = !grant && isOldValue(text, clause);
    const said = old
      ? oldTime(text, clause, scan, anchor, running.origin)
      : ((joined ? running.time : null) ?? timeOf(text, clause, scan, anchor, grant, review));
    const state = !grant && !old && isState(text, clause, said);
    const time = said ?? (state ? null : carriedTime(scan, floor, reading));
    if (old) running.origin = time;
    const kind = grant ? "threshold" : state ? "baseline" : reachedOrPromised(text, clause, review, time);
    const timeless = said === null && (state || (kind === "baseline" && tellsFaults(node)));
    const late =
      kind === "baseline" &&
      review &&
      time?.by != null &&
      anchor.year !== null &&
      Number(time.by.slice(0, 4)) >= anchor.year;
    const by =
      time && !late
        ? time.by
        : timeless
          ? null
          : defaultTime(kind, review, anchor, reading.head, titledYear(node, scan), planned);
    if (running.name?.sentence !== clause.sentence) running.subjects = [];
    if (!joined || !shared || shared.length === 0)
      shared = sharedSubjects(text, clause, quantities, i, running.subjects);
    const dealt = shared !== null && shared.length > 0;
    const near = scan.periods.slice(Math.max(0, scan.index - 4), scan.index);
    // 超过100平方米且作为自用办公用房的，…: what stands behind a condition's number does not name it
    const named =
      grant === "condition"
        ? { ...clause, right: { start: clause.right.start, end: clause.right.start } }
        : clause;
    const plain = nameOf(text, named, near, running.name, shared);
    const name =
      grant === "amount" && !(plain.subject.length > 4 && /[额入]$/u.test(plain.subject))
        ? {
            ...plain,
            name: dealt ? plain.name + giftOf(text, clause) : grantName(text, clause) || plain.name,
          }
        : plain;
    running.subjects.push(name.subject);
    running.name = name;
    running.time = time;
    running.granted = grant ? clause.sentence : null;
    const quote = quoteOf(text, clause, name.name);
    const around = { start: Math.max(floor, clause.sentence - 40), end: clause.clauseEnd + 40 };
    found.push({
      item,
      part: partAt(outline.parts, quantity.span.start),
      measure: null,
      basis: null,
      stated: "number",
      name: asPrinted(name.name, text, source.text, around),
      value: quantity.value,
      ...(quantity.valueTo === undefined ? {} : { valueTo: quantity.valueTo }),
      unit: quantity.unit,
      comparator: quantity.comparator,
      // 同比增速高于10%的，给予: the rate is a level that the condition sets
      change: grant === "condition" && /[增降涨减]幅$|增速$/u.test(name.name) ? null : quantity.change,
      by,
      kind,
      quote: source.text.slice(quote.start, quote.end),
      span: quote,
      ...natureOf(text, clause),
    });
  }
  for (const table of tables) {
    for (const indicator of table.indicators)
      found.push({
        ...indicator,
        item: indicator.item ?? placeOf(indicator.span),
        part: partAt(outline.parts, indicator.span.start),
      });
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** 3个万亿级产业集群: the second number says of what kind the first are. */
function isAttribute(
  text: string,
  { unit, span }: QuantityMention,
  before: QuantityMention | undefined,
): boolean {
  return unit === "" && before?.span.end === span.start && text[span.end] === "级";
}

/** A deadline that an earlier sentence of the same item gave: 到2025年，…。建成10家…。 */
function carriedTime(scan: PeriodScan, floor: number, { anchor }: Reading) {
  for (let i = scan.index - 1; i >= Math.max(0, scan.index - 12); i--) {
    const period = scan.periods[i]!;
    if (period.span.start < floor) return null;
    if (!carries(period) || period.to === null) continue;
    const year = Number(period.to.slice(0, 4));
    if (anchor.year !== null && year < anchor.year) return null;
    return {
      by:
        period.to.endsWith("-12-31") && !/[底末内前]/u.test(period.text) ? period.to.slice(0, 4) : period.to,
      said: false,
      past: false,
    };
  }
  return null;
}

function natureOf(text: string, { quantity, clauseEnd }: Clause): { nature?: string } {
  const around = text.slice(quantity.span.end, Math.min(text.length, clauseEnd + 8));
  const nature = /约束性|预期性/u.exec(around)?.[0];
  return nature ? { nature } : {};
}

/** Whether a place stands in a paragraph of prose of the head, not in a title, a notice's lines or a table of contents. */
function inPreamble({ text, outline }: Reading, span: Span): boolean {
  const { head, contents } = outline;
  if (span.end > head.end || (contents && span.start < contents.end)) return false;
  const rest = text.slice(span.end, Math.min(head.end, span.end + LONGEST_PARAGRAPH));
  const end = rest.search(/\n|\u3000\u3000/u);
  return /[。；！]["”’]?\s*$/u.test(end < 0 ? rest : rest.slice(0, end));
}

import { scanWords } from "./clause/scan.ts";
import { type Given, withGiven } from "./head/given.ts";
import { findHead } from "./head/metadata.ts";
import { findCrowds } from "./mentions/crowded.ts";
import { readMentions } from "./mentions/mentions.ts";
import { findProportions } from "./mentions/proportions.ts";
import { anchorOf } from "./mentions/time/anchor.ts";
import { lookBack, lookBackAtPlans, tellsWhatWas } from "./outline/kinds.ts";
import { findOutline } from "./outline/outline.ts";
import { assemble } from "./relations/assemble.ts";
import { findDeadlines } from "./relations/deadlines/deadlines.ts";
import { findAssignments } from "./relations/duties/assignments.ts";
import { agenciesOf } from "./relations/duties/roster.ts";
import { findIndicators } from "./relations/indicators/indicators.ts";
import { joinRows } from "./relations/join-rows.ts";
import { itemFinder } from "./relations/place.ts";
import { collectReferences } from "./relations/references.ts";
import { findTables } from "./tables/tables.ts";
import { reporter } from "./text/report.ts";
import { isTraditional } from "./text/traditional.ts";
import { printed, viewOf } from "./text/view.ts";
import type { Outline, Reading, ReadTable, Report, TableRow, Trace } from "./types/reading.ts";
import type { DocumentHead, Message, PolicyDocument, Source } from "./types/record.ts";
import { version } from "./version.ts";

/** A text folded, with its tables: what all else is read from. */
export type Page = Pick<Reading, "source" | "text" | "view" | "tables">;

/** In what mentions stand: the outline of a document, what it says of itself, and what its times are counted from. */
export type Frame = Pick<Reading, "outline" | "head" | "anchor">;

/** @param report told of what is odd */
export function pageOf(source: Source, report: Report): Page {
  const view = viewOf(source.text);
  if (isTraditional(source.text)) report("text.traditional");
  return { source, text: source.text, view, tables: findTables(source, view, report) };
}

/**
 * @param id the document's id, unique in a run
 * @param given what the user says of the document, in place of what its text says
 */
export function frameOf(page: Page, id: string, report: Report, given: Given = {}): Frame {
  const { source, view, tables } = page;
  const outline = findOutline(source, tables, report, view);
  const head = withGiven(findHead(id, source, outline, report, view, tables), given);
  const main = outline.nodes.filter(({ part }) => part === "main");
  const outcome = tellsWhatWas(head, page.text);
  if (outcome) lookBack(main);
  const plan = planOf(head.period);
  if (plan !== null) lookBackAtPlans(main, plan);
  return { outline, head, anchor: anchorOf(head, outcome) };
}

/** The ordinal of the five-year plan that covers just these years: 15 of 2026–2030. */
function planOf(period: DocumentHead["period"]): number | null {
  const from = Number(period?.from);
  return Number(period?.to) === from + 4 && from % 5 === 1 ? (from - 1951) / 5 : null;
}

/** A document taken apart: page and frame, and everything that is mentioned in them. */
export function readFramed(page: Page, frame: Frame, report: Report): Reading {
  const { view, tables } = page;
  const { outline, anchor } = frame;
  const scan = scanWords(view, borders(outline, tables));
  const itemAt = itemFinder(outline.nodes, tables);
  const mentions = readMentions(scan, anchor);
  for (const span of findProportions(view, mentions.quantities))
    report("read.proportion", span, { quote: printed(view, span).replace(/\s+/gu, "") });
  const crowds = findCrowds(scan.clauses, mentions.quantities);
  for (const crowd of crowds) {
    const span = { start: crowd[0]!.span.start, end: crowd.at(-1)!.span.end };
    report("read.crowded", span, { count: crowd.length });
  }
  const crowded = new Set(crowds.flat());
  const quantities = mentions.quantities.filter((quantity) => !crowded.has(quantity));
  return { ...page, ...frame, itemAt, report, ...mentions, quantities };
}

/** A document taken apart; see `pageOf` and `frameOf`. */
export function readSource(source: Source, id: string, report: Report, given: Given = {}): Reading {
  const page = pageOf(source, report);
  return readFramed(page, frameOf(page, id, report, given), report);
}

/**
 * The way of a document, from source to record.
 *
 * @param id the document's id, unique in a run
 * @param given what the user says of the document, in place of what its text says
 * @param trace told of every rule that fires
 */
export function extractSource(source: Source, id: string, given: Given = {}, trace?: Trace): PolicyDocument {
  const messages: Message[] = [...source.messages];
  const reading = readSource(source, id, reporter(messages), given);
  return { ...recordOf({ ...reading, trace }), messages };
}

/** The record of a document that is taken apart, without the messages: the relations of what it mentions. */
export function recordOf(reading: Reading): PolicyDocument {
  const indicators = findIndicators(reading).map((indicator, i) => ({ id: `I${i + 1}`, ...indicator }));
  const assignments = findAssignments(reading);
  const deadlines = findDeadlines(reading);
  const references = collectReferences(reading);
  const {
    parts,
    outline: sections,
    tasks,
  } = assemble(reading, { indicators, assignments, deadlines, references });
  const joined = joinRows(tasks);
  return {
    schema: "plans.document/2",
    document: reading.head,
    parts,
    outline: sections,
    tasks: joined,
    indicators,
    agencies: agenciesOf({ parts, outline: sections, tasks: joined }),
    references,
    messages: [],
    generator: { name: "plans", version },
  };
}

/**
 * The head and outline of a document alone: a record without indicators, bodies, dates and references, in a fraction of
 * the time. For what only asks where something stands.
 */
export function outlineSource(source: Source, id: string, given: Given = {}): PolicyDocument {
  const messages: Message[] = [...source.messages];
  const report = reporter(messages);
  const page = pageOf(source, report);
  const { outline, head } = frameOf(page, id, report, given);
  const none = { indicators: [], assignments: [], deadlines: [], references: [] };
  const { parts, outline: sections, tasks } = assemble({ ...page, outline }, none);
  return {
    schema: "plans.document/2",
    document: head,
    parts,
    outline: sections,
    tasks,
    indicators: [],
    agencies: [],
    references: [],
    messages,
    generator: { name: "plans", version },
  };
}

/** Where a row begins, and its cells of bodies and dates: only a blank may stand in front of them. */
function cellStarts({ span, bodies, deadline }: TableRow): number[] {
  return [span, ...bodies.map((cell) => cell.span), deadline].flatMap((one) => (one ? [one.start] : []));
}

/** Where no sentence goes on: nodes and their bodies begin, rows and their cells begin. */
function borders({ nodes, tail }: Outline, tables: ReadTable[]): number[] {
  const starts = [
    ...nodes.flatMap(({ span, body }) => [span.start, body.start]),
    ...tables.flatMap(({ rows }) => rows.flatMap(cellStarts)),
    tail.start,
  ];
  return [...new Set(starts)].sort((a, b) => a - b);
}

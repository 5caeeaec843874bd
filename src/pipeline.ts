import { scanWords } from "./clause/scan.ts";
import { type Given, withGiven } from "./head/given.ts";
import { findHead } from "./head/metadata.ts";
import { readMentions } from "./mentions/mentions.ts";
import { anchorOf } from "./mentions/time/anchor.ts";
import { comparesWithBefore, lookBack, tellsOfOpeningYear, tellsOutcome } from "./outline/kinds.ts";
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
import { viewOf } from "./text/view.ts";
import type { Outline, Reading, ReadTable, Report, Trace } from "./types/reading.ts";
import type { Message, PolicyDocument, Source } from "./types/record.ts";
import { version } from "./version.ts";

/**
 * A document taken apart: tables, outline and head of it, and everything that it mentions.
 *
 * @param id the document's id, unique in a run
 * @param report told of what is odd
 * @param given what the user says of the document, in place of what its text says
 */
export function readSource(source: Source, id: string, report: Report, given: Given = {}): Reading {
  const { text } = source;
  const view = viewOf(text);
  const tables = findTables(source, view, report);
  const outline = findOutline(source, tables, report, view);
  const head = withGiven(findHead(id, source, outline, report, view), given);
  const outcome =
    tellsOutcome(head.title) ||
    (head.kind === null && (comparesWithBefore(text) || tellsOfOpeningYear(text)));
  if (outcome) lookBack(outline.nodes.filter(({ part }) => part === "main"));
  const anchor = anchorOf(head, outcome);
  const scan = scanWords(view, borders(outline, tables));
  const itemAt = itemFinder(outline.nodes, tables);
  return { source, text, view, outline, tables, itemAt, head, anchor, report, ...readMentions(scan, anchor) };
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
  const { text } = source;
  const view = viewOf(text);
  const tables = findTables(source, view, report);
  const outline = findOutline(source, tables, report, view);
  const head = withGiven(findHead(id, source, outline, report, view), given);
  const none = { indicators: [], assignments: [], deadlines: [], references: [] };
  const { parts, outline: sections, tasks } = assemble({ text, view, outline, tables }, none);
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

/** Where no sentence goes on: nodes and their bodies begin, rows begin. */
function borders({ nodes, tail }: Outline, tables: ReadTable[]): number[] {
  const starts = [
    ...nodes.flatMap(({ span, body }) => [span.start, body.start]),
    ...tables.flatMap(({ rows }) => rows.map(({ span }) => span.start)),
    tail.start,
  ];
  return [...new Set(starts)].sort((a, b) => a - b);
}

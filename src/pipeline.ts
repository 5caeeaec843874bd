import { scanWords, withMentions } from "./clause/scan.ts";
import { findAssignments } from "./extract/agencies/assignments.ts";
import { agenciesOf } from "./extract/agencies/roster.ts";
import { joinRows } from "./extract/join-rows.ts";
import { collectReferences, findReferences } from "./extract/references.ts";
import { findTables } from "./extract/tables/tables.ts";
import { assemble } from "./extract/tasks.ts";
import { findDeadlines } from "./extract/time/deadlines.ts";
import { type Given, withGiven } from "./head/given.ts";
import { findHead } from "./head/metadata.ts";
import { outsidePeriods } from "./mentions/quantities/outside-periods.ts";
import { findQuantities } from "./mentions/quantities/quantities.ts";
import { anchorOf } from "./mentions/time/anchor.ts";
import { findPeriods } from "./mentions/time/periods.ts";
import { findOutline } from "./outline/outline.ts";
import { findIndicators } from "./relations/indicators/indicators.ts";
import { reporter } from "./text/report.ts";
import { viewOf } from "./text/view.ts";
import type { Outline, Reading, ReadTable, Trace } from "./types/reading.ts";
import type { Message, PolicyDocument, Source } from "./types/record.ts";
import { version } from "./version.ts";

/**
 * The way of a document, from source to record.
 *
 * @param id the document's id, unique in a run
 * @param given what the user says of the document, in place of what its text says
 * @param trace told of every rule that fires
 */
export function extractSource(source: Source, id: string, given: Given = {}, trace?: Trace): PolicyDocument {
  const { text } = source;
  const view = viewOf(text);
  const messages: Message[] = [...source.messages];
  const report = reporter(messages);

  const tables = findTables(source, report);
  const outline = findOutline(source, tables, report);
  const head = withGiven(findHead(id, source, outline, report), given);
  const anchor = anchorOf(head);

  const scan = scanWords(view, borders(outline, tables));
  const periods = findPeriods(view, anchor);
  const quantities = outsidePeriods(findQuantities(scan), periods);
  const reading: Reading = {
    source,
    text,
    view,
    scan: withMentions(scan, [...periods, ...quantities]),
    outline,
    tables,
    head,
    anchor,
    report,
    trace,
    quantities,
    periods,
    references: findReferences(text),
  };

  const indicators = findIndicators(reading).map((indicator, i) => ({ id: `I${i + 1}`, ...indicator }));
  const assignments = findAssignments(reading);
  const deadlines = findDeadlines(reading);
  const references = collectReferences(reading);
  const {
    parts,
    outline: sections,
    tasks,
  } = assemble(reading, { indicators, assignments, deadlines, references });

  return joinRows({
    schema: "plans.document/2",
    document: head,
    parts,
    outline: sections,
    tasks,
    indicators,
    agencies: agenciesOf(assignments),
    references,
    messages,
    generator: { name: "plans", version },
  });
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

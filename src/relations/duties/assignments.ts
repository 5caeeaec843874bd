import { sentenceAt } from "../../clause/clauses.ts";
import { countFirst } from "../../text/count-first.ts";
import { isSpace } from "../../text/span.ts";
import { squeezed } from "../../text/view.ts";
import type { OutlineNode, Placed, Reading } from "../../types/reading.ts";
import type { Assignment } from "../../types/record.ts";
import { type Answer, assignmentOf } from "./answer.ts";
import { readHeadings } from "./headings.ts";
import { readNotes } from "./notes.ts";
import { rowAssignments } from "./rows.ts";
import { readSentences } from "./sentences.ts";

/**
 * Who answers for what: from notes (brackets, labelled lines), from table rows, from headings that are a body's name and
 * from sentences that expressly put a duty on a named body. One entry per body and note (row, sentence).
 *
 * @returns assignments in the order of the text, each with the smallest item that its quote stands in
 */
export function findAssignments(reading: Reading): Placed<Assignment>[] {
  const { view, outline, tables, itemAt, brackets, trace } = reading;
  const notes = readNotes(
    view,
    brackets,
    tables.map(({ span }) => span),
  );
  const known = new Set(notes.answers.map(({ name }) => squeezed(view, name).text));
  const headings = readHeadings(reading, notes.spans, trace);
  for (const { name } of headings) known.add(squeezed(view, name).text);
  const back = new Set(outline.nodes.filter(looksBack).map(({ id }) => id));
  // what a notice says of a body binds it, what a plan's preamble says tells why there is the plan
  const notice = outline.parts.find(({ kind }) => kind === "notice")?.span;
  const isTold = (at: number) => {
    const { id } = itemAt({ start: at, end: at });
    if (id !== null) return back.has(id);
    const noticed = notice !== undefined && notice.start <= at && at < notice.end;
    return !noticed && outline.nodes.length > 0;
  };
  // 责任单位：甲、乙分别牵头: a labelled line is no sentence besides
  const sentences = oncePerSentence(
    reading,
    withoutSame(readSentences(reading, notes.spans, known, isTold, trace), notes.answers),
  );
  const border = borders(reading);
  // a sentence glued to the next heading is quoted up to there
  const aside = besides(reading);
  const all = [...notes.answers, ...withoutSame(headings, sentences), ...sentences];
  const said = all
    .filter(({ span }) => !aside(span.start))
    .map((answer) => {
      const { start, end } = answer.span;
      const span = trimmed(view.text, { start, end: Math.min(end, border(start)) });
      const assignment = assignmentOf(view, { ...answer, span });
      // a sentence may run on behind its item: a body that stands there is not the item's
      return { ...assignment, item: itemAt(assignment.span).id };
    });
  const rows = tables.flatMap((table) => rowAssignments(view, table));
  // 市住建局牵头，市公安局配合 in a cell is what the column says, no sentence besides
  const inCells = new Set(rows.map(({ span }) => span.start));
  const names = new Set(rows.flatMap(({ item, agency }) => (item === null ? [] : [`${item} ${agency}`])));
  const besideRows = said.filter(
    ({ source, item, agency, span }) =>
      source !== "sentence" || !(inCells.has(span.start) || names.has(`${item} ${agency}`)),
  );
  return [...besideRows, ...rows].sort((a, b) => a.span.start - b.span.start);
}

/** A review, or a section of reviews. */
function looksBack({ kind, children }: OutlineNode): boolean {
  return children.length > 0 ? children.every(looksBack) : kind === "finding";
}

/** Whether a place lies in a part that explains words, lists contents or is a web page's furniture (主办：…). */
function besides({ outline }: Reading): (offset: number) => boolean {
  const parts = outline.parts.filter(({ kind }) => ["glossary", "contents", "tail"].includes(kind));
  return (offset) => parts.some(({ span }) => span.start <= offset && offset < span.end);
}

/** 市财政局：…，由市财政局牵头: what others say of the same words already is not said again. */
function withoutSame(answers: Answer[], others: Answer[]): Answer[] {
  const starts = new Set(others.map(({ name }) => name.start));
  return answers.filter(({ name }) => !starts.has(name.start));
}

/** 申请复核的，由数据局答复；需要延长的，由数据局批准: a sentence charges a body once in a role. */
function oncePerSentence({ view, scan }: Reading, answers: Answer[]): Answer[] {
  const seen = new Set<string>();
  return answers.filter(({ name, role }) => {
    const { start } = sentenceAt(scan.clauses, name.start);
    const key = `${start} ${role} ${squeezed(view, name).text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function trimmed(text: string, span: Answer["span"]): Answer["span"] {
  let { end } = span;
  while (end > span.start + 1 && isSpace(text.charCodeAt(end - 1))) end--;
  return { start: span.start, end };
}

/** Where what is said at an offset ends at the latest: at the next item or row, or at the end of the text. */
function borders({ view, outline, tables }: Reading): (offset: number) => number {
  const spans = [...outline.nodes, ...tables.flatMap(({ rows }) => rows)].map(({ span }) => span);
  const cuts = [...new Set([...spans.flatMap(({ start, end }) => [start, end]), view.text.length])];
  cuts.sort((a, b) => a - b);
  return (offset) => cuts[countFirst(cuts, (cut) => cut <= offset)] ?? cuts.at(-1)!;
}

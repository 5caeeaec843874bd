/** What the stages of `pipeline.ts` hand on, between source and record. Not exported. */
import type {
  Assignment,
  DocumentHead,
  Indicator,
  PartKind,
  PeriodMention,
  QuantityMention,
  ReferenceMention,
  SectionKind,
  Source,
  Span,
} from "./record.ts";

/** Takes down what is odd; the texts of a rule stand in `lexicon/messages.yaml`. */
export type Report = (rule: string, span?: Span, values?: Record<string, string | number>) => void;

/** A node of the outline with the places a record does not show. */
export interface OutlineNode {
  id: string;
  /** Id of its part. */
  part: string;
  /** The marker as printed: （一）, 1., 第三章. */
  label: string;
  ordinal: number;
  level: number;
  kind: SectionKind;
  /** Heading without label and final punctuation; "" where the text runs on without one. */
  title: string;
  titleSpan: Span;
  /** From the label to the end of the last descendant. */
  span: Span;
  /** Own text after the heading and before the first child. */
  body: Span;
  parent: OutlineNode | null;
  children: OutlineNode[];
}

/** A part of the file with what stands before its first node and behind its last. */
export interface OutlinePart {
  id: string;
  kind: PartKind;
  title: string | null;
  span: Span;
  /** Up to the first node; the whole part where it has none. */
  head: Span;
  /** From the end of the last node; empty where there is none. */
  tail: Span;
}

/** The whole text in order: parts without gaps, each with head, nodes, tail. */
export interface Outline {
  parts: OutlinePart[];
  /** Everything before the first node: titles, cover notice, table of contents, preamble. */
  head: Span;
  /** Document order, flat; `children` and `parent` give the tree. Rows of tables are not among them. */
  nodes: OutlineNode[];
  /** Everything after the last node: closing words, signature, annexes, tables, copies to. */
  tail: Span;
  /** A table of contents in the head. */
  contents: Span | null;
}

/** A row of a responsibility table: a task with its bodies and dates. `goal` is null where the table has no such column. */
export interface TableRow {
  id: string;
  label: string;
  title: string;
  span: Span;
  titleSpan: Span;
  goal: Span | null;
  assignments: Assignment[];
  /** Cell that says by when. */
  deadline: Span | null;
}

/** A table of the text, marked by the file or flattened to one cell a line, and understood. */
export interface ReadTable {
  span: Span;
  rows: TableRow[];
  /** Indicators that the table's columns give (item is filled in later). */
  indicators: Omit<Indicator, "id">[];
}

/** The day and years that relative times (年内, 明年, “十四五”末) are counted from. */
export interface Anchor {
  /** YYYY-MM-DD, where known. */
  date: string | null;
  /** The year that 年内 and 年底前 mean, where known. */
  year: number | null;
  /** Last year of the period that the document plans for, where known. */
  planEnd: number | null;
  /** First year of that period, where known. */
  planFrom?: number | null;
}

/** A document taken apart: what the extractors of relations look at. */
export interface Reading {
  source: Source;
  text: string;
  outline: Outline;
  tables: ReadTable[];
  head: DocumentHead;
  anchor: Anchor;
  quantities: QuantityMention[];
  periods: PeriodMention[];
  references: ReferenceMention[];
  report: Report;
}

/** A finding and the id of the smallest outline node or row it stands in; null in head and tail. */
export type Placed<T> = T & { item: string | null };

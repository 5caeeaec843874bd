/** What the stages of `pipeline.ts` hand on, between source and record. Not exported. */
import type { Word } from "../lexicon/schemas.ts";
import type {
  DocumentHead,
  Mention,
  PartKind,
  PeriodMention,
  QuantityMention,
  ReferenceMention,
  Role,
  SectionKind,
  Source,
  SourceCell,
  Span,
} from "./record.ts";

/** Takes down what is odd; the texts of a rule stand in `lexicon/messages.yaml`. */
export type Report = (rule: string, span?: Span, values?: Record<string, string | number>) => void;

/** Takes down which rule fired at a place and what it gave, for `plans explain`. */
export type Trace = (id: string, at: number, gave: unknown) => void;

/* ---- the text as rules see it ---- */

/**
 * A text folded once, as long as the source, so that offsets are the source's own.
 * Marks of punctuation are full width (，；：！？（）), digits, Latin letters and all other signs half width;
 * a line feed that only wraps a paragraph is a blank.
 */
export interface View {
  /** As it came; quotes are cut from here. */
  source: string;
  /** As it came, with blanks in place of the numbers of its pages. */
  unpaged: string;
  /** The same in one width, without wraps: what is matched. */
  text: string;
}

/**
 * A clause: what stands between two marks of ， ； ： 。 ！ ？, a line break or a tab. What stands in brackets is a
 * clause of its own (or several); the clause around them goes on behind.
 */
export interface Clause extends Span {
  /** Index of its sentence: of 。 ！ ？ and line breaks, and of the borders of outline nodes. */
  sentence: number;
  /** Index of the clause that the bracket stands in; -1 outside of brackets. */
  around: number;
}

/** All clauses and sentences of a text, and for every code unit the one that it stands in. */
export interface Clauses {
  list: Clause[];
  sentences: Span[];
  /** Index in `list` by offset; one entry more than the text has code units. */
  at: Int32Array;
}

/** A word of `lexicon/words.yaml` with all that it means; `text` is the word itself, in the view's widths. */
export interface Entry extends Word {
  text: string;
  /** Its place in the lexicon. */
  number: number;
}

/** A word of the lexicon where it stands in a text. */
export interface Token extends Span {
  word: Entry;
}

/** A view with its clauses and the words of the lexicon by their place: the longest that begins there, none overlapping another. */
export interface Scan {
  view: View;
  /** `view.text`: what is matched. */
  text: string;
  clauses: Clauses;
  /** By offset the length of the word that begins (ends) there; 0 where none does. */
  begins: Uint8Array;
  ends: Uint8Array;
  /** Where words begin, in order. */
  starts: readonly number[];
  /** By offset the number of the word that begins there, among `entries`. */
  words: Uint16Array;
  entries: readonly Entry[];
  /** The same for mentions, once they are found; of one kind no two overlap, the longest of several kinds counts. */
  mentions: Mention[];
  mentionBegins: Map<number, Mention[]>;
  mentionEnds: Map<number, Mention[]>;
  /** By offset 1 where a mention begins, 2 where one ends, 3 where both: a look at it spares most questions to the two maps. */
  mentionBorders: Uint8Array;
}

/* ---- outline, tables, the whole ---- */

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

/** What a column of a table holds. */
export type ColumnKind =
  | "number"
  | "name"
  | "group"
  | "goal"
  | Role
  | "person"
  | "deadline"
  | "indicator"
  | "unit"
  | "nature"
  | "note"
  | "progress"
  | "value";

export interface TableColumn {
  kind: ColumnKind;
  /** For a column of values: the year it is of, and whether that is what is or what shall be, where the head says so. */
  year?: string | null;
  time?: "baseline" | "target" | null;
  /** Unit that the head gives: 2025年（万人）. */
  unit?: string | null;
  /** The values say by how much it grows, a year or in all: 年均增速, 累计. */
  growth?: true;
  /** The values say what the years come to: 五年累计. */
  sum?: true;
  /** The values say by how much it has grown over the year before: 比上年增长（%）. */
  rise?: true;
  /** So they do as an amount, in the unit of the other figures: 比年初增加额. */
  gain?: true;
  /** What a head without a meaning of its own says of each row: 年末数, 比重. */
  said?: string;
  /** What the values are of each row's name: 总投资. */
  amount?: string;
  /** The goals say how much is wanted: 评价标准. */
  aim?: true;
}

/** A table that the file marks: cells by row and column, merged cells in every place they cover. */
export type Grid = (SourceCell | undefined)[][];

/** Bodies in a cell, in the lines that belong together, with the role of their column. */
export interface BodyCell {
  span: Span;
  role: Role;
}

/** A row of a responsibility table: a task with its bodies and dates. `goal` is null where the table has no such column. */
export interface TableRow {
  /** T.1, T2.3: the number that the row prints, else its place. */
  id: string;
  label: string;
  title: string;
  span: Span;
  titleSpan: Span;
  goal: Span | null;
  /** A cell that is merged over rows stands in each of them. */
  bodies: BodyCell[];
  /** Cell that says by when. */
  deadline: Span | null;
  /** Cell that says what was done: 完成情况. */
  progress?: Span | null;
}

/** The rows of figures of an indicator table behind its head, and what its columns hold. */
export interface ValueTable {
  rows: Grid;
  columns: (TableColumn | null)[];
  /** The unit of its figures that have none of their own: 单位：亿元 above it. */
  unit?: string;
}

/** A table of the text, marked by the file, drawn with separators or flattened to one cell a line, and understood: cells only. */
export interface ReadTable {
  span: Span;
  rows: TableRow[];
  values: ValueTable | null;
}

/** The day and years that relative times (年内, 明年, “十四五”末) are counted from. */
export interface Anchor {
  /** YYYY-MM-DD, where known. */
  date: string | null;
  /** The document's own day, where it prints one: what 印发之日 is. */
  issued?: string | null;
  /** The year that 年内 and 年底前 mean, where known. */
  year: number | null;
  /** Last year of the period that the document plans for, where known. */
  planEnd: number | null;
  /** First year of that period, where known. */
  planFrom?: number | null;
  /** The document is of a genre that is planned for no year of its own: a rule, an opinion, a reply. */
  lasting?: true;
  /** The year that the document tells of, where it tells what was done and plans nothing (2013年统计公报): null where it says none. */
  told?: number | null;
}

/** A document taken apart: what the extractors of relations look at. */
export interface Reading {
  source: Source;
  text: string;
  /** The same, folded. */
  view: View;
  /** The words of the lexicon in it, its clauses and sentences; these end where outline nodes and rows begin. */
  scan: Scan;
  outline: Outline;
  tables: ReadTable[];
  /** The smallest item that holds the start of a span. */
  itemAt: (span: Span) => Item;
  head: DocumentHead;
  anchor: Anchor;
  /** All brackets with their marks, in the order they open. */
  brackets: Span[];
  quantities: QuantityMention[];
  periods: PeriodMention[];
  references: ReferenceMention[];
  report: Report;
  /** Where someone wants to know which rules fire. */
  trace?: Trace | undefined;
}

/** An outline node, a row of a table (whose node is null), or neither in head and tail (id null). */
export interface Item {
  id: string | null;
  node: OutlineNode | null;
}

/** A finding and the id of the smallest outline node or row it stands in; null in head and tail. */
export type Placed<T> = T & { item: string | null };

/**
 * The data of plans: what is read, what is found, what is written. Data only, no behaviour.
 *
 * Every offset is a UTF-16 code unit offset into `Source.text`, the text that `plans text` prints;
 * every span is half-open. Record keys are English, values are the document's own Chinese.
 */

/** A half-open stretch `[start, end)` of the source text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/* ---- what is read ---- */

export type SourceFormat =
  | "text"
  | "html"
  | "docx"
  | "doc"
  | "wps"
  | "pdf"
  | "ofd"
  | "xlsx"
  | "xls"
  | "ods"
  | "csv"
  | "rtf"
  | "record";

/** One cell of a table that the file itself marks; `row`/`column` count from 0, a merged cell stands once. */
export interface SourceCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  span: Span;
}

/** A table that the file itself marks (docx, html, xlsx, csv, ruled pdf). Its text stands in `Source.text`, cells apart by TAB, rows by LF. */
export interface SourceTable {
  span: Span;
  rows: number;
  columns: number;
  cells: SourceCell[];
  /** Name of the sheet, where there is one. */
  name?: string;
}

/** What the file says of itself outside its text (html meta, docx properties). A hint, never taken before the text. */
export interface SourceHints {
  title?: string;
  date?: string;
  issuer?: string;
  /** 发文字号, where a web page catalogues it above the text. */
  number?: string;
}

/** A file, read: its text and what the file format tells about that text. */
export interface Source {
  path: string;
  format: SourceFormat;
  /** `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`; null where the format fixes it (docx, pdf …). */
  encoding: string | null;
  /** Of the bytes as they came, lower-case hex. */
  sha256: string;
  /** Line ends are LF, no byte order mark. */
  text: string;
  tables: SourceTable[];
  /** Offset at which each page begins, where the format has pages. */
  pages?: number[];
  hints?: SourceHints;
  messages: Message[];
}

/* ---- the record: plans.document/1 ---- */

export type Severity = "info" | "warning" | "error";

/** Something odd, with its place. `reason` is English and the same on every machine; `values` fill the message in another language. */
export interface Message {
  rule: string;
  severity: Severity;
  reason: string;
  span?: Span;
  values?: Record<string, string | number>;
}

export type RegionLevel = "country" | "province" | "prefecture" | "county";

export interface Region {
  /** 山西省晋城市; 全国 for central documents. */
  name: string;
  /** GB/T 2260, six digits; null where the name has none in the kept list. */
  code: string | null;
  level: RegionLevel;
}

export interface DocumentHead {
  id: string;
  title: string | null;
  kind: string | null;
  issuer: string | null;
  number: string | null;
  /** YYYY-MM-DD or YYYY-MM. */
  date: string | null;
  region: Region | null;
  period: { from: string | null; to: string | null } | null;
  source: {
    path: string;
    format: SourceFormat;
    encoding: string | null;
    sha256: string;
    characters: number;
    pages?: number[];
  };
}

export type SectionKind = "section" | "task" | "goal" | "finding" | "row";

export interface Section {
  id: string;
  label: string;
  level: number;
  kind: SectionKind;
  title: string;
  span: Span;
  assignments?: Assignment[];
  deadlines?: Deadline[];
}

export type Role = "lead" | "responsible" | "support";

export interface Assignment {
  /** The body's name, verbatim. */
  agency: string;
  role: Role;
  source: "bracket" | "table" | "sentence";
  quote: string;
  span: Span;
  /** Id of the table row that says so, where the assignment was taken over from it. */
  via?: string;
}

export interface Deadline {
  /** YYYY-MM-DD. */
  date: string;
  quote: string;
  span: Span;
}

export interface Step {
  text: string;
  span: Span;
}

export interface Keyword {
  term: string;
  count: number;
  weight: number;
}

export interface Task {
  id: string;
  label: string;
  title: string;
  /** Id of the parent section; null at the top. */
  section: string | null;
  /** The body after the heading, verbatim. */
  text: string;
  span: Span;
  origin: "text" | "table";
  sameAs?: string;
  assignments: Assignment[];
  deadlines: Deadline[];
  indicators: string[];
  references: string[];
  steps?: Step[];
  keywords?: Keyword[];
}

export type Comparator = "=" | ">=" | ">" | "<=" | "<" | "~";
export type Change = "increase" | "decrease" | null;
export type IndicatorKind = "target" | "baseline" | "threshold";

export interface Indicator {
  id: string;
  /** Outline id of the smallest item it stands in; null in the head or tail. */
  item: string | null;
  name: string;
  value: number;
  valueTo?: number;
  /** Unit of measure as printed, without 万/亿; "" where none is printed. */
  unit: string;
  comparator: Comparator;
  change: Change;
  /** YYYY, YYYY-MM-DD or `every-year`; null where not said. */
  by: string | null;
  kind: IndicatorKind;
  quote: string;
  span: Span;
  /** 约束性 or 预期性, where the document says so. */
  nature?: string;
}

export interface Agency {
  name: string;
  leads: string[];
  responsible: string[];
  supports: string[];
}

export interface Reference {
  title: string;
  number: string | null;
  items: string[];
  span: Span;
}

export interface PolicyDocument {
  schema: "plans.document/1";
  document: DocumentHead;
  outline: Section[];
  tasks: Task[];
  indicators: Indicator[];
  agencies: Agency[];
  references: Reference[];
  messages: Message[];
  keywords?: Keyword[];
  generator: { name: string; version: string; segmenter?: string };
}

/* ---- mentions: what `plans mentions` prints, before anything is related to anything ---- */

export interface QuantityMention {
  type: "quantity";
  text: string;
  span: Span;
  /** The number alone, as printed (with 万/亿, without unit and bound words). */
  number: Span;
  value: number;
  valueTo?: number;
  unit: string;
  comparator: Comparator;
  change: Change;
}

/** A closed interval of dates, YYYY-MM-DD. null where the text leaves that side open or the day to count from is not known. */
export interface PeriodMention {
  type: "period";
  text: string;
  span: Span;
  from: string | null;
  to: string | null;
}

export interface AgencyMention {
  type: "agency";
  text: string;
  span: Span;
  name: string;
}

export interface ReferenceMention {
  type: "reference";
  text: string;
  span: Span;
  title: string;
  number: string | null;
}

export type Mention = QuantityMention | PeriodMention | AgencyMention | ReferenceMention;

/* ---- between reading and record: what the stages of `pipeline.ts` hand on ---- */

/** Takes down what is odd; the texts of a rule stand in `lexicon/messages.yaml`. */
export type Report = (rule: string, span?: Span, values?: Record<string, string | number>) => void;

/** A node of the outline with the places a record does not show. */
export interface OutlineNode {
  id: string;
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

/** The whole text in order: head, nodes, tail. */
export interface Outline {
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

/* ---- comparison, diff, reuse ---- */

export interface TaskRef {
  document: string;
  task: string;
}

export interface IndicatorRef {
  document: string;
  indicator: string;
}

export interface Column {
  id: string;
  label: string;
  documents: string[];
}

export interface Theme {
  name: string;
  counts: number[];
  shares: number[];
}

export interface KeyTerm {
  term: string;
  counts: number[];
  /** Log-likelihood G2 of the column against the others. */
  keyness: number;
  /** Effect size: log2 of the ratio of relative frequencies. */
  effect?: number;
  /** Id of the column that says it more. */
  column: string;
}

export interface Match {
  left: TaskRef;
  right: TaskRef;
  similarity: number;
  shared: string[];
}

export interface IndicatorCell extends IndicatorRef {
  value: number;
  valueTo?: number;
  unit: string;
  comparator: Comparator;
  change: Change;
  by: string | null;
  kind: IndicatorKind;
}

export interface Passage {
  from: { document: string; item: string | null; span: Span; quote: string };
  to: { document: string; item: string | null; span: Span; quote: string };
  characters: number;
  similarity: number;
  formula: boolean;
  /** Longer or earlier passages of the same two documents already hold both places: a phrase that comes again and again. */
  repeat?: true;
}

export interface Comparison {
  schema: "plans.comparison/1";
  columns: Column[];
  themes: Theme[];
  keywords: KeyTerm[];
  matches: Match[];
  unmatched: TaskRef[];
  indicators: { name: string; cells: (IndicatorCell | null)[] }[];
  agencies: { name: string; cells: { leads: number; responsible: number; supports: number }[] }[];
  reuse: Passage[];
}

export type ChangeType = "kept" | "reworded" | "moved" | "split" | "merged" | "new" | "dropped";

export interface TaskChange {
  type: ChangeType;
  old: string[];
  new: string[];
  similarity: number;
  words?: { op: "=" | "-" | "+"; text: string }[];
  indicators?: { name: string; old: IndicatorCell | null; new: IndicatorCell | null }[];
  assignments?: { op: "-" | "+"; agency: string; role: Role }[];
  deadlines?: { old: string | null; new: string | null }[];
  /** A reworded task that also stands at another place. */
  moved?: true;
  reason: string;
  /** The reason as a rule of `lexicon/changes.yaml` and what fills it, for other languages. */
  rule?: string;
  values?: Record<string, string | number>;
}

export interface Diff {
  schema: "plans.diff/1";
  old: DocumentHead;
  new: DocumentHead;
  changes: TaskChange[];
  summary: Record<ChangeType, number>;
  /** Indicators outside all tasks whose value was changed, that went, or that came. */
  indicators?: NonNullable<TaskChange["indicators"]>;
  /** Targets that both documents set, wherever they stand, changed or not. */
  targets?: {
    name: string;
    old: IndicatorCell;
    new: IndicatorCell;
    changed: boolean;
    /** Ids as in `changes`. */
    items: { old: string | null; new: string | null };
  }[];
}

export interface Reuse {
  schema: "plans.reuse/1";
  passages: Passage[];
  pairs: {
    from: string;
    to: string;
    characters: number;
    substantive: number;
    share: number;
    /** What `from` and `to` go by: the documents' dates or, where these do not tell, their ids. */
    order?: "date" | "id";
  }[];
  searched?: ReuseSearch;
}

/** What `reuse` looked for, and in how much. All counts are of letters: white space and punctuation aside. */
export interface ReuseSearch {
  /** Letters that a passage must share. */
  min: number;
  similarity: number;
  /** Letters of the shorter grams looked up. */
  gram: number;
  documents: number;
  characters: number;
  grams: number;
  /** Different grams that stand in more than one document. */
  sharedGrams: number;
}

/**
 * What is read, what `extract` writes (`plans.document/2`), and the mentions that `plans mentions` prints. Data only,
 * no behaviour.
 *
 * Every offset is a UTF-16 code unit offset into the text that `plans text` prints; every span is half-open.
 * Record keys are English, values are the document's own Chinese.
 */

/** A half-open stretch `[start, end)` of the source text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export type SourceFormat =
  | "text"
  | "markdown"
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
  | "odt"
  | "epub"
  | "record";

/* ---- what is read ---- */

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

/**
 * A stretch that the file sets apart as a heading: a heading of Markdown, HTML or a word processor's style (`depth` 1 for the
 * highest), or the bold beginning of a line (`depth` null). It tells where a heading ends and how deep it may stand;
 * authors leave styles out and put them in where none belong, so it is never the only reason to drop a label or to make one.
 */
export interface HeadingHint {
  /** The heading as it stands in the text, without marks; the whole line, or its bold beginning. */
  span: Span;
  depth: number | null;
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
  /** In the order of the text; absent where the file marks none. */
  headings?: HeadingHint[];
  /** Offset at which each page begins, where the format has pages. */
  pages?: number[];
  hints?: SourceHints;
  messages: Message[];
}

/* ---- the record: plans.document/2 ---- */

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
  /** Which of these were said on the command line: title, region, date, period. */
  given?: string[];
}

export type PartKind = "notice" | "main" | "document" | "annex" | "contents" | "glossary" | "tail";

/** What a file is made of; the parts follow one another without gaps. Duties and dates that stand in no item of a part are its own. */
export interface Part {
  /** `main`, `A`, `B` … (a further part with an outline), `notice`, `contents`, `glossary`, `tail`. */
  id: string;
  kind: PartKind;
  title: string | null;
  span: Span;
  assignments?: Assignment[];
  deadlines?: Deadline[];
}

export type SectionKind = "section" | "task" | "goal" | "finding" | "provision" | "row";

export interface Section {
  id: string;
  /** Id of its part. */
  part: string;
  label: string;
  level: number;
  kind: SectionKind;
  title: string;
  span: Span;
  assignments?: Assignment[];
  deadlines?: Deadline[];
}

export type Role = "lead" | "responsible" | "support" | "guide";

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
  /** Id of its part. */
  part: string;
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
/** On what a number is reckoned: a state at a time, change on the year before, yearly average (年均), total of a period (累计), change since a year. */
export type Basis = "level" | "yoy" | "average" | "cumulative" | "since";
/** A number; or words only (与经济增长同步), or that none is set. */
export type Stated = "number" | "relative" | "not-set";
/** How binding the words around an indicator are. */
export interface Modal {
  /** As printed: 确保, 力争, 不得 … */
  text: string;
  force: "oblige" | "strive" | "encourage" | "prohibit";
}

export interface Indicator {
  id: string;
  /** Outline id of the smallest item it stands in; null in the head or tail. */
  item: string | null;
  /** Id of its part. */
  part: string;
  name: string;
  /** null where only words are printed (`stated`). */
  value: number | null;
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
  /** Key of `lexicon/measures.yaml` where the name is one of the field's headline indicators. */
  measure: string | null;
  basis: Basis | null;
  /** The year that `basis` counts from. */
  since?: string;
  stated: Stated;
  modal?: Modal;
  /** Who put the value here, where it was not plans: `corrected`, `model:<name>`. */
  source?: string;
}

export interface Agency {
  name: string;
  /** What the office is for, at any level: 发改, 工信 …; null where the lexicon does not say. */
  function: string | null;
  leads: string[];
  responsible: string[];
  supports: string[];
  guides: string[];
}

export type Relation = "basis" | "implements" | "revises" | "repeals" | "issues" | "mentions";

export interface Reference {
  /** null where only the number is printed. */
  title: string | null;
  number: string | null;
  items: string[];
  span: Span;
  relation: Relation;
}

export interface PolicyDocument {
  schema: "plans.document/2";
  document: DocumentHead;
  parts: Part[];
  outline: Section[];
  tasks: Task[];
  indicators: Indicator[];
  agencies: Agency[];
  references: Reference[];
  messages: Message[];
  keywords?: Keyword[];
  generator: { name: string; version: string; segmenter?: string };
}

/* ---- mentions ---- */

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
  /** null where only a number is cited. */
  title: string | null;
  number: string | null;
}

export type Mention = QuantityMention | PeriodMention | AgencyMention | ReferenceMention;

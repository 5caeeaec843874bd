/** What comparing gives: `plans.comparison/1`, `plans.diff/1`, `plans.reuse/1`. Records in, these out. */
import type {
  Basis,
  Change,
  Comparator,
  DocumentHead,
  IndicatorKind,
  Message,
  RegionLevel,
  Role,
  Span,
  Stated,
} from "./record.ts";

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
  /** How often the theme's words stand in 10,000 characters of what is planned, and of what is told of the past. */
  rates?: { plans: number[]; reviews: number[] };
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
  /** G2 below 10.83: it may be chance. */
  uncertain?: true;
  /** A sentence that shows it, verbatim. */
  context?: { document: string; item: string; text: string };
}

/** How sure a match is; calibrated on graded pairs, see src/similarity/README.md. */
export type Confidence = "sure" | "likely" | "weak";

export interface Match {
  left: TaskRef;
  right: TaskRef;
  similarity: number;
  confidence: Confidence;
  shared: string[];
}

/** What one column says of a priority: the item (`2.3`, or `2.3¶4` for a paragraph) and how like the central one it is. */
export interface PriorityCell extends TaskRef {
  similarity: number;
  confidence: Confidence;
}

/** Items of two columns or more that are about the same, around the one that is most like the others. */
export interface Priority {
  /** Heading, or leading sentence, of the item that says most of what all share. */
  name: string;
  center: TaskRef;
  /** Words that its items share, the commonest first. */
  words: string[];
  /** One list a column, the likest first; empty where the column does not have it. */
  cells: PriorityCell[][];
  /** For columns without an item here: one that is about the same as an item here and stands in another priority. */
  elsewhere?: PriorityCell[];
}

/** An item that no other column has: how sure that is, and what comes nearest to it. */
export interface Unmatched extends TaskRef {
  confidence: Confidence;
  nearest?: Nearest;
}

export interface Nearest extends TaskRef {
  similarity: number;
}

export interface IndicatorCell extends IndicatorRef {
  value: number | null;
  valueTo?: number;
  unit: string;
  comparator: Comparator;
  change: Change;
  by: string | null;
  kind: IndicatorKind;
}

/** What every cell of a row has: nothing else shares it. */
export interface IndicatorKey {
  /** Key of the headline measure; null where the name alone tells. */
  measure: string | null;
  /** Family of units that can be compared, by its first. */
  unit: string;
  basis: Basis | null;
  kind: IndicatorKind;
  /** The year that all cells are for; null where it is each document's own, or not said. */
  year: string | null;
}

export interface Passage {
  from: { document: string; item: string | null; span: Span; quote: string };
  to: { document: string; item: string | null; span: Span; quote: string };
  characters: number;
  similarity: number;
  formula: boolean;
  /** Longer or earlier passages of the same two documents already hold both places: a phrase that comes again and again. */
  repeat?: true;
  /** Number of the family that it belongs to. */
  family?: number;
}

/** A passage that documents share, once, with its place in each. */
export interface ReuseFamily {
  id: number;
  /** One of each document; the first is that of the earliest. */
  members: Passage["from"][];
  characters: number;
  formula: boolean;
}

export interface Comparison {
  schema: "plans.comparison/1";
  columns: Column[];
  themes: Theme[];
  keywords: KeyTerm[];
  /** Up to ten documents: of every two; of more, of each item with the center of its priority. */
  matches: Match[];
  /** The most widely shared first. */
  priorities: Priority[];
  unmatched: Unmatched[];
  /** Targets first, then those that most columns have. */
  indicators: { name: string; key: IndicatorKey; cells: (IndicatorCell | null)[] }[];
  agencies: { name: string; cells: { leads: number; responsible: number; supports: number }[] }[];
  reuse: Passage[];
}

export type ChangeType = "kept" | "reworded" | "moved" | "split" | "merged" | "continued" | "new" | "dropped";

export interface TaskChange {
  type: ChangeType;
  old: string[];
  new: string[];
  /** Both sides tell of the past. */
  review?: true;
  similarity: number;
  /** Of what is continued: how sure that is, and the words that both sides have. */
  confidence?: Confidence;
  shared?: string[];
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
  /** Which section became which, and how many items went from one into the other; null for nothing. */
  sections?: { old: string | null; new: string | null; items: number }[];
  changes: TaskChange[];
  summary: Record<ChangeType, number>;
  /**
   * Ids of paragraphs without a counterpart that are neither new nor dropped: told of the past, or framing the tasks
   * (what year it is, reasons for the targets, 重点做好以下工作).
   */
  aside?: { old: string[]; new: string[] };
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
  /** The most widely shared first. */
  families: ReuseFamily[];
  /** How much of each document stands in others (`shared`), and how much of it earlier ones have (`taken`; `share` of its characters). */
  documents: {
    document: string;
    characters: number;
    shared: number;
    taken: number;
    /** Of what is taken, without set formulae. */
    substantive: number;
    share: number;
  }[];
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

/* ---- headline indicators ---- */

export type PanelKind = "target" | "reached" | "threshold";
/** One year; the years of a plan; further off. */
export type Horizon = "annual" | "plan" | "long";
export type Bound = Comparator | "range" | "relative" | "not-set";

/** One statement of a document about a headline indicator. */
export interface PanelRow {
  document: string;
  path: string;
  region: string | null;
  /** GB/T 2260. */
  code: string | null;
  level: RegionLevel | null;
  /** That the number is of: YYYY; the last one of several. */
  year: string | null;
  /** Key of `lexicon/measures.yaml`; in `track` the name where a plan's table has what is no headline indicator. */
  measure: string;
  /** The document's own wording. */
  name: string;
  kind: PanelKind;
  horizon: Horizon;
  /** What goes down is below zero; null where only words are printed. */
  value: number | null;
  /** Of a range. */
  upper: number | null;
  unit: string;
  bound: Bound;
  /** As printed: 左右, 以上. */
  bound_word: string | null;
  /** As printed: 力争, 确保. */
  modal_word: string | null;
  basis: Basis | null;
  since: string | null;
  stated: Stated;
  nature: string | null;
  si_value: number | null;
  si_unit: string | null;
  /** What the level above said for the same year, and how far this is above it (in `unit`). */
  above?: PanelAbove | null;
  gap?: number | null;
  quote: string;
  /** Id of the item. */
  item: string | null;
  /** From 1; null where only the record is at hand. */
  line: number | null;
  start: number;
  end: number;
}

/** A statement of the level above, beside one of a lower level. */
export type PanelAbove = Pick<
  PanelRow,
  "document" | "region" | "code" | "value" | "upper" | "unit" | "bound" | "bound_word" | "quote"
>;

/** The headline indicators of documents, a row a statement, in an order that does not depend on that of the documents. */
export interface Panel {
  schema: "plans.panel/1";
  rows: PanelRow[];
  /** Cells with more than one candidate, and what could not be told. */
  messages: PanelMessage[];
}

export interface PanelMessage extends Message {
  document: string;
}

/** Arithmetic, no judgement. `within`: inside a range, or short of 左右 by no more than half a point (a twentieth of a level). */
export type Verdict = "met" | "missed" | "within" | "not-reported" | "not-comparable";

/** A target of one year beside what a later document says was reached. */
export interface TrackedIndicator {
  region: string | null;
  code: string | null;
  /** That both are of. */
  year: string;
  measure: string;
  target: PanelRow;
  /** null where no later document says it. */
  reached: PanelRow | null;
  verdict: Verdict;
  /** Why the two do not compare. */
  reason?: "several" | "basis" | "unit" | "wording" | "bound" | "words" | "direction";
  /** Reached less target, in the unit of the target; of a range from its nearer end, 0 inside. */
  gap: number | null;
}

export interface TitledTask extends TaskRef {
  title: string;
}

/** A task beside the passage of the later review that speaks of it. */
export interface TrackedTask {
  region: string | null;
  code: string | null;
  year: string;
  task: TitledTask;
  /** null where no passage speaks of it. */
  review: {
    document: string;
    item: string;
    /** The sentence that is nearest to the task, verbatim. */
    quote: string;
    span: Span;
    line: number | null;
    /** Words of state as printed: 已完成, 推进; null where it says none. */
    state: string | null;
    confidence: Confidence;
    shared: string[];
  } | null;
}

/** What was planned beside what the next documents of the same place say was done. */
export interface Tracking {
  schema: "plans.track/1";
  indicators: TrackedIndicator[];
  tasks: TrackedTask[];
}

/* ---- search ---- */

/** What a search looks through: paragraphs, paragraphs of tasks, indicators. */
export type SearchKind = "text" | "task" | "indicator";

/** A place where the words stand. */
export interface Hit {
  document: string;
  title: string | null;
  region: string | null;
  year: number | null;
  kind: SearchKind;
  /** Id of the item, and its headings from the top down. */
  item: string | null;
  path: string | null;
  line: number | null;
  page: number | null;
  /** Of the indicator. */
  name?: string;
  /** Of `text` in the document. */
  start: number;
  end: number;
  /** The paragraph, or the quote of the indicator. */
  text: string;
  /** Where the words stand in `text`. */
  found: Span[];
  score: number;
}

/** A sentence that says one of the words looked for. */
export interface FoundSentence {
  column: string;
  document: string;
  region: string | null;
  year: string | null;
  item: string | null;
  /** Headings from the top down, with their labels. */
  path: string[];
  part: "plan" | "review";
  words: string[];
  /** Verbatim. */
  text: string;
  /** From 1; null where only the record is at hand. */
  line: number | null;
  span: Span;
}

/** How often a column says each word, of what is planned and of what is told of the past. */
export interface FoundCount {
  column: string;
  documents: string[];
  /** White space aside. */
  characters: { plans: number; reviews: number };
  words: { word: string; plans: number; reviews: number }[];
}

/** Where documents speak of something. */
export interface Found {
  schema: "plans.find/1";
  words: string[];
  sentences: FoundSentence[];
  counts: FoundCount[];
}

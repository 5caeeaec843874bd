import { bodyForm, edgeLength } from "../mentions/bodies/form.ts";
import { splitBodies } from "../mentions/bodies/list.ts";
import { periodsOf } from "../mentions/time/periods.ts";
import { allHan } from "../text/han.ts";
import { squeeze } from "../text/span.ts";
import type { Anchor, ColumnKind, TableColumn } from "../types/reading.ts";
import type { Span } from "../types/record.ts";

/** Columns that lines of a flattened row can be told apart by; neighbouring columns of bodies are one slot. */
export type Slot = "name" | "goal" | "bodies" | "person" | "deadline" | "note";

/** The lines of a row, slot by slot, and how many were used. */
export interface RowParts {
  slots: Map<Slot, Span[]>;
  used: number;
}

interface Line {
  span: Span;
  text: string;
  isBody: boolean;
  /** Every body of the line is one for certain: not 智慧社区, which ends as bodies do. */
  isSure: boolean;
  startsBody: boolean;
  isDate: boolean;
  isLong: boolean;
}

const maxLines = 80;
const slotOf: Partial<Record<ColumnKind, Slot>> = {
  name: "name",
  goal: "goal",
  lead: "bodies",
  responsible: "bodies",
  support: "bodies",
  guide: "bodies",
  group: "name",
  person: "person",
  deadline: "deadline",
  note: "note",
  progress: "note",
};
/** What says by when and is no time: 长期坚持, 持续推进. */
const always = ["长期", "持续", "常年", "全年", "近期", "立即", "即时", "每年", "每季", "每月", "常态化"];
/** The form of a time is all that counts here, not its day. */
const anchor: Anchor = { date: null, year: 2000, planEnd: 2000 };

/** The slots of a table's columns, in order; the first column of text is the name. */
export function slotsOf(columns: TableColumn[]): Slot[] {
  const slots: Slot[] = [];
  const hasName = columns.some(({ kind }) => kind === "name");
  for (const { kind } of columns) {
    let slot = slotOf[kind];
    if (slot === "goal" && !hasName && !slots.includes("name") && !slots.includes("goal")) slot = "goal";
    if (slot === "name" && slots.includes("name")) slot = "goal";
    if (slot && slot !== slots.at(-1)) slots.push(slot);
  }
  return slots;
}

/** The best reading of a row's first lines whose last one is in a slot: its score, and the slot of the line before. */
interface Step {
  score: number;
  before: number;
}

/** What a column costs that is left empty. */
const empty = 0.6;

/**
 * Which line of a flattened row belongs to which column, by the form of the line: columns come in order, a cell may
 * be broken over lines, a cell may be empty. The best reading by dynamic programming over (line, slot).
 *
 * @param open the row is the last one: lines behind its end are left over
 */
export function readRow(text: string, spans: Span[], slots: Slot[], open: boolean): RowParts {
  const lines = spans.slice(0, maxLines).map((span) => lineOf(text, span));
  const steps: Step[][] = [];
  let end = { score: open ? 0 : Number.NEGATIVE_INFINITY, line: 0, slot: -1 };
  for (const [j, line] of lines.entries()) {
    const reached = slots.map((_, s) => bestStep(s, slots, line, lines[j - 1], steps.at(-1)));
    steps.push(reached);
    if (!open && j < lines.length - 1) continue;
    for (const [slot, { score }] of reached.entries())
      if (score > end.score) end = { score, line: j + 1, slot };
  }
  const parts = new Map<Slot, Span[]>();
  for (let j = end.line - 1, s = end.slot; j >= 0 && s >= 0; s = steps[j--]![s]!.before) {
    const slot = slots[s]!;
    parts.set(slot, [lines[j]!.span, ...(parts.get(slot) ?? [])]);
  }
  return { slots: parts, used: end.line };
}

/** The best way to a line in slot `s`: from the same slot or an earlier one, past those that stay empty. */
function bestStep(s: number, slots: Slot[], line: Line, lineBefore?: Line, reached?: Step[]): Step {
  const slot = slots[s]!;
  const entered = entering[slot](line, lineBefore);
  if (!lineBefore || !reached) return { score: entered - empty * s, before: -1 };
  let best: Step = { score: Number.NEGATIVE_INFINITY, before: -1 };
  for (let before = 0; before <= s; before++) {
    const fit = before === s ? staying[slot](line, lineBefore) : entered;
    const score = reached[before]!.score - empty * Math.max(0, s - before - 1) + fit;
    if (score > best.score) best = { score, before };
  }
  return best;
}

function lineOf(text: string, span: Span): Line {
  const line = squeeze(text.slice(span.start, span.end));
  const isLong = line.length > 24 || /[。；！]/u.test(line) || line.split("，").length > 2;
  const mayBeBodies = line.length <= 120 && !/[。！“”《》]/u.test(line);
  const forms = mayBeBodies ? splitBodies(line).map((body) => bodyForm(body.text)) : [null];
  const isBody = forms.length > 0 && !forms.includes(null);
  const isSure = isBody && !forms.includes("loose");
  const startsBody =
    !isLong &&
    !/[，：]/u.test(line) &&
    (edgeLength(line) > 0 || ["各", "有关", "相关"].some((word) => line.startsWith(word)));
  return {
    span,
    text: line,
    isBody,
    isSure,
    startsBody,
    isDate: isDate(line),
    isLong: isLong && !isBody,
  };
}

/** Whether a cell holds names of bodies and nothing else. */
export function isBodies(cell: string): boolean {
  return lineOf(cell, { start: 0, end: cell.length }).isBody;
}

/** 2021年底前, 6月底, 三季度末, 长期坚持: a time at the head of a short line, and no sentence. */
export function isDate(line: string): boolean {
  if (line.length > 24 || /[，。；]/u.test(line) || line.endsWith("印发")) return false;
  if (always.some((word) => line.startsWith(word))) return line.length <= 16;
  const [time] = periodsOf(line, anchor);
  if (time?.span.start === 0) return line.length - time.span.end <= 8;
  return /^\d{4}[.\-/]\d{1,2}/u.test(line);
}

/** How well a line begins a cell of each slot; `before` is the row's line before, undefined for its first. */
const entering: Record<Slot, (line: Line, before: Line | undefined) => number> = {
  name: (line) => {
    // 以授权为基础、市场化方式运营为核心的科研仪器设备开放共享机制: long, but no sentence
    if (line.isLong) return /[，。；！：]/u.test(line.text) || line.text.length > 45 ? -2 : 1;
    if (line.isSure || line.isDate) return -0.5;
    return line.isBody ? 0.7 : 1;
  },
  goal: (line) => {
    if (line.isLong) return 2;
    if (/[，；。]$/u.test(line.text)) return 1;
    return line.isBody || line.isDate ? -1 : 0;
  },
  bodies: (line) => bodiesFit(line, 0.6, -0.5),
  deadline: (line) => (line.isDate ? 2 : -3),
  person: (line) => (allHan(line.text.replaceAll("、", ""), 2, 12) && !line.isBody ? 1 : -2),
  // 全国 behind 国家知识产权局: the body before is whole
  note: (line, before) => (before?.isSure && !line.isBody ? 0.7 : 0),
};

/** How well a line goes on with the cell of the line before. */
const staying: Record<Slot, (line: Line, before: Line) => number> = {
  name: (line) => {
    if (line.isLong || /[，；。]$/u.test(line.text)) return -2;
    return line.isBody || line.isDate ? -1 : -0.3;
  },
  goal: (line, before) => {
    if (/[。！]$/u.test(before.text)) return -1;
    if (line.isLong) return 1.5;
    return line.isBody || line.isDate ? -0.5 : 0.2;
  },
  bodies: (line) => bodiesFit(line, 0.4, 0),
  deadline: (line) => {
    if (line.isDate) return 0.5;
    return line.isLong ? -3 : -1;
  },
  person: (line) => (line.isLong ? -1 : 0),
  note: (line) => (line.isLong ? -1 : 0),
};

/** @param begun what a line counts that only begins like a body, @param other what any other short line does */
function bodiesFit(line: Line, begun: number, other: number): number {
  if (line.isSure) return 2;
  if (line.isBody) return 0.8;
  if (line.isLong || line.isDate) return -4;
  return line.startsBody ? begun : other;
}

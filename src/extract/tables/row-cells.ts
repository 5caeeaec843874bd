import { squeeze } from "../../text/span.ts";
import type { Span } from "../../types/record.ts";
import { bodyForm, edgeLength } from "../agencies/agency-form.ts";
import { splitBodies } from "../agencies/agency-list.ts";
import type { ColumnKind, TableColumn } from "./table-columns.ts";

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
  person: "person",
  deadline: "deadline",
  note: "note",
};
/** 2021年底前, 6月底, 长期坚持, 第三季度 */
const date =
  /^(?:\d{4}年|[“"]?十[一二三四五六]五|\d{1,2}月|每年|每季|年底|年内|全年|长期|持续|常年|上半年|下半年|第[一二三四1-4]季度|近期|立即|即时|\d{4}[.\-/]\d{1,2})[^,。;]{0,16}$/u;

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

/**
 * Which line of a flattened row belongs to which column, by the form of the line: columns come in order, a cell may
 * be broken over lines, a cell may be empty. The best reading by dynamic programming over (line, slot).
 *
 * @param open the row is the last one: lines behind its end are left over
 */
export function readRow(text: string, spans: Span[], slots: Slot[], open: boolean): RowParts {
  const lines = spans.slice(0, maxLines).map((span) => lineOf(text, span));
  const columns = slots.length;
  let best: number[] = Array(columns).fill(Number.NEGATIVE_INFINITY);
  const from: number[][] = [];
  let end = { score: open ? 0 : Number.NEGATIVE_INFINITY, line: 0, slot: -1 };
  for (const [j, line] of lines.entries()) {
    const next: number[] = Array(columns).fill(Number.NEGATIVE_INFINITY);
    const back: number[] = Array(columns).fill(-1);
    for (let s = 0; s < columns; s++) {
      for (let before = j === 0 ? -1 : 0; before <= (j === 0 ? -1 : s); before++) {
        const score =
          (before < 0 ? -0.6 * s : best[before]! - 0.6 * Math.max(0, s - before - 1)) +
          (before === s ? stay(slots[s]!, line, lines[j - 1]!) : enter(slots[s]!, line));
        if (score > next[s]!) {
          next[s] = score;
          back[s] = before;
        }
      }
      if ((open || j === lines.length - 1) && next[s]! > end.score)
        end = { score: next[s]!, line: j + 1, slot: s };
    }
    from.push(back);
    best = next;
  }
  const parts = new Map<Slot, Span[]>();
  for (let j = end.line - 1, s = end.slot; j >= 0 && s >= 0; j--) {
    const slot = slots[s]!;
    parts.set(slot, [lines[j]!.span, ...(parts.get(slot) ?? [])]);
    s = from[j]![s]!;
  }
  return { slots: parts, used: end.line };
}

function lineOf(text: string, span: Span): Line {
  const line = squeeze(text.slice(span.start, span.end));
  const isLong = line.length > 24 || /[。;!]/u.test(line) || /,.{0,40},/u.test(line);
  const mayBeBodies = line.length <= 120 && !/[。!“”《》]/u.test(line);
  const forms = mayBeBodies ? splitBodies(line).map((body) => bodyForm(body.text)) : [null];
  const isBody = forms.length > 0 && !forms.includes(null);
  const isSure = isBody && !forms.includes("loose");
  const startsBody =
    !isLong && !/[,:]/u.test(line) && (edgeLength(line) > 0 || /^(?:各|有关|相关)/u.test(line));
  return {
    span,
    text: line,
    isBody,
    isSure,
    startsBody,
    isDate: date.test(line) && !line.endsWith("印发"),
    isLong: isLong && !isBody,
  };
}

/** How well a line begins a cell of the slot. */
function enter(slot: Slot, line: Line): number {
  switch (slot) {
    case "name":
      return line.isLong ? -2 : line.isSure || line.isDate ? -0.5 : line.isBody ? 0.7 : 1;
    case "goal":
      if (line.isLong) return 2;
      return /[,;。]$/u.test(line.text) ? 1 : line.isBody || line.isDate ? -1 : 0;
    case "bodies":
      if (line.isSure) return 2;
      return line.isBody ? 0.8 : line.isLong || line.isDate ? -4 : line.startsBody ? 0.6 : -0.5;
    case "deadline":
      return line.isDate ? 2 : -3;
    case "person":
      return /^[\p{Script=Han}、]{2,12}$/u.test(line.text) && !line.isBody ? 1 : -2;
    case "note":
      return 0;
  }
}

/** How well a line goes on with the cell of the line before. */
function stay(slot: Slot, line: Line, before: Line): number {
  switch (slot) {
    case "name":
      return line.isLong || /[,;。]$/u.test(line.text) ? -2 : line.isBody || line.isDate ? -1 : -0.3;
    case "goal":
      if (/[。!]$/u.test(before.text)) return -1;
      return line.isLong ? 1.5 : line.isBody || line.isDate ? -0.5 : 0.2;
    case "bodies":
      if (line.isSure) return 2;
      return line.isBody ? 0.8 : line.isLong || line.isDate ? -4 : line.startsBody ? 0.4 : 0;
    case "deadline":
      return line.isDate ? 0.5 : line.isLong ? -3 : -1;
    case "person":
    case "note":
      return line.isLong ? -1 : 0;
  }
}

import { form } from "../../lexicon/forms.ts";
import { grouped } from "../../text/grouped.ts";
import { reporter } from "../../text/report.ts";
import type { Message } from "../../types/record.ts";
import type { Panel, PanelRow } from "../../types/results.ts";

/** A row, and what decides between several of one cell. */
export interface Candidate {
  row: PanelRow;
  /** Its wording also means other things (财政收入). */
  loose: boolean;
  /** In a level: change of a level, in the unit of the level (增加583元). */
  increment: boolean;
}

/** What makes a candidate give way to another one of its cell; the first that holds decides. */
const givesWay: readonly { rule: string; when: (one: Candidate, other: Candidate) => boolean }[] = [
  // 财政收入增长11.2%，其中地方财政收入增长15.8%
  { rule: "panel.loose", when: (one, other) => one.loose && !other.loose },
  // 突破2万亿元、达到23562亿元
  { rule: "panel.passed", when: (one, other) => isPassed(one.row, other.row) },
  // 增长5%，同口径增长8%
  { rule: "panel.reckoned", when: (one, other) => isReckoned(one.row) && !isReckoned(other.row) },
  { rule: "panel.repeated", when: ({ row: one }, { row: other }) => repeats(one, other) },
];

/**
 * The rows of one document. Of several for one cell (measure, kind, year, level or change) those give way that say
 * less than another; what is then left of more than one stays, with a message: the reader decides.
 */
export function settle(candidates: readonly Candidate[]): Panel {
  const messages: Panel["messages"] = [];
  const rows: PanelRow[] = [];
  for (const cell of grouped(withoutIncrements(candidates, messages), ({ row }) => cellOf(row)).values()) {
    const left = winnow(cell, messages);
    rows.push(...left);
    // conditions are no candidates for one number
    if (left.length > 1 && left[0]!.kind !== "threshold")
      say(messages, left[0]!, "panel.candidates", { count: left.length, ...told(left[0]!) });
  }
  return { schema: "plans.panel/1", rows: rows.sort((a, b) => a.start - b.start || a.end - b.end), messages };
}

/** 农民人均纯收入增加319元，增长9.8%: by how much a level went up is left out where the level or the rate is there. */
function withoutIncrements(candidates: readonly Candidate[], messages: Panel["messages"]): Candidate[] {
  const numberOf = ({ row: { measure, kind, year } }: Candidate) => JSON.stringify([measure, kind, year]);
  return [...grouped(candidates, numberOf).values()].flatMap((of) => {
    const better = of.find(({ increment }) => !increment);
    return of.filter(({ increment, row }) => {
      if (!increment || !better) return true;
      say(messages, row, "panel.increment", { quote: row.quote, other: better.row.quote });
      return false;
    });
  });
}

function winnow(cell: readonly Candidate[], messages: Panel["messages"]): PanelRow[] {
  let left = [...cell].sort((a, b) => a.row.start - b.row.start);
  for (const { rule, when } of givesWay)
    for (const one of [...left]) {
      const other = left.find((candidate) => candidate !== one && when(one, candidate));
      if (!other) continue;
      left = left.filter((candidate) => candidate !== one);
      say(messages, one.row, rule, { quote: one.row.quote, other: other.row.quote });
    }
  return left.map(({ row }) => row);
}

/** What two rows must have alike to be about one number. */
function cellOf({ measure, kind, year, horizon, basis, since, si_unit, stated }: PanelRow): string {
  const money = si_unit !== null && currencies.has(si_unit) ? si_unit : null;
  return JSON.stringify([
    measure,
    kind,
    year,
    horizon,
    basis,
    since,
    stated,
    basis === "level" ? money : null,
  ]);
}

const currencies = new Set(["元", "美元", "港元", "欧元"]);

/** The one says what was passed, or between what bounds it was; the other what was reached. */
function isPassed(one: PanelRow, other: PanelRow): boolean {
  if (one.kind !== "reached" || one.si_value === null || other.si_value === null) return false;
  if (other.bound !== "=" && other.bound !== "~") return false;
  if (one.bound === ">" || one.bound === ">=") return other.si_value >= one.si_value;
  if (one.bound === "<" || one.bound === "<=") return other.si_value <= one.si_value;
  const near = other.start >= one.end && other.start - one.end <= 12;
  return near && form("panel/passing").test(one.quote) && other.si_value >= one.si_value;
}

/** On another basis than the plain rate beside it: 同口径, 扣除价格因素. */
function isReckoned({ quote, name }: PanelRow): boolean {
  return form("panel/reckoned-otherwise").test(name + quote);
}

/** The same number again: of two the one with a bound stands, else the first. */
function repeats(one: PanelRow, other: PanelRow): boolean {
  if (one.si_value !== other.si_value || one.upper !== other.upper || one.si_unit !== other.si_unit)
    return false;
  if (one.bound !== other.bound && one.bound !== "=" && other.bound !== "=") return false;
  if (one.bound !== other.bound) return one.bound === "=";
  return other.start < one.start;
}

function told({ measure, year, kind }: PanelRow): Record<string, string> {
  return { measure, year: year ?? "–", kind };
}

function say(
  messages: Panel["messages"],
  row: PanelRow,
  rule: string,
  values: Record<string, string | number>,
): void {
  const said: Message[] = [];
  reporter(said)(rule, { start: row.start, end: row.end }, values);
  messages.push(...said.map((message) => ({ ...message, document: row.document })));
}

import { loadLexicon } from "../../lexicon/load.ts";
import { foldWidth } from "../../text/fold.ts";
import { squeeze } from "../../text/span.ts";
import type { Role } from "../../types/record.ts";
import { words } from "../vocabulary.ts";

/** What a column of a table holds. */
export type ColumnKind =
  | "number"
  | "name"
  | "goal"
  | Role
  | "person"
  | "deadline"
  | "indicator"
  | "unit"
  | "nature"
  | "note"
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
}

type ColumnLexicon = Record<
  Exclude<ColumnKind, "value"> | "baseline" | "target" | "growth" | "titles" | "ends",
  string
> & {
  "year-words": { baseline: string; target: string };
};

interface ColumnNames {
  kinds: Map<string, TableColumn>;
  yearWords: Map<string, "baseline" | "target">;
  firstCharacters: Set<string>;
  longest: number;
  titles: string[];
  ends: string[];
}

const kinds = [
  "number",
  "name",
  "goal",
  "lead",
  "responsible",
  "support",
  "person",
  "deadline",
  "indicator",
  "unit",
  "nature",
  "note",
] as const;

let cache: ColumnNames | undefined;

/** The column names of `lexicon/columns.yaml`. */
export function columnNames(): ColumnNames {
  cache ??= build(loadLexicon<ColumnLexicon>("columns"));
  return cache;
}

function build(lexicon: ColumnLexicon): ColumnNames {
  const map = new Map<string, TableColumn>();
  for (const time of ["baseline", "target"] as const)
    for (const word of words(lexicon[time])) map.set(word, { kind: "value", year: null, time });
  for (const word of words(lexicon.growth))
    map.set(word, { kind: "value", year: null, time: "target", growth: true });
  for (const kind of kinds) for (const word of words(lexicon[kind])) map.set(word, { kind });
  const yearWords = new Map<string, "baseline" | "target">();
  for (const time of ["baseline", "target"] as const)
    for (const word of words(lexicon["year-words"][time])) yearWords.set(word, time);
  return {
    kinds: map,
    yearWords,
    firstCharacters: new Set([...map.keys()].map((word) => word[0]!)),
    longest: Math.max(...[...map.keys()].map((word) => word.length)),
    titles: words(lexicon.titles),
    ends: words(foldWidth(lexicon.ends)),
  };
}

/**
 * What a column holds, by the name at its head.
 *
 * @param head the text of the head cell, white space and notes in brackets included: 单　位, 2025年（目标）
 * @returns null for a name that the lexicon does not know
 */
export function columnOf(head: string): TableColumn | null {
  const plain = foldWidth(squeeze(head)).replace(/[:：]$/u, "");
  const note = /[（(〔[]([^（）()〔〕[\]]{1,12})[）)〕\]]/u.exec(plain)?.[1] ?? null;
  const name = plain.replace(/[（(〔[][^（）()〔〕[\]]{1,12}[）)〕\]]/gu, "");
  const known = columnNames().kinds.get(name);
  if (known) {
    // 年均增速[累计]: the note is no unit
    const unit = note !== null && columnNames().kinds.has(note) ? null : note;
    return known.kind === "value" ? { ...known, unit } : known;
  }
  return yearColumn(name, note);
}

/** 2025年, 2020年实际, 2025年目标值（%）, “十四五”末 is left alone. */
function yearColumn(name: string, note: string | null): TableColumn | null {
  const found = /^(?:到)?((?:19|20)\d{2})年?(?:年?底|末)?(.{0,8})$/u.exec(name);
  if (!found) return null;
  const { yearWords } = columnNames();
  const word = found[2] ?? "";
  const said = yearWords.get(word) ?? (note ? yearWords.get(note) : undefined);
  if (word !== "" && !said) return null;
  return {
    kind: "value",
    year: found[1]!,
    time: said ?? null,
    unit: note && !yearWords.has(note) ? note : null,
  };
}

/** Whether the columns are those of a responsibility table: tasks, and bodies or dates for them. */
export function isTaskHead(columns: (TableColumn | null)[]): boolean {
  const has = (...wanted: ColumnKind[]) => columns.some((column) => column && wanted.includes(column.kind));
  return has("name", "goal") && has("lead", "responsible", "support");
}

/** Whether the columns are those of an indicator table: indicators and values. */
export function isIndicatorHead(columns: (TableColumn | null)[]): boolean {
  const count = (kind: ColumnKind) => columns.filter((column) => column?.kind === kind).length;
  return count("value") > 0 && (count("indicator") > 0 || (count("unit") > 0 && count("name") > 0));
}

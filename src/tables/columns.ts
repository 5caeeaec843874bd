import { form } from "../lexicon/forms.ts";
import { lexicon, wordsOf } from "../lexicon/lexicon.ts";
import type { Columns } from "../lexicon/schemas.ts";
import { allHan } from "../text/han.ts";
import { squeeze } from "../text/span.ts";
import { viewOf } from "../text/view.ts";
import type { ColumnKind, TableColumn } from "../types/reading.ts";

interface ColumnNames {
  kinds: Map<string, TableColumn>;
  yearWords: Map<string, "baseline" | "target">;
  firstCharacters: Set<string>;
  longest: number;
  titles: string[];
  ends: string[];
  nameEnds: string[];
  goalEnds: string[];
  absolute: string[];
  rowHeads: string[];
  places: ReadonlySet<string>;
}

const kinds = [
  "number",
  "name",
  "goal",
  "group",
  "lead",
  "responsible",
  "support",
  "guide",
  "person",
  "deadline",
  "indicator",
  "unit",
  "nature",
  "note",
  "progress",
] as const;

/** The column names of `lexicon/columns.yaml`. */
export const columnNames: () => ColumnNames = lexicon("columns", build);

function build(content: Columns): ColumnNames {
  const map = new Map<string, TableColumn>();
  for (const time of ["baseline", "target"] as const)
    for (const word of wordsOf(content[time])) map.set(word, { kind: "value", year: null, time });
  for (const word of wordsOf(content.growth))
    map.set(word, { kind: "value", year: null, time: "target", growth: true });
  for (const word of wordsOf(content.sum))
    map.set(word, { kind: "value", year: null, time: "target", sum: true });
  for (const word of wordsOf(content.rise))
    map.set(word, { kind: "value", year: null, time: null, rise: true });
  for (const word of wordsOf(content.gain))
    map.set(word, { kind: "value", year: null, time: null, rise: true, gain: true });
  for (const word of wordsOf(content.amount))
    map.set(word, { kind: "value", year: null, time: "target", amount: word });
  for (const word of wordsOf(content.aim)) map.set(word, { kind: "goal", aim: true });
  for (const kind of kinds) for (const word of wordsOf(content[kind])) map.set(word, { kind });
  const yearWords = new Map<string, "baseline" | "target">();
  for (const time of ["baseline", "target"] as const)
    for (const word of wordsOf(content["year-words"][time])) yearWords.set(word, time);
  return {
    kinds: map,
    yearWords,
    firstCharacters: new Set([...map.keys()].map((word) => word[0]!)),
    longest: Math.max(...[...map.keys()].map((word) => word.length)),
    titles: wordsOf(content.titles),
    ends: wordsOf(content.ends),
    nameEnds: wordsOf(content["name-ends"]),
    goalEnds: wordsOf(content["goal-ends"]),
    absolute: wordsOf(content.absolute),
    rowHeads: wordsOf(content["row-heads"]),
    places: new Set(wordsOf(content.places)),
  };
}

/** Longest note behind a name: （万人）. */
const longestNote = 12;
const opening = "（(〔[";
const closing = "）)〕]";

/**
 * What a column holds, by the name at its head.
 *
 * @param head the text of the head cell, white space and notes in brackets included: 单　位, 2025年（目标）
 * @returns null for a name that the lexicon does not know
 */
export function columnOf(head: string): TableColumn | null {
  const { name, note } = withoutNotes(viewOf(squeeze(head)).text);
  const known = columnNames().kinds.get(name);
  if (known) {
    // 年均增速[累计]: the note is no unit
    // 同比增长（±%）
    const unit = note !== null && columnNames().kinds.has(note) ? null : (note?.replace(/^±/u, "") ?? null);
    // 规划目标（2025年）
    const year = known.kind === "value" && form("table/year").test(unit ?? "") ? unit!.slice(0, 4) : null;
    if (year !== null) return { ...known, year };
    return known.kind === "value" ? { ...known, unit } : known;
  }
  // 比上年增长%
  const rate = name.endsWith("%") ? columnNames().kinds.get(name.slice(0, -1)) : undefined;
  if (rate?.rise) return { ...rate, unit: "%" };
  // 1-11月推进情况
  const term = form("table/term-of-progress").exec(name)?.[0] ?? "";
  const done = term === "" ? undefined : columnNames().kinds.get(name.slice(term.length));
  if (done?.kind === "progress") return done;
  return yearColumn(name, note);
}

/** A name without what stands in brackets in it, the first of these, and without a mark at its end: 年均增速/[累计]. */
function withoutNotes(printed: string): { name: string; note: string | null } {
  let name = "";
  let note: string | null = null;
  for (let i = 0; i < printed.length; i++) {
    const end = opening.includes(printed[i]!) ? noteEnd(printed, i) : -1;
    if (end < 0) name += printed[i];
    else {
      note ??= printed.slice(i + 1, end);
      i = end;
    }
  }
  return { name: "：/".includes(name.at(-1) ?? "|") ? name.slice(0, -1) : name, note };
}

function noteEnd(printed: string, open: number): number {
  for (let i = open + 1; i < printed.length && i - open <= longestNote + 1; i++) {
    if (closing.includes(printed[i]!)) return i > open + 1 ? i : -1;
    if (opening.includes(printed[i]!)) return -1;
  }
  return -1;
}

/** 2025年, 2020年实际, 2025年目标值（%）, “十四五”末 is left alone. */
function yearColumn(printed: string, note: string | null): TableColumn | null {
  const { yearWords } = columnNames();
  // 计划任务, 其中：2026年任务: a part of the figures beside it
  const part = form("table/part-of-figures").exec(printed)?.[0] ?? "";
  const name = printed.slice(part.length);
  const start = name.startsWith("到") ? 1 : 0;
  const year = name.slice(start, start + 4);
  if (!/^(?:19|20)\d{2}$/u.test(year)) return null;
  const behind = name.slice(start + 4);
  const mark = ["年底", "年末", "年", "底", "末"].find((word) => behind.startsWith(word)) ?? "";
  const word = behind.slice(mark.length);
  const said =
    yearWords.get(word) ??
    (note ? yearWords.get(note) : undefined) ??
    (part && columnNames().kinds.get(`计划${word}`)?.kind === "value" ? "target" : undefined);
  const amount = columnNames().kinds.get(word)?.amount;
  if (amount) return { kind: "value", year, time: "target", unit: note, amount };
  // 2024年建设内容, 2024年度工作目标
  const goal = columnNames().kinds.get(word.startsWith("度") ? word.slice(1) : word);
  if (goal?.kind === "goal" && !goal.aim) return { kind: "goal" };
  if (word.length > 8 || (word !== "" && !said)) return null;
  return { kind: "value", year, time: said ?? null, unit: note && !yearWords.has(note) ? note : null };
}

/** Whether the columns are those of a responsibility table: tasks, and bodies or dates for them. */
export function isTaskHead(columns: (TableColumn | null)[]): boolean {
  const has = (...wanted: ColumnKind[]) => columns.some((column) => column && wanted.includes(column.kind));
  return has("name", "goal") && has("lead", "responsible", "support", "guide");
}

/** 指标, 评价标准: beside indicators the goals are values where no column is, and nobody is charged with them. */
export function withAims(columns: (TableColumn | null)[]): (TableColumn | null)[] {
  const has = (kind: ColumnKind) => columns.some((column) => column?.kind === kind);
  if (has("value") || !has("indicator") || isTaskHead(columns)) return columns;
  return columns.map((column) => (column?.aim ? { kind: "value", year: null, time: "target" } : column));
}

/**
 * 序号, 为民办实事, 责任单位: without a name or goal the first column that no list knows is the name; where no number stands
 * before it, only by its ending (专项整治行业名称, 时间安排, 责任单位).
 *
 * @param heads what the cells of the head print; `columns`, what they say, gains the name
 */
export function nameUnknown(heads: string[], columns: (TableColumn | null)[]): void {
  const has = (...kinds: ColumnKind[]) => columns.some((column) => column && kinds.includes(column.kind));
  if (has("name", "indicator")) return;
  if (has("goal")) {
    // 序号, 攻坚任务, 具体措施: what stands before the goal and ends as names do
    const goal = columns.findIndex((column) => column?.kind === "goal");
    const name = columns.findIndex((column, i) => column === null && i < goal && endsAsName(heads[i] ?? ""));
    if (name >= 0) columns[name] = { kind: "name" };
    return;
  }
  const at = columns.indexOf(null);
  const head = squeeze(heads[at] ?? "");
  const numbered = columns[0]?.kind === "number";
  const isName = numbered || (at === 0 && endsAsName(head));
  if (at >= 0 && isName && allHan(head, 2, 12)) columns[at] = { kind: "name" };
}

/** 整治内容, 整治措施, 责任部门: columns that no list knows and that end as goals do, where there is nothing else to be done. */
export function goalsUnknown(heads: string[], columns: (TableColumn | null)[]): void {
  if (columns.some((column) => column?.kind === "goal" || column?.kind === "indicator")) return;
  columns.forEach((column, i) => {
    if (column === null && endsIn(columnNames().goalEnds, heads[i] ?? "")) columns[i] = { kind: "goal" };
  });
}

const endsAsName = (head: string) => endsIn(columnNames().nameEnds, head);

function endsIn(words: readonly string[], head: string): boolean {
  const name = squeeze(head);
  return allHan(name, 2, 12) && words.some((word) => name.endsWith(word));
}

/**
 * Whether the columns are those of an indicator table: indicators and values.
 *
 * @param unit of the figures that have none of their own
 */
export function isIndicatorHead(columns: (TableColumn | null)[], unit: string | null = null): boolean {
  const count = (kind: ColumnKind) => columns.filter((column) => column?.kind === kind).length;
  const ofNames = count("unit") > 0 || columns.some((column) => column?.amount && (column.unit ?? unit));
  return count("value") > 0 && (count("indicator") > 0 || (ofNames && count("name") > 0));
}

import { readUnit } from "../mentions/quantities/units.ts";
import { allHan } from "../text/han.ts";
import { squeeze } from "../text/span.ts";
import { viewOf } from "../text/view.ts";
import type { ColumnKind, TableColumn } from "../types/reading.ts";
import { columnNames, columnOf } from "./columns.ts";

/** Columns of an assessment, whose figures say nothing of what is. */
const assessed = ["权重", "分值", "得分", "满分", "评分", "序号"];

/**
 * The columns of a table of statistics that no list knows: beside 指标 those whose heads carry a unit (年末数（人）, 比重（%）);
 * beside a column of growth (比上年增长（%）) the first names the rows, and one in the unit of 单位 is of values (产量).
 * Growth behind the figures of years is that of the last of them (2012年完成, 增长%, 2013年计划, 增长%).
 *
 * @param heads what the cells of the head print; `columns`, what they say, gains the kinds
 * @param unit of the figures that have none of their own (单位：亿元 above the table)
 */
export function knowStatistics(
  heads: readonly string[],
  columns: (TableColumn | null)[],
  unit: string | null = null,
): void {
  const has = (kind: ColumnKind) => columns.some((column) => column?.kind === kind);
  const rising = columns.some((column) => column?.rise);
  if (rising && !has("indicator") && ["name", "group", undefined].includes(columns[0]?.kind))
    columns[0] = { kind: "indicator" };
  if (!has("indicator")) return;
  const ofUnit = rising && (has("unit") || unit !== null);
  heads.forEach((head, i) => {
    if (i === 0 || columns[i]) return;
    const printed = viewOf(squeeze(head)).text;
    const [, said = printed, note] = /^(.+?)（([^（）]{1,8})）$/u.exec(printed) ?? [];
    // 五年增长（%）: by how much, and since when?
    if (ofUnit && stateAt.test(said)) {
      columns[i] = { kind: "value", year: null, time: null, unit: note ?? null, said: "" };
      return;
    }
    const grows = ["增长", "增速", "增幅", "涨幅", "降幅"].some((word) => said.endsWith(word));
    if (grows || !allHan(said, 1, 10) || assessed.some((word) => said.includes(word))) return;
    if (note === undefined ? ofUnit || (rising && columnNames().absolute.includes(said)) : isUnit(note))
      columns[i] = {
        kind: "value",
        year: null,
        time: null,
        unit: note ?? null,
        said: columnNames().absolute.includes(said) ? "" : said,
      };
  });
  let year: TableColumn | null = null;
  columns.forEach((column, i) => {
    if (column?.kind !== "value" || column.growth) return;
    if (column.rise) {
      if (year && !column.year) columns[i] = { ...column, year: year.year ?? null, time: year.time ?? null };
      year = null;
    } else if (column.year && Number(column.year) >= Number(year?.year ?? 0)) year = column;
  });
}

/**
 * 县（市、区）, 改造任务（户）, 2024年新建: the columns of a table that deals figures out over places, where a unit is known and no
 * list tells what the rows are.
 *
 * @param heads what the cells of the (upper) head print; `columns`, what they say, gains the kinds
 * @param unit of the figures that have none of their own
 */
export function knowPlaces(
  heads: readonly string[],
  columns: (TableColumn | null)[],
  unit: string | null,
): void {
  const printed = heads.map((head) => viewOf(squeeze(head)).text);
  const at = printed.findIndex((head) => columnNames().places.has(head));
  const others = columns.filter((column) => column && !["number", "value", "note"].includes(column.kind));
  if (
    at < 0 ||
    at > 1 ||
    (at === 1 && columns[0]?.kind !== "number") ||
    others.length > (columns[at] ? 1 : 0)
  )
    return;
  columns.forEach((column, i) => {
    if (i <= at || column?.kind === "note") return;
    const [, year, said, note] = /^(?:((?:19|20)\d\d)年度?)?(.*?)(?:（([^（）]{1,8})）)?$/u.exec(
      printed[i]!,
    )!;
    const own = column?.unit ?? (note !== undefined && isUnit(note) ? note : null);
    const known = own !== null || unit !== null;
    if (!known || (said !== "" && !allHan(said!, 1, 12)) || assessed.some((word) => said!.includes(word)))
      return;
    const time = column?.time ?? null;
    columns[i] = {
      ...column,
      kind: "value",
      year: column?.year ?? year ?? null,
      time,
      unit: own,
      said: said!,
    };
  });
  if (columns.some((column) => column?.kind === "value")) columns[at] = { kind: "indicator" };
}

/** 12月末, 年末余额: the state at that time, whatever the row names. */
const stateAt = /^(?:\d{1,2}月|年|本年|季|期)末(?:数|余额)?$/u;

/** Above a table, with what closes a line of Markdown: 单位：亿元, （单位：万人、%）. */
const caption = /单位[：:]\s*([^\s，。：:；、|（）]{1,10})(?:、[%％])?）?[\s|]*$/u;
const farthestCaption = 40;

/** The unit that a line above a table gives its figures; null where none stands there. */
export function unitAbove(text: string, start: number): string | null {
  return unitIn(text.slice(Math.max(0, start - farthestCaption), start));
}

/** The unit that words end with: 投资计划表（单位：万元）; null where they end otherwise. */
export function unitIn(words: string): string | null {
  const unit = caption.exec(words)?.[1];
  return unit !== undefined && isUnit(unit) ? unit : null;
}

function isUnit(note: string): boolean {
  const plain = note.replace(/^[万亿]+/u, "");
  return plain !== "分" && readUnit(plain, 0, "arabic")?.end === plain.length;
}

/** 1998年　比上年增长%, above rows of a name, a figure with its unit, and the growth. */
const head = /(?<![\d.])((?:19|20)\d{2})年\s+(比上年[^\s\d]{1,4}[%（）]{1,3})(?=\s)/gu;
const row =
  /\s*(?:其中：?\s?)?(\p{Script=Han}[\p{Script=Han}（）、]{0,15})\s+(-?\d[\d.,]*\s?[万亿]{0,2}[^\s\d]{1,6})\s+(-?\d+(?:\.\d+)?)(?=\s|$)/uy;

/** A row of figures: its name, the figure and its growth. */
export type GrownRow = readonly [name: [number, number], value: [number, number], growth: [number, number]];

/** Tables of a figure and its growth whose cells single blanks part, with their years, in the order of the text. */
export function findGrown(text: string): { year: string; rows: GrownRow[] }[] {
  return Array.from(text.matchAll(head)).flatMap(({ 0: words, 1: year, 2: growth, index }) => {
    if (!columnOf(growth!)?.rise) return [];
    const rows: GrownRow[] = [];
    row.lastIndex = index + words.length;
    for (let found = row.exec(text); found; found = row.exec(text)) {
      const behind = (cell: string, from: number): [number, number] => {
        const at = text.indexOf(cell, from);
        return [at, at + cell.length];
      };
      const name = behind(found[1]!, found.index);
      const value = behind(found[2]!, name[1]);
      rows.push([name, value, behind(found[3]!, value[1])]);
    }
    return rows.length < 2 ? [] : [{ year: year!, rows }];
  });
}

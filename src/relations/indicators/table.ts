import { scanWords, tokensOf } from "../../clause/scan.ts";
import { form } from "../../lexicon/forms.ts";
import { quantityOfCell } from "../../mentions/quantities/quantities.ts";
import { readUnit } from "../../mentions/quantities/units.ts";
import { slice, squeeze, trim } from "../../text/span.ts";
import { viewOf } from "../../text/view.ts";
import type { Anchor, Grid, TableColumn, ValueTable } from "../../types/reading.ts";
import type { Basis, Change, Indicator, Span } from "../../types/record.ts";
import { measureOf, saysChange } from "./measure.ts";
import type { ProseCell } from "./places.ts";

/** 万 and 亿 that a unit or a head carries for all its figures. */
const scales: readonly [string, number][] = [
  ["万亿", 1e12],
  ["亿", 1e8],
  ["万", 1e4],
];

/** What a row says of all its values: the unit of measure as printed, empty where it says none. */
interface RowHead {
  name: string;
  unit: string;
  nature: string | undefined;
  /** By how much its figures rise from the first year to the last; null where it has not both. */
  rise: number | null;
}

/** The years that the columns of a table are of, the first only where there are several, and the document's own. */
interface Years {
  first: string | null;
  last: string | null;
  own: number | null;
  /** The year that the document tells of, where it plans nothing. */
  told: number | null;
  /** The year that the document plans for. */
  planned: number | null;
  /** Its figures of growth are indices, the year before being 100. */
  indexed: boolean;
  /** The unit of figures that have none of their own. */
  unit: string;
}

/**
 * Indicators of a table with columns 指标, 单位, years, 属性: a value of each row and year.
 * The earliest year is the baseline and so are those before the document's own; the later ones are targets, unless
 * the head says 实际 or 目标.
 */
export function indicatorsOf(
  text: string,
  { rows, columns, unit = "" }: ValueTable,
  anchor: Anchor,
): Omit<Indicator, "id">[] {
  const sorted = [...new Set(columns.flatMap((column) => column?.year ?? []))].sort();
  const first = sorted.length > 1 ? sorted[0]! : null;
  // 居民消费价格总指数 101.0, 食品 98.4 below 比上年涨跌
  const indexed = figures(text, { rows, columns }).some(
    ({ cell, head, row }) =>
      head.rise && row.name.endsWith("指数") && (figureIn(slice(text, cell))?.value ?? 0) > 50,
  );
  const years: Years = {
    first,
    last: sorted.at(-1) ?? null,
    own: anchor.year,
    told: anchor.told ?? null,
    planned: anchor.planEnd,
    indexed,
    unit,
  };
  return figures(text, { rows, columns }).flatMap(
    ({ cell, head, row }) => indicatorOf(text, cell, head, row, years) ?? [],
  );
}

/** The cells of the columns of values that hold words instead of one figure, to be read as prose. */
export function cellsOfWords(text: string, table: ValueTable): ProseCell[] {
  return figures(text, table)
    .filter(({ cell }) => cell.end > cell.start && figureIn(slice(text, cell)) === null)
    .map(({ cell, head, row }) => ({ span: cell, past: head.time === "baseline", heading: row.name }));
}

/** A cell of a column of values with the heads of its column and its row. */
interface Figure {
  cell: Span;
  head: TableColumn;
  row: RowHead;
}

function figures(text: string, { rows, columns }: ValueTable): Figure[] {
  const headOf = rowHeads(text, columns);
  return rows.flatMap((cells) => {
    const row = headOf(cells);
    if (!row) return [];
    return columns.flatMap((head, i) => {
      const cell = cells[i];
      return head?.kind === "value" && cell ? [{ cell: trim(text, cell.span), head, row }] : [];
    });
  });
}

const figureIn = (content: string) => quantityOfCell(withoutFrame(content));

/** Reads the heads of rows; null of those that have no name or but one cell. */
function rowHeads(text: string, columns: (TableColumn | null)[]): (row: Grid[number]) => RowHead | null {
  const nameAt = nameColumn(columns);
  const unitAt = columns.findIndex((column) => column?.kind === "unit");
  const natureAt = columns.findIndex((column) => column?.kind === "nature");
  // the unit of the row above, and whether the last row was a part of it
  let above = "";
  let under = false;
  return (row) => {
    const nameCell = row[nameAt];
    if (!nameCell || new Set(row).size < 2) return null;
    const printed = slice(text, nameCell.span);
    const { name, unit: own } = nameAndUnit(printed);
    if (name === "") return null;
    // 大牲畜（万头）, below it #奶牛 and 黄牛
    if (own !== "") above = own;
    else if (!under && !partOf.test(printed)) above = "";
    under = own === "" && above !== "";
    const unit = own || above;
    const nature = squeeze(cellText(text, row, natureAt));
    return {
      name,
      unit: unitOf(cellText(text, row, unitAt)) || unit,
      nature: natures.find((word) => nature.startsWith(word)),
      rise: riseBetween(text, row, columns),
    };
  };
}

/** A row that is a part of the one above it. */
const partOf = /^[\s\u3000]*(?:#|＃|其中)/u;

/** By how much the figures of a row rise from its first year to its last; null where it has not both, as plain numbers. */
function riseBetween(text: string, row: Grid[number], columns: (TableColumn | null)[]): number | null {
  const figure = (column: number) => {
    const cell = row[column];
    const read = cell ? figureIn(slice(text, cell.span)) : null;
    return read && read.valueTo === undefined ? read.value : null;
  };
  const dated = columns.flatMap((column, i) =>
    column?.kind === "value" && column.year && !column.rise ? [{ i, year: column.year }] : [],
  );
  dated.sort((a, b) => Number(a.year) - Number(b.year));
  const [from, to] = [dated[0], dated.at(-1)].map((end) => (end ? figure(end.i) : null));
  return from == null || to == null || dated.length < 2 ? null : to - from;
}

/** 65, 110, 〔45〕: a sum over the years that is the way from the first to the last. */
function changeOfSum(value: number, { rise }: RowHead): Change {
  if (rise === null || rise === 0 || Math.abs(Math.abs(rise) - Math.abs(value)) > Math.abs(rise) / 50)
    return null;
  return rise > 0 ? "increase" : "decrease";
}

/** The indicator that a cell with a value (at `span`) makes with the heads of its column and its row. */
function indicatorOf(
  text: string,
  span: Span,
  head: TableColumn,
  row: RowHead,
  years: Years,
): Omit<Indicator, "id"> | null {
  const content = slice(text, span);
  const read = figureIn(content);
  if (!read) return null;
  const framed = frames.includes(squeeze(content)[0] ?? "|");
  const growth = head.growth ? { yearly: !framed, change: changeIn(row.name) ?? "increase" } : null;
  const ofHead = unitOf(head.unit ?? "");
  // 6.5 a year of 亿元 is no 6.5亿元
  const yearly = growth?.yearly && row.unit !== "%";
  if (head.rise) return riseOf(text, span, head, row, years);
  // 增加值率（%） | 提高1个百分点
  const points = read.unit.endsWith("百分点") ? read.unit : "";
  const own = yearly ? read.unit || ofHead : row.unit || ofHead || read.unit;
  const { unit, scale } = scaled(points || own || (yearly ? "" : years.unit));
  const name = row.name + (head.amount ?? head.said ?? "");
  const { value, change } = amountOf(read, { unit, scale, name, framed }, growth, row);
  const quote = { start: span.start, end: Math.min(span.end, span.start + 40) };
  return {
    item: null,
    part: "main",
    measure: measureOf({ name, unit, change, value }),
    basis: framed || head.amount !== undefined || head.sum ? "cumulative" : basisOf(name, change, growth),
    stated: "number",
    name,
    value,
    ...(read.valueTo === undefined ? {} : { valueTo: times(read.valueTo, scale) }),
    unit,
    comparator: read.comparator,
    change,
    by:
      head.year ??
      (growth || head.sum ? years.last : (yearTold(years) ?? ofOwnYear(head, years) ?? ofPlan(head, years))),
    kind: statusOf(head, years),
    quote: slice(text, quote),
    span: quote,
    ...(row.nature ? { nature: row.nature } : {}),
  };
}

/** The value of a cell and which way it goes: of 〔-4〕 below 年均增速〔累计〕 4, a decrease. */
function amountOf(
  read: NonNullable<ReturnType<typeof figureIn>>,
  { unit, scale, name, framed }: { unit: string; scale: number; name: string; framed: boolean },
  growth: { change: Change } | null,
  row: RowHead,
): { value: number; change: Change } {
  if (growth && read.value < 0) return { value: times(-read.value, scale), change: "decrease" };
  const value = times(read.value, scale);
  const ofSum = framed && growth ? changeOfSum(read.value, row) : null;
  if (ofSum || unit !== "%") return { value, change: ofSum ?? read.change };
  // 单位生产总值能耗下降（%） | [15]
  return { value, change: growth?.change ?? changeIn(name) ?? read.change };
}

const yearTold = ({ told }: Years) => (told === null ? null : String(told));

/** By how much the row's figure has grown over the year before; an index (居民消费价格指数 101.0) is a level. */
function riseOf(
  text: string,
  span: Span,
  head: TableColumn,
  { name, nature, unit: ofRow }: RowHead,
  years: Years,
): Omit<Indicator, "id"> | null {
  const read = figureIn(slice(text, span));
  if (!read) return null;
  const { unit, scale } = scaled(
    unitOf(head.unit ?? "") || read.unit || (head.gain ? ofRow || years.unit : "%"),
  );
  if (unit === "") return null;
  const index = years.indexed && !head.gain;
  const value = index ? read.value : times(Math.abs(read.value), scale);
  const change = index ? null : read.value < 0 ? "decrease" : "increase";
  return {
    item: null,
    part: "main",
    measure: measureOf({ name, unit: index ? "" : unit, change, value }),
    basis: index ? "level" : "yoy",
    stated: "number",
    name,
    value,
    unit: index ? "" : unit,
    comparator: read.comparator,
    change,
    by: head.year ?? yearTold(years) ?? years.last,
    kind: statusOf(head, years),
    quote: slice(text, span),
    span,
    ...(nature ? { nature } : {}),
  };
}

/** 年度投资, 本年计划投资: of the document's own year. */
function ofOwnYear({ amount }: TableColumn, { own }: Years): string | null {
  const said = ["年度", "本年", "当年"].some((word) => amount?.includes(word));
  return said && own !== null ? String(own) : null;
}

/** 改造任务（户） beside the places that it is dealt out over, 规划目标, 计划任务: of the year up to which is planned. */
function ofPlan({ said, time, amount }: TableColumn, { planned }: Years): string | null {
  const aimed = said === undefined ? time === "target" && amount === undefined : time !== "baseline";
  return aimed && planned !== null ? String(planned) : null;
}

/** On what a figure is reckoned that is of one column: 年均增速, a year; null where nothing tells (生产总值增长). */
function basisOf(name: string, change: Change, growth: { yearly: boolean } | null): Basis | null {
  if (growth?.yearly || name.includes("年均")) return "average";
  return change === null ? "level" : null;
}

/** Whether a column tells what was reached or what is aimed at: by its head, its year, or the years that it sums up. */
function statusOf(head: TableColumn, { first, last, own, told }: Years): "target" | "baseline" {
  if (told !== null && (head.year == null || Number(head.year) <= told)) return "baseline";
  const isPast = (of: string | null | undefined) => of != null && own !== null && Number(of) < own;
  // 五年累计, 年均增速: of the years before the document's own
  if ((head.amount !== undefined || head.growth || head.sum) && isPast(last)) return "baseline";
  return head.time ?? (isPast(head.year) || (head.year && head.year === first) ? "baseline" : "target");
}

/** What a name says that its figures do: 能耗下降 falls by them; null where they are a level. */
function changeIn(name: string): Change {
  const says = tokensOf(scanWords(viewOf(name)), ({ change }) => change !== undefined);
  const change = says.at(-1)?.word.change;
  return change !== undefined && (change === "decrease" || saysChange(name)) ? change : null;
}

/** The last of several indicator columns is the finest: 一级指标, 二级指标. */
function nameColumn(columns: (TableColumn | null)[]): number {
  const at = columns.findLastIndex((column) => column?.kind === "indicator");
  return at >= 0 ? at : columns.findIndex((column) => column?.kind === "name");
}

function cellText(text: string, row: Grid[number], column: number): string {
  const cell = row[column];
  return cell ? slice(text, cell.span) : "";
}

/** 森林覆盖率（%） → 森林覆盖率, %; a number in front is no part of the name, nor how many rows it sums up (合计（5个）). */
function nameAndUnit(cell: string): { name: string; unit: string } {
  const plain = squeeze(cell)
    .replace(/^(?:[#＃]|其中[:：]?)(?=[\p{Script=Han}\d])/u, "")
    .replace(form("table/label-of-indicator"), "")
    .replace(form("table/count-of-rows"), "");
  const found = /^(.+?)[（(〔[]([^（）()〔〕[\]]{1,14})[）)〕\]]$/u.exec(plain);
  if (!found || !isUnit(found[2]!)) return { name: plain, unit: "" };
  return { name: found[1]!, unit: found[2]! };
}

/** What stands in brackets behind a name is a unit of measure, not a gloss: %, 万人, 元/人, 件/万人. */
function isUnit(note: string): boolean {
  const plain = scales.reduce(
    (words, [scale]) => (words.startsWith(scale) ? words.slice(scale.length) : words),
    note,
  );
  if (note.length <= 4 && /^[\p{L}%％‰²³/·]+$/u.test(note)) return true;
  return readUnit(plain, 0, "arabic")?.end === plain.length || /^\p{L}{1,5}\/[\p{L}\d]{1,6}$/u.test(note);
}

function unitOf(cell: string): string {
  const unit = squeeze(cell).replace(/^[（(]|[）)]$/gu, "");
  return /^[-—–/]?$/u.test(unit) ? "" : unit;
}

/** 万人 → 人 with 10000; 万元/人 → 元/人; 万吨标准煤 → 吨标准煤; 万千瓦 → 千瓦. */
function scaled(unit: string): { unit: string; scale: number } {
  const found = scales.find(([word]) => unit.startsWith(word) && unit.length > word.length);
  if (!found) return { unit, scale: 1 };
  return { unit: unit.slice(found[0].length), scale: found[1] };
}

function times(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

const frames = "[〔【［";

/** [25] → 25: the frame says that it is the sum over the years. */
function withoutFrame(cell: string): string {
  const plain = squeeze(cell);
  return frames.includes(plain[0] ?? "|") && "]〕】］".includes(plain.at(-1)!) ? plain.slice(1, -1) : plain;
}

const natures = ["约束性", "预期性"];

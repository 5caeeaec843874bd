import { foldWidth } from "../../text/fold.ts";
import { slice, squeeze, trim } from "../../text/span.ts";
import type { Grid, TableColumn, ValueTable } from "../../types/reading.ts";
import type { Change, Comparator, Indicator, Span } from "../../types/record.ts";

interface CellValue {
  value: number;
  valueTo?: number;
  comparator: Comparator;
  unit: string;
}

const scales: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12, 千: 1e3, 百: 100 };
/** ≥98, >70%, 3.3万家, 80—85, [2000], 5.5左右, 60以上, 1,200 */
const valueCell =
  /^[[〔]?(≥|>=|≧|＞|>|≤|<=|≦|<|约|不低于|不少于|不高于|不超过|超过|达到|大于|小于)?(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(?:[%％]?[-—–~～至](\d+(?:\.\d+)?))?[\]〕]?(万亿|亿|万|千|百)?([^\d，。；]{0,12}?)(以上|以下|以内|左右)?[\]〕]?$/u;
const comparators: Record<string, Comparator> = {
  "≥": ">=",
  ">=": ">=",
  "≧": ">=",
  不低于: ">=",
  不少于: ">=",
  以上: ">=",
  ">": ">",
  超过: ">",
  大于: ">",
  "≤": "<=",
  "<=": "<=",
  "≦": "<=",
  不高于: "<=",
  不超过: "<=",
  以下: "<=",
  以内: "<=",
  "<": "<",
  小于: "<",
  约: "~",
  左右: "~",
};

/**
 * Indicators of a table with columns 指标, 单位, years, 属性: a value of each row and year.
 * The earliest year is the baseline and the later ones targets, unless the head says 实际 or 目标.
 *
 */
export function indicatorsOf(text: string, { rows, columns }: ValueTable): Omit<Indicator, "id">[] {
  const nameAt = nameColumn(columns);
  const unitAt = columns.findIndex((column) => column?.kind === "unit");
  const natureAt = columns.findIndex((column) => column?.kind === "nature");
  const years = columns.flatMap((column) => (column?.year ? [column.year] : []));
  const firstYear = years.length > 1 ? [...years].sort()[0]! : null;
  const lastYear = [...years].sort().at(-1) ?? null;
  return rows.flatMap((row) => {
    const nameCell = row[nameAt];
    if (!nameCell || new Set(row).size < 2) return [];
    const { name, unit: printed } = nameAndUnit(slice(text, nameCell.span));
    if (name === "") return [];
    const nature = natureAt < 0 ? "" : squeeze(cellText(text, row, natureAt));
    const column = unitAt < 0 ? "" : unitOf(cellText(text, row, unitAt));
    return columns.flatMap((head, i): Omit<Indicator, "id">[] => {
      const cell = row[i];
      if (head?.kind !== "value" || !cell) return [];
      const span = trim(text, cell.span);
      const read = readValue(slice(text, span));
      if (!read) return [];
      const growth = head.growth ? growthOf(slice(text, span), name) : null;
      const ofRow = column || printed;
      const ofCell = read.unit || unitOf(head.unit ?? "");
      // 6.5 a year of 亿元 is no 6.5亿元
      const yearly = growth?.yearly && ofRow !== "%";
      const unit = scaled(yearly ? ofCell : ofRow || unitOf(head.unit ?? "") || read.unit);
      const time = head.time ?? (head.year && head.year === firstYear ? "baseline" : "target");
      return [
        {
          item: null,
          part: "main",
          measure: null,
          basis: null,
          stated: "number",
          name,
          value: times(read.value, unit.scale),
          ...(read.valueTo === undefined ? {} : { valueTo: times(read.valueTo, unit.scale) }),
          unit: unit.unit,
          comparator: read.comparator,
          change: unit.unit === "%" ? (growth?.change ?? null) : null,
          by: head.year ?? (growth ? lastYear : null),
          kind: time,
          quote: slice(text, quoted(span)),
          span: quoted(span),
          ...(/^(?:约束性|预期性)/u.test(nature) ? { nature: nature.slice(0, 3) } : {}),
        },
      ];
    });
  });
}

/** 6.5 in a column 年均增速 is yearly, [25] the sum over the years; what is to fall (能耗降低) falls by it. */
function growthOf(cell: string, name: string): { yearly: boolean; change: Change } {
  const change = /降低|下降|减少|削减/u.test(name) ? "decrease" : "increase";
  return { yearly: !/^[[〔【［]/u.test(cell), change };
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

function quoted(span: Span): Span {
  return { start: span.start, end: Math.min(span.end, span.start + 40) };
}

/** 森林覆盖率（%） → 森林覆盖率, %; a number in front is no part of the name. */
function nameAndUnit(cell: string): { name: string; unit: string } {
  const plain = squeeze(cell).replace(/^[（(]?\d{1,2}[）)]?[.．、]?(?=\p{Script=Han})/u, "");
  const found = /^(.+?)[（(〔[]([^（）()〔〕[\]]{1,14})[）)〕\]]$/u.exec(plain);
  if (!found || !isUnit(found[2]!)) return { name: plain, unit: "" };
  return { name: found[1]!, unit: found[2]! };
}

/** What stands in brackets behind a name is a unit of measure, not a gloss: %, 万人, 元/人, 件/万人. */
function isUnit(note: string): boolean {
  return /^(?:[%％‰]|[\p{L}%％‰²³/·]{1,4}|[\p{L}]{1,5}\/[\p{L}\d]{1,6}|.{0,4}(?:千瓦时|标准煤|立方米|平方米|公里|吨|元|人|个|家|户|件|张|项|套|台))$/u.test(
    note,
  );
}

function unitOf(cell: string): string {
  const unit = squeeze(cell).replace(/^[（(]|[）)]$/gu, "");
  return /^[-—–/]?$/u.test(unit) ? "" : unit;
}

/** 万人 → 人 with 10000; 万元/人 → 元/人. */
function scaled(unit: string): { unit: string; scale: number } {
  const found = /^(万亿|亿|万)(?=[^吨千]|吨)/u.exec(unit);
  if (!found) return { unit, scale: 1 };
  return { unit: unit.slice(found[0].length), scale: scales[found[1]!]! };
}

function times(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

function readValue(cell: string): CellValue | null {
  const found = valueCell.exec(foldWidth(squeeze(cell)));
  if (!found) return null;
  const [, front = "", number = "", to, scale, unit = "", behind = ""] = found;
  const factor = scale ? scales[scale]! : 1;
  return {
    value: times(Number(number.replaceAll(",", "")), factor),
    ...(to === undefined ? {} : { valueTo: times(Number(to), factor) }),
    comparator: comparators[front] ?? comparators[behind] ?? "=",
    unit,
  };
}

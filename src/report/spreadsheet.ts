import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeWorkbook from "write-excel-file/node";
import type { Cell } from "./tables.ts";

/** A sheet of a workbook: its head row names the columns. */
export interface Sheet {
  name: string;
  /** `choices`: a drop-down in every cell of the column; no code of it holds a comma. */
  columns: readonly { name: string; width?: number; choices?: readonly string[] }[];
  rows: readonly (readonly Cell[])[];
}

/** A cell of a spreadsheet holds no more characters than this. */
const longest = 32_767;

/**
 * Sheets as people want them: head row and first column stay in sight, every column can be filtered, texts are wrapped
 * and never taken for formulas, and on paper a sheet is as wide as the page, with its head on each.
 *
 * @returns the bytes of an XLSX file, the same for the same sheets at any time
 */
export async function spreadsheet(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const bytes = await writeWorkbook(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: "landscape" as const,
      columns: columns.map(({ width = 12 }) => ({ width })),
      data: [
        columns.map((column) => ({ ...text(column.name), fontWeight: "bold" as const })),
        ...rows.map((row) => row.map(cell)),
      ],
    })),
  ).toBuffer();
  return sameBytes(unzipSync(bytes), sheets);
}

/** A text that a cell can hold; what does not fit is cut, and the cell says so. */
function held(value: string): string {
  if (value.length <= longest) return value;
  const note = `……［此处截断 cut off: ${value.length} 字 characters］`;
  return value.slice(0, longest - note.length) + note;
}

const text = (value: string) =>
  ({ value: held(value), type: String, wrap: true, alignVertical: "top" }) as const;

function cell(value: Cell) {
  if (value === null || value === "") return null;
  return typeof value === "number" ? ({ value, type: Number, alignVertical: "top" } as const) : text(value);
}

/** Zip entries carry the time of writing; the earliest that zip knows stands in for it. */
function sameBytes(files: Record<string, Uint8Array>, sheets: readonly Sheet[]): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const entry = (path: string): [string, [Uint8Array, { mtime: Date }]] => {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(path)?.[1];
    const xml = strFromU8(files[path]!);
    const content = number
      ? strToU8(withFilterAndPrint(xml, sheets[Number(number) - 1]!))
      : path === "xl/workbook.xml"
        ? strToU8(withNames(xml, sheets))
        : files[path]!;
    return [path, [content, { mtime }]];
  };
  return zipSync(Object.fromEntries(Object.keys(files).sort().map(entry)));
}

/** What the writer has no option for: filters, and a print set-up that loses no column. */
function withFilterAndPrint(xml: string, sheet: Sheet): string {
  return [
    [/<worksheet [^<>]*>/u, (found: string) => `${found}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`],
    ["</sheetData>", () => `</sheetData><autoFilter ref="${areaOf(sheet)}"/>${dropDowns(sheet)}`],
    [
      /<pageSetup [^<>]*\/>/u,
      () =>
        `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;A  &amp;P / &amp;N</oddFooter></headerFooter>`,
    ],
  ].reduce((whole, [place, fresh]) => put(whole, place as string | RegExp, fresh as Fresh), xml);
}

/** Drop-down lists of the columns that have choices. */
function dropDowns({ columns, rows }: Sheet): string {
  const lists = columns.flatMap(({ choices }, i) => {
    if (!choices || rows.length === 0) return [];
    const column = letters(i + 1);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${column}2:${column}${rows.length + 1}">` +
        `<formula1>"${choices.join(",")}"</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0
    ? ""
    : `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
}

type Fresh = (found: string) => string;

/** The head row is repeated on every page; the filter's area is known under a name of its own. */
function withNames(xml: string, sheets: readonly Sheet[]): string {
  const names = sheets.map((sheet, i) => {
    const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
    const area = areaOf(sheet).replace(/([A-Z]{1,3})(\d{1,7})/gu, "$$$1$$$2");
    return (
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${quoted}!${area}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted}!$1:$1</definedName>`
    );
  });
  return put(xml, "<definedNames/>", () => `<definedNames>${names.join("")}</definedNames>`);
}

/** @throws Error where the writer no longer writes what is looked for: its version is pinned, so this is our fault */
function put(xml: string, place: string | RegExp, fresh: Fresh): string {
  const changed = xml.replace(place, fresh);
  if (changed === xml) throw new Error(`no ${String(place)} in the workbook`);
  return changed;
}

/** `A1:Q25`, the head row included. */
function areaOf({ columns, rows }: Sheet): string {
  return `A1:${letters(columns.length)}${rows.length + 1}`;
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const rest = (column - 1) % 26;
  const last = String.fromCharCode(65 + rest);
  return column <= 26 ? last : letters((column - 1 - rest) / 26) + last;
}

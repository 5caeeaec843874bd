import { reporter } from "../../text/report.ts";
import type { Source } from "../../types/record.ts";
import { decode } from "../encoding.ts";
import { createLayout, refuseTooManyCells } from "../layout.ts";
import type { Origin } from "../reader.ts";
import { putSheet } from "./title-rows.ts";

/**
 * A CSV file (RFC 4180; comma, semicolon or tab, whichever the first line has most of) as one table with what stands above it, in any encoding
 * that `decode` tells apart. Cells are taken as they are written: no numbers or dates are made of them.
 */
export function readCsv(bytes: Uint8Array, base: Origin): Source {
  const { text, encoding, cutOff } = decode(bytes, base);
  const rows = parseCsv(text.replace(/^\ufeff/u, ""));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  refuseTooManyCells(base.path, rows.length, columns);
  const layout = createLayout();
  putSheet(layout, {
    rows: rows.length,
    columns,
    cells: rows.flatMap((cells, row) =>
      cells.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
    ),
  });
  const source = layout.source(base, "csv", encoding);
  const end = source.text.length;
  if (cutOff) reporter(source.messages)("read.cut-off", { start: end, end });
  return source;
}

/** Rows of cells; rows in which nothing stands are left out. */
function parseCsv(text: string): string[][] {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  const endRow = (): void => {
    if (row.some((cell) => cell.trim() !== "")) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; ) {
    let end: number;
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      end = endOfCell(text, quoted.end, delimiter);
      row.push(quoted.cell + text.slice(quoted.end, end));
    } else {
      end = endOfCell(text, at, delimiter);
      row.push(text.slice(at, end));
    }
    if (text[end] === delimiter) {
      at = end + 1;
      if (at === text.length) row.push("");
      continue;
    }
    endRow();
    at = text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
  }
  endRow();
  return rows;
}

/** A cell in quotation marks from its first; "" inside stands for one. A mark that is never closed reaches to the end. */
function readQuoted(text: string, start: number): { cell: string; end: number } {
  const parts: string[] = [];
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return { cell: parts.join("") + text.slice(at), end: text.length };
    if (text[mark + 1] !== '"') return { cell: parts.join("") + text.slice(at, mark), end: mark + 1 };
    parts.push(text.slice(at, mark + 1));
    at = mark + 2;
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** Whichever of the usual delimiters the first line has most of; a comma where it has none. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]{0,10000}/u.exec(text)?.[0] ?? "";
  const count = (delimiter: string): number => line.split(delimiter).length;
  return [",", "\t", ";"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

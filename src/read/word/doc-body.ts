import type { Layout } from "../layout.ts";
import { characterFilter } from "./doc-characters.ts";
import { charactersOf, type DocFile } from "./doc-file.ts";
import { type DocParagraph, hiddenCharacters, paragraphFormat } from "./doc-formatting.ts";
import { docNumbers } from "./doc-lists.ts";
import { type EdgedRow, layRows, rowsByEdges } from "./word-table.ts";

/**
 * Lays out the main text of a .doc file.
 *
 * @returns how many automatic numbers the file does not explain
 */
export function layDocBody(file: DocFile, layout: Layout): { numbersLost: number } {
  const formatAt = paragraphFormat(file);
  const numberOf = docNumbers(file);
  let numbersLost = 0;
  let rows: EdgedRow[] = [];
  let cells: string[][] = [];
  let cell: string[] = [];

  const endTable = (): void => {
    // Cells without a row mark at the end: the file was cut off.
    if (cells.length > 0) rows.push({ cells, ...plainRow });
    if (rows.length > 0) layRows(rowsByEdges(rows), layout);
    rows = [];
    cells = [];
    cell = [];
  };

  for (const { text, mark, offset } of visibleParagraphs(file)) {
    const format = formatAt(offset);
    if (!format.inTable) endTable();
    if (format.inTable && format.rowEnd && mark === "\x07") {
      rows.push({ cells, ...(format.row ?? plainRow) });
      cells = [];
      cell = [];
      continue;
    }
    const line = numbered(text, format);
    if (!format.inTable) layout.line(line);
    else if (mark === "\x07") {
      cells.push([...cell, line]);
      cell = [];
    } else cell.push(line);
  }
  endTable();
  return { numbersLost };

  function numbered(text: string, format: DocParagraph): string {
    const label = numberOf(format, text);
    if (label === undefined) numbersLost++;
    return label ? (text === "" ? label.trimEnd() : label + text) : text;
  }
}

/** A row whose definition is missing: its cells count by their order. */
const plainRow = { edges: [], continued: [] };

interface StoredParagraph {
  text: string;
  /** What ends it: CR, the end of a cell or row (0x07), a page or section break (0x0c). */
  mark: string;
  /** Offset of that mark in the stream, by which its format is found. */
  offset: number;
}

/** The main text paragraph by paragraph, without what is not shown. A paragraph whose mark is deleted runs on into the next. */
function* visibleParagraphs(file: DocFile): Generator<StoredParagraph> {
  const isHidden = hiddenCharacters(file);
  const show = characterFilter();
  let text = "";
  let offset = 0;
  for (const piece of file.pieces) {
    const end = Math.min(piece.end, file.lengths.text);
    if (piece.start >= end) break;
    const characters = charactersOf(file, piece.start, end);
    for (let i = 0; i < characters.length; i++) {
      offset = piece.offset + i * piece.bytesPerCharacter;
      if (isHidden(offset)) continue;
      const mark = characters[i]!;
      if (mark !== "\r" && mark !== "\x07" && mark !== "\x0c") {
        text += show(mark);
        continue;
      }
      show(mark);
      if (mark !== "\x0c" || text !== "") yield { text, mark, offset };
      text = "";
    }
  }
  if (text !== "") yield { text, mark: "\r", offset };
}

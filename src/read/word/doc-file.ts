import { UserError } from "../../user-error.ts";
import type { OleFile } from "./ole-streams.ts";

/** The parts of a .doc file that everything else is found by ([MS-DOC] 2.5 Fib). */
export interface DocFile {
  /** The stream WordDocument: text and the pages of formatting. */
  main: DataView;
  /** The stream 0Table or 1Table. */
  table: DataView;
  /** The stream Data, for properties too long for a page; empty where there is none. */
  data: DataView;
  /** Place of a structure in the table stream, by the offset of its pair (fc, lcb) in the Fib. */
  place(pair: number): { start: number; length: number };
  /** Characters of the main text, and of the stories behind it in this order. */
  lengths: {
    text: number;
    footnotes: number;
    headers: number;
    comments: number;
    endnotes: number;
    boxes: number;
  };
  pieces: Piece[];
}

/** A run of characters that lie together in the stream WordDocument. */
export interface Piece {
  /** First character and the one after the last, in character positions of the document. */
  start: number;
  end: number;
  /** Offset of the first character in the stream. */
  offset: number;
  /** 1: windows-1252, 2: UTF-16. */
  bytesPerCharacter: 1 | 2;
}

/**
 * Opens a Word 97–2003 file.
 *
 * @throws UserError `file.encrypted`, `file.unsupported` for Word 95 and older; RangeError where an offset leads out of the file
 */
export function openDoc(stream: OleFile, path: string): DocFile {
  const main = viewOf(stream("WordDocument"));
  if (main.getUint16(0, true) !== 0xa5ec || main.getUint16(2, true) < 0x00c1)
    throw new UserError("file.unsupported", { path, format: "Word 95", instead: ".docx" });
  const flags = main.getUint16(0x0a, true);
  if (flags & 0x0100) throw new UserError("file.encrypted", { path });
  const table = viewOf(stream(flags & 0x0200 ? "1Table" : "0Table"));
  const place = (pair: number): { start: number; length: number } => ({
    start: main.getUint32(pair, true),
    length: main.getUint32(pair + 4, true),
  });
  const length = (at: number): number => Math.max(0, main.getInt32(at, true));
  return {
    main,
    table,
    data: viewOf(stream("Data")),
    place,
    lengths: {
      text: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
    pieces: readPieces(table, place(0x1a2)),
  };
}

/** The characters of a stretch of character positions, as stored: paragraph marks, field marks and all. */
export function charactersOf(file: DocFile, from: number, to: number): string {
  const ansi = new TextDecoder("windows-1252");
  const wide = new TextDecoder("utf-16le");
  const parts: string[] = [];
  for (const { start, end, offset, bytesPerCharacter } of file.pieces) {
    const first = Math.max(from, start);
    const last = Math.min(to, end);
    if (first >= last) continue;
    const at = offset + (first - start) * bytesPerCharacter;
    const length = (last - first) * bytesPerCharacter;
    const bytes = new Uint8Array(file.main.buffer, file.main.byteOffset + at, length);
    if (at + length > file.main.byteLength) throw new RangeError("text beyond the end of its stream");
    parts.push((bytesPerCharacter === 1 ? ansi : wide).decode(bytes));
  }
  return parts.join("");
}

/** The piece table ([MS-DOC] 2.8.35 PlcPcd), behind any number of property lists (2.9.209 Prc). */
function readPieces(table: DataView, { start, length }: { start: number; length: number }): Piece[] {
  let at = start;
  while (table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (table.getUint8(at) !== 2) throw new RangeError("no piece table");
  const size = Math.min(table.getUint32(at + 1, true), length);
  const count = Math.floor((size - 4) / 12);
  const positions = at + 5;
  const descriptors = positions + (count + 1) * 4;
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const from = table.getUint32(positions + i * 4, true);
    const to = table.getUint32(positions + i * 4 + 4, true);
    // Pieces follow each other; one that steps back would have text read again and again.
    if (to < from || from !== (pieces.at(-1)?.end ?? from)) throw new RangeError("pieces out of order");
    const packed = table.getUint32(descriptors + i * 8 + 2, true);
    const narrow = (packed & 0x40000000) !== 0;
    const offset = packed & 0x3fffffff;
    pieces.push({
      start: from,
      end: to,
      offset: narrow ? offset >> 1 : offset,
      bytesPerCharacter: narrow ? 1 : 2,
    });
  }
  return pieces;
}

function viewOf(bytes: Uint8Array | null): DataView {
  const content = bytes ?? new Uint8Array();
  return new DataView(content.buffer, content.byteOffset, content.byteLength);
}

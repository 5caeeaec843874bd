import { countFirst } from "../../text/count-first.ts";
import type { DocFile } from "./doc-file.ts";
import { eachSprm, sprm } from "./doc-sprm.ts";

/** What a paragraph says about its place in tables and lists; the rest comes from its style. */
export interface DocParagraph {
  style: number;
  listId?: number;
  level?: number;
  inTable: boolean;
  /** The mark at the end of a table row. */
  rowEnd: boolean;
  /** 1 in a table, 2 in a table inside a cell … */
  tableDepth: number;
  /** The cells of the row that ends here. */
  row: DocRowDefinition | null;
}

/** The cells of a row ([MS-DOC] 2.9.315 TDefTableOperand): their edges in twips, one more than cells, and which go on from above. */
export interface DocRowDefinition {
  edges: number[];
  continued: boolean[];
}

/** A stretch of the stream WordDocument and the place of its properties. */
interface Run {
  start: number;
  end: number;
  /** Offset of the properties in the stream; 0: none. */
  properties: number;
}

const pageSize = 512;

/** The paragraph to which the character at an offset of the stream belongs, by its paragraph mark. */
export function paragraphFormat(file: DocFile): (offset: number) => DocParagraph {
  const runAt = finder(readRuns(file, 0x102, 13));
  const known = new Map<number, DocParagraph>();
  return (offset) => {
    const at = runAt(offset)?.properties ?? 0;
    const paragraph = known.get(at) ?? readParagraph(file, at);
    known.set(at, paragraph);
    return paragraph;
  };
}

/** Whether the character at an offset of the stream is not shown: deleted with changes tracked, or hidden. */
export function hiddenCharacters(file: DocFile): (offset: number) => boolean {
  const runs = readRuns(file, 0xfa, 1).filter((run) => {
    if (run.properties === 0) return false;
    let hidden = false;
    const start = run.properties + 1;
    eachSprm(file.main, start, start + file.main.getUint8(run.properties), (code, operand) => {
      if (code === sprm.deleted || code === sprm.hidden) hidden ||= file.main.getUint8(operand) === 1;
    });
    return hidden;
  });
  const runAt = finder(runs);
  return (offset) => runAt(offset) !== null;
}

/** The runs of all pages of formatting ([MS-DOC] 2.9.43 ChpxFkp, 2.9.174 PapxFkp) in the order of the stream. */
function readRuns(file: DocFile, pair: number, entrySize: number): Run[] {
  const { main, table } = file;
  const { start, length } = file.place(pair);
  const pages = Math.floor((length - 4) / 8);
  const runs: Run[] = [];
  for (let page = 0; page < pages; page++) {
    const number = table.getUint32(start + (pages + 1) * 4 + page * 4, true) & 0x3fffff;
    const base = number * pageSize;
    const count = main.getUint8(base + pageSize - 1);
    for (let i = 0; i < count; i++) {
      const word = main.getUint8(base + (count + 1) * 4 + i * entrySize);
      runs.push({
        start: main.getUint32(base + i * 4, true),
        end: main.getUint32(base + i * 4 + 4, true),
        properties: word === 0 ? 0 : base + word * 2,
      });
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

/** Finds the run that an offset lies in; cheap where offsets come in order. */
function finder(runs: readonly Run[]): (offset: number) => Run | null {
  let last: Run | undefined;
  return (offset) => {
    if (last && last.start <= offset && offset < last.end) return last;
    const found = runs[countFirst(runs, ({ start }) => start <= offset) - 1];
    if (!found || offset >= found.end) return null;
    last = found;
    return found;
  };
}

function readParagraph(file: DocFile, at: number): DocParagraph {
  const paragraph: DocParagraph = { style: 0, inTable: false, rowEnd: false, tableDepth: 0, row: null };
  if (at === 0) return paragraph;
  const { main } = file;
  const words = main.getUint8(at);
  // The length counts words less one byte, or stands in a second byte.
  const start = words === 0 ? at + 2 : at + 1;
  const end = words === 0 ? start + main.getUint8(at + 1) * 2 : start + words * 2 - 1;
  paragraph.style = main.getUint16(start, true);
  applyTo(paragraph, file, main, start + 2, end);
  return paragraph;
}

function applyTo(paragraph: DocParagraph, file: DocFile, view: DataView, start: number, end: number): void {
  eachSprm(view, start, end, (code, operand) => {
    switch (code) {
      case sprm.listId:
        paragraph.listId = view.getInt16(operand, true);
        break;
      case sprm.listLevel:
        paragraph.level = view.getUint8(operand);
        break;
      case sprm.inTable:
        paragraph.inTable = view.getUint8(operand) === 1;
        break;
      case sprm.rowEnd:
        paragraph.rowEnd = view.getUint8(operand) === 1;
        break;
      case sprm.tableDepth:
        paragraph.tableDepth = view.getInt32(operand, true);
        break;
      case sprm.rowDefinition:
        paragraph.row = readRow(view, operand);
        break;
      case sprm.hugeProperties: {
        // The properties of wide rows lie in the stream Data; those do not point on.
        if (view === file.data) break;
        const at = view.getUint32(operand, true);
        applyTo(paragraph, file, file.data, at + 2, at + 2 + file.data.getUint16(at, true));
        break;
      }
    }
  });
}

function readRow(view: DataView, operand: number): DocRowDefinition {
  const size = view.getUint16(operand, true);
  const count = view.getUint8(operand + 2);
  const edges: number[] = [];
  for (let i = 0; i <= count; i++) edges.push(view.getInt16(operand + 3 + i * 2, true));
  const cells = operand + 3 + (count + 1) * 2;
  const end = operand + 1 + size;
  const continued: boolean[] = [];
  for (let i = 0; i < count; i++) {
    // Cells after the last one described are plain. Bits 5 and 6: 1 goes on from above, 3 begins a merged cell.
    const at = cells + i * 20;
    continued.push(at + 2 <= end && ((view.getUint16(at, true) >> 5) & 3) === 1);
  }
  return { edges, continued };
}

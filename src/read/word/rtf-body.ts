import type { Layout } from "../layout.ts";
import { bullet, gapAfter } from "./list-counter.ts";
import type { RtfText } from "./rtf-text.ts";
import { type EdgedRow, layRows, mostColumns, rowsByEdges } from "./word-table.ts";

/** Lays out paragraphs and tables of an RTF file as the words that end them are heard. */
export interface RtfBody {
  /** The number that the file has in print beside the paragraph to come. */
  label(printed: string): void;
  /** A control word; false where it says nothing of paragraphs and tables. */
  control(word: string, value: number | null): boolean;
  end(): void;
}

export function rtfBody(text: RtfText, layout: Layout): RtfBody {
  let number = "";
  let inTable = false;
  let rows: EdgedRow[] = [];
  let cells: string[][] = [];
  let lines: string[] = [];
  let edges: number[] = [];
  let continued: boolean[] = [];
  let mergedBelow = false;

  const takeLine = (): string => {
    const content = text.take("body");
    const label = number;
    number = "";
    if (label === "") return content;
    return content === ""
      ? label.trimEnd()
      : label + (/^[^\p{L}\p{N}]$/u.test(label) ? " " : gapAfter(label, content)) + content;
  };
  const endTable = (): void => {
    if (cells.length > 0) rows.push({ cells, edges: [], continued: [] });
    if (rows.length > 0) layRows(rowsByEdges(rows), layout);
    rows = [];
    cells = [];
    lines = [];
  };
  const endParagraph = (): void => {
    if (inTable) lines.push(takeLine());
    else {
      endTable();
      layout.line(takeLine());
    }
  };
  const endRow = (): void => {
    // LibreOffice ends a row that has a table in it with one \cell too many.
    if (cells.length >= edges.length && edges.length > 1 && !cells.at(-1)?.some((line) => line !== ""))
      cells.pop();
    rows.push({ cells, edges, continued });
    cells = [];
  };
  const endColumn = (edge: number): void => {
    if (edges.length < mostColumns) {
      edges.push(edge);
      continued.push(mergedBelow);
    }
    mergedBelow = false;
  };

  const controls = new Map<string, (value: number) => void>([
    ["par", endParagraph],
    ["sect", endParagraph],
    ["nestcell", endParagraph],
    [
      "cell",
      () => {
        cells.push([...lines, takeLine()]);
        lines = [];
      },
    ],
    ["row", endRow],
    [
      "trowd",
      () => {
        edges = [0];
        continued = [];
      },
    ],
    [
      "trleft",
      (edge) => {
        edges[0] = edge;
      },
    ],
    [
      "clvmrg",
      () => {
        mergedBelow = true;
      },
    ],
    ["cellx", endColumn],
    [
      "pard",
      () => {
        inTable = false;
      },
    ],
    [
      "intbl",
      () => {
        inTable = true;
      },
    ],
  ]);

  return {
    label: (printed) => {
      number = numberOf(printed);
    },
    control: (word, value) => {
      const act = controls.get(word);
      act?.(value ?? 0);
      return act !== undefined;
    },
    end: () => {
      endTable();
      const rest = takeLine();
      if (rest !== "") layout.line(rest);
    },
  };
}

function numberOf(printed: string): string {
  const number = printed.trimStart().replace(/(?<!\t)\t+$/u, "");
  return number.length === 1 ? bullet(number) : number;
}

import { reporter } from "../../text/report.ts";
import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { createLayout, type Layout } from "../layout.ts";
import type { Origin } from "../reader.ts";
import { bullet, gapAfter } from "./list-counter.ts";
import { createRtfText } from "./rtf-text.ts";
import { type RtfToken, rtfTokens } from "./rtf-tokens.ts";
import { type EdgedRow, layRows, mostColumns, rowsByEdges } from "./word-table.ts";

/** Groups whose text is not the document's. Any other group marked \* is left out as well. */
const leftOut = new Set(
  (
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf fldinst " +
    "listtable listoverridetable nonshppict shprslt sp nonesttables xe tc rxe bkmkstart bkmkend themedata datastore"
  ).split(" "),
);

/** Marked \* but text all the same. */
const keptIgnorable = new Set(["shpinst", "shptxt"]);

/** What a control word stands for in text. */
const signs = new Map(
  Object.entries({
    tab: "\t",
    line: "\n",
    emdash: "—",
    endash: "–",
    lquote: "‘",
    rquote: "’",
    ldblquote: "“",
    rdblquote: "”",
    bullet: "•",
  }),
);

/**
 * An RTF file (also under the name .doc): paragraphs one a line, with the automatic numbers that the file has in print beside
 * the text, tables as rows. Headers, footers, hidden and deleted text are left out; footnotes become messages.
 */
export function readRtf(bytes: Uint8Array, base: Origin): Source {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const layout = createLayout();
  const footnotes: string[] = [];
  const { open, pictures } = layRtf(rtfTokens(rtf), layout, footnotes);
  const source = layout.source(base, "rtf");
  if (pictures > 0 && !/\S/u.test(source.text)) throw new UserError("file.scanned", { path: base.path });
  const report = reporter(source.messages);
  if (open > 0) report("read.truncated", { start: source.text.length, end: source.text.length });
  for (const text of footnotes) report("read.footnote", undefined, { text });
  return source;
}

/** Lays out the text; how many groups are still open at the end of the file, and how many pictures it holds. */
function layRtf(
  tokens: Iterable<RtfToken>,
  layout: Layout,
  footnotes: string[],
): { open: number; pictures: number } {
  let open = 0;
  let pictures = 0;
  const text = createRtfText();
  let starred = false;
  let label = "";
  let inTable = false;
  let rows: EdgedRow[] = [];
  let cells: string[][] = [];
  let lines: string[] = [];
  let edges: number[] = [];
  let continued: boolean[] = [];
  let mergedBelow = false;

  const takeLine = (): string => {
    const content = text.take("body");
    const number = label;
    label = "";
    if (number === "") return content;
    return content === ""
      ? number.trimEnd()
      : number + (/^[^\p{L}\p{N}]$/u.test(number) ? " " : gapAfter(number, content)) + content;
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

  const control = (word: string, value: number | null): void => {
    switch (word) {
      case "par":
      case "sect":
      case "nestcell":
        endParagraph();
        return;
      case "cell":
        cells.push([...lines, takeLine()]);
        lines = [];
        return;
      case "row":
        // LibreOffice ends a row that has a table in it with one \\cell too many.
        if (cells.length >= edges.length && edges.length > 1 && !cells.at(-1)?.some((line) => line !== ""))
          cells.pop();
        rows.push({ cells, edges, continued });
        cells = [];
        return;
      case "trowd":
        edges = [0];
        continued = [];
        return;
      case "trleft":
        edges[0] = value ?? 0;
        return;
      case "clvmrg":
        mergedBelow = true;
        return;
      case "cellx":
        if (edges.length < mostColumns) {
          edges.push(value ?? 0);
          continued.push(mergedBelow);
        }
        mergedBelow = false;
        return;
      case "pard":
        inTable = false;
        return;
      case "intbl":
        inTable = true;
        return;
      default:
        text.format(word, value);
    }
  };

  for (const token of tokens) {
    if (token.type === "open") {
      open++;
      text.open();
    } else if (token.type === "close") {
      open--;
      const ended = text.close();
      if (ended === "number") label = numberOf(text.take("number"));
      else if (ended === "footnote") footnotes.push(text.take("footnote").replace(/\s+/gu, " ").trim());
    } else if (token.type === "text") text.add(token.text);
    else if (token.type === "byte") text.addByte(token.byte);
    else if (token.word === "*") {
      starred = true;
      continue;
    } else if (token.word === "pict") {
      pictures++;
      text.enter("nothing");
    } else if (token.word === "listtext" || token.word === "pntext") text.enter("number");
    else if (token.word === "footnote") text.enter("footnote");
    else if (leftOut.has(token.word) || (starred && !keptIgnorable.has(token.word)))
      text.enter(token.word === "fonttbl" ? "fonts" : "nothing");
    else if (token.word === "u") text.addCode(token.value ?? 0);
    else if (signs.has(token.word)) text.add(signs.get(token.word)!);
    else if (text.goesTo() === "body") control(token.word, token.value);
    else text.format(token.word, token.value);
    starred = false;
  }
  endTable();
  const rest = takeLine();
  if (rest !== "") layout.line(rest);
  return { open, pictures };
}

function numberOf(printed: string): string {
  const number = printed.trimStart().replace(/(?<!\t)\t+$/u, "");
  return number.length === 1 ? bullet(number) : number;
}

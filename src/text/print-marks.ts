import { form } from "../lexicon/forms.ts";
import { isIdeograph } from "./han.ts";

/**
 * A text of the same length in which marks that a print sets between the words are blanks: numbers of footnotes
 * (地区生产总值[2]2313亿元) and stars (8700*人); and the border behind each cell of a table that was copied one cell a line.
 *
 * @param text a text of either width
 */
export function withoutPrintMarks(text: string): string {
  return withoutStars(withoutNotes(withoutBorders(text)));
}

/** Fewest cells of a table, and most lines of a cell. */
const fewestCells = 6;
const mostLines = 4;

/**
 * 指标 |⏎2025年目标 |⏎森林覆盖率（%） |⏎23 |: a border behind each cell, one cell a line. Where borders alone part the rows,
 * the cells stand as a browser copies them: a TAB before each but the first of a row, a TAB alone between rows.
 */
function withoutBorders(text: string): string {
  if (!text.includes("|\n")) return text;
  const lines = text.split("\n");
  const ends = lines.map(() => "\n");
  let run: number[] = [];
  const endRun = () => {
    if (run.length >= fewestCells) markCells(lines, ends, run);
    run = [];
  };
  for (const [i, line] of lines.entries()) {
    if (!endsCell(line)) continue;
    if (run.length > 0 && i - run.at(-1)! > mostLines) endRun();
    run.push(i);
  }
  endRun();
  ends[ends.length - 1] = "";
  return lines.map((line, i) => line + ends[i]).join("");
}

const isBorder = (line: string) => line.replaceAll("|", "").trim() === "";

function markCells(lines: string[], ends: string[], run: readonly number[]): void {
  const parted = run.filter((i) => isBorder(lines[i]!)).length > 1;
  for (const i of run) {
    const line = lines[i]!;
    const plain = line.replaceAll("|", " ");
    lines[i] = plain;
    if (!parted) continue;
    if (isBorder(line)) {
      if (ends[i - 1] !== "\t") lines[i] = `\t${plain.slice(1)}`;
    } else {
      // behind the last cell an empty line ends the table
      lines[i] = `${plain.slice(0, -1)}\n`;
      if (i < run.at(-1)!) ends[i] = "\t";
    }
  }
}

/** Whether the only borders of a line stand at its end. */
function endsCell(line: string): boolean {
  const first = line.indexOf("|");
  return first >= 0 && line.slice(first).replaceAll("|", "").trim() === "";
}

const blanks = (length: number) => " ".repeat(length);

/** [2] and [[2]] behind a word; [2010]31号 and the value of a cell are none. */
function withoutNotes(text: string): string {
  if (!text.includes("[") && !text.includes("［")) return text;
  return text.replace(form("text/footnote-number", "gu"), (mark) => blanks(mark.length));
}

/** 4.53*万人, 增长7.7%*，: one star behind a number, not the two of bold words nor 3*4. */
function withoutStars(text: string): string {
  let rest = text;
  for (let at = text.indexOf("*"); at > 0; at = text.indexOf("*", at + 1)) {
    const before = text[at - 1]!;
    const next = text[at + 1] ?? "\n";
    const isMark =
      /[\d%‰]/u.test(before) && (isIdeograph(next.charCodeAt(0)) || "，。；、）%\n ".includes(next));
    if (isMark) rest = `${rest.slice(0, at)} ${rest.slice(at + 1)}`;
  }
  return rest;
}

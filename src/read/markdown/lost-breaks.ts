import { withLineBreaks } from "../lost-breaks.ts";

/** Characters a line from which on the line breaks of a text are lost. */
const lost = 2000;

/** The row of dashes below the head of a table, in the middle of a line: `| 任务 | 单位 || --- | --- || 1. 培训 |`. */
export const dashesWithin = /(?<=\|[ \t]{0,9})\|(?:[ \t]{0,9}:?-{2,400}:?[ \t]{0,9}\|){2,500}/u;

/**
 * Markdown whose line breaks were lost, or are blanks, with those that its marks show: `**一、总则****（一）范围**`,
 * `。**二、任务`, `…通知## 一、`, and the rows of tables of pipes, which its row of dashes tells how many cells they have.
 */
export function withMarkedBreaks(text: string): string {
  const rows = text.includes("--") ? text.split("\n").map(withRowBreaks).join("\n") : text;
  if (text.split("\n").length * lost > text.length) return rows;
  return rows
    .split("\n")
    .map((line) => (line.startsWith("|") ? line : withLineBreaks(line)))
    .join("\n")
    .replace(/(?<=[^*\s]\*\*) ?(?=\*\*[^*\s])/gu, "\n")
    .replace(/(?<=[^*\s]) ?(?=\*\*（?[一二三四五六七八九十]{1,3}[、）])/gu, "\n")
    .replace(/(?<=[^#\s]) ?(?=#{1,6}[ \t])/gu, "\n")
    .replace(/(?<=[^\s>])\s?(?=<table[\s>])|(?<=<\/table>)[ ]?(?=[^\s<])/giu, "\n");
}

/** A line in which rows of a table follow each other, with a line for each of them. */
function withRowBreaks(line: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const found of line.matchAll(new RegExp(dashesWithin, "gu"))) {
    const cells = found[0].split("|").length - 2;
    const head = rowBefore(line, found.index, cells);
    if (head < from) continue;
    kept.push(line.slice(from, head).trim(), line.slice(head, found.index).trimEnd(), found[0]);
    from = found.index + found[0].length;
    for (let end = rowBehind(line, from, cells); end > from; end = rowBehind(line, from, cells)) {
      kept.push(line.slice(from, end).trim());
      from = end;
    }
  }
  return from === 0 ? line : [...kept, line.slice(from).trimStart()].join("\n");
}

/** Where the row of so many cells begins that ends before a place; -1 where none does. */
function rowBefore(line: string, place: number, cells: number): number {
  let at = place;
  for (let borders = 0; borders <= cells; borders++) {
    do at = line.lastIndexOf("|", at - 1);
    while (at > 0 && line[at - 1] === "\\");
    if (at <= 0) return at === 0 && borders === cells ? 0 : -1;
  }
  return at;
}

/** Where the row of so many cells ends that begins at a place; the place itself where none does. */
function rowBehind(line: string, place: number, cells: number): number {
  let at = place;
  while (line[at] === " " || line[at] === "\t") at++;
  if (line[at] !== "|") return place;
  for (let borders = 0; borders < cells; borders++) {
    do at = line.indexOf("|", at + 1);
    while (at > 0 && line[at - 1] === "\\");
    if (at < 0) return place;
  }
  return at + 1;
}

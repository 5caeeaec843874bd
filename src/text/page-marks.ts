import { form } from "../lexicon/forms.ts";
import type { Span } from "../types/record.ts";

/** Fewest pages whose bare numbers show that they are numbers of pages. */
const fewest = 3;
/** Fewest where they stand behind the last words of their pages. */
const fewestBehindWords = 4;
/** A page has so many lines of print at least, and at most; those of a narrow column are many. */
const leastLines = 8;
const mostLines = 120;
/** A line of print is longer than most cells of a table. */
const longLine = 15;
/** So many of the pages break a paragraph: numbers that part paragraphs alone may be labels. */
const breaking = 0.5;

interface Numbered {
  /** Which line it is. */
  line: number;
  value: number;
  span: Span;
}

/**
 * The numbers of pages that a copy of a print has kept, in order: — 2 — and 第2页 alone on a line, numbers alone on lines that grow by
 * one a page (5), and such behind the last words of a page (加快建设5).
 *
 * @param text any text
 * @returns from the line feed before each, or from the number itself where words stand before it, to the end of its line
 */
export function pageMarks(text: string): Span[] {
  const dressed = Array.from(text.matchAll(form("text/page-line", "gu")), ({ 0: mark, index }) =>
    lineOf(text, index, index + mark.length),
  );
  if (dressed.length > 0) return dressed;
  const lines = text.split("\n");
  const starts: number[] = [];
  for (let at = 0, i = 0; i < lines.length; i++) {
    starts.push(at);
    at += lines[i]!.length + 1;
  }
  const found = (pattern: RegExp): Numbered[] =>
    lines.flatMap((line, i) => {
      const digits = endsInDigit(line) ? pattern.exec(line)?.[1] : undefined;
      if (digits === undefined) return [];
      const end = starts[i]! + line.length;
      const start = starts[i]! + line.lastIndexOf(digits);
      return [{ line: i, value: Number(digits), span: { start, end } }];
    });
  const alone = chainOf(lines, found(/^[ \t\u3000]*(\d{1,3})[ \t]*$/u));
  if (alone.length >= fewest) return alone.map(({ span }) => lineOf(text, span.start, span.end));
  const behind = chainOf(lines, found(/^.{15,}[\p{Script=Han}，、；](\d{1,3})[ \t]*$/u));
  return behind.length >= fewestBehindWords ? behind.map(({ span }) => span) : [];
}

function endsInDigit(line: string): boolean {
  let end = line.length;
  while (end > 0 && " \t".includes(line[end - 1]!)) end--;
  return end > 0 && line[end - 1]! >= "0" && line[end - 1]! <= "9";
}

/** With the blanks and the line feed in front. */
function lineOf(text: string, start: number, end: number): Span {
  const feed = text.lastIndexOf("\n", start - 1);
  return { start: Math.max(0, feed), end };
}

/** The longest run of numbers that grow by one, a page of print apart, of which enough break a paragraph. */
function chainOf(lines: readonly string[], numbers: readonly Numbered[]): Numbered[] {
  // the run that ends in each number, by the last of that value
  const runs = new Map<number, Numbered[]>();
  let longest: Numbered[] = [];
  for (const number of numbers) {
    const before = runs.get(number.value - 1);
    const gap = before ? number.line - before.at(-1)!.line : 0;
    const run = before && gap >= leastLines && gap <= mostLines ? [...before, number] : [number];
    if (run.length > 1 || !runs.has(number.value)) runs.set(number.value, run);
    if (run.length > longest.length) longest = run;
  }
  const broken = longest.filter(({ line }) => breaksParagraph(lines, line)).length;
  return broken >= longest.length * breaking ? longest : [];
}

/** Whether lines of print stand on either side of a number, and the first ends no sentence. */
function breaksParagraph(lines: readonly string[], at: number): boolean {
  const own = lines[at]!.trim();
  const before = own.length > 3 ? own.replace(/(?<!\d)\d{1,6}$/u, "") : (lines[at - 1] ?? "").trim();
  const behind = (lines[at + 1] ?? "").trim();
  return before.length >= longLine && behind.length >= longLine && !/[。！？：；|]$/u.test(before);
}

/** The text with blanks in place of the numbers of its pages; the line feed behind each is kept. */
export function withoutPageMarks(text: string, marks: readonly Span[]): string {
  if (marks.length === 0) return text;
  let blanked = "";
  let from = 0;
  for (const { start, end } of marks) {
    blanked += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return blanked + text.slice(from);
}

/**
 * Words as printed, without the number of a page that they run over.
 *
 * @param plain the same stretch of the text in which such numbers are blanks
 */
export function overPages(printed: string, plain: string): string {
  if (!printed.includes("\n")) return printed;
  return printed.replace(form("text/page-within", "gu"), (mark, at: number) =>
    plain.slice(at, at + mark.length).trim() === "" ? "" : mark,
  );
}

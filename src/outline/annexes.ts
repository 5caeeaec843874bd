import type { Span } from "../types/record.ts";
import { isIn, type Line } from "./lines.ts";
import { isTitleLine } from "./title-line.ts";
import { headingWords } from "./vocabulary.ts";

/** An annex, where it begins and what it is called. */
export interface Annex {
  start: number;
  title: Span | null;
  /** 名词解释 */
  glossary: boolean;
}

const MARK = /^附\s*(?:件|表|录|图|注)?\s*([\d一二三四五六七八九十]{0,3})\s*([：:.、]?)\s*/u;
/** `2.十方面民生实事责任分解`: an entry of the list of attachments */
const ENTRY = /^[\d一二三四五六七八九十]{1,2}\s?[.、﹒]/u;
/** 附件2 at the beginning of a line, where it ends, and what is named behind it. */
interface Mark {
  line: number;
  number: string;
  end: number;
  named: string;
}

/** What stands below a list of attachments: who signs, when, the next list, the end. */
const SIGNED = /^(?:（|[\d一二三四五六七八九〇○零]{4}\s?年|附|主题词|抄|联系)/u;

/** Annexes, and the lists of attachments below a notice or plan: their numbers are no labels. */
export interface Annexes {
  annexes: Annex[];
  lists: Span[];
}

/**
 * Finds the annexes of a text by their headings (附件, 附件2, 附表：…, 附录) and tells them from lists that only
 * name them (附件：1.… 2.… above the signature).
 *
 * @param text in one width
 * @param lines paragraphs, or sentences of a text that lost its breaks
 * @param masked stretches that are tables
 */
export function findAnnexes(text: string, lines: Line[], masked: Span[]): Annexes {
  const found: Annexes = { annexes: [], lists: [] };
  const marked: Mark[] = [];
  for (const [line, { start, end }] of lines.entries()) {
    if (text[start] !== "附" || isIn(masked, start)) continue;
    const beginning = text.slice(start, Math.min(end, start + 100));
    const mark = MARK.exec(beginning);
    if (!mark || !isMark(beginning, mark, end - start)) continue;
    const named = beginning.slice(mark[0].length);
    marked.push({ line, number: mark[1]!, end: start + mark[0].length, named });
  }
  const lastOf = new Map<string, number>();
  for (const { line, number } of marked) lastOf.set(number, line).set("any", line);
  let listed = -1;
  for (const mark of marked) {
    const { line, number, named } = mark;
    if (line <= listed) continue;
    const last = lastEntry(text, lines, line, named);
    const later = (lastOf.get(number === "" ? "any" : number) ?? -1) > last;
    if (later || (named !== "" && isList(text, lines, line, last))) {
      found.lists.push({ start: lines[line]!.start, end: lines[last]!.end });
      listed = last;
      continue;
    }
    found.annexes.push(annexAt(text, lines, mark));
  }
  return found;
}

/** 附件, 附件2, 附表1：…, 附：…; not 附近, 附加 or a sentence. */
function isMark(beginning: string, mark: RegExpExecArray, length: number): boolean {
  const [whole, number, colon] = mark as unknown as [string, string, string];
  const word = /^附\s*(?:件|表|录|图|注)/u.test(beginning);
  if (!word && colon === "") return false;
  if (length > 90 && !/^附\s*件\s*\d/u.test(whole)) return false;
  const rest = beginning.slice(whole.length);
  if (number === "" && colon === "" && rest !== "" && !/^\s|^[《“]/u.test(beginning.slice(2))) return false;
  return !/^[^。]{0,20}(?:见附|所列|如下。|另行)/u.test(rest);
}

/** The last line of a list of attachments that begins at `line`. */
function lastEntry(text: string, lines: Line[], line: number, named: string): number {
  let last = line;
  const isEntry = ({ start, end }: Line) =>
    end - start < 70 && ENTRY.test(text.slice(start, start + 5)) && !/[。；]/u.test(text.slice(start, end));
  if (named === "" && lines[line + 1] && !isEntry(lines[line + 1]!)) return line;
  if (named !== "" && !ENTRY.test(named)) return line;
  while (lines[last + 1] && isEntry(lines[last + 1]!)) last++;
  return last;
}

/** Whether what follows the names is a signature, a date, the end: then nothing is attached here. */
function isList(text: string, lines: Line[], line: number, last: number): boolean {
  if (last > line) return true;
  for (const { start, end } of lines.slice(last + 1, last + 5)) {
    const words = text.slice(start, Math.min(end, start + 40));
    if (SIGNED.test(words)) return true;
    if (end - start > 40 || /[。；：]/u.test(words)) return false;
  }
  return last + 3 >= lines.length;
}

/** The heading of an annex: behind its mark, or the line below. */
function annexAt(text: string, lines: Line[], { line, end: mark, named }: Mark): Annex {
  const { start, end } = lines[line]!;
  const { glossary } = headingWords();
  const below = lines[line + 1];
  let title: Span | null = null;
  if (named !== "") title = { start: mark, end: Math.min(end, mark + 60) };
  else if (below && isTitleLine(text, below)) title = { ...below };
  const words = title ? text.slice(title.start, title.end) : "";
  return { start, title, glossary: glossary.test(words.replace(/\s/gu, "")) };
}

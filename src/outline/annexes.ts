import { form } from "../lexicon/forms.ts";
import { squeeze } from "../text/span.ts";
import type { Span } from "../types/record.ts";
import { genreOfTitle } from "./genre.ts";
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

/** 附件2 at the beginning of a line, where it ends, and what is named behind it. */
interface Mark {
  line: number;
  number: string;
  /** 附件：, not 附件 alone. */
  colon: boolean;
  end: number;
  named: string;
}

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
 * @param breaks whether the text kept its line breaks: where they are lost an annex is told by its name, which the list says
 */
export function findAnnexes(text: string, lines: Line[], masked: Span[], breaks: "kept" | "lost"): Annexes {
  const found: Annexes = { annexes: [], lists: [] };
  const marked: Mark[] = [];
  for (const [line, { start, end }] of lines.entries()) {
    if (text[start] !== "附" || isIn(masked, start)) continue;
    const beginning = text.slice(start, Math.min(end, start + 100));
    const mark = form("annex/mark").exec(beginning);
    if (!mark || !isMark(beginning, mark, end - start)) continue;
    const named = beginning.slice(mark[0].length);
    const { number, colon } = mark.groups as { number: string; colon: string };
    marked.push({ line, number, colon: colon !== "", end: start + mark[0].length, named });
  }
  const lastOf = new Map<string, number>();
  for (const { line, number } of marked) lastOf.set(number, line).set("any", line);
  let listed = -1;
  const again = breaks === "lost" ? namedAgain(text) : [];
  found.annexes.push(...again);
  const list = again.length > 0 ? form("annex/list").exec(text) : null;
  if (list) found.lists.push({ start: list.index, end: again[0]!.start });
  for (const mark of marked) {
    const { line, number, colon, named } = mark;
    if (again.some(({ start }) => start >= lines[line]!.start && start < lines[line]!.end)) continue;
    if (line <= listed) continue;
    const last = lastEntry(text, lines, mark);
    const later = (lastOf.get(number === "" ? "any" : number) ?? -1) > last;
    // 附件：⏎1.《登记表》⏎2.《台账》: names below, and nothing behind them
    const below = named === "" && number === "" && colon && last > line && endsWithNames(text, lines, last);
    if (later || below || (named !== "" && isList(text, lines, line, last))) {
      found.lists.push({ start: lines[line]!.start, end: lines[last]!.end });
      listed = last;
      continue;
    }
    found.annexes.push(annexAt(text, lines, mark, found.lists));
  }
  return found;
}

/** Names of attachments, and no more, stand in so much of a list. */
const longestList = 300;
/** Names that are no longer may be alike by chance. */
const shortestName = 6;

/** 附件：任务分解表附件任务分解表一、…: what is named behind the first 附件： stands again behind another one. */
function namedAgain(text: string): Annex[] {
  const list = form("annex/list").exec(text);
  if (!list) return [];
  const from = list.index + list[0].length;
  const names = text.slice(from, from + longestList);
  const { glossary } = headingWords();
  return Array.from(text.slice(from).matchAll(form("annex/again", "gu"))).flatMap((mark) => {
    const start = from + mark.index;
    const title = { start: start + mark[0].length, end: start + mark[0].length + shortestName };
    const listed = names.slice(0, Math.max(0, start - from));
    while (title.end < text.length && listed.includes(text.slice(title.start, title.end))) title.end++;
    title.end--;
    if (title.end - title.start < shortestName) return [];
    return [{ start, title, glossary: glossary.test(text.slice(title.start, title.end)) }];
  });
}

/** 附件, 附件2, 附表1：…, 附：…; not 附近, 附加 or a sentence. */
function isMark(beginning: string, mark: RegExpExecArray, length: number): boolean {
  const { word, number, colon } = mark.groups as { word?: string; number: string; colon: string };
  if (!word && colon === "") return false;
  if (length > 90 && !(word === "件" && /^\d/u.test(number))) return false;
  const rest = beginning.slice(mark[0].length);
  if (number === "" && colon === "" && rest !== "" && !/^\s|^[《“]/u.test(beginning.slice(2))) return false;
  return !form("annex/spoken-of").test(rest);
}

/** The last line of a list of attachments that begins at a mark. */
function lastEntry(text: string, lines: Line[], { line, number, named }: Mark): number {
  let last = line;
  const isEntry = ({ start, end }: Line) =>
    end - start < 70 &&
    form("annex/entry").test(text.slice(start, start + 5)) &&
    !/[。；]/u.test(text.slice(start, end));
  if (named === "" && lines[line + 1] && !isEntry(lines[line + 1]!)) return line;
  // 附件1.某某清单⏎2.某某图: the mark's own number is that of the first
  const first = number === "1" && lines[line + 1] && text.startsWith("2", lines[line + 1]!.start);
  if (named !== "" && !first && !form("annex/entry").test(named)) return line;
  const goesOn = (at: number) => lines[at] !== undefined && isEntry(lines[at]!);
  // 1.某某联席会⏎议成员单位清单⏎2.某某指标: a name that a line end broke
  const isBroken = ({ start, end }: Line) => end - start < 40 && !/[。；：]/u.test(text.slice(start, end));
  for (;;) {
    if (goesOn(last + 1)) last++;
    else if ((named !== "" || last > line) && goesOn(last + 2) && isBroken(lines[last + 1]!)) last += 2;
    else return last;
  }
}

/** Whether the text ends behind the names, or who signs stands there, and each is that of a document or table. */
function endsWithNames(text: string, lines: Line[], last: number): boolean {
  // 湖北省住房和城乡建设厅⏎2021年11月18日
  const behind = lines.slice(last + 1, last + 3);
  const name = text.slice(lines[last]!.start, lines[last]!.end).trimEnd();
  if (
    !["》", "表", "单", "书", "图", "录", "方案", "办法", "台账", "标准", "清册"].some((end) =>
      name.endsWith(end),
    )
  )
    return false;
  return (
    behind.length === 0 ||
    behind.some(({ start }) => form("annex/signed").test(text.slice(start, start + 40))) ||
    last + 3 >= lines.length
  );
}

/** Whether what follows the names is a signature, a date, the end: then nothing is attached here. */
function isList(text: string, lines: Line[], line: number, last: number): boolean {
  if (last > line) return true;
  for (const { start, end } of lines.slice(last + 1, last + 5)) {
    const words = text.slice(start, Math.min(end, start + 40));
    if (form("annex/signed").test(words)) return true;
    if (end - start > 40 || /[。；：]/u.test(words)) return false;
  }
  return last + 3 >= lines.length;
}

/** The heading of an annex: behind its mark, or the lines below. */
function annexAt(text: string, lines: Line[], { line, end: mark, named }: Mark, lists: Span[]): Annex {
  const { start, end } = lines[line]!;
  const { glossary } = headingWords();
  const below = lines[line + 1];
  let title: Span | null = null;
  if (named !== "") title = { start: mark, end: Math.min(end, mark + 60) };
  else if (below && isTitleLine(text, below))
    title = { start: below.start, end: lastOfTitle(text, lines, line + 1, lists) };
  const words = title ? text.slice(title.start, title.end) : "";
  return { start, title, glossary: glossary.test(words.replace(/\s/gu, "")) };
}

/** Most lines that the heading of an annex is broken over. */
const mostTitleLines = 3;

/** 某口岸查验区的⏎界址点坐标: the end of a heading that goes on below, as a list names it whole or its genre tells. */
function lastOfTitle(text: string, lines: Line[], first: number, lists: Span[]): number {
  const { start, end } = lines[first]!;
  if (genreOfTitle(squeeze(text.slice(start, end))) !== null) return end;
  for (const line of lines.slice(first + 1, first + mostTitleLines)) {
    // （共30项） below a heading counts what follows
    if (!isTitleLine(text, line) || "(（".includes(text[line.start]!)) break;
    const joined = squeeze(text.slice(start, line.end));
    const listed = lists.some((list) => squeeze(text.slice(list.start, list.end)).includes(joined));
    if (listed || genreOfTitle(joined) !== null) return line.end;
  }
  return end;
}

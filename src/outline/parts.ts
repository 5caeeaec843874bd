import { squeeze } from "../text/span.ts";
import type { Span } from "../types/record.ts";
import type { Line } from "./lines.ts";
import { headingWords } from "./vocabulary.ts";

/** 关于印发《2009年全省信息化工作要点》的通知; the title may lack its own 《》 and hold others */
const NOTICE = /(?:印发|转发|发布|公布)(.{4,90}?)(?:的通\s*知|的公告)/u;
/** A line that is a date alone: 2016年3月8日, 二○一○年二月四日, (2016年3月8日) */
const DATE_LINE =
  /^[(（]?[\d０-９一二三四五六七八九〇○零OＯ]{4}\s?年[\d０-９一二三四五六七八九十]{1,3}月[\d０-９一二三四五六七八九十]{1,3}日[)）]?$/u;
const ATTACHMENT = /^附\s*件/u;
/** `2.十方面民生实事责任分解`: an entry of the list of attachments */
const ENTRY = /^[\d０-９一二三四五六七八九十]{1,2}\s?[.．、﹒]/u;

/** Where numbering starts afresh or ends, and what is no numbering at all. */
export interface Parts {
  /** In text order. */
  offsets: number[];
  /** Where the document itself begins behind its cover notice; null where no notice names it. */
  document: number | null;
  /** Lists of attachments: their numbers are no labels. */
  lists: Span[];
}

/**
 * The parts of a text: the document behind its cover notice, what a dated signature ends, 附件, 主题词,
 * 抄送, glossaries, what a web page puts below the text.
 *
 * @param masked stretches that are tables
 */
export function findParts(text: string, lines: Line[], masked: Span[]): Parts {
  const { part } = headingWords();
  const issued = NOTICE.exec(text.slice(0, 4000));
  const title = issued && bare(issued[1]!);
  const parts: Parts = { offsets: [], document: null, lists: [] };
  let mask = 0;
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i]!;
    while (mask < masked.length && masked[mask]!.end <= start) mask++;
    if (mask < masked.length && masked[mask]!.start <= start) continue;
    const beginning = text.slice(start, Math.min(end, start + 100));
    const named = title !== null && end - start < 100 && bare(beginning) === title;
    if (named) parts.document = start;
    if (named || part.test(beginning.slice(0, 24)) || DATE_LINE.test(beginning)) parts.offsets.push(start);
    if (ATTACHMENT.test(beginning)) {
      let last = i;
      while (last + 1 < lines.length && isEntry(text, lines[last + 1]!)) last++;
      parts.lists.push({ start, end: lines[last]!.end });
    }
  }
  return parts;
}

function isEntry(text: string, { start, end }: Line): boolean {
  return (
    end - start < 60 && ENTRY.test(text.slice(start, start + 5)) && !/[。；]/u.test(text.slice(start, end))
  );
}

/** A title without white space and book title marks, in which a heading and its notice may differ. */
function bare(title: string): string {
  return squeeze(title).replace(/[《》〈〉]/gu, "");
}

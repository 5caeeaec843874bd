import { foldWidth } from "../text/fold.ts";
import { oneLine } from "../text/joined.ts";
import { slice, squeeze } from "../text/span.ts";
import type { Reading } from "../types/reading.ts";
import type { Reference, ReferenceMention, Span } from "../types/record.ts";
import { documentNumber } from "./document-number.ts";
import { ownTitle } from "./own-title.ts";
import { placer } from "./place.ts";

/** No title of a document is longer; what opens and does not close within it is no title. */
const longest = 200;

/**
 * Every document cited by 《title》, with the number that is printed in brackets right behind it.
 *
 * The mention's span holds the brackets and the number; its title is what stands inside the outermost
 * 《》, on one line.
 *
 * @param text any text; spans are half-open UTF-16 offsets into it
 */
export function findReferences(text: string): ReferenceMention[] {
  const mentions: ReferenceMention[] = [];
  const folded = foldWidth(text);
  for (let open = text.indexOf("《"); open >= 0; ) {
    const close = closing(text, open);
    const title = close < 0 ? "" : oneLine(text.slice(open + 1, close));
    if (title === "") {
      open = text.indexOf("《", open + 1);
      continue;
    }
    const printed = numberBehind(folded, close + 1 + noticeBehind(text, open, close + 1));
    const end = printed?.end ?? close + 1;
    mentions.push({
      type: "reference",
      text: text.slice(open, end),
      span: { start: open, end },
      title,
      number: printed && oneLine(slice(text, printed.number)),
    });
    open = text.indexOf("《", close + 1);
  }
  return mentions;
}

/** The 》 that closes the 《 at `open`, others nested inside; the next 》 where one was left out; -1 where there is none near. */
function closing(text: string, open: number): number {
  const end = Math.min(text.length, open + longest);
  let depth = 0;
  let first = -1;
  for (let i = open; i < end; i++) {
    const c = text[i];
    if (c === "《") depth++;
    else if (c === "》") {
      if (first < 0) first = i;
      if (--depth === 0) return i;
    } else if (c === "。" && depth === 1) {
      break;
    }
  }
  return first;
}

/** 关于印发《…办法》的通知（晋市政发〔2009〕19号）: the number is the notice's, and what one finds the 办法 by. */
function noticeBehind(text: string, open: number, at: number): number {
  if (!/(?:印发|转发|发布|公布|下发)\s{0,3}$/u.test(text.slice(Math.max(0, open - 6), open))) return 0;
  const notice = /\s{0,3}的\s{0,4}(?:通\s{0,4}知|决\s{0,4}定|公\s{0,4}告)/y;
  notice.lastIndex = at;
  return notice.exec(text)?.[0].length ?? 0;
}

/** `(国办发〔2020]20号)`, `（GB/T 36073-2018，简称DCMM）`, `（国务院令第735号）` behind a title, and where its bracket ends. */
function numberBehind(folded: string, at: number): { number: Span; end: number } | null {
  const opening = /\s{0,4}[(【[〔]\s{0,4}/y;
  opening.lastIndex = at;
  const bracket = opening.exec(folded);
  if (!bracket) return null;
  const number = documentNumber(folded, at + bracket[0].length);
  if (!number) return null;
  const behind = /\s{0,4}(?:[)】\]〕]|(?=[,、;]))/y;
  behind.lastIndex = number.end;
  const rest = behind.exec(folded);
  return rest ? { number, end: number.end + rest[0].length } : null;
}

/**
 * The documents that a document cites: each distinct title once, in the order they first appear, with the
 * outline nodes and table rows that cite them. Its own title is not cited, nor is a short name for a document
 * cited before (以下简称《条例》, or 《条例》 after 《…促进条例》): that stands for the document itself.
 *
 * @returns the span of the title inside its 《》 at its first mention
 */
export function collectReferences(reading: Reading): Reference[] {
  const { text, head, outline, tables } = reading;
  const place = placer(outline.nodes, tables);
  const isOwn = ownTitle(head.title);
  const cited = new Map<string, Reference>();
  const titles: string[] = [];
  const shortNames = new Map<string, string>();
  let before: { key: string; end: number } | null = null;
  for (const { span, title, number } of reading.references) {
    const key = squeeze(foldWidth(title ?? number ?? ""));
    if (before && introducesShortName(text, before.end, span.start)) {
      shortNames.set(key, before.key);
      continue;
    }
    const meant = shortNames.get(key) ?? (cited.has(key) ? key : (antecedent(key, titles) ?? key));
    before = { key: meant, end: span.end };
    if (isOwn(meant) || isPublishers(text, span.start, key)) continue;
    const item = place(span);
    const reference = cited.get(meant) ?? {
      title,
      number,
      items: [],
      span: insideBrackets(text, span),
      relation: "mentions",
    };
    if (!cited.has(meant)) {
      cited.set(meant, reference);
      titles.push(meant);
    }
    reference.number ??= number;
    if (item !== null && !reference.items.includes(item)) reference.items.push(item);
  }
  return [...cited.values()];
}

/** `《…实施方案》（以下简称《方案》）`, `（国发〔2010〕5号，以下称“《意见》”）`: only this stands between the two. */
function introducesShortName(text: string, from: number, to: number): boolean {
  return (
    to - from <= 24 &&
    /[(,]\s*以下(?:统称|简称|称)(?:为|:)?\s*[“"]?\s*$/u.test(foldWidth(text.slice(from - 1, to)))
  );
}

/** 《纲要草案》 after 《…第十四个五年规划纲要（草案）》: the last document cited that ends with the same words. */
function antecedent(key: string, titles: string[]): string | undefined {
  const words = key.replace(/[()]/gu, "");
  if (words.length > 6 || !/[法例定见案划要知策施]$/u.test(words)) return undefined;
  return titles.slice(-20).findLast((title) => title.replace(/[()]/gu, "").endsWith(words));
}

/** 本作品…根据《著作权法》第五条…: what a web site says of its own rights below the document. */
function isPublishers(text: string, start: number, title: string): boolean {
  if (!/(?:著作权法|信息网络传播权保护条例)$/u.test(title)) return false;
  return /本作品|本网|本站|转载/u.test(squeeze(text.slice(Math.max(0, start - 160), start)));
}

function insideBrackets(text: string, span: Span): Span {
  return { start: span.start + 1, end: closing(text, span.start) };
}

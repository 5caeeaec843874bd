import type { Entry, Scan, Token, View } from "../types/reading.ts";
import type { Mention, Span } from "../types/record.ts";
import { clausesOf } from "./clauses.ts";
import { words } from "./words.ts";

export type { Scan, Token };

/**
 * One pass over a view with the one lexicon. Linear.
 *
 * @param cuts offsets at which a sentence ends whatever stands there, see `clausesOf`
 */
export function scanWords(view: View, cuts: readonly number[] = []): Scan {
  const { text } = view;
  const index = words();
  const begins = new Uint8Array(text.length + 1);
  const ends = new Uint8Array(text.length + 1);
  const numbers = new Uint16Array(text.length + 1);
  const starts: number[] = [];
  for (let i = 0; i < text.length; ) {
    if (!index.mayBegin(text.charCodeAt(i))) {
      i++;
      continue;
    }
    let word = index.at(text, i);
    let end = word ? i + word.text.length : i;
    if (!word || word.text.length === 1) {
      const behind = behindTear(view, i + 1);
      const apart = behind > 0 ? overBlank(text, i, behind, index) : undefined;
      if (apart) {
        word = apart;
        end = behind + apart.text.length - 1;
      }
    }
    if (!word || !fits(word, text, i, end)) {
      i++;
      continue;
    }
    begins[i] = end - i;
    ends[end] = end - i;
    numbers[i] = word.number;
    starts.push(i);
    i = end;
  }
  return {
    view,
    text,
    clauses: clausesOf(text, cuts),
    begins,
    ends,
    starts,
    words: numbers,
    entries: index.entries,
    mentions: [],
    mentionBegins: new Map(),
    mentionEnds: new Map(),
    mentionBorders: new Uint8Array(0),
  };
}

const BLANK = 0x20;
const LINE_END = 0x0a;
const longestWord = 8;

/** A line that runs on is at least so long. */
const fullLine = 25;

/** Whether the line that ends at an offset is so long that its last word may go on in the next: 增⏎长16.2%. */
function isTorn(text: string, at: number): boolean {
  return text.lastIndexOf("\n", at - 1) < at - fullLine;
}

/** Where a word goes on that one blank, the end of a full line or a page's number has torn; 0 where none of these stands there. */
function behindTear({ text, source }: View, at: number): number {
  const next = text.charCodeAt(at);
  if (next === LINE_END) return isTorn(text, at) ? at + 1 : 0;
  if (next !== BLANK) return 0;
  if (text.charCodeAt(at + 1) !== BLANK) return at + 1;
  // 增⏎— 2 —⏎长: a page's number has become blanks
  if (source.charCodeAt(at) !== LINE_END) return 0;
  let end = at + 1;
  while (text.charCodeAt(end) === BLANK && end - at < longestTear) end++;
  return end;
}

/** A page's number between two line ends is no longer. */
const longestTear = 24;

/** 以 上: a word whose first character stands before a tear and Chinese behind it. */
function overBlank(
  text: string,
  at: number,
  behind: number,
  index: ReturnType<typeof words>,
): Entry | undefined {
  const next = text.charCodeAt(behind);
  if (text.charCodeAt(at) < 0x3400 || next < 0x3400 || next > 0x9fff) return undefined;
  const joined = text[at]! + text.slice(behind, behind + longestWord);
  const found = index.at(joined, 0);
  return found && found.text.length > 1 ? found : undefined;
}

/** Whether no character beside it makes another word of it: 节约 is not 约, 附近 not 近. */
function fits({ notAfter, notBefore }: Entry, text: string, at: number, end: number): boolean {
  if (notAfter?.includes(text[at - 1] ?? "\n") === true) return false;
  return notBefore?.includes(text[end] ?? "\n") !== true;
}

/** Adds mentions to a scan, so that patterns can ask for them. */
export function withMentions(scan: Scan, mentions: readonly Mention[]): Scan {
  const mentionBegins = new Map<number, Mention[]>();
  const mentionEnds = new Map<number, Mention[]>();
  const mentionBorders = new Uint8Array(scan.text.length + 1);
  const push = (map: Map<number, Mention[]>, key: number, mention: Mention) => {
    const list = map.get(key);
    if (list) list.push(mention);
    else map.set(key, [mention]);
  };
  for (const mention of mentions) {
    push(mentionBegins, mention.span.start, mention);
    push(mentionEnds, mention.span.end, mention);
    mentionBorders[mention.span.start]! |= 1;
    mentionBorders[mention.span.end]! |= 2;
  }
  return { ...scan, mentions: [...mentions], mentionBegins, mentionEnds, mentionBorders };
}

/** The word that begins at an offset. */
export function tokenFrom({ begins, words, entries }: Scan, offset: number): Token | undefined {
  const length = begins[offset] ?? 0;
  if (length === 0) return undefined;
  return { start: offset, end: offset + length, word: entries[words[offset]!]! };
}

/** The word that ends at an offset. */
export function tokenTo(scan: Scan, offset: number): Token | undefined {
  const length = scan.ends[offset] ?? 0;
  return length === 0 ? undefined : tokenFrom(scan, offset - length);
}

/** The words of the whole text that a test admits, in order. */
export function tokensOf(scan: Scan, test: (word: Entry) => boolean): Token[] {
  const { starts, words, entries } = scan;
  const found: Token[] = [];
  for (const start of starts) if (test(entries[words[start]!]!)) found.push(tokenFrom(scan, start)!);
  return found;
}

/** The words that lie in a span (that a test admits), in order. */
export function tokensIn(scan: Scan, { start, end }: Span, test?: (word: Entry) => boolean): Token[] {
  const { begins, words, entries } = scan;
  const found: Token[] = [];
  for (let i = nextWord(scan, start, end); i >= 0; i = nextWord(scan, i + begins[i]!, end))
    if (!test || test(entries[words[i]!]!)) found.push(tokenFrom(scan, i)!);
  return found;
}

/** Whether a word that a test admits lies in a span. */
export function hasWord(scan: Scan, { start, end }: Span, test: (word: Entry) => boolean): boolean {
  const { begins, words, entries } = scan;
  for (let i = nextWord(scan, start, end); i >= 0; i = nextWord(scan, i + begins[i]!, end))
    if (test(entries[words[i]!]!)) return true;
  return false;
}

/** Where the first word from an offset on begins; -1 where none ends by `end`. */
function nextWord({ begins }: Scan, from: number, end: number): number {
  for (let i = Math.max(0, from); i < end; i++) {
    const length = begins[i] ?? 0;
    if (length > 0) return i + length <= end ? i : -1;
  }
  return -1;
}

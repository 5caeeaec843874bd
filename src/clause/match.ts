import { grouped } from "../text/grouped.ts";
import { isSpace } from "../text/span.ts";
import type { Mention, Span } from "../types/record.ts";
import type { Scan } from "./scan.ts";
import type { Entry } from "./words.ts";

/**
 * Patterns over the words, mentions and characters of a text, read away from a place: to the right of it (`ahead`) or
 * to the left (`behind`). A pattern of several parts is always written in the order of the text.
 *
 * Matching tries the alternatives of each part in turn. Every pattern is bounded in length (`upTo` and the words
 * themselves), so that one match costs no more than a bounded number of steps.
 */
export interface Pattern {
  /** Calls `next` with each offset that the pattern can reach from `at`, until one is taken. */
  (reader: Reader, at: number, next: (at: number) => boolean): boolean;
  /** Where it may begin, read ahead; anywhere where it does not say. Told where it is asked: most patterns never are. */
  begins?: () => Beginning | undefined;
}

/** What a pattern may begin with: one of some code units, a word, a mention; or with what follows it, where it may be nothing. */
interface Beginning {
  codes: Codes;
  words: boolean;
  mentions: boolean;
  nothing: boolean;
}

const none: Beginning = { codes: codesOf([]), words: false, mentions: false, nothing: false };

/** A set of code units; nearly all others are told by their lower byte alone, which costs less than asking the set. */
interface Codes {
  all: ReadonlySet<number>;
  lower: Uint8Array;
}

function codesOf(codes: Iterable<number>): Codes {
  const all = new Set(codes);
  const lower = new Uint8Array(0x100);
  for (const code of all) lower[code & 0xff] = 1;
  return { all, lower };
}

/** Where and in which direction patterns are read; they never pass `low` or `high`. */
export interface Reader {
  scan: Scan;
  direction: 1 | -1;
  low: number;
  high: number;
}

const literals = new Map<string, Pattern>();

/** One of several strings, character for character. The same strings make one pattern, so that a rule may name them where it asks. */
export function lit(...strings: string[]): Pattern {
  const key = strings.join("\u0000");
  const known = literals.get(key);
  if (known) return known;
  const pattern = literal(strings);
  literals.set(key, pattern);
  return pattern;
}

function literal(strings: readonly string[]): Pattern {
  const byFirst = grouped(strings, (string) => string.charCodeAt(0));
  const byLast = grouped(strings, (string) => string.charCodeAt(string.length - 1));
  const pattern: Pattern = ({ scan: { text }, direction, low, high }, at, next) => {
    // most places are told by one character
    const candidates =
      direction === 1 ? byFirst.get(text.charCodeAt(at)) : byLast.get(text.charCodeAt(at - 1));
    if (candidates === undefined) return false;
    for (const string of candidates) {
      const start = direction === 1 ? at : at - string.length;
      if (start < low || start + string.length > high || !text.startsWith(string, start)) continue;
      if (next(direction === 1 ? at + string.length : start)) return true;
    }
    return false;
  };
  return beginning(pattern, () => ({ ...none, codes: codesOf(byFirst.keys()) }));
}

function beginning(pattern: Pattern, tell: () => Beginning | undefined): Pattern {
  let begins: Beginning | undefined | null = null;
  pattern.begins = () => {
    if (begins === null) begins = tell();
    return begins;
  };
  return pattern;
}

/** What one of several begins with. */
function either(patterns: readonly Pattern[]): Beginning | undefined {
  const all = patterns.map(({ begins }) => begins?.());
  if (!all.every((one) => one !== undefined)) return undefined;
  if (all.length === 1) return all[0];
  return {
    codes: codesOf(all.flatMap(({ codes }) => [...codes.all])),
    words: all.some(({ words }) => words),
    mentions: all.some(({ mentions }) => mentions),
    nothing: all.some(({ nothing }) => nothing),
  };
}

function orNothing({ begins }: Pattern): Beginning | undefined {
  const told = begins?.();
  return told && { ...told, nothing: true };
}

/** What parts one behind another begin with: the first, and those behind it as far as all before may be nothing. */
function beginningOf(parts: readonly Pattern[]): Beginning | undefined {
  const whole = parts.findIndex(({ begins }) => begins?.()?.nothing !== true);
  const first = either(parts.slice(0, whole + 1 || parts.length));
  return first && whole >= 0 ? { ...first, nothing: false } : first;
}

/** A word of the lexicon that has one of these meanings, or a meaning with that value: `word("change")`. */
export function word(...meanings: (keyof Entry)[]): Pattern {
  return wordWith((entry) => meanings.some((meaning) => entry[meaning] !== undefined));
}

/** A word of the lexicon that a test admits. */
export function wordWith(test: (entry: Entry) => boolean): Pattern {
  const pattern: Pattern = ({ scan, direction, low, high }, at, next) => {
    const length = (direction === 1 ? scan.begins : scan.ends)[at] ?? 0;
    const start = direction === 1 ? at : at - length;
    if (length === 0 || start < low || start + length > high) return false;
    return test(scan.entries[scan.words[start]!]!) && next(direction === 1 ? at + length : start);
  };
  return beginning(pattern, () => ({ ...none, words: true }));
}

/** A mention of a kind (that a test admits). */
export function mention<K extends Mention["type"]>(
  kind: K,
  test?: (mention: Extract<Mention, { type: K }>) => boolean,
): Pattern {
  const pattern: Pattern = ({ scan, direction, low, high }, at, next) => {
    if (((scan.mentionBorders[at] ?? 0) & (direction === 1 ? 1 : 2)) === 0) return false;
    const found = (direction === 1 ? scan.mentionBegins : scan.mentionEnds).get(at);
    return (
      found?.some((one) => {
        if (one.type !== kind || one.span.start < low || one.span.end > high) return false;
        if (test && !test(one as Extract<Mention, { type: K }>)) return false;
        return next(direction === 1 ? one.span.end : one.span.start);
      }) ?? false
    );
  };
  return beginning(pattern, () => ({ ...none, mentions: true }));
}

/** The parts one behind another, blanks between them passed over. */
export function seq(...parts: Pattern[]): Pattern {
  const forwards = parts.reduceRight(chained);
  const backwards = [...parts].reverse().reduceRight(chained);
  return beginning(
    (reader, at, next) => (reader.direction === 1 ? forwards : backwards)(reader, at, next),
    () => beginningOf(parts),
  );
}

function chained(rest: Pattern, first: Pattern): Pattern {
  return (reader, at, next) => first(reader, at, (to) => rest(reader, overBlanks(reader, to), next));
}

/** The first of the alternatives that leads on. */
export function any(...patterns: Pattern[]): Pattern {
  const pattern: Pattern = (reader, at, next) => {
    for (const one of patterns) if (one(reader, at, next)) return true;
    return false;
  };
  return beginning(pattern, () => either(patterns));
}

/** The pattern, or nothing. */
export function opt(pattern: Pattern): Pattern {
  return beginning(
    (reader, at, next) => pattern(reader, at, next) || next(at),
    () => orNothing(pattern),
  );
}

/** Nothing, where the pattern does not stand. */
export function not(pattern: Pattern): Pattern {
  return beginning(
    (reader, at, next) => !pattern(reader, at, found) && next(at),
    () => ({
      ...none,
      nothing: true,
    }),
  );
}

/** The pattern, which may run so much further to the right than what is read. */
export function beyond(n: number, pattern: Pattern): Pattern {
  return (reader, at, next) =>
    pattern({ ...reader, high: Math.min(reader.scan.text.length, reader.high + n) }, at, next);
}

/** The pattern up to `n` times. */
export function times(n: number, pattern: Pattern): Pattern {
  return beginning(
    (reader, at, next) => {
      const step = (left: number, from: number): boolean =>
        (left > 0 && pattern(reader, from, (to) => to !== from && step(left - 1, to))) || next(from);
      return step(n, at);
    },
    () => orNothing(pattern),
  );
}

/** Any characters, at most `n`, the fewest first; none of `but`. */
export function upTo(n: number, but = ""): Pattern {
  return ({ scan: { text }, direction, low, high }, at, next) => {
    for (let passed = 0, i = at; passed <= n; passed++) {
      if (next(i)) return true;
      if (direction === 1 ? i >= high : i <= low) return false;
      const c = text[direction === 1 ? i : i - 1]!;
      if (but.includes(c)) return false;
      i += direction;
    }
    return false;
  };
}

/** The border of what is read: of the clause, or of the sentence. */
export const edge: Pattern = ({ direction, low, high }, at, next) =>
  (direction === 1 ? at >= high : at <= low) && next(at);

/** The beginning of what is read, for what is looked for `inside` a span. */
export const start: Pattern = beginning(
  ({ low }, at, next) => at <= low && next(at),
  () => ({
    ...none,
    nothing: true,
  }),
);

/** One character that a test admits. */
export function character(test: (c: string) => boolean): Pattern {
  return ({ scan: { text }, direction, low, high }, at, next) => {
    const i = direction === 1 ? at : at - 1;
    return i >= low && i < high && test(text[i]!) && next(at + direction);
  };
}

/** One of the characters of a string. */
export function oneOf(characters: string): Pattern {
  return beginning(
    character((c) => characters.includes(c)),
    () => ({ ...none, codes: codesOf([...characters].map((c) => c.charCodeAt(0))) }),
  );
}

/** Whether the pattern stands right behind a place. */
export function ahead(scan: Scan, at: number, pattern: Pattern, within: Span): boolean {
  const reader: Reader = { scan, direction: 1, low: within.start, high: within.end };
  return pattern(reader, overBlanks(reader, at), found);
}

/** Whether the pattern stands right before a place. */
export function behind(scan: Scan, at: number, pattern: Pattern, within: Span): boolean {
  const reader: Reader = { scan, direction: -1, low: within.start, high: within.end };
  return pattern(reader, overBlanks(reader, at), found);
}

/** Whether the pattern stands anywhere in a span. */
export function inside(scan: Scan, pattern: Pattern, within: Span): boolean {
  const reader: Reader = { scan, direction: 1, low: within.start, high: within.end };
  const told = pattern.begins?.();
  const begins = told?.nothing === false ? told : undefined;
  for (let at = within.start; at < within.end; at++)
    if ((!begins || mayBegin(begins, scan, at)) && pattern(reader, at, found)) return true;
  return false;
}

function mayBegin({ codes, words, mentions }: Beginning, scan: Scan, at: number): boolean {
  if (words && scan.begins[at] !== 0) return true;
  const code = scan.text.charCodeAt(at);
  return (
    (codes.lower[code & 0xff] === 1 && codes.all.has(code)) ||
    (mentions && ((scan.mentionBorders[at] ?? 0) & 1) !== 0)
  );
}

const found = () => true;

function overBlanks({ scan: { text }, direction, low, high }: Reader, at: number): number {
  let i = at;
  if (direction === 1) while (i < high && isSpace(text.charCodeAt(i))) i++;
  else while (i > low && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

import type { Scan } from "./scan.ts";

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
  /** Where it may begin, read in a direction; anywhere where it does not say. Told where it is asked: most patterns never are. */
  begins?: (direction: Direction) => Beginning | undefined;
  /** It is any characters up to so many, none of some. */
  passes?: { n: number; but: string };
}

/** To the right, or to the left. */
export type Direction = 1 | -1;

/**
 * What a pattern may begin with, as it is read: one of some code units, a word, a mention; or with what follows it, where
 * it may be nothing. Read to the left it begins with its end.
 */
interface Beginning {
  codes: Codes;
  words: boolean;
  mentions: boolean;
  nothing: boolean;
}

export const none: Beginning = { codes: codesOf([]), words: false, mentions: false, nothing: false };

/** A set of code units, each with a bit in the rows of its bytes: of the others hardly one has a bit in common in both. */
interface Codes {
  all: readonly number[];
  lower: Uint8Array;
  upper: Uint8Array;
}

export function codesOf(codes: Iterable<number>): Codes {
  const all = [...new Set(codes)];
  const lower = new Uint8Array(0x100);
  const upper = new Uint8Array(0x100);
  for (const [i, code] of all.entries()) {
    lower[code & 0xff]! |= 1 << (i & 7);
    upper[code >> 8]! |= 1 << (i & 7);
  }
  return { all, lower, upper };
}

/** Where and in which direction patterns are read; they never pass `low` or `high`. */
export interface Reader {
  scan: Scan;
  direction: Direction;
  low: number;
  high: number;
}

export function beginning(pattern: Pattern, tell: (direction: Direction) => Beginning | undefined): Pattern {
  let ahead: Beginning | undefined | null = null;
  let behind: Beginning | undefined | null = null;
  pattern.begins = (direction) => {
    if (direction === 1) {
      if (ahead === null) ahead = tell(1);
      return ahead;
    }
    if (behind === null) behind = tell(-1);
    return behind;
  };
  return pattern;
}

/** Where a pattern must begin; undefined where it may begin anywhere, or be nothing. */
export function mustBegin({ begins }: Pattern, direction: Direction): Beginning | undefined {
  const told = begins?.(direction);
  return told?.nothing === false ? told : undefined;
}

/** What one of several begins with. */
export function either(patterns: readonly Pattern[], direction: Direction): Beginning | undefined {
  const all = patterns.map(({ begins }) => begins?.(direction));
  if (!all.every((one) => one !== undefined)) return undefined;
  if (all.length === 1) return all[0];
  return {
    codes: codesOf(all.flatMap(({ codes }) => codes.all)),
    words: all.some(({ words }) => words),
    mentions: all.some(({ mentions }) => mentions),
    nothing: all.some(({ nothing }) => nothing),
  };
}

export function orNothing({ begins }: Pattern, direction: Direction): Beginning | undefined {
  const told = begins?.(direction);
  return told && { ...told, nothing: true };
}

/** What parts one behind another begin with: the first, and those behind it as far as all before may be nothing. */
export function beginningOf(parts: readonly Pattern[], direction: Direction): Beginning | undefined {
  const whole = parts.findIndex(({ begins }) => begins?.(direction)?.nothing !== true);
  const first = either(parts.slice(0, whole + 1 || parts.length), direction);
  return first && whole >= 0 ? { ...first, nothing: false } : first;
}

/** The first place of a stretch where a pattern that is read to the right may begin; -1 where it may nowhere. */
export function firstBeginning(
  { codes: { lower, upper }, words, mentions }: Beginning,
  { text, begins, mentionBorders }: Scan,
  from: number,
  end: number,
): number {
  for (let at = from; at < end; at++) {
    if (words && begins[at] !== 0) return at;
    const code = text.charCodeAt(at);
    if ((lower[code & 0xff]! & upper[code >> 8]!) !== 0) return at;
    if (mentions && ((mentionBorders[at] ?? 0) & 1) !== 0) return at;
  }
  return -1;
}

export function mayBegin(
  { codes, words, mentions }: Beginning,
  { text, begins, ends, mentionBorders }: Scan,
  at: number,
  direction: Direction,
): boolean {
  if (words && (direction === 1 ? begins : ends)[at] !== 0) return true;
  const code = text.charCodeAt(direction === 1 ? at : at - 1);
  return (
    (codes.lower[code & 0xff]! & codes.upper[code >> 8]!) !== 0 ||
    (mentions && ((mentionBorders[at] ?? 0) & (direction === 1 ? 1 : 2)) !== 0)
  );
}

import { grouped } from "../text/grouped.ts";
import { isSpace } from "../text/span.ts";
import type { Mention, Span } from "../types/record.ts";
import {
  beginning,
  beginningOf,
  codesOf,
  type Direction,
  either,
  firstBeginning,
  mayBegin,
  mustBegin,
  none,
  orNothing,
  type Pattern,
  type Reader,
} from "./pattern.ts";
import type { Scan } from "./scan.ts";
import type { Entry } from "./words.ts";

export type { Pattern };

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
  // made where they are asked for: of all patterns a text asks for half, and of these most in one direction
  let byFirst: Map<number, string[]> | undefined;
  let byLast: Map<number, string[]> | undefined;
  const firsts = () => {
    byFirst ??= grouped(strings, (string) => string.charCodeAt(0));
    return byFirst;
  };
  const lasts = () => {
    byLast ??= grouped(strings, (string) => string.charCodeAt(string.length - 1));
    return byLast;
  };
  const pattern: Pattern = ({ scan: { text }, direction, low, high }, at, next) => {
    // most places are told by one character
    const candidates =
      direction === 1 ? firsts().get(text.charCodeAt(at)) : lasts().get(text.charCodeAt(at - 1));
    if (candidates === undefined) return false;
    for (const string of candidates) {
      const start = direction === 1 ? at : at - string.length;
      if (start < low || start + string.length > high || !text.startsWith(string, start)) continue;
      if (next(direction === 1 ? at + string.length : start)) return true;
    }
    return false;
  };
  return beginning(pattern, (direction) => ({
    ...none,
    codes: codesOf((direction === 1 ? firsts() : lasts()).keys()),
  }));
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
  let forwards: Pattern | undefined;
  let backwards: Pattern | undefined;
  const inOrder = (direction: Direction) => (direction === 1 ? parts : [...parts].reverse());
  return beginning(
    (reader, at, next) => {
      if (reader.direction === 1) {
        forwards ??= chain(parts);
        return forwards(reader, at, next);
      }
      backwards ??= chain(inOrder(-1));
      return backwards(reader, at, next);
    },
    (direction) => beginningOf(inOrder(direction), direction),
  );
}

/** The parts one behind another, in the order that they are read in. */
function chain(parts: readonly Pattern[]): Pattern {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error("a sequence of nothing");
  if (others.length === 0) return first;
  const rest = chain(others);
  const pattern: Pattern = first.passes
    ? passing(first.passes, rest)
    : (reader, at, next) => first(reader, at, (to) => rest(reader, overBlanks(reader, to), next));
  return beginning(pattern, (direction) => beginningOf(parts, direction));
}

/** Any characters before a pattern: it is tried only where it may begin. */
function passing({ n, but }: { n: number; but: string }, rest: Pattern): Pattern {
  return (reader, at, next) => {
    const { scan, direction, low, high } = reader;
    const begins = mustBegin(rest, direction);
    for (let passed = 0, i = at; passed <= n; passed++, i += direction) {
      const to = overBlanks(reader, i);
      if ((!begins || mayBegin(begins, scan, to, direction)) && rest(reader, to, next)) return true;
      if (direction === 1 ? i >= high : i <= low) return false;
      if (but.includes(scan.text[direction === 1 ? i : i - 1]!)) return false;
    }
    return false;
  };
}

/** The first of the alternatives that leads on. */
export function any(...patterns: Pattern[]): Pattern {
  const pattern: Pattern = (reader, at, next) => {
    // By number: `for … of` makes an object a step until V8 has optimised it, and this is where most time goes.
    for (let i = 0; i < patterns.length; i++) if (patterns[i]!(reader, at, next)) return true;
    return false;
  };
  return beginning(pattern, (direction) => either(patterns, direction));
}

/** The pattern, or nothing. */
export function opt(pattern: Pattern): Pattern {
  return beginning(
    (reader, at, next) => pattern(reader, at, next) || next(at),
    (direction) => orNothing(pattern, direction),
  );
}

/** Nothing, where the pattern does not stand. */
export function not(pattern: Pattern): Pattern {
  return beginning((reader, at, next) => !pattern(reader, at, found) && next(at), mayBeNothing);
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
    (direction) => orNothing(pattern, direction),
  );
}

/** Any characters, at most `n`, the fewest first; none of `but`. */
export function upTo(n: number, but = ""): Pattern {
  const pattern: Pattern = ({ scan: { text }, direction, low, high }, at, next) => {
    for (let passed = 0, i = at; passed <= n; passed++) {
      if (next(i)) return true;
      if (direction === 1 ? i >= high : i <= low) return false;
      const c = text[direction === 1 ? i : i - 1]!;
      if (but.includes(c)) return false;
      i += direction;
    }
    return false;
  };
  pattern.passes = { n, but };
  return pattern;
}

const mayBeNothing = () => ({ ...none, nothing: true });

/** The border of what is read: of the clause, or of the sentence. */
export const edge: Pattern = beginning(
  ({ direction, low, high }, at, next) => (direction === 1 ? at >= high : at <= low) && next(at),
  mayBeNothing,
);

/** The beginning of what is read, for what is looked for `inside` a span. */
export const start: Pattern = beginning(({ low }, at, next) => at <= low && next(at), mayBeNothing);

/** One character that a test admits. */
export function character(test: (c: string) => boolean): Pattern {
  return ({ scan: { text }, direction, low, high }, at, next) => {
    const i = direction === 1 ? at : at - 1;
    return i >= low && i < high && test(text[i]!) && next(at + direction);
  };
}

const sets = new Map<string, Pattern>();

/** One of the characters of a string. The same string makes one pattern, as with `lit`. */
export function oneOf(characters: string): Pattern {
  const known = sets.get(characters);
  if (known) return known;
  const pattern = beginning(
    character((c) => characters.includes(c)),
    () => ({ ...none, codes: codesOf([...characters].map((c) => c.charCodeAt(0))) }),
  );
  sets.set(characters, pattern);
  return pattern;
}

/** Whether the pattern stands right behind a place. */
export function ahead(scan: Scan, at: number, pattern: Pattern, within: Span): boolean {
  return standsAt(scan, at, pattern, within, 1);
}

/** Whether the pattern stands right before a place. */
export function behind(scan: Scan, at: number, pattern: Pattern, within: Span): boolean {
  return standsAt(scan, at, pattern, within, -1);
}

function standsAt(scan: Scan, at: number, pattern: Pattern, within: Span, direction: Direction): boolean {
  const reader: Reader = { scan, direction, low: within.start, high: within.end };
  const from = overBlanks(reader, at);
  const begins = mustBegin(pattern, direction);
  return (!begins || mayBegin(begins, scan, from, direction)) && pattern(reader, from, found);
}

/** Whether the pattern stands anywhere in a span. */
export function inside(scan: Scan, pattern: Pattern, within: Span): boolean {
  const reader: Reader = { scan, direction: 1, low: within.start, high: within.end };
  const begins = mustBegin(pattern, 1);
  for (let at = within.start; at < within.end; at++) {
    if (begins) at = firstBeginning(begins, scan, at, within.end);
    if (at < 0) return false;
    if (pattern(reader, at, found)) return true;
  }
  return false;
}

const found = () => true;

function overBlanks({ scan: { text }, direction, low, high }: Reader, at: number): number {
  let i = at;
  if (direction === 1) while (i < high && isSpace(text.charCodeAt(i))) i++;
  else while (i > low && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

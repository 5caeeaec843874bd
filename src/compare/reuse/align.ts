import type { Link } from "./chain.ts";

/** Two stretches of letters that are alike: half-open, with the count of letters that stand in both. */
export interface Alignment {
  a: number;
  b: number;
  endA: number;
  endB: number;
  equal: number;
}

/** What is aligned: letters, and where headings begin or end, beyond which no changed word is looked for. */
export interface Letters {
  codes: Uint16Array;
  edges: Uint8Array;
}

/** Letters that the search past an end looks at, and how far it may leave the diagonal. */
const REACH = 24;
const BAND = 8;

const EQUAL = 2;
const UNEQUAL = -3;
/** Fallen so far below the best score, the search ends: five letters in a row that differ. */
const DROP = 15;
/** The score of a cell that no alignment reaches. */
const NONE = -(2 ** 20);

/** Share of equal letters in two stretches: 2·equal / (letters here + letters there). */
export function likeness({ a, b, endA, endB, equal }: Alignment): number {
  return (2 * equal) / (endA - a + (endB - b));
}

/**
 * The stretches that a chain of equal blocks spans. A chain whose stretches are less alike than `least` is
 * cut at its widest gap, and its parts are looked at again.
 */
export function alignChain(codes: Uint16Array, chain: Link[], least: number): Alignment[] {
  const first = chain[0]!;
  const last = chain.at(-1)!;
  let equal = first.length;
  let widest = 0;
  let cut = 0;
  for (let i = 1; i < chain.length; i++) {
    const link = chain[i]!;
    const prior = chain[i - 1]!;
    const endA = prior.a + prior.length;
    const endB = prior.b + prior.length;
    equal += link.length + commonLetters(codes, endA, link.a, endB, link.b);
    const gap = link.a - endA + (link.b - endB);
    if (gap > widest) {
      widest = gap;
      cut = i;
    }
  }
  const whole = { a: first.a, b: first.b, endA: last.a + last.length, endB: last.b + last.length, equal };
  if (cut === 0 || likeness(whole) >= least) return [whole];
  return [...alignChain(codes, chain.slice(0, cut), least), ...alignChain(codes, chain.slice(cut), least)];
}

/** Length of the longest common subsequence of two short stretches (both at most a gap long). */
function commonLetters(codes: Uint16Array, a: number, endA: number, b: number, endB: number): number {
  if (a === endA || b === endB) return 0;
  let row = new Int32Array(endB - b + 1);
  for (let i = a; i < endA; i++) {
    const next = new Int32Array(row.length);
    for (let j = b; j < endB; j++) {
      const k = j - b + 1;
      next[k] = codes[i] === codes[j] && codes[i] !== 0 ? row[k - 1]! + 1 : Math.max(row[k]!, next[k - 1]!);
    }
    row = next;
  }
  return row.at(-1)!;
}

/**
 * Takes an alignment further at both ends as long as that pays: past a changed word to the letters behind
 * it (banded local alignment, Smith and Waterman 1981, with equal +2, unequal or missing −3).
 */
export function extend(letters: Letters, alignment: Alignment): Alignment {
  const right = reach(letters, alignment.endA, alignment.endB, 1);
  const left = reach(letters, alignment.a - 1, alignment.b - 1, -1);
  return {
    a: alignment.a - left.a,
    b: alignment.b - left.b,
    endA: alignment.endA + right.a,
    endB: alignment.endB + right.b,
    equal: alignment.equal + left.equal + right.equal,
  };
}

/** How often each letter stands in a stretch that is looked at; all 0 in between. */
const counts = new Uint8Array(0x10000);

/** No more letters than this can be equal once an alignment is extended: those that stand at all in what is looked at on both sides. */
export function mostEqual({ codes }: Letters, { a, b, endA, endB, equal }: Alignment): number {
  return equal + inCommon(codes, endA, endB, 1) + inCommon(codes, a - 1, b - 1, -1);
}

/** How many letters stand in both stretches that a search may look at, in whatever order. */
function inCommon(codes: Uint16Array, a: number, b: number, step: 1 | -1): number {
  let endA = 0;
  let letter = codes[a];
  while (endA < REACH && letter !== undefined && letter !== 0) {
    counts[letter]!++;
    endA++;
    letter = codes[a + endA * step];
  }
  let common = 0;
  for (let i = 0; i < REACH + BAND; i++) {
    const other = codes[b + i * step];
    if (other === undefined || other === 0) break;
    if (counts[other]! > 0) {
      counts[other]!--;
      common++;
    }
  }
  for (let i = 0; i < endA; i++) counts[codes[a + i * step]!] = 0;
  return common;
}

/**
 * A row of cells: their scores and equal letters. Column k of row i is the cell (i, i + k − BAND); behind the
 * last column stands a cell that no alignment reaches.
 */
interface Row {
  scores: Int32Array;
  equals: Int32Array;
}

/** A search past an end: where it begins in both texts, which way it goes, how many letters of the second it may take, and the best end so far. */
interface Search {
  codes: Uint16Array;
  a: number;
  b: number;
  step: 1 | -1;
  room: number;
  best: { a: number; b: number; equal: number; score: number };
}

const WIDTH = 2 * BAND + 1;
const emptyRow = (): Row => ({ scores: new Int32Array(WIDTH + 1), equals: new Int32Array(WIDTH + 1) });
/** One row and the next; used again by every search. */
const rows: [Row, Row] = [emptyRow(), emptyRow()];

/** How far it pays to go on from (a, b) in one direction, in letters of each text, and how many are equal. */
function reach(
  letters: Letters,
  a: number,
  b: number,
  step: 1 | -1,
): { a: number; b: number; equal: number } {
  const best = { a: 0, b: 0, equal: 0, score: 0 };
  const room = lettersAhead(letters, b, step, REACH + BAND);
  const search: Search = { codes: letters.codes, a, b, step, room, best };
  const height = lettersAhead(letters, a, step, REACH);
  let [row, next] = rows;
  fillFirst(row);
  for (let i = 1; i <= height; i++) {
    const top = fillNext(search, i, row, next);
    if (top < best.score - DROP) break;
    [row, next] = [next, row];
  }
  return best;
}

/** How many letters, `most` at most, stand from a place on before a heading's border or the end of the document. */
function lettersAhead({ codes, edges }: Letters, from: number, step: 1 | -1, most: number): number {
  // Backwards, the heading's border stands before the letter that was passed last.
  const border = step === 1 ? 0 : 1;
  let count = 0;
  for (let at = from; count < most && (codes[at] ?? 0) !== 0 && edges[at + border] !== 1; at += step) count++;
  return count;
}

/** Row 0: letters of the second text alone. */
function fillFirst({ scores, equals }: Row): void {
  scores.fill(NONE);
  equals.fill(0);
  for (let k = BAND; k < WIDTH; k++) scores[k] = (k - BAND) * UNEQUAL;
}

/** Fills row i from the row before it and keeps the best end; returns the row's best score. */
function fillNext({ codes, a, b, step, room, best }: Search, i: number, row: Row, next: Row): number {
  const { scores, equals } = next;
  scores.fill(NONE);
  const letter = codes[a + (i - 1) * step];
  let top = NONE;
  let left = NONE;
  let leftEqual = 0;
  // the column of j = 0: letters of the first text alone
  const border = BAND - i;
  if (border >= 0) {
    left = i * UNEQUAL;
    scores[border] = left;
    equals[border] = 0;
  }
  const end = Math.min(WIDTH, border + room + 1);
  for (let k = Math.max(0, border + 1); k < end; k++) {
    const j = k - border;
    const same = letter === codes[b + (j - 1) * step];
    let score = row.scores[k]! + (same ? EQUAL : UNEQUAL);
    let equal = row.equals[k]! + (same ? 1 : 0);
    if (row.scores[k + 1]! + UNEQUAL > score) {
      score = row.scores[k + 1]! + UNEQUAL;
      equal = row.equals[k + 1]!;
    }
    if (left + UNEQUAL > score) {
      score = left + UNEQUAL;
      equal = leftEqual;
    }
    left = score;
    leftEqual = equal;
    scores[k] = score;
    equals[k] = equal;
    if (score > top) top = score;
    if (same && score > best.score) {
      best.a = i;
      best.b = j;
      best.equal = equal;
      best.score = score;
    }
  }
  return top;
}

import { foldWidth } from "../../text/fold.ts";
import { grouped } from "../../text/grouped.ts";
import type { Confidence } from "../../types/results.ts";
import {
  type Bag,
  bagOf,
  type Candidate,
  candidatePairs,
  overlap,
  resemblance,
  without,
} from "../align/overlap.ts";
import type { Unit } from "../align/units.ts";
import { findContinued } from "./continued.ts";

/** Units of the two sides that belong together, by number; one side may be empty. */
export interface Group {
  old: number[];
  fresh: number[];
  /** Share of letter pairs in common, 0..1. */
  similarity: number;
  /** The same work in other words: how sure that is, and the words both have. */
  continued?: { confidence: Confidence; shared: string[] };
}

/** So much of a part's letters must come from the whole that nothing else explains, for a split or merge. */
const PART = 0.6;
/** So much of the whole must go into its parts. */
const WHOLE = 0.5;
/** A part of fewer letter pairs than this may be like anything. */
const PART_SIZE = 8;
/** Two units with this share of letter pairs in common are one, reworded. */
const REWORDED = 0.38;

/** A side of the comparison: its units and the letters in them. */
interface Side {
  units: readonly Unit[];
  whole: Bag[];
  /** Of the text without heading, where that is long enough to be known by. */
  body: Bag[];
  free: boolean[];
}

function sideOf(units: readonly Unit[]): Side {
  return {
    units,
    whole: units.map(({ title, text }) => bagOf(title + text)),
    body: units.map(({ title, text }) => {
      const bag = bagOf(text);
      return bag.size >= PART_SIZE ? bag : bagOf(title + text);
    }),
    free: units.map(() => true),
  };
}

/**
 * Which units of the old text became which of the new: the same ones first, then wholes and their parts, then
 * one and one by the letters they share, then by what they are about. Every unit is in a group, and in one alone, but
 * that what is continued may be told beside a unit that another group has.
 */
export function matchUnits(old: readonly Unit[], fresh: readonly Unit[]): Group[] {
  const [a, b] = [sideOf(old), sideOf(fresh)];
  const groups: Group[] = [];
  const take = (olds: number[], news: number[], similarity: number) => {
    for (const i of olds) a.free[i] = false;
    for (const j of news) b.free[j] = false;
    groups.push({ old: olds, fresh: news, similarity });
  };
  matchSame(a, b, take);
  const candidates = leftPairs(a, b);
  matchParts(a, b, candidates, take);
  matchReworded(a, b, candidates, take);
  const free = { old: [...a.free], fresh: [...b.free] };
  for (const { old: olds, fresh: news, confidence, shared } of findContinued(old, fresh, free)) {
    take(olds, news, resemblance(joined(a, olds), joined(b, news)));
    groups.at(-1)!.continued = { confidence, shared };
  }
  a.free.forEach((free, i) => {
    if (free) take([i], [], 0);
  });
  b.free.forEach((free, j) => {
    if (free) take([], [j], 0);
  });
  return groups;
}

/** The letter pairs of several units together. */
const joined = ({ units }: Side, numbers: readonly number[]): Bag =>
  bagOf(numbers.map((i) => units[i]!.title + units[i]!.text).join("\n"));

type Take = (old: number[], fresh: number[], similarity: number) => void;

/** Equal heading and text, white space and width aside; several equal ones in their order, rather under one heading. */
function matchSame(a: Side, b: Side, take: Take): void {
  const waiting = grouped(b.units.keys(), (j) => contentKey(b.units[j]!));
  const pair = (samePlace: boolean) =>
    a.units.forEach((unit, i) => {
      if (!a.free[i]) return;
      const list = waiting.get(contentKey(unit));
      const at = list?.findIndex((j) => !samePlace || b.units[j]!.id === unit.id) ?? -1;
      if (at >= 0) take([i], list!.splice(at, 1), 1);
    });
  pair(true);
  pair(false);
}

/** What two units must have alike to be called the same. Sorts never mix. */
export function contentKey({ sort, title, text }: Unit): string {
  return `${sort}\n${plain(title)}\n${plain(text)}`;
}

const plain = (text: string) => foldWidth(text).replace(/\s+/gu, "");

/** Candidate pairs among the units that are left, with their numbers on the two sides. */
function leftPairs(a: Side, b: Side): Candidate[] {
  const left = (side: Side) => side.units.map((_, i) => i).filter((i) => side.free[i]);
  const [olds, news] = [left(a), left(b)];
  const texts = (side: Side, numbers: number[]) =>
    numbers.map((i) => ({ text: side.units[i]!.title + side.units[i]!.text, bag: side.whole[i]! }));
  return candidatePairs(texts(a, olds), texts(b, news))
    .map(({ old, fresh, shared }) => ({ old: olds[old]!, fresh: news[fresh]!, shared }))
    .filter(({ old, fresh }) => a.units[old]!.sort === b.units[fresh]!.sort);
}

/** Splits and merges: the whole whose parts explain it best is taken first. */
function matchParts(a: Side, b: Side, candidates: readonly Candidate[], take: Take): void {
  const found = [
    ...wholes(
      a,
      b,
      candidates.map(({ old, fresh }) => [old, fresh]),
    ).map((w) => ({ ...w, split: true })),
    ...wholes(
      b,
      a,
      candidates.map(({ old, fresh }) => [fresh, old]),
    ).map((w) => ({ ...w, split: false })),
  ].sort((x, y) => y.explained - x.explained || Number(y.split) - Number(x.split) || x.whole - y.whole);
  for (const { whole, parts, split } of found) {
    const [one, many] = split ? [a, b] : [b, a];
    if (!one.free[whole] || parts.some((part) => !many.free[part])) continue;
    const similarity = resemblance(one.whole[whole]!, joined(many, parts));
    if (split) take([whole], parts, similarity);
    else take(parts, [whole], similarity);
  }
}

/** Units of one side that at least two of the other were made from, or went into. */
function wholes(one: Side, many: Side, pairs: [number, number][]) {
  const partsOf = new Map<number, number[]>();
  for (const [whole, part] of pairs) {
    const list = partsOf.get(whole);
    if (list) list.push(part);
    else partsOf.set(whole, [part]);
  }
  return [...partsOf].flatMap(([whole, candidates]) => {
    const bag = one.body[whole]!;
    // Rather the piece that is all of one part than one that merely holds it.
    const worth = new Map(
      candidates.map((part) => [
        part,
        overlap(bag, many.body[part]!) ** 2 / Math.max(1, many.body[part]!.size),
      ]),
    );
    const parts: number[] = [];
    let rest = bag;
    for (const part of candidates.sort((x, y) => worth.get(y)! - worth.get(x)! || x - y)) {
      const piece = many.body[part]!;
      if (piece.size < PART_SIZE || overlap(rest, piece) / piece.size < PART) continue;
      parts.push(part);
      rest = without(rest, piece);
    }
    const explained = 1 - rest.size / Math.max(1, bag.size);
    return parts.length < 2 || explained < WHOLE
      ? []
      : [{ whole, parts: parts.sort((x, y) => x - y), explained }];
  });
}

/** One and one, the most alike first; of equally good pairs the one at the likelier place. */
function matchReworded(a: Side, b: Side, candidates: readonly Candidate[], take: Take): void {
  const pairs = candidates
    .map(({ old, fresh }) => ({ old, fresh, score: resemblance(a.whole[old]!, b.whole[fresh]!) }))
    .filter(({ score }) => score >= REWORDED)
    .sort(
      (x, y) =>
        y.score - x.score ||
        Math.abs(x.old - x.fresh) - Math.abs(y.old - y.fresh) ||
        Math.min(x.old, x.fresh) - Math.min(y.old, y.fresh) ||
        x.old - y.old,
    );
  for (const { old, fresh, score } of pairs) if (a.free[old] && b.free[fresh]) take([old], [fresh], score);
}

import type { Passage, PolicyDocument, Reuse, ReuseSearch } from "../types.ts";
import { type Alignment, likeness } from "./reuse-align.ts";
import { findBlocks, type GramIndex, indexGrams, sharedGrams } from "./reuse-index.ts";
import { alignPairs, mergeBlocks, type PairAlignments, placeOf } from "./reuse-passages.ts";
import { markCommon, poolTexts, type TextPool } from "./reuse-pool.ts";
import { type ReuseText, reuseText } from "./reuse-text.ts";

export interface ReuseOptions {
  /** Letters (white space and punctuation do not count) that a passage must share; 16 unless told. */
  min?: number;
  /** Least likeness of a passage, 0..1; 0.75 unless told. */
  similarity?: number;
}

/** Letters of the grams that find passages in which words were exchanged. */
const SEED = 6;
/** Grams of that size in more documents than this lead to no inexact passage: they are everybody's words. */
const COMMON_SEED = 16;
/** A literal passage in more documents than this is everybody's; the limit bounds what thousands of documents give. */
const COMMON = 400;
/** Places of one gram that are looked at in one document. */
const PLACES = 32;
/** Letters that may lie between two equal blocks of a passage. */
const GAP = 16;
/** A passage with at least this share of set formulae is a formula. */
const FORMULA_SHARE = 0.6;

/**
 * Passages that documents share, literally or nearly so.
 *
 * Grams of letters (white space and punctuation taken out, width and case folded) lead to maximal stretches
 * of equal letters; these are chained over changed words and clauses put in, aligned, and extended at their
 * ends. `from` is the earlier document; where dates are equal, or one is not known, the one whose id comes
 * first (`pairs[].order` says which).
 *
 * `characters` of a passage are the letters that both sides share, `similarity` is twice that over the
 * letters of both sides. Those of a pair count every letter of `to` once; `share` is their part of `to`.
 *
 * @param inputs records, or texts made with `reuseText`; ids must differ
 * @returns passages in the order of `from`, `to` and place
 */
export function reuse(inputs: readonly (PolicyDocument | ReuseText)[], options: ReuseOptions = {}): Reuse {
  const min = Math.max(4, Math.floor(options.min ?? 16));
  const least = options.similarity ?? 0.75;
  const texts = inputs
    .map((input) => ("parts" in input ? input : reuseText(input)))
    .sort((x, y) => (x.document < y.document ? -1 : 1));
  const pool = poolTexts(texts);

  const long = indexGrams(pool.codes, min);
  const short = min > SEED ? indexGrams(pool.codes, SEED) : long;
  const blocks = mergeBlocks(pool, [
    findBlocks(pool, long, { below: Infinity, commonIn: COMMON, places: PLACES }),
    findBlocks(pool, short, { below: min, commonIn: COMMON_SEED, places: PLACES }),
  ]);
  const marks = markCommon(pool, short);
  const found = alignPairs(pool, blocks, { min, least, gap: GAP }).map((pair) => directed(pool, pair, marks));
  found.sort((x, y) => compare(x.summary.from, y.summary.from) || compare(x.summary.to, y.summary.to));
  return {
    schema: "plans.reuse/1",
    passages: found.flatMap((pair) => pair.passages),
    pairs: found.map((pair) => pair.summary),
    searched: searchedIn(pool, short, { min, least }),
  };
}

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

function searchedIn(pool: TextPool, short: GramIndex, { min, least }: { min: number; least: number }): ReuseSearch {
  return {
    min,
    similarity: least,
    gram: short.size,
    documents: pool.documents,
    characters: pool.letters.reduce((sum, count) => sum + count, 0),
    grams: short.places.length,
    sharedGrams: sharedGrams(pool, short),
  };
}

/** Whether the first document comes first, and whether its date says so. 2008 and 2008-03 do not tell. */
function direction(a: ReuseText, b: ReuseText): { forward: boolean; order: "date" | "id" } {
  const [x, y] = [a.date, b.date];
  if (x === null || y === null || x.startsWith(y) || y.startsWith(x))
    return { forward: a.document < b.document, order: "id" };
  return { forward: x < y, order: "date" };
}

function directed(pool: TextPool, pair: PairAlignments, marks: Uint8Array) {
  const { forward, order } = direction(pool.texts[pair.a]!, pool.texts[pair.b]!);
  const sides = (found: Alignment) => {
    const a = { start: found.a, end: found.endA };
    const b = { start: found.b, end: found.endB };
    return forward ? { from: a, to: b } : { from: b, to: a };
  };
  const list = pair.alignments.map((found) => {
    const { from, to } = sides(found);
    const formula = marked(marks, from) >= FORMULA_SHARE && marked(marks, to) >= FORMULA_SHARE;
    const passage: Passage = {
      from: placeOf(pool, from.start, from.end),
      to: placeOf(pool, to.start, to.end),
      characters: found.equal,
      similarity: Math.round(likeness(found) * 1e4) / 1e4,
      formula,
    };
    return { passage, to };
  });
  list.sort(
    (x, y) =>
      x.passage.from.span.start - y.passage.from.span.start || x.passage.to.span.start - y.passage.to.span.start,
  );
  const document = forward ? pair.b : pair.a;
  const characters = covered(list.map(({ to }) => to));
  const letters = pool.letters[document]!;
  return {
    passages: list.map(({ passage }) => passage),
    summary: {
      from: pool.texts[forward ? pair.a : pair.b]!.document,
      to: pool.texts[document]!.document,
      characters,
      substantive: covered(list.filter(({ passage }) => !passage.formula).map(({ to }) => to)),
      share: Math.round((characters / letters) * 1e4) / 1e4,
      order,
    },
  };
}

/** Share of the letters of a stretch that belong to set formulae. */
function marked(marks: Uint8Array, { start, end }: { start: number; end: number }): number {
  let count = 0;
  for (let i = start; i < end; i++) count += marks[i]!;
  return count / (end - start);
}

/** Letters that lie in at least one of the stretches. */
function covered(stretches: { start: number; end: number }[]): number {
  let sum = 0;
  let end = 0;
  for (const stretch of [...stretches].sort((x, y) => x.start - y.start)) {
    sum += Math.max(0, stretch.end - Math.max(end, stretch.start));
    end = Math.max(end, stretch.end);
  }
  return sum;
}

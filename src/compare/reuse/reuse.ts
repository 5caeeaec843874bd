import type { PolicyDocument } from "../../types/record.ts";
import type { Reuse, ReuseSearch } from "../../types/results.ts";
import { familiesOf, sharesOf } from "./families.ts";
import { findBlocks, type GramIndex, indexGrams, sharedGrams } from "./index.ts";
import { directed } from "./pair.ts";
import { alignPairs, mergeBlocks } from "./passages.ts";
import { markCommon, poolTexts, type TextPool } from "./pool.ts";
import { type ReuseText, reuseText } from "./text.ts";

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
/** Places of one gram that are looked at in one document: of literal passages, and of their seeds. */
const PLACES = 32;
const SEED_PLACES = 12;
/** Letters that may lie between two equal blocks of a passage. */
const GAP = 16;

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
    .map((input) => (isText(input) ? input : reuseText(input)))
    .sort((x, y) => (x.document < y.document ? -1 : 1));
  const pool = poolTexts(texts);

  const short = indexGrams(pool, Math.min(min, SEED));
  const long = min > SEED ? indexGrams(pool, min, short) : short;
  const blocks = mergeBlocks(pool, [
    findBlocks(pool, long, { below: Infinity, commonIn: COMMON, places: PLACES }),
    findBlocks(pool, short, { below: min, commonIn: COMMON_SEED, places: SEED_PLACES }),
  ]);
  const marks = markCommon(pool, short);
  const found = alignPairs(pool, blocks, { min, least, gap: GAP }).map((pair) => directed(pool, pair, marks));
  found.sort((x, y) => compare(x.summary.from, y.summary.from) || compare(x.summary.to, y.summary.to));
  const passages = found.flatMap((pair) => pair.passages);
  return {
    schema: "plans.reuse/1",
    passages,
    families: familiesOf(passages, texts),
    documents: sharesOf(passages, texts),
    pairs: found.map((pair) => pair.summary),
    searched: searchedIn(pool, short, { min, least }),
  };
}

const isText = (input: PolicyDocument | ReuseText): input is ReuseText => typeof input.document === "string";

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

function searchedIn(
  pool: TextPool,
  short: GramIndex,
  { min, least }: { min: number; least: number },
): ReuseSearch {
  return {
    min,
    similarity: least,
    gram: short.size,
    documents: pool.documents,
    characters: pool.letters.reduce((sum, count) => sum + count, 0),
    grams: short.grams,
    sharedGrams: sharedGrams(pool, short),
  };
}

import type { PolicyDocument } from "../../types/record.ts";
import type { Reuse } from "../../types/results.ts";
import { eachPair, noBlocks } from "./blocks.ts";
import { commonLetters } from "./common.ts";
import { familiesOf, sharesOf } from "./families.ts";
import { addLiteral } from "./literal.ts";
import { directed } from "./pair.ts";
import { alignPair } from "./passages.ts";
import { poolTexts } from "./pool.ts";
import { addSeeds } from "./seeds.ts";
import { type ReuseText, ranksOf, reuseText } from "./text.ts";

export interface ReuseOptions {
  /** Letters (white space and punctuation do not count) that a passage must share; 16 unless told. */
  min?: number;
  /** Least likeness of a passage, 0..1; 0.75 unless told. */
  similarity?: number;
}

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

  const common = commonLetters(pool);
  const blocks = noBlocks();
  const looked = addSeeds(pool, min, blocks, common.see);
  addLiteral(pool, min, ranksOf(texts), blocks);
  const found: ReturnType<typeof directed>[] = [];
  eachPair(pool, blocks, (a, b, own, from, to) => {
    const alignments = alignPair(pool, own, from, to, { min, least, gap: GAP });
    if (alignments.length > 0) found.push(directed(pool, { a, b, alignments }, common.marks));
  });
  found.sort((x, y) => compare(x.summary.from, y.summary.from) || compare(x.summary.to, y.summary.to));
  const passages = found.flatMap((pair) => pair.passages);
  return {
    schema: "plans.reuse/1",
    passages,
    families: familiesOf(passages, texts),
    documents: sharesOf(passages, texts),
    pairs: found.map((pair) => pair.summary),
    searched: {
      min,
      similarity: least,
      documents: texts.length,
      characters: pool.letters.reduce((sum, count) => sum + count, 0),
      ...looked,
    },
  };
}

const isText = (input: PolicyDocument | ReuseText): input is ReuseText => typeof input.document === "string";

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

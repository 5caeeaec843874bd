import { form } from "../lexicon/forms.ts";
import type { Confidence } from "../types/results.ts";
import { candidates } from "./candidates.ts";
import { type Chosen, choose } from "./choose.ts";
import { noCounts } from "./counts.ts";
import { sharedWords } from "./shared.ts";
import { addNames, addTerms, plain, type Terms } from "./terms.ts";
import { varietyOf } from "./variety.ts";
import { weigh } from "./weigh.ts";

/** A short text with a heading, to be found again in other words. */
export interface Item {
  title: string;
  text: string;
}

/** An item, read: its plain text and what it is about. */
export interface Topic {
  plain: string;
  terms: Terms;
}

/** Two items that are about the same: their places in the lists, how much so, and in what. */
export interface Likeness {
  left: number;
  right: number;
  /** Cosine of their weighed terms, 0..1: 1 for the same text, 0.1–0.3 for the same work in other words. */
  similarity: number;
  confidence: Confidence;
  /** The words that both have, the most telling first. */
  shared: string[];
}

/** A heading says what its text is about in a tenth of the characters. */
const titleWeight = 3;

/** A name counts besides the characters it is made of. */
const nameWeight = 2;

/** No match below: two chance words. */
const leastSimilarity = 0.05;

/** What an item is about; worth keeping where it is compared with many. Who answers for it is not what it is about. */
export function topicOf(item: Item): Topic {
  const title = plain(item.title);
  const text = plain(item.text.replace(form("item/who-answers", "gu"), ""));
  const terms: Terms = noCounts(title.length + text.length);
  addTerms(terms, title, titleWeight);
  addTerms(terms, text, 1);
  addNames(terms, title, nameWeight);
  addNames(terms, text, nameWeight);
  return { plain: `${title}\n${text}`, terms };
}

/** All pairs of two lists that share something telling, graded. */
export interface Resemblance {
  pairs: Chosen[];
  /** The words that two items share, the most telling first. */
  shared(left: number, right: number): string[];
}

/**
 * Which item of one list is about the same as which of the other, weak and doubtful pairs included.
 *
 * @param options.floor least cosine of a pair
 */
export function gradePairs(
  left: readonly Topic[],
  right: readonly Topic[],
  options: { floor?: number } = {},
): Resemblance {
  const topics = [...left, ...right];
  const vectors = weigh(topics.map(({ terms }) => terms));
  const sides = topics.map(({ plain: text }, i) => ({ text, vector: vectors[i]! }));
  const variety = varietyOf(sides);
  const shared = sharedWords(sides);
  const pairs = candidates(vectors.slice(0, left.length), vectors.slice(left.length));
  return {
    pairs: choose(pairs, options.floor ?? leastSimilarity, (pair) =>
      variety(pair.cosine, pair.left, left.length + pair.right),
    ),
    shared: (i, j) => shared(i, left.length + j),
  };
}

/**
 * Which item of one list is about the same as which of the other: what is sure or likely. An item may match several,
 * or none.
 *
 * @param options.floor least similarity of a match
 * @returns by place in `left`, then the most alike first
 */
export function resemble(
  left: readonly Item[],
  right: readonly Item[],
  options: { floor?: number } = {},
): Likeness[] {
  const { pairs, shared } = gradePairs(left.map(topicOf), right.map(topicOf), options);
  return pairs
    .filter(({ confidence }) => confidence === "sure" || confidence === "likely")
    .sort((a, b) => a.left - b.left || b.cosine - a.cosine || a.right - b.right)
    .map((pair) => ({
      left: pair.left,
      right: pair.right,
      similarity: Math.round(pair.cosine * 1e4) / 1e4,
      confidence: pair.confidence!,
      // a row that restates a task asks for none
      get shared() {
        return shared(pair.left, pair.right);
      },
    }));
}

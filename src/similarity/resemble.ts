import type { Confidence } from "../types/results.ts";
import { candidates } from "./candidates.ts";
import { choose } from "./choose.ts";
import { noCounts } from "./counts.ts";
import { sharedWords } from "./shared.ts";
import { addNames, addTerms, plain, type Terms } from "./terms.ts";
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
  /** How far they stand out from what stands around them. */
  strength: number;
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

/** What an item is about; worth keeping where it is compared with many. */
export function topicOf(item: Item): Topic {
  const title = plain(item.title);
  const text = plain(item.text);
  const terms: Terms = noCounts(title.length + text.length);
  addTerms(terms, title, titleWeight);
  addTerms(terms, text, 1);
  addNames(terms, title, nameWeight);
  addNames(terms, text, nameWeight);
  return { plain: `${title}\n${text}`, terms };
}

export interface ResembleOptions {
  /** Least similarity of a match. */
  floor?: number;
  /** Whether weak matches are given as well. */
  weak?: boolean;
}

/**
 * Which item of one list is about the same as which of the other. An item may match several, or none.
 *
 * @returns by place in `left`, then the most alike first
 */
export function resemble(left: Item[], right: Item[], options: ResembleOptions = {}): Likeness[] {
  return matchTopics(left.map(topicOf), right.map(topicOf), options);
}

/** `resemble` of items that have been read. */
export function matchTopics(left: Topic[], right: Topic[], options: ResembleOptions = {}): Likeness[] {
  const vectors = weigh([...left, ...right].map(({ terms }) => terms));
  const pairs = candidates(vectors.slice(0, left.length), vectors.slice(left.length));
  return choose(pairs, options.floor ?? leastSimilarity)
    .filter(({ confidence }) => options.weak || confidence !== "weak")
    .sort((a, b) => a.left - b.left || b.cosine - a.cosine || a.right - b.right)
    .map((pair) => ({
      left: pair.left,
      right: pair.right,
      similarity: Math.round(pair.cosine * 1e4) / 1e4,
      strength: pair.strength,
      confidence: pair.confidence,
      shared: sharedWords(
        { text: left[pair.left]!.plain, vector: vectors[pair.left]! },
        { text: right[pair.right]!.plain, vector: vectors[left.length + pair.right]! },
      ),
    }));
}

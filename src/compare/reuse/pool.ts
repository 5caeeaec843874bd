import { type Letters, lettersOf } from "../align/letters.ts";
import { markFormulae } from "./formulae.ts";
import { documentFrequency, type GramIndex, type LetterPool } from "./index.ts";
import type { ReuseText } from "./text.ts";

/** All documents' letters in one pool, with the way back to document, item and source text. */
export interface TextPool extends LetterPool {
  texts: ReuseText[];
  offsets: Int32Array;
  /** First letter of each document. */
  first: Int32Array;
  /** Letters of each document. */
  letters: Int32Array;
}

/** Pools texts in the order given; between two of them stands a border. */
export function poolTexts(texts: ReuseText[]): TextPool {
  const each = texts.map((text) => lettersOf(text.parts));
  const room = each.reduce((sum, { codes }) => sum + codes.length + 1, 0);
  const pool = {
    texts,
    documents: texts.length,
    codes: new Uint16Array(room),
    offsets: new Int32Array(room),
    owner: new Int32Array(room),
    edges: new Uint8Array(room),
    first: new Int32Array(texts.length),
    letters: new Int32Array(texts.length),
  };
  let at = 0;
  each.forEach((letters: Letters, document) => {
    const { codes, offsets } = letters;
    pool.first[document] = at;
    pool.letters[document] = lettersIn(codes);
    pool.codes.set(codes, at);
    pool.offsets.set(offsets, at);
    pool.owner.fill(document, at, at + codes.length + 1);
    markEdges(pool.edges.subarray(at, at + codes.length), offsets, texts[document]!.borders ?? []);
    at += codes.length + 1;
  });
  return pool;
}

function lettersIn(codes: Uint16Array): number {
  let count = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i] !== 0) count++;
  return count;
}

/** Marks the first letter at or behind each border. */
function markEdges(edges: Uint8Array, offsets: Int32Array, borders: readonly number[]): void {
  let next = 0;
  for (let i = 0; i < offsets.length && next < borders.length; i++) {
    if (borders[next]! > offsets[i]!) continue;
    edges[i] = 1;
    while (next < borders.length && borders[next]! <= offsets[i]!) next++;
  }
}

/** Below so many documents, how many of them use a phrase tells nothing about it. */
const ENOUGH_DOCUMENTS = 6;
/** Of the documents, at least this share must use a phrase for it to be a formula of theirs. */
const COMMON_SHARE = 0.4;

/**
 * Marks the letters of set formulae: those of the lexicon and, where there are documents enough to tell,
 * those that many of the documents at hand use.
 *
 * @param index of grams of a few letters over the same pool
 */
export function markCommon(pool: TextPool, index: GramIndex): Uint8Array {
  const marks = markFormulae(pool.codes);
  if (pool.documents < ENOUGH_DOCUMENTS) return marks;
  const frequency = documentFrequency(pool, index);
  const common = Math.max(5, Math.ceil(pool.documents * COMMON_SHARE));
  let end = 0;
  for (let i = 0; i < frequency.length; i++) {
    if (frequency[i]! >= common) end = i + index.size;
    if (i < end) marks[i] = 1;
  }
  return marks;
}

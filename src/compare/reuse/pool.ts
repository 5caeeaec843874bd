import { form } from "../../lexicon/forms.ts";
import type { Span } from "../../types/record.ts";
import { type Letters, lettersOf } from "../align/letters.ts";
import type { TextPart } from "../align/text-parts.ts";
import type { ReuseText } from "./text.ts";

/** The letters of several documents one after another, a border (0) behind each. Some seven bytes a letter. */
export interface LetterPool {
  codes: Uint16Array;
  /** 1 where a heading or title begins or ends right before the letter. */
  edges: Uint8Array;
  /** How many such there are up to the letter, modulo 256: enough to count those between two places close by. */
  headings: Uint8Array;
  /** 1 for each letter that only tells who answers: （责任单位：…）. */
  answers: Uint8Array;
  /** First letter of each document, and the end of the last. */
  first: Int32Array;
}

/** With the way back from letters to documents and their source texts. */
export interface TextPool extends LetterPool {
  texts: ReuseText[];
  /** Letters of each document. */
  letters: Int32Array;
  /** Number of the document that a letter belongs to. */
  ownerOf(place: number): number;
  /** Place of a letter in its source text. */
  offsetOf(place: number): number;
}

/** Pools texts in the order given. */
export function poolTexts(texts: ReuseText[]): TextPool {
  const first = new Int32Array(texts.length + 1);
  const letters = new Int32Array(texts.length);
  texts.forEach(({ parts }, document) => {
    // As much as lettersOf may give: too much is taken off below.
    first[document + 1] = first[document]! + parts.reduce((sum, { text }) => sum + text.length + 1, 1);
  });
  const room = first[texts.length]!;
  const [codes, edges, answers] = [new Uint16Array(room), new Uint8Array(room), new Uint8Array(room)];
  const offsets = offsetColumn(room);
  let at = 0;
  texts.forEach(({ parts, borders = [] }, document) => {
    const own = lettersOf(parts);
    first[document] = at;
    letters[document] = lettersIn(own);
    codes.set(own.codes, at);
    markEdges(edges.subarray(at, at + own.codes.length), own.offsets, borders);
    markSpans(answers.subarray(at, at + own.codes.length), own.offsets, parts.flatMap(answersIn));
    offsets.add(own.offsets);
    at += own.codes.length + 1;
  });
  first[texts.length] = at;
  return {
    texts,
    letters,
    first,
    codes: codes.slice(0, at),
    edges: edges.slice(0, at),
    answers: answers.slice(0, at),
    headings: sumsOf(edges.subarray(0, at)),
    ownerOf: ownersOf(first),
    offsetOf: offsets.offsetOf,
  };
}

/** Where a part tells who answers, in the order of the text. */
function answersIn({ start, text }: TextPart): Span[] {
  return Array.from(text.matchAll(form("item/who-answers", "gu")), ({ index, 0: told }) => ({
    start: start + index,
    end: start + index + told.length,
  }));
}

/** Marks the letters that lie in spans, which are in the order of the text. */
function markSpans(marks: Uint8Array, offsets: Int32Array, spans: readonly Span[]): void {
  let next = 0;
  for (let i = 0; i < offsets.length && next < spans.length; i++) {
    while (next < spans.length && spans[next]!.end <= offsets[i]!) next++;
    if (next < spans.length && spans[next]!.start <= offsets[i]!) marks[i] = 1;
  }
}

function lettersIn({ codes }: Letters): number {
  let count = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i] !== 0) count++;
  return count;
}

function sumsOf(edges: Uint8Array): Uint8Array {
  const sums = new Uint8Array(edges.length);
  for (let i = 1; i < edges.length; i++) sums[i] = sums[i - 1]! + edges[i]!;
  return sums;
}

/** Letters between two places that are kept in mind. */
const STEP_BITS = 6;

/** Finds documents from the one that holds the last place kept in mind. */
function ownersOf(first: Int32Array): (place: number) => number {
  const known = new Int32Array((first.at(-1)! >> STEP_BITS) + 1);
  let document = 0;
  for (let i = 0; i < known.length; i++) {
    while (first[document + 1]! <= i << STEP_BITS) document++;
    known[i] = document;
  }
  return (place) => {
    let owner = known[place >> STEP_BITS]!;
    while (first[owner + 1]! <= place) owner++;
    return owner;
  };
}

/** Stands for a distance that a byte does not hold. */
const FAR = 255;

/** Places in source texts as distances of one letter from the next, a byte each. */
function offsetColumn(room: number) {
  const steps = new Uint8Array(room);
  const known = new Int32Array((room >> STEP_BITS) + 1);
  const far = new Map<number, number>();
  let end = 0;
  return {
    /** The offsets of the next document's letters; the border behind it has none. */
    add(offsets: Int32Array): void {
      let last = -FAR;
      for (let i = 0; i < offsets.length; i++, end++) {
        const step = offsets[i]! - last;
        steps[end] = Math.min(FAR, step);
        if (step >= FAR) far.set(end, offsets[i]!);
        if ((end & ((1 << STEP_BITS) - 1)) === 0) known[end >> STEP_BITS] = offsets[i]!;
        last = offsets[i]!;
      }
      end++;
    },
    offsetOf(place: number): number {
      let at = (place >> STEP_BITS) << STEP_BITS;
      let offset = known[place >> STEP_BITS]!;
      while (at < place) {
        const step = steps[++at]!;
        offset = step === FAR ? far.get(at)! : offset + step;
      }
      return offset;
    },
  };
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

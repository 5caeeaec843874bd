import { readFileSync } from "node:fs";
import { endianness } from "node:os";
import { cutNewWords, modelIn, type NewWords } from "./new-words.ts";
import { builtDictionary, openSegmenter } from "./segmenter.ts";
import { treeIn, type WordTree } from "./word-tree.ts";

/**
 * What nodejieba's `cut` gives with our dictionaries, word for word (`test/words/cutter.test.ts`), over files that are
 * read as they lie: nodejieba builds its own trees for a third of a second, which cutting two plans does not take.
 */
export interface Cutter {
  cut(text: string): string[];
  /** Whether a word's part of speech says what a thing is. */
  isThing(word: string): boolean;
}

/** Letters of the parts of speech that say what a thing is: nouns, names, nouns of doing, idioms, short names, unknown words. */
export const thingTags = /^(?:n|vn|an|j|l|i|x|eng)/u;

let opened: Cutter | undefined;

export function openCutter(): Cutter {
  // The build's files are of machines that put the lower byte first, as nearly all do.
  opened ??= endianness() === "LE" ? ownCutter() : segmenterAsCutter();
  return opened;
}

function ownCutter(): Cutter {
  const bytes = (name: string) => new Uint8Array(readFileSync(builtDictionary(name)));
  const tree = treeIn(bytes("tree.bin"));
  const model = modelIn(bytes("new-words.bin"));
  return {
    cut: (text) => cutWith(tree, model, text),
    isThing: (word) => {
      let node = 0;
      for (let i = 0; i < word.length; i++) {
        node = tree.next(node, word.charCodeAt(i));
        if (node === 0) return isThingByLetters(word);
      }
      const count = tree.counts[node]!;
      return count === 0 ? isThingByLetters(word) : count % 2 === 1;
    },
  };
}

function segmenterAsCutter(): Cutter {
  const jieba = openSegmenter();
  return {
    cut: (text) => jieba.cut(text),
    isThing: (word) => thingTags.test(jieba.tag(word).at(-1)?.tag ?? ""),
  };
}

/** A word that no dictionary has: jieba calls it a number where the first half of its letters are digits. */
function isThingByLetters(word: string): boolean {
  const letters = [...word];
  let ascii = 0;
  let figures = 0;
  for (const letter of letters) {
    if (ascii >= Math.floor(letters.length / 2)) break;
    if (letter < "\u0080") ascii++;
    if (letter >= "0" && letter <= "9") figures++;
  }
  return word !== "" && (ascii === 0 || figures !== ascii);
}

const separators = new Set([..." \t\n，。"].map((c) => c.charCodeAt(0)));

function cutWith(tree: WordTree, model: NewWords, text: string): string[] {
  const { runes, offsets } = runesOf(text);
  const words: string[] = [];
  let start = 0;
  const take = (end: number) => {
    words.push(text.slice(offsets[start], offsets[end]));
    start = end;
  };
  const best = new Float64Array(runes.length + 1);
  const lengths = new Int32Array(runes.length);
  for (let from = 0; from < runes.length; ) {
    let to = from;
    while (to < runes.length && !separators.has(runes[to]!)) to++;
    if (to === from) to++;
    weigh(tree, runes, from, to, best, lengths);
    for (let i = from; i < to; ) {
      if (lengths[i]! > 1) {
        i += lengths[i]!;
        take(i);
        continue;
      }
      let end = i;
      while (end < to && lengths[end] === 1) end++;
      cutSingles(model, runes, i, end, take);
      i = end;
    }
    from = to;
  }
  return words;
}

/** The best words from each place to the end of a stretch: the product of their frequencies. */
function weigh(
  { next, counts, total, least }: WordTree,
  runes: Int32Array,
  from: number,
  to: number,
  best: Float64Array,
  lengths: Int32Array,
): void {
  const weightOf = (count: number) => Math.log(count / total);
  const unknown = weightOf(least);
  best[to] = 0;
  for (let i = to - 1; i >= from; i--) {
    let node = next(0, runes[i]!);
    const single = counts[node]! >> 1;
    let most = best[i + 1]! + (single > 0 ? weightOf(single) : unknown);
    let length = 1;
    for (let end = i + 1; node !== 0 && end < to; end++) {
      node = next(node, runes[end]!);
      const count = counts[node]! >> 1;
      if (count === 0) continue;
      const weight = best[end + 1]! + weightOf(count);
      if (weight <= most) continue;
      most = weight;
      length = end + 1 - i;
    }
    best[i] = most;
    lengths[i] = length;
  }
}

/** Letters that no word of the dictionary takes together: Latin words and numbers whole, the others as new words. */
function cutSingles(
  model: NewWords,
  runes: Int32Array,
  from: number,
  to: number,
  take: (end: number) => void,
): void {
  let left = from;
  for (let right = from; right < to; ) {
    if (runes[right]! >= 0x80) {
      right++;
      continue;
    }
    if (left < right) cutNewWords(model, runes, left, right, take);
    right = latinEnd(runes, right, to);
    take(right);
    left = right;
  }
  if (left < to) cutNewWords(model, runes, left, to, take);
}

/** The end of a Latin word (GB2312) or a number (3.5), or behind any other sign. */
function latinEnd(runes: Int32Array, at: number, to: number): number {
  const goesOn = isLetter(runes[at]!)
    ? (rune: number) => isLetter(rune) || isFigure(rune)
    : (rune: number) => isFigure(rune) || rune === 0x2e;
  let end = at + 1;
  if (isLetter(runes[at]!) || isFigure(runes[at]!)) while (end < to && goesOn(runes[end]!)) end++;
  return end;
}

const isFigure = (rune: number) => rune >= 0x30 && rune <= 0x39;
const isLetter = (rune: number) => (rune >= 0x41 && rune <= 0x5a) || (rune >= 0x61 && rune <= 0x7a);

/** The characters of a text, and where each begins. */
function runesOf(text: string): { runes: Int32Array; offsets: Int32Array } {
  const runes = new Int32Array(text.length);
  const offsets = new Int32Array(text.length + 1);
  let n = 0;
  for (let i = 0; i < text.length; n++) {
    const rune = text.codePointAt(i)!;
    runes[n] = rune;
    offsets[n] = i;
    i += rune > 0xffff ? 2 : 1;
  }
  offsets[n] = text.length;
  return { runes: runes.subarray(0, n), offsets: offsets.subarray(0, n + 1) };
}

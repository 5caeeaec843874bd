import type { Span } from "../../types/record.ts";
import type { Passage } from "../../types/results.ts";
import type { TextPart } from "../align/text-parts.ts";
import { type Alignment, alignChain, extend, likeness, withoutLabels } from "./align.ts";
import { chainBlocks } from "./chain.ts";
import type { Blocks } from "./index.ts";
import type { TextPool } from "./pool.ts";
import { orderBy } from "./radix.ts";
import type { ReuseText } from "./text.ts";

export interface PassageOptions {
  /** Letters that a passage must share. */
  min: number;
  /** Least likeness, 0..1. */
  least: number;
  /** Letters that may lie between two equal blocks of a passage. */
  gap: number;
}

/** The shared stretches of two documents, in the order of the first. */
export interface PairAlignments {
  a: number;
  b: number;
  alignments: Alignment[];
}

/** Both lists of blocks as one, in the order of documents and places. */
export function mergeBlocks(pool: TextPool, lists: readonly Blocks[]): Blocks {
  const count = lists.reduce((sum, list) => sum + list.count, 0);
  const column = (name: "a" | "b" | "length") => {
    const all = new Int32Array(count);
    let at = 0;
    for (const list of lists) {
      all.set(list[name], at);
      at += list.count;
    }
    return all;
  };
  const [a, b, length] = [column("a"), column("b"), column("length")];
  let order: Int32Array = Int32Array.from(a.keys());
  const ownerOf = (place: number) => pool.owner[place]!;
  for (const keys of [b, a, b.map(ownerOf), a.map(ownerOf)]) order = orderBy(order, keys);
  return {
    count,
    a: order.map((i) => a[i]!),
    b: order.map((i) => b[i]!),
    length: order.map((i) => length[i]!),
  };
}

/** The shared stretches of every two documents that have blocks in common. */
export function alignPairs(pool: TextPool, blocks: Blocks, options: PassageOptions): PairAlignments[] {
  const { codes, owner, edges } = pool;
  const headings = sumsOf(edges);
  const pairs: PairAlignments[] = [];
  for (let from = 0; from < blocks.count; ) {
    const a = owner[blocks.a[from]!]!;
    const b = owner[blocks.b[from]!]!;
    let to = from + 1;
    while (to < blocks.count && owner[blocks.a[to]!] === a && owner[blocks.b[to]!] === b) to++;
    const alignments = chainBlocks(blocks, from, to, { gap: options.gap, headings })
      .flatMap((chain) => alignChain(codes, chain, options.least))
      .filter((found) => found.equal * 2 >= options.min)
      .map((found) => {
        // What is alike by itself stays so, whatever stands around it.
        const longer = extend(pool, found);
        const worse = likeness(longer) < options.least && likeness(found) >= options.least;
        return withoutLabels(pool, worse ? found : longer);
      })
      .filter((found) => found.equal >= options.min && likeness(found) >= options.least);
    if (alignments.length > 0) pairs.push({ a, b, alignments: outermost(alignments) });
    from = to;
  }
  return pairs;
}

/** How many marks stand up to each place. */
function sumsOf(marks: Uint8Array): Int32Array {
  const sums = new Int32Array(marks.length);
  for (let i = 1; i < marks.length; i++) sums[i] = sums[i - 1]! + marks[i]!;
  return sums;
}

/** So many passages that may hold the next are kept in mind; more only where a text repeats itself. */
const HELD = 64;

/** Those that do not lie within another on both sides, in the order of the first text. */
function outermost(alignments: Alignment[]): Alignment[] {
  const sorted = alignments.sort((x, y) => x.a - y.a || y.endA - x.endA || x.b - y.b || y.endB - x.endB);
  const kept: Alignment[] = [];
  let open: Alignment[] = [];
  for (const found of sorted) {
    open = open.filter((other) => other.endA > found.a).slice(-HELD);
    if (open.some((other) => other.endA >= found.endA && other.b <= found.b && other.endB >= found.endB))
      continue;
    kept.push(found);
    open.push(found);
  }
  return kept;
}

/**
 * A stretch of letters as a place in its document: from the first letter to the last, in the source's own
 * characters. A half of a surrogate pair at an end is left out.
 */
export function placeOf(pool: TextPool, start: number, end: number): Passage["from"] {
  const text = pool.texts[pool.owner[start]!]!;
  const isTrail = (i: number) => (pool.codes[i]! & 0xfc00) === 0xdc00;
  const isLead = (i: number) => (pool.codes[i]! & 0xfc00) === 0xd800;
  const first = isTrail(start) ? start + 1 : start;
  const last = isLead(end - 1) ? end - 2 : end - 1;
  const span = { start: pool.offsets[first]!, end: pool.offsets[last]! + 1 };
  const part = text.parts[partAt(text.parts, span.start)]!;
  return { document: text.document, item: part.item, span, quote: quoteOf(text, span) };
}

/** Number of the part that holds an offset (parts are in order). */
function partAt(parts: readonly TextPart[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The characters of a span, which may run over parts that follow on one another. */
function quoteOf({ parts }: ReuseText, { start, end }: Span): string {
  let quote = "";
  for (let i = partAt(parts, start); i < parts.length && parts[i]!.start < end; i++) {
    const part = parts[i]!;
    quote += part.text.slice(Math.max(0, start - part.start), end - part.start);
  }
  return quote;
}

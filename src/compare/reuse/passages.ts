import { countFirst } from "../../text/count-first.ts";
import type { Span } from "../../types/record.ts";
import type { Passage } from "../../types/results.ts";
import type { TextPart } from "../align/text-parts.ts";
import { type Alignment, alignChain, extend, likeness, mostEqual } from "./align.ts";
import type { Blocks } from "./blocks.ts";
import { chainBlocks, type Link } from "./chain.ts";
import { withoutHalfNumbers, withoutLabels } from "./ends.ts";
import { equalBefore, equalBehind } from "./equal.ts";
import { UNMEASURED } from "./literal.ts";
import type { TextPool } from "./pool.ts";
import type { ReuseText } from "./text.ts";

export interface PassageOptions {
  /** Letters that a passage must share. */
  min: number;
  /** Least likeness, 0..1. */
  least: number;
  /** Letters that may lie between two equal blocks of a passage. */
  gap: number;
}

/**
 * The shared stretches of two documents: their blocks measured, chained over changed words, aligned and extended.
 *
 * @param from the part of the blocks that is theirs, half-open
 */
export function alignPair(
  pool: TextPool,
  blocks: Blocks,
  from: number,
  to: number,
  { min, least, gap }: PassageOptions,
): Alignment[] {
  const alignments: Alignment[] = [];
  for (const chain of chainBlocks(measured(pool, blocks, from, to, min), { gap, headings: pool.headings })) {
    if (chain.length === 1 && chain[0]!.length * 2 < min) continue;
    for (const found of alignChain(pool.codes, chain, least)) {
      if (found.equal * 2 < min || mostEqual(pool, found) < min) continue;
      // What is alike by itself stays so, whatever stands around it.
      const longer = extend(pool, found);
      const worse = likeness(longer) < least && likeness(found) >= least;
      const own = withoutHalfNumbers(pool, withoutLabels(pool, worse ? found : longer));
      if (own.equal >= min && likeness(own) >= least) alignments.push(own);
    }
  }
  return outermost(alignments);
}

/** Blocks in their order, each once and as long as it gets. */
function measured(pool: TextPool, { a, b, length }: Blocks, from: number, to: number, min: number): Link[] {
  const links: Link[] = [];
  /** How far the blocks reach in the first text, by how far the second is behind it. */
  const reached = new Map<number, number>();
  let ordered = true;
  for (let i = from; i < to; i++) {
    const link = { a: a[i]!, b: b[i]!, length: length[i]! };
    if (link.length === UNMEASURED) {
      if ((reached.get(link.b - link.a) ?? -1) > link.a) continue;
      const before = equalBefore(pool, link.a, link.b);
      link.a -= before;
      link.b -= before;
      link.length = equalBehind(pool, link.a, link.b);
      reached.set(link.b - link.a, link.a + link.length);
      if (link.length < min) continue;
    }
    const last = links.at(-1);
    if (last && inOrder(last, link) > 0) ordered = false;
    links.push(link);
  }
  return ordered ? links : links.sort(inOrder);
}

const inOrder = (x: Link, y: Link) => x.a - y.a || x.b - y.b;

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
  const text = pool.texts[pool.ownerOf(start)]!;
  const isTrail = (i: number) => (pool.codes[i]! & 0xfc00) === 0xdc00;
  const isLead = (i: number) => (pool.codes[i]! & 0xfc00) === 0xd800;
  const first = isTrail(start) ? start + 1 : start;
  const last = isLead(end - 1) ? end - 2 : end - 1;
  const span = { start: pool.offsetOf(first), end: pool.offsetOf(last) + 1 };
  const part = text.parts[partAt(text.parts, span.start)]!;
  return { document: text.document, item: part.item, span, quote: quoteOf(text, span) };
}

/** Number of the part that holds an offset (parts are in order). */
function partAt(parts: readonly TextPart[], offset: number): number {
  return Math.max(0, countFirst(parts, ({ start }) => start <= offset) - 1);
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

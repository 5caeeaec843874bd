import { grouped } from "../../text/grouped.ts";
import type { Span } from "../../types/record.ts";
import type { Passage, Reuse, ReuseFamily } from "../../types/results.ts";
import { formulaShare, mostlyFormula } from "./formulae.ts";
import { type ReuseText, ranksOf } from "./text.ts";

/** Two stretches of a document that share half of what they cover together are one place. */
const same = 0.5;
/** So many different places that begin before another are compared with it: the nearest. */
const looked = 64;

/**
 * Passages that many documents have, each once: places that passages join, directly or over a third, wherever they
 * overlap by half. Of each document the place is shown that has most in common with the others that it has there; the
 * first is that of the earliest document (of those without a date, by id).
 *
 * A family is a formula where most of its passages are, or most of what its members share.
 *
 * @param passages are given the number of their family
 * @returns the most widely shared first
 */
export function familiesOf(passages: readonly Passage[], texts: readonly ReuseText[]): ReuseFamily[] {
  const ends = passages.flatMap(({ from, to }) => [from, to]);
  const parent = Int32Array.from(ends.keys());
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const join = (a: number, b: number) => {
    const [x, y] = [root(a), root(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  };
  /** Joins the places of one document that are about the same stretch. */
  const joinAlike = (places: readonly number[]) => {
    const distinct: number[] = [];
    for (const i of places) {
      const { start, end } = ends[i]!.span;
      const last = distinct.at(-1);
      if (last !== undefined && ends[last]!.span.start === start && ends[last]!.span.end === end) {
        join(last, i);
        continue;
      }
      for (let k = Math.max(0, distinct.length - looked); k < distinct.length; k++)
        if (alike(ends[distinct[k]!]!.span, ends[i]!.span)) join(distinct[k]!, i);
      distinct.push(i);
    }
  };
  passages.forEach((_, i) => {
    join(2 * i, 2 * i + 1);
  });
  for (const places of byDocument(ends).values()) joinAlike(places);
  const ranks = ranksOf(texts);
  const order = new Map(texts.map(({ document }, i) => [document, ranks[i]!]));
  const groups = grouped(passages.keys(), (i) => root(2 * i));
  return [...groups.values()]
    .map((own) => ({
      own,
      places: grouped(
        own.flatMap((i) => [passages[i]!.from, passages[i]!.to]),
        ({ document }) => document,
      ),
    }))
    .sort((x, y) => y.places.size - x.places.size || x.own[0]! - y.own[0]!)
    .map(({ own, places }, i) => {
      for (const k of own) passages[k]!.family = i + 1;
      const formulae = own.filter((k) => passages[k]!.formula).length;
      const members = [...places.values()]
        .map(mostTypical)
        .sort((x, y) => order.get(x.document)! - order.get(y.document)!);
      const said = members.filter(({ quote }) => formulaShare(quote) >= mostlyFormula).length;
      return {
        id: i + 1,
        members,
        characters: own.reduce((most, k) => Math.max(most, passages[k]!.characters), 0),
        formula: formulae * 2 > own.length || said * 2 > members.length,
      };
    });
}

const length = ({ start, end }: Span) => end - start;

function alike(a: Span, b: Span): boolean {
  return inCommon(a, b) >= same;
}

/** What two stretches share of what they cover together. */
function inCommon(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const covered = length(a) + length(b) - shared;
  // a record from elsewhere may have empty stretches
  return covered > 0 ? shared / covered : 1;
}

/**
 * The place that has most in common with the others, of equal ones the first: what the members of a family share, not
 * what happens to stand around it in two of them.
 */
function mostTypical(places: readonly Passage["from"][]): Passage["from"] {
  const some = places.slice(0, looked);
  const worth = some.map(({ span }) => some.reduce((sum, other) => sum + inCommon(span, other.span), 0));
  return some[worth.indexOf(Math.max(...worth))]!;
}

/** Numbers of the places of each document, in the order of the text. */
function byDocument(ends: readonly Passage["from"][]): Map<string, number[]> {
  const lists = grouped(ends.keys(), (i) => ends[i]!.document);
  for (const list of lists.values())
    list.sort(
      (x, y) => ends[x]!.span.start - ends[y]!.span.start || ends[x]!.span.end - ends[y]!.span.end || x - y,
    );
  return lists;
}

/** How much of each document stands in others, and how much of it an earlier one has. */
export function sharesOf(passages: readonly Passage[], texts: readonly ReuseText[]): Reuse["documents"] {
  const spans = new Map(
    texts.map(({ document }) => [document, { all: [] as Span[], taken: [] as Span[], own: [] as Span[] }]),
  );
  for (const { from, to, formula } of passages) {
    spans.get(from.document)!.all.push(from.span);
    const later = spans.get(to.document)!;
    later.all.push(to.span);
    later.taken.push(to.span);
    if (!formula) later.own.push(to.span);
  }
  return texts.map(({ document, parts }) => {
    const characters = parts.reduce((sum, { text }) => sum + text.length, 0);
    const { all, taken, own } = spans.get(document)!;
    const covered = coveredBy(taken);
    return {
      document,
      characters,
      shared: coveredBy(all),
      taken: covered,
      substantive: coveredBy(own),
      share: characters === 0 ? 0 : Math.round((covered / characters) * 1e4) / 1e4,
    };
  });
}

function coveredBy(spans: Span[]): number {
  let sum = 0;
  let end = 0;
  for (const span of spans.sort((x, y) => x.start - y.start)) {
    sum += Math.max(0, span.end - Math.max(end, span.start));
    end = Math.max(end, span.end);
  }
  return sum;
}

import type { Passage } from "../../types/results.ts";
import { type Alignment, likeness } from "./align.ts";
import { mostlyFormula } from "./formulae.ts";
import { placeOf } from "./passages.ts";
import type { TextPool } from "./pool.ts";
import type { ReuseText } from "./text.ts";

/** Letters of the pool, half-open. */
type Stretch = { start: number; end: number };

/** Whether the first document comes first, and whether its date says so. 2008 and 2008-03 do not tell. */
function direction(a: ReuseText, b: ReuseText): { forward: boolean; order: "date" | "id" } {
  const [x, y] = [a.date, b.date];
  if (x === null || y === null || x.startsWith(y) || y.startsWith(x))
    return { forward: a.document < b.document, order: "id" };
  return { forward: x < y, order: "date" };
}

/** What one document took from the other: its passages in the order of the earlier, and their sum. */
export function directed(
  pool: TextPool,
  pair: { a: number; b: number; alignments: readonly Alignment[] },
  marks: Uint8Array,
) {
  const { forward, order } = direction(pool.texts[pair.a]!, pool.texts[pair.b]!);
  const sides = (found: Alignment) => {
    const a = { start: found.a, end: found.endA };
    const b = { start: found.b, end: found.endB };
    return forward ? { from: a, to: b } : { from: b, to: a };
  };
  const list = pair.alignments.map((found) => {
    const { from, to } = sides(found);
    const formula = marked(marks, from) >= mostlyFormula && marked(marks, to) >= mostlyFormula;
    const passage: Passage = {
      from: placeOf(pool, from.start, from.end),
      to: placeOf(pool, to.start, to.end),
      characters: found.equal,
      similarity: Math.round(likeness(found) * 1e4) / 1e4,
      formula,
    };
    return { passage, from, to };
  });
  markRepeats(list);
  list.sort(
    (x, y) =>
      x.passage.from.span.start - y.passage.from.span.start ||
      x.passage.to.span.start - y.passage.to.span.start,
  );
  const document = forward ? pair.b : pair.a;
  const characters = covered(list.map(({ to }) => to));
  const letters = pool.letters[document]!;
  return {
    passages: list.map(({ passage }) => passage),
    summary: {
      from: pool.texts[forward ? pair.a : pair.b]!.document,
      to: pool.texts[document]!.document,
      characters,
      substantive: covered(list.filter(({ passage }) => !passage.formula).map(({ to }) => to)),
      share: Math.round((characters / letters) * 1e4) / 1e4,
      order,
    },
  };
}

/**
 * Marks passages both sides of which others hold already: first those that are new on both sides count, the
 * longest before the others, then those that are new on one.
 */
function markRepeats(list: { passage: Passage; from: Stretch; to: Stretch }[]): void {
  if (list.length < 2) return;
  const [from, to] = [held(list.map((entry) => entry.from)), held(list.map((entry) => entry.to))];
  const take = (entry: (typeof list)[number]) => {
    from.take(entry.from);
    to.take(entry.to);
  };
  const left = list
    .toSorted((x, y) => y.passage.characters - x.passage.characters)
    .filter((entry) => {
      const known = from.holds(entry.from) || to.holds(entry.to);
      if (!known) take(entry);
      return known;
    });
  for (const entry of left) {
    if (from.holds(entry.from) && to.holds(entry.to)) entry.passage.repeat = true;
    else take(entry);
  }
}

/** Which letters of some stretches have been taken. */
function held(stretches: readonly Stretch[]) {
  const first = stretches.reduce((least, { start }) => Math.min(least, start), Infinity);
  const taken = new Uint8Array(stretches.reduce((most, { end }) => Math.max(most, end), 0) - first);
  return {
    take({ start, end }: Stretch): void {
      taken.fill(1, start - first, end - first);
    },
    holds({ start, end }: Stretch): boolean {
      const free = taken.indexOf(0, start - first);
      return free === -1 || free >= end - first;
    },
  };
}

/** Share of the letters of a stretch that belong to set formulae. */
function marked(marks: Uint8Array, { start, end }: Stretch): number {
  let count = 0;
  for (let i = start; i < end; i++) count += marks[i]!;
  return count / (end - start);
}

/** Letters that lie in at least one of the stretches. */
function covered(stretches: Stretch[]): number {
  let sum = 0;
  let end = 0;
  for (const stretch of stretches.toSorted((x, y) => x.start - y.start)) {
    sum += Math.max(0, stretch.end - Math.max(end, stretch.start));
    end = Math.max(end, stretch.end);
  }
  return sum;
}

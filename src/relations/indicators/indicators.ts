import type { Placed, Reading } from "../../types/reading.ts";
import type { Indicator } from "../../types/record.ts";
import { partAt } from "../place.ts";
import { countedIn, type Wanted } from "./counted.ts";
import { targetInWords, wordsForNumbers } from "./in-words.ts";
import { type Known, kindAndTime, knownOf, noteTime } from "./kind-and-time.ts";
import { isProse, tableFinder } from "./places.ts";
import { comparatorOf, indicatorOf } from "./prose.ts";
import { indicatorsOf } from "./table.ts";

type Found = Placed<Omit<Indicator, "id">>;

/**
 * The quantified statements about what is or shall be, each with its name, time, basis and kind.
 *
 * Quantities of tables are taken from the tables (`ReadTable.values`) and from the goal cells of their rows. What
 * stands in no outline node of a part that has some counts only in prose (a report's review often stands before the
 * first numbered heading); contents and glossaries are left out.
 */
export function findIndicators(reading: Reading): Found[] {
  const known = knownOf(reading);
  const found: Found[] = [];
  for (const { statement, running, floor, cell, item, part } of countedIn(reading))
    found.push({ item, part, ...indicatorOf(known, statement, running, floor, cell) });
  found.push(...inWords(known), ...inTables(reading));
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** An indicator without its name, and what follows from that; its span is that of the quantity. */
export type Unnamed = Pick<
  Indicator,
  "value" | "valueTo" | "unit" | "comparator" | "change" | "by" | "span" | "quote"
>;

/**
 * The indicators of some paragraphs without their names: enough to tell whether a record has them, their numbers and
 * their years, in half the time.
 *
 * @param wanted whether the paragraph with an offset is asked for
 */
export function findUnnamed(reading: Reading, wanted: Wanted): Unnamed[] {
  const known = knownOf(reading);
  const found: Unnamed[] = [];
  for (const { statement, running, floor, cell } of countedIn(reading, wanted)) {
    const holds = kindAndTime(known, statement, running, floor, cell);
    noteTime(running, statement, holds);
    const { text: quote, ...quantity } = statement.quantity;
    found.push({ ...quantity, comparator: comparatorOf(statement, holds), by: holds.by, quote });
  }
  return [...found, ...inWords(known, wanted), ...inTables(reading)];
}

/** Targets in words alone. */
function inWords(known: Known, wanted?: Wanted): Found[] {
  const { reading } = known;
  const { outline, quantities } = reading;
  const tableAt = tableFinder(reading);
  const found: Found[] = [];
  let before = 0;
  for (const one of wordsForNumbers(reading)) {
    const { start } = one.span;
    while (before < quantities.length && quantities[before]!.span.start < start) before++;
    if (wanted?.(start) === false || tableAt(one.span)) continue;
    const { id: item, node } = reading.itemAt(one.span);
    if ((node === null && !isProse(reading, one.span)) || (node && start < node.body.start)) continue;
    const target = targetInWords(known, one, before, { item, node, floor: node?.body.start ?? 0 });
    if (target) found.push({ item, part: partAt(outline.parts, start), ...target });
  }
  return found;
}

/** What columns of figures say. */
function inTables({ tables, source, anchor, outline, itemAt }: Reading): Found[] {
  return tables
    .flatMap(({ values }) => (values ? indicatorsOf(source.text, values, anchor) : []))
    .map((indicator) => ({
      ...indicator,
      item: indicator.item ?? itemAt(indicator.span).id,
      part: partAt(outline.parts, indicator.span.start),
    }));
}

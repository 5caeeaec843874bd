import { decide } from "../../clause/rules.ts";
import type { OutlineNode, Placed, Reading } from "../../types/reading.ts";
import type { Indicator } from "../../types/record.ts";
import { partAt, placer } from "../place.ts";
import { countsRules } from "./counts/rules.ts";
import { targetInWords, wordsForNumbers } from "./in-words.ts";
import { isProse, proseCells, tableFinder } from "./places.ts";
import { indicatorOf, type Known } from "./prose.ts";
import { unnumberedReviews } from "./reviews.ts";
import { fresh } from "./running.ts";
import { statementAt } from "./statement.ts";
import { indicatorsOf } from "./table.ts";
import { outlooksOf } from "./tense.ts";
import { plannedYear } from "./times/defaults.ts";
import { yearsOf } from "./years.ts";

type Found = Placed<Omit<Indicator, "id">>;

/**
 * The quantified statements about what is or shall be, each with its name, time, basis and kind.
 *
 * Quantities of tables are taken from the tables (`ReadTable.values`) and from the goal cells of their rows. What
 * stands in no outline node of a part that has some counts only in prose (a report's review often stands before the
 * first numbered heading); contents and glossaries are left out.
 *
 * @param wanted where only some paragraphs are asked for: whether the one with this offset is
 */
export function findIndicators(reading: Reading, wanted?: (offset: number) => boolean): Found[] {
  const { outline, tables, periods, trace } = reading;
  const known: Known = {
    reading,
    outlookAt: outlooksOf(reading),
    yearsAt: yearsOf(reading),
    reviewAt: unnumberedReviews(reading),
    planned: plannedYear(periods, reading.anchor),
    points: reading.scan.tokens.filter(({ word }) => word.point),
  };
  const placeOf = placer(outline.nodes, tables);
  const nodes = new Map<string, OutlineNode>(outline.nodes.map((node) => [node.id, node]));
  const cellAt = proseCells(reading);
  const inTable = tableFinder(reading);
  const found: Found[] = [];
  let running = fresh(null, "");
  reading.quantities.forEach((quantity, index) => {
    if (wanted?.(quantity.span.start) === false || isAttribute(reading, index)) return;
    const item = placeOf(quantity.span);
    const part = partAt(outline.parts, quantity.span.start);
    const node = item === null ? null : (nodes.get(item) ?? null);
    const cell = cellAt(quantity.span);
    if (node === null && cell === undefined && !isProse(reading, quantity.span)) return;
    if (inTable(quantity.span) && !cell) return;
    const heading = cell?.heading ?? "";
    if (item !== running.item || heading !== running.heading) running = fresh(item, heading);
    const inTitle = node !== null && quantity.span.start < node.body.start;
    const floor = inTitle ? node.titleSpan.start : (cell?.span.start ?? node?.body.start ?? 0);
    const statement = statementAt(reading, index, floor, node, cell?.heading);
    const rule = decide(countsRules, statement, quantity.span.start, trace);
    if (!rule?.then) return;
    const indicator = indicatorOf(known, statement, running, floor, cell);
    found.push({ item, part, ...indicator });
  });
  const words = wordsForNumbers(reading);
  const tableAt = tableFinder(reading);
  let before = 0;
  for (const one of words) {
    const { start } = one.span;
    while (before < reading.quantities.length && reading.quantities[before]!.span.start < start) before++;
    if (wanted?.(start) === false || tableAt(one.span)) continue;
    const item = placeOf(one.span);
    const node = item === null ? null : (nodes.get(item) ?? null);
    if ((node === null && !isProse(reading, one.span)) || (node && start < node.body.start)) continue;
    const target = targetInWords(known, one, before, { item, node, floor: node?.body.start ?? 0 });
    if (target) found.push({ item, part: partAt(outline.parts, start), ...target });
  }
  for (const table of tables)
    for (const indicator of table.values
      ? indicatorsOf(reading.source.text, table.values, reading.anchor)
      : [])
      found.push({
        ...indicator,
        item: indicator.item ?? placeOf(indicator.span),
        part: partAt(outline.parts, indicator.span.start),
      });
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** 3个万亿级产业集群: the second number says of what kind the first are. */
function isAttribute({ quantities, scan }: Reading, index: number): boolean {
  const { unit, span } = quantities[index]!;
  return unit === "" && quantities[index - 1]?.span.end === span.start && scan.text[span.end] === "级";
}

import { decide } from "../../clause/rules.ts";
import { lineFrom } from "../../outline/lines.ts";
import type { Reading } from "../../types/reading.ts";
import { partAt } from "../place.ts";
import { countsRules } from "./counts/rules.ts";
import { isProse, type ProseCell, proseCells, tableFinder } from "./places.ts";
import { fresh, type Running } from "./running.ts";
import { type Statement, statementAt } from "./statement.ts";

/** A number of prose that is an indicator, and where it stands. */
export interface Counted {
  statement: Statement;
  /** What went over from the numbers before it, and goes over from it to the next. */
  running: Running;
  /** Beginning of the text that nothing looks beyond. */
  floor: number;
  cell: ProseCell | undefined;
  item: string | null;
  part: ReturnType<typeof partAt>;
}

/** Whether the paragraph with an offset is asked for. */
export type Wanted = (offset: number) => boolean;

/**
 * The numbers of prose and of cells read as prose that count as indicators, in order; what is noted in `running` of one
 * is there for the next.
 */
export function* countedIn(reading: Reading, wanted?: Wanted): Generator<Counted> {
  const { outline, trace, quantities } = reading;
  const cellAt = proseCells(reading);
  const inTable = tableFinder(reading);
  // paragraphs and boxes behind an item do not look into it
  const ends = outline.nodes.map(({ span: { end } }) => ({ start: end })).sort((a, b) => a.start - b.start);
  const behindItems = (offset: number) => ends[lineFrom(ends, offset + 1) - 1]?.start ?? 0;
  let running = fresh(null, "");
  for (const [index, { span }] of quantities.entries()) {
    if (wanted?.(span.start) === false || isAttribute(reading, index)) continue;
    const { id: item, node } = reading.itemAt(span);
    const cell = cellAt(span);
    if (node === null && cell === undefined && !isProse(reading, span)) continue;
    if (inTable(span) && !cell) continue;
    const heading = cell?.heading ?? "";
    if (item !== running.item || heading !== running.heading) running = fresh(item, heading);
    const inTitle = node !== null && span.start < node.body.start;
    const floor = inTitle
      ? node.titleSpan.start
      : (cell?.span.start ?? Math.max(node?.body.start ?? 0, behindItems(span.start)));
    const statement = statementAt(reading, index, floor, node, cell?.heading);
    if (!decide(countsRules, statement, span.start, trace)?.then) continue;
    yield { statement, running, floor, cell, item, part: partAt(outline.parts, span.start) };
  }
}

/** 3个万亿级产业集群: the second number says of what kind the first are. */
function isAttribute({ quantities, scan }: Reading, index: number): boolean {
  const { unit, span } = quantities[index]!;
  return unit === "" && quantities[index - 1]?.span.end === span.start && scan.text[span.end] === "级";
}

import { form } from "../../lexicon/forms.ts";
import { hasHan } from "../../text/han.ts";
import { squeeze } from "../../text/span.ts";
import { wordsAsPrinted } from "../../text/view.ts";
import type { Placed } from "../../types/reading.ts";
import type { Indicator } from "../../types/record.ts";
import { modalOf, natureOf, type Reckoned, type Reckoning, reckoningOf } from "./basis.ts";
import { type KindAndTime, type Known, kindAndTime, noteTime } from "./kind-and-time.ts";
import { measureOf } from "./measure.ts";
import type { Name } from "./names/name.ts";
import { named, ofZone } from "./names/named.ts";
import type { ProseCell } from "./places.ts";
import { quoteOf } from "./quote.ts";
import { goesOnAbout, likeTheLast, noteName, type Running } from "./running.ts";
import type { Statement } from "./statement.ts";
import { conditionBound } from "./thresholds/conditions.ts";

/**
 * The indicator that a quantity in prose makes with the words around it; notes in `running` what goes over to the next.
 *
 * @param floor beginning of the text that nothing looks beyond
 * @param cell of a table row, where it stands in one
 * @param holds what it is and when it holds, where that has been asked before its name
 */
export function indicatorOf(
  known: Known,
  statement: Statement,
  running: Running,
  floor: number,
  cell: ProseCell | undefined,
  holds = kindAndTime(known, statement, running, floor, cell),
): Omit<Placed<Indicator>, "id" | "item" | "part"> {
  const { reading } = known;
  const { scan, quantity, sentence } = statement;
  const { kind, by, grant, joined } = holds;
  const name = ofRow(cell, ofZone(reading, statement, named(reading, statement, running, grant, joined)));
  const to = goesOnAbout(running, name) ? running.by : null;
  noteName(running, name, holds);
  noteTime(running, statement, holds);
  const likewise = joined && running.kind === kind && likeTheLast(statement);
  if (!likewise || running.reckoning.basis === null)
    running.reckoning = reckoned(known, statement, { kind, by, from: running.since, to });
  running.kind = kind;
  const quote = quoteOf(statement, name.name);
  const stretch = isOfHeading(statement, name.name)
    ? statement.node!.titleSpan
    : { start: Math.max(floor, sentence.start - 40), end: statement.clause.end + 40 };
  const modal = modalOf(statement);
  const nature = natureOf(statement);
  const printed = wordsAsPrinted(scan.view, name.name, stretch);
  // 同比增速高于10%的，给予: the rate is a level that the condition sets
  const change = grant === "condition" && isRate(name.name) ? null : quantity.change;
  return {
    name: printed,
    value: quantity.value,
    ...(quantity.valueTo === undefined ? {} : { valueTo: quantity.valueTo }),
    unit: quantity.unit,
    comparator: comparatorOf(statement, holds),
    change,
    by,
    kind,
    quote: scan.view.source.slice(quote.start, quote.end),
    span: quote,
    measure: measureOf({ name: printed, unit: quantity.unit, change, value: quantity.value }),
    ...running.reckoning,
    stated: "number",
    ...(modal ? { modal } : {}),
    ...(nature ? { nature } : {}),
  };
}

/** 已开工98个 in the row 老旧小区改造: what was done of it is named by the row. */
function ofRow(cell: ProseCell | undefined, name: Name): Name {
  if (!cell || !form("name/verbs-alone").test(name.name)) return name;
  const row = squeeze(cell.heading);
  return row.length <= longestRow && hasHan(row) && !/[，；。]/u.test(row)
    ? { ...name, name: row + name.name }
    : name;
}

/** A row whose name is longer is a sentence. */
const longestRow = 20;

/** Whether the heading of its item gives the name, whose characters then stand there. */
function isOfHeading({ node, heading }: Statement, name: string): boolean {
  return node !== null && squeeze(heading).includes(name);
}

/** What bound a number is: that of a condition says what the sentence asks for. */
export function comparatorOf(statement: Statement, { grant }: KindAndTime): Indicator["comparator"] {
  return grant === "condition" ? conditionBound(statement) : statement.quantity.comparator;
}

/** On what a number is reckoned. */
function reckoned(
  { reading: { anchor, periods, trace }, yearsAt }: Known,
  statement: Statement,
  told: Pick<Reckoned, "kind" | "by" | "from" | "to">,
): Reckoning {
  const { start } = statement.quantity.span;
  // what shall be is of this year, whatever the chapter tells of the years before
  const years = told.kind === "baseline" ? yearsAt.chapter(start) : yearsAt.paragraph(start);
  return reckoningOf({ statement, anchor, years, ...told }, periods, trace);
}

const isRate = (name: string) => ["增幅", "降幅", "涨幅", "减幅", "增速"].some((word) => name.endsWith(word));

import { measures } from "../../relations/indicators/measure.ts";
import { byCodeUnits } from "../../text/by-code-units.ts";
import { positions } from "../../text/position.ts";
import type { PolicyDocument } from "../../types/record.ts";
import type { Horizon, Panel, PanelKind, PanelRow } from "../../types/results.ts";
import { planYear } from "../plan-year.ts";
import { withAbove } from "./above.ts";
import { type Candidate, settle } from "./cells.ts";
import { candidatesOf } from "./statement.ts";

export interface PanelOptions {
  /** Keys of `lexicon/measures.yaml`; all of them unless told. */
  measures?: readonly string[];
  kinds?: readonly PanelKind[];
  horizons?: readonly Horizon[];
  /** Texts of the documents by id, where they are at hand: rows then have their line. */
  texts?: ReadonlyMap<string, string>;
  /** Documents of levels above: each row gets what the nearest of them said for the same year, and the gap. */
  against?: readonly PolicyDocument[];
}

/**
 * The headline indicators of documents as one tidy table, a row a statement: value, bounds as printed, on what it is
 * reckoned, the quote and its place. Of several statements for one cell (document, measure, kind, year, level or
 * change) those that only repeat another give way, with a message; where different numbers are left all are shown,
 * with a warning.
 *
 * @param records in any order; the rows do not depend on it
 */
export function panel(records: readonly PolicyDocument[], options: PanelOptions = {}): Panel {
  const wanted = wantedBy(options);
  const settled = records.map((record) =>
    settle(candidatesIn(record, options).filter(({ row }) => wanted(row))),
  );
  const rows = settled.flatMap((one) => one.rows);
  const messages = settled.flatMap((one) => one.messages);
  const upper = options.against && panel(options.against);
  return {
    schema: "plans.panel/1",
    rows: (upper ? withAbove(rows, upper.rows) : rows).sort(inOrder()),
    messages: messages.sort(
      (a, b) => byCodeUnits(a.document, b.document) || (a.span?.start ?? 0) - (b.span?.start ?? 0),
    ),
  };
}

function candidatesIn({ document, indicators }: PolicyDocument, { texts }: PanelOptions): Candidate[] {
  const text = texts?.get(document.id);
  const place = text === undefined ? undefined : positions(text);
  const year = planYear(document);
  return indicators.flatMap(({ span }, at) => {
    const line = place ? place(span.start).line : null;
    return candidatesOf({ head: document, year, indicators, at, line });
  });
}

function wantedBy({ measures: keys, kinds, horizons }: PanelOptions): (row: PanelRow) => boolean {
  return ({ measure, kind, horizon }) =>
    (keys?.includes(measure) ?? true) &&
    (kinds?.includes(kind) ?? true) &&
    (horizons?.includes(horizon) ?? true);
}

const kindOrder = ["target", "reached", "threshold"];

/** By measure (what is none last, by its name), kind, year and place; within a document as they stand in it. */
export function inOrder(): (a: PanelRow, b: PanelRow) => number {
  const order = new Map([...measures().keys()].map((key, i) => [key, i]));
  const rank = ({ measure }: PanelRow) => order.get(measure) ?? order.size;
  return (a, b) =>
    rank(a) - rank(b) ||
    byCodeUnits(a.measure, b.measure) ||
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    byCodeUnits(a.year ?? "", b.year ?? "") ||
    byCodeUnits(a.code ?? "", b.code ?? "") ||
    byCodeUnits(a.document, b.document) ||
    a.start - b.start ||
    a.end - b.end;
}

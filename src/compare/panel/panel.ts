import { positions } from "../../text/position.ts";
import type { DocumentHead, PolicyDocument } from "../../types/record.ts";
import type { Horizon, Panel, PanelKind } from "../../types/results.ts";
import { type Candidate, settle } from "./cells.ts";
import { candidatesOf } from "./statement.ts";

export interface PanelOptions {
  /** Keys of `lexicon/measures.yaml`; all of them unless told. */
  measures?: readonly string[];
  kinds?: readonly PanelKind[];
  horizons?: readonly Horizon[];
  /** Texts of the documents by id, where they are at hand: rows then have their line. */
  texts?: ReadonlyMap<string, string>;
}

/**
 * The headline indicators of documents as one tidy table, a row a statement.
 *
 * @param records in any order
 */
export function panel(records: readonly PolicyDocument[], options: PanelOptions = {}): Panel {
  const settled = records.map((record) => settle(candidatesIn(record, options)));
  return {
    schema: "plans.panel/1",
    rows: settled.flatMap(({ rows }) => rows),
    messages: settled.flatMap(({ messages }) => messages),
  };
}

function candidatesIn({ document, indicators }: PolicyDocument, { texts }: PanelOptions): Candidate[] {
  const text = texts?.get(document.id);
  const place = text === undefined ? undefined : positions(text);
  const year = yearOf(document);
  return indicators.flatMap((indicator, i) => {
    const line = place ? place(indicator.span.start).line : null;
    return candidatesOf({ head: document, year, indicator, next: indicators[i + 1], line });
  });
}

/** The year that a document plans for, the last one of several; else that in which it was made. */
export function yearOf({ period, date }: DocumentHead): number | null {
  const year = Number.parseInt(period?.to ?? date ?? "", 10);
  return Number.isNaN(year) ? null : year;
}

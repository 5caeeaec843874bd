import { positions } from "../text/position.ts";
import type { DocumentHead, PolicyDocument } from "../types/record.ts";
import type { Cell, Column } from "./tables.ts";

/** What every row of every table says of its document, so that rows of many documents can be grouped: before its own columns … */
export const documentColumns: readonly Column<DocumentHead>[] = [
  ["document", ({ id }) => id],
  ["region", ({ region }) => region?.name ?? null],
  ["year", yearOf],
];
/** … and behind them. */
export const moreDocumentColumns: readonly Column<DocumentHead>[] = [
  ["code", ({ region }) => region?.code ?? null],
  ["level", ({ region }) => region?.level ?? null],
  ["issuer", ({ issuer }) => issuer],
  ["documentTitle", ({ title }) => title],
];

/** The year that a document is for, the first of its period; where it names no period, the year it was made. */
export function yearOf({ period, date }: DocumentHead): number | null {
  const year = (period?.from ?? period?.to ?? date)?.slice(0, 4);
  return year === undefined ? null : Number(year);
}

/** Where an offset stands: the line of the text and the page of the file, both from 1. */
export interface Place {
  line: Cell;
  page: Cell;
}

/**
 * A function from offsets to places of one document.
 *
 * @param text that the offsets point into; without it the line is not known
 */
export function placesOf({ document }: PolicyDocument, text?: string): (offset: number) => Place {
  const at = text === undefined ? undefined : positions(text);
  const { pages } = document.source;
  return (offset) => ({
    line: at ? at(offset).line : null,
    page: pages ? pages.filter((start) => start <= offset).length || 1 : null,
  });
}

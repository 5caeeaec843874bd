import { wordingsOf } from "../../relations/indicators/measure.ts";
import { hasHan } from "../../text/han.ts";
import type { Indicator, PolicyDocument } from "../../types/record.ts";
import type { PanelRow } from "../../types/results.ts";
import { namedRow } from "../panel/statement.ts";
import { planYear } from "../plan-year.ts";

/** A figure of a plan's table, and what the plan started from; null where its base column has nothing. */
export interface Figure {
  row: PanelRow;
  base: number | null;
}

/**
 * Figures of the tables of plans under names that are no headline indicators: the aims, and what the base column says
 * was reached. Two tables that print a name mean the same by it; running text often does not.
 */
export function figuresIn({ document, indicators }: PolicyDocument): Figure[] {
  const year = planYear(document);
  const figures = indicators.flatMap((indicator, at) =>
    isFigure(indicator) ? [namedRow({ head: document, year, indicators, at, line: null })] : [],
  );
  const baseOf = new Map(
    figures.filter(({ kind }) => kind === "reached").map((row) => [nameOf(row), row.value]),
  );
  return figures.map((row) => ({ row, base: baseOf.get(nameOf(row)) ?? null }));
}

const nameOf = ({ name, unit }: PanelRow) => `${name} ${unit}`;

/** A cell of figures: neither a word nor its unit stands in its quote, as it would in running text. */
function isFigure(indicator: Indicator): boolean {
  const { quote, unit, kind, value } = indicator;
  const bare = unit !== "" && !quote.includes(unit) && !hasHan(quote);
  return bare && value !== null && kind !== "threshold" && wordingsOf(indicator).length === 0;
}

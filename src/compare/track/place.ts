import { byCodeUnits } from "../../text/by-code-units.ts";
import { grouped } from "../../text/grouped.ts";
import type { DocumentHead, PolicyDocument } from "../../types/record.ts";
import { planYear } from "../plan-year.ts";

/** What tells one place from another: its code by GB/T 2260, else its name; null where the document says neither. */
function placeOf({ region }: Pick<DocumentHead, "region">): string | null {
  return region?.code ?? region?.name ?? null;
}

const yearOf = ({ document }: PolicyDocument) => planYear(document)!;

/** The documents of each place whose place and year are known, in the order of their years. */
export function byPlace(records: readonly PolicyDocument[]): PolicyDocument[][] {
  const known = records.filter(({ document }) => placeOf(document) !== null && planYear(document) !== null);
  const places = [...grouped(known, ({ document }) => placeOf(document)!)];
  return places
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([, list]) =>
      list.sort((a, b) => yearOf(a) - yearOf(b) || byCodeUnits(a.document.id, b.document.id)),
    );
}

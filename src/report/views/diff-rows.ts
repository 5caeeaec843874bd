import type { Unit } from "../../compare/align/units.ts";
import { unitsOf } from "../../compare/diff/diff.ts";
import type { PolicyDocument } from "../../types/record.ts";
import type { Diff, IndicatorCell, TaskChange } from "../../types/results.ts";
import { particulars, type Records } from "../diff-sheet.ts";
import { placesOf } from "../document-columns.ts";
import { oneLine } from "../one-line.ts";
import type { Cell } from "../tables.ts";
import { plainWords } from "../word-changes.ts";
import type { Data } from "./data.ts";
import { headCells, saidColumns, unitCells } from "./said.ts";

/** Both source texts, where they were compared. */
export type DiffTexts = { old: string; new: string } | undefined;

export const diffTables = ["changes", "values", "sections"] as const;
export type DiffTable = (typeof diffTables)[number];

/**
 * A diff as rows of data: `changes` with a row for each two items that belong together (what is new, dropped or set aside
 * has one side), `values` with a row for each value that changed, came or went, `sections` with a row for each two.
 */
export function diffData(diff: Diff, records: Records, texts: DiffTexts): Record<DiffTable, Data> {
  const units = unitsOf(records.old, records.new, texts ? { texts } : {});
  const sides = {
    old: cellsOf(records.old, units.old, texts?.old),
    new: cellsOf(records.new, units.new, texts?.new),
  };
  return {
    changes: {
      columns: [
        ..."change type review".split(" "),
        ...saidColumns("old"),
        ...saidColumns("new"),
        ..."similarity confidence moved shared particulars words reason".split(" "),
      ],
      rows: [
        ...diff.changes.flatMap((change, i) =>
          pairsOf(change).map(([old, is], k) => [
            i + 1,
            change.type,
            change.review ? "yes" : "no",
            ...sides.old(old),
            ...sides.new(is),
            change.similarity,
            change.confidence ?? null,
            change.moved || change.type === "moved" ? "yes" : "no",
            change.shared?.join("；") ?? null,
            // What is said of the whole change stands once.
            k === 0 ? particulars(change, "en").join("；") : null,
            k === 0 && change.type !== "continued" ? plainWords(change.words ?? []) : null,
            change.reason,
          ]),
        ),
        ...asideRows(),
      ],
    },
    values: {
      columns: [
        ..."name oldItem newItem kind changed".split(" "),
        ...valueNames.map((name) => `old${name}`),
        ...valueNames.map((name) => `new${name}`),
      ],
      rows: valueRows(diff),
    },
    sections: {
      columns: "oldSection oldTitle newSection newTitle items".split(" "),
      rows: (diff.sections ?? []).map(({ old, new: is, items }) => [
        old,
        titleOf(records.old, old),
        is,
        titleOf(records.new, is),
        items,
      ]),
    },
  };

  /** What is in no change, a row each with one side. */
  function asideRows(): Cell[][] {
    const { old: olds = [], new: news = [] } = diff.aside ?? {};
    const row = (old: string | null, is: string | null): Cell[] => {
      const own = [null, "aside", null, ...sides.old(old), ...sides.new(is)];
      return [...own, ...Array.from({ length: 7 }, () => null)];
    };
    return [...olds.map((id) => row(id, null)), ...news.map((id) => row(null, id))];
  }
}

/** Every old item with every new one of a change. */
function pairsOf({ old, new: is }: TaskChange): [string | null, string | null][] {
  const [olds, news] = [old.length > 0 ? old : [null], is.length > 0 ? is : [null]];
  return olds.flatMap((one) => news.map((two): [string | null, string | null] => [one, two]));
}

function cellsOf(
  record: PolicyDocument,
  units: readonly Unit[],
  text?: string,
): (id: string | null) => Cell[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const place = placesOf(record, text);
  const empty = saidColumns().map(() => null);
  return (id) => {
    const unit = id === null ? undefined : known.get(id);
    if (!unit) return id === null ? empty : [...headCells(record.document), id, ...empty.slice(4)];
    return unitCells(record.document, unit, place);
  };
}

const valueNames = ["Value", "ValueTo", "Unit", "Comparator", "Change", "By"];

function valueCells(cell: IndicatorCell | null): Cell[] {
  if (!cell) return valueNames.map(() => null);
  return [cell.value, cell.valueTo ?? null, cell.unit, cell.comparator, cell.change, cell.by];
}

/** Targets that both set, then what else changed, came or went. */
function valueRows({ targets = [], changes, indicators = [] }: Diff): Cell[][] {
  const told = new Set(targets.map(({ old, new: is }) => `${old.indicator} ${is.indicator}`));
  const others = [
    ...changes.flatMap(({ indicators: own = [], old, new: is }) =>
      own.map((one) => ({ ...one, items: { old: old[0] ?? null, new: is[0] ?? null } })),
    ),
    ...indicators.map((one) => ({ ...one, items: { old: null, new: null } })),
  ].filter(({ old, new: is }) => !told.has(`${old?.indicator} ${is?.indicator}`));
  return [
    ...targets.map(({ name, old, new: is, changed, items }) => [
      oneLine(name),
      items.old,
      items.new,
      is.kind,
      changed ? "yes" : "no",
      ...valueCells(old),
      ...valueCells(is),
    ]),
    ...others.map(({ name, old, new: is, items }) => [
      oneLine(name),
      old ? items.old : null,
      is ? items.new : null,
      (is ?? old)!.kind,
      old && is ? "yes" : is ? "came" : "went",
      ...valueCells(old),
      ...valueCells(is),
    ]),
  ];
}

function titleOf({ outline }: PolicyDocument, id: string | null): string | null {
  return outline.find((section) => section.id === id)?.title ?? null;
}

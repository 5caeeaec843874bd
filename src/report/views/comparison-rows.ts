import type { PolicyDocument } from "../../types/record.ts";
import type { Comparison } from "../../types/results.ts";
import type { SheetName } from "../comparison-tables.ts";
import { placesOf } from "../document-columns.ts";
import type { Cell } from "../tables.ts";
import type { Data } from "./data.ts";
import { passageData } from "./reuse-rows.ts";
import { headCells, saidColumns, saidIn, type Texts } from "./said.ts";

/** Every part of a comparison as rows of data: one a match, a cell, a word … each with what it takes to find it again. */
export function comparisonData(
  comparison: Comparison,
  records: readonly PolicyDocument[],
  texts: Texts = new Map(),
): Record<SheetName, Data> {
  const { columns } = comparison;
  const said = saidIn(records, texts);
  const labelOf = new Map(columns.flatMap(({ label, documents }) => documents.map((id) => [id, label])));
  const labelAt = new Map(columns.map(({ id, label }) => [id, label]));
  const recordOf = new Map(records.map((record) => [record.document.id, record]));
  return {
    columns: {
      columns: ["column", "document", "region", "year", "documentTitle", "tasks"],
      rows: columns.flatMap(({ label, documents }) =>
        documents.map((id) => {
          const record = recordOf.get(id);
          const head = record ? headCells(record.document) : [id, null, null];
          return [label, ...head, record?.document.title ?? null, record?.tasks.length ?? 0];
        }),
      ),
    },
    themes: {
      columns: ["theme", "column", "characters", "share", "ratePlans", "rateReviews"],
      rows: comparison.themes.flatMap(({ name, counts, shares, rates }) =>
        columns.map(({ label }, i) => [
          name,
          label,
          counts[i]!,
          shares[i]!,
          rates?.plans[i] ?? null,
          rates?.reviews[i] ?? null,
        ]),
      ),
    },
    keywords: {
      columns: "column term count total keyness effect certain document item context".split(" "),
      rows: comparison.keywords.map(({ column, term, counts, keyness, effect, uncertain, context }) => [
        labelAt.get(column) ?? column,
        term,
        counts[columns.findIndex(({ id }) => id === column)] ?? 0,
        counts.reduce((sum, count) => sum + count, 0),
        keyness,
        effect ?? null,
        uncertain ? "no" : "yes",
        context?.document ?? null,
        context?.item ?? null,
        context?.text ?? null,
      ]),
    },
    priorities: {
      columns: [
        ..."priority name columns column".split(" "),
        ...saidColumns(),
        "similarity",
        "confidence",
        "words",
      ].map((name, i) => (i === 1 ? "priorityName" : name)),
      rows: comparison.priorities.flatMap(({ name, words, cells }, i) =>
        cells.flatMap((cell, column) =>
          cell.map((one) => [
            i + 1,
            name,
            cells.filter((own) => own.length > 0).length,
            columns[column]!.label,
            ...said.cells(one),
            one.similarity,
            one.confidence,
            words.join("；"),
          ]),
        ),
      ),
    },
    matches: {
      columns: [...saidColumns("left"), ...saidColumns("right"), "similarity", "confidence", "shared"],
      rows: comparison.matches.map(({ left, right, similarity, confidence, shared }) => [
        ...said.cells(left),
        ...said.cells(right),
        similarity,
        confidence,
        shared.join("；"),
      ]),
    },
    unmatched: {
      columns: [
        "column",
        ...saidColumns(),
        "confidence",
        ..."nearestDocument nearestItem nearestName similarity".split(" "),
      ],
      rows: comparison.unmatched.map(({ confidence, nearest, ...ref }) => [
        labelOf.get(ref.document) ?? ref.document,
        ...said.cells(ref),
        confidence,
        nearest?.document ?? null,
        nearest?.task ?? null,
        nearest ? said.item(nearest).name : null,
        nearest?.similarity ?? null,
      ]),
    },
    indicators: {
      columns: [
        ..."row indicator measure basis kind column document region year".split(" "),
        ..."id item name value valueTo unit comparator change by quote line start end".split(" "),
      ],
      rows: comparison.indicators.flatMap(({ name, key, cells }, i) =>
        cells.flatMap((cell, column): Cell[][] => {
          const record = cell && recordOf.get(cell.document);
          const one = record?.indicators.find(({ id }) => id === cell?.indicator);
          if (!cell || !record || !one) return [];
          return [
            [
              i + 1,
              name,
              key.measure,
              key.basis,
              key.kind,
              columns[column]!.label,
              ...headCells(record.document),
              one.id,
              one.item,
              one.name,
              one.value,
              one.valueTo ?? null,
              one.unit,
              one.comparator,
              one.change,
              one.by,
              one.quote,
              placesOf(record, texts.get(cell.document))(one.span.start).line,
              one.span.start,
              one.span.end,
            ],
          ];
        }),
      ),
    },
    agencies: {
      columns: "agency column leads responsible supports".split(" "),
      rows: comparison.agencies.flatMap(({ name, cells }) =>
        cells.flatMap(({ leads, responsible, supports }, i) =>
          leads + responsible + supports === 0
            ? []
            : [[name, columns[i]!.label, leads, responsible, supports]],
        ),
      ),
    },
    reuse: passageData(comparison.reuse, records, texts),
  };
}

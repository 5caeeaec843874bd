import { z } from "zod";
import { Passage } from "./reuse-schema.ts";
import { Basis, By, Change, Comparator, Confidence, Id, IndicatorKind } from "./span-schema.ts";

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

const task = {
  document: Id,
  task: Id.meta({ description: "An item of the outline (2.3), or a paragraph of a long one (2.3¶4)" }),
};
const TaskRef = z.strictObject(task).meta({ id: "TaskRef" });

const PriorityCell = z
  .strictObject({ ...task, similarity: share, confidence: Confidence })
  .meta({ id: "PriorityCell" });

export const IndicatorCell = z
  .strictObject({
    document: Id,
    indicator: Id,
    value: z.number().nullable(),
    valueTo: z.number().exactOptional(),
    unit: z.string(),
    comparator: Comparator,
    change: Change,
    by: By,
    kind: IndicatorKind,
  })
  .meta({ id: "IndicatorCell" });

export const Comparison = z
  .strictObject({
    schema: z.literal("plans.comparison/1"),
    columns: z.array(z.strictObject({ id: Id, label: z.string(), documents: z.array(Id) })).meta({
      description:
        "A region, a year, or a document each; lists of counts and cells have one entry per column",
    }),
    themes: z.array(
      z.strictObject({
        name: z.string(),
        counts: z.array(z.number()),
        shares: z.array(z.number()),
        rates: z
          .strictObject({ plans: z.array(z.number()), reviews: z.array(z.number()) })
          .exactOptional()
          .meta({ description: "How often the theme's words stand in 10,000 characters" }),
      }),
    ),
    keywords: z.array(
      z.strictObject({
        term: z.string(),
        counts: z.array(z.number()),
        keyness: z.number().meta({ description: "Log-likelihood G2 of the column against the others" }),
        effect: z.number().exactOptional().meta({ description: "log2 of the ratio of relative frequencies" }),
        column: Id,
        uncertain: z.literal(true).exactOptional().meta({ description: "G2 below 10.83: it may be chance" }),
        context: z
          .strictObject({ document: Id, item: Id, text: z.string() })
          .exactOptional()
          .meta({ description: "A sentence that shows it, verbatim" }),
      }),
    ),
    matches: z.array(
      z.strictObject({
        left: TaskRef,
        right: TaskRef,
        similarity: share,
        confidence: Confidence,
        shared: z.array(z.string()),
      }),
    ),
    priorities: z
      .array(
        z.strictObject({
          name: z.string(),
          center: TaskRef,
          words: z.array(z.string()),
          cells: z.array(z.array(PriorityCell)),
          elsewhere: z.array(PriorityCell).exactOptional().meta({
            description:
              "For columns whose list of cells is empty: an item about the same as one of these, in another priority",
          }),
        }),
      )
      .meta({ description: "Items that are about the same around a central one; a list of cells a column" }),
    unmatched: z
      .array(
        z.strictObject({
          ...task,
          confidence: Confidence.meta({ description: "How sure it is that no other column has it" }),
          nearest: z.strictObject({ ...task, similarity: share }).exactOptional(),
        }),
      )
      .meta({ description: "Items without a match in any other column" }),
    indicators: z.array(
      z.strictObject({
        name: z.string(),
        key: z
          .strictObject({
            measure: z.string().nullable(),
            unit: z.string(),
            basis: Basis.nullable(),
            kind: IndicatorKind,
            year: By,
          })
          .meta({ description: "What every cell of the row has" }),
        cells: z.array(IndicatorCell.nullable()),
      }),
    ),
    agencies: z.array(
      z.strictObject({
        name: z.string(),
        cells: z.array(z.strictObject({ leads: count, responsible: count, supports: count })),
      }),
    ),
    reuse: z.array(Passage),
  })
  .meta({ title: "plans.comparison/1", description: "Regions, years or documents side by side" });

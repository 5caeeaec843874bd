import { z } from "zod";
import { DocumentHead } from "./head-schema.ts";
import { By, Change, Comparator, Id, IndicatorKind, Role, Span } from "./span-schema.ts";

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

const TaskRef = z.strictObject({ document: Id, task: Id }).meta({ id: "TaskRef" });

const IndicatorCell = z
  .strictObject({
    document: Id,
    indicator: Id,
    value: z.number(),
    valueTo: z.number().exactOptional(),
    unit: z.string(),
    comparator: Comparator,
    change: Change,
    by: By,
    kind: IndicatorKind,
  })
  .meta({ id: "IndicatorCell" });

const Place = z
  .strictObject({ document: Id, item: Id.nullable(), span: Span, quote: z.string() })
  .meta({ id: "Place" });

const Passage = z
  .strictObject({
    from: Place,
    to: Place,
    characters: count,
    similarity: share,
    formula: z.boolean().meta({ description: "A set formula that many documents have" }),
    repeat: z
      .literal(true)
      .exactOptional()
      .meta({ description: "Longer or earlier passages of the same two documents hold both places already" }),
  })
  .meta({ id: "Passage" });

export const Comparison = z
  .strictObject({
    schema: z.literal("plans.comparison/1"),
    columns: z.array(z.strictObject({ id: Id, label: z.string(), documents: z.array(Id) })).meta({
      description:
        "A region, a year, or a document each; lists of counts and cells have one entry per column",
    }),
    themes: z.array(
      z.strictObject({ name: z.string(), counts: z.array(z.number()), shares: z.array(z.number()) }),
    ),
    keywords: z.array(
      z.strictObject({
        term: z.string(),
        counts: z.array(z.number()),
        keyness: z.number().meta({ description: "Log-likelihood G2 of the column against the others" }),
        effect: z.number().exactOptional().meta({ description: "log2 of the ratio of relative frequencies" }),
        column: Id,
      }),
    ),
    matches: z.array(
      z.strictObject({ left: TaskRef, right: TaskRef, similarity: share, shared: z.array(z.string()) }),
    ),
    unmatched: z.array(TaskRef),
    indicators: z.array(z.strictObject({ name: z.string(), cells: z.array(IndicatorCell.nullable()) })),
    agencies: z.array(
      z.strictObject({
        name: z.string(),
        cells: z.array(z.strictObject({ leads: count, responsible: count, supports: count })),
      }),
    ),
    reuse: z.array(Passage),
  })
  .meta({ title: "plans.comparison/1", description: "Regions, years or documents side by side" });

const ChangeType = z.enum(["kept", "reworded", "moved", "split", "merged", "new", "dropped"]);

const TaskChange = z
  .strictObject({
    type: ChangeType,
    old: z.array(Id),
    new: z.array(Id),
    similarity: share,
    words: z.array(z.strictObject({ op: z.enum(["=", "-", "+"]), text: z.string() })).exactOptional(),
    indicators: z
      .array(
        z.strictObject({ name: z.string(), old: IndicatorCell.nullable(), new: IndicatorCell.nullable() }),
      )
      .exactOptional(),
    assignments: z
      .array(z.strictObject({ op: z.enum(["-", "+"]), agency: z.string(), role: Role }))
      .exactOptional(),
    deadlines: z
      .array(z.strictObject({ old: z.string().nullable(), new: z.string().nullable() }))
      .exactOptional(),
    reason: z.string(),
  })
  .meta({ id: "TaskChange" });

export const Diff = z
  .strictObject({
    schema: z.literal("plans.diff/1"),
    old: DocumentHead,
    new: DocumentHead,
    changes: z.array(TaskChange),
    summary: z.strictObject({
      kept: count,
      reworded: count,
      moved: count,
      split: count,
      merged: count,
      new: count,
      dropped: count,
    }),
  })
  .meta({ title: "plans.diff/1", description: "What changed from one document to the next" });

const ReuseSearch = z
  .strictObject({
    min: count.meta({ description: "Letters that a passage must share" }),
    similarity: share,
    gram: count.meta({ description: "Letters of the shorter grams looked up" }),
    documents: count,
    characters: count,
    grams: count,
    sharedGrams: count.meta({ description: "Different grams that stand in more than one document" }),
  })
  .meta({
    id: "ReuseSearch",
    description: "How it was looked for, so that an empty result can be understood",
  });

const ReusePair = z
  .strictObject({
    from: Id,
    to: Id,
    characters: count,
    substantive: count,
    share: z.number(),
    order: z.enum(["date", "id"]).exactOptional().meta({ description: "What `from` and `to` go by" }),
  })
  .meta({ id: "ReusePair" });

export const Reuse = z
  .strictObject({
    schema: z.literal("plans.reuse/1"),
    passages: z.array(Passage),
    pairs: z.array(ReusePair),
    searched: ReuseSearch.exactOptional(),
  })
  .meta({ title: "plans.reuse/1", description: "Passages that documents share" });

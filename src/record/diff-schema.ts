import { z } from "zod";
import { IndicatorCell } from "./comparison-schema.ts";
import { DocumentHead } from "./head-schema.ts";
import { Confidence, Id, Role } from "./span-schema.ts";

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

const IndicatorChanges = z.array(
  z.strictObject({ name: z.string(), old: IndicatorCell.nullable(), new: IndicatorCell.nullable() }),
);

const ChangeType = z.enum(["kept", "reworded", "moved", "split", "merged", "continued", "new", "dropped"]);

const UnitId = Id.meta({
  id: "UnitId",
  description:
    "Id of an item of the record's outline (2.3). Where the source text was compared: 2.3¶4 is the fourth paragraph of that item's own text, ¶4 the fourth of a text without items",
});

const Targets = z.array(
  z.strictObject({
    name: z.string(),
    old: IndicatorCell,
    new: IndicatorCell,
    changed: z.boolean().meta({ description: "Whether value, bound, direction or year is another" }),
    items: z.strictObject({ old: UnitId.nullable(), new: UnitId.nullable() }),
  }),
);

const TaskChange = z
  .strictObject({
    type: ChangeType,
    old: z.array(UnitId).meta({ description: "Items of the old document that this is about" }),
    new: z.array(UnitId).meta({ description: "Items of the new document that this is about" }),
    review: z.literal(true).exactOptional().meta({ description: "Both sides tell of the past" }),
    similarity: share,
    confidence: Confidence.exactOptional().meta({ description: "Of what is continued: how sure that is" }),
    shared: z.array(z.string()).exactOptional().meta({ description: "Words that both sides of it have" }),
    words: z
      .array(z.strictObject({ op: z.enum(["=", "-", "+"]), text: z.string() }))
      .exactOptional()
      .meta({
        description:
          "Heading, a line end, and text, in the sources' own characters: = and + are the new text, = and - the old one but for the width and white space of what stayed. Of what is continued all of the old, then all of the new",
      }),
    indicators: IndicatorChanges.exactOptional(),
    assignments: z
      .array(z.strictObject({ op: z.enum(["-", "+"]), agency: z.string(), role: Role }))
      .exactOptional(),
    deadlines: z
      .array(z.strictObject({ old: z.string().nullable(), new: z.string().nullable() }))
      .exactOptional(),
    moved: z
      .literal(true)
      .exactOptional()
      .meta({ description: "A reworded task that also stands elsewhere" }),
    reason: z.string(),
    rule: z.string().exactOptional().meta({ description: "The reason as a rule, for other languages" }),
    values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  })
  .meta({ id: "TaskChange" });

export const Diff = z
  .strictObject({
    schema: z.literal("plans.diff/1"),
    old: DocumentHead,
    new: DocumentHead,
    sections: z
      .array(z.strictObject({ old: Id.nullable(), new: Id.nullable(), items: count }))
      .exactOptional()
      .meta({ description: "Which section became which, and how many items went from one into the other" }),
    changes: z.array(TaskChange),
    summary: z.strictObject({
      kept: count,
      reworded: count,
      moved: count,
      split: count,
      merged: count,
      continued: count,
      new: count,
      dropped: count,
    }),
    aside: z
      .strictObject({ old: z.array(Id), new: z.array(Id) })
      .exactOptional()
      .meta({
        description:
          "Paragraphs without a counterpart that are neither new nor dropped: told of the past, or framing the tasks",
      }),
    indicators: IndicatorChanges.exactOptional().meta({ description: "Of indicators outside all tasks" }),
    targets: Targets.exactOptional().meta({
      description: "Targets that both documents set, wherever they stand, changed or not",
    }),
  })
  .meta({ title: "plans.diff/1", description: "What changed from one document to the next" });

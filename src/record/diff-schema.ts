import { z } from "zod";
import { IndicatorCell } from "./comparison-schema.ts";
import { DocumentHead } from "./head-schema.ts";
import { Id, Role } from "./span-schema.ts";

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

const IndicatorChanges = z.array(
  z.strictObject({ name: z.string(), old: IndicatorCell.nullable(), new: IndicatorCell.nullable() }),
);

const ChangeType = z.enum(["kept", "reworded", "moved", "split", "merged", "new", "dropped"]);

const TaskChange = z
  .strictObject({
    type: ChangeType,
    old: z.array(Id),
    new: z.array(Id),
    similarity: share,
    words: z.array(z.strictObject({ op: z.enum(["=", "-", "+"]), text: z.string() })).exactOptional(),
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
    indicators: IndicatorChanges.exactOptional().meta({ description: "Of indicators outside all tasks" }),
  })
  .meta({ title: "plans.diff/1", description: "What changed from one document to the next" });

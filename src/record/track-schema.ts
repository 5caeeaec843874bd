import { z } from "zod";
import { PanelRow } from "./panel-schema.ts";
import { Confidence, Id, Span } from "./span-schema.ts";

const of = { region: z.string().nullable(), code: z.string().nullable(), year: z.string().regex(/^\d{4}$/u) };

const TrackedIndicator = z
  .strictObject({
    ...of,
    measure: z.string(),
    target: PanelRow,
    reached: PanelRow.nullable().meta({ description: "null where no later document says it" }),
    verdict: z.enum(["met", "missed", "within", "not-reported", "not-comparable"]),
    reason: z
      .enum(["several", "basis", "unit", "wording", "bound", "words", "direction"])
      .exactOptional()
      .meta({ description: "Why the two do not compare" }),
    gap: z.number().nullable().meta({ description: "Reached less target, in the unit of the target" }),
  })
  .meta({ id: "TrackedIndicator" });

const TrackedTask = z
  .strictObject({
    ...of,
    task: z.strictObject({ document: Id, task: Id, title: z.string() }),
    review: z
      .strictObject({
        document: Id,
        item: Id,
        quote: z.string().meta({ description: "The sentence that is nearest to the task" }),
        span: Span,
        line: z.int().positive().nullable(),
        state: z.string().nullable().meta({ description: "Words of state as printed: 已完成" }),
        confidence: Confidence,
        shared: z.array(z.string()),
      })
      .nullable(),
  })
  .meta({ id: "TrackedTask" });

export const Tracking = z
  .strictObject({
    schema: z.literal("plans.track/1"),
    indicators: z.array(TrackedIndicator),
    tasks: z.array(TrackedTask),
  })
  .meta({ title: "plans.track/1", description: "What was planned beside what later documents say was done" });

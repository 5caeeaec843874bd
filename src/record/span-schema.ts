import { z } from "zod";

/** A place in the text, and the values that several kinds of record share. Held to `src/types` in `schema.ts`. */
export const Span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() }).meta({
  id: "Span",
  description: "Half-open, in UTF-16 code units, into the text that `plans text` prints",
});

export const Id = z.string().min(1);
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
/** YYYY, YYYY-MM or YYYY-MM-DD. */
export const PartialDate = z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/u);
export const Comparator = z.enum(["=", ">=", ">", "<=", "<", "~"]);
export const Change = z.enum(["increase", "decrease"]).nullable();
export const Basis = z.enum(["level", "yoy", "average", "cumulative", "since"]);
export const IndicatorKind = z.enum(["target", "baseline", "threshold"]);
export const Role = z.enum(["lead", "responsible", "support", "guide"]);
export const Confidence = z.enum(["sure", "likely", "weak"]);
/** When an indicator holds. */
export const By = z.union([PartialDate, z.literal("every-year")]).nullable();

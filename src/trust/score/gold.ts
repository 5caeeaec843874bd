import { z } from "zod";
import { UserError } from "../../user-error.ts";

const text = z.string().nullish();
const item = z.string().nullable();
const change = z.string().nullish();

/** What a careful reader finds in a document, in short keys; lists that were not annotated may be left out. */
const GoldSchema = z.looseObject({
  doc: z.looseObject({
    title: text,
    kind: text,
    issuer: text,
    number: text,
    date: text,
    region: text,
    from: text,
    to: text,
  }),
  items: z
    .array(
      z.looseObject({
        id: z.string(),
        label: z.string().default(""),
        kind: z.string(),
        title: z.string(),
        starts: z.string().default(""),
        ends: z.string().default(""),
      }),
    )
    .optional(),
  indicators: z
    .array(
      z.looseObject({
        item,
        name: z.string(),
        value: z.number(),
        value2: z.number().nullish(),
        unit: z.string(),
        cmp: z.string(),
        change,
        by: text,
        kind: z.string(),
        quote: z.string(),
      }),
    )
    .optional(),
  assignments: z
    .array(z.looseObject({ item, unit: z.string(), role: z.string(), source: z.string(), quote: z.string() }))
    .optional(),
  deadlines: z.array(z.looseObject({ item, quote: z.string(), by: z.string() })).optional(),
  references: z.array(z.looseObject({ title: text, number: text })).optional(),
});

/**
 * Gold in its short form: `cmp` is the comparator, `value2` the upper end of a range, `unit` of an assignment the
 * body, `starts` and `ends` the first and last characters of an item's text, `by` the day or year.
 */
export type Gold = z.infer<typeof GoldSchema>;

/** Whether parsed JSON or YAML means to be gold in its short form. */
export function looksLikeGold(value: unknown): boolean {
  return typeof value === "object" && value !== null && "doc" in value && !("schema" in value);
}

/**
 * Gold out of parsed JSON or YAML.
 *
 * @param path what messages call it
 * @throws UserError that names the first fault and where it is
 */
export function asGold(value: unknown, path: string): Gold {
  const result = GoldSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UserError("record.invalid", { path, at: issue!.path.join("."), reason: issue!.message });
}

import { z } from "zod";
import { Message } from "./document-schema.ts";
import { Basis, Comparator, Id } from "./span-schema.ts";

const Year = z.string().regex(/^\d{4}$/u);
const place = z.int().nonnegative();

const Bound = z.union([Comparator, z.enum(["range", "relative", "not-set"])]);

const said = {
  document: Id,
  region: z.string().nullable(),
  code: z.string().nullable().meta({ description: "GB/T 2260" }),
  value: z
    .number()
    .nullable()
    .meta({ description: "Below zero where it falls; null where only words are printed" }),
  upper: z.number().nullable().meta({ description: "Of a range" }),
  unit: z.string(),
  bound: Bound,
  bound_word: z.string().nullable().meta({ description: "As printed: 左右, 以上" }),
  quote: z.string(),
};

const PanelAbove = z
  .strictObject(said)
  .meta({ id: "PanelAbove", description: "What the nearest level above said for the same year" });

export const PanelRow = z
  .strictObject({
    ...said,
    path: z.string(),
    level: z.enum(["country", "province", "prefecture", "county"]).nullable(),
    year: Year.nullable().meta({ description: "That the number is of" }),
    measure: z.string().meta({ description: "Key of a headline indicator, or a name that two tables print" }),
    name: z.string().meta({ description: "The document's own wording" }),
    kind: z.enum(["target", "reached", "threshold"]),
    horizon: z.enum(["annual", "plan", "long"]),
    modal_word: z.string().nullable().meta({ description: "As printed: 力争, 确保" }),
    basis: Basis.nullable(),
    since: Year.nullable(),
    stated: z.enum(["number", "relative", "not-set"]),
    nature: z.string().nullable(),
    si_value: z.number().nullable(),
    si_unit: z.string().nullable(),
    above: PanelAbove.nullable().exactOptional(),
    gap: z.number().nullable().exactOptional().meta({ description: "How far it is above that, in `unit`" }),
    item: Id.nullable(),
    line: z.int().positive().nullable(),
    start: place,
    end: place,
  })
  .meta({ id: "PanelRow", description: "One statement of a document about a headline indicator" });

export const Panel = z
  .strictObject({
    schema: z.literal("plans.panel/1"),
    rows: z.array(PanelRow),
    messages: z.array(z.strictObject({ ...Message.shape, document: Id })),
  })
  .meta({ title: "plans.panel/1", description: "The headline indicators of documents, a row a statement" });

import { z } from "zod";
import { Id, Span } from "./span-schema.ts";

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

const Place = z
  .strictObject({ document: Id, item: Id.nullable(), span: Span, quote: z.string() })
  .meta({ id: "Place" });

export const Passage = z
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
    family: z.int().positive().exactOptional().meta({ description: "Number of the family it belongs to" }),
  })
  .meta({ id: "Passage" });

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
    families: z
      .array(
        z.strictObject({
          id: z.int().positive(),
          members: z.array(Place),
          characters: count,
          formula: z.boolean(),
        }),
      )
      .meta({ description: "Passages that documents share, each once; the first member is the earliest" }),
    documents: z.array(
      z.strictObject({
        document: Id,
        characters: count,
        shared: count.meta({ description: "Characters that stand in other documents too" }),
        taken: count.meta({ description: "Characters that earlier documents have" }),
        substantive: count.meta({ description: "Of these, without set formulae" }),
        share: z.number(),
      }),
    ),
    pairs: z.array(ReusePair),
    searched: ReuseSearch.exactOptional(),
  })
  .meta({ title: "plans.reuse/1", description: "Passages that documents share" });

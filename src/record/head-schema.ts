import { z } from "zod";
import { Id, PartialDate } from "./span-schema.ts";

const formats = [
  "text",
  "markdown",
  "html",
  "docx",
  "doc",
  "wps",
  "pdf",
  "ofd",
  "xlsx",
  "xls",
  "ods",
  "csv",
  "rtf",
  "odt",
  "epub",
  "record",
] as const;

const Region = z
  .strictObject({
    name: z.string().meta({ description: "From the province down; 全国 for central documents" }),
    code: z
      .string()
      .regex(/^\d{6}$/u)
      .nullable()
      .meta({ description: "GB/T 2260" }),
    level: z.enum(["country", "province", "prefecture", "county"]),
  })
  .meta({ id: "Region" });

export const DocumentHead = z
  .strictObject({
    id: Id.meta({ description: "From the file name; unique in a run" }),
    title: z.string().nullable().meta({ description: "The document's own, not that of a covering notice" }),
    kind: z
      .string()
      .nullable()
      .meta({ description: "Genre as officials name it: 工作要点, 规划, 行动方案 …" }),
    issuer: z.string().nullable().meta({ description: "发文机关" }),
    number: z.string().nullable().meta({ description: "发文字号" }),
    date: PartialDate.nullable().meta({ description: "成文日期, YYYY-MM-DD or YYYY-MM" }),
    region: Region.nullable(),
    period: z
      .strictObject({ from: PartialDate.nullable(), to: PartialDate.nullable() })
      .nullable()
      .meta({ description: "What the plan covers" }),
    source: z.strictObject({
      path: z.string().meta({ description: "As given; - is standard input" }),
      format: z.enum(formats),
      encoding: z.string().nullable(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/u)
        .meta({ description: "Of the bytes as they came" }),
      characters: z.int().nonnegative().meta({ description: "Length of the text in UTF-16 code units" }),
      pages: z
        .array(z.int().nonnegative())
        .exactOptional()
        .meta({ description: "Offset at which each page begins" }),
    }),
    given: z.array(z.string()).exactOptional().meta({ description: "Said on the command line" }),
  })
  .meta({ id: "DocumentHead" });

import { z } from "zod";
import { DocumentHead } from "./head-schema.ts";
import { By, Change, Comparator, Day, Id, IndicatorKind, Role, Span } from "./span-schema.ts";

export const Message = z
  .strictObject({
    rule: z.string(),
    severity: z.enum(["info", "warning", "error"]),
    reason: z.string().meta({ description: "English, the same on every machine" }),
    span: Span.exactOptional(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  })
  .meta({ id: "Message", description: "Something odd, with its place" });

const Assignment = z
  .strictObject({
    agency: z.string().meta({ description: "The body's name, verbatim" }),
    role: Role,
    source: z.enum(["bracket", "table", "sentence"]),
    quote: z.string(),
    span: Span,
    via: Id.exactOptional().meta({ description: "Table row that the assignment was taken over from" }),
  })
  .meta({ id: "Assignment" });

const Deadline = z.strictObject({ date: Day, quote: z.string(), span: Span }).meta({ id: "Deadline" });

const Part = z
  .strictObject({
    id: Id,
    kind: z.enum(["notice", "main", "document", "annex", "contents", "glossary", "tail"]),
    title: z.string().nullable(),
    span: Span,
    assignments: z.array(Assignment).exactOptional(),
    deadlines: z.array(Deadline).exactOptional(),
  })
  .meta({ id: "Part", description: "What the file is made of; the parts follow one another without gaps" });

const Section = z
  .strictObject({
    id: Id,
    part: Id.meta({ description: "Id of its part" }),
    label: z.string().meta({ description: "The marker as printed: （一）, 1., 第三章" }),
    level: z.int().positive(),
    kind: z.enum(["section", "task", "goal", "finding", "provision", "row"]),
    title: z.string(),
    span: Span,
    assignments: z.array(Assignment).exactOptional(),
    deadlines: z.array(Deadline).exactOptional(),
  })
  .meta({ id: "Section" });

const Step = z.strictObject({ text: z.string(), span: Span }).meta({ id: "Step" });

const Keyword = z
  .strictObject({ term: z.string(), count: z.int().nonnegative(), weight: z.number() })
  .meta({ id: "Keyword" });

const Task = z
  .strictObject({
    id: Id,
    part: Id,
    label: z.string(),
    title: z.string(),
    section: Id.nullable().meta({ description: "Id of the parent section" }),
    text: z.string().meta({ description: "The body after the heading, verbatim" }),
    span: Span,
    origin: z.enum(["text", "table"]),
    sameAs: Id.exactOptional().meta({
      description: "The task that this table row restates, or the other way round",
    }),
    assignments: z.array(Assignment),
    deadlines: z.array(Deadline),
    indicators: z.array(Id),
    references: z.array(z.string()),
    steps: z.array(Step).exactOptional(),
    keywords: z.array(Keyword).exactOptional(),
  })
  .meta({ id: "Task" });

const Indicator = z
  .strictObject({
    id: Id,
    item: Id.nullable().meta({ description: "Id of the smallest outline item it stands in" }),
    part: Id,
    name: z.string(),
    value: z.number().nullable().meta({ description: "null where only words are printed" }),
    valueTo: z.number().exactOptional().meta({ description: "Upper end of a range" }),
    unit: z.string().meta({ description: "Unit of measure as printed, without 万/亿" }),
    comparator: Comparator,
    change: Change,
    by: By.meta({ description: "YYYY, YYYY-MM-DD or every-year" }),
    kind: IndicatorKind,
    quote: z.string(),
    span: Span,
    nature: z.string().exactOptional().meta({ description: "约束性 or 预期性" }),
    measure: z.string().nullable().meta({ description: "Key of a headline indicator" }),
    basis: z
      .enum(["level", "yoy", "average", "cumulative", "since"])
      .nullable()
      .meta({ description: "State at a time, change on the year before, 年均, 累计, change since a year" }),
    since: z
      .string()
      .regex(/^\d{4}$/u)
      .exactOptional()
      .meta({ description: "The year that basis counts from" }),
    stated: z.enum(["number", "relative", "not-set"]),
    modal: z
      .strictObject({ text: z.string(), force: z.enum(["oblige", "strive", "encourage", "prohibit"]) })
      .exactOptional(),
    source: z.string().exactOptional().meta({ description: "Who put it here, where it was not plans" }),
  })
  .meta({ id: "Indicator" });

const Agency = z
  .strictObject({
    name: z.string(),
    function: z.string().nullable().meta({ description: "发改, 工信 …: the same office at any level" }),
    leads: z.array(Id),
    responsible: z.array(Id),
    supports: z.array(Id),
    guides: z.array(Id),
  })
  .meta({ id: "Agency" });

const Reference = z
  .strictObject({
    title: z.string().nullable(),
    number: z.string().nullable(),
    items: z.array(Id),
    span: Span,
    relation: z.enum(["basis", "implements", "revises", "repeals", "issues", "mentions"]),
  })
  .meta({ id: "Reference" });

export const PolicyDocument = z
  .strictObject({
    schema: z.literal("plans.document/2"),
    document: DocumentHead,
    parts: z.array(Part),
    outline: z.array(Section),
    tasks: z.array(Task),
    indicators: z.array(Indicator),
    agencies: z.array(Agency),
    references: z.array(Reference),
    messages: z.array(Message),
    keywords: z.array(Keyword).exactOptional(),
    generator: z.strictObject({
      name: z.string(),
      version: z.string(),
      segmenter: z.string().exactOptional(),
    }),
  })
  .meta({ title: "plans.document/2", description: "One policy document, read into data" });

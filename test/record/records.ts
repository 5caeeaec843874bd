import { readdirSync, readFileSync } from "node:fs";
import { extractDocument } from "../../src/index.ts";
import type { PolicyDocument } from "../../src/types/record.ts";
import { fc } from "../property.ts";

const seeds = new URL("../../seeds/", import.meta.url);

/** The records of the five seeds. */
export const seedRecords: readonly PolicyDocument[] = readdirSync(seeds)
  .filter((name) => name.endsWith(".txt"))
  .map((name) =>
    extractDocument(readFileSync(new URL(name, seeds), "utf8"), { id: name.replace(".txt", "") }),
  );

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."一二三（），。：、“”《》〔〕%-# \u3000\n\t:'\"0123456789aeyn"),
    fc.nat({ max: 0xd7ff }).map((n) => String.fromCharCode(n)),
  ),
  maxLength: 40,
});
const id = fc.constantFrom("1", "2.10", "3.1.2", "T.1", "I7", "y", "1e3");
const span = fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({ start, end: start + length }));
const day = fc.constantFrom("2010-12-31", "2008-01-24");
const year = fc.constantFrom("2010", "2010-06", "2010-06-30");
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 4 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));

const assignment = fc.record(
  {
    agency: text,
    role: fc.constantFrom("lead", "responsible", "support", "guide"),
    source: fc.constantFrom("bracket", "table", "sentence"),
    quote: text,
    span,
    via: id,
  },
  { requiredKeys: ["agency", "role", "source", "quote", "span"] },
);
const deadline = fc.record({ date: day, quote: text, span });
const keyword = fc.record({ term: text, count: fc.nat(), weight: number });
const task = fc.record(
  {
    id,
    part: id,
    label: text,
    title: text,
    section: maybe(id),
    text,
    span,
    origin: fc.constantFrom("text", "table"),
    sameAs: id,
    assignments: list(assignment),
    deadlines: list(deadline),
    indicators: list(id),
    references: list(text),
    steps: list(fc.record({ text, span })),
    keywords: list(keyword),
  },
  {
    requiredKeys: [
      "id",
      "part",
      "label",
      "title",
      "section",
      "text",
      "span",
      "origin",
      "assignments",
      "deadlines",
      "indicators",
      "references",
    ],
  },
);
const indicator = fc.record(
  {
    id,
    item: maybe(id),
    part: id,
    name: text,
    value: maybe(number),
    valueTo: number,
    unit: text,
    comparator: fc.constantFrom("=", ">=", ">", "<=", "<", "~"),
    change: fc.constantFrom("increase", "decrease", null),
    by: fc.constantFrom("2010", "2010-12-31", "every-year", null),
    kind: fc.constantFrom("target", "baseline", "threshold"),
    quote: text,
    span,
    nature: text,
    measure: maybe(fc.constantFrom("gdp", "retail_sales")),
    basis: maybe(fc.constantFrom("level", "yoy", "average", "cumulative", "since")),
    since: fc.constantFrom("2010", "2015"),
    stated: fc.constantFrom("number", "relative", "not-set"),
    modal: fc.record({ text, force: fc.constantFrom("oblige", "strive", "encourage", "prohibit") }),
    source: text,
  },
  {
    requiredKeys: [
      "id",
      "item",
      "part",
      "name",
      "value",
      "unit",
      "comparator",
      "change",
      "by",
      "kind",
      "quote",
      "span",
      "measure",
      "basis",
      "stated",
    ],
  },
);
const section = fc.record(
  {
    id,
    part: id,
    label: text,
    level: fc.integer({ min: 1, max: 5 }),
    kind: fc.constantFrom("section", "task", "goal", "finding", "provision", "row"),
    title: text,
    span,
    assignments: list(assignment),
    deadlines: list(deadline),
  },
  { requiredKeys: ["id", "part", "label", "level", "kind", "title", "span"] },
);
const part = fc.record(
  {
    id,
    kind: fc.constantFrom("notice", "main", "document", "annex", "contents", "glossary", "tail"),
    title: maybe(text),
    span,
    assignments: list(assignment),
    deadlines: list(deadline),
  },
  { requiredKeys: ["id", "kind", "title", "span"] },
);
const message = fc.record(
  {
    rule: text,
    severity: fc.constantFrom("info", "warning", "error"),
    reason: text,
    span,
    values: fc.dictionary(fc.constantFrom("label", "count", "y"), fc.oneof(text, number), {
      noNullPrototype: true,
    }),
  },
  { requiredKeys: ["rule", "severity", "reason"] },
);

/** Any record there may be, with texts made to be misread. */
export const anyRecord = fc.record(
  {
    schema: fc.constant("plans.document/2"),
    document: fc.record(
      {
        id,
        title: maybe(text),
        kind: maybe(text),
        issuer: maybe(text),
        number: maybe(text),
        date: maybe(year),
        region: maybe(
          fc.record({
            name: text,
            code: maybe(fc.constantFrom("140500", "010000")),
            level: fc.constantFrom("country", "province", "prefecture", "county"),
          }),
        ),
        period: maybe(fc.record({ from: maybe(year), to: maybe(year) })),
        source: fc.record(
          {
            path: text,
            format: fc.constantFrom("text", "docx", "pdf"),
            encoding: maybe(fc.constantFrom("utf-8", "gb18030")),
            sha256: fc.constantFrom("0".repeat(64), "1e".repeat(32)),
            characters: fc.nat(),
            pages: list(fc.nat()),
          },
          { requiredKeys: ["path", "format", "encoding", "sha256", "characters"] },
        ),
        given: list(fc.constantFrom("title", "region", "date", "period")),
      },
      { requiredKeys: ["id", "title", "kind", "issuer", "number", "date", "region", "period", "source"] },
    ),
    parts: list(part),
    outline: list(section),
    tasks: list(task),
    indicators: list(indicator),
    agencies: list(
      fc.record({
        name: text,
        function: maybe(text),
        leads: list(id),
        responsible: list(id),
        supports: list(id),
        guides: list(id),
      }),
    ),
    references: list(
      fc.record({
        title: maybe(text),
        number: maybe(text),
        items: list(id),
        span,
        relation: fc.constantFrom("basis", "implements", "revises", "repeals", "issues", "mentions"),
      }),
    ),
    messages: list(message),
    keywords: list(keyword),
    generator: fc.record(
      { name: fc.constant("plans"), version: text, segmenter: text },
      { requiredKeys: ["name", "version"] },
    ),
  },
  {
    requiredKeys: [
      "schema",
      "document",
      "parts",
      "outline",
      "tasks",
      "indicators",
      "agencies",
      "references",
      "messages",
      "generator",
    ],
    noNullPrototype: true,
  },
) as fc.Arbitrary<PolicyDocument>;

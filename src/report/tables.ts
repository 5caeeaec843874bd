import type {
  Assignment,
  Deadline,
  DocumentHead,
  Indicator,
  Part,
  PolicyDocument,
  Reference,
  Role,
  Section,
  Span,
  Task,
} from "../types/record.ts";
import { documentColumns, moreDocumentColumns, type Place, placesOf } from "./document-columns.ts";

/** What a row of a table stands for. */
export const tableNames = [
  "documents",
  "tasks",
  "indicators",
  "assignments",
  "deadlines",
  "references",
  "outline",
  "parts",
] as const;
export type TableName = (typeof tableNames)[number];

export type Cell = string | number | null;

/** A record, or many, as one flat table: a row for each task, indicator … */
export interface Table {
  name: TableName;
  columns: readonly string[];
  rows: Cell[][];
}

/** What the rows of one document are made with: its headings and its places. */
interface Context {
  record: PolicyDocument;
  quotes: ReadonlyMap<string, string>;
  /** From an outline id to its headings from the top down, `一、主要任务 / （一）加快建设`. */
  path(id: string | null): string | null;
  place(offset: number): Place;
}

/** A column: its name, and its cell in a row. */
export type Column<Row> = readonly [name: string, cell: (row: Row, context: Context) => Cell];

/** A table: its own columns, and its rows for a document. */
interface Definition {
  columns: readonly string[];
  rows(context: Context): Cell[][];
}

/** @param things what the rows stand for, one each */
const define = <Row>(
  things: (record: PolicyDocument) => readonly Row[],
  ...columns: readonly Column<Row>[]
): Definition => ({
  columns: columns.map(([name]) => name),
  rows: (context) => things(context.record).map((thing) => columns.map(([, cell]) => cell(thing, context))),
});

const place: readonly Column<{ span: Span }>[] = [
  ["line", ({ span }, { place }) => place(span.start).line],
  ["page", ({ span }, { place }) => place(span.start).page],
  ["start", ({ span }) => span.start],
  ["end", ({ span }) => span.end],
];

type OfItem<T> = T & { item: string };

const definitions = {
  documents: define<PolicyDocument>(
    (record) => [record],
    ["title", ({ document }) => document.title],
    ["kind", ({ document }) => document.kind],
    ["number", ({ document }) => document.number],
    ["date", ({ document }) => document.date],
    ["from", ({ document }) => document.period?.from ?? null],
    ["to", ({ document }) => document.period?.to ?? null],
    ["tasks", ({ tasks }) => tasks.length],
    ["indicators", ({ indicators }) => indicators.length],
    ["warnings", ({ messages }) => messages.filter(({ severity }) => severity !== "info").length],
    ["file", ({ document }) => document.source.path],
    ["format", ({ document }) => document.source.format],
    ["encoding", ({ document }) => document.source.encoding],
    ["characters", ({ document }) => document.source.characters],
    ["pages", ({ document }) => document.source.pages?.length ?? null],
    ["sha256", ({ document }) => document.source.sha256],
  ),
  tasks: define<Task>(
    ({ tasks }) => tasks,
    ["id", ({ id }) => id],
    ["part", ({ part }) => part],
    ["label", ({ label }) => label],
    ["section", ({ section }) => section],
    ["path", ({ section }, { path }) => path(section)],
    ["title", ({ title }) => title],
    ["text", ({ text }) => text],
    ["lead", ({ assignments }) => bodies(assignments, "lead")],
    ["responsible", ({ assignments }) => bodies(assignments, "responsible")],
    ["support", ({ assignments }) => bodies(assignments, "support")],
    ["guide", ({ assignments }) => bodies(assignments, "guide")],
    ["deadlines", ({ deadlines }) => many(deadlines.map(({ date }) => date))],
    ["indicators", ({ indicators }, { quotes }) => many(indicators.map((id) => quotes.get(id) ?? id))],
    ["references", ({ references }) => many(references)],
    ["origin", ({ origin }) => origin],
    ["sameAs", ({ sameAs }) => sameAs ?? null],
    ...place,
  ),
  indicators: define<Indicator>(
    ({ indicators }) => indicators,
    ["id", ({ id }) => id],
    ["item", ({ item }) => item],
    ["part", ({ part }) => part],
    ["path", ({ item }, { path }) => path(item)],
    ["name", ({ name }) => name],
    ["measure", ({ measure }) => measure],
    ["value", ({ value }) => value],
    ["valueTo", ({ valueTo }) => valueTo ?? null],
    ["unit", ({ unit }) => unit],
    ["comparator", ({ comparator }) => comparator],
    ["change", ({ change }) => change],
    ["by", ({ by }) => by],
    ["kind", ({ kind }) => kind],
    ["basis", ({ basis }) => basis],
    ["since", ({ since }) => since ?? null],
    ["stated", ({ stated }) => stated],
    ["modal", ({ modal }) => modal?.text ?? null],
    ["force", ({ modal }) => modal?.force ?? null],
    ["nature", ({ nature }) => nature ?? null],
    ["quote", ({ quote }) => quote],
    ...place,
  ),
  assignments: define<OfItem<Assignment>>(
    (record) => ofItems(record, ({ assignments }) => assignments),
    ["item", ({ item }) => item],
    ["path", ({ item }, { path }) => path(item)],
    ["agency", ({ agency }) => agency],
    ["role", ({ role }) => role],
    ["source", ({ source }) => source],
    ["via", ({ via }) => via ?? null],
    ["quote", ({ quote }) => quote],
    ...place,
  ),
  deadlines: define<OfItem<Deadline>>(
    (record) => ofItems(record, ({ deadlines }) => deadlines),
    ["item", ({ item }) => item],
    ["path", ({ item }, { path }) => path(item)],
    ["date", ({ date }) => date],
    ["quote", ({ quote }) => quote],
    ...place,
  ),
  references: define<Reference>(
    ({ references }) => references,
    ["title", ({ title }) => title],
    ["number", ({ number }) => number],
    ["relation", ({ relation }) => relation],
    ["items", ({ items }) => many(items)],
    ...place,
  ),
  outline: define<Section>(
    ({ outline }) => outline,
    ["id", ({ id }) => id],
    ["part", ({ part }) => part],
    ["label", ({ label }) => label],
    ["depth", ({ level }) => level],
    ["kind", ({ kind }) => kind],
    ["title", ({ title }) => title],
    ["path", ({ id }, { path }) => path(id)],
    ...place,
  ),
  parts: define<Part>(
    ({ parts }) => parts,
    ["id", ({ id }) => id],
    ["kind", ({ kind }) => kind],
    ["title", ({ title }) => title],
    ...place,
  ),
} satisfies Record<TableName, Definition>;

/** Columns that a table has of its own. */
export function ownColumns(name: TableName): readonly string[] {
  return definitions[name].columns;
}

/** The sheet of documents has the title among its own columns. */
const behind = (name: TableName) =>
  moreDocumentColumns.filter(([column]) => name !== "documents" || column !== "documentTitle");

/** Columns of each table: what tells and groups the document, the table's own, the rest on the document. */
export const tableColumns = mapTables((name) => [
  ...documentColumns.map(([column]) => column),
  ...ownColumns(name),
  ...behind(name).map(([column]) => column),
]);

function mapTables<T>(make: (name: TableName) => T): Record<TableName, T> {
  return Object.fromEntries(tableNames.map((name) => [name, make(name)])) as Record<TableName, T>;
}

/**
 * One table of a record. Several values in a cell are apart by `；`.
 *
 * @param text that the spans point into; without it lines are not known
 */
export function tableOf(record: PolicyDocument, name: TableName, text?: string): Table {
  const context = contextOf(record, text);
  const of = (columns: readonly Column<DocumentHead>[]) =>
    columns.map(([, cell]) => cell(record.document, context));
  const [front, back] = [of(documentColumns), of(behind(name))];
  const rows = definitions[name].rows(context).map((row) => [...front, ...row, ...back]);
  return { name, columns: tableColumns[name], rows };
}

/** The same with the table's own columns alone. */
export function ownRows(record: PolicyDocument, name: TableName, text?: string): Cell[][] {
  return definitions[name].rows(contextOf(record, text));
}

function contextOf(record: PolicyDocument, text: string | undefined): Context {
  const quotes = new Map(record.indicators.map(({ id, quote }) => [id, quote]));
  return { record, quotes, path: pathsOf(record), place: placesOf(record, text) };
}

const many = (values: readonly string[]) => [...new Set(values)].join("；");

const bodies = (assignments: readonly Assignment[], role: Role) =>
  many(assignments.filter((a) => a.role === role).map((a) => a.agency));

/** What stands in parts, other nodes of the outline and tasks, with the id of each; the outline lists tasks without it. */
function ofItems<T extends object>(
  { parts, outline, tasks }: PolicyDocument,
  of: (item: Part | Section | Task) => readonly T[] | undefined,
): OfItem<T>[] {
  return [...parts, ...outline, ...tasks].flatMap((item) =>
    (of(item) ?? []).map((thing) => ({ ...thing, item: item.id })),
  );
}

function pathsOf({ outline }: PolicyDocument): (id: string | null) => string | null {
  const headings = new Map(outline.map(({ id, label, title }) => [id, `${label}${title}`]));
  return (id) => {
    if (id === null) return null;
    const parts = id.split(".");
    const above = parts.map((_, i) => headings.get(parts.slice(0, i + 1).join(".")));
    return above.filter((heading) => heading !== undefined).join(" / ");
  };
}

import type { Assignment, PolicyDocument, Role } from "../types/record.ts";

/** What a row of a table stands for. */
export const tableNames = ["tasks", "indicators", "assignments", "references", "outline"] as const;
export type TableName = (typeof tableNames)[number];

export type Cell = string | number | null;

/** A record as one flat table: a row for each task, indicator … */
export interface Table {
  name: TableName;
  columns: readonly string[];
  rows: Cell[][];
}

/** Columns of each table; the first is always the document, so that tables of many documents go together. */
export const tableColumns: Record<TableName, readonly string[]> = {
  tasks: [
    ..."document id label section path title text lead responsible support deadlines indicators references".split(
      " ",
    ),
    ..."origin sameAs start end".split(" "),
  ],
  indicators: [
    ..."document id item path name value valueTo unit comparator change by kind nature quote start end".split(
      " ",
    ),
  ],
  assignments: "document item path agency role source via quote start end".split(" "),
  references: "document title number items start end".split(" "),
  outline: "document id label level kind title path start end".split(" "),
};

/** One table of a record. Several values in a cell are apart by `；`. */
export function tableOf(record: PolicyDocument, name: TableName): Table {
  return { name, columns: tableColumns[name], rows: rowsOf[name](record) };
}

const many = (values: readonly string[]) => values.join("；");

const rowsOf: Record<TableName, (record: PolicyDocument) => Cell[][]> = {
  tasks: (record) => {
    const path = pathsOf(record);
    const quotes = new Map(record.indicators.map(({ id, quote }) => [id, quote]));
    return record.tasks.map((task) => [
      record.document.id,
      task.id,
      task.label,
      task.section,
      path(task.section),
      task.title,
      task.text,
      bodies(task.assignments, "lead"),
      bodies(task.assignments, "responsible"),
      bodies(task.assignments, "support"),
      many([...new Set(task.deadlines.map(({ date }) => date))]),
      many(task.indicators.map((id) => quotes.get(id) ?? id)),
      many(task.references),
      task.origin,
      task.sameAs ?? null,
      task.span.start,
      task.span.end,
    ]);
  },
  indicators: (record) => {
    const path = pathsOf(record);
    return record.indicators.map((indicator) => [
      record.document.id,
      indicator.id,
      indicator.item,
      path(indicator.item),
      indicator.name,
      indicator.value,
      indicator.valueTo ?? null,
      indicator.unit,
      indicator.comparator,
      indicator.change,
      indicator.by,
      indicator.kind,
      indicator.nature ?? null,
      indicator.quote,
      indicator.span.start,
      indicator.span.end,
    ]);
  },
  assignments: (record) => {
    const path = pathsOf(record);
    const items = [...record.outline.filter(({ assignments }) => assignments), ...record.tasks];
    return items.flatMap(({ id, assignments = [] }) =>
      assignments.map((assignment) => [
        record.document.id,
        id,
        path(id),
        assignment.agency,
        assignment.role,
        assignment.source,
        assignment.via ?? null,
        assignment.quote,
        assignment.span.start,
        assignment.span.end,
      ]),
    );
  },
  references: (record) =>
    record.references.map(({ title, number, items, span }) => [
      record.document.id,
      title,
      number,
      many(items),
      span.start,
      span.end,
    ]),
  outline: (record) => {
    const path = pathsOf(record);
    return record.outline.map(({ id, label, level, kind, title, span }) => [
      record.document.id,
      id,
      label,
      level,
      kind,
      title,
      path(id),
      span.start,
      span.end,
    ]);
  },
};

const bodies = (assignments: readonly Assignment[], role: Role) =>
  many([...new Set(assignments.filter((a) => a.role === role).map((a) => a.agency))]);

/** A function from an outline id to its headings from the top down, `一、主要任务 / （一）加快建设`. */
function pathsOf({ outline }: PolicyDocument): (id: string | null) => string | null {
  const headings = new Map(outline.map(({ id, label, title }) => [id, `${label}${title}`]));
  return (id) => {
    if (id === null) return null;
    const parts = id.split(".");
    const above = parts.map((_, i) => headings.get(parts.slice(0, i + 1).join(".")));
    return above.filter((heading) => heading !== undefined).join(" / ");
  };
}

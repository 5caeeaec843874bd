import { ownColumns, type TableName, tableColumns } from "../report/tables.ts";

/** Counted up where the tables change; a corpus of another layout is made anew. */
export const layout = 1;
/** `plan` in the header of the file, by which a corpus is known. */
export const applicationId = 0x706c616e;

const numbers = new Set(
  "nr year depth line page start end tasks indicators warnings characters pages value valueTo similarity".split(
    " ",
  ),
);
const real = new Set(["value", "valueTo", "similarity"]);

/** Tables as `extract --table` has them, but for the document's own columns, which stand in `documents` alone. */
export const recordTables = [
  "parts",
  "indicators",
  "assignments",
  "deadlines",
  "references",
] as const satisfies readonly TableName[];

/** The documented tables and their columns. A row of any but `documents` has a number of its own and names its document. */
export const tables = {
  documents: tableColumns.documents,
  parts: childColumns(ownColumns("parts")),
  items: childColumns(
    "id part parent label depth kind title path text origin sameAs line page start end".split(" "),
  ),
  paragraphs: childColumns("part item text line page start end".split(" ")),
  indicators: childColumns(ownColumns("indicators")),
  assignments: childColumns(ownColumns("assignments")),
  deadlines: childColumns(ownColumns("deadlines")),
  references: childColumns(ownColumns("references")),
  passages: (
    "nr document item line start end quote other otherItem otherLine otherStart otherEnd otherQuote" +
    " characters similarity"
  ).split(" "),
} as const satisfies Record<string, readonly string[]>;
export type CorpusTable = keyof typeof tables;

function childColumns(own: readonly string[]): readonly string[] {
  return ["nr", "document", ...own];
}

/** A name as SQL takes it, whatever it is: `end`, `by` and `references` are words of SQL. */
export const quoted = (name: string) => `"${name}"`;

function columnType(name: string): string {
  if (name === "nr") return "integer primary key";
  if (real.has(name)) return "real";
  return numbers.has(name) || (name.startsWith("other") && /(?:Line|Start|End)$/u.test(name))
    ? "integer"
    : "text";
}

/**
 * Beside the documented tables: `inputs`, the files read and what they were like; `sources`, record and text of each
 * document, deflated; the words of paragraphs and indicators (FTS5, each Han character a token).
 */
export const createTables = [
  `pragma application_id = ${applicationId};`,
  `pragma user_version = ${layout};`,
  ...Object.entries(tables).map(([table, columns]) => {
    const list = columns.map((name) => `${quoted(name)} ${columnType(name)}`);
    return table === "documents"
      ? `create table documents (${list.join(", ").replace('"document" text', '"document" text primary key')});`
      : `create table ${quoted(table)} (${list.join(", ")}); create index ${quoted(`${table}_document`)} on ${quoted(table)} (document);`;
  }),
  "create index passages_other on passages (other);",
  "create table inputs (path text primary key, size integer, modified real, sha256 text, plans text);",
  "create table sources (document text primary key, input text, record blob, text blob);",
  "create index sources_input on sources (input);",
  ...["paragraph_words", "indicator_words"].map(
    (name) =>
      `create virtual table ${name} using fts5(words, about, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");`,
  ),
].join("\n");

import { parse } from "yaml";
import { decode } from "../read/encoding.ts";
import { limits } from "../read/limits.ts";
import { workbookLibrary } from "../read/sheet/workbook-library.ts";
import { type FieldMap, fieldOf, type Row } from "../trust/verify/rows.ts";
import { UserError } from "../user-error.ts";
import type { Io } from "./io.ts";
import { bytesOfInput } from "./read-input.ts";

/** Rows of one table or of one object of a JSON file. */
export interface Rows {
  rows: Row[];
  /** The text that the file itself gives for them. */
  text?: string;
  /** How a message names a row: its line in a table, its place in a list. */
  name(index: number): string;
}

/**
 * The rows of another program's file: CSV, XLSX (first sheet, first row the names), JSON, NDJSON or YAML.
 *
 * @throws UserError where there are none, or where none has the field that `quote` names
 */
export async function rowsAt(path: string, fields: FieldMap, io: Io): Promise<Rows[]> {
  const bytes = Buffer.from(await bytesOfInput(path, io));
  if (bytes.length > limits.fileBytes) throw new UserError("verify.no-rows", { path, field: fields.quote });
  const found = isObjects(bytes, path)
    ? objectRows(decode(bytes, { path, sha256: "" }).text, path, fields)
    : [{ rows: await tableRows(bytes, path), name: (index: number) => `row ${index + 2}` }];
  const some = found.some(({ rows }) => rows.some((row) => fieldOf(row, fields.quote) !== undefined));
  if (!some) throw new UserError("verify.no-rows", { path, field: fields.quote });
  return found;
}

/** By its name, or as a pipe has none by how it begins. */
function isObjects(bytes: Buffer, path: string): boolean {
  return (
    /\.(?:json|jsonl|ndjson|ya?ml)$/iu.test(path) ||
    /^[\s\ufeff]{0,99}[[{]/u.test(bytes.toString("utf8", 0, 400))
  );
}

async function tableRows(bytes: Buffer, path: string): Promise<Row[]> {
  const { read, utils } = workbookLibrary();
  const isBinary = bytes[0] === 0x50 || bytes[0] === 0xd0;
  const book = isBinary
    ? read(bytes, { type: "buffer", cellFormula: false, cellHTML: false })
    : read(decode(bytes, { path, sha256: "" }).text, { type: "string", raw: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  return sheet ? utils.sheet_to_json<Row>(sheet, { raw: !isBinary, defval: "", blankrows: true }) : [];
}

function objectRows(text: string, path: string, fields: FieldMap): Rows[] {
  const values = parsed(text, path);
  const objects = fields.list === undefined ? [values] : values;
  return objects.map((object, i) => {
    const rows = fields.list === undefined ? object : fieldOf(object, fields.list);
    const own = fields.list === undefined ? undefined : fieldOf(object, fields.text);
    const where = fields.list === undefined ? "" : `${values.length > 1 ? `[${i}].` : ""}${fields.list}`;
    return {
      rows: Array.isArray(rows) ? (rows as Row[]) : [],
      ...(typeof own === "string" ? { text: own } : {}),
      name: (index: number) => `${where}[${index}]`,
    };
  });
}

/** The objects of a file: of one JSON or YAML value, of its list, or one a line. */
function parsed(text: string, path: string): unknown[] {
  const asList = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]);
  try {
    return asList(JSON.parse(text));
  } catch {
    try {
      const lines = text.split("\n").filter((line) => line.trim() !== "");
      return lines.map((line): unknown => JSON.parse(line));
    } catch {
      try {
        return asList(parse(text));
      } catch (error) {
        throw new UserError("record.syntax", { path, reason: (error as Error).message.split("\n")[0]! });
      }
    }
  }
}

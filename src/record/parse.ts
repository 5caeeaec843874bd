import { parseAllDocuments } from "yaml";
import type { z } from "zod";
import type { PolicyDocument } from "../types/record.ts";
import type { Comparison, Diff, Reuse } from "../types/results.ts";
import { UserError } from "../user-error.ts";
import { type SchemaName, schemas } from "./schema.ts";

type AnyRecord = PolicyDocument | Comparison | Diff | Reuse;

/**
 * A record out of YAML or JSON.
 *
 * @param text one document, as `extract` or `compare` wrote it
 * @param path what messages call it
 * @throws UserError that names the first fault and where it is
 */
export function parseRecord(text: string, path = "-"): AnyRecord {
  const records = parseRecords(text, path);
  if (records.length !== 1) throw new UserError("record.one", { path, count: records.length });
  return records[0]!;
}

/** The same for a stream: YAML documents apart by `---`, or JSON one a line. */
export function parseRecords(text: string, path = "-"): AnyRecord[] {
  const values = /^\s*[{[]/u.test(text) ? jsonValues(text, path) : yamlValues(text, path);
  return values.map((value) => checked(value, path));
}

function jsonValues(text: string, path: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch (whole) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    try {
      return lines.map((line): unknown => JSON.parse(line));
    } catch {
      throw new UserError("record.syntax", { path, reason: (whole as Error).message });
    }
  }
}

function yamlValues(text: string, path: string): unknown[] {
  try {
    return [...parseAllDocuments(text)].map((document) => {
      const [error] = document.errors;
      if (error) throw error;
      return document.toJS() as unknown;
    });
  } catch (error) {
    // Wrong YAML; or aliases of aliases (ReferenceError) and nesting (RangeError) beyond what any record has.
    // The first line says what and where; the next ones quote the text.
    const reason = (error as Error).message.split("\n")[0]!.replace(/:$/u, "");
    throw new UserError("record.syntax", { path, reason });
  }
}

function checked(value: unknown, path: string): AnyRecord {
  const kind =
    typeof value === "object" && value !== null ? (value as { schema?: unknown }).schema : undefined;
  const name = /^plans\.(\w+)\/[12]$/u.exec(typeof kind === "string" ? kind : "")?.[1];
  if (name === undefined || !Object.hasOwn(schemas, name)) {
    throw new UserError("record.unknown", { path, schema: typeof kind === "string" ? kind : "–" });
  }
  const result = (schemas[name as SchemaName] as z.ZodType<AnyRecord>).safeParse(value);
  // What was given, not zod's copy of it, so that the keys stay in the order in which they were written.
  if (result.success) return value as AnyRecord;
  const [issue] = result.error.issues;
  throw new UserError("record.invalid", { path, at: placeOf(issue!.path), reason: issue!.message });
}

/** e.g. tasks[3].span.start */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return place.replace(/^\./u, "") || "(top)";
}

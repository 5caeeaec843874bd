import type { z } from "zod";
import type { PolicyDocument } from "../types/record.ts";
import type { Comparison, Diff, Panel, Reuse, Tracking } from "../types/results.ts";
import { UserError } from "../user-error.ts";
import { type SchemaName, schemas, schemaVersions } from "./schema.ts";
import { upgradeDocument } from "./upgrade.ts";
import { yamlValues } from "./yaml-values.ts";

type AnyRecord = PolicyDocument | Comparison | Diff | Reuse | Panel | Tracking;

/** Told of what was passed over in a record. */
export type Warn = (warning: UserError) => void;

/**
 * A record out of YAML or JSON. One of `plans.document/1` is read as `plans.document/2`; keys that this version does
 * not know, as a newer one may write, are passed over.
 *
 * @param text one document, as `extract` or `compare` wrote it
 * @param path what messages call it
 * @param warn is told of the keys that were passed over
 * @throws UserError that names the first fault and where it is
 */
export function parseRecord(text: string, path = "-", warn?: Warn): AnyRecord {
  const records = parseRecords(text, path, warn);
  if (records.length !== 1) throw new UserError("record.one", { path, count: records.length });
  return records[0]!;
}

/** The same for a stream: YAML documents apart by `---`, or JSON one a line. */
export function parseRecords(text: string, path = "-", warn?: Warn): AnyRecord[] {
  return parseValues(text, path).map((value) => checked(value, path, warn));
}

/** The values of a file of YAML documents or of JSON, one a line or one in all, before anything is checked. */
export function parseValues(text: string, path = "-"): unknown[] {
  return /^\s*[{[]/u.test(text) ? jsonValues(text, path) : valuesOf(text, path);
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

function valuesOf(text: string, path: string): unknown[] {
  try {
    return yamlValues(text);
  } catch (error) {
    // Wrong YAML; or aliases of aliases (ReferenceError) and nesting (RangeError) beyond what any record has.
    // The first line says what and where; the next ones quote the text.
    const reason = (error as Error).message.split("\n")[0]!.replace(/:$/u, "");
    throw new UserError("record.syntax", { path, reason });
  }
}

function checked(given: unknown, path: string, warn?: Warn): AnyRecord {
  const schema = (typeof given === "object" && given !== null ? (given as { schema?: unknown }) : {}).schema;
  const [, name = "", version = ""] =
    /^plans\.(\w+)\/(\d{1,4})$/u.exec(typeof schema === "string" ? schema : "") ?? [];
  if (!Object.hasOwn(schemas, name)) {
    throw new UserError("record.unknown", { path, schema: typeof schema === "string" ? schema : "–" });
  }
  const kind = name as SchemaName;
  if (Number(version) > schemaVersions[kind]) {
    throw new UserError("record.newer", {
      path,
      schema: String(schema),
      name,
      version: schemaVersions[kind],
    });
  }
  const value = schema === "plans.document/1" ? upgradeDocument(given as Record<string, unknown>) : given;
  let result = (schemas[kind] as z.ZodType<AnyRecord>).safeParse(value);
  if (!result.success && removeUnknown(value, result.error.issues, path, warn)) {
    result = (schemas[kind] as z.ZodType<AnyRecord>).safeParse(value);
  }
  // What was given, not zod's copy of it, so that the keys stay in the order in which they were written.
  if (result.success) return value as AnyRecord;
  const [issue] = result.error.issues;
  throw new UserError("record.invalid", { path, at: placeOf(issue!.path), reason: issue!.message });
}

/** Takes the keys out of `value` that its schema does not have, where nothing else is wrong with it. */
function removeUnknown(
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  path: string,
  warn?: Warn,
): boolean {
  const unknown: string[] = [];
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") return false;
    let at = value as Record<PropertyKey, unknown>;
    for (const key of issue.path) at = at[key] as Record<PropertyKey, unknown>;
    for (const key of issue.keys) delete at[key];
    // One name a key, not one an entry of each list.
    const place = placeOf(issue.path.map((key) => (typeof key === "number" ? 0 : key))).replaceAll("[0]", "");
    unknown.push(...issue.keys.map((key) => (issue.path.length === 0 ? key : `${place}.${key}`)));
  }
  warn?.(new UserError("record.unknown-keys", { path, keys: [...new Set(unknown)].slice(0, 5).join(", ") }));
  return true;
}

/** e.g. tasks[3].span.start */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return place.replace(/^\./u, "") || "(top)";
}

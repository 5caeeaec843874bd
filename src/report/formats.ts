import type { PolicyDocument } from "../types/record.ts";
import type { TableName } from "./tables.ts";
import { toYaml } from "./yaml.ts";

/** The formats that records are written in. */
export const formats = ["yaml", "json", "ndjson", "csv", "xlsx"] as const;
export type Format = (typeof formats)[number];

/**
 * A record as text, one part of a stream of them.
 *
 * @param options.format any but xlsx
 * @param options.stream whether others may follow: YAML documents then begin with `---`, JSON takes one line each
 * @param options.table what a row of CSV stands for
 * @param text that the spans point into, where it is at hand: CSV then has the lines
 */
export async function writeText(
  record: PolicyDocument,
  options: { format: Format; stream: boolean; table: TableName },
  text?: string,
): Promise<string> {
  switch (options.format) {
    case "yaml":
      return (options.stream ? "---\n" : "") + toYaml(record);
    case "json":
      return options.stream ? `${JSON.stringify(record)}\n` : `${JSON.stringify(record, null, 2)}\n`;
    case "ndjson":
      return `${JSON.stringify(record)}\n`;
    case "csv":
      return (await import("./csv.ts")).csvRows(record, options.table, text);
    case "xlsx":
      throw new Error("a workbook is not text");
  }
}

/** What stands once at the top of a file or stream. */
export async function writeTop(format: Format, table: TableName): Promise<string> {
  return format === "csv" ? (await import("./csv.ts")).csvHeader(table) : "";
}

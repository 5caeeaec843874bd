import { toYaml } from "../report/yaml.ts";
import type { PolicyDocument } from "../types/record.ts";
import type { Comparison, Diff, Found, Panel, Reuse, Tracking } from "../types/results.ts";

/**
 * A record as text; `parseRecord` reads it back equal.
 *
 * @param format `yaml` (the default), `json` (indented) or `ndjson` (one line)
 */
export function writeRecord(
  record: PolicyDocument | Comparison | Diff | Reuse | Found | Panel | Tracking,
  format: "yaml" | "json" | "ndjson" = "yaml",
): string {
  if (format === "yaml") return toYaml(record);
  return `${format === "json" ? JSON.stringify(record, null, 2) : JSON.stringify(record)}\n`;
}

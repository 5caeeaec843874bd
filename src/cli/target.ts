import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Format } from "../report/formats.ts";
import { UserError } from "../user-error.ts";

/** Where records go and in which format; `file` is one file for all of them. */
export interface Target {
  kind: "stdout" | "folder" | "file";
  path: string;
  format: Format;
}

/** Formats by the ending of a file name. */
const endings: Record<string, Format | undefined> = {
  yaml: "yaml",
  yml: "yaml",
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  csv: "csv",
  xlsx: "xlsx",
};
/** Endings of other files: nobody wants a folder of such a name. */
const foreign = /\.(?:txt|md|tsv|xls|ods|docx?|pdf|html?)$/iu;

/**
 * What `--output` and `--format` mean together: a name that ends as one of the formats is one file (unless it is a
 * folder that exists), any other is a folder.
 *
 * @throws UserError where the ending and the format contradict each other, or the ending is that of a format not written
 */
export function targetOf(output: string | undefined, format: Format | undefined, cwd: string): Target {
  if (output === undefined || output === "-" || output === "/dev/stdout")
    return { kind: "stdout", path: "-", format: format ?? "yaml" };
  const ending = /\.([a-z]{3,6})$/iu.exec(output)?.[1]?.toLowerCase() ?? "";
  const meant = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (isFolder(resolve(cwd, output)) || (meant === undefined && !foreign.test(output)))
    return { kind: "folder", path: output, format: format ?? "yaml" };
  if (meant === undefined) throw new UserError("output.ending", { path: output });
  if (format !== undefined && format !== meant)
    throw new UserError("output.contradiction", { path: output, format });
  return { kind: "file", path: output, format: meant };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

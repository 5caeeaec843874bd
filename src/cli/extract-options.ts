import type { Given } from "../head/given.ts";
import type { Format } from "../report/formats.ts";
import type { TableName } from "../report/tables.ts";
import { UserError } from "../user-error.ts";
import type { Context } from "./command.ts";
import type { Input, InputOptions } from "./inputs.ts";
import type { Want } from "./process/work.ts";
import type { Target } from "./target.ts";

/** What `plans extract` may be told. */
export interface ExtractOptions {
  format?: Format;
  output?: string;
  force?: boolean;
  table?: TableName;
  jobs?: number;
  keywords?: boolean;
  encoding?: string;
  title?: string;
  region?: string;
  date?: string;
  year?: string;
  filesFrom?: string;
  include?: string[];
  exclude?: string[];
  maxSize?: number;
  timeout?: number;
  failFast?: boolean;
  strict?: boolean;
  failed?: string;
  ndjsonIn?: boolean;
}

/** What is wanted of a document that becomes a record. */
export type WrittenWant = Extract<Want, { as: "written" }>;

/** An input, with an error in place of what is larger than the user wants. */
export function withinSize({ maxSize }: ExtractOptions): (input: Input) => Input {
  if (maxSize === undefined) return (input) => input;
  return (input) =>
    input.size > maxSize && !input.error
      ? {
          ...input,
          error: new UserError("file.beyond-size", { path: input.path, limit: maxSize / 1_000_000 }),
        }
      : input;
}

export function inputOptions({ filesFrom, include, exclude }: ExtractOptions): InputOptions {
  return {
    ...(filesFrom === undefined ? {} : { filesFrom }),
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
  };
}

/** What the user says of the documents; undefined where nothing. */
export function givenIn({ title, region, date, year }: ExtractOptions): Given | undefined {
  const given: Given = {
    ...(title === undefined ? {} : { title }),
    ...(region === undefined ? {} : { region }),
    ...(date === undefined ? {} : { date }),
    ...(year === undefined ? {} : { year }),
  };
  return Object.keys(given).length === 0 ? undefined : given;
}

/** What records depend on besides the documents. */
export function settingsOf(
  { format, table, keywords }: WrittenWant,
  options: ExtractOptions,
  given: Given | undefined,
  { language }: Context,
): Record<string, string> {
  return {
    format,
    ...(format === "csv" || options.table ? { table } : {}),
    ...(format === "xlsx" ? { lang: language } : {}),
    ...(keywords ? { keywords: "yes" } : {}),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...given,
  };
}

/** What is allowed one by one and makes no sense together. */
export function refuseMisuse(options: ExtractOptions, { kind, format }: Target, { io }: Context): void {
  const { table } = options;
  if (table !== undefined && format !== "csv" && format !== "xlsx") throw new UserError("option.table");
  if (format === "xlsx" && kind === "stdout" && io.stdout.isTTY) throw new UserError("output.binary");
}

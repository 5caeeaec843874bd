import { resolve } from "node:path";
import type { By } from "../compare/compare/columns.ts";
import { type CompareOptions, compare } from "../compare/compare/compare.ts";
import { checkThemes } from "../compare/compare/theme-words.ts";
import { writeRecord } from "../record/write.ts";
import { comparisonSheets, type SheetName } from "../report/comparison-tables.ts";
import { paintOf } from "../report/paint.ts";
import { phrases } from "../report/phrases.ts";
import type { PolicyDocument } from "../types/record.ts";
import type { Comparison } from "../types/results.ts";
import { UserError } from "../user-error.ts";
import { type Command, type Context, exitStatus } from "./command.ts";
import { columnOf } from "./config.ts";
import { filterOptions } from "./filter-options.ts";
import { encodingOption, positive, type ResultFormat, resultFormats } from "./options.ts";
import { readRecords, textsOf } from "./records.ts";

interface Options {
  format: ResultFormat;
  by: By;
  /** Names in the order of the documents; or, out of the settings, names with patterns of documents. */
  columns?: string | Record<string, string[]>;
  themes?: string;
  dictionary?: string;
  keywords?: number;
  table?: SheetName;
  encoding?: string;
}

export const command: Command = {
  arguments: "[inputs...]",
  options: [
    { flags: "-f, --format <name>", choices: resultFormats, default: "table" },
    { flags: "--by <what>", choices: ["document", "region", "year"], default: "document" },
    { flags: "--columns <names>" },
    { flags: "--themes <file>" },
    { flags: "--dictionary <file>" },
    { flags: "--keywords <n>", parse: positive("--keywords") },
    { flags: "--table <name>", choices: comparisonSheets },
    ...filterOptions,
    encodingOption,
  ],
  run: async (args, given, context) => {
    const options = given as unknown as Options;
    const settings = await settingsOf(options, context.io.cwd);
    const documents = await readRecords(args, { ...options, checked: true }, context);
    const { records, failed } = documents;
    if (records.length < 2) throw new UserError("compare.two", { count: records.length });
    const say = phrases(context.language);
    for (const { document, tasks, outline } of records) {
      if (tasks.length > 0) continue;
      const key = outline.length > 0 ? "by-headings" : "no-text";
      context.note(say(`comparison.${key}`, { id: document.id }));
    }
    const texts = textsOf(documents);
    const comparison = compare(records, { ...settings, texts, ...labelsOf(options.columns, records) });
    if (comparison.columns.length < 2)
      throw new UserError("compare.one-column", { label: comparison.columns[0]!.label });
    await context.write(await written(comparison, { records, texts }, options, context));
    return failed > 0 ? exitStatus.partial : exitStatus.done;
  },
};

async function settingsOf(
  { by, themes, dictionary, keywords }: Options,
  cwd: string,
): Promise<CompareOptions> {
  const settings: CompareOptions = { by };
  if (keywords !== undefined) settings.keywords = keywords;
  if (themes !== undefined) settings.themes = checkThemes(await yamlAt(themes, cwd), themes);
  if (dictionary !== undefined)
    settings.words = (await import("../words/dictionary.ts")).readDictionary(
      dictionary,
      resolve(cwd, dictionary),
    );
  return settings;
}

async function yamlAt(path: string, cwd: string): Promise<unknown> {
  const { parse } = await import("yaml");
  try {
    const { bytesAt } = await import("../read/read.ts");
    return parse(Buffer.from(await bytesAt(resolve(cwd, path), path)).toString("utf8"));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError("input.unreadable", { path, reason: (error as Error).message.split("\n")[0]! });
  }
}

/** `--columns 上海,上海,山东`: a name for each document, in their order. */
function labelsOf(columns: Options["columns"], records: PolicyDocument[]): CompareOptions {
  if (columns === undefined) return {};
  if (typeof columns === "object")
    return { labels: records.map(({ document: { id, source } }) => columnOf(columns, [source.path, id])) };
  const labels = columns.split(/[,，]/u).map((label) => label.trim());
  if (labels.length !== records.length || labels.includes(""))
    throw new UserError("compare.labels", {
      count: labels.filter(Boolean).length,
      documents: records.length,
    });
  return { labels };
}

async function written(
  comparison: Comparison,
  { records, texts }: { records: PolicyDocument[]; texts: ReadonlyMap<string, string> },
  { format, table }: Options,
  { language, width, colour }: Context,
): Promise<string | Uint8Array> {
  switch (format) {
    case "yaml":
    case "json":
      return writeRecord(comparison, format);
    case "ndjson":
    case "csv":
    case "xlsx": {
      const { comparisonData } = await import("../report/views/comparison-rows.ts");
      const { writtenData } = await import("../report/views/data.ts");
      const as = { format, ...(table ? { table } : {}), usual: "matches" as const, language };
      return writtenData(comparisonData(comparison, records, texts), as);
    }
    case "markdown":
      return (await import("../report/comparison-markdown.ts")).comparisonMarkdown(
        comparison,
        records,
        language,
        texts,
      );
    case "html":
      return (await import("../report/html/comparison-page.ts")).comparisonHtml(
        comparison,
        records,
        language,
        texts,
      );
    case "table": {
      const { showComparison } = await import("../report/comparison.ts");
      return showComparison(comparison, records, { language, width, paint: await paintOf(colour) }, texts);
    }
  }
}

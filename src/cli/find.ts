import type { By } from "../compare/compare/columns.ts";
import { find } from "../compare/find/find.ts";
import { writeRecord } from "../record/write.ts";
import { paintOf } from "../report/paint.ts";
import type { Found } from "../types/results.ts";
import { UserError } from "../user-error.ts";
import { type Command, type Context, exitStatus } from "./command.ts";
import { filterOptions } from "./filter-options.ts";
import type { Io } from "./io.ts";
import { encodingOption } from "./options.ts";
import { textOfInput } from "./read-input.ts";
import { readRecords } from "./records.ts";
import { sourceTextOf } from "./source-text.ts";

const formats = ["table", "yaml", "json", "ndjson", "csv", "xlsx", "html"] as const;

interface Options {
  format: (typeof formats)[number];
  by: By;
  words?: string;
  count?: boolean;
  encoding?: string;
}

export const command: Command = {
  arguments: "[words] [inputs...]",
  options: [
    { flags: "-f, --format <name>", choices: formats, default: "table" },
    { flags: "--by <what>", choices: ["document", "region", "year"], default: "document" },
    { flags: "--words <file>" },
    { flags: "--count" },
    ...filterOptions,
    encodingOption,
  ],
  run: async (args, given, context) => {
    const options = given as unknown as Options;
    const { io } = context;
    const [first, ...rest] = args;
    const listed = options.words === undefined ? wordsIn(first ?? "") : await wordsAt(options.words, io);
    const inputs = options.words === undefined ? rest : args;
    if (listed.every((word) => word.startsWith("!"))) throw new UserError("find.words", {});
    const { records, texts, paths, failed } = await readRecords(
      inputs,
      { ...given, outlines: true },
      context,
    );
    const documents = [];
    for (const [i, record] of records.entries())
      documents.push({ record, text: texts[i] ?? (await sourceTextOf(record, paths[i]!, io.cwd)) });
    const found = find(documents, listed, { by: options.by });
    await context.write(await written(found, options, context));
    return failed > 0 ? exitStatus.partial : exitStatus.done;
  },
};

/** `海洋经济,蓝色经济` */
function wordsIn(list: string): string[] {
  return unique(list.split(/[,，、；;|\s]+/u));
}

/** A word a line; # begins a remark. */
async function wordsAt(path: string, io: Io): Promise<string[]> {
  const lines = (await textOfInput(path, io)).split("\n");
  return unique(lines.map((line) => line.replace(/#.*/u, "").trim()));
}

const unique = (words: string[]): string[] => [...new Set(words.filter((word) => !/^!?$/u.test(word)))];

async function written(
  found: Found,
  { format, count = false }: Options,
  { language, width, colour }: Context,
): Promise<string | Uint8Array> {
  if (format === "yaml" || format === "json") return writeRecord(found, format);
  if (format === "html") return (await import("../report/html/find-page.ts")).findHtml(found, language);
  const { countRows, foundRows, showCounts, showFound } = await import("../report/find.ts");
  if (format === "table") {
    const screen = { language, width, paint: await paintOf(colour) };
    return count ? showCounts(found, screen) : showFound(found, screen);
  }
  const { dataCsv, dataNdjson, dataWorkbook } = await import("../report/views/data.ts");
  const data = count ? countRows(found) : foundRows(found);
  if (format === "xlsx")
    return dataWorkbook({ sentences: foundRows(found), counts: countRows(found) }, language);
  return format === "csv" ? dataCsv(data) : dataNdjson(data);
}

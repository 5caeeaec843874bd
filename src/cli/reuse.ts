import { type ReuseOptions, reuse } from "../compare/reuse/reuse.ts";
import { reuseText } from "../compare/reuse/text.ts";
import { writeRecord } from "../record/write.ts";
import { paintOf } from "../report/paint.ts";
import { phrases } from "../report/phrases.ts";
import { type ReuseTable, reuseData, reuseTables } from "../report/views/reuse-rows.ts";
import type { PolicyDocument } from "../types/record.ts";
import type { Reuse } from "../types/results.ts";
import { UserError } from "../user-error.ts";
import { type Command, type Context, exitStatus } from "./command.ts";
import { filterOptions } from "./filter-options.ts";
import { encodingOption, positive, type ResultFormat, resultFormats } from "./options.ts";
import { readRecords } from "./records.ts";
import { sourceTextOf } from "./source-text.ts";

interface Options {
  format: ResultFormat;
  min?: number;
  similarity?: number;
  formulae?: boolean;
  table?: ReuseTable;
  encoding?: string;
}

export const command: Command = {
  arguments: "[inputs...]",
  options: [
    { flags: "-f, --format <name>", choices: resultFormats, default: "table" },
    { flags: "--min <n>", parse: positive("--min") },
    { flags: "--similarity <share>", parse: share },
    { flags: "--formulae" },
    { flags: "--table <name>", choices: reuseTables },
    ...filterOptions,
    encodingOption,
  ],
  run: async (args, given, context) => {
    const options = given as unknown as Options;
    const {
      records,
      texts: known,
      paths,
      failed,
    } = await readRecords(args, { ...options, outlines: true }, context);
    if (records.length < 2) throw new UserError("reuse.two", { count: records.length });
    const texts: (string | undefined)[] = [];
    for (const [i, record] of records.entries())
      texts.push(known[i] ?? (await sourceTextOf(record, paths[i]!, context.io.cwd)));
    const say = phrases(context.language);
    records.forEach(({ document }, i) => {
      if (texts[i] === undefined) context.note(say("reuse.record-only", { id: document.id }));
    });
    const settings: ReuseOptions = {};
    if (options.min !== undefined) settings.min = options.min;
    if (options.similarity !== undefined) settings.similarity = options.similarity;
    const found = reuse(
      records.map((record, i) => reuseText(record, texts[i])),
      settings,
    );
    const sources = new Map(
      records.flatMap(({ document }, i) =>
        texts[i] === undefined ? [] : [[document.id, texts[i]!] as const],
      ),
    );
    await context.write(await written(found, { records, texts: sources }, options, context));
    return failed > 0 ? exitStatus.partial : exitStatus.done;
  },
};

/** A number from 0 to 1. */
function share(value: string): number {
  const number = Number(value);
  if (!/^[01]?(?:\.\d{1,6})?$/u.test(value) || value === "" || value === "." || number > 1)
    throw new UserError("option.share", { name: "--similarity", value });
  return number;
}

async function written(
  found: Reuse,
  { records, texts }: { records: PolicyDocument[]; texts: ReadonlyMap<string, string> },
  { format, formulae = false, table }: Options,
  context: Context,
): Promise<string | Uint8Array> {
  const { language, width, colour } = context;
  switch (format) {
    case "yaml":
    case "json":
      return writeRecord(found, format);
    case "ndjson":
    case "csv":
    case "xlsx": {
      const { writtenData } = await import("../report/views/data.ts");
      const as = { format, ...(table ? { table } : {}), usual: "passages" as const, language };
      return writtenData(reuseData(found, records, texts), as);
    }
    case "markdown":
      return (await import("../report/reuse-markdown.ts")).reuseMarkdown(found, language, formulae);
    case "html":
      return (await import("../report/html/reuse-page.ts")).reuseHtml(found, language, formulae);
    case "table": {
      const { showReuse } = await import("../report/reuse.ts");
      return showReuse(found, { language, width, colour, paint: await paintOf(colour) }, formulae);
    }
  }
}

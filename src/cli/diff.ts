import { diff, differs } from "../compare/diff/diff.ts";
import { writeRecord } from "../record/write.ts";
import { paintOf } from "../report/paint.ts";
import { phrases } from "../report/phrases.ts";
import { type DiffTable, diffData, diffTables } from "../report/views/diff-rows.ts";
import { type Command, exitStatus } from "./command.ts";
import { encodingOption, type ResultFormat, resultFormats } from "./options.ts";
import { wholeDocument } from "./records.ts";

interface Options {
  format: ResultFormat;
  full?: boolean;
  stat?: boolean;
  table?: DiffTable;
  encoding?: string;
}

export const command: Command = {
  arguments: "<old> <new>",
  options: [
    { flags: "-f, --format <name>", choices: resultFormats, default: "table" },
    { flags: "--full" },
    { flags: "--stat" },
    { flags: "--table <name>", choices: diffTables },
    encodingOption,
  ],
  run: async (args, given, context) => {
    const options = given as unknown as Options;
    const [old, fresh] = await Promise.all(args.map((path) => wholeDocument(path, options, context)));
    const records = { old: old!.record, new: fresh!.record };
    const texts: { texts?: { old: string; new: string } } =
      old!.text !== undefined && fresh!.text !== undefined
        ? { texts: { old: old!.text, new: fresh!.text } }
        : {};
    const say = phrases(context.language);
    for (const { record, text } of [old!, fresh!])
      if (text === undefined) context.note(say("diff.record-only", { id: record.document.id }));
    const result = diff(records.old, records.new, texts);
    const { language, width, colour, verbose } = context;
    switch (options.format) {
      case "yaml":
      case "json":
        await context.write(writeRecord(result, options.format));
        break;
      case "ndjson":
      case "csv":
      case "xlsx": {
        const { writtenData } = await import("../report/views/data.ts");
        const { format, table } = options;
        const as = { format, ...(table ? { table } : {}), usual: "changes" as const, language };
        await context.write(await writtenData(diffData(result, records, texts.texts), as));
        break;
      }
      case "markdown":
        await context.write(
          (await import("../report/diff-markdown.ts")).diffMarkdown(result, records, language),
        );
        break;
      case "html":
        await context.write(
          (await import("../report/html/diff-page.ts")).diffHtml(result, records, language),
        );
        break;
      case "table": {
        const { showDiff } = await import("../report/diff.ts");
        const full = options.full === true || verbose;
        const stat = options.stat === true;
        const screen = { language, width, colour, full, stat, paint: await paintOf(colour) };
        await context.write(showDiff(result, records, screen));
      }
    }
    return differs(result) ? exitStatus.findings : exitStatus.done;
  },
};

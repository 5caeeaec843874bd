import { diff, differs } from "../compare/diff/diff.ts";
import { writeRecord } from "../record/write.ts";
import { paintOf } from "../report/paint.ts";
import { phrases } from "../report/phrases.ts";
import { type DiffTable, diffData, diffTables } from "../report/views/diff-rows.ts";
import { type Command, exitStatus } from "./command.ts";
import { encodingOption } from "./options.ts";
import { wholeDocument } from "./taken-in.ts";

const formats = ["table", "yaml", "json", "ndjson", "csv", "xlsx", "markdown", "html"] as const;

interface Options {
  format: (typeof formats)[number];
  full?: boolean;
  stat?: boolean;
  table?: DiffTable;
  encoding?: string;
}

export const command: Command = {
  arguments: "<old> <new>",
  options: [
    { flags: "-f, --format <name>", choices: formats, default: "table" },
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
        const { dataCsv, dataNdjson, dataWorkbook } = await import("../report/views/data.ts");
        const data = diffData(result, records, texts.texts);
        const one = data[options.table ?? "changes"];
        const { format } = options;
        if (format === "xlsx")
          await context.write(await dataWorkbook(options.table ? { [options.table]: one } : data, language));
        else await context.write((format === "csv" ? dataCsv : dataNdjson)(one));
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

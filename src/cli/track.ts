import { track } from "../compare/track/track.ts";
import { writeRecord } from "../record/write.ts";
import { paintOf } from "../report/paint.ts";
import { showTrack, trackData, trackTaskData } from "../report/track.ts";
import type { Tracking } from "../types/results.ts";
import { UserError } from "../user-error.ts";
import { type Command, type Context, exitStatus } from "./command.ts";
import { filterOptions } from "./filter-options.ts";
import { measureKeys } from "./measure-keys.ts";
import { encodingOption } from "./options.ts";
import { readRecords, textsOf } from "./records.ts";

const formats = ["table", "yaml", "json", "ndjson", "csv", "xlsx", "html"] as const;
const tables = ["indicators", "tasks"] as const;

interface Options {
  format: (typeof formats)[number];
  table?: (typeof tables)[number];
  measures?: string[];
  encoding?: string;
}

export const command: Command = {
  arguments: "[inputs...]",
  options: [
    { flags: "-f, --format <name>", choices: formats, default: "table" },
    { flags: "--measures <keys>", parse: measureKeys },
    { flags: "--table <name>", choices: tables },
    ...filterOptions,
    encodingOption,
  ],
  run: async (args, given, context) => {
    const options = given as unknown as Options;
    const documents = await readRecords(args, { ...options, checked: true }, context);
    const { records, failed } = documents;
    if (records.length < 2) throw new UserError("track.two", { count: records.length });
    const found = track(records, {
      ...(options.measures ? { measures: options.measures } : {}),
      texts: textsOf(documents),
    });
    await context.write(await written(found, options, context));
    return failed > 0 ? exitStatus.partial : exitStatus.done;
  },
};

async function written(
  found: Tracking,
  { format, table }: Options,
  { language, width, colour }: Context,
): Promise<string | Uint8Array> {
  if (format === "yaml" || format === "json") return writeRecord(found, format);
  if (format === "table" || format === "html") {
    const shown =
      table === undefined ? found : { ...found, [table === "tasks" ? "indicators" : "tasks"]: [] };
    if (format === "html") return (await import("../report/html/track-page.ts")).trackHtml(shown, language);
    return showTrack(shown, { language, width, paint: await paintOf(colour) });
  }
  const { writtenData } = await import("../report/views/data.ts");
  const data = { indicators: trackData(found), tasks: trackTaskData(found) };
  return writtenData(data, { format, ...(table ? { table } : {}), usual: "indicators", language });
}

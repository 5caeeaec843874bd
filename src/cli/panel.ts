import { panel } from "../compare/panel/panel.ts";
import { writeRecord } from "../record/write.ts";
import { paintOf } from "../report/paint.ts";
import { measureName, panelData, showPanel, showWide, wideData } from "../report/panel.ts";
import { reasonIn } from "../text/report.ts";
import type { Horizon, Panel, PanelKind } from "../types/results.ts";
import { type Command, type Context, exitStatus } from "./command.ts";
import { filterOptions } from "./filter-options.ts";
import { measureKeys } from "./measure-keys.ts";
import { encodingOption } from "./options.ts";
import { readRecords, textsOf } from "./records.ts";

const formats = ["table", "yaml", "json", "ndjson", "csv", "xlsx", "html"] as const;
const kinds = ["target", "reached", "threshold"] as const;
const horizons = ["annual", "plan", "long"] as const;

interface Options {
  format: (typeof formats)[number];
  measures?: string[];
  kind?: PanelKind;
  horizon?: Horizon;
  wide?: string;
  against?: string;
  encoding?: string;
}

export const command: Command = {
  arguments: "[inputs...]",
  options: [
    { flags: "-f, --format <name>", choices: formats, default: "table" },
    { flags: "--measures <keys>", parse: measureKeys },
    { flags: "--kind <name>", choices: kinds },
    { flags: "--horizon <name>", choices: horizons },
    { flags: "--wide <measure>", parse: (key) => measureKeys(key)[0] },
    { flags: "--against <input>" },
    ...filterOptions,
    encodingOption,
  ],
  run: async (args, given, context) => {
    const options = given as unknown as Options;
    const { measures: keys, kind = options.wide ? "target" : undefined, horizon, wide, against } = options;
    const documents = await readRecords(args, { ...options, checked: true }, context);
    const { records, failed } = documents;
    const upper =
      against === undefined
        ? undefined
        : await readRecords([against], options.encoding ? { encoding: options.encoding } : {}, context);
    const found = panel(records, {
      ...(keys || wide ? { measures: wide ? [wide] : keys! } : {}),
      ...(kind ? { kinds: [kind] } : {}),
      ...(horizon || wide ? { horizons: [horizon ?? "annual"] } : {}),
      ...(upper ? { against: upper.records } : {}),
      texts: textsOf(documents),
    });
    for (const message of found.messages)
      if (message.severity === "warning" || context.verbose)
        context.note(`${message.document}: ${reasonIn(context.language, message)}`);
    await context.write(await written(found, options, context));
    return failed + (upper?.failed ?? 0) > 0 ? exitStatus.partial : exitStatus.done;
  },
};

async function written(
  found: Panel,
  { format, wide }: Options,
  { language, width, colour }: Context,
): Promise<string | Uint8Array> {
  switch (format) {
    case "yaml":
    case "json":
      return writeRecord(found, format);
    case "ndjson":
    case "csv":
    case "xlsx": {
      const { writtenData } = await import("../report/views/data.ts");
      const [usual, data] =
        wide === undefined
          ? ["panel", panelData(found)]
          : [measureName(wide, language), wideData(found.rows)];
      return writtenData({ [usual]: data }, { format, usual, language });
    }
    case "html":
      return (await import("../report/html/panel-page.ts")).panelHtml(found, language);
    case "table": {
      const screen = { language, width, paint: await paintOf(colour) };
      return wide === undefined ? showPanel(found, screen) : showWide(found.rows, wide, screen);
    }
  }
}

import { stringify } from "csv-stringify/sync";
import { csvForm } from "../report/csv-manner.ts";
import { spreadsheet } from "../report/spreadsheet.ts";
import {
  bratConfig,
  labelStudioConfig,
  type Marked,
  toBrat,
  toDoccano,
  toLabelStudio,
} from "../trust/annotate/formats.ts";
import { marksOf } from "../trust/annotate/marks.ts";
import { promptsOf } from "../trust/annotate/prompts.ts";
import { codes, sheetColumns, sheetOf } from "../trust/annotate/sheet.ts";
import type { PolicyDocument } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import { version } from "../version.ts";
import type { AnnotateOptions } from "./annotate.ts";
import { type Context, type ExitStatus, exitStatus } from "./command.ts";
import { readRecords } from "./records.ts";
import { sourceTextOf } from "./source-text.ts";
import { writeWhole } from "./write-whole.ts";

export const exportTools = ["label-studio", "brat", "doccano", "csv", "prompts"] as const;

/** Widths of the columns of a coding sheet, in characters. */
const widths: Partial<Record<(typeof sheetColumns)[number], number>> = {
  key: 24,
  heading: 30,
  sentence: 70,
  words: 36,
  note: 30,
};

/** Records to a program for annotation, to coders or to a model. */
export async function exported(
  args: readonly string[],
  options: AnnotateOptions,
  context: Context,
): Promise<ExitStatus> {
  if (!options.to) throw new UserError("annotate.to", { tools: exportTools.join(", ") });
  const { records, texts, paths, failed } = await readRecords(args, {}, context);
  const whole: { record: PolicyDocument; text: string }[] = [];
  let lost = failed;
  for (const [i, record] of records.entries()) {
    const text = texts[i] ?? (await sourceTextOf(record, paths[i]!, context.io.cwd, options.source));
    if (text === undefined) {
      lost++;
      const { path } = record.document.source;
      context.warn(
        `plans: ${new UserError("verify.no-source", { path: paths[i]!, source: path }).in(context.language)}`,
      );
    } else whole.push({ record, text });
  }
  if (whole.length === 0) return exitStatus.failed;
  await write(whole, options, context);
  return lost > 0 ? exitStatus.partial : exitStatus.done;
}

async function write(
  whole: readonly { record: PolicyDocument; text: string }[],
  options: AnnotateOptions,
  context: Context,
): Promise<void> {
  const { output, force = false } = options;
  const marked = whole.map(
    ({ record, text }): Marked => ({ id: record.document.id, text, marks: marksOf(record, text) }),
  );
  const put = async (data: string | Uint8Array) =>
    output === undefined ? context.write(data) : writeWhole(output, data, { force, cwd: context.io.cwd });
  switch (options.to) {
    case "label-studio":
      context.note(labelStudioConfig.trimEnd());
      return put(toLabelStudio(marked, `plans ${version}`));
    case "doccano":
      return put(toDoccano(marked));
    case "prompts":
      return put(
        whole
          .flatMap(({ record, text }) => promptsOf(record, text).map((one) => `${JSON.stringify(one)}\n`))
          .join(""),
      );
    case "brat": {
      if (output === undefined) throw new UserError("annotate.folder");
      for (const one of marked) {
        const name = `${output}/${one.id.replaceAll("/", "-")}`;
        writeWhole(`${name}.txt`, one.text, { force, cwd: context.io.cwd });
        writeWhole(`${name}.ann`, toBrat(one), { force, cwd: context.io.cwd });
      }
      writeWhole(`${output}/annotation.conf`, bratConfig, { force, cwd: context.io.cwd });
      return;
    }
    default: {
      const rows = whole.flatMap(({ record, text }) => sheetOf(record, text, options.blind));
      const cells = rows.map((row) => sheetColumns.map((column) => row[column]));
      if (!output?.toLowerCase().endsWith(".xlsx"))
        return put(stringify([[...sheetColumns], ...cells], { ...csvForm, bom: true }));
      const columns = sheetColumns.map((name) => ({
        name,
        width: widths[name] ?? 12,
        ...(name === "code" ? { choices: codes } : {}),
      }));
      return put(await spreadsheet([{ name: "coding", columns, rows: cells }]));
    }
  }
}

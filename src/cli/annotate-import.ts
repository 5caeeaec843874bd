import { readdirSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { z } from "zod";
import { oneLine } from "../report/one-line.ts";
import { phrases } from "../report/phrases.ts";
import { toYaml } from "../report/yaml.ts";
import { reasonIn } from "../text/report.ts";
import { agreement } from "../trust/annotate/agreement.ts";
import { corrected } from "../trust/annotate/correct.ts";
import { fromBrat, fromDoccano, fromLabelStudio, type Marked } from "../trust/annotate/formats.ts";
import { ReplyLine, withReplies } from "../trust/annotate/prompts.ts";
import { marksOfSheet, type SheetRow, sideBySide } from "../trust/annotate/sheet.ts";
import type { PolicyDocument } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import type { AnnotateOptions } from "./annotate.ts";
import type { Context } from "./command.ts";
import { failureOf } from "./failure.ts";
import { textOfInput } from "./read-input.ts";
import { readRecords } from "./records.ts";
import { sourceTextOf } from "./source-text.ts";
import { writeWhole } from "./write-whole.ts";

export const importTools = ["label-studio", "brat", "doccano", "csv", "prompts"] as const;

/** A record with its text where that is at hand. */
interface Known {
  record: PolicyDocument;
  text: string | undefined;
}

/**
 * What came back from annotators, coders or a model, as records; of two coding sheets and more how far they agree.
 *
 * @returns whether something could not be taken in; that has been said on stderr
 */
export async function imported(
  files: readonly string[],
  options: AnnotateOptions,
  context: Context,
): Promise<boolean> {
  const { from } = options;
  if (!from) throw new UserError("annotate.from", { tools: importTools.join(", ") });
  if (from === "csv" && files.length > 1) {
    await compareSheets(files, options, context);
    return false;
  }
  if (options.record === undefined) throw new UserError("annotate.record");
  const { records, texts, paths, failed } = await readRecords([options.record], {}, context);
  const known = new Map<string, Known>();
  for (const [i, record] of records.entries()) {
    const text = texts[i] ?? (await sourceTextOf(record, paths[i]!, context.io.cwd, options.source));
    known.set(record.document.id, { record, text });
  }
  const fresh: PolicyDocument[] = [];
  let lost = failed > 0;
  for (const path of files.flatMap((file) => standOffIn(file, from, context.io.cwd))) {
    try {
      fresh.push(...(await recordsOf(path, known, options, context)));
    } catch (error) {
      lost = true;
      context.warn(failureOf(path, asUserError(error, path), context));
    }
  }
  const written = fresh.map((record) => (fresh.length > 1 ? "---\n" : "") + toYaml(record)).join("");
  if (options.output === undefined) await context.write(written);
  else writeWhole(options.output, written, { force: options.force === true, cwd: context.io.cwd });
  return lost;
}

/** The stand-off files of a folder that brat keeps, as `export` writes it; any other path as it is. */
function standOffIn(path: string, from: AnnotateOptions["from"], cwd: string): string[] {
  const place = resolve(cwd, path);
  if (from !== "brat" || statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  const found = namesIn(place).filter((name) => name.endsWith(".ann"));
  return found.length === 0 ? [path] : found.sort().map((name) => join(path, name));
}

/** None of a folder that may not be looked into: it is told when it is read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function recordsOf(
  path: string,
  known: ReadonlyMap<string, Known>,
  options: AnnotateOptions,
  context: Context,
): Promise<PolicyDocument[]> {
  if (options.from === "csv") return fromSheet(await sheetRows(path, context), known, context);
  const file = await textOfInput(path, context.io);
  if (options.from === "prompts") return fromModel(file, path, known, options, context);
  return (await marked(path, file, options, known, context)).map(({ id, text, marks }) => {
    const one = known.get(id);
    if (!one) throw new UserError("annotate.unknown", { path, id });
    if (one.text !== undefined && one.text !== text) throw new UserError("annotate.other-text", { path, id });
    return corrected(one.record, text, marks);
  });
}

async function marked(
  path: string,
  file: string,
  { from }: AnnotateOptions,
  known: ReadonlyMap<string, Known>,
  { io }: Context,
): Promise<Marked[]> {
  if (from === "label-studio") return fromLabelStudio(file);
  if (from === "doccano") return fromDoccano(file);
  const id = basename(path, extname(path));
  const text = await textOfInput(path.replace(/\.ann$/u, ".txt"), io);
  const own = [...known.keys()].find((key) => key.replaceAll("/", "-") === id) ?? id;
  return [fromBrat(own, text, file)];
}

function fromSheet(rows: readonly Partial<SheetRow>[], known: ReadonlyMap<string, Known>, context: Context) {
  return [...known.values()].flatMap(({ record, text }) => {
    if (text === undefined || !rows.some(({ key = "" }) => key.startsWith(`${record.document.id}#`)))
      return [];
    const { marks, wrong } = marksOfSheet(record, text, rows);
    for (const line of wrong)
      context.warn(`plans: ${new UserError("annotate.code", { line }).in(context.language)}`);
    return [corrected(record, text, marks)];
  });
}

function fromModel(
  file: string,
  path: string,
  known: ReadonlyMap<string, Known>,
  { model }: AnnotateOptions,
  context: Context,
): PolicyDocument[] {
  if (model === undefined) throw new UserError("annotate.model");
  const lines = file
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line, i) => {
      try {
        return [ReplyLine.parse(JSON.parse(line))];
      } catch (error) {
        context.warn(failureOf(`${path}:${i + 1}`, asUserError(error, `${path}:${i + 1}`), context));
        return [];
      }
    });
  return [...known.values()].flatMap(({ record, text }) => {
    const own = lines.filter(({ id }) => id.startsWith(`${record.document.id}#`));
    if (text === undefined || own.length === 0) return [];
    const { record: fresh, dropped } = withReplies(record, text, own, model);
    for (const one of dropped)
      context.warn(`${path}:${one.path}: ${one.rule}: ${oneLine(reasonIn(context.language, one))}`);
    return [fresh];
  });
}

async function sheetRows(path: string, { io }: Context): Promise<Partial<SheetRow>[]> {
  const { rowsAt } = await import("./rows.ts");
  const [sheet] = await rowsAt(path, { quote: "key", offsets: "code-points" }, io);
  return (sheet?.rows ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? "")])),
  );
}

/** Agreement of two coders or more, and every unit on which they differ. */
async function compareSheets(
  files: readonly string[],
  options: AnnotateOptions,
  context: Context,
): Promise<void> {
  const sheets = await Promise.all(files.map((path) => sheetRows(path, context)));
  const units = sideBySide(sheets);
  const found = agreement(units.map(({ codes }) => codes));
  const differing = units.filter(({ codes }) => new Set(codes.filter((code) => code !== null)).size > 1);
  if (options.format === "json") {
    await context.write(`${JSON.stringify({ ...found, disagreements: differing }, null, 2)}\n`);
    return;
  }
  const shown = (value: number | null) => (value === null ? "–" : value.toFixed(3));
  const say = phrases(context.language);
  await context.write(
    `${say("annotate.agreement", {
      units: found.units,
      observed: shown(found.observed),
      kappa: shown(found.kappa),
      alpha: shown(found.alpha),
    })}\n`,
  );
  for (const { key, words, codes } of differing)
    await context.write(`${key}: ${codes.map((code) => code ?? "–").join(" | ")}  ‹${oneLine(words)}›\n`);
}

/** What is wrong with a file of another program, in one line. */
function asUserError(error: unknown, path: string): unknown {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return new UserError("record.invalid", {
      path,
      at: issue!.path.join(".") || "(top)",
      reason: issue!.message,
    });
  }
  if (error instanceof SyntaxError) return new UserError("record.syntax", { path, reason: error.message });
  return error;
}

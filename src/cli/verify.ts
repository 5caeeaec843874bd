import { parse } from "yaml";
import { documentHtml } from "../report/html/document-page.ts";
import { oneLine } from "../report/one-line.ts";
import { phrases } from "../report/phrases.ts";
import { positions } from "../text/position.ts";
import { reasonIn } from "../text/report.ts";
import { locator } from "../trust/locate.ts";
import type { Finding } from "../trust/verify/finding.ts";
import { FieldMap, verifyRows } from "../trust/verify/rows.ts";
import { verify } from "../trust/verify/verify.ts";
import type { PolicyDocument, Source } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import { type Command, type Context, exitStatus } from "./command.ts";
import { statusOf } from "./each-input.ts";
import { failureOf } from "./failure.ts";
import { listInputs } from "./inputs.ts";
import { day } from "./options.ts";
import { readInput, textOfInput } from "./read-input.ts";
import { documentsAt } from "./records.ts";
import { repaired } from "./repair.ts";
import { sourceOfRecord } from "./source-text.ts";

interface Options {
  format: "text" | "json" | "html";
  source?: string;
  map?: string;
  date?: string;
  repair?: boolean;
}

/** What is wrong with one record, or with the rows of one file. */
interface Verified {
  path: string;
  findings: Finding[];
  record?: PolicyDocument;
  text?: string;
}

export const command: Command = {
  arguments: "<records...>",
  options: [
    { flags: "-f, --format <name>", choices: ["text", "json", "html"], default: "text" },
    { flags: "--source <path>" },
    { flags: "--map <file>" },
    { flags: "--date <day>", parse: day },
    { flags: "--repair" },
  ],
  run: async (args, given, context) => {
    const options = given as unknown as Options;
    const { list } = await listInputs(args, { records: true, once: true }, context.io);
    if (options.repair) return repaired(list, options, context);
    const fields = options.map === undefined ? undefined : await fieldMap(options.map, context);
    const verified: Verified[] = [];
    let [failed, records, count] = [0, 0, 0];
    for (const { path, error } of list) {
      try {
        if (error) throw error;
        for (const one of fields
          ? await verifyTable(path, fields, options, context)
          : await verifyRecords(path, options, context)) {
          if (options.format === "text") await context.write(linesOf(one, context));
          records++;
          count += one.findings.length;
          // A night's records are not all kept: the other two forms want what was found beside its text.
          if (options.format !== "text") verified.push(one);
        }
      } catch (reason) {
        failed++;
        context.warn(failureOf(path, reason, context));
      }
    }
    if (options.format === "json") await context.write(asJson(verified));
    if (options.format === "html") await context.write(asPage(verified, context));
    const key = count === 0 ? "commands.verify.nothing" : "commands.verify.found";
    if (records > 0) context.note(phrases(context.language)(key, { count, records }));
    // That a record could not be verified weighs more than what was found in the others.
    if (failed > 0) return statusOf({ done: list.length - failed, failed });
    return count > 0 ? exitStatus.findings : exitStatus.done;
  },
};

async function verifyRecords(path: string, options: Options, context: Context): Promise<Verified[]> {
  const warn = (warning: UserError) => context.warn(failureOf(path, warning, context));
  const documents = await documentsAt(path, { warn }, context.io);
  const result: Verified[] = [];
  for (const { record, text: raw } of documents) {
    if (raw !== undefined) throw new UserError("verify.no-record", { path });
    const source = await sourceFor(record, path, options, context);
    result.push({ path, findings: verify(record, source), record, text: source.text });
  }
  return result;
}

/** The source that the user names, whatever its bytes; else the one that the record names, where it is unchanged. */
async function sourceFor(
  record: PolicyDocument,
  path: string,
  options: Options,
  { io }: Context,
): Promise<Source> {
  const own = await sourceOfRecord(record, path, io.cwd, options.source);
  if (own) return own;
  if (options.source === undefined)
    throw new UserError("verify.no-source", { path, source: record.document.source.path });
  return readInput(options.source, {}, io);
}

async function verifyTable(
  path: string,
  fields: FieldMap,
  options: Options,
  { io }: Context,
): Promise<Verified[]> {
  const named = options.source === undefined ? undefined : (await readInput(options.source, {}, io)).text;
  const { rowsAt } = await import("./rows.ts");
  return (await rowsAt(path, fields, io)).map(({ rows, text: own, name }) => {
    const text = named ?? own;
    if (text === undefined) throw new UserError("verify.no-text", { path });
    return { path, findings: verifyRows(rows, fields, text, locator(text), name, options.date), text };
  });
}

async function fieldMap(path: string, { io }: Context): Promise<FieldMap> {
  const text = await textOfInput(path, io);
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new UserError("record.syntax", { path, reason: (error as Error).message.split("\n")[0]! });
  }
  const result = FieldMap.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UserError("record.invalid", {
    path,
    at: issue!.path.join(".") || "(top)",
    reason: issue!.message,
  });
}

function linesOf({ path, findings }: Verified, { language }: Context): string {
  return findings
    .map((one) => `${path}:${one.path}: ${one.rule}: ${oneLine(reasonIn(language, one))}\n`)
    .join("");
}

function asJson(verified: readonly Verified[]): string {
  const all = verified.flatMap(({ path, findings, text }) => {
    const placeOf = positions(text ?? "");
    return findings.map(({ path: at, ...finding }) => ({
      file: path,
      path: at,
      ...(finding.span ? placeOf(finding.span.start) : {}),
      ...finding,
    }));
  });
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** The page of the document with the findings in place of what was odd in reading it. */
function asPage(verified: readonly Verified[], { language }: Context): string {
  const [one, ...others] = verified;
  if (!one?.record || others.length > 0) throw new UserError("verify.one-page", { count: verified.length });
  const messages = one.findings.map(({ path: _, ...message }) => message);
  return documentHtml({ ...one.record, messages }, one.text, language);
}

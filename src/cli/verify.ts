import { documentHtml } from "../report/html/document-page.ts";
import { oneLine } from "../report/one-line.ts";
import { phrases } from "../report/phrases.ts";
import { reasonIn } from "../text/report.ts";
import { UserError } from "../user-error.ts";
import { type Command, type Context, exitStatus } from "./command.ts";
import { statusOf } from "./each-input.ts";
import { failureOf } from "./failure.ts";
import { listInputs } from "./inputs.ts";
import { day } from "./options.ts";
import { revived } from "./process/protocol.ts";
import type { Verified } from "./process/verified.ts";
import { repaired } from "./repair.ts";
import { verifiedRecords } from "./verify-records.ts";
import { fieldMap, verifiedRows } from "./verify-rows.ts";

interface Options {
  format: "text" | "json" | "html";
  source?: string;
  map?: string;
  date?: string;
  repair?: boolean;
}

type Found = Exclude<Verified, { error: unknown }>;

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
    const each =
      options.map === undefined
        ? verifiedRecords(list, options, context)
        : verifiedRows(list, await fieldMap(options.map, context), options, context);
    const verified: Found[] = [];
    const counts = { done: 0, failed: 0 };
    let count = 0;
    for await (const one of each) {
      if ("error" in one) {
        counts.failed++;
        context.warn(failureOf(one.at, revived(one.error), context));
        continue;
      }
      if (options.format === "text") await context.write(printed(one, context));
      counts.done++;
      count += one.findings.length;
      // A night's records are not all kept: the other two forms want what was found beside its text.
      if (options.format !== "text") verified.push(one);
    }
    if (options.format === "json") await context.write(asJson(verified));
    if (options.format === "html") await context.write(asPage(verified, context));
    const key = count === 0 ? "commands.verify.nothing" : "commands.verify.found";
    if (counts.done > 0) context.note(phrases(context.language)(key, { count, records: counts.done }));
    // That a record could not be verified weighs more than what was found in the others.
    if (counts.failed > 0) return statusOf(counts);
    return count > 0 ? exitStatus.findings : exitStatus.done;
  },
};

function printed({ at, findings }: Found, { language }: Context): string {
  return findings
    .map((one) => `${at}:${one.path}: ${one.rule}: ${oneLine(reasonIn(language, one))}\n`)
    .join("");
}

function asJson(verified: readonly Found[]): string {
  const all = verified.flatMap(({ at, findings }) =>
    findings.map(({ path, line, column, ...finding }) => ({
      file: at,
      path,
      ...(line === undefined ? {} : { line, column }),
      ...finding,
    })),
  );
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** The page of the document with the findings in place of what was odd in reading it. */
function asPage(verified: readonly Found[], { language }: Context): string {
  const [one, ...others] = verified;
  if (!one?.record || others.length > 0) throw new UserError("verify.one-page", { count: verified.length });
  const messages = one.findings.map(({ path: _, line: __, column: ___, ...message }) => message);
  return documentHtml({ ...one.record, messages }, one.text, language);
}

import { extractSource } from "../pipeline.ts";
import { proofread } from "../report/check.ts";
import { oneLine } from "../report/one-line.ts";
import { type Language, phrases } from "../report/phrases.ts";
import { positions } from "../text/position.ts";
import { reasonIn } from "../text/report.ts";
import type { Message } from "../types/record.ts";
import { type Command, type ExitStatus, exitStatus } from "./command.ts";
import { failureOf } from "./failure.ts";
import { uniqueIds } from "./ids.ts";
import { listInputs } from "./inputs.ts";
import type { Io } from "./io.ts";
import { encodingOption } from "./options.ts";
import { readInput } from "./read-input.ts";

/** A message with its place in lines and columns of the text that `plans text` prints. */
type Finding = { path: string; line: number; column: number } & Message;

export const command: Command = {
  arguments: "[inputs...]",
  options: [{ flags: "-f, --format <name>", choices: ["text", "json"], default: "text" }, encodingOption],
  run: async (args, options, context) => {
    const json = options.format === "json";
    const { list } = await listInputs(args, { once: true, cwd: context.io.cwd });
    const all: Finding[] = [];
    let failed = 0;
    let count = 0;
    let checked = 0;
    for (const { path, error } of list) {
      try {
        if (error) throw error;
        const findings = await check(path, options, context.io);
        checked++;
        count += findings.length;
        if (json) all.push(...findings);
        else await context.write(findings.map((finding) => lineOf(finding, context.language)).join(""));
      } catch (reason) {
        failed++;
        context.warn(failureOf(path, reason, context));
      }
    }
    if (json && failed < list.length) await context.write(`${JSON.stringify(all, null, 2)}\n`);
    if (checked > 0) context.note(summary({ checked, count, failed }, context.language));
    return statusOf(count, failed, list.length);
  },
};

async function check(path: string, options: { encoding?: string }, io: Io): Promise<Finding[]> {
  const source = await readInput(path, options, io);
  const record = extractSource(source, uniqueIds([path])[0]!);
  const placeOf = positions(source.text);
  return proofread(record).map((message) => ({ path, ...placeOf(message.span?.start ?? 0), ...message }));
}

function summary(counts: { checked: number; count: number; failed: number }, language: Language): string {
  const say = phrases(language);
  const found = say(`commands.check.${counts.count === 0 ? "nothing" : "found"}`, counts);
  return found + (counts.failed > 0 ? say("commands.check.failed", counts) : "");
}

function lineOf(finding: Finding, language: Language): string {
  const { path, line, column, rule } = finding;
  return `${path}:${line}:${column}: ${rule}: ${oneLine(reasonIn(language, finding))}\n`;
}

/** That an input failed weighs more than what was found in the others. */
function statusOf(findings: number, failed: number, all: number): ExitStatus {
  if (failed > 0) return failed === all ? exitStatus.failed : exitStatus.partial;
  return findings > 0 ? exitStatus.findings : exitStatus.done;
}

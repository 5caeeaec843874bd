import { visible } from "../lexicon/fill.ts";
import { proofread } from "../report/check.ts";
import { oneLine } from "../report/one-line.ts";
import { type Language, phrases } from "../report/phrases.ts";
import { positions } from "../text/position.ts";
import { reasonIn } from "../text/report.ts";
import type { Message } from "../types/record.ts";
import { type Command, exitStatus } from "./command.ts";
import { eachInput, statusOf } from "./each-input.ts";
import { encodingOption } from "./options.ts";
import type { Document } from "./process/work.ts";

/** A message with its place in lines and columns of the text that `plans text` prints. */
type Finding = { path: string; line: number; column: number } & Message;

export const command: Command = {
  arguments: "[inputs...]",
  options: [{ flags: "-f, --format <name>", choices: ["text", "json"], default: "text" }, encodingOption],
  run: async (args, options, context) => {
    const json = options.format === "json";
    const all: Finding[] = [];
    let count = 0;
    const { done, failed } = await eachInput(
      args,
      { ...options, once: true },
      context,
      () => ({ as: "documents", raw: true }),
      async (came, { path }) => {
        if (came.as !== "documents") return;
        const findings = came.documents.flatMap((document) => check(path, document));
        count += findings.length;
        if (json) all.push(...findings);
        else await context.write(findings.map((finding) => lineOf(finding, context.language)).join(""));
      },
    );
    if (json && done > 0) await context.write(`${JSON.stringify(all, null, 2)}\n`);
    if (done > 0) context.note(summary({ checked: done, count, failed }, context.language));
    // That an input failed weighs more than what was found in the others.
    return failed > 0 ? statusOf({ done, failed }) : count > 0 ? exitStatus.findings : exitStatus.done;
  },
};

function check(path: string, { record, text = "" }: Document): Finding[] {
  const placeOf = positions(text);
  return proofread(record).map((message) => ({ path, ...placeOf(message.span?.start ?? 0), ...message }));
}

function summary(counts: { checked: number; count: number; failed: number }, language: Language): string {
  const say = phrases(language);
  const found = say(`commands.check.${counts.count === 0 ? "nothing" : "found"}`, counts);
  return found + (counts.failed > 0 ? say("commands.check.failed", counts) : "");
}

function lineOf(finding: Finding, language: Language): string {
  const { path, line, column, rule } = finding;
  return `${visible(path)}:${line}:${column}: ${rule}: ${oneLine(reasonIn(language, finding))}\n`;
}

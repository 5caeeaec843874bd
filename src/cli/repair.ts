import { parseValues } from "../record/parse.ts";
import { phrases } from "../report/phrases.ts";
import { toYaml } from "../report/yaml.ts";
import { repairedCount, repairSpans } from "../trust/verify/repair.ts";
import { UserError } from "../user-error.ts";
import type { Context, ExitStatus } from "./command.ts";
import { statusOf } from "./each-input.ts";
import { failureOf } from "./failure.ts";
import type { Input } from "./inputs.ts";
import { readInput, textOfInput } from "./read-input.ts";

/** Writes the records with their spans set right, in the order of the inputs; how many were is said on stderr. */
export async function repaired(
  list: readonly Input[],
  { source, format }: { source?: string; format: string },
  context: Context,
): Promise<ExitStatus> {
  if (source === undefined) throw new UserError("verify.repair-source");
  const { text } = await readInput(source, {}, context.io);
  const say = phrases(context.language);
  let failed = 0;
  for (const { path, error } of list) {
    try {
      if (error) throw error;
      for (const value of parseValues(await textOfInput(path, context.io), path)) {
        const record = repairSpans(value, text);
        if (format === "json") await context.write(`${JSON.stringify(record)}\n`);
        else await context.write(`${list.length > 1 ? "---\n" : ""}${toYaml(record)}`);
        context.note(say("commands.verify.repaired", { path, count: repairedCount(value, record) }));
      }
    } catch (reason) {
      failed++;
      context.warn(failureOf(path, reason, context));
    }
  }
  return statusOf({ done: list.length - failed, failed });
}

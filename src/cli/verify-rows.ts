import { parse } from "yaml";
import { locator } from "../trust/locate.ts";
import { FieldMap, verifyRows } from "../trust/verify/rows.ts";
import { UserError } from "../user-error.ts";
import type { Context } from "./command.ts";
import type { Input } from "./inputs.ts";
import { sentError } from "./process/protocol.ts";
import { placed, type Verified } from "./process/verified.ts";
import { readInput, textOfInput } from "./read-input.ts";

/** The rows of other programs' files against the text that the user names, or that the file itself gives. */
export async function* verifiedRows(
  list: readonly Input[],
  fields: FieldMap,
  options: { source?: string; date?: string },
  { io }: Context,
): AsyncGenerator<Verified> {
  const named = options.source === undefined ? undefined : (await readInput(options.source, {}, io)).text;
  const { rowsAt } = await import("./rows.ts");
  for (const { path, error } of list) {
    try {
      if (error) throw error;
      for (const { rows, text: own, name } of await rowsAt(path, fields, io)) {
        const text = named ?? own;
        if (text === undefined) throw new UserError("verify.no-text", { path });
        const findings = verifyRows(rows, fields, text, locator(text), name, options.date);
        yield { at: path, findings: placed(findings, text), text };
      }
    } catch (reason) {
      yield { at: path, error: sentError(reason) };
    }
  }
}

/** Which field of a row is the quote, the value, the unit. */
export async function fieldMap(path: string, { io }: Context): Promise<FieldMap> {
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

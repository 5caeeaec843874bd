import { phrases } from "../report/phrases.ts";
import type { PolicyDocument } from "../types/record.ts";
import type { UserError } from "../user-error.ts";
import type { Context } from "./command.ts";
import { failureOf } from "./failure.ts";
import { type Document, type Documents, documentAt } from "./records.ts";
import { sourceOfRecord } from "./source-text.ts";

/**
 * The text of a record that is taken in, where its source is at hand and unchanged. A record that its text does not
 * bear out is said to, in one line: it may have been edited, or come from elsewhere.
 *
 * @param path where the record was read from
 */
async function checkedText(
  record: PolicyDocument,
  path: string,
  context: Context,
): Promise<string | undefined> {
  const source = await sourceOfRecord(record, path, context.io.cwd);
  if (!source) return undefined;
  const { verify } = await import("../trust/verify/verify.ts");
  const count = verify(record, source).filter(({ severity }) => severity === "error").length;
  if (count > 0) context.warn(phrases(context.language)("taken-in", { path, count }));
  return source.text;
}

/** The texts of documents by id, where they are at hand; records that theirs do not bear out are said to. */
export async function textsOf(
  { records, texts, paths }: Pick<Documents, "records" | "texts" | "paths">,
  context: Context,
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const [i, record] of records.entries()) {
    const text = texts[i] ?? (await checkedText(record, paths[i]!, context));
    if (text !== undefined) known.set(record.document.id, text);
  }
  return known;
}

/** The one document of an input with its text, also where only the record was given and its source is still there. */
export async function wholeDocument(
  path: string,
  options: { encoding?: string },
  context: Context,
): Promise<Document> {
  const warn = (warning: UserError) => context.warn(failureOf(path, warning, context));
  const { record, text } = await documentAt(path, { ...options, warn }, context.io);
  const whole = text ?? (await checkedText(record, path, context));
  return whole === undefined ? { record } : { record, text: whole };
}

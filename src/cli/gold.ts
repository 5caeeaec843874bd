import { basename, extname } from "node:path";
import { parse } from "yaml";
import { isRecord } from "../record/is-record.ts";
import { parseRecords } from "../record/parse.ts";
import { asGold, type Gold, looksLikeGold } from "../trust/score/gold.ts";
import type { PolicyDocument } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import type { Context } from "./command.ts";
import { failureOf } from "./failure.ts";
import { type Input, listInputs } from "./inputs.ts";
import type { Io } from "./io.ts";
import { textOfInput } from "./read-input.ts";
import { type Document, documentsAt } from "./records.ts";
import { sourceTextOf } from "./source-text.ts";

/** A document's gold and what was found in it. */
export interface Pair {
  name: string;
  path: string;
  gold: Gold | PolicyDocument;
  found: Document;
}

/**
 * Gold by the name of its document: files of gold in its short form or as records, a folder of such.
 * Other JSON and YAML in a folder is passed over.
 */
export async function readGold(path: string, io: Io): Promise<Map<string, Gold | PolicyDocument>> {
  const { list, many } = await listInputs([path], { records: true }, io);
  const golds = new Map<string, Gold | PolicyDocument>();
  for (const { path: file, error } of list) {
    if (error) throw error;
    if (many && !/\.(?:json|ya?ml|ndjson)$/iu.test(file)) continue;
    const text = await textOfInput(file, io);
    if (isRecord(text)) {
      const records = parseRecords(text, file);
      for (const record of records)
        if (record.schema === "plans.document/2")
          golds.set(records.length === 1 ? nameOf(file) : record.document.id, record);
      continue;
    }
    const value = parsed(text, file);
    if (looksLikeGold(value)) golds.set(nameOf(file), asGold(value, file));
    else if (!many) throw new UserError("score.no-gold", { path: file });
  }
  if (golds.size === 0) throw new UserError("score.no-gold", { path });
  return golds;
}

/**
 * What was found for each gold: by the name of the file, or in a file of several records by their ids. Of several
 * files of one name an extracted record comes first, then plain text. One gold and one file are a pair whatever
 * they are called. Documents that are not records are extracted.
 */
export async function pairs(
  golds: ReadonlyMap<string, Gold | PolicyDocument>,
  args: readonly string[],
  context: Context,
): Promise<{ pairs: Pair[]; failed: number }> {
  const { list } = await listInputs(args, { records: true, once: true }, context.io);
  const only = list.length === 1 && golds.size === 1 ? [...golds.keys()][0] : undefined;
  const found = new Map<string, Pair>();
  let failed = 0;
  for (const { path, error } of [...list].sort((a, b) => rank(a) - rank(b))) {
    const name = only ?? nameOf(path);
    if (!error && (found.has(name) || (!golds.has(name) && rank({ path }) > 0))) continue;
    try {
      if (error) throw error;
      const documents = await documentsAt(path, {}, context.io, name);
      for (const document of documents) {
        const key = documents.length === 1 ? name : document.record.document.id;
        const gold = golds.get(key);
        if (gold && !found.has(key)) found.set(key, { name: key, path, gold, found: document });
      }
    } catch (reason) {
      failed++;
      context.warn(failureOf(path, reason, context));
    }
  }
  return { pairs: [...golds.keys()].flatMap((name) => found.get(name) ?? []), failed };
}

/** The text of a pair's document, where it was read or lies where the record says. */
export async function textOf({ found, path }: Pair, io: Io): Promise<string | undefined> {
  return found.text ?? (await sourceTextOf(found.record, path, io.cwd));
}

const nameOf = (path: string) => (path === "-" ? "stdin" : basename(path, extname(path)));

function rank({ path }: Pick<Input, "path">): number {
  if (/\.(?:json|ya?ml|ndjson)$/iu.test(path)) return 0;
  return /\.te?xt$/iu.test(path) ? 1 : 2;
}

function parsed(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const reason = (error as Error).message.split("\n")[0]!;
    throw new UserError("record.syntax", { path, reason });
  }
}

import { resolve } from "node:path";
import { type Filter, wanted } from "../corpus/filter.ts";
import { extractSource } from "../pipeline.ts";
import { isRecord } from "../record/is-record.ts";
import type { PolicyDocument } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import type { Context } from "./command.ts";
import { failureOf } from "./failure.ts";
import { filterOf } from "./filter-options.ts";
import { uniqueIds } from "./ids.ts";
import { listInputs } from "./inputs.ts";
import type { Io } from "./io.ts";
import { inputBytes, sourceOf } from "./read-input.ts";

/** A record, and the text that its spans point into where the input was a raw document. */
export interface Document {
  record: PolicyDocument;
  text?: string;
}

/** Documents, and how many inputs gave none; what was wrong with those has been said on stderr. */
export interface Documents {
  records: PolicyDocument[];
  /** The text of each record, undefined for those that were read as records. */
  texts: (string | undefined)[];
  /** The input that each record came from. */
  paths: string[];
  failed: number;
}

/**
 * Documents for commands that work on records: raw documents are extracted, extracted YAML, JSON and NDJSON are read,
 * a corpus gives those that it holds. Ids are made unique in the run, whatever they were in the run that wrote them.
 *
 * @param args files, folders, globs, corpora, `-`, in the order of the arguments
 * @param given the command's options: its `filterOptions` say which of the documents are wanted
 * @throws UserError where nothing was given
 */
export async function readRecords(
  args: readonly string[],
  given: object,
  context: Context,
): Promise<Documents> {
  const { encoding } = given as { encoding?: string };
  const options = encoding === undefined ? {} : { encoding };
  const filter = filterOf({ ...given });
  const { list } = await listInputs(args, { records: true, cwd: context.io.cwd });
  const documents: Document[] = [];
  const paths: string[] = [];
  const named: string[] = [];
  let failed = 0;
  for (const { path, error } of list) {
    try {
      if (error) throw error;
      const warn = (warning: UserError) => context.warn(failureOf(path, warning, context));
      const inCorpus = await corpusAt(path, filter, context.io);
      for (const document of inCorpus ?? (await documentsAt(path, { ...options, warn }, context.io))) {
        if (!wanted(document.record.document, filter)) continue;
        documents.push(document);
        paths.push(path);
        const { id } = document.record.document;
        // Named as the files are that the corpus was made of.
        named.push(inCorpus ? id : beside(path, id));
      }
    } catch (reason) {
      failed++;
      context.warn(failureOf(path, reason, context));
    }
  }
  const ids = uniqueIds(named);
  return {
    records: documents.map(({ record }, i) => withId(record, ids[i]!)),
    texts: documents.map(({ text }) => text),
    paths,
    failed,
  };
}

/** The wanted documents of a corpus on disk; undefined where the input is none. */
async function corpusAt(path: string, filter: Filter, io: Io): Promise<Document[] | undefined> {
  if (path === "-") return undefined;
  const { isDatabase, openCorpus } = await import("../corpus/database.ts");
  const file = resolve(io.cwd, path);
  if (!isDatabase(file)) return undefined;
  const database = openCorpus(file, { shown: path });
  try {
    const { documentsOf } = await import("../corpus/documents.ts");
    return [...documentsOf(database, filter)];
  } finally {
    database.close();
  }
}

/**
 * What one input gives: one record for a document, one or more for a file of records.
 *
 * @param id of a raw document; from its name where not given
 */
export async function documentsAt(
  path: string,
  { warn, ...options }: { encoding?: string; warn?: (warning: UserError) => void },
  io: Io,
  id = uniqueIds([path])[0]!,
): Promise<Document[]> {
  const bytes = await inputBytes(path, io);
  if (!isRecord(new TextDecoder().decode(bytes.subarray(0, headLength)))) {
    const source = await sourceOf(bytes, path, options);
    return [{ record: extractSource(source, id), text: source.text }];
  }
  const { parseRecords } = await import("../record/parse.ts");
  const text = new TextDecoder().decode(bytes);
  return parseRecords(text, path, warn).map((record) => {
    if (record.schema !== "plans.document/2")
      throw new UserError("record.other", { path, schema: record.schema });
    return { record };
  });
}

/** The one document at a path. */
export async function documentAt(
  path: string,
  options: { encoding?: string },
  io: Io,
  id?: string,
): Promise<Document> {
  const documents = await documentsAt(path, options, io, id);
  if (documents.length !== 1) throw new UserError("record.one", { path, count: documents.length });
  return documents[0]!;
}

const headLength = 200;

/** A path by which `uniqueIds` comes to the id that the record has, as long as no other record has the same. */
function beside(path: string, id: string): string {
  const folder = path === "-" ? "" : path.slice(0, path.lastIndexOf("/") + 1);
  return `${folder}${id.replaceAll("/", "-")}.record`;
}

function withId(record: PolicyDocument, id: string): PolicyDocument {
  return record.document.id === id ? record : { ...record, document: { ...record.document, id } };
}

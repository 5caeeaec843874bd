import { dirname, resolve } from "node:path";
import type { Filter } from "../corpus/filter.ts";
import { phrases } from "../report/phrases.ts";
import type { PolicyDocument } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import type { Context } from "./command.ts";
import { eachInput, jobOf, workshopFor } from "./each-input.ts";
import { failureOf } from "./failure.ts";
import { filterOf } from "./filter-options.ts";
import { type Named, uniqueIds } from "./ids.ts";
import { type Input, listInputs } from "./inputs.ts";
import type { Io } from "./io.ts";
import { revived } from "./process/protocol.ts";
import type { Document, Want } from "./process/work.ts";
import type { Workshop } from "./process/workshop.ts";

export type { Document };

/** Documents, and how many inputs gave none; what was wrong with those has been said on stderr. */
export interface Documents {
  records: PolicyDocument[];
  /** The text of each record; undefined for those that were read as records, unless they were checked and it was at hand. */
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
 * @param given the command's options: its `filterOptions` say which of the documents are wanted; `outlines` where
 *   heads, outlines and tasks are enough (raw documents then have no tasks, which need reading the whole text); `checked`
 *   where records are held against their sources, and what these do not bear out is said
 * @throws UserError where nothing was given
 */
export async function readRecords(
  args: readonly string[],
  given: object,
  context: Context,
): Promise<Documents> {
  const { io } = context;
  const {
    encoding,
    outlines = false,
    checked = false,
  } = given as {
    encoding?: string;
    outlines?: boolean;
    checked?: boolean;
  };
  const kept = outlines ? withoutFindings : (record: PolicyDocument) => record;
  const filter = filterOf({ ...given });
  const documents: Document[] = [];
  const paths: string[] = [];
  const named: (string | Named)[] = [];
  const corpora = new Set<string>();
  const { failed } = await eachInput(
    args,
    { ...(encoding === undefined ? {} : { encoding }), records: true },
    context,
    () => ({
      as: "documents",
      wanted: filter,
      ...(outlines ? { outline: true as const } : {}),
      ...(checked ? { checked: io.cwd } : {}),
    }),
    (done, { path }) => {
      if (done.as !== "documents") return;
      for (const document of done.documents) {
        tellDoubtful(document, path, context);
        documents.push({ ...document, record: kept(document.record) });
        paths.push(path);
        const { id } = document.record.document;
        // Named as the files are that the corpus was made of.
        named.push(corpora.has(path) ? id : namedAs(id, path, io.cwd));
      }
    },
    async (input) => {
      const found = await corpusAt(input, filter);
      if (!found) return undefined;
      corpora.add(input.path);
      return { as: "documents", documents: found, warnings: [] };
    },
  );
  const ids = uniqueIds(named);
  return {
    records: documents.map(({ record }, i) => withId(record, ids[i]!)),
    texts: documents.map(({ text }) => text),
    paths,
    failed,
  };
}

/** The wanted documents of a corpus on disk; undefined where the input is none. */
async function corpusAt({ path, place, plain }: Input, filter: Filter): Promise<Document[] | undefined> {
  if (!plain || typeof place !== "string") return undefined;
  const { isDatabase, openCorpus } = await import("../corpus/database.ts");
  if (!isDatabase(place)) return undefined;
  const database = openCorpus(place, { shown: path });
  try {
    const { documentsOf } = await import("../corpus/documents.ts");
    return [...documentsOf(database, filter)];
  } finally {
    database.close();
  }
}

/** A record that its text does not bear out is said to, in one line: it may have been edited, or come from elsewhere. */
function tellDoubtful({ doubtful = 0 }: Document, path: string, context: Context): void {
  if (doubtful > 0) context.warn(phrases(context.language)("taken-in", { path, count: doubtful }));
}

/** The texts of documents by id, where they are at hand. */
export function textsOf({ records, texts }: Documents): Map<string, string> {
  return new Map(
    records.flatMap(({ document }, i) => (texts[i] === undefined ? [] : [[document.id, texts[i]] as const])),
  );
}

/**
 * What one input gives: one record for a document, one or more for a file of records.
 *
 * @param options.checked whether records are held against their sources
 * @param options.warn is told of what was passed over in a record
 * @param options.workshop where it is read; one of its own unless given
 * @param id of a document; from its name where not given
 */
export async function documentsAt(
  path: string,
  options: { encoding?: string; checked?: boolean; warn?: (warning: UserError) => void; workshop?: Workshop },
  io: Io,
  id: string = path === "-" ? "stdin" : uniqueIds([path])[0]!,
): Promise<Document[]> {
  const [input] = (await listInputs([path], { records: true, outright: true }, io)).list;
  if (input!.error) throw input!.error;
  const workshop = options.workshop ?? workshopFor([input!]);
  try {
    const want: Want = { as: "documents", ...(options.checked ? { checked: io.cwd } : {}) };
    const done = await workshop.run(await jobOf(input!, id, want, options.encoding, io));
    if (done.as !== "documents") throw new Error(`documents were asked for, got ${done.as}`);
    for (const warning of done.warnings) options.warn?.(revived(warning) as UserError);
    return done.documents;
  } finally {
    if (!options.workshop) workshop.close();
  }
}

/** The one document of an input with its text, also where only the record was given and its source is still there. */
export async function wholeDocument(
  path: string,
  options: { encoding?: string },
  context: Context,
): Promise<Document> {
  const warn = (warning: UserError) => context.warn(failureOf(path, warning, context));
  const documents = await documentsAt(path, { ...options, checked: true, warn }, context.io);
  if (documents.length !== 1) throw new UserError("record.one", { path, count: documents.length });
  tellDoubtful(documents[0]!, path, context);
  return documents[0]!;
}

/** A name by which `uniqueIds` comes to the id that the record has, as long as no other record has the same. */
function namedAs(id: string, path: string, cwd: string): Named {
  const folder = path === "-" ? cwd : dirname(resolve(cwd, path));
  return { name: `${id}.record`, place: `${folder}/${id}.record` };
}

/** Without what is told of a document besides its head, outline and tasks: of thousands it takes most of the memory. */
function withoutFindings(record: PolicyDocument): PolicyDocument {
  return { ...record, indicators: [], agencies: [], references: [], messages: [] };
}

function withId(record: PolicyDocument, id: string): PolicyDocument {
  return record.document.id === id ? record : { ...record, document: { ...record.document, id } };
}

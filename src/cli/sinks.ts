import { randomBytes } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { sha256 } from "../read/source.ts";
import { type Format, writeTop } from "../report/formats.ts";
import { type TableName, tableNames } from "../report/tables.ts";
import type { PolicyDocument } from "../types/record.ts";
import type { UserError } from "../user-error.ts";
import { version } from "../version.ts";
import type { Context } from "./command.ts";
import type { Numbered } from "./each-input.ts";
import { fromFolder, type Input } from "./inputs.ts";
import { intoFile } from "./into-file.ts";
import { intoFolder } from "./into-folder.ts";
import { type Entry, openManifest } from "./manifest.ts";
import { type MadeFile, makeFile, type NewFile } from "./new-file.ts";
import type { Made, Written } from "./process/work.ts";
import type { Target } from "./target.ts";
import { makeFolder } from "./unwritable.ts";

/** Where written records go: standard output, one file, a folder with its manifest. */
export interface Sink {
  /** What is said of the input already, where its output needs no work. */
  current(input: Numbered): Promise<Entry | undefined>;
  /** The file that the record of an input is to become, where it is written as one and not handed over. */
  newFile(input: Numbered): NewFile | undefined;
  /**
   * Takes a record; may be called for several inputs at a time where `ordered` is false.
   *
   * @returns whether it was there before with the same bytes
   */
  take(input: Numbered, written: Written): Promise<boolean>;
  /** Whether records are wanted one by one, in the order of the inputs. */
  ordered: boolean;
  failed(input: Numbered, error: UserError): void;
  /** @returns whether the one file was there before with the same bytes */
  finish(): Promise<boolean>;
  /** Leaves nothing behind of what is not finished. */
  drop(): void;
}

export interface SinkOptions {
  format: Format;
  table: TableName;
  /** Whether a table was asked for; a workbook has all of them otherwise. */
  oneTable: boolean;
  force: boolean;
  /** What records depend on besides the documents, for the manifest. */
  settings: Record<string, string>;
}

/** Where the records of a run go. */
export async function sinkFor(
  target: Target,
  inputs: readonly Input[],
  options: SinkOptions,
  context: Context,
): Promise<Sink> {
  const identities = new Set(inputs.flatMap(({ identity }) => identity ?? []));
  if (target.kind === "folder") return folderSink(target.path, identities, options, context);
  return streamSink(target, identities, options, context);
}

const never = async () => undefined;

/** All records one behind the other: to standard output, or to one file. A workbook is made when all are there. */
async function streamSink(
  target: Target,
  inputs: ReadonlySet<string>,
  options: SinkOptions,
  context: Context,
): Promise<Sink> {
  const { format, table, force } = options;
  const path = resolve(context.io.cwd, target.path);
  const file =
    target.kind === "file"
      ? intoFile(path, join(dirname(path), `.plans-${process.pid}-${randomBytes(4).toString("hex")}`), {
          force,
          inputs,
          shown: target.path,
        })
      : undefined;
  const write = async (data: string | Uint8Array) => (file ? file.put(data) : context.write(data));
  const records: PolicyDocument[] = [];
  const texts: (string | undefined)[] = [];
  const top = await writeTop(format, table);
  let first = true;
  return {
    ordered: true,
    current: never,
    newFile: () => undefined,
    take: async (_, { made }) => {
      if ("record" in made) {
        records.push(made.record);
        texts.push(made.source);
      } else if ("bytes" in made) await write(first ? below(top, made.bytes) : made.bytes);
      else throw new Error("a record for a stream stands in a file");
      first = false;
      return false;
    },
    failed: () => {},
    finish: async () => {
      if (records.length > 0) await write(await book(records, texts, options, context));
      return (!first && file?.finish()) || false;
    },
    drop: () => file?.drop(),
  };
}

async function folderSink(
  folder: string,
  inputs: ReadonlySet<string>,
  options: SinkOptions,
  context: Context,
): Promise<Sink> {
  const place = resolve(context.io.cwd, folder);
  makeFolder(place);
  const manifest = openManifest(place);
  const files = intoFolder(place, manifest, { force: options.force, inputs, shown: folder });
  const settings = { version, options: options.settings };
  const fileOf = async (made: Made, output: string): Promise<MadeFile> => {
    if ("file" in made) return made;
    if ("bytes" in made) throw new Error("a record for a folder stands in no file");
    return makeFile(files.newFile(output), await book([made.record], [made.source], options, context));
  };
  const entryOf = ({ input, id }: Numbered, status: Entry["status"]): Entry => ({
    schema: "plans.manifest/1",
    input: input.path,
    from: input.path === "-" ? "-" : fromFolder(place, input.place),
    id,
    status,
    ...(id === "" ? {} : { output: outputOf(id, options.format) }),
  });
  return {
    ordered: false,
    current: async ({ input, id }) => {
      const output = outputOf(id, options.format);
      const current = await files.isCurrent(output, settings, () => sourceHash(input));
      return current ? manifest.of(output) : undefined;
    },
    newFile: ({ id }) =>
      options.format === "xlsx" ? undefined : files.newFile(outputOf(id, options.format)),
    take: async (numbered, written) => {
      const { made, counts, odd } = written;
      const entry: Entry = {
        ...entryOf(numbered, odd ? "nothing" : "done"),
        source: written.sha256,
        ...counts,
        ...settings,
      };
      return !(await files.put(entry.output!, await fileOf(made, entry.output!), entry));
    },
    failed: (numbered, error) => {
      const reason = error.message;
      if (error.code.startsWith("output.")) {
        // What stands there is not this input's: it has a line of its own, or none.
        const { output: _, ...entry } = entryOf(numbered, "refused");
        return manifest.add({ ...entry, reason });
      }
      const entry = entryOf(numbered, "failed");
      // What an earlier run wrote there is still plans' own.
      const written = entry.output === undefined ? undefined : manifest.of(entry.output)?.written;
      manifest.add({ ...entry, reason, ...(written === undefined ? {} : { written }) });
    },
    finish: async () => {
      manifest.save();
      return false;
    },
    drop: () => {},
  };
}

/** Of a plain file; what can be read a single time has none beforehand. */
async function sourceHash({ place, plain, path }: Input): Promise<string | undefined> {
  if (!plain) return undefined;
  const { bytesAt } = await import("../read/read.ts");
  try {
    return sha256(await bytesAt(place, path));
  } catch {
    // The job will say what is wrong.
    return undefined;
  }
}

const below = (top: string, bytes: Uint8Array) =>
  top === "" ? bytes : Buffer.concat([Buffer.from(top), bytes]);

const outputOf = (id: string, format: Format) => `${id}.${format}`;

async function book(
  records: PolicyDocument[],
  texts: (string | undefined)[],
  { oneTable, table }: SinkOptions,
  { language }: Context,
): Promise<Uint8Array> {
  const { workbook } = await import("../report/xlsx.ts");
  return workbook(records, oneTable ? [table] : tableNames, { language, texts });
}

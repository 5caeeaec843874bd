import { type Filter, wanted } from "../../corpus/filter.ts";
import type { Given } from "../../head/given.ts";
import { limits } from "../../read/limits.ts";
import { bytesAt, largestOf, type Piece, pieceAt, readBytes } from "../../read/read.ts";
import { sha256, textSource } from "../../read/source.ts";
import { isRecord } from "../../record/is-record.ts";
import type { Format } from "../../report/formats.ts";
import type { TableName } from "../../report/tables.ts";
import { hasHan } from "../../text/han.ts";
import type { PolicyDocument, Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { type MadeFile, makeFile, type NewFile } from "../new-file.ts";
import { type SentError, sentError } from "./protocol.ts";
import type { Verified } from "./verified.ts";

/** One input and what is wanted of it; plain data, so that it can go to another process. */
export interface Job {
  /** What records and messages call it. */
  path: string;
  /** A plain file, opened once by whoever does the job, or a piece of it; or what has been read of it; or a text. */
  from: { place: string | Uint8Array; piece?: Piece } | { bytes: Uint8Array } | { text: string };
  /** Bytes that it has; as many as known. */
  size: number;
  /** The document's id. */
  id: string;
  /** What the user says of the document. */
  given?: Given;
  encoding?: string;
  want: Want;
}

export type Want =
  | { as: "source" }
  /**
   * A document's record with its text, or the records that a file of them holds; `raw`: documents only; `outline`: head
   * and outline are enough; `wanted`: those alone; `checked`: records against their source, where it stands as they say
   * from this folder or from their own.
   */
  | { as: "documents"; raw?: true; outline?: true; wanted?: Filter; checked?: string }
  /** Lines of JSON; times count from the day, or as the document says, or from nothing. */
  | { as: "mentions"; from: { date?: string } | "document" }
  /**
   * Each record of the input against its source, which stands where the user has `named` or where the record says, from
   * `cwd` or from where it was read (`beside`); where it is not there, against what is given `instead`. `whole`: with record and text.
   */
  | { as: "verified"; beside: string; cwd: string; named?: string; instead?: Source; whole?: true }
  /** The one record of the input, written; with `into`, as a file of its own. */
  | {
      as: "written";
      format: Format;
      stream: boolean;
      table: TableName;
      keywords: boolean;
      into?: NewFile;
    };

/** A record, and the text that its spans point into where the input was a raw document or the record was checked. */
export interface Document {
  record: PolicyDocument;
  text?: string;
  /** How many of its entries the text does not bear out, where the record was checked. */
  doubtful?: number;
}

/** What came of a job. */
export type Done =
  | { as: "source"; source: Source }
  | { as: "documents"; documents: Document[]; warnings: SentError[] }
  | { as: "mentions"; lines: string }
  | { as: "verified"; verified: Verified[]; warnings: SentError[] }
  | Written;

/**
 * A written record: as it is printed, in UTF-8, which goes from process to process as it stands; or in a file of its own;
 * or, since a workbook is made of all records together, the record itself with the text that its spans point into.
 */
export type Made = { bytes: Uint8Array } | MadeFile | { record: PolicyDocument; source?: string };

export interface Written {
  as: "written";
  made: Made;
  /** Of the bytes of the input. */
  sha256: string;
  counts: { tasks: number; indicators: number; warnings: number };
  /** What people should know who expected something of it. */
  odd?: "nothing" | "no-chinese";
  warnings: SentError[];
}

/** Runs what may never come to an end; what it runs is synchronous. */
export type Guard = <T>(act: () => T) => T;

const headLength = 200;

/**
 * Does a job, in the process of the command or in one of its children.
 *
 * @param guard bounds reading and extracting where the process itself is not bounded
 * @param admit throws at bytes that the process is not to read
 */
export async function work(
  job: Job,
  guard: Guard = (act) => act(),
  admit: (bytes: Uint8Array) => void = () => {},
): Promise<Done> {
  const { want, path } = job;
  const bytes = await bytesOf(job);
  const record = !("text" in job.from) && isRecordIn(bytes);
  if (record && job.given) throw new UserError("option.given", { path });
  switch (want.as) {
    case "source":
      return { as: "source", source: await sourceOf(job, bytes, record, guard) };
    case "mentions":
      return { as: "mentions", lines: await mentionsIn(job, want.from, bytes, record, guard) };
    case "documents": {
      if (record && want.raw) throw await (await import("./record-input.ts")).recordInput(path, bytes);
      const { documents: all, warnings } = record
        ? await recordsIn(bytes, path, guard)
        : { documents: [await extracted(job, bytes, guard, want.outline)], warnings: [] };
      const documents = all.filter((one) => !want.wanted || wanted(one.record.document, want.wanted));
      if (!record || want.checked === undefined) return { as: "documents", documents, warnings };
      const { checkedEach } = await import("./verified.ts");
      const checked = await checkedEach(documents, { beside: path, cwd: want.checked }, { guard, admit });
      return { as: "documents", documents: checked, warnings };
    }
    case "verified": {
      if (!record && !/^[\s\ufeff]{0,99}[{[]/u.test(beginning(bytes)))
        throw new UserError("verify.no-record", { path });
      const [{ documents, warnings }, { verifiedEach }] = await Promise.all([
        recordsIn(bytes, path, guard),
        import("./verified.ts"),
      ]);
      return {
        as: "verified",
        verified: await verifiedEach(documents, want, path, { guard, admit }),
        warnings,
      };
    }
    case "written": {
      const { documents, warnings } = record
        ? await recordsIn(bytes, path, guard)
        : { documents: [await extracted(job, bytes, guard)], warnings: [] };
      if (documents.length !== 1) throw new UserError("record.one", { path, count: documents.length });
      return { ...(await written(documents[0]!, want)), sha256: sha256(bytes), warnings };
    }
  }
}

/** The bytes of a job's input, read now where they have not been. */
export async function bytesOf({ from, path }: Job): Promise<Uint8Array> {
  if ("bytes" in from) return from.bytes;
  if ("text" in from) return Buffer.from(from.text);
  const { place, piece } = from;
  if (piece) return pieceAt(typeof place === "string" ? place : Buffer.from(place), path, piece);
  return placeBytes(place, path);
}

/** The bytes of a file, which is opened once; of records it may hold many. */
export function placeBytes(place: string | Uint8Array, path: string): Promise<Uint8Array> {
  return bytesAt(typeof place === "string" ? place : Buffer.from(place), path, largestInput);
}

/** Bytes that an input may have, by its first ones. */
export function largestInput(head: Uint8Array): number {
  return isRecordIn(head) ? limits.recordBytes : largestOf(head);
}

function isRecordIn(bytes: Uint8Array): boolean {
  return isRecord(beginning(bytes));
}

function beginning(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, headLength));
}

async function sourceOf(job: Job, bytes: Uint8Array, record: boolean, guard: Guard): Promise<Source> {
  const { path, encoding } = job;
  if (record) throw await (await import("./record-input.ts")).recordInput(path, bytes);
  if ("text" in job.from) return textSource(job.from.text, { path });
  return readBytes(bytes, { path, guard, here: true, ...(encoding === undefined ? {} : { encoding }) });
}

async function extracted(job: Job, bytes: Uint8Array, guard: Guard, outline = false): Promise<Document> {
  const [source, { extractSource, outlineSource }] = await Promise.all([
    sourceOf(job, bytes, false, guard),
    import("../../pipeline.ts"),
  ]);
  return {
    record: guard(() => (outline ? outlineSource : extractSource)(source, job.id, job.given)),
    text: source.text,
  };
}

async function recordsIn(
  bytes: Uint8Array,
  path: string,
  guard: Guard,
): Promise<Extract<Done, { as: "documents" }>> {
  const { parseRecords } = await import("../../record/parse.ts");
  const text = new TextDecoder().decode(bytes);
  const warnings: SentError[] = [];
  const documents = guard(() => parseRecords(text, path, (warning) => warnings.push(sentError(warning)))).map(
    (record): Document => {
      if (record.schema !== "plans.document/2")
        throw new UserError("record.other", { path, schema: record.schema });
      return { record };
    },
  );
  return { as: "documents", documents, warnings };
}

async function mentionsIn(
  job: Job,
  from: { date?: string } | "document",
  bytes: Uint8Array,
  record: boolean,
  guard: Guard,
): Promise<string> {
  const [source, { findMentions, listMentions }] = await Promise.all([
    sourceOf(job, bytes, record, guard),
    import("../../mentions/mentions.ts"),
  ]);
  // A document is taken apart as `extract` does it: it says itself which year 年内 means.
  const { readSource } = await import("../../pipeline.ts");
  const mentions = guard(() =>
    from === "document" ? listMentions(readSource(source, "", () => {})) : findMentions(source.text, from),
  );
  return mentions.map((mention) => `${JSON.stringify({ document: job.id, ...mention })}\n`).join("");
}

async function written(
  { record: found, text }: Document,
  want: Extract<Want, { as: "written" }>,
): Promise<Omit<Written, "sha256" | "warnings">> {
  const record = want.keywords ? (await import("../../words/keywords.ts")).withKeywords(found, text) : found;
  const counts = {
    tasks: record.tasks.length,
    indicators: record.indicators.length,
    warnings: record.messages.filter(({ severity }) => severity !== "info").length,
  };
  const odd = oddityOf(record, text);
  const about = { as: "written" as const, counts, ...(odd ? { odd } : {}) };
  return { ...about, made: await madeOf(record, text, want) };
}

async function madeOf(
  record: PolicyDocument,
  text: string | undefined,
  want: Extract<Want, { as: "written" }>,
): Promise<Made> {
  if (want.format === "xlsx") return { record, ...(text === undefined ? {} : { source: text }) };
  const { writeText, writeTop } = await import("../../report/formats.ts");
  const body = await writeText(record, want, text);
  if (!want.into) return { bytes: Buffer.from(body) };
  return makeFile(want.into, Buffer.from((await writeTop(want.format, want.table)) + body));
}

function oddityOf(record: PolicyDocument, text: string | undefined): Written["odd"] {
  if (text !== undefined && !hasHan(text)) return "no-chinese";
  const { outline, tasks, indicators } = record;
  return outline.length + tasks.length + indicators.length === 0 ? "nothing" : undefined;
}

import { type Format, writeText } from "../report/formats.ts";
import type { TableName } from "../report/tables.ts";
import type { PolicyDocument } from "../types/record.ts";
import type { Io } from "./io.ts";
import { documentAt } from "./records.ts";

/** One document to extract; plain data, so that it can go to another process. */
export interface Job {
  path: string;
  /** Relative paths count from here. */
  cwd: string;
  id: string;
  format: Format;
  stream: boolean;
  table: TableName;
  keywords: boolean;
  encoding?: string;
}

/** What came of it. A workbook is made of all records together, so there the record itself is handed on. */
export interface Done {
  text: string;
  record?: PolicyDocument;
  /** The text that its spans point into, where it was read with it. */
  source?: string;
  counts: { tasks: number; indicators: number; warnings: number };
  /** What people should know who expected something of it. */
  odd?: "nothing" | "no-chinese";
}

/**
 * Reads, extracts and writes one document; one that is a record already is only written anew.
 * Runs in the process of the command or in one of its children.
 */
export async function work(job: Job, io: Io): Promise<Done> {
  const document = await documentAt(
    job.path,
    job.encoding === undefined ? {} : { encoding: job.encoding },
    io,
    job.id,
  );
  const record = job.keywords
    ? (await import("../words/keywords.ts")).withKeywords(document.record, document.text)
    : document.record;
  const counts = {
    tasks: record.tasks.length,
    indicators: record.indicators.length,
    warnings: record.messages.filter(({ severity }) => severity !== "info").length,
  };
  const odd = oddityOf(record, document.text);
  const about = odd ? { counts, odd } : { counts };
  if (job.format === "xlsx")
    return { text: "", record, ...(document.text === undefined ? {} : { source: document.text }), ...about };
  return { text: await writeText(record, job, document.text), ...about };
}

function oddityOf(record: PolicyDocument, text: string | undefined): Done["odd"] {
  if (text !== undefined && !/\p{Script=Han}/u.test(text)) return "no-chinese";
  const { outline, tasks, indicators } = record;
  return outline.length + tasks.length + indicators.length === 0 ? "nothing" : undefined;
}

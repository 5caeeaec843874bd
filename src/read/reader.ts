import type { Source, SourceFormat } from "../types/record.ts";

/** Where bytes come from, as every reader is told. */
export interface Origin {
  path: string;
  /** Of the bytes as they came, lower-case hex. */
  sha256: string;
  /** Named by the user; overrules what the bytes look like. */
  encoding?: string;
  /** The process is bounded in time and memory: no thread is wanted. */
  here?: true;
}

/**
 * Turns the bytes of one file format into a source. Throws a `UserError` where the file is at fault.
 * Each reader is a file of its own and imported only when a file of its format comes.
 */
export type Reader = (bytes: Uint8Array, base: Origin) => Source | Promise<Source>;

/**
 * Formats as the dispatch knows them; `ole` is a Word or Excel file of before 2007 and tells which only when opened,
 * `mhtml` holds a web page.
 */
export type ReaderName = Exclude<SourceFormat, "record" | "markdown" | "doc" | "wps"> | "ole" | "mhtml";

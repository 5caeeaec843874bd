/**
 * plans as a library: the same functions as the commands, typed. Nothing global is changed, nothing is read from the
 * clock, the locale or the environment; the same input gives the same output anywhere.
 */
import { basename, extname } from "node:path";
import type { Given } from "./head/given.ts";
import { extractSource } from "./pipeline.ts";
import { textSource } from "./read/source.ts";
import type { PolicyDocument, Source } from "./types/record.ts";

export { type CompareOptions, compare } from "./compare/compare/compare.ts";
export { type DiffOptions, diff } from "./compare/diff/diff.ts";
export { type FindOptions, find, type Searched } from "./compare/find/find.ts";
export { type PanelOptions, panel } from "./compare/panel/panel.ts";
export { type ReuseOptions, reuse } from "./compare/reuse/reuse.ts";
export { type ReuseText, reuseText } from "./compare/reuse/text.ts";
export { type TrackOptions, track } from "./compare/track/track.ts";
export type { Given } from "./head/given.ts";
export { findMentions } from "./mentions/mentions.ts";
export { type ReadOptions, readBytes, readDocument } from "./read/read.ts";
export { parseRecord, parseRecords } from "./record/parse.ts";
export { jsonSchema, type SchemaName } from "./record/schema.ts";
export { writeRecord } from "./record/write.ts";
export type { Gold } from "./trust/score/gold.ts";
export { type DocumentScore, scoreDocument as score } from "./trust/score/score.ts";
export { type Finding, verify } from "./trust/verify/verify.ts";
export type * from "./types/record.ts";
export type * from "./types/results.ts";
export { UserError } from "./user-error.ts";
export { version } from "./version.ts";
export { type KeywordOptions, keywords, withKeywords } from "./words/keywords.ts";
export { type SegmentOptions, segment, type Token } from "./words/segment.ts";

export interface ExtractOptions {
  /** The document's id; by default the name of its file without ending, `text` where there is none. */
  id?: string;
  /** What you know of the document and its text does not say; it goes before what the text says. */
  given?: Given;
}

/**
 * A policy text as data: outline, tasks, indicators, agencies, references, each with its place.
 *
 * @param input a text, or a source from `readDocument`; line ends become LF and a byte order mark goes, and spans
 *   (half-open, UTF-16 code units) point into the text as it is then
 * @returns a record that is valid by `jsonSchema("document")`, however little was found; what was odd stands in its
 *   `messages`
 */
export function extractDocument(input: string | Source, options: ExtractOptions = {}): PolicyDocument {
  const source = typeof input === "string" ? textSource(input) : input;
  return extractSource(source, options.id ?? idOf(source.path), options.given);
}

function idOf(path: string): string {
  return path === "-" ? "text" : basename(path, extname(path)) || "text";
}

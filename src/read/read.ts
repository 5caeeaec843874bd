import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync } from "node:fs";
import { foldRadicals } from "../text/radicals.ts";
import { reporter } from "../text/report.ts";
import type { Source, SourceFormat } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import { withoutInvisible } from "./invisible.ts";
import { limits, megabytes } from "./limits.ts";
import { isMarkdown } from "./markdown/is-markdown.ts";
import type { Reader, ReaderName } from "./reader.ts";
import { containerIn, headBytes, isContainer, sniff } from "./sniff.ts";
import { sha256 } from "./source.ts";
import { withoutSpacing } from "./spaced.ts";

/** Each reader, and the library it needs, is loaded only when a file of its format comes. */
const readers: Record<ReaderName, () => Promise<Reader>> = {
  text: async () => (await import("./plain-text.ts")).readPlainText,
  html: async () => (await import("./web/html.ts")).readHtml,
  mhtml: async () => (await import("./web/mhtml.ts")).readMhtml,
  csv: async () => (await import("./sheet/csv.ts")).readCsv,
  docx: async () => (await import("./word/docx.ts")).readDocx,
  ole: async () => (await import("./word/ole.ts")).readOle,
  odt: async () => (await import("./word/odt.ts")).readOdt,
  epub: async () => (await import("./web/epub.ts")).readEpub,
  rtf: async () => (await import("./word/rtf.ts")).readRtf,
  pdf: async () => (await import("./page/pdf.ts")).readPdf,
  ofd: async () => (await import("./page/ofd.ts")).readOfd,
  xlsx: async () => (await import("./sheet/sheet.ts")).readSheet,
  xls: async () => (await import("./sheet/sheet.ts")).readSheet,
  ods: async () => (await import("./sheet/sheet.ts")).readSheet,
};

export interface ReadOptions {
  /** Overrules what the bytes of a text, web page or CSV file look like: `gbk`, `big5`, `utf-16le` … */
  encoding?: string;
}

/** How reading is kept from going on without end, for whoever has means of his own. */
export interface Bounds {
  /** The process is bounded: libraries run in it and need no thread. */
  here?: true;
  /** Runs what a reader does without waiting for anything. */
  guard?: <T>(act: () => T) => T;
}

/**
 * A document file as text with its tables, whatever its format (by content, not by name): plain text, HTML, MHTML, DOCX, DOC, WPS,
 * ODT, RTF, PDF, OFD, EPUB, XLSX, XLS, ODS, ET, CSV, Markdown.
 *
 * @param path a file, or anything else that can be opened and read to its end
 * @throws UserError where the file is at fault: missing, empty, too large, damaged, encrypted, not a document …
 */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<Source> {
  return readBytes(await bytesAt(path, path), { ...options, path });
}

/**
 * The bytes of a document file as text with its tables.
 *
 * @param options.path what messages call it; `-` for standard input
 * @throws UserError as `readDocument`
 */
export async function readBytes(
  bytes: Uint8Array,
  options: ReadOptions & Bounds & { path: string },
): Promise<Source> {
  const { path, encoding, here, guard = (act) => act() } = options;
  if (bytes.length === 0) throw new UserError("file.empty", { path });
  refuseTooLarge(path, bytes.length, bytes.subarray(0, headBytes));
  const base = { path, sha256: sha256(bytes), ...(encoding ? { encoding } : {}), ...(here ? { here } : {}) };
  const read = await readers[sniff(bytes, base)]();
  const source = await guard(() => read(bytes, base));
  if (!/\S/u.test(source.text)) throw new UserError("file.empty", { path });
  return withoutRadicals(await withoutMarks(withoutSpacing(withoutInvisible(source))));
}

/** Formats in which Markdown is text like any other. */
const printed: ReadonlySet<SourceFormat> = new Set(["html", "docx", "doc", "wps", "odt", "rtf", "pdf"]);

async function withoutMarks(source: Source): Promise<Source> {
  if (!printed.has(source.format) || !isMarkdown(source.text)) return source;
  return (await import("./markdown/printed-marks.ts")).withoutPrintedMarks(source);
}

/** Radicals in place of characters, as copying from a PDF viewer leaves them, would hide every word that they stand in. */
function withoutRadicals(source: Source): Source {
  const { text, count } = foldRadicals(source.text);
  if (count === 0) return source;
  const folded = { ...source, text, messages: [...source.messages] };
  reporter(folded.messages)("read.radicals", undefined, { count });
  return folded;
}

function refuseTooLarge(path: string, size: number, head: Uint8Array): void {
  refuseBeyond(path, size, largestOf(head));
}

/** Bytes that a document may have, by its first ones. */
export function largestOf(head: Uint8Array): number {
  return isContainer(head) ? limits.fileBytes : limits.textBytes;
}

function refuseBeyond(path: string, size: number, limit: number): void {
  if (size > limit) throw new UserError("file.too-large", { path, limit: megabytes(limit) });
}

/**
 * The whole file, opened once; or an error before more than the limit is in memory. Pipes and devices have no size: they
 * are read up to the limit.
 *
 * @param place where it is opened, also inside of a zip archive or mail (`a.zip/b.docx`); a Buffer where its name is in
 *   another encoding than UTF-8
 * @param path what messages call it
 * @param largest how many bytes are read, by the first of them
 */
export async function bytesAt(
  place: string | Buffer,
  path: string,
  largest: (head: Uint8Array) => number = largestOf,
): Promise<Uint8Array> {
  try {
    // Never ending ones among them: what is no file is waited for.
    if (!statSync(place).isFile()) return await bytesOfStream(place, path, largest);
    return bytesOfFile(place, path, largest);
  } catch (error) {
    const member =
      typeof place === "string" && containerIn(place) !== null
        ? await (await import("./members.ts")).memberAt(place, (outer) => bytesAt(outer, outer))
        : null;
    if (!member) throw userErrorOf(error, path);
    refuseTooLarge(path, member.length, member.subarray(0, headBytes));
    return member;
  }
}

/** At once: the ways round by the event loop cost more than a short file does. */
function bytesOfFile(
  place: string | Buffer,
  path: string,
  largest: (head: Uint8Array) => number,
): Uint8Array {
  const file = openSync(place, "r");
  try {
    const { size } = fstatSync(file);
    const head = readUpTo(file, headBytes);
    const limit = largest(head);
    refuseBeyond(path, size, limit);
    const chunks = [head];
    let length = head.length;
    // One byte more than there should be: the file may have grown, or have no size (/proc).
    for (let wanted = Math.max(0, size - length) + 1; ; wanted = 65_536) {
      const chunk = readUpTo(file, wanted);
      chunks.push(chunk);
      length += chunk.length;
      refuseBeyond(path, length, limit);
      if (chunk.length < wanted) return Buffer.concat(chunks, length);
    }
  } finally {
    closeSync(file);
  }
}

/** Bytes of a plain file, a line of it: where they begin, how many they are. */
export interface Piece {
  start: number;
  length: number;
}

/**
 * The bytes of a piece; fewer where the file has become shorter.
 *
 * @param path what messages call it
 */
export function pieceAt(place: string | Buffer, path: string, { start, length }: Piece): Uint8Array {
  try {
    const file = openSync(place, "r");
    try {
      return readUpTo(file, length, start);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw userErrorOf(error, path);
  }
}

/** As many bytes as asked for, from where reading stands or from an offset; fewer only at the end of the file. */
function readUpTo(file: number, wanted: number, from?: number): Uint8Array {
  const bytes = new Uint8Array(wanted);
  let length = 0;
  while (length < wanted) {
    const at = from === undefined ? null : from + length;
    const read = readSync(file, bytes, length, wanted - length, at);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

/** Pipes and devices have no size: they are read up to the limit. */
async function bytesOfStream(
  place: string | Buffer,
  path: string,
  largest: (head: Uint8Array) => number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let limit: number | undefined;
  for await (const chunk of createReadStream(place)) {
    chunks.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (length < headBytes) continue;
    limit ??= largest(Buffer.concat(chunks).subarray(0, headBytes));
    refuseBeyond(path, length, limit);
  }
  return Buffer.concat(chunks, length);
}

function userErrorOf(error: unknown, path: string): unknown {
  if (error instanceof UserError) return error;
  switch ((error as NodeJS.ErrnoException).code) {
    case undefined:
      return error;
    case "ENOENT":
    case "ENOTDIR":
      return new UserError("input.missing", { path });
    case "EACCES":
    case "EPERM":
      return new UserError("file.no-rights", { path });
    case "EISDIR":
      return new UserError("file.folder", { path });
    default:
      return new UserError("input.unreadable", { path, reason: (error as Error).message });
  }
}

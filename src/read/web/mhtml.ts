import { reporter } from "../../text/report.ts";
import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import type { Origin } from "../reader.ts";
import { readHtml } from "./html.ts";

/** A part of a MIME message (RFC 2045): its headers by name in lower case, and its body, a byte as a character. */
interface Part {
  headers: Map<string, string>;
  body: string;
}

/** Parts within parts: browsers and Word write one level, mail programs two. */
const deepest = 4;

/**
 * A web page saved in one file with its pictures (MHTML, RFC 2557), also where Word calls it `.doc`: its first HTML
 * part is read as any web page.
 *
 * @throws UserError `file.no-document` where no part is HTML, and what reading a page throws
 */
export function readMhtml(bytes: Uint8Array, base: Origin): Source {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const message = partOf(whole.replace(/^ï»¿/u, ""));
  const page = htmlIn(message, deepest);
  if (!page) throw new UserError("file.no-document", { path: base.path, format: "MHTML" });
  const source = readHtml(bytesOf(page), base);
  const boundary = boundaryOf(message);
  const end = source.text.length;
  if (boundary && !message.body.includes(`--${boundary}--`))
    reporter(source.messages)("read.truncated", { start: end, end });
  return source;
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers = new Map<string, string>();
  // A header goes on in lines that begin with white space: `Content-Type: multipart/related;\n\tboundary="…"`.
  for (const line of head.replace(/\r?\n[ \t]/gu, " ").split(/\r?\n/u)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : "" };
}

function htmlIn(part: Part, depth: number): Part | undefined {
  const type = part.headers.get("content-type") ?? "";
  if (/^(?:text\/html|application\/xhtml\+xml)\b/iu.test(type)) return part;
  const boundary = boundaryOf(part);
  if (boundary === undefined || depth === 0) return undefined;
  for (const piece of between(part.body, `--${boundary}`)) {
    const found = htmlIn(partOf(piece), depth - 1);
    if (found) return found;
  }
  return undefined;
}

/** The mark between the parts of a message of several. */
function boundaryOf({ headers }: Part): string | undefined {
  const type = headers.get("content-type") ?? "";
  const found = /;\s{0,9}boundary\s?=\s?(?:"([^"]{1,200})"|([^\s;"]{1,200}))/iu.exec(type);
  return found?.[1] ?? found?.[2];
}

/** What stands between the lines that are the mark, from behind the first. */
function* between(body: string, mark: string): Generator<string> {
  let from = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`) + 1;
  while (body.startsWith(mark, from)) {
    const start = body.indexOf("\n", from) + 1;
    const next = start === 0 ? -1 : body.indexOf(`\n${mark}`, start);
    if (start > 0) yield body.slice(start, next < 0 ? body.length : next);
    if (next < 0) return;
    from = next + 1;
  }
}

function bytesOf({ headers, body }: Part): Uint8Array {
  const coding = (headers.get("content-transfer-encoding") ?? "").toLowerCase();
  if (coding === "base64") return Buffer.from(body, "base64");
  // `=B9=FA` are two bytes, a `=` that ends a line joins it to the next.
  const plain =
    coding === "quoted-printable"
      ? body
          .replace(/=[ \t]{0,9}\r?\n/gu, "")
          .replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : body;
  return Buffer.from(plain, "latin1");
}

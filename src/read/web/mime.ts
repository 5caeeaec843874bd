import { encodingName } from "../encoding.ts";

/** A part of a MIME message (RFC 2045): its headers by name in lower case, and its body, a byte as a character. */
export interface Part {
  headers: Map<string, string>;
  body: string;
}

/** Parts within parts: browsers and Word write one level, mail programs two or three. */
const deepest = 6;

/** The message or part that a text is: its headers, an empty line, its body. */
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

/** Bytes as a message, a byte a character. */
export function messageOf(bytes: Uint8Array): Part {
  return partOf(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1").replace(/^ï»¿/u, ""),
  );
}

/** The parts that hold something themselves, in order, those of parts that are made of parts included. */
export function* leavesOf(part: Part, depth = deepest): Generator<Part> {
  const boundary = boundaryOf(part);
  if (boundary === undefined) yield part;
  else if (depth > 0)
    for (const piece of between(part.body, `--${boundary}`)) yield* leavesOf(partOf(piece), depth - 1);
}

/** The mark between the parts of a message of several. */
export function boundaryOf({ headers }: Part): string | undefined {
  const type = headers.get("content-type") ?? "";
  if (!/^multipart\//iu.test(type)) return undefined;
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

/** What a part holds, decoded. */
export function contentOf({ headers, body }: Part): Uint8Array {
  const coding = (headers.get("content-transfer-encoding") ?? "").toLowerCase();
  if (coding === "base64") return Buffer.from(body, "base64");
  return Buffer.from(coding === "quoted-printable" ? unquoted(body) : body, "latin1");
}

/** `=B9=FA` are two bytes, a `=` that ends a line joins it to the next. */
function unquoted(text: string): string {
  return text
    .replace(/=[ \t]{0,9}\r?\n/gu, "")
    .replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A parameter of a header as RFC 2231 and 2047 write it: `filename*=UTF-8''%E8…`, `name="=?gbk?B?…?="`, in pieces or not. */
export function parameterOf(header: string | undefined, name: string): string | undefined {
  const pieces = new Map<number, string>();
  let charset = "utf-8";
  const pattern = new RegExp(
    `;\\s{0,99}${name}(?:\\*(\\d{1,2}))?(\\*)?\\s?=\\s?(?:"([^"]{0,2000})"|([^\\s;]{0,2000}))`,
    "giu",
  );
  for (const [, number, extended, quoted, bare] of (header ?? "").matchAll(pattern)) {
    let value = quoted ?? bare ?? "";
    if (extended) {
      const marked = /^([\w-]{0,40})'[^']{0,40}'(.*)$/u.exec(value);
      if (marked) [charset, value] = [marked[1] || charset, marked[2]!];
      value = value.replace(/%([0-9A-F]{2})/giu, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
    }
    pieces.set(Number(number ?? 0), extended ? decoded(value, charset) : value);
  }
  if (pieces.size === 0) return undefined;
  const whole = [...pieces]
    .sort(([a], [b]) => a - b)
    .map(([, piece]) => piece)
    .join("");
  return encodedWords(whole);
}

/** `=?gb2312?B?0KHNqNaq?=` is 通知 or the like (RFC 2047). */
export function encodedWords(text: string): string {
  return text.replace(
    /=\?([\w-]{2,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?]{0,2000})\?=(?:\s{1,9}(?==\?))?/giu,
    (_, charset: string, coding: string, content: string) =>
      decoded(
        coding.toLowerCase() === "b"
          ? Buffer.from(content, "base64").toString("latin1")
          : unquoted(content.replaceAll("_", " ")),
        charset,
      ),
  );
}

function decoded(bytes: string, charset: string): string {
  try {
    return new TextDecoder(encodingName(charset)).decode(Buffer.from(bytes, "latin1"));
  } catch {
    return new TextDecoder("gb18030").decode(Buffer.from(bytes, "latin1"));
  }
}

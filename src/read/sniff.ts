import { UserError } from "../user-error.ts";
import { openArchive } from "./archive.ts";
import type { Origin, ReaderName } from "./reader.ts";

/** How much of a file tells what it is. */
export const headBytes = 4096;

/** Names of containers as users know them, by the ending of the file name: in error messages only. */
const zipNames: Record<string, string> = {
  xlsx: "XLSX",
  et: "ET",
  ods: "ODS",
  ofd: "OFD",
  docx: "DOCX",
  odt: "ODT",
  epub: "EPUB",
};

/**
 * What a file is, by its content; its name decides only between plain text and CSV, which look alike.
 * `.doc` may hold RTF, a web page or a docx: that is what comes out then.
 *
 * @throws UserError for formats that are known and not read (PowerPoint, OpenDocument text …), and broken archives
 */
export function sniff(bytes: Uint8Array, base: Origin): ReaderName {
  const head = asciiOf(bytes.subarray(0, headBytes));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return sniffArchive(bytes, base);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return "ole";
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (/^\s{0,20}\{\\rtf/u.test(head)) return "rtf";
  if (head.startsWith("<?xml") && head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xls";
  // `From: <Saved by Blink>`, `From: "由 Internet Explorer 保存"`, `MIME-Version: 1.0` from Word
  if (
    /^(?:ï»¿)?(?:MIME-Version:|From: ["<=]|Content-Type: multipart\/)/iu.test(head) &&
    /^Content-Type:/imu.test(head)
  )
    return "mhtml";
  if (
    /schemas\.microsoft\.com\/office\/(?:2006\/xmlPackage|word\/2003\/wordml)/u.test(head) &&
    head.startsWith("<?xml")
  )
    return "docx";
  const foreign = foreignText(head);
  if (foreign) throw new UserError("file.unsupported", { path: base.path, ...foreign });
  const ending = endingOf(base.path);
  if (isMarkdownName(base.path))
    return /^\s{0,99}<(?:!doctype html|html)[\s>]/iu.test(head) ? "html" : "text";
  if (looksLikeHtml(head, ending)) return "html";
  return ending === "csv" || ending === "tsv" ? "csv" : "text";
}

/** Whether a file name says that there are files inside: a zip archive, a mail. */
export function isContainerName(path: string): boolean {
  return /\.(?:zip|eml)$/iu.test(path);
}

/** The path up to the zip archive or mail in which the rest of it leads: `a/b.zip` of `a/b.zip/c.docx`; null without one. */
export function containerIn(path: string): string | null {
  return /^.+?\.(?:zip|eml)(?=[/\\].)/iu.exec(path)?.[0] ?? null;
}

/** Whether a file name says Markdown. */
export function isMarkdownName(path: string): boolean {
  return /\.(?:md|markdown|mdown)$/iu.test(path);
}

/** Whether the bytes, by their first few, are in a format whose size `limits.fileBytes` bounds, not that of texts. */
export function isContainer(head: Uint8Array): boolean {
  const start = asciiOf(head.subarray(0, 1024));
  return /^PK[\x03\x05]|^\xd0\xcf\x11\xe0|%PDF-|^\s{0,20}\{\\rtf/u.test(start);
}

function sniffArchive(bytes: Uint8Array, base: Origin): ReaderName {
  const ending = endingOf(base.path);
  const format = (Object.hasOwn(zipNames, ending) ? zipNames[ending] : undefined) ?? "ZIP";
  const archive = openArchive(bytes, { path: base.path, format });
  if (archive.names.some((name) => name.toLowerCase() === "ofd.xml")) return "ofd";
  if (archive.has("mimetype") && archive.has("content.xml")) {
    const type = asciiOf(archive.read("mimetype")!.subarray(0, 100));
    if (type.includes("spreadsheet")) return "ods";
    if (type.includes("opendocument.text")) return "odt";
    throw new UserError("file.unsupported", { path: base.path, format: "OpenDocument", instead: ".docx" });
  }
  if (archive.has("META-INF/container.xml")) return "epub";
  // The folder tells even where the main part is called document2.xml.
  const folder = (name: string): boolean => archive.names.some((entry) => entry.startsWith(`${name}/`));
  if (folder("word")) return "docx";
  if (folder("xl")) return "xlsx";
  if (folder("ppt"))
    throw new UserError("file.unsupported", { path: base.path, format: "PowerPoint", instead: ".docx" });
  if (archive.has("[Content_Types].xml"))
    throw new UserError("file.no-document", { path: base.path, format: "Office" });
  throw new UserError("file.archive", { path: base.path });
}

function foreignText(head: string): { format: string; instead: string } | null {
  if (!/^(?:ï»¿)?<\?xml\s/u.test(head) || /<(?:!doctype html|html)[\s>]/iu.test(head)) return null;
  return { format: "XML", instead: ".docx" };
}

/** A page begins with a tag, also without a head (`<div class="article"><p>…`); a saved fragment may have its tags later. */
function looksLikeHtml(head: string, ending: string): boolean {
  const start = head
    .replace(/^(?:ï»¿|ÿþ|þÿ)/u, "") // byte order marks, as bytes
    .replace(/^(?:<\?xml[^>]{0,200}>|<!--[\s\S]{0,500}?-->|\s){1,20}/u, "");
  if (
    /^<(?:!doctype html|html|head|body|meta|title|link|div|p|table|article|section|span|h[1-6]|center|font)[\s>/]/iu.test(
      start,
    )
  )
    return true;
  if (/^(?:html?|xhtml|shtml)$/u.test(ending) && /<[a-z!/][^<>]{0,200}>/iu.test(head)) return true;
  // Markdown has tables in HTML.
  if (/^#{1,6} \S/mu.test(head)) return false;
  return (head.match(/<\/(?:p|div|td|span|li|h[1-6])>|<br ?\/?>/giu) ?? []).length >= 3;
}

/** Characters below U+0100 for bytes, NULs left out, so that UTF-16 shows its tags as well. */
function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replaceAll("\0", "");
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** The ending of a file name in lower case, without the dot; "" where it has none. */
export function endingOf(path: string): string {
  return /\.([A-Za-z0-9]{1,8})$/u.exec(path)?.[1]?.toLowerCase() ?? "";
}

import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import type { Origin } from "../reader.ts";
import { readHtml } from "../web/html.ts";
import { readMhtml } from "../web/mhtml.ts";
import { readRtf } from "./rtf.ts";

/**
 * A document that a Word file takes in whole (w:altChunk): a web page, plain or as MHTML, as systems write that make Word
 * files of pages, or RTF.
 *
 * @returns null where it is of another kind or cannot be read
 */
export function readChunk({ name, bytes }: { name: string; bytes: Uint8Array }, base: Origin): Source | null {
  const head = Buffer.from(bytes.subarray(0, 500)).toString("latin1");
  const read = /^\s*\{\\rtf/u.test(head)
    ? readRtf
    : /^(?:\S{0,3})(?:MIME-Version|Content-Type|From):/iu.test(head)
      ? readMhtml
      : /\.(?:x?html?|txt)$/iu.test(name) || /<(?:html|body|p|div)[\s>]/iu.test(head)
        ? readHtml
        : null;
  try {
    return read ? read(bytes, { path: base.path, sha256: base.sha256 }) : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

import { reporter } from "../../text/report.ts";
import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import type { Origin } from "../reader.ts";
import { readHtml } from "./html.ts";
import { boundaryOf, contentOf, leavesOf, messageOf, type Part } from "./mime.ts";

/**
 * A web page saved in one file with its pictures (MHTML, RFC 2557), also where Word calls it `.doc`: its first HTML
 * part is read as any web page. One that ends before its last mark is told.
 *
 * @throws UserError `file.no-document` where no part is HTML, and what reading a page throws
 */
export function readMhtml(bytes: Uint8Array, base: Origin): Source {
  const message = messageOf(bytes);
  const page = [...leavesOf(message)].find(isHtml);
  if (!page) throw new UserError("file.no-document", { path: base.path, format: "MHTML" });
  const source = readHtml(contentOf(page), base);
  const boundary = boundaryOf(message);
  const end = source.text.length;
  if (boundary && !message.body.includes(`--${boundary}--`))
    reporter(source.messages)("read.truncated", { start: end, end });
  return source;
}

function isHtml({ headers }: Part): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/iu.test(headers.get("content-type") ?? "");
}

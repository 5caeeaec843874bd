import { createHash } from "node:crypto";
import { reporter } from "../text/report.ts";
import type { Message, Source, SourceFormat } from "../types/record.ts";
import { withLineBreaks } from "./lost-breaks.ts";

/** Lower-case hex SHA-256 of bytes, or of a text in UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/**
 * A source out of text that a program has at hand; line ends become LF, a byte order mark goes, blanks that have taken
 * the place of all line breaks are line breaks again.
 *
 * @param options.sha256 of the bytes that the text was decoded from; without it, of the text in UTF-8
 */
export function textSource(
  text: string,
  options: { path?: string; format?: SourceFormat; encoding?: string; sha256?: string } = {},
): Source {
  const plain = text.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n");
  const whole = withLineBreaks(plain);
  const messages: Message[] = [];
  if (whole !== plain) reporter(messages)("read.line-breaks");
  return {
    path: options.path ?? "-",
    format: options.format ?? "text",
    encoding: options.encoding ?? "utf-8",
    sha256: options.sha256 ?? sha256(text),
    text: whole,
    tables: [],
    messages,
  };
}

import { reporter } from "../text/report.ts";
import type { Source } from "../types/record.ts";
import { decode } from "./encoding.ts";
import { isMarkdown } from "./markdown/is-markdown.ts";
import type { Origin } from "./reader.ts";
import { isMarkdownName } from "./sniff.ts";
import { textSource } from "./source.ts";

/** A text file in any of the encodings that `decode` tells apart; Markdown by its name, or where it plainly is that. */
export async function readPlainText(bytes: Uint8Array, base: Origin): Promise<Source> {
  const decoded = decode(bytes, base);
  const { text, encoding, cutOff } = decoded;
  if (isMarkdownName(base.path) || isMarkdown(text))
    return (await import("./markdown/markdown.ts")).readMarkdown(decoded, base);
  const source = textSource(text, { path: base.path, encoding, sha256: base.sha256 });
  const end = source.text.length;
  if (cutOff) reporter(source.messages)("read.cut-off", { start: end, end });
  return source;
}

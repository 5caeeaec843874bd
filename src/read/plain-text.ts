import { reporter } from "../text/report.ts";
import type { Source } from "../types/record.ts";
import { decode } from "./encoding.ts";
import type { Origin } from "./reader.ts";
import { textSource } from "./source.ts";

/** A text file in any of the encodings that `decode` tells apart. */
export function readPlainText(bytes: Uint8Array, base: Origin): Source {
  const { text, encoding, cutOff } = decode(bytes, base);
  const source = textSource(text, { path: base.path, encoding, sha256: base.sha256 });
  const end = source.text.length;
  if (cutOff) reporter(source.messages)("read.cut-off", { start: end, end });
  return source;
}

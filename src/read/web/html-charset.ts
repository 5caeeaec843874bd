import { UserError } from "../../user-error.ts";
import { type Decoded, decode, decodeAs, encodingName } from "../encoding.ts";
import type { Origin } from "../reader.ts";

/** How far into a page its `meta` is looked for; browsers look at 1,024 bytes, pages put it later. */
const searched = 4096;

/**
 * The characters of a page: by the encoding that the user names or the byte order mark, UTF-8 where the bytes are
 * that, else by its `meta` (gb2312 and gbk as gb18030), else as any text. A page with a few broken bytes is read
 * all the same, with U+FFFD in their place.
 *
 * @throws UserError `file.binary`, `file.unknown-encoding`, `file.bad-bytes` where the user named the encoding
 */
export function decodePage(bytes: Uint8Array, base: Origin): Decoded & { broken: number } {
  if (base.encoding) return { ...decode(bytes, base), broken: 0 };
  const declared = declaredEncoding(bytes);
  try {
    const utf8 = decodeOrNull(bytes, "utf-8", base);
    // Plain ASCII says nothing about an encoding; any other page that is valid UTF-8 is UTF-8, whatever it declares.
    if (utf8 && !utf8.cutOff && !bytes.includes(0))
      return { ...utf8, text: withoutMark(utf8.text), broken: 0 };
    const asDeclared = declared && declared !== "utf-8" ? decodeOrNull(bytes, declared, base) : null;
    return { ...(asDeclared ?? decode(bytes, base)), broken: 0 };
  } catch (error) {
    if (!(error instanceof UserError) || bytes.includes(0)) throw error;
    const encoding = declared ?? "gb18030";
    const text = withoutMark(new TextDecoder(encoding).decode(bytes));
    const broken = text.split("\ufffd").length - 1;
    if (broken > 20 + text.length / 200) throw error;
    return { text, encoding, cutOff: false, broken };
  }
}

function decodeOrNull(bytes: Uint8Array, encoding: string, base: Origin): Decoded | null {
  try {
    return decodeAs(bytes, encoding, base.path);
  } catch {
    return null;
  }
}

/** e.g. `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`, `<meta charset='GBK'>`. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, searched)).toString("latin1");
  const label = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,4}=\s{0,4}["']?([\w:-]{2,30})/iu.exec(
    head,
  )?.[1];
  if (!label) return null;
  try {
    return encodingName(label);
  } catch {
    return null;
  }
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

import { UserError } from "../user-error.ts";
import { byteScore, isNearlyUtf8 } from "./encoding-score.ts";
import type { Origin } from "./reader.ts";

/** Bytes turned into characters, as they stand in the file: line ends and all, but without a byte order mark. */
export interface Decoded {
  text: string;
  /** `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`, or what the user named. */
  encoding: string;
  /** The file stops in the middle of a character. */
  cutOff: boolean;
}

const marks: [string, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
];

const candidates = ["gb18030", "big5", "utf-16le", "utf-16be"];

/** Below it a reading is no Chinese text: UTF-8 misread as GB18030 scores about 0.2, a picture below 0, real text above 0.8. */
const plausible = 0.5;

/**
 * The characters of a text file: by the encoding that the user names, else by its byte order mark, else strict UTF-8,
 * else whichever of GB18030, Big5 and UTF-16 reads most like Chinese.
 *
 * @throws UserError `file.binary`, `file.undecodable`, `file.bad-bytes`, `file.unknown-encoding`
 */
export function decode(bytes: Uint8Array, base: Origin): Decoded {
  if (base.encoding) return decodeAs(bytes, encodingName(base.encoding), base.path);
  const mark = marks.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (mark) return decodeAs(bytes, mark[0], base.path);
  const hasNul = bytes.includes(0);
  if (!hasNul) {
    const decoded = decodeStrictly(bytes, "utf-8");
    if (decoded) {
      if (manyControls(decoded.text)) throw new UserError("file.binary", { path: base.path });
      return decoded;
    }
  }
  const scored = candidates
    .map((encoding) => ({ encoding, score: byteScore(bytes, encoding) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0]!;
  if (best.score >= plausible) return decodeAs(bytes, best.encoding, base.path);
  if (!hasNul && isNearlyUtf8(bytes)) return decodeAs(bytes, "utf-8", base.path);
  throw new UserError(hasNul || best.score < 0 ? "file.binary" : "file.undecodable", { path: base.path });
}

/**
 * The characters of bytes in a known encoding. A character cut off at the very end is left out.
 *
 * @param encoding a name of `encodingName`
 * @throws UserError `file.bad-bytes` with the offset of the first byte that does not fit
 */
export function decodeAs(bytes: Uint8Array, encoding: string, path: string): Decoded {
  const decoded = decodeStrictly(bytes, encoding);
  if (decoded) return decoded;
  throw new UserError("file.bad-bytes", { path, encoding, offset: firstBadByte(bytes, encoding) });
}

/**
 * The name that records carry for any label of an encoding: gb2312, GBK and cp936 are `gb18030`, utf8 is `utf-8`.
 *
 * @throws UserError `file.unknown-encoding`
 */
export function encodingName(label: string): string {
  const plain = label
    .trim()
    .toLowerCase()
    .replace(/^cp936$/u, "gbk")
    .replace(/^cp950$/u, "big5");
  try {
    const { encoding } = new TextDecoder(plain);
    return encoding === "gbk" ? "gb18030" : encoding;
  } catch {
    throw new UserError("file.unknown-encoding", { encoding: label });
  }
}

/** Whether the beginning holds more control characters than a slip or two: form feeds and the like are left alone. */
function manyControls(text: string): boolean {
  const controls = text.slice(0, 8192).match(/[\x00-\x08\x0e-\x1f\x7f]/gu)?.length ?? 0;
  return controls > 2 + Math.min(text.length, 8192) / 200;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): Decoded | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
  try {
    return { text: text + decoder.decode(), encoding, cutOff: false };
  } catch {
    return { text, encoding, cutOff: true };
  }
}

/** Offset of the byte after which decoding fails, counted from 0. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  // Halving: whether a beginning of the file decodes is monotone.
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodeStrictly(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Enough to tell by, little enough to decode five times. */
const sampleBytes = 8192;

const asciiVote = 0.02;

/** Bit 1: common in simplified script, bit 2: common in traditional script, bit 4: Chinese punctuation and signs. */
let common: Uint8Array | undefined;

/**
 * The characters that texts are made of, out of the two standards themselves: level 1 of GB 2312 (3,755 characters,
 * rows B0–D7) and of Big5 (5,401 characters, A440–C67E), and the signs of both (A1–A3).
 */
function commonCharacters(): Uint8Array {
  if (common) return common;
  common = new Uint8Array(0x10000);
  const mark = (encoding: string, from: number, to: number, bit: number): void => {
    const bytes: number[] = [];
    for (let lead = from >> 8; lead <= to >> 8; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const code = (lead << 8) | trail;
        if (code < from || code > to || (trail > 0x7e && trail < 0xa1)) continue;
        if (encoding === "gb18030" && trail < 0xa1) continue;
        bytes.push(lead, trail);
      }
    }
    for (const character of new TextDecoder(encoding).decode(Uint8Array.from(bytes)))
      common![character.charCodeAt(0)]! |= bit;
  };
  mark("gb18030", 0xb0a1, 0xd7f9, 1);
  mark("big5", 0xa440, 0xc67e, 2);
  mark("gb18030", 0xa1a1, 0xa3fe, 4);
  mark("big5", 0xa140, 0xa3bf, 4);
  // Decoding leaves U+FFFD and private characters where the tables have holes.
  common.fill(0, 0xe000, 0xf900);
  common[0xfffd] = 0;
  return common;
}

/**
 * How much bytes, read in an encoding, look like Chinese text: about 1 for text, below 0 for anything with
 * control characters, private characters or holes in it. Only the first 8 kB from the first non-ASCII byte on count.
 */
export function byteScore(bytes: Uint8Array, encoding: string): number {
  let start = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
  if (start < 0) start = 0;
  if (encoding.startsWith("utf-16")) start &= ~1;
  const sample = bytes.subarray(start, start + sampleBytes);
  return textScore(new TextDecoder(encoding).decode(sample, { stream: true }), encoding);
}

/** Whether bytes are UTF-8 with a slip or two: at least twenty characters of several bytes for each that is broken. */
export function isNearlyUtf8(bytes: Uint8Array): boolean {
  const start = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  const text = new TextDecoder().decode(bytes.subarray(start, start + sampleBytes), { stream: true });
  const wide = text.match(/[^\x00-\x7f]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return wide > 20 * broken;
}

function textScore(text: string, encoding: string): number {
  const known = commonCharacters();
  const bitOfScript = encoding === "big5" ? 2 : 1;
  let gain = 0;
  let weight = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const ascii = code < 0x80;
    weight += ascii ? asciiVote : 1;
    gain += ascii ? voteOfAscii(code) : vote(code, known[code]!, bitOfScript);
  }
  return weight === 0 ? 0 : gain / weight;
}

/** Letters say nothing for or against Chinese; they only decide where there is nothing else (UTF-16 in English). */
function voteOfAscii(code: number): number {
  const control = (code < 0x20 && (code < 9 || code > 13)) || code === 0x7f;
  return control ? -5 : asciiVote;
}

/** @param script the bit of the script that is written in this encoding */
function vote(code: number, bits: number, script: number): number {
  if (bits & 4) return 0.9;
  if (bits & script) return 1;
  // A text in simplified script quotes traditional characters more often than the other way round.
  if (bits && script === 1) return 0.8;
  if (code === 0xfffd) return -2;
  if (code < 0xa0) return -5;
  if (code >= 0x3400 && code < 0xa000) return -0.3;
  return code >= 0xd800 && code < 0xf900 ? -1 : -0.5;
}

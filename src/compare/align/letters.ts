/** Code unit → the letter it counts as; 0 for what is not counted (white space, punctuation, symbols). */
let table: Uint16Array | undefined;

/**
 * The letters of texts: what is left once white space and punctuation are taken out and width and case are
 * folded. `codes[i]` is the letter, `offsets[i]` the place of its code unit in the source text. A 0 among
 * the codes is a border: no shared passage runs over it.
 */
export interface Letters {
  codes: Uint16Array;
  offsets: Int32Array;
}

/** A stretch of text at its place in the source. */
interface Stretch {
  start: number;
  text: string;
}

function letterTable(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(0x10000);
  const letter = /[\p{L}\p{N}]/u;
  for (let code = 1; code < 0x10000; code++) {
    const surrogate = code >= 0xd800 && code < 0xe000;
    const han = code >= 0x4e00 && code < 0xa000;
    if (!surrogate && !han && !letter.test(String.fromCharCode(code))) continue;
    // Full width to half width (２００８ = 2008), then capitals to small letters (IT = it).
    const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
    table[code] = half >= 0x41 && half <= 0x5a ? half + 0x20 : half;
  }
  // 二○○八 is written with a geometric circle as often as with the numeral 〇.
  table[0x25cb] = 0x3007;
  return table;
}

/**
 * The letters of stretches of one source text, in their order. Between stretches that do not follow on
 * one another directly stands a border.
 *
 * @param stretches in the order of the text
 */
export function lettersOf(stretches: readonly Stretch[]): Letters {
  const fold = letterTable();
  const room = stretches.reduce((sum, { text }) => sum + text.length + 1, 0);
  const codes = new Uint16Array(room);
  const offsets = new Int32Array(room);
  let count = 0;
  let end = -1;
  for (const { start, text } of stretches) {
    if (start !== end && count > 0) {
      offsets[count] = start;
      codes[count++] = 0;
    }
    for (let i = 0; i < text.length; i++) {
      const code = fold[text.charCodeAt(i)]!;
      if (code === 0) continue;
      codes[count] = code;
      offsets[count++] = start + i;
    }
    end = start + text.length;
  }
  return { codes: codes.subarray(0, count), offsets: offsets.subarray(0, count) };
}

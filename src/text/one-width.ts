/**
 * A text in the widths that rules are written for: marks of punctuation full width (，；：！？（）), digits, Latin
 * letters and all other signs half width. One code unit for one, so that offsets stay those of the source.
 *
 * ℅ and ﹪ stand for % in copies and become it. A comma between digits of its own width (1,100 and １，１００) is part of the number and becomes `,`.
 *
 * @param text any text
 * @returns a text of the same length; the same string where there is nothing to change
 */
export function oneWidth(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x3f && code < 0xff01 && !isPercent(code)) continue;
    const to = inOneWidth(code);
    if (to === 0 || (to === code && code !== 0xff0c)) continue;
    const inNumber =
      to === 0xff0c && isDigit(text.charCodeAt(i - 1), code) && isDigit(text.charCodeAt(i + 1), code);
    if (inNumber ? code === 0x2c : to === code) continue;
    parts.push(text.slice(from, i), String.fromCharCode(inNumber ? 0x2c : to));
    from = i + 1;
  }
  return from === 0 ? text : parts.concat(text.slice(from)).join("");
}

/** ℅ and ﹪, which copies have for %. */
const isPercent = (code: number) => code === 0x2105 || code === 0xfe6a;

/** A sign in the width that rules are written for; 0 for what has one width only. */
function inOneWidth(code: number): number {
  if (code < 0x40) return marks[code]!;
  if (code > 0xff5e) return 0;
  if (isPercent(code)) return 0x25;
  return fullMarks.has(code) ? code : code - 0xfee0;
}

const full = "，；：！？（）";
const fullMarks = new Set([...full].map((c) => c.charCodeAt(0)));
/** The full-width mark for a half-width one; 0 for what is none. */
const marks = new Uint16Array(0x40);
for (const code of fullMarks) marks[code - 0xfee0] = code;

/** A digit as wide as the comma beside it. */
function isDigit(code: number, comma: number): boolean {
  const digit = comma === 0x2c ? code : code - 0xfee0;
  return digit >= 0x30 && digit <= 0x39;
}

/**
 * Words found in a text of one width, as the source writes them. Each character is looked for from right to
 * left in the stretch that the words were taken from; one that is not there stays as it is.
 *
 * @param words characters of `plain`, in its order, some perhaps skipped
 * @param plain `oneWidth(source)`
 */
export function asPrinted(
  words: string,
  plain: string,
  source: string,
  stretch: { start: number; end: number },
): string {
  if (!/[，；：！？（）“”!-~]/u.test(words)) return words;
  const around = plain.slice(stretch.start, stretch.end);
  if (around === source.slice(stretch.start, stretch.end)) return words;
  let result = "";
  let at = around.length;
  for (let i = words.length - 1; i >= 0; i--) {
    const found = at > 0 ? around.lastIndexOf(words[i]!, at - 1) : -1;
    result = (found < 0 ? words[i]! : source[stretch.start + found]!) + result;
    if (found >= 0) at = found;
  }
  return result;
}

const half = ",;:!?()";
const full = "，；：！？（）";

/**
 * A text in the widths that rules are written for: marks of punctuation full width (，；：！？（）), digits, Latin
 * letters and all other signs half width. One code unit for one, so that offsets stay those of the source.
 *
 * A comma between digits of its own width (1,100 and １，１００) is part of the number and becomes `,`.
 *
 * @param text any text
 * @returns a text of the same length; the same string where there is nothing to change
 */
export function oneWidth(text: string): string {
  return text.replace(/[,;:!?()\uff01-\uff5e]/gu, (c, at: number) => {
    const code = c.charCodeAt(0);
    if (code === 0x2c) return isDigit(text, at - 1, 0) && isDigit(text, at + 1, 0) ? c : "，";
    if (code === 0xff0c) return isDigit(text, at - 1, wide) && isDigit(text, at + 1, wide) ? "," : c;
    const mark = half.indexOf(c);
    if (mark >= 0) return full[mark]!;
    return full.includes(c) ? c : String.fromCharCode(code - wide);
  });
}

const wide = 0xfee0;

function isDigit(text: string, at: number, shift: number): boolean {
  const code = text.charCodeAt(at) - shift;
  return code >= 0x30 && code <= 0x39;
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
  if (plain === source || !/[，；：！？（）!-~]/u.test(words)) return words;
  const around = plain.slice(stretch.start, stretch.end);
  let result = "";
  let at = around.length;
  for (let i = words.length - 1; i >= 0; i--) {
    const found = at > 0 ? around.lastIndexOf(words[i]!, at - 1) : -1;
    result = (found < 0 ? words[i]! : source[stretch.start + found]!) + result;
    if (found >= 0) at = found;
  }
  return result;
}

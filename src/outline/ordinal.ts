/** Characters that labels count with. */
export const numeral = {
  han: "一二三四五六七八九十百零〇",
  /** One sign a number: circled, in brackets, with a full stop. */
  signs: "①-⑳㉑-㊿⑴-⒇⒈-⒛㈠-㈩",
};

/** First code point of a run of signs, its last, and the number of the first. */
const runs: [first: number, last: number, from: number][] = [
  [0x2460, 0x2473, 1], // ①
  [0x3251, 0x325f, 21], // ㉑
  [0x32b1, 0x32bf, 36], // ㊱
  [0x2474, 0x2487, 1], // ⑴
  [0x2488, 0x249b, 1], // ⒈
  [0x3220, 0x3229, 1], // ㈠
];

const DIGITS = "零一二三四五六七八九";

/** 十二 → 12, 一百零三 → 103, 12 → 12, ⑤ → 5; null where it is no numeral. */
export function ordinalOf(printed: string): number | null {
  if (/^\d+$/u.test(printed)) return Number(printed);
  const code = printed.charCodeAt(0);
  if (printed.length === 1) {
    for (const [first, last, from] of runs) if (code >= first && code <= last) return code - first + from;
  }
  const match =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
      printed.replace(/〇/gu, "零"),
    );
  if (!match || printed === "") return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (c: string | undefined) => (c ? DIGITS.indexOf(c) : 0);
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
}

/**
 * A text as its paragraphs: its lines, and inside a line the stretches between two ideographic spaces, where a
 * web copy lost its line breaks (`…认真研究执行。　　一、指导思想　　以党的十七大…`).
 */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/^\ufeff/u, "")
    .split(/[\r\n]+|　　/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A paragraph whose typed number a word processor would set by itself. */
export interface Numbered {
  text: string;
  /** Format of the number and whether it begins a new list; absent for a paragraph without one. */
  list?: { format: ListFormat; restart: boolean };
}

export type ListFormat = "chapter" | "chinese" | "chinese-paren" | "dot" | "comma" | "paren";

/** Ordinals as printed, e.g. 十二 or 12. */
const forms: [ListFormat, RegExp][] = [
  ["chapter", /^第([一二三四五六七八九十]{1,3})章\s{0,8}/u],
  ["chinese", /^([一二三四五六七八九十]{1,3})、/u],
  ["chinese-paren", /^（([一二三四五六七八九十]{1,3})）/u],
  ["dot", /^(\d{1,2})\.(?!\d)/u],
  ["comma", /^(\d{1,2})、/u],
  ["paren", /^（(\d{1,2})）/u],
];

/**
 * Turns typed numbers into list numbers as a writer in Word would: a list goes on while its numbers do, begins
 * anew at one, and a number that fits neither stays typed.
 */
export function numbered(paragraphs: string[]): Numbered[] {
  const last = new Map<ListFormat, number>();
  return paragraphs.map((text) => {
    for (const [format, form] of forms) {
      const match = form.exec(text);
      if (!match) continue;
      const ordinal = ordinalOf(match[1]!);
      const expected = (last.get(format) ?? 0) + 1;
      if (ordinal !== 1 && ordinal !== expected) return { text };
      last.set(format, ordinal);
      return { text: text.slice(match[0].length), list: { format, restart: ordinal === 1 } };
    }
    return { text };
  });
}

function ordinalOf(printed: string): number {
  if (/^\d/u.test(printed)) return Number(printed);
  const digit = (c: string | undefined) => (c ? "一二三四五六七八九".indexOf(c) + 1 : 0);
  const [tens, ones] = printed.includes("十") ? printed.split("十") : [undefined, printed];
  if (tens === undefined) return digit(ones);
  return (tens === "" ? 1 : digit(tens)) * 10 + digit(ones);
}

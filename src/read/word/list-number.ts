import { loadLexicon } from "../../lexicon/load.ts";

interface Counting {
  digits: string;
  places: string;
  bareTen: boolean;
  hundreds: boolean;
}

interface Formats {
  signs: Record<string, string>;
  digits: Record<string, string>;
  counting: Record<string, Counting>;
  codes: Record<string, string>;
}

let formats: Formats | undefined;

function load(): Formats {
  formats ??= loadLexicon<Formats>("list-numbers");
  return formats;
}

/** The format's name for the number that .doc files store (MSONFC); decimal for those that no Chinese text uses. */
export function formatOfCode(code: number): string {
  return load().codes[code] ?? "decimal";
}

/**
 * A number of an automatic list as a word processor prints it: 12 in `chineseCounting` is 十二.
 *
 * @param format a name of ST_NumberFormat; unknown ones print digits
 */
export function formatListNumber(value: number, format: string): string {
  const decimal = String(value);
  if (format === "none" || format === "bullet") return "";
  if (value < 0 || format === "decimal") return decimal;
  const { signs, digits, counting } = load();
  if (Object.hasOwn(signs, format)) return [...signs[format]!][value - 1] ?? decimal;
  if (Object.hasOwn(digits, format))
    return decimal.replace(/\d/gu, (digit) => digits[format]![Number(digit)]!);
  if (Object.hasOwn(counting, format)) return count(value, counting[format]!);
  switch (format) {
    case "decimalZero":
      return decimal.padStart(2, "0");
    case "upperLetter":
      return letters(value, 65) ?? decimal;
    case "lowerLetter":
      return letters(value, 97) ?? decimal;
    case "upperRoman":
      return roman(value) ?? decimal;
    case "lowerRoman":
      return roman(value)?.toLowerCase() ?? decimal;
    case "numberInDash":
      return `- ${decimal} -`;
    default:
      return decimal;
  }
}

function count(value: number, { digits, places, bareTen, hundreds }: Counting): string {
  const decimal = String(value);
  if (value >= (hundreds ? 100_000 : 100)) return decimal.replace(/\d/gu, (digit) => digits[Number(digit)]!);
  if (value === 0) return digits[0]!;
  let printed = "";
  for (let i = 0; i < decimal.length; i++) {
    const digit = Number(decimal[i]);
    const place = decimal.length - 1 - i;
    // 205 is 二百零五: one zero for any run of them, none at the end.
    if (digit === 0) {
      if (/[1-9]/u.test(decimal.slice(i)) && !printed.endsWith(digits[0]!)) printed += digits[0];
    } else if (bareTen && digit === 1 && place === 1 && i === 0) printed += places[0];
    else printed += digits[digit]! + (place > 0 ? places[place - 1]! : "");
  }
  return printed;
}

/** a … z, then aa, bb …: Word repeats the letter. */
function letters(value: number, first: number): string | null {
  if (value < 1 || value > 780) return null;
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romanSteps: [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string | null {
  if (value < 1 || value > 3999) return null;
  let rest = value;
  let printed = "";
  for (const [step, letter] of romanSteps) {
    for (; rest >= step; rest -= step) printed += letter;
  }
  return printed;
}

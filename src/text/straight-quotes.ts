import { hasHan } from "./han.ts";

/** No quotation in a text is longer. */
const longest = 80;

/**
 * Straight quotation marks as the pairs that they stand for, one code unit for one: "十四五"规划 is “十四五”规划.
 *
 * Only where a line has an even number of them, and where Chinese stands between the two of a pair: 15" and marks of
 * code stay.
 *
 * @param text any text
 * @returns a text of the same length; the same string where there is nothing to change
 */
export function withPairedQuotes(text: string): string {
  if (!text.includes('"')) return text;
  return text.split("\n").map(pairedIn).join("\n");
}

function pairedIn(line: string): string {
  if (!line.includes('"')) return line;
  const parts = line.split('"');
  if (parts.length % 2 === 0) return line;
  let paired = parts[0]!;
  for (let i = 1; i < parts.length; i += 2) {
    const inside = parts[i]!;
    const quotes = inside.length <= longest && hasHan(inside);
    paired += (quotes ? `“${inside}”` : `"${inside}"`) + parts[i + 1]!;
  }
  return paired;
}

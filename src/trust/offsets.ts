import { countFirst } from "../text/count-first.ts";

/** Offsets of one text in both countings: UTF-16 code units (JavaScript, records of plans) and code points (Python). */
export interface Offsets {
  toPoints(units: number): number;
  toUnits(points: number): number;
}

/** @param text only its characters beyond the BMP, which are two code units and one code point, cost anything */
export function codePointOffsets(text: string): Offsets {
  /** Offsets in code units of the characters of two units. */
  const wide: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000) wide.push(i++);
  }
  return {
    toPoints: (units) => units - countFirst(wide, (at) => at < units),
    // The n-th wide character stands at code point `at - n`.
    toUnits: (points) => points + countFirst(wide, (at, index) => at - index < points),
  };
}

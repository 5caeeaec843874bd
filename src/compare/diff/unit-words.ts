import type { Unit } from "../align/units.ts";
import { diffWords, type WordChange } from "./words.ts";

/** All of what was said, then all of what is said: word by word it would be noise. */
export function sidesOf(old: readonly Unit[], fresh: readonly Unit[]): WordChange[] {
  return [
    { op: "-", text: linesOf(old) },
    { op: "+", text: linesOf(fresh) },
  ];
}

/**
 * Heading and text of the units of both sides, word by word, each verbatim with a line end behind it; the one
 * between heading and text of one and one stands alone.
 */
export function wordsOf(old: readonly Unit[], fresh: readonly Unit[]): WordChange[] {
  if (old.length > 1 || fresh.length > 1) return diffWords(linesOf(old), linesOf(fresh));
  const heading = diffWords(old[0]?.title ?? "", fresh[0]?.title ?? "");
  const body = diffWords(old[0]?.text ?? "", fresh[0]?.text ?? "");
  const apart = heading.length > 0 && body.length > 0;
  return [...heading, ...(apart ? [{ op: "=" as const, text: "\n" }] : []), ...body];
}

/** Headings and texts, a line each. */
function linesOf(units: readonly Unit[]): string {
  return units
    .flatMap(({ title, text }) => [title, text])
    .filter((part) => part !== "")
    .join("\n");
}

import type { Span } from "../../src/types/record.ts";

/** Takes down that an invariant does not hold: which, and where. */
export type Tell = (rule: string, where: string) => void;

/** Without white space, in which a quoted field and its line breaks may differ. */
export function bare(text: string): string {
  return text.replace(/\s/gu, "");
}

export function inside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}

import { foldWidth } from "../text/fold.ts";

/** e.g. 电子政务外网平台 | GIS | 12316: runs that terms are taken from; punctuation parts them. */
const run = /[\u4e00-\u9fff]+|[A-Za-z]{2,40}|\d{3,20}/gu;

/**
 * What a text is about, as counted character bigrams, Latin words and long numbers. White space is ignored, so
 * that a broken line does not cut a word.
 */
export function termsOf(text: string, weight = 1, into = new Map<string, number>()): Map<string, number> {
  for (const [part] of foldWidth(text).replace(/\s+/gu, "").matchAll(run)) {
    if (part.charCodeAt(0) < 0x4e00) add(into, part.toUpperCase(), weight);
    else for (let i = 0; i + 2 <= part.length; i++) add(into, part.slice(i, i + 2), weight);
  }
  return into;
}

function add(into: Map<string, number>, term: string, weight: number): void {
  into.set(term, (into.get(term) ?? 0) + weight);
}

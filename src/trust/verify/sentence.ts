import type { Span } from "../../types/record.ts";

const marks = "。！？\n";
/** No sentence is looked for further than this. */
const reach = 400;

/** The sentence around a span: between full stops or line ends, at most so far on either side. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < reach && !marks.includes(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < reach && !marks.includes(text[to]!)) to++;
  return { start: from, end: to };
}

/** The lines that a span stands in. */
export function paragraphAround(text: string, { start, end }: Span): Span {
  const next = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: next < 0 ? text.length : next };
}

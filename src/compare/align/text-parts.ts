import type { PolicyDocument } from "../../types/record.ts";

/** A stretch of a document with the outline item it belongs to; `start` is its place in the source text. */
export interface TextPart {
  item: string | null;
  start: number;
  text: string;
}

/** The whole text in parts, each with the smallest item that holds it. */
export function textParts({ outline }: PolicyDocument, text: string): TextPart[] {
  const parts: TextPart[] = [];
  const open: { id: string; end: number }[] = [];
  let at = 0;
  const cut = (end: number) => {
    const item = open.at(-1)?.id ?? null;
    if (end > at) parts.push({ item, start: at, text: text.slice(at, end) });
    at = Math.max(at, end);
  };
  for (const { id, span } of [...outline].sort((a, b) => a.span.start - b.span.start)) {
    for (let top = open.at(-1); top && top.end <= span.start; top = open.at(-1)) {
      cut(top.end);
      open.pop();
    }
    cut(span.start);
    open.push({ id, end: span.end });
  }
  for (let top = open.at(-1); top; top = open.at(-1)) {
    cut(top.end);
    open.pop();
  }
  cut(text.length);
  return parts;
}

import { clauseAt } from "../../clause/clauses.ts";
import type { Reading, Scan } from "../../types/reading.ts";
import type { Span } from "../../types/record.ts";

/** Tells of any offset what its paragraph says; null where it does not. */
export type SaidAt<Said> = (offset: number) => Said | null;

/** Whether what a paragraph begins with goes on to the next one, which begins at a place. */
export type CarriesInto = (at: number) => boolean;

/** ——…: a point of a list. */
export const isDashed = ({ text }: Scan, { start }: Span) => text.startsWith("——", start);

/** 各位代表！: the paragraph begins behind it. */
function isAddress(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).trim();
  return words.startsWith("各位") && words.length <= longestAddress;
}

const longestAddress = 10;

/**
 * What sentences say, carried on to the end of their paragraph (a line, or an outline node's text; the points of a list
 * —— that it leads over to belong to it) or to the next that says something else. Only sentences that are asked about, and those before them in their paragraph, are looked at.
 *
 * @param tell what a sentence says of itself; undefined where nothing
 * @param carriesInto whether what the paragraph before begins with goes on to one that begins at a place
 * @param isPointAt whether a sentence begins a point of a list
 */
export function carriedOn<Said>(
  { scan, outline }: Reading,
  tell: (sentence: Span) => Said | undefined,
  carriesInto: CarriesInto = () => false,
  isPointAt: (scan: Scan, sentence: Span) => boolean = isDashed,
): SaidAt<Said> {
  const { text, clauses } = scan;
  const { sentences } = clauses;
  const borders = new Set(outline.nodes.flatMap(({ span, body }) => [span.start, body.start]));
  const behindBorder = ({ start }: Span) =>
    borders.has(start) || "\n\u3000".includes(text[start - 1] ?? "\n");
  const beginsParagraph = (i: number) => {
    const last = sentences[i - 1];
    return behindBorder(sentences[i]!) || (last && behindBorder(last) && isAddress(text, last));
  };
  const firstOf = (i: number) => {
    let from = i;
    while (from > 0 && !beginsParagraph(from)) from--;
    return from;
  };
  const isPoint = (i: number) => !borders.has(sentences[i]!.start) && isPointAt(scan, sentences[i]!);
  const leadsOver = ({ start, end }: Span) => text.slice(start, end).trimEnd().endsWith("：");
  /** 主要目标是：⏎——…⏎——…: the points of a list go on from what leads over to them, or from the point before. */
  const beforePoint = (i: number) => {
    if (!isPoint(i)) return -1;
    let last = i - 1;
    while (last >= 0 && sentences[last]!.end === sentences[last]!.start) last--;
    if (last < 0 || leadsOver(sentences[last]!)) return last;
    const point = firstOf(last);
    return isPoint(point) ? point : -1;
  };
  /** The sentence that a silent one goes on from; -1 where from none. */
  const before = (i: number) => {
    if (!beginsParagraph(i)) return i - 1;
    if (i > 0 && carriesInto(sentences[i]!.start)) return firstOf(i - 1);
    return beforePoint(i);
  };
  const known = new Map<number, Said | null>();
  return (offset) => {
    const silent: number[] = [];
    let said: Said | null | undefined;
    for (let i = clauseAt(clauses, offset).sentence; i >= 0 && said === undefined; i = before(i)) {
      said = known.get(i);
      if (said !== undefined) break;
      silent.push(i);
      said = tell(sentences[i]!);
    }
    for (const i of silent) known.set(i, said ?? null);
    return said ?? null;
  };
}

import { squeeze } from "../text/span.ts";
import type { Span } from "../types.ts";
import type { Line } from "./lines.ts";
import { headingWords } from "./vocabulary.ts";

const NOTICE = /印发《([^《》]{4,60})》的通\s*知/u; // 关于印发《2009年全省信息化工作要点》的通知

/**
 * Offsets at which numbering starts afresh or ends: the document's own title behind its cover notice,
 * 附件, 主题词, 抄送, glossaries, what a web page puts below the text.
 *
 * @returns in text order
 */
export function findParts(text: string, lines: Line[], masked: Span[]): number[] {
  const { part } = headingWords();
  const issued = NOTICE.exec(text.slice(0, 4000));
  const title = issued && squeeze(issued[1]!);
  const offsets: number[] = [];
  for (const { start, end } of lines) {
    if (masked.some((span) => span.start <= start && start < span.end)) continue;
    const beginning = text.slice(start, Math.min(end, start + 80));
    if (part.test(beginning.slice(0, 24)) || (title && end - start < 80 && squeeze(beginning) === title))
      offsets.push(start);
  }
  return offsets;
}

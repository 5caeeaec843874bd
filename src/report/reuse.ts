import { diffWords } from "../compare/diff/words.ts";
import type { Passage, Reuse } from "../types/results.ts";
import { grid } from "./grid.ts";
import { phrases } from "./phrases.ts";
import { notes, percentOf, placeOf, quoteOf, telling } from "./reuse-sheet.ts";
import type { Screen } from "./show.ts";
import { wordLines } from "./word-changes.ts";

/**
 * Shared passages for people: how much each pair shares, then the passages, longest first; where words were
 * exchanged, what went and what came.
 *
 * @param formulae whether set phrases and repeats are shown too
 */
export function showReuse(reuse: Reuse, screen: Screen & { colour: boolean }, formulae: boolean): string {
  const { paint, language, width: columns, colour } = screen;
  const say = phrases(language);
  const shown = formulae ? [...reuse.passages] : telling(reuse.passages);
  const lines: string[] = [];
  if (reuse.pairs.length > 0) {
    const head = ["from", "to", "characters", "substantive", "share"].map((key) => say(`reuse.${key}`));
    const rows = reuse.pairs.map(({ from, to, characters, substantive, share }) => [
      from,
      to,
      String(characters),
      String(substantive),
      percentOf(share),
    ]);
    lines.push(
      paint.strong(say("reuse.pairs", { count: rows.length })),
      grid(head, rows, columns, paint),
      "",
    );
  }
  if (shown.length > 0) lines.push(paint.strong(say("reuse.passages", { count: shown.length })));
  for (const passage of shown.toSorted((x, y) => y.characters - x.characters))
    lines.push("", ...passageLines(passage));
  const hidden = reuse.passages.length - shown.length;
  if (hidden > 0) lines.push("", paint.faint(say("reuse.hidden", { count: hidden })));
  return `${[...lines, ...(lines.length > 0 ? [""] : []), ...notes(reuse, say).map(paint.faint)].join("\n")}\n`;

  function passageLines(passage: Passage): string[] {
    const { from, to, characters, similarity, formula } = passage;
    const marks = [
      say("reuse.count", { count: characters }),
      ...(similarity < 1 ? [`${say("reuse.similarity")} ${percentOf(similarity)}`] : []),
      ...(formula ? [say("reuse.formula")] : []),
    ];
    const words =
      similarity < 1 ? diffWords(quoteOf(from), quoteOf(to)) : [{ op: "=" as const, text: quoteOf(from) }];
    return [
      `${paint.strong(`${placeOf(from)} → ${placeOf(to)}`)}  ${paint.faint(marks.join(" · "))}`,
      ...wordLines(words, columns - 4, colour, paint).map((line) => `    ${line}`),
    ];
  }
}

import { diffWords } from "../compare/diff/words.ts";
import type { Passage, Reuse } from "../types/results.ts";
import { grid } from "./grid.ts";
import { phrases } from "./phrases.ts";
import {
  documentKeys,
  documentRows,
  familiesShown,
  isMany,
  notes,
  percentOf,
  placeOf,
  quoteOf,
  telling,
} from "./reuse-sheet.ts";
import type { Screen } from "./show.ts";
import { wordLines } from "./word-changes.ts";
import { wrapLines } from "./wrap.ts";

/** Documents, families and passages of many documents that are shown; the other formats have all. */
const mostPassages = 40;

/**
 * Shared passages for people: how much each pair shares, then the passages, longest first; where words were
 * exchanged, what went and what came.
 *
 * @param formulae whether set phrases and repeats are shown too
 */
export function showReuse(reuse: Reuse, screen: Screen & { colour: boolean }, formulae: boolean): string {
  const { paint, language, width: columns, colour } = screen;
  const say = phrases(language);
  const all = formulae ? [...reuse.passages] : telling(reuse.passages);
  // Of many documents what several share is told once, as a family.
  const families = familiesShown(reuse, formulae);
  const told = new Set(families.map(({ id }) => id));
  const many = isMany(reuse);
  const shown = many ? all.filter(({ family }) => !told.has(family ?? 0)) : all;
  const lines: string[] = [];
  if (many) lines.push(...documentLines(), ...familyLines());
  else if (reuse.pairs.length > 0) {
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
  const longest = shown.toSorted((x, y) => y.characters - x.characters);
  for (const passage of many ? longest.slice(0, mostPassages) : longest)
    lines.push("", ...passageLines(passage));
  if (many && longest.length > mostPassages) lines.push("", ...moreLines(longest));
  const hidden = reuse.passages.length - all.length;
  if (hidden > 0) lines.push("", paint.faint(say("reuse.hidden", { count: hidden })));
  return `${[...lines, ...(lines.length > 0 ? [""] : []), ...notes(reuse, say).map(paint.faint)].join("\n")}\n`;

  /** How many of a list are not shown. */
  function moreLines({ length }: readonly unknown[]): string[] {
    return length > mostPassages
      ? [paint.faint(say("comparison.more", { count: length - mostPassages }))]
      : [];
  }

  /** How much of each document earlier ones have, the most first. */
  function documentLines(): string[] {
    const rows = documentRows(reuse);
    return [
      paint.strong(say("reuse.documents")),
      grid(
        documentKeys.map((key) => say(`reuse.${key}`)),
        rows.slice(0, mostPassages),
        columns,
        paint,
      ),
      ...moreLines(rows),
      "",
    ];
  }

  /** What three documents or more share, each once, with where it first stood. */
  function familyLines(): string[] {
    if (families.length === 0) return [];
    const more = moreLines(families);
    return [
      paint.strong(say("reuse.families", { count: families.length })),
      ...families.slice(0, mostPassages).flatMap(({ members }) => {
        const [first, ...others] = members;
        const names = others.map(({ document }) => document).join("、");
        return [
          "",
          `${paint.strong(String(members.length))}  ${placeOf(first!)}`,
          ...wrapLines(quoteOf(first!), columns - 4).map((line) => `    ${line}`),
          ...wrapLines(`→ ${names}`, columns - 4).map((line) => paint.faint(`    ${line}`)),
        ];
      }),
      ...(more.length > 0 ? ["", ...more] : []),
      "",
    ];
  }

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

import type { Reuse } from "../types/results.ts";
import { markdownTable, markdownText } from "./markdown.ts";
import { type Language, phrases } from "./phrases.ts";
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

/** Shared passages as a Markdown page: the pairs, the passages longest first, what was looked for. */
export function reuseMarkdown(reuse: Reuse, language: Language, formulae: boolean): string {
  const say = phrases(language);
  const shown = (formulae ? [...reuse.passages] : telling(reuse.passages)).toSorted(
    (x, y) => y.characters - x.characters,
  );
  const head = (...keys: string[]) => keys.map((key) => say(`reuse.${key}`));
  const hidden = reuse.passages.length - shown.length;
  const parts = [`# ${say("reuse.title")}`];
  const many = isMany(reuse);
  if (many)
    parts.push(`## ${say("reuse.documents")}`, markdownTable(head(...documentKeys), documentRows(reuse)));
  const families = many ? familiesShown(reuse, formulae) : [];
  if (families.length > 0)
    parts.push(
      `## ${say("reuse.families", { count: families.length })}`,
      markdownTable(
        head("has", "from", "passage", "to"),
        families.map(({ members: [first, ...others] }) => [
          String(others.length + 1),
          placeOf(first!),
          quoteOf(first!),
          others.map(({ document }) => document).join("、"),
        ]),
      ),
    );
  if (reuse.pairs.length > 0)
    parts.push(
      `## ${say("reuse.pairs", { count: reuse.pairs.length })}`,
      markdownTable(
        head("from", "to", "characters", "substantive", "share"),
        reuse.pairs.map((pair) => [
          pair.from,
          pair.to,
          String(pair.characters),
          String(pair.substantive),
          percentOf(pair.share),
        ]),
      ),
    );
  if (shown.length > 0)
    parts.push(
      `## ${say("reuse.passages", { count: shown.length })}`,
      markdownTable(
        head("from", "to", "characters", "similarity", "passage"),
        shown.map(({ from, to, characters, similarity, formula }) => [
          placeOf(from),
          placeOf(to),
          `${characters}${formula ? ` ${say("reuse.formula")}` : ""}`,
          percentOf(similarity),
          similarity === 1 ? quoteOf(from) : `${quoteOf(from)}\n→ ${quoteOf(to)}`,
        ]),
      ),
    );
  if (hidden > 0) parts.push(say("reuse.hidden", { count: hidden }));
  return `${[...parts, ...notes(reuse, say).map(markdownText)].join("\n\n")}\n`;
}

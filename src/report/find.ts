import type { Found, FoundSentence } from "../types/results.ts";
import { grid } from "./grid.ts";
import { oneLine } from "./one-line.ts";
import { type Language, phrases } from "./phrases.ts";
import type { Screen } from "./show.ts";
import type { Cell } from "./tables.ts";
import { wrapLines } from "./wrap.ts";

/** Sentences for people, by column and document: heading path, line, the sentence with its words marked. */
export function showFound({ sentences }: Found, { width, language, paint }: Screen): string {
  const say = phrases(language);
  if (sentences.length === 0) return `${say("find.nothing")}\n`;
  const lines: string[] = [];
  let column: string | undefined;
  let place: string | undefined;
  for (const one of sentences) {
    if (one.column !== column) {
      if (column !== undefined) lines.push("");
      lines.push(paint.strong(oneLine(one.column)));
      column = one.column;
      place = undefined;
    }
    const here = placeOf(one, language);
    if (here !== place) lines.push(...wrapLines(`  ${here}`, width).map(paint.faint));
    place = here;
    const number = one.line === null ? "" : `${one.line}: `;
    lines.push(
      ...wrapLines(`${number}${oneLine(one.text)}`, width - 4).map(
        (line) => `    ${marked(line, one.words, paint.odd)}`,
      ),
    );
  }
  return `${lines.join("\n")}\n\n${paint.faint(say("find.count", { count: sentences.length }))}\n`;
}

function placeOf({ document, item, path, part }: FoundSentence, language: Language): string {
  const where = path.length > 0 ? oneLine(path.at(-1)!) : (item ?? "");
  const past = part === "review" ? ` [${phrases(language)("find.review")}]` : "";
  return `${document}  ${where}${past}`.trimEnd();
}

function marked(line: string, words: readonly string[], paint: (text: string) => string): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((whole, word) => whole.replaceAll(word, paint(word)), line);
}

const parts = 10_000;

/** How often in 10,000 characters, to two places. */
function rate(count: number, characters: number): number {
  return characters === 0 ? 0 : Math.round((count * parts * 100) / characters) / 100;
}

/** Counts for people: a line a column, for each word how often in plans and, behind a stroke, in reviews. */
export function showCounts(found: Found, { width, language, paint }: Screen): string {
  const say = phrases(language);
  const wanted = found.counts[0]?.words.map(({ word }) => word) ?? [];
  const head = [say("find.column"), say("find.characters"), ...wanted];
  const rows = found.counts.map(({ column, characters, words }) => [
    oneLine(column),
    `${characters.plans} / ${characters.reviews}`,
    ...words.map(
      ({ plans, reviews }) =>
        `${plans} / ${reviews}\n${rate(plans, characters.plans)} / ${rate(reviews, characters.reviews)}`,
    ),
  ]);
  return `${grid(head, rows, width, paint)}\n${paint.faint(say("find.counts-note"))}\n`;
}

/** Sentences as rows of data. */
export function foundRows({ sentences }: Found): { columns: string[]; rows: Cell[][] } {
  return {
    columns: "column document region year item path part words text line start end".split(" "),
    rows: sentences.map(({ column, document, region, year, item, path, part, words, text, line, span }) => [
      column,
      document,
      region,
      year,
      item,
      path.join(" / "),
      part,
      words.join("；"),
      text,
      line,
      span.start,
      span.end,
    ]),
  };
}

/** Counts as rows of data: one for each column, word and part. */
export function countRows({ counts }: Found): { columns: string[]; rows: Cell[][] } {
  return {
    columns: "column documents word part count characters rate".split(" "),
    rows: counts.flatMap(({ column, documents, characters, words }) =>
      words.flatMap((word) =>
        (["plans", "reviews"] as const).map((part) => [
          column,
          documents.join("；"),
          word.word,
          part === "plans" ? "plan" : "review",
          word[part],
          characters[part],
          rate(word[part], characters[part]),
        ]),
      ),
    ),
  };
}

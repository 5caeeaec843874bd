import { phraseIndex } from "../text/phrase-index.ts";
import type { Found, FoundCount, FoundSentence } from "../types/results.ts";
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

/** The words marked, a longer one whole: 网络安全, not the 网络 in it. */
function marked(line: string, words: readonly string[], paint: (text: string) => string): string {
  const index = phraseIndex(words.map((text) => ({ text, value: text })));
  let shown = "";
  for (let i = 0; i < line.length; ) {
    const word = index.at(line, i)?.text;
    shown += word === undefined ? line[i]! : paint(word);
    i += word?.length ?? 1;
  }
  return shown;
}

const parts = 10_000;

/** How often in 10,000 characters, to two places. */
function rate(count: number, characters: number): number {
  return characters === 0 ? 0 : Math.round((count * parts * 100) / characters) / 100;
}

/**
 * Counts for people: a line a column, for each word how often in plans and, behind a stroke, in reviews; in the last
 * line all together. Columns that say none of the words are only counted.
 */
export function showCounts({ counts }: Found, { width, language, paint }: Screen): string {
  const say = phrases(language);
  const wanted = counts[0]?.words.map(({ word }) => word) ?? [];
  const head = [say("find.column"), say("find.characters"), ...wanted];
  const row = (name: string, { characters, words }: Pick<FoundCount, "characters" | "words">) => [
    name,
    `${characters.plans} / ${characters.reviews}`,
    ...words.map(
      ({ plans, reviews }) =>
        `${plans} / ${reviews}\n${rate(plans, characters.plans)} / ${rate(reviews, characters.reviews)}`,
    ),
  ];
  const telling = counts.filter(({ words }) => words.some(({ plans, reviews }) => plans + reviews > 0));
  if (telling.length === 0) return `${say("find.nothing")}\n`;
  const rows = telling.map((count) => row(oneLine(count.column), count));
  if (counts.length > 1) rows.push(row(say("find.all"), allOf(counts)));
  const silent = counts.length - telling.length;
  return `${[
    grid(head, rows, width, paint),
    ...(silent > 0 ? [paint.faint(say("find.silent", { count: silent }))] : []),
    paint.faint(say("find.counts-note")),
  ].join("\n")}\n`;
}

/** The counts of all columns together. */
function allOf(counts: readonly FoundCount[]): Pick<FoundCount, "characters" | "words"> {
  const sum = (of: (count: FoundCount) => number) => counts.reduce((total, count) => total + of(count), 0);
  return {
    characters: {
      plans: sum(({ characters }) => characters.plans),
      reviews: sum(({ characters }) => characters.reviews),
    },
    words: counts[0]!.words.map(({ word }, i) => ({
      word,
      plans: sum(({ words }) => words[i]!.plans),
      reviews: sum(({ words }) => words[i]!.reviews),
    })),
  };
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

import { oneWidth } from "../../text/one-width.ts";
import { pageMarks, withoutPageMarks } from "../../text/page-marks.ts";
import { contains, squeeze } from "../../text/span.ts";
import type { PolicyDocument, Span } from "../../types/record.ts";
import type { Locator } from "../locate.ts";
import { deadlinesIn, dutiesIn } from "./entries.ts";
import type { Say } from "./finding.ts";

/** Words that a record gives as the text's own, with the place where they are said to stand. */
export interface Quoted {
  /** Of the words in the record: `indicators[3].quote`. */
  path(): string;
  words: string;
  /** The record's own object: a repair writes into it. */
  span: Span;
  /** `whole`: the span holds the words and no more; `begins`: they begin it; `inside`: they stand in it; `somewhere`: in the text. */
  how: "whole" | "begins" | "inside" | "somewhere";
}

/** Everything in a record that is said to be printed in the text at a span. */
export function quotedIn(record: PolicyDocument): Quoted[] {
  const found: Quoted[] = [];
  const add = (words: string | null, span: Span, how: Quoted["how"], path: () => string) => {
    if (words) found.push({ path, words, span, how });
  };
  for (const [i, { label, title, span, kind }] of record.outline.entries()) {
    // A merged cell names rows that it stands above.
    const how = kind === "row" ? "somewhere" : "inside";
    add(label, span, how, () => `outline[${i}].label`);
    add(title, span, how, () => `outline[${i}].title`);
  }
  for (const [i, { text, span, steps = [] }] of record.tasks.entries()) {
    add(text, span, "whole", () => `tasks[${i}].text`);
    for (const [j, step] of steps.entries())
      add(step.text, step.span, "whole", () => `tasks[${i}].steps[${j}].text`);
  }
  for (const [path, { quote, span }] of dutiesIn(record)) add(quote, span, "begins", () => `${path}.quote`);
  for (const [path, { quote, span }] of deadlinesIn(record)) add(quote, span, "whole", () => `${path}.quote`);
  for (const [i, { quote, span }] of record.indicators.entries())
    add(quote, span, "whole", () => `indicators[${i}].quote`);
  for (const [i, { title, number, span }] of record.references.entries())
    add(title ?? number, span, "inside", () => `references[${i}].${title ? "title" : "number"}`);
  return found;
}

/**
 * Whether each quote stands where it is said to; what does not is looked for in the rest of the text.
 *
 * @returns the places of quotes that stand elsewhere, nearest to where they were said to be; by the path of the quote
 */
export function checkQuotes(
  quotes: readonly Quoted[],
  text: string,
  words: Locator,
  say: Say,
): Map<string, Span | null> {
  const moved = new Map<string, Span | null>();
  const plain = withoutPageMarks(text, pageMarks(text));
  for (const { path: pathOf, words: quote, span, how } of quotes) {
    if (
      span.start <= span.end &&
      span.end <= text.length &&
      [text, plain].some((one) => stands(one.slice(span.start, span.end), quote, how))
    )
      continue;
    const path = pathOf();
    const places = words.findAll(quote);
    if (how === "somewhere" && places.length > 0) continue;
    const nearest = places.sort((a, b) => distance(a, span) - distance(b, span))[0];
    moved.set(path, nearest ?? null);
    const shown = squeeze(quote).slice(0, 40);
    if (nearest)
      say(path, "quote-elsewhere", { quote: shown, start: nearest.start, end: nearest.end }, nearest);
    else
      say(
        path,
        "quote-absent",
        { quote: shown },
        contains({ start: 0, end: text.length }, span) ? span : undefined,
      );
  }
  return moved;
}

function stands(printed: string, quote: string, how: Quoted["how"]): boolean {
  if (printed === quote || (how === "inside" && printed.includes(quote))) return true;
  if (how === "begins" && printed.startsWith(quote)) return true;
  const at = oneWidth(squeeze(printed));
  const wanted = oneWidth(squeeze(quote));
  return how === "whole" ? at === wanted : how === "begins" ? at.startsWith(wanted) : at.includes(wanted);
}

const distance = (a: Span, b: Span) => Math.abs(a.start - b.start);

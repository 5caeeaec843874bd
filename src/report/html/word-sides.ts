import { paragraphsOf, type Words } from "../word-changes.ts";
import { highlighter } from "./highlight.ts";
import { html, type Markup } from "./markup.ts";

/** The old side of word changes: what went is marked, what came is left out. A paragraph a line. */
export function oldSide(words: Words): Markup[] {
  return side(words, "+");
}

/** The new side: what came is marked, what went is left out. */
export function newSide(words: Words): Markup[] {
  return side(words, "-");
}

/** A function that shows a side whole, the words that the other has as well marked. */
export function sharedSide(shared: readonly string[]): (words: Words) => Markup[] {
  const mark = highlighter(shared);
  return (words) => paragraphsOf(words).map((line) => html`<p>${line.map(({ text }) => mark(text))}</p>`);
}

function side(words: Words, other: "-" | "+"): Markup[] {
  return paragraphsOf(words.filter(({ op }) => op !== other)).map(
    (line) =>
      html`<p>${line.map(({ op, text }) =>
        op === "-" ? html`<del>${text}</del>` : op === "+" ? html`<ins>${text}</ins>` : text,
      )}</p>`,
  );
}

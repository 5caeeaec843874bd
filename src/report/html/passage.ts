import { diffWords } from "../../compare/diff/words.ts";
import type { Passage } from "../../types/results.ts";
import type { Phrases } from "../phrases.ts";
import { percentOf, placeOf, quoteOf } from "../reuse-sheet.ts";
import { html, type Markup } from "./markup.ts";
import { newSide, oldSide } from "./word-sides.ts";

/** A passage that two documents share: both places with their own words, what was exchanged marked. */
export function passagePair({ from, to, characters, similarity, formula }: Passage, say: Phrases): Markup {
  const words =
    similarity === 1 && from.quote === to.quote
      ? [{ op: "=" as const, text: quoteOf(from) }]
      : diffWords(quoteOf(from), quoteOf(to));
  const marks = [
    say("reuse.count", { count: characters }),
    ...(similarity < 1 ? [`${say("reuse.similarity")} ${percentOf(similarity)}`] : []),
    ...(formula ? [say("reuse.formula")] : []),
  ];
  const place = (side: Passage["from"]) =>
    html`<p class="place-of">${placeOf(side)} <span>[${side.span.start}–${side.span.end}]</span></p>`;
  return html`<div class="pair${formula && " folded"}"><div class="sides"><div>${place(from)}${oldSide(words)}</div><div>${place(to)}${newSide(words)}</div></div><p class="note">${marks.join(" · ")}</p></div>
`;
}

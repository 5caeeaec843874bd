import { diffWords } from "../compare/diff-words.ts";
import type { Passage, Reuse } from "../types.ts";
import { htmlPage, htmlText } from "./html-page.ts";
import { type Language, phrases } from "./phrases.ts";
import { notes, percentOf, placeOf, quoteOf, telling } from "./reuse-sheet.ts";

/** Shared passages as one page without outside parts: both quotes side by side, what differs in them marked. */
export function reuseHtml(reuse: Reuse, language: Language, formulae: boolean): string {
  const say = phrases(language);
  const shown = (formulae ? [...reuse.passages] : telling(reuse.passages)).toSorted(
    (x, y) => y.characters - x.characters,
  );
  const hidden = reuse.passages.length - shown.length;
  const cells = (tag: "td" | "th", texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${htmlText(text)}`).join("");
  const keys = ["from", "to", "characters", "substantive", "share"];
  const pairs = reuse.pairs.map(
    ({ from, to, characters, substantive, share }) =>
      `<tr>${cells("td", [from, to, String(characters), String(substantive), percentOf(share)])}`,
  );
  const lines = [...(hidden > 0 ? [say("reuse.hidden", { count: hidden })] : []), ...notes(reuse, say)];
  const parts = [
    ...(pairs.length > 0
      ? [
          `<h2>${say("reuse.pairs", { count: pairs.length })}</h2>`,
          `<table><tr>${cells(
            "th",
            keys.map((key) => say(`reuse.${key}`)),
          )}\n${pairs.join("\n")}</table>`,
        ]
      : []),
    ...(shown.length > 0
      ? [
          `<h2>${say("reuse.passages", { count: shown.length })}</h2>`,
          `<table class="sides"><tr>${cells("th", [say("reuse.from"), say("reuse.to")])}\n${shown.map(row).join("\n")}</table>`,
        ]
      : []),
    ...lines.map((line) => `<p class="why">${htmlText(line)}</p>`),
  ];
  return htmlPage({ title: say("reuse.title"), language, body: parts.join("\n") });

  function row({ from, to, characters, similarity, formula }: Passage): string {
    const words = diffWords(quoteOf(from), quoteOf(to));
    const side = (place: Passage["from"], other: "-" | "+", tag: string) =>
      `<td><p>${words
        .filter(({ op }) => op !== other)
        .map(({ op, text }) => (op === "=" ? htmlText(text) : `<${tag}>${htmlText(text)}</${tag}>`))
        .join(
          "",
        )}</p><p class="place">${htmlText(`${placeOf(place)} [${place.span.start}–${place.span.end}]`)}</p>`;
    const measure = `<p class="place">${say("reuse.count", { count: characters })} · ${percentOf(similarity)}${formula ? ` · ${say("reuse.formula")}` : ""}</p>`;
    return `<tr${formula ? ' class="formula"' : ""}>${side(from, "+", "del")}${side(to, "-", "ins")}${measure}`;
  }
}

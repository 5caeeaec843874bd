import { html, type Markup, type Piece } from "./markup.ts";

/** A function that marks each of some words wherever they stand in a text; of words that overlap the longest. */
export function highlighter(words: readonly string[]): (text: string) => Piece {
  const found = [...new Set(words)].filter(Boolean).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (found.length === 0) return (text) => text;
  const any = new RegExp(found.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&")).join("|"), "gu");
  return (text) => {
    const pieces: (Markup | string)[] = [];
    let at = 0;
    for (const { 0: word, index } of text.matchAll(any)) {
      pieces.push(text.slice(at, index), html`<mark>${word}</mark>`);
      at = index + word.length;
    }
    return [...pieces, text.slice(at)];
  };
}

/** Sentence by sentence: 。；！？ end one, and so does a line end. */
const sentence = /[^。；！？\n]{1,400}[。；！？]?/gu;

/**
 * The sentences of a text in which one of the words stands, up to about `limit` characters; `…` for what is left out.
 * Without any of the words the text's beginning.
 */
export function excerpt(text: string, words: readonly string[], limit: number): string {
  if (text.length <= limit) return text;
  let shown = "";
  let skipped = false;
  for (const { 0: piece } of text.matchAll(sentence)) {
    if (shown.length + piece.length > limit && shown !== "") return `${shown}…`;
    if (words.some((word) => word !== "" && piece.includes(word))) {
      shown += (skipped ? "…" : "") + piece;
      skipped = false;
    } else skipped = true;
  }
  return shown === "" ? `${text.slice(0, limit)}…` : skipped ? `${shown}…` : shown;
}

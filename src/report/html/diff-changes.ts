import type { TaskChange } from "../../types/results.ts";
import { headings, particulars, type Records, reasonOf } from "../diff-sheet.ts";
import { type Language, phrases } from "../phrases.ts";
import { type Words, withoutHeading } from "../word-changes.ts";
import { html, type Markup, type Piece } from "./markup.ts";
import { newSide, oldSide, sharedSide } from "./word-sides.ts";

/** The id on the page of the change at this place of a diff. */
export function changeId(index: number): string {
  return `change-${index + 1}`;
}

/** Changes in the order of the diff: both sides with what went and came; kept ones that follow each other as one fold. */
export function changeList(changes: readonly TaskChange[], records: Records, language: Language): Markup[] {
  const say = phrases(language);
  const heading = { old: headings(records.old), new: headings(records.new) };
  const out: Markup[] = [];
  let kept: Markup[] = [];
  const flush = () => {
    if (kept.length > 0)
      out.push(html`<details class="change kept"><summary>${say("page.kept", { count: kept.length })}</summary><ul class="plain">${kept}</ul></details>
`);
    kept = [];
  };
  changes.forEach((change, i) => {
    if (change.type === "kept") kept.push(keptItem(change, i));
    else {
      flush();
      out.push(changed(change, i));
    }
  });
  flush();
  return out;

  function keptItem({ old, new: is }: TaskChange, i: number): Markup {
    const from =
      old.join(", ") === is.join(", ") ? null : html` <span class="faint">← ${old.join(", ")}</span>`;
    return html`<li id="${changeId(i)}">${heading.new(is)}${from}</li>
`;
  }

  function changed(change: TaskChange, i: number): Markup {
    const { type, old, new: is, words = [], shared = [] } = change;
    const notes = particulars(change, language).map((line) => html`<li>${line}</li>`);
    return html`<article class="change ${type}" id="${changeId(i)}">
<p class="what"><b class="badge ${type}">${say(`diff.types.${type}`)}</b> <span class="note">${reasonOf(change, language)}</span></p>
<div class="sides"><div>${side(heading.old, old, type === "continued" ? sharedSide(shared) : oldSide, words, "-")}</div><div>${side(heading.new, is, type === "continued" ? sharedSide(shared) : newSide, words, "+")}</div></div>
${notes.length > 0 && html`<ul class="particulars">${notes}</ul>`}
</article>
`;
  }

  /** One side: number, the heading with its changes, the text with its changes; nothing where there is no such side. */
  function side(
    headingOf: (ids: readonly string[]) => string,
    ids: readonly string[],
    sideOf: (words: Words) => Markup[],
    words: Words,
    op: "-" | "+",
  ): Piece {
    if (ids.length === 0) return html`<p class="faint">${say("page.none")}</p>`;
    const other = op === "-" ? "+" : "-";
    const own = words.filter((word) => word.op !== other);
    return [html`<h3>${headingOf(ids)}</h3>`, sideOf(ids.length > 1 ? own : withoutHeading(own))];
  }
}

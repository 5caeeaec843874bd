import type { Diff, TaskChange } from "../types.ts";
import { changeTypes, headings, particulars, type Records, reasonOf, valueChanges } from "./diff-sheet.ts";
import { htmlPage, htmlText } from "./html-page.ts";
import { oneLine } from "./one-line.ts";
import { type Language, phrases } from "./phrases.ts";
import { paragraphsOf, type Words } from "./word-changes.ts";

/** A diff as one page without outside parts: old on the left, new on the right, prints as it looks. */
export function diffHtml(diff: Diff, records: Records, language: Language): string {
  const say = phrases(language);
  const heading = { old: headings(records.old), new: headings(records.new) };
  const name = (side: Diff["old"]) => oneLine(side.title ?? side.id);
  const counts = changeTypes.map(
    (type) => `<span class="${type}">${say(`diff.types.${type}`)} ${diff.summary[type]}</span>`,
  );
  const values = valueChanges(diff).map(
    ({ item, name: measured, change }) =>
      `<tr><td>${htmlText(item)}<td>${htmlText(measured)}<td>${htmlText(change)}`,
  );
  const valueTable =
    values.length === 0
      ? ""
      : `<h2>${say("diff.values", { count: values.length })}</h2><table class="values">${values.join("\n")}</table>`;
  const rows = diff.changes.map((change) => row(change));
  return htmlPage({
    title: `${name(diff.old)} → ${name(diff.new)}`,
    language,
    body: `<p class="counts">${counts.join(" ")}</p>
${valueTable}
<table class="sides">
<thead><tr><th>${htmlText(name(diff.old))}<th>${htmlText(name(diff.new))}</thead>
${rows.join("\n")}
</table>`,
  });

  function row(change: TaskChange): string {
    const { type, old, new: is, words = [] } = change;
    const head = (text: string) => (text === "" ? "" : `<h3>${htmlText(text)}</h3>`);
    const notes = particulars(change, language).map((line) => `<li>${htmlText(line)}`);
    const note = `<p class="why"><b>${say(`diff.types.${type}`)}</b> ${htmlText(reasonOf(change, language))}</p>${notes.length > 0 ? `<ul>${notes.join("")}</ul>` : ""}`;
    const left = head(heading.old(old)) + side(words, "+");
    const right = head(heading.new(is)) + side(words, "-");
    return `<tr class="${type}"><td>${left}<td>${right}${note}`;
  }
}

/** One side of the words: those of the other side left out. */
function side(words: Words, other: "-" | "+"): string {
  const tag = { "=": "", "-": "del", "+": "ins" };
  return paragraphsOf(words.filter(({ op }) => op !== other))
    .map((line) => {
      const marked = line.map(({ op, text }) =>
        op === "=" ? htmlText(text) : `<${tag[op]}>${htmlText(text)}</${tag[op]}>`,
      );
      return `<p>${marked.join("")}</p>`;
    })
    .join("");
}

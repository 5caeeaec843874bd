import type { DocumentHead } from "../../types/record.ts";
import type { Diff } from "../../types/results.ts";
import {
  asideLine,
  changeTypes,
  headings,
  keptTargets,
  type Records,
  sectionRows,
  type ValueRow,
  valueChanges,
} from "../diff-sheet.ts";
import { oneLine } from "../one-line.ts";
import { type Language, type Phrases, phrases } from "../phrases.ts";
import { stackedBar } from "./bar.ts";
import { leftOut } from "./capped.ts";
import { changeId, changeList } from "./diff-changes.ts";
import { html, type Markup } from "./markup.ts";
import { contents, type Part, page, parts } from "./page.ts";
import { table } from "./table.ts";

const most = 1500;

/** A diff as one page: summary, values that changed, then old and new side by side with what went and what came. */
export function diffHtml(diff: Diff, records: Records, language: Language): string {
  const say = phrases(language);
  // A yearly report has the same title year after year.
  const yearly = diff.old.title === diff.new.title && diff.old.id !== diff.new.id;
  const name = ({ title, id }: DocumentHead) =>
    oneLine(title === null ? id : yearly ? `${title} (${id})` : title);
  const changes = diff.changes.slice(0, most);
  const values = valueChanges(diff, language);
  const same = keptTargets(diff);
  const list: Part[] = [
    { id: "summary", title: say("page.summary"), body: summary(diff, say) },
    ...sectionTable(diff, records, say),
    ...valueTable("values", say("diff.values", { count: values.length }), values, diff, say),
    ...valueTable("targets", say("diff.same-values", { count: same.length }), same, diff, say),
    {
      id: "changes",
      title: say("page.changes", { count: diff.changes.length }),
      note: say("page.changes-note"),
      body: [
        html`<div class="sides heads"><div>${name(diff.old)}</div><div>${name(diff.new)}</div></div>
`,
        changeList(changes, records, language),
        leftOut(diff.changes.length, changes.length, say),
        diff.aside ? html`<p class="note">${asideLine(diff, language)}</p>` : null,
      ],
    },
  ];
  return page({
    title: `${name(diff.old)} → ${name(diff.new)}`,
    language,
    kind: "diff",
    lead: [sources(diff, say), contents(list, say("page.contents"))],
    body: parts(list),
  });
}

/** Both documents: titles are often the same two years running. */
function sources({ old, new: is }: Diff, say: Phrases): Markup {
  const fact = (key: string, { id, issuer, date }: DocumentHead) =>
    html`<div><dt>${say(`page.${key}`)}</dt><dd>${[id, issuer, date]
      .filter(Boolean)
      .map((one) => oneLine(one!))
      .join(" · ")}</dd></div>
`;
  return html`<dl class="facts">${fact("old", old)}${fact("new", is)}</dl>`;
}

/** How many tasks were kept, reworded …, as a bar and as boxes that switch each kind off. */
function summary({ summary: counts, changes }: Diff, say: Phrases): Markup {
  const there = changeTypes.filter((type) => counts[type] > 0);
  if (there.length === 0) return html`<p>${say("diff.nothing")}</p>`;
  const first = (type: string) => changes.findIndex((change) => change.type === type);
  const boxes = there.map(
    (type) =>
      html`<label><input type="checkbox" id="show-${type}" checked> <span class="badge ${type}">${say(`diff.types.${type}`)}</span></label> <a href="#${changeId(first(type))}">${counts[type]}</a>
`,
  );
  return html`${stackedBar(there.map((type) => ({ name: type, label: say(`diff.types.${type}`), count: counts[type] })))}
<fieldset><legend>${say("page.shown")}</legend>${boxes.map((box) => html`<span>${box}</span>`)}</fieldset>`;
}

/** Each section of the new document beside those of the old that went into it. */
function sectionTable(diff: Diff, records: Records, say: Phrases): Part[] {
  const all = sectionRows(diff, records);
  if (all.length === 0) return [];
  const heading = { old: headings(records.old), new: headings(records.new) };
  const rows = all.slice(0, most).map(({ old, new: is }) => ({
    cells: [is === null ? "" : heading.new([is]), old.map((id) => html`<div>${heading.old([id])}</div>`)],
  }));
  const title = say("diff.sections");
  return [{ id: "sections", title, body: table(title, [say("page.new"), say("page.old")], rows) }];
}

/** Values with a link to the change that each stands in. */
function valueTable(
  id: string,
  title: string,
  values: readonly ValueRow[],
  diff: Diff,
  say: Phrases,
): Part[] {
  if (values.length === 0) return [];
  const placeOf = new Map(
    diff.changes.flatMap(({ old, new: is }, i) =>
      [...is, ...old].slice(0, 1).map((one) => [one, i] as const),
    ),
  );
  const rows = values.slice(0, most).map(({ item, name, change }) => {
    const place = placeOf.get(item);
    const link =
      place === undefined || place >= most ? item : html`<a href="#${changeId(place)}">${item}</a>`;
    return { cells: [link, name, change] };
  });
  const head = [[say("diff.item"), "id"] as const, say("diff.indicator"), say("diff.value")];
  return [{ id, title, body: [table(title, head, rows), leftOut(values.length, rows.length, say)] }];
}

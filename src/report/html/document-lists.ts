import { reasonIn } from "../../text/report.ts";
import type { Assignment, Deadline, PolicyDocument, Role, Task } from "../../types/record.ts";
import { amountOf } from "../amount.ts";
import { citedAs } from "../cited.ts";
import { oneLine } from "../one-line.ts";
import { type Holder, outsideTasks } from "../outside-tasks.ts";
import type { Language, Phrases } from "../phrases.ts";
import type { Evidence, Link } from "./evidence.ts";
import { html, type Markup, type Piece } from "./markup.ts";
import { type Row, table } from "./table.ts";

/** Words that lead to their place in the text, where that is shown. */
function toPlace({ place }: Link, words: Piece, own?: string): Markup {
  const id = own !== undefined && html` id="${own}"`;
  return place === undefined ? html`<span${id}>${words}</span>` : html`<a${id} href="#${place}">${words}</a>`;
}

/** Tasks with who answers and by when; parts and sections too where such a thing is said for all that stands in them. */
export function taskTable(record: PolicyDocument, { linkOf }: Evidence, say: Phrases): Markup {
  const rows = [
    ...outsideTasks(record).map(({ holder, heading }) => row(holder, heading, "section")),
    ...record.tasks.map((task) => row(task, headingOf(task), undefined)),
  ];
  const head = [[say("show.item"), "id"], say("page.task-who"), [say("show.when"), "when"]] as const;
  return table(say("show.tasks", { count: record.tasks.length }), head, rows);

  function row(item: Holder, heading: string, name: string | undefined): Row {
    const link = linkOf(item);
    const place = toPlace(link, heading);
    const who = (["lead", "responsible", "support", "guide"] as const).map((role) =>
      bodies(item.assignments ?? [], role),
    );
    const when = (item.deadlines ?? []).map((one) => deadline(one));
    const text = html`<div class="task">${place}</div>${who}`;
    // The entry of a section stands in the outline; a part has none.
    return { ...(name ? { class: name } : { id: link.entry }), cells: [item.id, text, when] };
  }

  function bodies(assignments: readonly Assignment[], role: Role): Piece {
    const own = assignments.filter((one) => one.role === role);
    if (own.length === 0) return null;
    const names = own.map((one, i) => {
      const link = linkOf(one);
      return [i > 0 && "、", toPlace(link, oneLine(one.agency), link.entry)];
    });
    return html`<div class="who"><span class="role">${say(`diff.${role}`)}</span> ${names}</div>`;
  }

  function deadline(one: Deadline): Markup {
    const link = linkOf(one);
    return html`<div>${toPlace(link, one.date, link.entry)}</div>`;
  }
}

function headingOf({ title, text }: Task): string {
  return oneLine(title === "" ? `${text.slice(0, 40)}…` : title);
}

/** Every number with its sentence: name, the words of the source, value, time, kind. */
export function indicatorTable(record: PolicyDocument, { linkOf }: Evidence, say: Phrases): Markup {
  const items = new Map([...record.outline, ...record.tasks].map((item) => [item.id, linkOf(item)]));
  const rows = record.indicators.map((one): Row => {
    const link = linkOf(one);
    const item = one.item === null ? undefined : items.get(one.item);
    const by = one.by === "every-year" ? say("show.every-year") : one.by;
    const kind = [say(`show.${one.kind}`), ...(one.nature === undefined ? [] : [one.nature])].join(" ");
    return {
      id: link.entry,
      class: one.kind,
      cells: [
        item && one.item !== null ? html`<a href="#${item.entry}">${one.item}</a>` : (one.item ?? ""),
        html`${oneLine(one.name)} <q>${oneLine(one.quote)}</q>`,
        toPlace(link, amountOf(one)),
        by,
        kind,
      ],
    };
  });
  const head = [
    [say("show.item"), "id"],
    say("show.indicator"),
    [say("show.value"), "amount"],
    [say("show.when"), "when"],
    [say("show.indicator-kind"), "kind"],
  ] as const;
  return table(say("show.indicators", { count: record.indicators.length }), head, rows);
}

/** The documents cited. */
export function referenceList({ references }: PolicyDocument, { linkOf }: Evidence): Markup {
  const items = references.map((one) => {
    const link = linkOf(one);
    const words = citedAs(one);
    const where = one.items.length > 0 && html` <span class="faint">${one.items.join(", ")}</span>`;
    return html`<li id="${link.entry}">${toPlace(link, words)}${where}</li>
`;
  });
  return html`<ul class="plain">${items}</ul>`;
}

/** What was odd, each at its place. */
export function oddityList(
  record: PolicyDocument,
  { linkOf }: Evidence,
  language: Language,
  say: Phrases,
): Markup {
  const items = record.messages.map((message) => {
    const link = linkOf(message);
    const words = oneLine(reasonIn(language, message));
    const { severity } = message;
    const degree = html`<span class="role ${severity}">${say(`page.${severity}`)}</span>`;
    return html`<li id="${link.entry}">${degree} ${toPlace(link, words)}</li>
`;
  });
  return html`<ul class="plain">${items}</ul>`;
}

import { contains } from "../../text/span.ts";
import type { PolicyDocument, Span } from "../../types/record.ts";
import { deadlinesIn, dutiesIn } from "./entries.ts";
import type { Say } from "./finding.ts";

const lists = { lead: "leads", responsible: "responsible", support: "supports", guide: "guides" } as const;

/** Ids are unique and lead somewhere, spans lie in the text, children in their parents, lists say what the entries say. */
export function checkStructure(record: PolicyDocument, text: string, say: Say): void {
  checkIds(record, say);
  checkPlaces(record, text, say);
  checkTasks(record, say);
  checkAgencies(record, say);
}

function checkIds(
  { parts, outline, tasks, indicators, references, agencies }: PolicyDocument,
  say: Say,
): void {
  const known = {
    parts: new Set<string>(),
    outline: new Set<string>(),
    tasks: new Set<string>(),
    indicators: new Set<string>(),
  };
  for (const [name, list] of Object.entries({ parts, outline, tasks, indicators })) {
    const ids = known[name as keyof typeof known];
    list.forEach(({ id }, i) => {
      if (ids.has(id)) say(`${name}[${i}].id`, "id-twice", { id });
      ids.add(id);
    });
  }
  const item = (id: string | null | undefined, path: () => string) => {
    if (id != null && !known.outline.has(id)) say(path(), "id-unknown", { id });
  };
  const part = (id: string, path: () => string) => {
    if (!known.parts.has(id)) say(path(), "id-unknown", { id });
  };
  outline.forEach((one, i) => {
    part(one.part, () => `outline[${i}].part`);
  });
  tasks.forEach((task, i) => {
    item(task.id, () => `tasks[${i}].id`);
    item(task.section, () => `tasks[${i}].section`);
    item(task.sameAs, () => `tasks[${i}].sameAs`);
    part(task.part, () => `tasks[${i}].part`);
    task.indicators.forEach((id, j) => {
      if (!known.indicators.has(id)) say(`tasks[${i}].indicators[${j}]`, "id-unknown", { id });
    });
  });
  indicators.forEach((one, i) => {
    item(one.item, () => `indicators[${i}].item`);
    part(one.part, () => `indicators[${i}].part`);
  });
  references.forEach(({ items }, i) => {
    items.forEach((id, j) => {
      item(id, () => `references[${i}].items[${j}]`);
    });
  });
  agencies.forEach((agency, i) => {
    for (const list of Object.values(lists))
      agency[list].forEach((id, j) => {
        item(id, () => `agencies[${i}].${list}[${j}]`);
      });
  });
}

function checkPlaces(record: PolicyDocument, text: string, say: Say): void {
  const inText = (span: Span, path: () => string) => {
    if (span.start <= span.end && span.end <= text.length) return;
    say(path(), "span-outside", { start: span.start, end: span.end, length: text.length });
  };
  for (const name of ["parts", "outline", "tasks", "indicators", "references"] as const)
    for (const [i, { span }] of record[name].entries()) inText(span, () => `${name}[${i}].span`);
  for (const [path, { span }] of [...dutiesIn(record), ...deadlinesIn(record)])
    inText(span, () => `${path}.span`);
  const places = new Map(record.outline.map(({ id, span }) => [id, span]));
  record.outline.forEach(({ id, span, kind }, i) => {
    const parent = kind === "row" ? undefined : places.get(id.slice(0, Math.max(0, id.lastIndexOf("."))));
    if (parent && !contains(parent, span)) say(`outline[${i}].span`, "outside-parent", { id }, span);
  });
  record.indicators.forEach(({ item, span }, i) => {
    const place = item === null ? undefined : places.get(item);
    if (place && !contains(place, span)) say(`indicators[${i}].item`, "outside-item", { id: item! }, span);
  });
  for (const [path, { span, via }, item] of dutiesIn(record)) {
    const place = places.get(via ?? item ?? "");
    if (place && !contains(place, span)) say(`${path}.span`, "outside-item", { id: (via ?? item)! }, span);
  }
}

/** A task says of itself what the outline says, and lists the indicators that name it. */
function checkTasks({ outline, tasks, indicators }: PolicyDocument, say: Say): void {
  const sections = new Map(outline.map((section) => [section.id, section]));
  const listed = new Map<string, string[]>();
  for (const { id, item } of indicators)
    if (item !== null) listed.set(item, [...(listed.get(item) ?? []), id]);
  tasks.forEach(({ id, title, span, indicators: own }, i) => {
    const section = sections.get(id);
    if (!section) return;
    if (section.title !== title)
      say(`tasks[${i}].title`, "other-title", { id, given: title, printed: section.title }, section.span);
    if (!contains(section.span, span)) say(`tasks[${i}].span`, "outside-item", { id }, span);
    const expected = listed.get(id) ?? [];
    if (expected.length !== own.length || expected.some((one) => !own.includes(one)))
      say(`tasks[${i}].indicators`, "other-indicators", {
        id,
        given: own.join(", "),
        printed: expected.join(", "),
      });
  });
}

/** Each body once, with the items where an assignment names it, in that role. */
function checkAgencies(record: PolicyDocument, say: Say): void {
  const items = new Map<string, Set<string>>();
  const names = new Set<string>();
  for (const [, { agency, role, via }, item] of dutiesIn(record)) {
    names.add(agency);
    for (const id of [item, via])
      if (id != null)
        (items.get(`${lists[role]} ${agency}`) ?? set(items, `${lists[role]} ${agency}`)).add(id);
  }
  record.agencies.forEach((agency, i) => {
    if (!names.has(agency.name)) say(`agencies[${i}].name`, "agency-alone", { agency: agency.name });
    else
      for (const list of Object.values(lists))
        agency[list].forEach((id, j) => {
          if (!items.get(`${list} ${agency.name}`)?.has(id))
            say(`agencies[${i}].${list}[${j}]`, "agency-item", { agency: agency.name, id });
        });
  });
}

function set(map: Map<string, Set<string>>, key: string): Set<string> {
  const made = new Set<string>();
  map.set(key, made);
  return made;
}

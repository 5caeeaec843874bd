import type { Agency, PolicyDocument } from "../../src/types/record.ts";
import type { Tell } from "./tell.ts";

/** Ids are unique and in order, every id that is named resolves, and the roster of bodies is that of the assignments. */
export function idsResolve(record: PolicyDocument, tell: Tell): void {
  const sections = new Set(record.outline.map(({ id }) => id));
  if (sections.size !== record.outline.length) tell("section: id twice", "");
  const tasks = new Map(record.tasks.map((task) => [task.id, task]));
  if (tasks.size !== record.tasks.length) tell("task: id twice", "");
  const indicators = new Map(record.indicators.map((indicator) => [indicator.id, indicator]));

  for (const [i, { id, span, item }] of record.indicators.entries()) {
    if (id !== `I${i + 1}`) tell("indicator: not numbered in order", id);
    if (i > 0 && span.start < record.indicators[i - 1]!.span.start)
      tell("indicator: not in the order of the text", id);
    if (item !== null && !sections.has(item)) tell("indicator: its item is not there", id);
    if (item !== null && tasks.has(item) && !tasks.get(item)!.indicators.includes(id))
      tell("indicator: its task does not name it", id);
  }
  for (const task of record.tasks) {
    if (!sections.has(task.id)) tell("task: not in the outline", task.id);
    if (task.section !== null && !sections.has(task.section)) tell("task: its section is not there", task.id);
    if (task.sameAs !== undefined) {
      const other = tasks.get(task.sameAs);
      if (!other || other.origin === task.origin)
        tell("task: sameAs names no task of the other kind", task.id);
    }
    for (const id of task.indicators)
      if (indicators.get(id)?.item !== task.id)
        tell("task: names an indicator of another item", `${task.id} ${id}`);
    for (const { via } of task.assignments)
      if (via !== undefined && tasks.get(via)?.origin !== "table")
        tell("assignment: via names no row", task.id);
  }
  for (const { title, number, items } of record.references)
    for (const id of items)
      if (!sections.has(id)) tell("reference: its item is not there", `${title ?? number} ${id}`);
  roster(record, tell);
}

const roles = { lead: "leads", responsible: "responsible", support: "supports", guide: "guides" } as const;

/** `agencies` says of each body once what the assignments of the items say, no more and no less. */
function roster(record: PolicyDocument, tell: Tell): void {
  const said = new Set<string>();
  for (const { id, assignments = [] } of [...record.tasks, ...record.outline])
    for (const { agency, role } of assignments) said.add(`${agency} ${roles[role]} ${id}`);
  const listed = new Set<string>();
  const names = new Set<string>();
  for (const agency of record.agencies) {
    if (names.has(agency.name)) tell("agency: twice", agency.name);
    names.add(agency.name);
    for (const role of Object.values(roles))
      for (const id of agency[role satisfies keyof Agency]) listed.add(`${agency.name} ${role} ${id}`);
  }
  for (const duty of said) if (!listed.has(duty)) tell("agency: lacks what an item says", duty);
  for (const duty of listed) if (!said.has(duty)) tell("agency: says what no item says", duty);
}

import type { PolicyDocument, Section, Span } from "../../src/types/record.ts";
import { inside, type Tell } from "./tell.ts";

/** Invariant 2: children inside their parents, siblings apart and in order, findings inside the item they are put to. */
export function spansNest(record: PolicyDocument, tell: Tell): void {
  const nodes = record.outline.filter(({ kind }) => kind !== "row");
  const byId = new Map(record.outline.map((node) => [node.id, node]));
  const sisters = groupBy(nodes, parentOf);
  for (const node of nodes) {
    const parent = parentOf(node);
    if (/^[A-Z]*$/u.test(parent)) continue;
    const above = byId.get(parent);
    if (!above) tell("section: its parent is not there", node.id);
    else {
      if (!inside(node.span, above.span)) tell("section: outside its parent", node.id);
      if (node.level <= above.level) tell("section: not deeper than its parent", node.id);
      if (node.part !== above.part) tell("section: in another part than its parent", node.id);
    }
  }
  for (const group of sisters.values()) inOrder(group, "section", tell);
  const tables = groupBy(
    record.outline.filter(({ kind }) => kind === "row"),
    parentOf,
  );
  for (const rows of tables.values()) inOrder(rows, "row", tell);

  for (const task of record.tasks) {
    const section = byId.get(task.id);
    if (!section) continue;
    if (!inside(task.span, section.span)) tell("task: outside its section", task.id);
    if (task.origin === "text" && task.section !== null && task.section !== parentOf(task))
      tell("task: under another section than its number says", task.id);
    for (const { span, via } of task.assignments) {
      const home = via === undefined ? section : byId.get(via);
      if (!home || !inside(span, home.span)) tell("assignment: outside its item", task.id);
    }
    for (const { span } of task.deadlines)
      if (!inside(span, section.span)) tell("deadline: outside its item", task.id);
  }
  for (const { id, span, assignments = [], deadlines = [] } of [...record.outline, ...record.parts]) {
    for (const one of assignments) if (!inside(one.span, span)) tell("assignment: outside its item", id);
    for (const one of deadlines) if (!inside(one.span, span)) tell("deadline: outside its item", id);
  }
  for (const { id, item, span } of record.indicators) {
    const smallest = smallestAt(record.outline, span.start);
    if (item !== null && !byId.has(item)) continue;
    if (item !== null && !inside(span, byId.get(item)!.span)) tell("indicator: outside its item", id);
    else if (item !== (smallest?.id ?? null))
      tell("indicator: not put to the smallest item", `${id} ${item}`);
  }
}

function inOrder(group: Section[], what: string, tell: Tell): void {
  for (let i = 1; i < group.length; i++) {
    if (group[i]!.span.start < group[i - 1]!.span.end) tell(`${what}: over its sister`, group[i]!.id);
    if (what === "section" && last(group[i]!.id) <= last(group[i - 1]!.id))
      tell(`${what}: ids not in order`, group[i]!.id);
  }
}

function smallestAt(outline: Section[], offset: number): Section | undefined {
  return outline
    .filter(({ span }) => span.start <= offset && offset < span.end)
    .reduce<Section | undefined>(
      (best, one) => (best && length(best.span) < length(one.span) ? best : one),
      undefined,
    );
}

const length = ({ start, end }: Span) => end - start;

/** The id without its last number: 2.1 of 2.1.3, T of T.1, "" of 2. */
function parentOf({ id }: { id: string }): string {
  return id.slice(0, Math.max(0, id.lastIndexOf(".")));
}

function groupBy<T>(list: T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function last(id: string): number {
  return Number(id.slice(id.lastIndexOf(".") + 1));
}

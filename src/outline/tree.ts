import type { OutlineNode, Report } from "../types/reading.ts";
import type { Label } from "./numbering.ts";

/**
 * Numbering may start afresh (a cover notice with points of its own, an annex): the run over most text is
 * the body, of those behind the place where the document itself begins if a notice names it.
 */
export function mainRun(labels: Label[], document: number | null, report: Report): Label[] {
  const runs = new Map<number, Label[]>();
  for (const label of labels) {
    const run = runs.get(label.run);
    if (run) run.push(label);
    else runs.set(label.run, [label]);
  }
  const all = [...runs.values()];
  const behind = document === null ? [] : all.filter((run) => run[0]!.start > document);
  const length = (run: Label[]) => run.at(-1)!.end - run[0]!.start;
  const main = (behind.length > 0 ? behind : all).reduce<Label[]>(
    (longest, run) => (longest.length === 0 || length(run) > length(longest) ? run : longest),
    [],
  );
  for (const run of runs.values()) {
    if (run === main || run.length < 2) continue;
    report("outline.other-part", { start: run[0]!.start, end: run.at(-1)!.end }, { headings: run.length });
  }
  return main;
}

/** Labels as a tree. Ids are ordinals joined by dots; an ordinal that was printed before is counted on. */
export function nest(text: string, labels: Label[], limit: number, report: Report): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  const roots: OutlineNode[] = [];
  for (const [i, label] of labels.entries()) {
    while (open.length > label.depth) open.pop();
    const parent = open.at(-1) ?? null;
    const sisters = parent ? parent.children : roots;
    const ordinal = Math.max(label.ordinal, (sisters.at(-1)?.ordinal ?? 0) + 1);
    const span = { start: label.start, end: labels[i + 1]?.start ?? limit };
    const node: OutlineNode = {
      id: parent ? `${parent.id}.${ordinal}` : String(ordinal),
      part: "main",
      label: text.slice(label.start, label.end),
      ordinal,
      level: open.length + 1,
      kind: "task",
      title: "",
      titleSpan: { start: label.end, end: label.end },
      span,
      body: { start: label.end, end: span.end },
      parent,
      children: [],
    };
    if (label.odd) {
      report(
        label.odd.found > label.odd.expected ? "outline.gap" : "outline.repeated",
        { start: label.start, end: label.end },
        {
          label: node.label,
          found: label.odd.found,
          expected: label.odd.expected,
        },
      );
    }
    sisters.push(node);
    nodes.push(node);
    open.push(node);
  }
  return nodes;
}

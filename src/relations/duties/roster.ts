import { functionOf } from "../../mentions/bodies/form.ts";
import { viewOf } from "../../text/view.ts";
import type { Agency, PolicyDocument } from "../../types/record.ts";

const lists = { lead: "leads", responsible: "responsible", support: "supports", guide: "guides" } as const;

/**
 * Each body once, with the items it leads, answers for, supports and guides, those of joined rows included; in the order
 * they first appear. Bodies that only a sentence before every item, or in a covering notice, charges are left out, where the
 * document has items at all; those that the main document's closing words charge are not.
 */
export function agenciesOf(record: Pick<PolicyDocument, "parts" | "outline" | "tasks">): Agency[] {
  const own = record.outline.length + record.tasks.length === 0;
  const agencies = new Map<string, { agency: Agency; items: Set<string> }>();
  for (const { agency: name, role, item, source, aside } of duties(record)) {
    if (aside && source === "sentence" && !own) continue;
    let entry = agencies.get(name);
    if (!entry) {
      const agency = {
        name,
        function: functionOf(viewOf(name).text),
        leads: [],
        responsible: [],
        supports: [],
        guides: [],
      };
      entry = { agency, items: new Set() };
      agencies.set(name, entry);
    }
    const key = `${role} ${item}`;
    if (item === null || entry.items.has(key)) continue;
    entry.items.add(key);
    entry.agency[lists[role]].push(item);
  }
  return [...agencies.values()].map(({ agency }) => agency);
}

/** The assignments of parts (no item), sections and tasks in the order of the text; whether one stands aside of the plan. */
function duties({ parts, outline, tasks }: Pick<PolicyDocument, "parts" | "outline" | "tasks">) {
  const items = [...outline, ...tasks];
  const first = items.reduce((start, { span }) => Math.min(start, span.start), Number.POSITIVE_INFINITY);
  const outside = parts.flatMap(({ kind, assignments = [] }) =>
    assignments.map((one) => ({ ...one, item: null, aside: kind !== "main" || one.span.start < first })),
  );
  const inside = items.flatMap(({ id, assignments = [] }) =>
    assignments.map((one) => ({ ...one, item: id, aside: false })),
  );
  return [...outside, ...inside].sort((a, b) => a.span.start - b.span.start);
}

import { functionOf } from "../../mentions/bodies/form.ts";
import { viewOf } from "../../text/view.ts";
import type { Placed } from "../../types/reading.ts";
import type { Agency, Assignment } from "../../types/record.ts";

const lists = { lead: "leads", responsible: "responsible", support: "supports", guide: "guides" } as const;

/**
 * Each body once, with the items it leads, answers for, supports and guides; in the order they first appear. Bodies that
 * only a sentence outside every item charges, as in a covering notice, are left out.
 */
export function agenciesOf(assignments: Placed<Assignment>[]): Agency[] {
  const agencies = new Map<string, { agency: Agency; items: Set<string> }>();
  for (const { agency: name, role, item, source } of assignments) {
    if (item === null && source === "sentence") continue;
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

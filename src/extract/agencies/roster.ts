import type { Placed } from "../../types/reading.ts";
import type { Agency, Assignment } from "../../types/record.ts";

const lists = { lead: "leads", responsible: "responsible", support: "supports", guide: "guides" } as const;

/**
 * Each body once, with the items it leads, answers for and supports; in the order they first appear. Bodies that only a
 * sentence outside every item charges, as in a covering notice, are left out.
 */
export function agenciesOf(assignments: Placed<Assignment>[]): Agency[] {
  const agencies = new Map<string, Agency>();
  for (const { agency: name, role, item, source } of assignments) {
    if (item === null && source === "sentence") continue;
    let agency = agencies.get(name);
    if (!agency) {
      agency = { name, function: null, leads: [], responsible: [], supports: [], guides: [] };
      agencies.set(name, agency);
    }
    if (item === null) continue;
    const list = agency[lists[role]];
    if (!list.includes(item)) list.push(item);
  }
  return [...agencies.values()];
}

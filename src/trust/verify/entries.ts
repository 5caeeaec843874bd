import type { Assignment, Deadline, PolicyDocument } from "../../types/record.ts";

/** An entry of a record with its path and the id of the item that it stands in; null for a part's own. */
export type Held<T> = [path: string, entry: T, item: string | null];

/** Every assignment of a record. */
export function dutiesIn(record: Omit<PolicyDocument, "indicators">): Held<Assignment>[] {
  return heldIn(record, "assignments");
}

/** Every deadline of a record. */
export function deadlinesIn(record: Omit<PolicyDocument, "indicators">): Held<Deadline>[] {
  return heldIn(record, "deadlines");
}

function heldIn<K extends "assignments" | "deadlines">(
  { parts, outline, tasks }: Omit<PolicyDocument, "indicators">,
  key: K,
): Held<NonNullable<PolicyDocument["parts"][number][K]>[number]>[] {
  type One = NonNullable<PolicyDocument["parts"][number][K]>[number];
  const found: Held<One>[] = [];
  for (const [name, list] of [
    ["parts", parts],
    ["outline", outline],
    ["tasks", tasks],
  ] as const) {
    list.forEach((one, i) => {
      one[key]?.forEach((entry, j) => {
        found.push([`${name}[${i}].${key}[${j}]`, entry as One, name === "parts" ? null : one.id]);
      });
    });
  }
  return found;
}

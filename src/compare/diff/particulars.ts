import type { TaskChange } from "../../types/results.ts";
import type { Group } from "./match.ts";
import type { TargetPairs } from "./targets.ts";
import { assignmentChanges, deadlineChanges, type Findings, indicatorChanges } from "./values.ts";

type Particulars = Required<Pick<TaskChange, "indicators" | "assignments" | "deadlines">>;

export const nothing: Particulars = { indicators: [], assignments: [], deadlines: [] };

/** What changed in numbers, duties and deadlines. Of what is only perhaps the same work nothing was taken away or added. */
export function particularsOf(
  old: Findings,
  fresh: Findings,
  { pairs, group }: { pairs: TargetPairs; group: Group },
): Particulars {
  const indicators = indicatorChanges(old, fresh, pairs);
  if (group.continued?.confidence === "weak")
    return { ...nothing, indicators: indicators.filter((one) => one.old && one.new) };
  return {
    indicators,
    assignments: assignmentChanges(old, fresh),
    deadlines: deadlineChanges(old, fresh),
  };
}

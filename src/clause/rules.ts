import type { Trace } from "../types/reading.ts";

export type { Trace };

/**
 * A rule as a row: what it is called, when it holds, what it then says, and texts that show it. `yes` and `no` are
 * whole texts; the test extracts from each and looks whether the rule fired (`test/rules.test.ts`).
 */
export interface Rule<Context, Result> {
  /** `area/what`, e.g. `time/compared-with`; unique. */
  id: string;
  when: (context: Context) => boolean;
  then: Result;
  yes: readonly string[];
  no: readonly string[];
}

/** The first rule of a list that holds; undefined where none does. */
export function decide<Context, Result>(
  rules: readonly Rule<Context, Result>[],
  context: Context,
  at: number,
  trace?: Trace,
): Rule<Context, Result> | undefined {
  // By number, as `any` in match.ts.
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i]!;
    if (!rule.when(context)) continue;
    trace?.(rule.id, at, rule.then);
    return rule;
  }
  return undefined;
}

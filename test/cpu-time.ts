import { expect } from "vitest";

/** CPU seconds of this process that work took: the same on a busy machine as on an idle one. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return secondsSince(before);
}

/** The same of work that is waited for. */
export async function cpuTimeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return secondsSince(before);
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Below this a quotient of times says nothing. */
const blur = 0.03;

/**
 * Expects that twice as much takes about twice the time: at most 2.8 times, where a square would take four; the best
 * of three runs each.
 *
 * @param size how much is made first, then twice of it
 * @param prepare what is to be measured, its input made outside the measurement
 */
export function expectLinear(size: number, prepare: (size: number) => () => void, what = ""): void {
  const best = (work: () => void) => Math.min(...[1, 2, 3].map(() => cpuTime(work)));
  const [once, twice] = [best(prepare(size)), best(prepare(2 * size))];
  if (twice > blur) expect(twice / Math.max(once, blur / 2), what).toBeLessThan(2.8);
}

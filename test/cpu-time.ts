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
const blur = 0.1;

/** Takes the times for one and for twice of it, and says whether these are about one to two; at the fifth try they must be. */
function attempts(what: string): (one: number, two: number) => boolean {
  let [once, twice, tries] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  return (one, two) => {
    once = Math.min(once, one);
    twice = Math.min(twice, two);
    const ratio = twice / Math.max(once, blur / 2);
    if (twice < blur || ratio < 2.5) return true;
    if (++tries === 5) expect(ratio, what).toBeLessThan(3.2);
    return tries === 5;
  };
}

/**
 * Expects that twice as much takes about twice the time: at most 3.2 times, where a square would take four. What other
 * programs do to the caches passes, so the best of up to five tries counts.
 *
 * @param size how much is made first, then twice of it
 * @param prepare what is to be measured, its input made outside the measurement
 */
export function expectLinear(size: number, prepare: (size: number) => () => void, what = ""): void {
  const [one, two] = [prepare(size), prepare(2 * size)];
  const isLinear = attempts(what);
  while (!isLinear(cpuTime(one), cpuTime(two)));
}

/** The same of work that is waited for. */
export async function expectLinearOf(
  size: number,
  prepare: (size: number) => () => Promise<unknown>,
): Promise<void> {
  const [one, two] = [prepare(size), prepare(2 * size)];
  const isLinear = attempts("");
  while (!isLinear(await cpuTimeOf(one), await cpuTimeOf(two)));
}

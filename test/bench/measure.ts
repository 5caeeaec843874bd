import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** What something took, in milliseconds. CPU counts user and system time of all its processes; null where unknown. */
export interface Taken {
  wall: number;
  cpu: number | null;
}

/** CPU milliseconds of the processes that this one has waited for, as Linux counts them (hundredths of a second). */
function cpuOfChildren(): number | null {
  if (!existsSync("/proc/self/stat")) return null;
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /su, "")
    .split(" ");
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

/**
 * Runs Node programs in turn, so that all meet the same machine.
 *
 * @param programs arguments of `node`
 * @returns of each the median by the clock and the mean of CPU time
 * @throws where one fails
 */
export function inTurn(runs: number, ...programs: string[][]): Taken[] {
  const walls = programs.map((): number[] => []);
  const cpus = programs.map(() => 0);
  for (let run = 0; run < runs; run++)
    for (const [i, args] of programs.entries()) {
      const before = cpuOfChildren();
      const start = performance.now();
      ended(args);
      walls[i]!.push(performance.now() - start);
      cpus[i]! += before === null ? Number.NaN : cpuOfChildren()! - before;
    }
  return programs.map((_, i) => ({
    wall: walls[i]!.sort((a, b) => a - b)[runs >> 1]!,
    cpu: Number.isNaN(cpus[i]!) ? null : cpus[i]! / runs,
  }));
}

/** Runs a Node program to its end and gives what it wrote. */
export function ended(args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}

/** What the second of two stretches of code takes in a process of its own, behind the first, by its own clock. */
export function toldBy(before: string, measured: string): Taken {
  const told = `${before};const c=process.cpuUsage(),t=performance.now();${measured};const u=process.cpuUsage(c);console.log(JSON.stringify({wall:performance.now()-t,cpu:(u.user+u.system)/1e3}))`;
  return JSON.parse(ended(["-e", told])) as Taken;
}

export function meanOf(times: readonly Taken[]): Taken {
  const mean = (values: readonly (number | null)[]) =>
    values.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0) / values.length;
  return { wall: mean(times.map(({ wall }) => wall)), cpu: mean(times.map(({ cpu }) => cpu)) };
}

/** What is left of a time without the start-up that is in it; no less than nothing. */
export function over(whole: Taken, start: Taken): Taken {
  const cpu = whole.cpu === null || start.cpu === null ? null : Math.max(0, whole.cpu - start.cpu);
  return { wall: Math.max(0, whole.wall - start.wall), cpu };
}

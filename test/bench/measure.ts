import { spawnSync } from "node:child_process";

/** Milliseconds of one call, the median of several. */
export function median(runs: number, work: () => void): number {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1]!;
}

/** Milliseconds of two pieces of work done in turn, so that both meet the same machine and the same caches: the medians. */
export function inTurn(runs: number, first: () => void, second: () => void): [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < runs; i++) {
    times[0].push(median(1, first));
    times[1].push(median(1, second));
  }
  const middle = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1]!;
  return [middle(times[0]), middle(times[1])];
}

/** Milliseconds that a Node process with these arguments takes from start to end; throws where it fails. */
export function spawned(args: string[], runs = 9): number {
  return median(runs, () => {
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
    if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
  });
}

/** One line of the report: a ratio within this run, and what it may be at most. */
export function ratio(name: string, measured: number, against: number, limit: number): string {
  const value = measured / against;
  const verdict = value <= limit ? "ok" : "OVER";
  return `${name.padEnd(64)} ${measured.toFixed(1).padStart(9)} ms / ${against.toFixed(1).padStart(8)} ms = ${value.toFixed(2).padStart(6)}  (at most ${limit})  ${verdict}`;
}

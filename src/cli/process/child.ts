/** A child process: does one job after the other, while a thread of its own watches what they cost. */
import "./optimise-later.ts";
import "../../code-cache.ts";
import { fromSources } from "../../home.ts";
import { startThread } from "../../thread.ts";
import { type Answer, type Cost, type Question, type Ready, sentError } from "./protocol.ts";
import type { Watched } from "./watch.ts";
import { work } from "./work.ts";

const unlimited = Number.POSITIVE_INFINITY;
const limits: Watched = new Float64Array(new SharedArrayBuffer(16)).fill(unlimited);

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function answer({ job, cost }: Question): Promise<Answer> {
  limit(cost);
  try {
    const done = await work(job);
    return { done, resident: process.memoryUsage.rss() };
  } catch (error) {
    return { error: sentError(error), resident: process.memoryUsage.rss() };
  } finally {
    limits.fill(unlimited);
  }
}

function limit(cost: Cost): void {
  limits[1] = cost.memoryBytes;
  limits[0] = cpuSeconds() + cost.cpuSeconds;
}

function startWatching(): void {
  const workerData = { watch: limits, parent: process.ppid };
  // Little memory: the thread holds two numbers. The TypeScript loader needs more.
  const little = fromSources ? {} : { resourceLimits: { maxOldGenerationSizeMb: 16, stackSizeMb: 1 } };
  startThread("cli/process/watch", { workerData, ...little }).unref();
}

/** Jobs wait here: the channel hands over several before the first is done. */
let before: Promise<void> = Promise.resolve();

// Ctrl-C goes to all processes of a terminal; the parent decides what becomes of its children.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());
process.on("message", (question: Question) => {
  before = before.then(async () => {
    const given = await answer(question);
    if (process.connected) process.send?.(given);
  });
});
startWatching();
// What nearly every job needs is loaded before the first is charged for it.
void Promise.all([
  import("../../pipeline.ts"),
  import("../../read/plain-text.ts"),
  import("../../report/formats.ts"),
]).then(() => process.send?.({ ready: true, cpuSeconds: cpuSeconds() } satisfies Ready));

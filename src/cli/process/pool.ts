import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { entryPoint } from "../../home.ts";
import { UserError } from "../../user-error.ts";
import { costOf, heapMegabytes, slowness, usualHeap, weightOf, worthwhile } from "./cost.ts";
import { type Answer, type Cost, type Question, type Ready, revived, type Verdict } from "./protocol.ts";
import { verdictChannel } from "./watch.ts";
import type { Done, Job } from "./work.ts";

/** Children that do jobs, each within its limits. */
export interface Pool {
  /**
   * Does a job in one of the children.
   *
   * @throws UserError what the job throws; `file.too-slow`, `file.too-much-memory`, `file.deadly` where it ends its child
   */
  run(job: Job): Promise<Done>;
  /** Ends the children, whatever they are at. */
  close(): void;
}

/** Jobs that a child has before it, so that it need not wait for the parent. */
const depth = 8;
/** A child that holds more than this after a job is replaced: what one document has left over is no other one's affair. */
const replaceAbove = 260_000_000;

interface Waiting {
  job: Job;
  cost: Cost;
  resolve(done: Done): void;
  reject(error: Error): void;
  /** It ended a child that had worked before; tried once more in a fresh one, so that no document suffers from others. */
  again?: boolean;
}

/**
 * @param children how many processes at most; each is started when there is something for it to do
 * @param options.timeout CPU seconds for a document, in place of what its size allows it
 * @param options.expected bytes of all jobs to come, as far as known
 */
export function createPool(
  children: number,
  { timeout, expected = 0 }: { timeout?: number; expected?: number } = {},
): Pool {
  const queue: Waiting[] = [];
  const staff = new Set<Child>();
  let closed = false;
  let asked = 0;

  const hire = (heap: number, only?: Waiting): Child => {
    const child = new Child(heap, timeout !== undefined, only !== undefined, {
      free: () => {
        if (child.alone && child.idle) leave(child);
        fill();
      },
      gone: (left, again) => {
        staff.delete(child);
        queue.unshift(...left);
        if (again) hire(heapMegabytes(again.cost), { ...again, again: true });
        fill();
      },
    });
    staff.add(child);
    if (only) child.give(only);
    return child;
  };
  const leave = (child: Child) => {
    staff.delete(child);
    child.end();
  };
  const fill = () => {
    while (queue.length > 0 && !closed) {
      const next = queue[0]!;
      if (heapMegabytes(next.cost) > usualHeap * 1.5) {
        // A large file has a process of its own, with the heap that it may need.
        if ([...staff].some(({ alone }) => alone)) return;
        hire(heapMegabytes(next.cost), queue.shift()!);
        continue;
      }
      const ordinary = [...staff].filter(({ alone, tired }) => !alone && !tired);
      let child = ordinary.filter((one) => one.load < depth).sort((a, b) => a.load - b.load)[0];
      const wanted = Math.min(children, worthwhile(Math.max(asked, expected)));
      if ((child === undefined || child.load > 0) && ordinary.length < wanted) child = hire(usualHeap);
      if (!child) return;
      child.give(queue.shift()!);
    }
  };
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error("the pool is closed"));
        asked += weightOf(job);
        queue.push({ job, cost: costOf(weightOf(job), timeout), resolve, reject });
        fill();
      }),
    close: () => {
      closed = true;
      for (const child of [...staff]) leave(child);
      for (const { reject } of queue.splice(0)) reject(new Error("the pool is closed"));
    },
  };
}

interface Events {
  /** It can take more. */
  free(): void;
  /** It has ended: what it had not begun, and what is to be tried again. */
  gone(left: Waiting[], again?: Waiting): void;
}

/** One process and what it has before it; the first is what it is at. */
class Child {
  readonly alone: boolean;
  /** Takes nothing new: it holds too much, and ends when it is done. */
  tired = false;
  #process: ChildProcess;
  #waiting: Waiting[] = [];
  #worked = 0;
  #verdict = "";
  #ended = false;
  #events: Events;
  #exact: boolean;
  #slowness = 1;
  #ready = false;

  constructor(heap: number, exact: boolean, alone: boolean, events: Events) {
    this.alone = alone;
    this.#events = events;
    this.#exact = exact;
    this.#process = startChild(heap);
    this.#process.on("message", (message: Ready | Answer) => {
      if ("ready" in message) this.#begin(message);
      else this.#settle(message);
    });
    (this.#process.stdio[verdictChannel] as Readable).on("data", (word: Buffer) => {
      this.#verdict += word.toString();
    });
    this.#process.on("close", (code, signal) => this.#gone(code, signal));
    this.#process.on("error", () => {});
  }

  get load(): number {
    return this.#waiting.length;
  }

  get idle(): boolean {
    return this.#waiting.length === 0;
  }

  give(waiting: Waiting): void {
    this.#waiting.push(waiting);
    if (this.#ready) this.#send(waiting);
  }

  end(): void {
    this.#ended = true;
    this.#process.kill("SIGKILL");
    for (const { reject } of this.#waiting.splice(0)) reject(new Error("the pool is closed"));
  }

  #begin({ cpuSeconds }: Ready): void {
    this.#ready = true;
    if (!this.#exact) this.#slowness = slowness(cpuSeconds);
    for (const waiting of this.#waiting) this.#send(waiting);
  }

  #send({ job, cost }: Waiting): void {
    const question: Question = { job, cost: { ...cost, cpuSeconds: cost.cpuSeconds * this.#slowness } };
    this.#process.send(question, () => {});
  }

  #settle(answer: Answer): void {
    // What was on its way when it was ended: nobody waits for it any more.
    if (this.#ended) return;
    const { resolve, reject } = this.#waiting.shift()!;
    this.#worked++;
    if ("done" in answer) resolve(answer.done);
    else reject(revived(answer.error));
    if (answer.resident > replaceAbove) this.tired = true;
    if (this.tired && this.idle) this.end();
    this.#events.free();
  }

  #gone(code: number | null, signal: NodeJS.Signals | null): void {
    const [culprit, ...left] = this.#ended ? [] : this.#waiting.splice(0);
    const verdict = this.#verdict as Verdict | "";
    const again = culprit && verdict !== "cpu" && this.#worked > 0 && !culprit.again ? culprit : undefined;
    if (culprit && !again) culprit.reject(reasonOf(verdict, code, signal, culprit));
    this.#events.gone(left, again);
  }
}

function reasonOf(
  verdict: Verdict | "",
  code: number | null,
  signal: NodeJS.Signals | null,
  { job: { path }, cost }: Waiting,
): UserError {
  // The limit of a machine of ordinary speed, so that the same is said everywhere.
  if (verdict === "cpu")
    return new UserError("file.too-slow", { path, limit: Math.round(cost.cpuSeconds * 10) / 10 });
  // V8 out of its heap: abort, which shells call 134.
  if (verdict === "memory" || signal === "SIGABRT" || code === 134)
    return new UserError("file.too-much-memory", { path, limit: Math.round(cost.memoryBytes / 1e6) });
  return new UserError("file.deadly", { path, how: signal ?? `exit ${code}` });
}

function startChild(heap: number): ChildProcess {
  const { module, typescript } = entryPoint("cli/process/child");
  const loader = typescript ? ["--import", createRequire(import.meta.url).resolve("tsx")] : [];
  return fork(fileURLToPath(module), [], {
    serialization: "advanced",
    execArgv: [...loader, `--max-old-space-size=${heap}`],
    // What libraries print of a damaged file is no business of the user's.
    stdio: ["ignore", "ignore", "ignore", "pipe", "ipc"],
  });
}

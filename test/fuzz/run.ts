/*
 * npm run fuzz -- [--seconds 60] [--from 0] [--to NUMBER] [--strict] [--texts]
 * Files made wrong, or with --texts texts of up to 2 MB that repeat what searches stumble over, one after the other, for
 * so long or up to a number; always the same ones from the same number on. Each has 10 seconds of CPU, and the process
 * that reads them 600 MB. What brings plans down, hangs it or breaks an invariant is kept in fuzz-found/ to make a
 * fixture of. The exit status is 1 where something brought it down or hung it; with --strict also where an invariant was
 * broken.
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { mutantOf, originals } from "./mutants.ts";
import { textOf } from "./texts.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    from: { type: "string", default: "0" },
    to: { type: "string" },
    strict: { type: "boolean", default: false },
    texts: { type: "boolean", default: false },
  },
});
const from = Number(values.from);
const to = Number(values.to ?? Number.POSITIVE_INFINITY);
const until =
  values.to === undefined ? performance.now() + Number(values.seconds) * 1000 : Number.POSITIVE_INFINITY;
const maxCpu = 10;
const maxMegabytes = 600;
/** Of the old generation, about what children of plans have; the rest is for young objects, buffers, code and the dictionary. */
const heapMegabytes = 300;
const found = fileURLToPath(new URL("../../fuzz-found/", import.meta.url));

function start(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL("./child.ts", import.meta.url)), {
    execArgv: ["--import", "tsx", `--max-old-space-size=${heapMegabytes}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((resolve) => child.once("message", () => resolve(child)));
}

/** What a process has taken since it began: CPU seconds, and the most megabytes at once; where the system tells (Linux). */
interface Usage {
  cpu: number;
  megabytes: number;
}

function usageOf({ pid }: ChildProcess): Usage {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /u, "")
      .split(" ");
    const most = /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, megabytes: Number(most?.[1] ?? 0) / 1024 };
  } catch {
    return { cpu: 0, megabytes: 0 };
  }
}

/** What one mutant took, and what went wrong with it. */
interface Outcome extends Usage {
  fault: string | undefined;
}

function ask(child: ChildProcess, number: number): Promise<Outcome> {
  const before = usageOf(child).cpu;
  let usage: Usage = { cpu: 0, megabytes: 0 };
  const look = () => {
    const { cpu, megabytes } = usageOf(child);
    if (cpu > 0) usage = { cpu: cpu - before, megabytes };
    return usage.cpu > maxCpu
      ? `more than ${maxCpu} s of CPU`
      : usage.megabytes > maxMegabytes
        ? `${Math.round(usage.megabytes)} MB`
        : undefined;
  };
  return new Promise((resolve) => {
    const done = (fault: string | undefined) => {
      clearInterval(watch);
      child.off("message", onMessage).off("exit", onExit);
      resolve({ fault, ...usage });
    };
    const onMessage = (answer: unknown) => {
      const beyond = look();
      if (beyond) child.kill("SIGKILL");
      done((answer as { fault?: string }).fault ?? beyond);
    };
    const onExit = (code: number | null, signal: string | null) => done(`process ended: ${code ?? signal}`);
    const watch = setInterval(() => {
      const beyond = look();
      if (!beyond) return;
      child.off("exit", onExit).kill("SIGKILL");
      done(beyond);
    }, 500);
    child.on("message", onMessage).on("exit", onExit).send({ texts: values.texts, number });
  });
}

const files = originals();
let child = await start();
let [number, failed, broken] = [from, 0, 0];
const most = { cpu: 0, of: from, megabytes: 0 };
for (; number < to && performance.now() < until; number++) {
  const { fault, cpu, megabytes } = await ask(child, number);
  if (cpu > most.cpu) Object.assign(most, { cpu, of: number });
  most.megabytes = Math.max(most.megabytes, megabytes);
  if (fault !== undefined) {
    if (fault.startsWith("invariants")) broken++;
    else failed++;
    mkdirSync(found, { recursive: true });
    const { name, bytes } = values.texts ? textOf(number) : mutantOf(files, number);
    writeFileSync(`${found}${number}-${name}`, bytes);
    process.stdout.write(`${number} ${name}: ${fault.split("\n").slice(0, 6).join("\n  ")}\n`);
  }
  if (!child.connected || child.killed || child.exitCode !== null) child = await start();
}
child.kill();
process.stdout.write(
  `${values.texts ? "texts" : "mutants"} ${from} to ${number - 1}: ${number - from - failed - broken} taken well, ${failed} not, ${broken} with an invariant broken; ` +
    `at most ${most.cpu.toFixed(1)} s of CPU (${most.of}), ${Math.round(most.megabytes)} MB\n`,
);
process.exitCode = failed > 0 || (values.strict && broken > 0) ? 1 : 0;

/*
 * npm run fuzz -- [--seconds 60] [--from 0] [--strict] [--texts]
 * Files made wrong, or with --texts texts of up to 2 MB that repeat what searches stumble over, one after the other, for so long; always the same ones from the same number on. Each has 10 seconds
 * of CPU and 600 MB. What brings plans down, hangs it or breaks an invariant is kept in fuzz-found/ to make a fixture of.
 * The exit status is 1 where something brought it down or hung it; with --strict also where an invariant was broken.
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
    strict: { type: "boolean", default: false },
    texts: { type: "boolean", default: false },
  },
});
const until = performance.now() + Number(values.seconds) * 1000;
const maxCpu = 10;
const maxMegabytes = 600;
const found = fileURLToPath(new URL("../../fuzz-found/", import.meta.url));

function start(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL("./child.ts", import.meta.url)), {
    execArgv: ["--import", "tsx", `--max-old-space-size=${maxMegabytes}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((resolve) => child.once("message", () => resolve(child)));
}

/** CPU seconds and megabytes of a process so far, where the system tells (Linux). */
function usageOf(pid: number): { cpu: number; megabytes: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /u, "")
      .split(" ");
    return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, megabytes: Number(fields[21]) / 256 };
  } catch {
    return { cpu: 0, megabytes: 0 };
  }
}

/** What went wrong with one mutant; undefined where nothing did. */
function ask(child: ChildProcess, number: number): Promise<string | undefined> {
  const before = usageOf(child.pid!);
  return new Promise((resolve) => {
    const done = (fault: string | undefined) => {
      clearInterval(watch);
      child.off("message", onMessage).off("exit", onExit);
      resolve(fault);
    };
    const onMessage = (answer: unknown) => done((answer as { fault?: string }).fault);
    const onExit = (code: number | null, signal: string | null) => done(`process ended: ${code ?? signal}`);
    const watch = setInterval(() => {
      const { cpu, megabytes } = usageOf(child.pid!);
      if (cpu - before.cpu < maxCpu && megabytes < maxMegabytes + 300) return;
      child.off("exit", onExit).kill("SIGKILL");
      done(cpu - before.cpu < maxCpu ? `${Math.round(megabytes)} MB` : `more than ${maxCpu} s of CPU`);
    }, 500);
    child.on("message", onMessage).on("exit", onExit).send({ texts: values.texts, number });
  });
}

const files = originals();
let child = await start();
let [number, failed, broken] = [Number(values.from), 0, 0];
for (; performance.now() < until; number++) {
  const fault = await ask(child, number);
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
const from = Number(values.from);
process.stdout.write(
  `${values.texts ? "texts" : "mutants"} ${from} to ${number - 1}: ${number - from - failed - broken} taken well, ${failed} not, ${broken} with an invariant broken\n`,
);
process.exitCode = failed > 0 || (values.strict && broken > 0) ? 1 : 0;

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Context, exitStatus } from "./command.ts";
import type { Io, Pager } from "./io.ts";

/** Commands whose output people read; that of the others goes into files. */
const read = new Set(
  "show compare diff reuse find search sql verify score check text mentions segment explain".split(" "),
);

/**
 * The pager for a command's output: only where a terminal shows it. `PLANS_PAGER` goes before `PAGER`; empty or `cat`
 * is none.
 */
export function pagerFor(command: string, { stdout, env, pager }: Io): string | undefined {
  if (!read.has(command) || !stdout.isTTY || !stdout.rows || !pager || env.TERM === "dumb") return undefined;
  const program = (env.PLANS_PAGER ?? env.PAGER ?? (isThere("less", env) ? "less" : "")).trim();
  return program === "" || program === "cat" ? undefined : program;
}

function isThere(program: string, { PATH = "" }: Io["env"]): boolean {
  return PATH.split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/**
 * Runs a command whose output goes through a pager as soon as it is longer than the screen. What is to be said on
 * stderr waits until the pager is left, so that it does not run into the page.
 */
export async function paged<T>(
  program: string,
  context: Context,
  run: (context: Context) => Promise<T>,
): Promise<T> {
  const { io, width } = context;
  const room = (io.stdout.rows ?? 24) - 1;
  let held: string[] = [];
  let lines = 0;
  let pager: Pager | undefined;
  const waiting: (() => void)[] = [];
  const later = (say: () => void) => (held.length > 0 || pager ? void waiting.push(say) : say());
  const inside: Context = {
    ...context,
    note: (line) => later(() => context.note(line)),
    warn: (line) => later(() => context.warn(line)),
    write: async (data) => {
      if (typeof data !== "string") return context.write(data);
      if (!pager) {
        held.push(data);
        lines += heightOf(data, width);
        if (lines <= room) return;
        pager = await io.pager!(program);
      }
      for (const piece of held.length > 0 ? held : [data])
        if (!(await pager.write(piece))) return io.exit(exitStatus.done);
      held = [];
    },
  };
  try {
    return await run(inside);
  } finally {
    if (pager) await pager.end();
    for (const text of held) await context.write(text);
    for (const say of waiting) say();
  }
}

/** Lines of the terminal that a text takes, about: Chinese takes two columns a character. */
function heightOf(text: string, width: number): number {
  let lines = 0;
  for (const line of text.split("\n")) {
    const columns = line.length > width / 2 ? line.replace(/[\u1100-\uffff]/gu, "xx").length : 1;
    lines += Math.max(1, Math.ceil(columns / width));
  }
  return text.endsWith("\n") ? lines - 1 : lines;
}

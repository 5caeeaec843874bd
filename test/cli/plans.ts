import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a run of the built program gave. */
export interface Run {
  stdout: string;
  stderr: string;
  status: number | null;
}

/** Runs `bin/plans.js` as a user does, in an English locale unless told otherwise. */
export function plans(
  args: string[],
  options: { env?: Record<string, string>; cwd?: string; input?: string | Buffer } = {},
): Run {
  const { stdout, stderr, status } = plansBytes(args, options);
  return { stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8"), status };
}

/** The same with the bytes as they came. */
export function plansBytes(
  args: string[],
  {
    env = {},
    cwd = root,
    input,
  }: { env?: Record<string, string>; cwd?: string; input?: string | Buffer } = {},
) {
  return spawnSync(process.execPath, [`${root}bin/plans.js`, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? "", LC_ALL: "C.UTF-8", ...env },
    ...(input === undefined ? {} : { input }),
    maxBuffer: 64 * 1024 * 1024,
  });
}

import { spawn } from "node:child_process";
import type { Pager } from "./io.ts";

/**
 * Starts a pager on the terminal.
 *
 * @param program a command line of the shell, as in git
 * @param env `LESS` and `LESSCHARSET` are set where they are not: colours, Chinese, and what was shown stays
 */
export function startPager(program: string, env: NodeJS.ProcessEnv): Pager {
  const child = spawn(program, {
    shell: true,
    stdio: ["pipe", "inherit", "inherit"],
    env: { LESS: "FRX", LESSCHARSET: "utf-8", ...env },
  });
  const { stdin } = child;
  let open = true;
  const left = new Promise<void>((resolve) => {
    child.on("close", () => {
      open = false;
      resolve();
    });
    child.on("error", () => {
      open = false;
      resolve();
    });
  });
  // Whoever leaves the pager before the end has had enough.
  stdin.on("error", () => {
    open = false;
  });
  // Ctrl-C is the pager's while it runs.
  const ignore = () => {};
  process.on("SIGINT", ignore);
  return {
    write: async (data) => {
      if (!open) return false;
      if (!stdin.write(data))
        await Promise.race([new Promise((resolve) => stdin.once("drain", resolve)), left]);
      return open;
    },
    end: async () => {
      stdin.end();
      await left;
      process.off("SIGINT", ignore);
    },
  };
}

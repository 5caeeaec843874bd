import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, type Surroundings } from "../cli/in-process.ts";
import { root } from "../cli/plans.ts";

/** A folder with the seeds in `docs/`, or all that another has, and plans run in it. */
export function corpusFolder(from?: { folder: string }) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "plans-corpus-")));
  if (from) cpSync(from.folder, folder, { recursive: true, preserveTimestamps: true });
  else cpSync(join(root, "seeds"), join(folder, "docs"), { recursive: true });
  return {
    folder,
    at: (path: string) => join(folder, path),
    plans: (args: string[], surroundings: Surroundings = {}) => run(args, { cwd: folder, ...surroundings }),
    /** Rows of a statement on `c.db`. */
    rows: async (sql: string) => {
      const { stdout, stderr } = await run(["sql", "c.db", sql, "--format", "json"], { cwd: folder });
      if (stderr !== "") throw new Error(stderr);
      return JSON.parse(stdout) as Record<string, string | number | null>[];
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

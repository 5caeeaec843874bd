import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What the build is made of. */
const sources = [
  "src",
  "scripts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
];

/** Builds where the build is older than what it is made of: the tests read it, and start processes and threads from it. */
export function setup(): void {
  const changed = Math.max(...sources.flatMap((path) => [path, ...within(path)]).map(changedAt));
  // The manual is made last: where it is, all is there.
  if (existsSync(`${root}dist/plans.1`) && Math.min(...within("dist").map(changedAt)) > changed) return;
  execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
}

/** Folders too: theirs is the time when a file of them went. */
function within(path: string): string[] {
  if (!statSync(root + path).isDirectory()) return [];
  return readdirSync(root + path, { recursive: true }).map((name) => `${path}/${String(name)}`);
}

function changedAt(path: string): number {
  return statSync(root + path).mtimeMs;
}

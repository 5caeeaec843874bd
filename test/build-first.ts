import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Builds where the build is older than the sources: tests start processes and threads from it. */
export function setup(): void {
  const built = `${root}dist/main.js`;
  const changed = ["src", "scripts"].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true }).map(
      (name) => statSync(`${root}${folder}/${String(name)}`).mtimeMs,
    ),
  );
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...changed)) return;
  execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
}

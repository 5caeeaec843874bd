import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** The recipes of the README that need other programs, with these programs. */
const root = new URL("../..", import.meta.url).pathname;
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-recipes-"));
  const call = `#!/bin/sh\nexec "${process.execPath}" "${root}bin/plans.js" "$@"\n`;
  writeFileSync(join(folder, "plans"), call, { mode: 0o755 });
  const line = (i: number) =>
    JSON.stringify({
      id: `d${i}`,
      text: `某市${1950 + i}年工作要点\n一、主要任务\n（一）建设骨干网络。年内覆盖率达到${i}%。\n`,
    });
  writeFileSync(
    join(folder, "documents.ndjson"),
    `${Array.from({ length: 60 }, (_, i) => line(i)).join("\n")}\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function bash(script: string): string {
  const { stdout, stderr, status } = spawnSync("bash", ["-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: [folder, process.env.PATH].join(delimiter), LC_ALL: "C.UTF-8" },
  });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  return stdout;
}

test("GNU parallel: the command of the README, in pieces, gives what one process gives", () => {
  const [command] = /parallel --pipe [^`]*/u.exec(readFileSync(join(root, "README.md"), "utf8"))!;
  bash(command.replace("--block 1M", "--block 3k"));
  const whole = bash("plans extract --ndjson-in --quiet < documents.ndjson");
  expect(whole.trimEnd().split("\n")).toHaveLength(60);
  expect(readFileSync(join(folder, "records.ndjson"), "utf8")).toBe(whole);
});

test("Spark's pipe hands a partition's lines to the command and takes lines back: so does this loop", () => {
  const [, command] = /\.pipe\("([^"]*)"\)/u.exec(readFileSync(join(root, "README.md"), "utf8"))!;
  const parts = bash(
    `split -n l/3 documents.ndjson part- && for part in part-*; do ${command} < $part; done`,
  );
  expect(parts).toBe(bash("plans extract --ndjson-in --quiet < documents.ndjson"));
});

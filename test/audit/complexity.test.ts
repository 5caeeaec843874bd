import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));
const listed = new URL("complexity.yaml", import.meta.url);

interface Diagnostic {
  message: string;
  location: { path: string; start: { line: number; column: number }; end: { column: number } };
}

/** Functions of a cognitive complexity above 25, as `path name`, with it. */
function complexFunctions(): Record<string, number> {
  const { stdout } = spawnSync(
    `${root}node_modules/.bin/biome`,
    [
      "lint",
      "--config-path=test/audit/complexity.json",
      "--only=complexity/noExcessiveCognitiveComplexity",
      "--reporter=json",
      "--max-diagnostics=1000",
      "src",
    ],
    { cwd: root, encoding: "utf8" },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  return Object.fromEntries(
    diagnostics
      .map(({ message, location: { path, start, end } }): [string, number] => {
        const line = readFileSync(root + path, "utf8").split("\n")[start.line - 1]!;
        const name = line.slice(start.column - 1, end.column - 1).trim();
        return [`${path} ${name}`, Number(/of (\d+)/u.exec(message)?.[1])];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What is too complex today; a number may only fall, a line only go. */
test("no function is harder to follow than 25, but the listed", () => {
  const found = complexFunctions();
  if (process.env.PLANS_WRITE_LISTS)
    writeFileSync(
      listed,
      Object.entries(found)
        .map(([name, n]) => `${name}: ${n}\n`)
        .join(""),
    );
  expect(found).toEqual(parse(readFileSync(listed, "utf8")));
});

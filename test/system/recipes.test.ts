import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plans, root } from "../cli/plans.ts";

/** Where `run.sh` has installed DuckDB; it is no dependency of the project. */
const duckdb = process.env.PLANS_DUCKDB ?? "";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-recipes-"));
  cpSync(join(root, "seeds"), join(folder, "seeds"), { recursive: true });
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = plans(args, { cwd: folder });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  run("extract", "seeds", "--table", "indicators", "--output", "indicators.csv");
  writeFileSync(join(folder, "records.ndjson"), run("extract", "seeds", "--format", "ndjson"));
  run("index", "corpus.db", "seeds");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const blocks = (name: string, language: string) =>
  Array.from(
    readFileSync(join(root, name), "utf8").matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gmsu")),
    ([, code = ""]) => code,
  );

function runs(program: string, args: string[], input?: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8", input });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

/** Prints what each statement gives, as lines of JSON. */
const duck = `
const { DuckDBInstance } = await import(process.env.PLANS_DUCKDB + "/node_modules/@duckdb/node-api/lib/index.js");
const connection = await (await DuckDBInstance.create(":memory:")).connect();
let sql = "";
for await (const chunk of process.stdin) sql += chunk;
for (const statement of sql.split(/;\\s*$/m).filter((text) => text.trim() !== "")) {
  const result = await connection.runAndReadAll(statement);
  for (const row of result.getRowObjectsJson()) console.log(JSON.stringify(row));
}`;

describe.each(["README.md", "README.zh-CN.md"])("recipes of %s", (name) => {
  test("pandas", () => {
    const [recipe, ...more] = blocks(name, "python");
    expect(more).toEqual([]);
    const printed = runs("/usr/bin/python3", ["-c", recipe!]);
    expect(printed).toMatch(/^region +year *\n上海市 +2008 +\d+$/mu);
    expect(printed).toMatch(/^% +[\d.NaN]+ +[\d.NaN]+/mu);
  });
  test("DuckDB", () => {
    expect(duckdb, "run test/system/run.sh, which installs it").not.toBe("");
    const [recipe, ...more] = blocks(name, "sql");
    expect(more).toEqual([]);
    const rows = runs(process.execPath, ["--input-type=module", "-e", duck], recipe)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const direct = JSON.parse(
      plans(
        [
          "sql",
          "corpus.db",
          "select region, name, value, unit from indicators join documents using (document) where indicators.kind = 'target' and unit = '%' order by region, value",
          "--format",
          "json",
        ],
        { cwd: folder },
      ).stdout,
    ) as Record<string, unknown>[];
    const shares = rows.filter((row) => "unit" in row);
    expect(shares.length).toBeGreaterThan(3);
    const sorted = (list: Record<string, unknown>[]) => list.map((row) => JSON.stringify(row)).sort();
    expect(sorted(shares)).toEqual(sorted(direct));
    expect(rows.filter((row) => "targets" in row).length).toBeGreaterThan(2);
  });
});

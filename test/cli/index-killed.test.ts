import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCorpus } from "../../src/corpus/database.ts";
import { tables } from "../../src/corpus/layout.ts";
import { runs } from "../property.ts";
import { plans, root } from "./plans.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-killed-"));
  mkdirSync(join(folder, "docs"));
  for (const seed of readdirSync(join(root, "seeds")))
    for (let i = 0; i < 12; i++) {
      const text = readFileSync(join(root, "seeds", seed), "utf8");
      writeFileSync(join(folder, `docs/${i}-${seed}`), `${text}\n第${i}份。\n`);
    }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All that a corpus holds, whatever numbers its rows have. */
function content(name: string): string[] {
  const database = openCorpus(join(folder, name), { shown: name });
  const rows = Object.keys(tables).flatMap((table) =>
    database
      .prepare(`select * from "${table}" order by document${table === "documents" ? "" : ", nr"}`)
      .all()
      .map(({ nr: _, ...row }) => JSON.stringify(row)),
  );
  const words = ["paragraph", "indicator"].map(
    (what) =>
      `${what} ${JSON.stringify(database.prepare(`select count(*) as n, (select count(*) from ${what}s) as rows from ${what}_words`).all())}`,
  );
  const check = database.prepare("pragma integrity_check").all();
  database.close();
  return [...rows, ...words, JSON.stringify(check)];
}

/** Starts an index and kills it after so many milliseconds. */
function killed(name: string, after: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [`${root}bin/plans.js`, "index", name, "docs"], {
    cwd: folder,
    stdio: "ignore",
  });
  setTimeout(() => child.kill("SIGKILL"), after);
  return new Promise((resolve) => child.on("exit", (_, signal) => resolve(signal)));
}

test("killed at any moment and run again, a corpus is what an undisturbed run makes", async () => {
  expect(plans(["index", "whole.db", "docs"], { cwd: folder }).status).toBe(0);
  const whole = content("whole.db");
  expect(whole.at(-1)).toBe('[{"integrity_check":"ok"}]');
  let kills = 0;
  // All in `.ci/run`.
  for (const after of [900, 400, 1600, 2500, 4000].slice(0, Math.ceil(runs / 12)))
    if ((await killed("killed.db", after)) === "SIGKILL") kills++;
  expect(kills).toBeGreaterThan(0);
  expect(plans(["index", "killed.db", "docs"], { cwd: folder }).stderr).toMatch(/ 0 failed\n$/u);
  expect(content("killed.db")).toEqual(whole);
}, 300_000);

test("two runs at a time do each other no harm", async () => {
  const run = () =>
    new Promise<number | null>((resolve) => {
      const child = spawn(process.execPath, [`${root}bin/plans.js`, "index", "both.db", "docs"], {
        cwd: folder,
        stdio: "ignore",
      });
      child.on("exit", resolve);
    });
  const ends = await Promise.all([run(), run()]);
  // One that has to wait too long for the other says so, and is run again.
  for (const end of ends) expect([0, 2]).toContain(end);
  expect(plans(["index", "both.db", "docs"], { cwd: folder }).status).toBe(0);
  expect(content("both.db")).toEqual(content("whole.db"));
}, 300_000);

test("without libsql, one line says what is missing; nothing else needs it", () => {
  const hook = join(folder, "hide.cjs");
  writeFileSync(
    hook,
    `const Module = require("node:module");
const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) {
  if (name === "libsql") throw Object.assign(new Error("Cannot find module 'libsql'"), { code: "MODULE_NOT_FOUND" });
  return resolve.call(this, name, ...rest);
};`,
  );
  const env = { NODE_OPTIONS: `--require ${hook}` };
  for (const args of [
    ["index", "new.db", "docs"],
    ["sql", "whole.db", "select 1"],
    ["compare", "whole.db"],
  ]) {
    const { status, stderr } = plans(args, { cwd: folder, env });
    expect(stderr).toMatch(
      /^plans: (?:whole\.db: )?a corpus needs the package libsql, which is not installed here[^\n]*\n/u,
    );
    expect(status).toBe(2);
  }
  expect(plans(["extract", join(root, "seeds/wuhai-2008.txt")], { env }).status).toBe(0);
});

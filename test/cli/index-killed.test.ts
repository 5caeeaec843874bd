import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCorpus } from "../../src/corpus/database.ts";
import { tables } from "../../src/corpus/layout.ts";
import { runs } from "../property.ts";
import { run } from "./in-process.ts";
import { plans, root } from "./plans.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-killed-"));
  // Enough characters for two blocks, most of them soon read.
  cpSync(join(root, "seeds"), join(folder, "docs"), { recursive: true });
  for (let i = 0; i < 17; i++) writeFileSync(join(folder, `docs/${i}.txt`), longPlan(i));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function longPlan(i: number): string {
  const works = Array.from(
    { length: 130 },
    (_, k) => `推进第${(i * k) % 97}网络建设，完善${k}号服务平台，加强信息资源管理，`,
  ).join("");
  const items = [1, 2, 3].map(
    (k) => `${k}.建设第${k}个系统。年内完成${i + k}家企业培训。${works}抓好落实。\n`,
  );
  return `某市${1990 + i}年信息化工作要点\n${items.join("")}`;
}

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

const sizeOf = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;

/** Starts an index and kills it once so many bytes stand in its journal, which is written before the corpus is. */
function killed(name: string, journal: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [`${root}bin/plans.js`, "index", name, "docs"], {
    cwd: folder,
    stdio: "ignore",
  });
  const look = setInterval(() => {
    if (sizeOf(name) > 0 && sizeOf(`${name}-wal`) >= journal) child.kill("SIGKILL");
  }, 1);
  return new Promise((resolve) =>
    child.on("exit", (_, signal) => {
      clearInterval(look);
      resolve(signal);
    }),
  );
}

test("killed at any moment and run again, a corpus is what an undisturbed run makes", async () => {
  expect((await run(["index", "whole.db", "docs"], { cwd: folder })).status).toBe(0);
  const whole = content("whole.db");
  expect(whole.at(-1)).toBe('[{"integrity_check":"ok"}]');
  let kills = 0;
  // Shares of what is written in all, up to the last block; all in `.ci/run`.
  const moments = [0, 0.01, 0.1, 0.2, 0.4, 0.6, 0.8, 0.93];
  for (const share of moments.filter((_, i) => runs > 100 || i % 3 === 1))
    if ((await killed("killed.db", share * sizeOf("whole.db"))) === "SIGKILL") kills++;
  expect(kills).toBeGreaterThan(0);
  expect((await run(["index", "killed.db", "docs"], { cwd: folder })).stderr).toMatch(/ 0 failed\n$/u);
  expect(content("killed.db")).toEqual(whole);
}, 300_000);

test("two runs at a time do each other no harm", async () => {
  const spawned = () =>
    new Promise<number | null>((resolve) => {
      const child = spawn(process.execPath, [`${root}bin/plans.js`, "index", "both.db", "docs"], {
        cwd: folder,
        stdio: "ignore",
      });
      child.on("exit", resolve);
    });
  const ends = await Promise.all([spawned(), spawned()]);
  // One that has to wait too long for the other says so, and is run again.
  for (const end of ends) expect([0, 2]).toContain(end);
  expect((await run(["index", "both.db", "docs"], { cwd: folder })).status).toBe(0);
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

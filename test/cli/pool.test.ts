import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { costOf, slowness } from "../../src/cli/process/cost.ts";
import { isLight, NotHere, withinMoments } from "../../src/cli/process/here.ts";
import { createPool } from "../../src/cli/process/pool.ts";
import type { Job } from "../../src/cli/process/work.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-pool-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = "某市2010年工作要点\n一、主要任务\n（一）建设骨干网络。年内覆盖率达到95%。\n";
const job = (path: string, content: string | Uint8Array): Job => ({
  path,
  id: path,
  size: content.length,
  from: { bytes: Buffer.from(content) },
  want: { as: "written", format: "ndjson", stream: true, table: "tasks", keywords: false },
});

/** A workbook of Excel 97 in which a record became a formula of four thousand million operators. */
async function endless(): Promise<Uint8Array> {
  const { readFileSync } = await import("node:fs");
  const bytes = Uint8Array.from(readFileSync(new URL("../../fixtures/files/table.xls", import.meta.url)));
  bytes[4337] = 0x21;
  return bytes;
}

describe("a pool of children", () => {
  test("does jobs, and gives errors for users as such", async () => {
    const pool = createPool(1);
    try {
      const [good, bad] = await Promise.allSettled([
        pool.run(job("a", text)),
        pool.run(job("b.docx", "PK\u0003\u0004 no")),
      ]);
      expect(good).toMatchObject({ status: "fulfilled", value: { as: "written", counts: { tasks: 1 } } });
      expect(bad).toMatchObject({ status: "rejected", reason: { name: "UserError", code: "file.broken" } });
    } finally {
      pool.close();
    }
  });

  test("a document that never ends costs its CPU time and no more; those before and behind it are done", async () => {
    const pool = createPool(1, { timeout: 0.8 });
    try {
      const [before, never, behind] = await Promise.allSettled([
        pool.run(job("a", text)),
        pool.run(job("x.xls", await endless())),
        pool.run(job("c", text)),
      ]);
      expect([before!.status, behind!.status]).toEqual(["fulfilled", "fulfilled"]);
      expect(never).toMatchObject({
        status: "rejected",
        reason: { code: "file.too-slow", values: { path: "x.xls", limit: 0.8 } },
      });
    } finally {
      pool.close();
    }
  }, 180_000);

  test("a place that cannot be read is the document's error", async () => {
    const pool = createPool(1);
    const path = join(folder, "gone.txt");
    writeFileSync(path, text);
    try {
      const done = await pool.run({ ...job(path, ""), from: { place: path } });
      expect(done).toMatchObject({ as: "written" });
      rmSync(path);
      await expect(pool.run({ ...job(path, ""), from: { place: path } })).rejects.toMatchObject({
        code: "input.missing",
      });
    } finally {
      pool.close();
    }
  });

  test("closed, it does nothing more", async () => {
    const pool = createPool(1);
    const asked = pool.run(job("a", text));
    pool.close();
    await expect(asked).rejects.toThrow("closed");
    await expect(pool.run(job("b", text))).rejects.toThrow("closed");
  });
});

describe("in this process", () => {
  test("what never ends is given up, a regular expression too; what ends gives its value or its error", () => {
    const evil = /^(?:(?:ab|ba)|[ab])+$/u;
    expect(() => withinMoments(0)(() => evil.test(`${"ab".repeat(60)}x`))).toThrow(NotHere);
    expect(withinMoments(0)(() => 7)).toBe(7);
    expect(() =>
      withinMoments(0)(() => {
        throw new RangeError("mine");
      }),
    ).toThrow(RangeError);
  });
  test("only text of ordinary length is read", () => {
    const bytes = (content: string) => Buffer.from(content, "latin1");
    expect(isLight(bytes("plain"))).toBe(true);
    expect(isLight(bytes("<!doctype html><p>"))).toBe(true);
    for (const heavy of [
      "PK\u0003\u0004",
      "%PDF-1.4",
      "{\\rtf1",
      "\xd0\xcf\x11\xe0",
      "<?xml version",
      "x".repeat(300_000),
    ])
      expect(isLight(bytes(heavy)), heavy.slice(0, 8)).toBe(false);
  });
});

test("limits grow with the file, and with the slowness of the machine", () => {
  expect(costOf(0)).toEqual({ cpuSeconds: 1.6, memoryBytes: 380_000_000 });
  expect(costOf(10_000_000).cpuSeconds).toBeCloseTo(101.6);
  expect(costOf(10_000_000, 5).cpuSeconds).toBe(5);
  expect([slowness(0.1), slowness(1.2)]).toEqual([1, 4]);
});

import { describe, expect, test } from "vitest";
import { run, runBytes } from "./in-process.ts";

const reports = ["fixtures/reports/shandong-2024.txt", "fixtures/reports/shandong-2025.txt"];

describe("plans track", () => {
  test("CSV: a row a target, with both quotes and the verdict", async () => {
    const { stdout, status } = await run(["track", ...reports, "--format", "csv", "--measures", "gdp"]);
    const [head = "", ...rows] = stdout.trimEnd().split("\r\n");
    expect(head.replace("\ufeff", "")).toMatch(
      /^region,code,year,measure,name,basis,verdict,reason,gap,target_document,.+,reached_end$/u,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^山东省,370000,2024,gdp,.+,yoy,met,,0\.6,shandong-2024,5,/u);
    expect(status).toBe(0);
  });

  test.each([
    ["indicators", 11, "verdict"],
    ["tasks", 2, "state"],
  ])("--table %s", async (name, count, column) => {
    const { stdout } = await run(["track", ...reports, "--format", "csv", "--table", name]);
    const [head, ...rows] = stdout.trimEnd().split("\r\n");
    expect(head!.split(",")).toContain(column);
    expect(rows).toHaveLength(count);
  });

  test("JSON and YAML are one record, NDJSON a target a line", async () => {
    const { stdout } = await run(["track", ...reports, "--format", "json"]);
    const { schema, indicators, tasks } = JSON.parse(stdout);
    expect([schema, indicators.length, tasks.length]).toEqual(["plans.track/1", 11, 2]);
    expect((await run(["track", ...reports, "--format", "yaml"])).stdout).toMatch(
      /^schema: plans\.track\/1\n/u,
    );
    const lines = (await run(["track", ...reports, "--format", "ndjson"])).stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).verdict)).toContain("missed");
  });

  test("a workbook", async () => {
    const { stdout } = await runBytes(["track", ...reports, "--format", "xlsx"]);
    expect(stdout.subarray(0, 2).toString()).toBe("PK");
  });

  test.each([
    ["zh", "未达到", "任务与回顾（2）", "达到 6 项"],
    ["en", "missed", "Tasks and what the review says (2)", "6 met"],
  ])("for people, in the terminal and as a page, %s", async (language, verdict, tasks, counts) => {
    const shown = await run(["track", ...reports, "--lang", language]);
    expect(shown.stdout).toContain(verdict);
    expect(shown.stdout).toContain(tasks);
    const page = await run(["track", ...reports, "--lang", language, "--format", "html"]);
    expect(page.stdout).toMatch(/^<!DOCTYPE html>/u);
    for (const words of [verdict, tasks, counts]) expect(page.stdout).toContain(words);
    expect(page.stdout.match(/<tr class="missed">/gu)).toHaveLength(2);
    const alone = await run(["track", ...reports, "--format", "html", "--table", "tasks"]);
    expect(alone.stdout).not.toContain('id="indicators"');
  });

  test("one document alone is one clear line", async () => {
    const { stderr, status } = await run(["track", reports[0]!]);
    expect(stderr).toMatch(/^plans: .+\n$/u);
    expect(status).toBe(2);
  });
});

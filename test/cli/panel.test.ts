import { describe, expect, test } from "vitest";
import { run, runBytes } from "./in-process.ts";

const reports = "fixtures/reports";

describe("plans panel", () => {
  test("CSV has the columns of the contract, a row a statement", async () => {
    const { stdout, status } = await run(["panel", reports, "--format", "csv", "--measures", "gdp"]);
    const [head = "", ...rows] = stdout.trimEnd().split("\r\n");
    expect(head.replace("\ufeff", "")).toBe(
      "document,path,region,code,level,year,measure,name,kind,horizon,value,upper,unit,bound,bound_word,modal_word,basis,since,stated,nature,si_value,si_unit,quote,item,line,start,end",
    );
    expect(rows.length).toBe(9);
    expect(status).toBe(0);
  });

  test("against the level above there are its number, its bound and the gap", async () => {
    const { stdout } = await run(
      [
        "panel",
        `${reports}/jinan-2025.txt`,
        "--format",
        "ndjson",
        "--measures",
        "gdp",
        "--kind",
        "target",
      ].concat(["--against", `${reports}/national-2025.txt`]),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      value: 5.5,
      above: 5,
      above_bound: "~",
      above_region: "全国",
      gap: 0.5,
    });
  });

  test("wide: regions by years, targets unless told otherwise", async () => {
    const { stdout } = await run(["panel", reports, "--format", "csv", "--wide", "地区生产总值"]);
    expect(stdout.replace("\ufeff", "").trimEnd().split("\r\n")).toEqual([
      "region,code,2024,2025",
      "全国,,,≈ 5%",
      "山东省,370000,≥ 5%,≥ 5%",
      "山东省济南市,370100,,≥ 5.5%",
    ]);
    const reached = await run(["panel", reports, "--format", "csv", "--wide", "gdp", "--kind", "reached"]);
    expect(reached.stdout).toContain("山东省,370000,6%,5.6%");
  });

  test.each([
    ["zh", "地区生产总值 (gdp)", "共 9 处表述，出自 4 个文件"],
    ["en", "Gross domestic (regional) product (gdp)", "9 statements of 4 documents"],
  ])("for people, %s", async (language, title, count) => {
    const { stdout } = await run(["panel", reports, "--measures", "gdp", "--lang", language]);
    expect(stdout).toContain(title);
    expect(stdout).toContain(count);
  });

  test("a measure that is none is one clear line", async () => {
    const { stderr, status } = await run(["panel", reports, "--measures", "happiness"]);
    expect(stderr).toMatch(/^plans: no headline indicator happiness; there are gdp, .+\n/u);
    expect(status).toBe(2);
  });

  test("a page with charts, each point a link to its words", async () => {
    const { stdout } = await run(["panel", reports, "--format", "html", "--lang", "en"]);
    const ids = new Set(Array.from(stdout.matchAll(/ id="(row-\d+)"/gu), ([, id]) => id));
    const links = Array.from(stdout.matchAll(/href="#(row-\d+)"/gu), ([, id]) => id);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(stdout).toContain("Not one series:");
  });

  test("a workbook", async () => {
    const { stdout } = await runBytes(["panel", reports, "--format", "xlsx"]);
    expect(stdout.subarray(0, 2).toString()).toBe("PK");
  });
});

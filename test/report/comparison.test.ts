import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare/compare.ts";
import { showComparison } from "../../src/report/comparison.ts";
import { comparisonMarkdown } from "../../src/report/comparison-markdown.ts";
import { paintOf } from "../../src/report/paint.ts";
import { keywordLines, segmentedText } from "../../src/report/segments.ts";
import { comparisonData } from "../../src/report/views/comparison-rows.ts";
import { dataCsv } from "../../src/report/views/data.ts";
import { width } from "../../src/report/wrap.ts";
import { recordOf } from "../compare/records.ts";
import { cpuTime } from "../cpu-time.ts";

const rate = { name: "行政村宽带上网率", unit: "%", by: "2009" };
const records = [
  recordOf(
    "east",
    [
      ["推进农村信息化", "建设农村宽带网络和村信息服务站，培训农民。"],
      ["发展旅游", "=打造|旅游网站。"],
    ],
    { title: "东市要点" },
    [{ ...rate, value: 70 }],
  ),
  recordOf(
    "west",
    [
      ["抓好农村信息服务", "建设村信息服务站，普及农村宽带网络。"],
      ["落实等级保护", "做好容灾备份。"],
    ],
    { title: "西市要点" },
    [{ ...rate, value: 100, comparator: ">=" }],
  ),
];
records[0]!.agencies.push({
  name: "市农委",
  function: null,
  guides: [],
  leads: ["1.1"],
  responsible: [],
  supports: ["1.2"],
});
const comparison = compare(records);
const comparisonCsv = (
  found: typeof comparison,
  list: typeof records,
  sheet: keyof ReturnType<typeof comparisonData>,
) => dataCsv(comparisonData(found, list)[sheet]);

describe("showComparison", () => {
  it.each(["zh", "en"] as const)("lines up and fits the terminal (%s)", async (language) => {
    const text = showComparison(comparison, records, { language, width: 72, paint: await paintOf(false) });
    const lines = text.split("\n");
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(72);
    let table: number | undefined;
    for (const line of lines) {
      if (line.startsWith("┌")) table = width(line);
      if (table !== undefined) expect(width(line)).toBe(table);
      if (line.startsWith("└")) table = undefined;
    }
    expect(text).toMatch(/1\.1 推进/u);
    expect(text).toMatch(/≥ 100%/u);
    expect(text).not.toMatch(/undefined|comparison\./u);
  });

  it("cuts a passage of thousands of characters in the terminal, in no time", async () => {
    const body = Array.from({ length: 300 }, (_, i) => `建设第${i * 7919}号信息服务站，`).join("");
    const both = [recordOf("a", [["网络", body]]), recordOf("b", [["宽带", body]])];
    const found = compare(both);
    expect(found.reuse[0]!.from.quote.length).toBeGreaterThan(3000);
    const paint = await paintOf(false);
    let text = "";
    const seconds = cpuTime(() => {
      text = showComparison(found, both, { language: "en", width: 72, paint });
    });
    expect(seconds).toBeLessThan(2);
    expect(text).toMatch(/…\s*│\n/u);
    expect(comparisonCsv(found, both, "reuse")).toContain("建设第2367781号信息服务站");
  });

  it("gives each of many columns a line of its own", async () => {
    const many = Array.from({ length: 9 }, (_, i) => ({
      ...records[i % 2]!,
      document: { ...records[i % 2]!.document, id: `d${i}` },
    }));
    const text = showComparison(compare(many), many, {
      language: "zh",
      width: 72,
      paint: await paintOf(false),
    });
    for (const line of text.split("\n")) expect(width(line)).toBeLessThanOrEqual(72);
    expect(text).toContain("行政村宽带上网率 (目标)\n");
  });

  it("says so where nothing is shared", async () => {
    const apart = [
      recordOf("a", [["发展旅游", "打造旅游网站。"]]),
      recordOf("b", [["落实等级保护", "做好容灾备份。"]]),
    ];
    const text = showComparison(compare(apart), apart, {
      language: "en",
      width: 72,
      paint: await paintOf(false),
    });
    expect(text).toContain("No task of one is about the same");
  });
});

describe("what a comparison says in words", () => {
  const shown = async (list: typeof records, language: "zh" | "en" = "en") =>
    showComparison(compare(list), list, { language, width: 100, paint: await paintOf(false) });

  it("the words of a column, what may be chance marked; why it has none: too little text, or none that stands out", async () => {
    const words = await shown(records);
    expect(words).toContain("\n东市要点\n  旅游 2/2?\n");
    expect(words).toMatch(/西市要点\n {2}none: its tasks have \d\d characters, too few to tell/u);
    const long = (id: string) =>
      recordOf(id, [["推进农村信息化", "建设农村宽带网络和村信息服务站。".repeat(250)]]);
    expect(await shown([long("a"), long("b")])).toMatch(/\n {2}none: no word stands here 2 times or more/u);
    const own = recordOf("c", [
      ["发展旅游", "打造旅游网站，发展旅游。".repeat(250)],
      ["旅游市场", "整治旅游市场。"],
    ]);
    expect(await shown([long("a"), own])).toMatch(/\nc\n {2}旅游 \d+\/\d+/u);
  });

  it("every year in the reader's language", async () => {
    const yearly = records.map((record) => ({
      ...record,
      indicators: record.indicators.map((one) => ({ ...one, by: "every-year" })),
    }));
    expect(await shown(yearly)).toContain("70% (every year)");
    expect(await shown(yearly, "zh")).toContain("70% (每年)");
  });

  it("where a passage stands by column and document", async () => {
    const body = "加强农村信息基础设施的统筹规划和集约化建设";
    const both = [
      recordOf("east", [["网络", `${body}。`]], { title: "东市要点" }),
      recordOf("west", [["宽带", `继续${body}。`]], { title: "西市要点" }),
    ];
    expect(await shown(both)).toMatch(/东市要点 east 1\.1 │ 西市要点 west 1\.1/u);
  });
});

describe("comparisonMarkdown", () => {
  const page = comparisonMarkdown(comparison, records, "zh");

  it("is a page of tables whose rows have as many cells as their head", () => {
    for (const table of page.split("\n\n").filter((part) => part.startsWith("|"))) {
      const cells = table
        .trimEnd()
        .split("\n")
        .map((line) => line.match(/(?<!\\)\|/gu)!.length);
      expect(new Set(cells).size).toBe(1);
    }
    expect(page).toContain("## 共有的任务（1）");
    expect(page).toContain("| 1.1 推进农村信息化 | 1.1 抓好农村信息服务 |");
  });

  it("leaves out what has nothing in it", () => {
    expect(page).not.toContain("相同的文字");
  });
});

describe("comparisonCsv", () => {
  it("is for spreadsheets", () => {
    const rows = (sheet: Parameters<typeof comparisonCsv>[2]) => {
      const csv = comparisonCsv(comparison, records, sheet);
      expect(csv.startsWith("\ufeff")).toBe(true);
      const [head, ...lines] = csv.slice(1).trim().split("\r\n");
      return { head: head!.split(","), lines };
    };
    const indicators = rows("indicators");
    expect(indicators.lines).toHaveLength(2);
    expect(indicators.head).toEqual(
      expect.arrayContaining(["document", "region", "year", "value", "unit", "by"]),
    );
    expect(indicators.lines[1]).toContain("west,");
    expect(indicators.lines[1]).toContain(",100,,%,>=,");
    const themes = rows("themes");
    expect(themes.head.slice(0, 4)).toEqual(["theme", "column", "characters", "share"]);
    for (const line of themes.lines) expect(line).toMatch(/^[^,]+,[东西]市要点,[\d.]+,[01](?:\.\d{1,4})?,/u);
    expect(rows("agencies").lines).toEqual(["市农委,东市要点,1,0,1"]);
  });

  it("has a row for each match with document, item, text and place of both sides", () => {
    const csv = comparisonCsv(comparison, records, "matches");
    const [head, row] = csv.slice(1).trim().split("\r\n");
    expect(head).toMatch(
      /^leftDocument,leftRegion,leftYear,leftItem,leftName,leftText,leftLine,leftPage,leftStart/u,
    );
    expect(row).toMatch(/^east,.*,1\.1,推进农村信息化,建设农村宽带网络.*,west,.*,1\.1,抓好农村信息服务,/u);
  });
});

describe("segments", () => {
  const token = (text: string, tag?: string) => ({
    text,
    span: { start: 0, end: 0 },
    ...(tag ? { tag } : {}),
  });

  it("stand with blanks between, and the lines stay", () => {
    expect(segmentedText(["推进", "　", "融合", "\n", "。"].map((text) => token(text)))).toBe(
      "推进 融合\n。\n",
    );
    expect(segmentedText([token("推进", "v"), token("融合", "vn")])).toBe("推进/v 融合/vn\n");
  });

  it("line up as keywords", () => {
    const lines = keywordLines([
      { term: "一网通办", count: 12, weight: 120.5 },
      { term: "GIS", count: 1, weight: 9 },
    ]);
    const widths = lines.trimEnd().split("\n").map(width);
    expect(new Set(widths).size).toBe(1);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/compare/compare.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import { Comparison as ComparisonSchema } from "../../src/record/comparison-schema.ts";
import type { PolicyDocument } from "../../src/types/record.ts";
import type { Comparison } from "../../src/types/results.ts";
import { province, recordOf } from "./records.ts";

const seed = (name: string): PolicyDocument => {
  const text = readFileSync(`seeds/${name}.txt`, "utf8");
  return extractSource(textSource(text, { path: `${name}.txt` }), name);
};
const seeds = ["shanghai-districts-2008", "shandong-2009", "wuhai-2008"].map(seed);

describe("compare", () => {
  const comparison = compare(seeds);

  it("is valid by its schema", () => {
    expect(ComparisonSchema.safeParse(comparison).error).toBeUndefined();
  });

  it("matches every two columns", () => {
    expect(compare(seeds.slice(0, 2)).matches.length).toBeGreaterThan(10);
    const pairs = new Set(comparison.matches.map(({ left, right }) => `${left.document} ${right.document}`));
    expect(pairs.size).toBe(3);
  });

  it("makes each matched item part of one priority, in its column's cell", () => {
    const cells = comparison.priorities.flatMap(({ cells: row }) =>
      row.flatMap((cell, i) => cell.map((one) => ({ ...one, i }))),
    );
    const keys = cells.map(({ document, task }) => `${document} ${task}`);
    expect(new Set(keys).size).toBe(keys.length);
    const matched = comparison.matches.flatMap(({ left, right }) => [left, right]);
    expect(keys.every((key) => matched.some(({ document, task }) => key === `${document} ${task}`))).toBe(
      true,
    );
    for (const { document, i } of cells) expect(comparison.columns[i]!.documents).toContain(document);
    for (const { center, cells: row } of comparison.priorities) {
      expect(row.flat()).toContainEqual({ ...center, similarity: 1, confidence: "sure" });
      expect(row.filter((cell) => cell.length > 0).length).toBeGreaterThan(1);
    }
  });

  it("says where a column without an item in a priority has one under another", () => {
    const key = ({ document, task }: { document: string; task: string }) => `${document} ${task}`;
    let told = 0;
    for (const { cells, elsewhere = [] } of comparison.priorities) {
      const own = new Set(cells.flat().map(key));
      const tied = comparison.matches.flatMap(({ left, right }) =>
        own.has(key(left)) ? [right] : own.has(key(right)) ? [left] : [],
      );
      const empty = comparison.columns.filter((_, i) => cells[i]!.length === 0);
      const wanted = empty.filter(({ documents }) =>
        tied.some(({ document }) => documents.includes(document)),
      );
      expect(elsewhere.map(({ document }) => document)).toEqual(wanted.flatMap(({ documents }) => documents));
      for (const one of elsewhere) expect(tied.map(key)).toContain(key(one));
      told += elsewhere.length;
    }
    expect(told).toBeGreaterThan(0);
  });

  it("says of every task that it is matched or not", () => {
    const matched = comparison.matches.flatMap(({ left, right }) => [left, right]);
    const keys = new Set(
      [...matched, ...comparison.unmatched].map(({ document, task }) => `${document} ${task}`),
    );
    const tasks = seeds.flatMap(({ document, tasks: own }) => own.map(({ id }) => `${document.id} ${id}`));
    expect([...keys].sort()).toEqual(tasks.sort());
    const both = comparison.unmatched.filter((ref) =>
      matched.some(({ document, task }) => document === ref.document && task === ref.task),
    );
    expect(both).toEqual([]);
  });

  it("finds what one says more than the others", () => {
    const terms = comparison.keywords.filter(({ column }) => column === "shanghai-districts-2008");
    expect(terms[0]?.term).toBe("区县");
  });

  it("depends on the order of its inputs in nothing but the order of columns", () => {
    const turned = compare([...seeds].reverse());
    const order = [...comparison.columns].reverse();
    expect(turned.columns).toEqual(order);
    const places = [2, 1, 0];
    const flip = <T>(cells: T[]): T[] => places.map((i) => cells[i]!);
    expect(
      turned.themes.map((theme) => ({
        ...theme,
        counts: flip(theme.counts),
        shares: flip(theme.shares),
        ...(theme.rates
          ? { rates: { plans: flip(theme.rates.plans), reviews: flip(theme.rates.reviews) } }
          : {}),
      })),
    ).toEqual(comparison.themes);
    expect(turned.keywords.map((term) => ({ ...term, counts: flip(term.counts) }))).toEqual(
      comparison.keywords,
    );
    const pairs = (all: Comparison, back: boolean) =>
      all.matches
        .map((match) => JSON.stringify(back ? { ...match, left: match.right, right: match.left } : match))
        .map((text) =>
          Object.entries(JSON.parse(text) as object)
            .sort()
            .join(),
        )
        .sort();
    const plain = (all: Comparison, back: boolean) =>
      all.matches
        .map(({ left, right, similarity, shared }) =>
          JSON.stringify(back ? [right, left, similarity, shared] : [left, right, similarity, shared]),
        )
        .sort();
    expect(pairs(turned, true)).toHaveLength(comparison.matches.length);
    expect(plain(turned, true)).toEqual(plain(comparison, false));
    const rows = (all: Comparison, back: boolean) =>
      all.indicators.map(({ name, cells }) => JSON.stringify([name, back ? flip(cells) : cells])).sort();
    expect(rows(turned, true)).toEqual(rows(comparison, false));
    expect(turned.reuse).toEqual(comparison.reuse);
  });

  it("adds up the documents of a column, and looks for passages and matches only between columns", () => {
    const text: [string, string] = [
      "推进农村信息化",
      "加强农村信息基础设施的统筹规划和集约化建设，加快农村宽带网络建设。",
    ];
    const east = province("东省", "990000");
    const records = [
      recordOf("a", [text], { region: east }),
      recordOf("b", [text], { region: east }),
      recordOf("c", [["发展旅游", "打造旅游网站品牌，推广旅游电子商务。"]], {
        region: province("西省", "980000"),
      }),
    ];
    const found = compare(records, { by: "region" });
    expect(found.columns.map(({ documents }) => documents)).toEqual([["a", "b"], ["c"]]);
    expect(found.matches).toEqual([]);
    expect(found.reuse).toEqual([]);
    expect(found.unmatched).toHaveLength(3);
    expect(compare(records).reuse.length).toBeGreaterThan(0);
  });

  it("compares a document without tasks by its headings", () => {
    const report = recordOf("report", []);
    const section = {
      id: "1",
      part: "main",
      label: "一、",
      level: 1,
      kind: "goal" as const,
      title: "加快农村信息化",
      span: { start: 0, end: 9 },
    };
    report.outline.push(section);
    const found = compare([
      report,
      recordOf("plan", [
        ["推进农村信息化", "建设农村服务站。"],
        ["发展旅游", "推广旅游网站。"],
      ]),
    ]);
    expect(found.matches.map(({ left, right }) => `${left.task} ${right.task}`)).toEqual(["1 1.1"]);
  });
});

import { describe, expect, it } from "vitest";
import { keyTerms, logLikelihood, logRatio } from "../../src/compare/compare/keyness.ts";

const column = (id: string, counts: Record<string, number>, total: number) => ({
  id,
  words: { counts: new Map(Object.entries(counts)), total },
});

describe("logLikelihood", () => {
  // Checked by hand: E1 = 15, E2 = 15; 2·(20·ln(20/15) + 10·ln(10/15)) = 3.398
  it.each([
    [20, 1000, 10, 1000, 3.398],
    [10, 1000, 10, 1000, 0],
    [10, 1000, 0, 1000, 13.863],
    [0, 1000, 0, 1000, 0],
  ])("of %i in %i and %i in %i", (a, c, b, d, expected) => {
    expect(logLikelihood(a, c, b, d)).toBeCloseTo(expected, 3);
  });
});

describe("logRatio", () => {
  it.each([
    [20, 1000, 10, 1000, 1],
    [10, 1000, 10, 2000, 1],
    [10, 1000, 40, 1000, -2],
    [8, 1000, 0, 1000, 4],
  ])("of %i in %i and %i in %i", (a, c, b, d, expected) => {
    expect(logRatio(a, c, b, d)).toBeCloseTo(expected, 10);
  });
});

describe("keyTerms", () => {
  const columns = [
    column("east", { 社区: 30, 农区: 1, 政务: 20 }, 1000),
    column("west", { 农区: 25, 政务: 21, 煤矿: 1, 旅游: 4 }, 1000),
  ];

  it("gives each column what it says more, the surest first, with the counts of all", () => {
    const sure = keyTerms(columns, 10).filter(({ uncertain }) => !uncertain);
    expect(sure.map(({ term, column: id, counts }) => [term, id, counts])).toEqual([
      ["社区", "east", [30, 0]],
      ["农区", "west", [1, 25]],
    ]);
  });

  it("marks what may be chance, and leaves out what is said once", () => {
    const chance = keyTerms(columns, 10).filter(({ uncertain }) => uncertain);
    expect(chance.map(({ term, column: id }) => [term, id])).toEqual([["旅游", "west"]]);
  });

  it("takes the next where one is not wanted", () => {
    const terms = keyTerms(columns, 1, (term) => term !== "农区");
    expect(terms.map(({ term }) => term)).toEqual(["社区", "旅游"]);
  });

  it("gives so many for each column and not in all", () => {
    expect(keyTerms(columns, 1)).toHaveLength(2);
  });

  it("says nothing of one column, or of columns that say the same", () => {
    expect(keyTerms(columns.slice(0, 1), 10)).toEqual([]);
    expect(keyTerms([columns[0]!, { ...columns[0]!, id: "again" }], 10)).toEqual([]);
  });
});

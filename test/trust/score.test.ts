import { describe, expect, test } from "vitest";
import { gainedAndLost } from "../../src/trust/score/gained.ts";
import { asGold } from "../../src/trust/score/gold.ts";
import { characterF1, compareBags, measure, scoreDocument } from "../../src/trust/score/score.ts";
import type { PolicyDocument } from "../../src/types/record.ts";
import { seedRecords } from "../record/records.ts";
import { goldDocuments, scoreTexts } from "../score/documents.ts";

const documents = goldDocuments("fixtures/gold", ["seeds"]);
const record = seedRecords.find(({ document }) => document.id === "jincheng-2010")!;
const changed = (change: (record: PolicyDocument) => unknown) => {
  const copy = structuredClone(record);
  change(copy);
  return scoreDocument(record, copy).kinds;
};
const bag = (...keys: string[]) => keys.map((key) => ({ key }));

test("bags are compared with their counts", () => {
  const { hits, missed, extra } = compareBags(bag("a", "a", "b"), bag("a", "b", "b", "c"));
  expect([hits, missed.map(({ key }) => key), extra.map(({ key }) => key)]).toEqual([2, ["a"], ["b", "c"]]);
});

test("a record against itself has nothing missed and nothing extra", () => {
  for (const one of seedRecords)
    for (const { missed, extra } of Object.values(scoreDocument(one, one).kinds))
      expect([missed, extra]).toEqual([[], []]);
});

describe("each field that counts costs its kind, and no other", () => {
  const wrong = (kinds: ReturnType<typeof changed>) =>
    Object.entries(kinds).flatMap(([kind, { missed, extra }]) =>
      missed.length + extra.length > 0 ? [kind] : [],
    );
  const assign = Object.assign;
  test.each<[string, (record: PolicyDocument) => unknown, string[]]>([
    ["a task's title", ({ tasks: [t] }) => assign(t!, { title: `${t!.title}甲` }), ["tasks"]],
    ["a title's final mark", ({ tasks: [t] }) => assign(t!, { title: `${t!.title}：` }), []],
    ["white space in a title", ({ tasks: [t] }) => assign(t!, { title: `${t!.title}\u3000 ` }), []],
    ["a section's title", ({ outline: [s] }) => assign(s!, { title: `${s!.title}甲` }), ["outline"]],
    ["a section's kind", ({ outline: [s] }) => assign(s!, { kind: "provision" }), ["kinds"]],
    ["the first characters of a text", ({ tasks: [t] }) => assign(t!, { text: `甲${t!.text}` }), ["bounds"]],
    ["the last ones", ({ tasks: [t] }) => assign(t!, { text: `${t!.text}甲` }), ["bounds"]],
    [
      "a value",
      ({ indicators: [one] }) => assign(one!, { value: one!.value! + 1 }),
      ["indicators", "indicators_full", "indicator_when"],
    ],
    ["a fifth place of it", ({ indicators: [one] }) => assign(one!, { value: one!.value! + 1e-5 }), []],
    [
      "words instead of a value",
      ({ indicators: [one] }) => assign(one!, { value: null }),
      ["indicators", "indicators_full", "indicator_when"],
    ],
    [
      "the upper end",
      ({ indicators: [one] }) => assign(one!, { valueTo: 9 }),
      ["indicators", "indicators_full"],
    ],
    ["a comparator", ({ indicators: [one] }) => assign(one!, { comparator: "<" }), ["indicators_full"]],
    ["an item", ({ indicators: [one] }) => assign(one!, { item: "9" }), ["indicators_full"]],
    ["a year", ({ indicators: [one] }) => assign(one!, { by: "1999" }), ["indicator_when"]],
    ["a day of the year", ({ indicators: [one] }) => assign(one!, { by: `${one!.by}-12-31` }), []],
    ["a role in a table", (r) => assign(rowOf(r).assignments[0]!, { role: "guide" }), ["assignments"]],
    [
      "a duty taken over from a row",
      (r) => rowOf(r).assignments.push({ ...rowOf(r).assignments[0]!, via: "T.1" }),
      [],
    ],
    ["a body's name", ({ agencies: [one] }) => assign(one!, { name: "甲局" }), ["agencies"]],
    [
      "a number cited",
      ({ references: [one] }) => assign(one!, { number: "国发〔2000〕1号" }),
      ["references"],
    ],
    ["the date", ({ document }) => assign(document, { date: "1999-01-01" }), ["doc"]],
    ["the period", ({ document }) => assign(document, { period: null }), []],
  ])("%s", (_, change, kinds) => expect(wrong(changed(change))).toEqual(kinds));

  function rowOf(r: PolicyDocument) {
    return r.tasks.find(({ origin, assignments }) => origin === "table" && assignments.length > 0)!;
  }
});

test("assignments of brackets and tables are apart from those of sentences", () => {
  const kinds = changed((r) => {
    for (const { assignments } of r.tasks) for (const one of assignments) one.source = "sentence";
  });
  expect(kinds.assignments!.missed.length).toBe(kinds.assignments_sentence!.extra.length);
  expect(kinds.assignments!.missed.length).toBeGreaterThan(0);
});

test("what stands in a part and no item has no item in gold and record", () => {
  const one = {
    agency: "市政府",
    role: "lead",
    source: "sentence",
    quote: "",
    span: { start: 0, end: 0 },
  } as const;
  const copy = structuredClone(record);
  copy.parts[0]!.assignments = [one];
  const gold = asGold(
    { doc: {}, assignments: [{ item: null, unit: "市政府", role: "lead", source: "sentence", quote: "" }] },
    "g",
  );
  const { kinds } = scoreDocument(gold, copy);
  expect(kinds.assignments_sentence!.missed).toEqual([]);
  expect(Object.keys(kinds).sort()).toEqual(["agencies", "assignments", "assignments_sentence"]);
});

test("gold of no form is refused with its place", () => {
  expect(() => asGold({ doc: {}, items: [{ id: 1 }] }, "g.json")).toThrow(/g\.json.*items\.0\.id/u);
});

test("the mean of names is over those found with item, value and unit; of characters as bags", () => {
  expect(characterF1("覆盖率", "覆盖率")).toBe(1);
  expect(characterF1("网覆盖率", "覆盖率")).toBeCloseTo(6 / 7);
  expect(characterF1("", "覆盖率")).toBe(0);
  expect(characterF1("aab", "ab")).toBeCloseTo(0.8);
});

test("measures are micro-averaged, and their intervals are the same in every run", async () => {
  const scored = await scoreTexts(documents.slice(0, 2));
  const half = structuredClone(scored);
  half[0]!.kinds.tasks!.missed.push({ key: "x" }, { key: "y" });
  half[0]!.kinds.tasks!.extra.push({ key: "z" });
  const { tasks, outline } = measure(half);
  const hits = scored[0]!.kinds.tasks!.hits + scored[1]!.kinds.tasks!.hits;
  expect(tasks).toMatchObject({
    precision: hits / (hits + 1),
    recall: hits / (hits + 2),
    f1: (2 * hits) / (2 * hits + 3),
  });
  expect(tasks!.interval![0]).toBeLessThan(tasks!.f1);
  expect(tasks!.interval![1]).toBe(1);
  expect(outline!.interval).toEqual([1, 1]);
  expect(measure(half)).toEqual(measure(half));
  expect(measure(half.slice(0, 1)).tasks!.interval).toBeUndefined();
});

test("gained and lost are each entry that one run has and the other not", async () => {
  const [right] = await scoreTexts(documents.slice(0, 1));
  const worse = structuredClone(right!);
  worse.kinds.tasks!.missed.push({ key: "a" }, { key: "a" });
  worse.kinds.doc!.extra.push({ key: "b" });
  const fates = (other: typeof right, now: typeof right) =>
    gainedAndLost([other!], [now!]).map(({ kind, fate, entry }) => `${kind} ${fate} ${entry.key}`);
  expect(fates(worse, right)).toEqual(["tasks gained a", "tasks gained a", "doc mended b"]);
  expect(fates(right, worse)).toEqual(["tasks lost a", "tasks lost a", "doc false b"]);
  const once = structuredClone(worse);
  once.kinds.tasks!.missed.pop();
  expect(fates(worse, once)).toEqual(["tasks gained a"]);
  expect(fates({ ...worse, document: "other" }, right)).toEqual([]);
});

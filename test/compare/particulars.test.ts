import { expect, test } from "vitest";
import type { Group } from "../../src/compare/diff/match.ts";
import { particularsOf } from "../../src/compare/diff/particulars.ts";
import { pairTargets } from "../../src/compare/diff/targets.ts";
import type { Findings } from "../../src/compare/diff/values.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import type { Confidence } from "../../src/types/results.ts";

const findings = (text: string): Findings => {
  const { indicators, tasks } = extractSource(textSource(text, { path: "a.txt" }), "a");
  const [{ assignments, deadlines }] = tasks as [(typeof tasks)[number]];
  return { document: "a", year: null, indicators, assignments, deadlines };
};
const old = findings(
  "一、扩建码头\n新建泊位20个，培训引航员300名，2030年6月底前完成（市交通运输局牵头）。\n",
);
const fresh = findings("一、扩建码头\n新建泊位25个，疏浚航道12公里，2030年9月底前完成（市港航局牵头）。\n");
const group = (confidence: Confidence): Group => ({
  old: [0],
  fresh: [0],
  similarity: 0.1,
  continued: { confidence, shared: [] },
});
const changed = (confidence: Confidence) =>
  particularsOf(old, fresh, { pairs: pairTargets(old, fresh, []), group: group(confidence) });

test("what goes on in other words lost and gained numbers, duties and deadlines", () => {
  const { indicators, assignments, deadlines } = changed("likely");
  expect(indicators.map(({ name }) => name).sort()).toEqual(["培训引航员", "新建泊位", "疏浚航道"].sort());
  expect(assignments).toHaveLength(2);
  expect(deadlines).toHaveLength(1);
});

test("what only perhaps goes on has but other numbers for the same", () => {
  const { indicators, assignments, deadlines } = changed("weak");
  expect(indicators).toMatchObject([{ name: "新建泊位", old: { value: 20 }, new: { value: 25 } }]);
  expect([assignments, deadlines]).toEqual([[], []]);
});

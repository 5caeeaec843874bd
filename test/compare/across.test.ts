import { expect, test } from "vitest";
import { alignAcross } from "../../src/compare/align/across.ts";
import { neighbours } from "../../src/similarity/choose.ts";
import { recordOf } from "./records.ts";

const works: [string, string][] = [
  ["扩建码头", "疏浚航道，开行邮轮，培训引航员。"],
  ["修建地铁", "改造公交站台，增开夜班公交。"],
  ["繁育牡蛎", "投放苗种，改良筏架，检测海水。"],
  ["开办小学", "招聘教师，更新课桌，配备校车。"],
  ["种植茶树", "改良土壤，嫁接良种，建造晾房。"],
  ["培育律师", "设立援助窗口，调解纠纷。"],
  ["预报台风", "增设浮标，校准雷达，发布预警短信。"],
  ["展演戏曲", "修复戏台，录制唱片，资助剧团。"],
];

/** A plan, and what it was issued with, which says the first so many of its works again, by the letter of their part. */
function plan(id: string, letter: string, again: number) {
  const record = recordOf(id, [...works, ...works.slice(0, again)]);
  record.tasks.forEach((task, i) => {
    if (i >= works.length) task.id = `${letter}${task.id}`;
  });
  return record;
}

const strengthOfFirst = (letter: string, again: number): number => {
  const other = recordOf(
    "b",
    works.map(([title, text]) => [title, text.slice(0, 8)]),
  );
  const { ties, said } = alignAcross([[plan("a", letter, again)], [other]], new Map());
  return ties.find(({ a, b }) => said[a]!.unit.id === "1.1" && said[b]!.unit.title === works[0]![0])!
    .strength;
};

test("what is around an item is its own part of the file", () => {
  expect(works).toHaveLength(neighbours);
  // Said twice in one document, a work stands out less; said again in a further part of as many works, as if once.
  expect(strengthOfFirst("A.", 8)).toBeGreaterThan(1.2 * strengthOfFirst("2.", 8));
  // A part of fewer items stays with the others.
  expect(strengthOfFirst("A.", 7)).toBeCloseTo(strengthOfFirst("2.", 7));
});

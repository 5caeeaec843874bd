import { expect, test } from "vitest";
import { extractDocument } from "../../src/index.ts";
import { isTraditional } from "../../src/text/traditional.ts";

const policy = "一、經濟發展\n到2027年，生產總值達到500億元。（責任單位：經濟局、財政局）\n";

test("a text in traditional characters says that little of it is read", () => {
  expect(isTraditional(policy)).toBe(true);
  expect(extractDocument(policy).messages.map(({ rule }) => rule)).toContain("text.traditional");
});

test.each([
  ["simplified characters", "一、经济发展\n到2027年，生产总值达到500亿元。（责任单位：经济局、财政局）\n"],
  ["a title in others", `学习《經濟發展論》，${"推动高质量发展，完善体制机制。".repeat(9)}`],
  ["four of them", "經濟發展"],
  ["English", "Economic development"],
])("not one with %s", (_, text) => expect(isTraditional(text)).toBe(false));

test("one in twenty is enough, one in twenty-one is not", () => {
  const of = (others: number) => `${"經濟發國會"}${"推".repeat(others)}`;
  expect(isTraditional(of(90))).toBe(true);
  expect(isTraditional(of(95))).toBe(true);
  expect(isTraditional(of(96))).toBe(false);
});

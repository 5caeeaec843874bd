import { expect, test } from "vitest";
import { countFirst } from "../../src/text/count-first.ts";

test.each([
  ["none of nothing", [], 5, 0],
  ["none", [7, 8], 5, 0],
  ["some", [1, 3, 5, 7], 5, 2],
  ["all, equal ones too", [1, 1, 2, 2], 5, 4],
])("%s are counted", (_, list, limit, count) => {
  expect(countFirst(list, (member) => member < limit)).toBe(count);
});

test("the condition is asked with the place", () => {
  expect(countFirst("abcdef", (letter, place) => letter < "c" || place < 4)).toBe(4);
});

import { expect, test } from "vitest";
import { worthwhile } from "../../src/cli/process/cost.ts";

test.each([
  [0, 1],
  [999_999, 1],
  [1_000_000, 2],
  [9_500_000, 10],
])("for %d bytes so many children are worth their start: %d", (bytes, children) => {
  expect(worthwhile(bytes)).toBe(children);
});

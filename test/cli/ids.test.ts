import { describe, expect, test } from "vitest";
import { uniqueIds } from "../../src/cli/ids.ts";
import { fc } from "../property.ts";

describe("uniqueIds", () => {
  test.each([
    [
      "a name is enough where it is the only one",
      ["docs/晋城2010.txt", "docs/乌海2008.txt"],
      ["晋城2010", "乌海2008"],
    ],
    ["folders tell the same names apart", ["a/2009/plan.txt", "a/2010/plan.txt"], ["2009/plan", "2010/plan"]],
    ["as many folders as it takes", ["a/x/plan.txt", "b/x/plan.txt"], ["a/x/plan", "b/x/plan"]],
    ["endings tell the same paths apart", ["a/plan.txt", "a/plan.docx"], ["plan-txt", "plan-docx"]],
    [
      "folders go before endings",
      ["a/plan.txt", "a/plan.docx", "b/plan.txt"],
      ["a/plan-txt", "a/plan-docx", "b/plan"],
    ],
    ["A and a would be one file on some systems", ["x/Plan.txt", "y/plan.txt"], ["x/Plan", "y/plan"]],
    ["the same path twice is counted", ["plan.txt", "plan.txt"], ["plan", "plan-2"]],
    ["standard input", ["-", "a.txt"], ["stdin", "a"]],
    ["a number at the end is no ending", ["规划1.5", "v2.0.txt"], ["规划1.5", "v2.0"]],
    [
      "a made-up id that another file has",
      ["a/b-plan.txt", "b/plan.txt", "c/plan.txt"],
      ["b-plan", "b/plan", "c/plan"],
    ],
  ])("%s", (_, paths, ids) => {
    expect(uniqueIds(paths)).toEqual(ids);
  });

  const path = fc
    .tuple(
      fc.array(fc.constantFrom("a", "b", "a-b", "2010"), { maxLength: 3 }),
      fc.constantFrom("plan", "Plan", "b-plan", "plan-2", "规划"),
      fc.constantFrom("txt", "docx"),
    )
    .map(([folders, name, ending]) => `${[...folders, name].join("/")}.${ending}`);

  test("unique always, and the same whatever the order of the inputs", () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(path, { maxLength: 12 })
          .chain((paths) =>
            fc.tuple(fc.constant(paths), fc.shuffledSubarray(paths, { minLength: paths.length })),
          ),
        ([paths, shuffled]) => {
          const ids = uniqueIds(paths);
          expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(paths.length);
          const again = uniqueIds(shuffled);
          expect(shuffled.map((p, i) => [p, again[i]]).sort()).toEqual(
            paths.map((p, i) => [p, ids[i]]).sort(),
          );
        },
      ),
    );
  });
});

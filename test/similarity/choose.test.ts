import { describe, expect, test } from "vitest";
import {
  choose,
  couldMatch,
  gradeOf,
  grades,
  ground,
  neighbours,
  strengthOf,
} from "../../src/similarity/choose.ts";
import { mostNear } from "../../src/similarity/meaning.ts";

/** A list of items of the left against one of the right: their cosines, in order. */
const row = (...cosines: number[]) => cosines.map((cosine, right) => ({ left: 0, right, cosine }));
const strengths = (cosines: number[], floor = 0) =>
  choose(row(...cosines), floor).map(({ strength }) => Number(strength.toFixed(3)));

describe("how far a pair stands out", () => {
  test("the cosine against what is around it, times its fourth root", () => {
    expect(strengthOf(0.0625, 0.125)).toBeCloseTo(0.25);
    expect(strengthOf(0.5, 0.5)).toBeCloseTo(0.5 ** 0.25);
  });

  test("around are the eight nearest of either side; those that are missing count as 0", () => {
    expect(neighbours).toBe(8);
    // Alone: (0.4 / 8 + 0.4 / 8) / 2 + ground.
    expect(strengths([0.4])).toEqual([Number(strengthOf(0.4, 0.05 + ground).toFixed(3))]);
    // The ninth is not around.
    const eight = strengths([0.4, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3])[0];
    expect(strengths([0.4, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3])[0]).toBe(eight);
    expect(strengths([0.4, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3])[0]).toBeGreaterThan(eight!);
  });

  test("a chance word among items that have nothing in common does not", () => {
    // 0.03 against 0.00375 around would be eight times as much, and sure.
    const [{ strength, confidence }] = choose(row(0.03), 0) as [ReturnType<typeof choose>[number]];
    expect(strength).toBeCloseTo((0.03 / (0.00375 + 0.015)) * 0.03 ** 0.25);
    expect(confidence).toBe("weak");
    expect(choose(row(0.01), 0)[0]!.confidence).toBe(null);
  });

  test("less where it rests on one phrase; what is no match anyway is not asked for that", () => {
    const asked: number[] = [];
    const variety = ({ right }: { right: number }) => {
      asked.push(right);
      return 0.5;
    };
    const [first, last] = choose(row(0.4, 0.02), 0, { variety }) as [
      ReturnType<typeof choose>[number],
      ReturnType<typeof choose>[number],
    ];
    expect(first.strength).toBeCloseTo(0.5 * choose(row(0.4, 0.02), 0)[0]!.strength);
    expect(last.strength).toBe(choose(row(0.4, 0.02), 0)[1]!.strength);
    expect(asked).toEqual([0]);
  });

  test("more where its items are near in meaning, which is asked only where that could make it a match", () => {
    const asked: number[] = [];
    const nearness = ({ right }: { right: number }) => {
      asked.push(right);
      return mostNear;
    };
    const cosines = [0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.05];
    const alone = choose(row(...cosines), 0);
    const near = choose(row(...cosines), 0, { nearness });
    expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(alone[7]!.strength).toBeLessThan(couldMatch);
    expect(near[0]!.strength).toBeCloseTo(mostNear * alone[0]!.strength);
    expect(near[7]!.strength).toBe(alone[7]!.strength);
  });

  test("pairs below the floor are left out, and still are around others", () => {
    expect(strengths([0.4, 0.1], 0.2)).toEqual(strengths([0.4, 0.1]).slice(0, 1));
  });
});

describe("how sure that makes it", () => {
  test.each<[string, number, number, ReturnType<typeof gradeOf>]>([
    ["alike enough by itself, whatever is around", 0.5, 0.1, "sure"],
    ["not quite", 0.499, 0.1, null],
    ["stands out", 0.14, 1, "sure"],
    ["a little less", 0.2, 0.99, "likely"],
    ["stands out by a few words", 0.139, 2, "likely"],
    ["likely", 0.2, 0.72, "likely"],
    ["weak", 0.2, 0.71, "weak"],
    ["weak still", 0.2, 0.5, "weak"],
    ["none", 0.2, 0.49, null],
  ])("%s", (_, cosine, strength, expected) => {
    expect(gradeOf(cosine, strength)).toBe(expected);
  });

  test("the grades are in order", () => {
    expect(grades.sure).toBeGreaterThan(grades.likely);
    expect(grades.likely).toBeGreaterThan(grades.weak);
  });
});

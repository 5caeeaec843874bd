import { describe, expect, it } from "vitest";
import { doubted } from "../../src/similarity/shared.ts";

describe("doubted", () => {
  it.each([
    ["one phrase in common", "likely", 0.09, ["信息基础设施"], "weak"],
    ["two of them", "likely", 0.09, ["信息基础设施", "城域网"], "likely"],
    ["more in common than the phrase", "likely", 0.15, ["信息基础设施"], "likely"],
    ["what stands out by far", "sure", 0.09, ["信息基础设施"], "sure"],
    ["no match at all", null, 0.09, ["信息基础设施"], null],
  ] as const)("%s", (_, confidence, cosine, shared, graded) => {
    expect(doubted(confidence, cosine, () => shared)).toBe(graded);
  });
});

import { describe, expect, test } from "vitest";
import { type Amount, amountOf } from "../../src/report/amount.ts";
import { fc } from "../property.ts";

const amount = (value: number, unit: string, more: Partial<Amount> = {}): string =>
  amountOf({ value, unit, comparator: "=", change: null, ...more });

describe("amountOf", () => {
  test.each([
    [114_000_000_000_000, "元", "114万亿元"],
    [4_760_000_000_000, "元", "4.76万亿元"],
    [1_000_000_000_000, "斤", "1万亿斤"],
    [3_550_000_000, "元", "35.5亿元"],
    [33_000, "家", "3.3万家"],
    [1_000_000, "元", "100万元"],
    [12_440_000, "人", "1244万人"],
    [12_345, "人", "1.2345万人"],
    [10_000, "", "1万"],
    // Nothing is rounded: what needs more than four decimals is printed in full.
    [123_456_789, "元", "123456789元"],
    [12_345.6, "吨", "12345.6吨"],
    [12_345_600.5, "吨", "12345600.5吨"],
    // Too small to be counted in 万.
    [9_999, "人", "9999人"],
    [0.62, "台/人", "0.62台/人"],
    [-35_000, "人", "-3.5万人"],
    // Shares and multiples are not counted in 万.
    [12_000, "%", "12000%"],
    [20_000, "倍", "20000倍"],
    [6.5, "‰", "6.5‰"],
    [3, "个百分点", "3个百分点"],
    // 千瓦 is not a share.
    [12_000, "千瓦", "1.2万千瓦"],
    [1e21, "元", "1e+21元"],
  ])("%d %s is %s", (value, unit, shown) => expect(amount(value, unit)).toBe(shown));

  test.each([
    [{ comparator: ">=" }, "≥ 3.3万家"],
    [{ comparator: "<" }, "< 3.3万家"],
    [{ comparator: "~", change: "decrease" }, "≈ −3.3万家"],
    [{ change: "increase" }, "+3.3万家"],
  ] as const)("bounds and signs stand before: %j", (more, shown) =>
    expect(amount(33_000, "家", more)).toBe(shown),
  );

  test.each([
    [3, 5, "个", "3–5个"],
    [300_000, 500_000, "元", "30–50万元"],
    [5_000, 20_000, "元", "5000元–2万元"],
    [80_000_000, 120_000_000, "元", "8000万元–1.2亿元"],
    [3, 5, "%", "3–5%"],
  ])("a range %d to %d %s is %s", (value, valueTo, unit, shown) =>
    expect(amount(value, unit, { valueTo })).toBe(shown),
  );

  test("what is written says the same number", () => {
    const factors: Record<string, number> = { "": 0, 万: 4, 亿: 8, 万亿: 12 };
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const [, digits = "", myriad = ""] = /^([\d.]+)(万亿|亿|万)?$/u.exec(amount(value, ""))!;
        const [whole = "", fraction = ""] = digits.split(".");
        expect(BigInt(whole + fraction.padEnd(factors[myriad]!, "0"))).toBe(BigInt(value));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffWords } from "../../src/compare/diff-words.ts";
import { plainWords } from "../../src/report/word-changes.ts";

describe("words that went and came", () => {
  test.each([
    ["行政村宽带上网率达70%。", "行政村宽带上网率达100%。", "行政村宽带上网率达[-70%-]{+100%+}。"],
    ["增长5.5%左右", "增长5%左右", "增长[-5.5%-]{+5%+}左右"],
    ["加强统筹，推广应用。", "加强统筹，完善机制，推广应用。", "加强统筹，{+完善机制，+}推广应用。"],
    // 建 is in both words, yet words are not cut.
    ["加快网络建设步伐", "加快网络建立步伐", "加快网络[-建设-]{+建立+}步伐"],
    ["各区县信息委", "各市信息委", "[-各区县-]{+各市+}信息委"],
    ["同一句话，", "同一句话,", "同一句话，"],
    ["共　２０ 项", "共20项", "共20项"],
    ["甲乙丙丁", "子丑寅卯", "[-甲乙丙丁-]{+子丑寅卯+}"],
    ["", "新增一句。", "{+新增一句。+}"],
    ["", "", ""],
  ])("%s → %s", (old, fresh, words) => expect(plainWords(diffWords(old, fresh))).toBe(words));

  test("two long texts that have nothing in common do not take for ever", () => {
    const long = (from: number) =>
      Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(from + ((i * 7919) % 5000))).join("");
    const start = performance.now();
    expect(diffWords(long(0x4e00), long(0x6e00)).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  const text = fc
    .array(fc.constantFrom(..."加强建设，网络。20%IT "), { maxLength: 40 })
    .map((list) => list.join(""));
  test("each side can be read out of it, and the other direction is its mirror", () => {
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const words = diffWords(old, fresh);
        const side = (other: string) =>
          words
            .filter(({ op }) => op !== other)
            .map((word) => word.text)
            .join("");
        const same = (one: string) =>
          diffWords(one, one)
            .map((word) => word.text)
            .join("");
        expect(side("+")).toBe(same(old));
        expect(side("-")).toBe(same(fresh));
        const turned = { "=": "=", "-": "+", "+": "-" };
        const mirrored = diffWords(fresh, old).map(({ op, text: word }) => turned[op] + word);
        expect(mirrored.toSorted()).toEqual(words.map(({ op, text: word }) => op + word).toSorted());
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, it } from "vitest";
import { topicOf } from "../../src/similarity/resemble.ts";
import { sharing } from "../../src/similarity/shared.ts";
import { weigh } from "../../src/similarity/weigh.ts";

const phrase = "信息基础设施";
const long = "构建高效顺畅的农产品冷链物流骨干网络并培育龙头企业";

describe("a likely match", () => {
  it.each([
    ["one phrase in common", 0.09, `世博园区${phrase}`, `国防动员${phrase}`, "weak"],
    ["two of them", 0.09, `世博园区${phrase}，城域网`, `国防动员${phrase}，城域网`, "likely"],
    ["more in common than the phrase", 0.15, `世博园区${phrase}`, `国防动员${phrase}`, "likely"],
    ["more than any phrase has", 0.09, `甲地${long}`, `乙地${long}`, "likely"],
  ] as const)("%s", (_, cosine, left, right, graded) => {
    const topics = [left, right].map((text) => topicOf({ title: "", text }));
    const [a, b] = weigh([...topics, topicOf({ title: "", text: "别的" })].map(({ terms }) => terms));
    const { doubted } = sharing([
      { text: left, vector: a! },
      { text: right, vector: b! },
    ]);
    expect(doubted(cosine, 0, 1)).toBe(graded);
  });
});

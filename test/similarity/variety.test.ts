import { describe, expect, it } from "vitest";
import { topicOf } from "../../src/similarity/topics.ts";
import { varietyOf } from "../../src/similarity/variety.ts";
import { weigh } from "../../src/similarity/weigh.ts";

const phrase = "信息基础设施";

/** How varied two texts are that share so much, among others that say none of it. */
function variety(left: string, right: string, cosine?: number): number {
  const texts = [left, right, "粮食安全", "道路交通"];
  const topics = texts.map((text) => topicOf({ title: "", text }));
  const vectors = weigh(topics.map(({ terms }) => terms));
  const sides = topics.map(({ plain: text }, i) => ({ text, vector: vectors[i]! }));
  const weights = new Map(Array.from(vectors[1]!.ids, (id, i) => [id, vectors[1]!.weights[i]!]));
  const real = Array.from(vectors[0]!.ids).reduce(
    (sum, id, i) => sum + vectors[0]!.weights[i]! * (weights.get(id) ?? 0),
    0,
  );
  return varietyOf(sides)(cosine ?? real, 0, 1);
}

describe("how varied it is what two texts share", () => {
  it("grows with the phrases", () => {
    const one = variety(`世博园区${phrase}`, `国防动员${phrase}`);
    const two = variety(`世博园区${phrase}，农村电影放映`, `国防动员${phrase}，农村电影放映`);
    const three = variety(
      `世博园区${phrase}，农村电影放映，社区食堂`,
      `国防动员${phrase}，农村电影放映，社区食堂`,
    );
    expect(one).toBeLessThan(two);
    expect(two).toBeLessThan(three);
    expect(three).toBeLessThan(1);
  });

  it("is least, and not nothing, where a phrase is all", () => {
    expect(variety(`甲${phrase}`, `乙${phrase}`, 0.01)).toBeCloseTo(0.05 ** 0.15);
  });

  it("is nearly whole where the phrase is little of it", () => {
    expect(variety(`世博园区${phrase}`, `国防动员${phrase}`, 1000)).toBeCloseTo(1);
  });

  it("counts a phrase once, however often it is said", () => {
    const again = `${phrase}。${phrase}`;
    expect(variety(again, again, 1)).toBeCloseTo(variety(`${phrase}`, again, 1), 1);
  });

  it.each([
    ["扩建信息设施", 0.5],
    ["扩建信息站", 1],
  ])("counts %s × %d where it leads one of the two", (said, part) => {
    const left = `健全农业转移人口市民化的长效机制。${said}`;
    const behind = variety(left, `遏制耕地流失，保障随迁子女入学的待遇。${said}`, 1);
    const ahead = variety(left, `${said}，保障随迁子女入学的待遇。遏制耕地流失`, 1);
    const share = (variety: number) => 1 - variety ** (1 / 0.15);
    expect(share(ahead) / share(behind)).toBeCloseTo(part);
  });

  it("takes a sentence for more than a phrase", () => {
    const long = "高效顺畅农产品冷链物流骨干网龙头企业";
    expect(variety(`甲地${long}`, `乙地${long}`)).toBeGreaterThan(variety(`甲地${phrase}`, `乙地${phrase}`));
  });
});

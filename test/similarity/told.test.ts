import { describe, expect, it } from "vitest";
import { tiesBetween } from "../../src/similarity/between.ts";
import { choose } from "../../src/similarity/choose.ts";
import { gradePairs } from "../../src/similarity/resemble.ts";
import { keptBeside } from "../../src/similarity/told.ts";
import { topicOf } from "../../src/similarity/topics.ts";
import { weigh } from "../../src/similarity/weigh.ts";

const topics = (texts: readonly string[]) => texts.map((text) => topicOf({ title: "", text }));

/** 0 and 1 share 渡口; 2 and 3 say it too, 4 and 5 do not. */
const vectors = weigh(
  topics(["渡口茶树", "渡口牡蛎", "渡口台风", "渡口戏曲", "茶树小学", "牡蛎地铁"]).map(({ terms }) => terms),
);
const kept = keptBeside(vectors);

describe("how much of its strength a match keeps", () => {
  it.each<[string, [number, number, number, number], number]>([
    ["all where it is the best of one", [0, 1, 1, 3], 1],
    ["or of the other", [0, 1, 2, 0], 1],
    ["half where the best of both share the same", [0, 1, 2, 3], 0.5],
    ["all where the best of one shares other words", [0, 1, 4, 3], 1],
    ["all where those of both do", [0, 1, 4, 5], 1],
  ])("%s", (_, [a, b, bestOfA, bestOfB], expected) => {
    expect(kept(a, b, bestOfA, bestOfB)).toBeCloseTo(expected);
  });

  it("is asked of those that could be a match, with the strongest of either side", () => {
    const pairs = [
      { left: 0, right: 0, cosine: 0.45 },
      { left: 0, right: 1, cosine: 0.3 },
      { left: 1, right: 1, cosine: 0.4 },
      { left: 1, right: 0, cosine: 0.01 },
    ];
    const asked: string[] = [];
    const found = choose(pairs, 0, {
      kept: (pair, ofLeft, ofRight) => {
        asked.push(`${pair.left} ${pair.right}: ${ofLeft.right} ${ofRight.left}`);
        return 0.5;
      },
    });
    expect(asked).toEqual(["0 0: 0 0", "0 1: 0 1", "1 1: 1 1"]);
    expect(found[1]!.strength).toBeCloseTo(0.5 * choose(pairs, 0)[1]!.strength);
    expect(found[3]!.strength).toBe(choose(pairs, 0)[3]!.strength);
  });

  it("is the same between two lists and among many", () => {
    const left = topics(["扩建渡口，添置轮渡", "种植茶树，嫁接良种", "扩建渡口，修缮栈桥", "修补渔网"]);
    const right = topics([
      "扩建渡口，添置轮渡，疏浚航道",
      "扩建渡口，修缮栈桥，铺设浮桥",
      "种植茶树，建造晾房",
      "展演戏曲",
    ]);
    const { pairs } = gradePairs(left, right);
    const { ties } = tiesBetween([
      { group: 0, topics: left },
      { group: 1, topics: right },
    ]);
    expect(ties.length).toBeGreaterThan(2);
    for (const tie of ties) {
      const pair = pairs.find((one) => one.left === tie.a && one.right === tie.b - left.length)!;
      expect(tie.strength).toBeCloseTo(pair.strength);
    }
  });
});

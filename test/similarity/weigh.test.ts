import { describe, expect, test } from "vitest";
import { resemble } from "../../src/similarity/resemble.ts";
import { isConcept, pairAt, type Terms } from "../../src/similarity/terms.ts";
import { topicOf } from "../../src/similarity/topics.ts";
import { weigh, weightOf } from "../../src/similarity/weigh.ts";

const terms = (text: string): Terms => topicOf({ title: "", text }).terms;

describe("what a term weighs that is said again", () => {
  const [vector] = weigh(["渡口，渡口，渡口，轮渡", "水库", "茶树"].map(terms));

  test("nearly as much again", () => {
    const [often, once] = ["渡口", "轮渡"].map((word) => weightOf(vector!, pairAt(word, 0)));
    expect(often! / once!).toBeCloseTo(3 ** 0.8);
  });

  test("in the vector what is asked for", () => {
    const own = Array.from(vector!.ids, (id, i) => [vector!.space.names[id]!, vector!.weights[i]!] as const);
    for (const [term, weight] of own) expect(weightOf(vector!, term)).toBeCloseTo(weight);
  });
});

describe("what an item speaks of again and again", () => {
  // Loans, credit, banks, insurance: one concept, in other words on either side; one word of it beside other works.
  const onFinance = "发放贷款，延长授信，联合银行，购买保险。";
  const other = { title: "", text: "推动证券化，开辟融资渠道，挂牌上市，发行债券。" };
  const beside = { title: "", text: "修缮栈桥，培训船员，疏浚航道，争取贷款。" };
  const share = (text: string): number => {
    const [one, two] = weigh([terms(text), terms(other.text), terms("茶树"), terms("渔网")]);
    const both = Array.from(one!.ids, (id) => one!.space.names[id]!).filter(isConcept);
    return both.reduce((sum, term) => sum + weightOf(one!, term) * weightOf(two!, term), 0);
  };

  test("is what it is about, rather than what one among many works names", () => {
    expect(share(onFinance)).toBeGreaterThan(2.6 * share(beside.text));
  });

  test("and is found again, surely so, in other words", () => {
    const found = resemble(
      [{ title: "", text: onFinance }, beside],
      [other, { title: "", text: "修补渔网。" }],
    );
    expect(found.map(({ left, right, confidence }) => [left, right, confidence])).toEqual([
      [0, 0, "sure"],
      [1, 0, "likely"],
    ]);
  });
});

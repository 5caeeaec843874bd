import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { conceptsOf } from "../../src/similarity/concepts.ts";
import { countOf, noCounts } from "../../src/similarity/counts.ts";
import { resemble } from "../../src/similarity/resemble.ts";
import { addConcepts, isConcept } from "../../src/similarity/terms.ts";
import { topicOf } from "../../src/similarity/topics.ts";
import { weigh } from "../../src/similarity/weigh.ts";

const groups = parse(readFileSync("src/lexicon/concepts.yaml", "utf8")) as Record<string, string[]>;
const names = Object.keys(groups);
const about = (text: string): string[] => conceptsOf(text).map((number) => names[number]!);

describe("what words are about", () => {
  it.each<[string, string[]]>([
    ["提高授信，延长贷款期限", ["finance", "finance"]],
    ["安排专项资金", ["public money"]],
    // Of words that hold one another the longest counts.
    ["养老保险", ["insurance"]],
    ["购买保险", ["finance"]],
    ["设立引导基金，支持创业投资", ["venture money", "venture money"]],
    ["守住防贫底线，做好易地搬迁后续扶持", ["rural life", "rural life"]],
    ["打造产业大脑，培育行业型平台", ["industrial platforms", "industrial platforms"]],
    ["开通线上平台", []],
    ["发展壮大县域经济，推进农业转移人口市民化", ["county towns", "farming", "county towns"]],
    ["加强师德建设，建设冷链仓库", ["teachers", "logistics"]],
    ["省政府办公厅", []],
    ["市政府", []],
    ["规范健康发展", []],
    ["建立健康档案", ["health"]],
    ["统一网络出口", []],
    ["提供申报材料", []],
    ["修桥铺路", []],
  ])("%s", (text, expected) => expect(about(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ["整合教育、气象、消防、畜牧等部门的信息，新建水库", ["water"]],
    ["办好教育、养老、就业", ["schools", "old and young", "work"]],
  ])("is not what a list of four and more names: %s", (text, expected) =>
    expect(about(text)).toEqual(expected),
  );

  test("every word stands once, and is more than a character", () => {
    const words = Object.values(groups).flat();
    expect(words).toHaveLength(new Set(words).size);
    expect(words.filter((word) => word.length < 2)).toEqual([]);
  });

  test("counts as often as it is said, and as the heading does", () => {
    const into = noCounts();
    addConcepts(into, "授信，贷款", 4);
    expect(Array.from(into.keys).filter((key) => isConcept(key))).toHaveLength(1);
    expect(into.size).toBe(1);
    expect(countOf(into, Array.from(into.keys).find((key) => key !== 0)!)).toBe(8);
  });

  test("weighs a tenth less than what is said", () => {
    const [vector] = weigh(["授信", "水库", "茶树"].map((text) => topicOf({ title: "", text }).terms));
    const weight = new Map(
      Array.from(vector!.ids, (id, i) => [vector!.space.names[id]!, vector!.weights[i]!]),
    );
    const [concept] = [...weight.keys()].filter(isConcept);
    const pair = ("授".charCodeAt(0) << 16) | "信".charCodeAt(0);
    expect(weight.get(concept!)! / weight.get(pair)!).toBeCloseTo(0.9);
  });

  test("makes alike what has no word in common", () => {
    const left = ["增加授信", "新建水库", "种植茶树"].map((title) => ({ title, text: "" }));
    const right = ["发放贷款", "修桥", "修补渔网"].map((title) => ({ title, text: "" }));
    expect(resemble(left, right)).toMatchObject([{ left: 0, right: 0 }]);
  });
});

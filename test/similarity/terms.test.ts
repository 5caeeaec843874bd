import { describe, expect, it } from "vitest";
import { choose } from "../../src/similarity/choose.ts";
import { shareAtLarge } from "../../src/similarity/common-pairs.ts";
import { addCount, countOf, noCounts } from "../../src/similarity/counts.ts";
import { addNames, addTerms, plain, stretches, type Terms } from "../../src/similarity/terms.ts";
import { topicOf } from "../../src/similarity/topics.ts";
import { weigh, weightOf } from "../../src/similarity/weigh.ts";
import { phraseIndex } from "../../src/text/phrase-index.ts";
import { fc } from "../property.ts";

describe("stretches", () => {
  it.each([
    ["进一步加强农村信息化建设，完善管理制度。", ["农村信息化"]],
    ["推进网络和信息安全", ["网络", "信息安全"]],
    ["落实等级保护和中华人民共和国电子签名法", ["等级保护", "中华人民共和国电子签名法"]],
    ["开通12316热线和GIS平台", ["开通12316热线", "GIS平台"]],
    ["进一步加强和完善", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(stretches(plain(text)).map(({ start, end }) => plain(text).slice(start, end))).toEqual(expected);
  });
});

describe("terms", () => {
  const termsOf = (text: string): Terms => {
    const terms: Terms = noCounts();
    addTerms(terms, plain(text), 1);
    return terms;
  };

  it("are the same over broken lines and in full width", () => {
    expect(termsOf("电子\n政务 ＧＩＳ１２３１６")).toEqual(termsOf("电子政务GIS12316"));
  });

  it("are pairs and single characters: 农区 shares one of three with 农村", () => {
    const [a, b] = [termsOf("农区"), termsOf("农村")];
    expect(a.size).toBe(3);
    const said = [...a.keys].filter((term) => term !== 0);
    expect(said.filter((term) => countOf(b, term) > 0)).toHaveLength(1);
  });

  it("take a name as a whole", () => {
    const terms: Terms = noCounts();
    addNames(terms, "建设“数字乌海”，落实《电子签名法》和“数字乌海”", 2);
    expect([...terms.counts].filter(Boolean).sort()).toEqual([2, 4]);
  });
});

describe("what a term weighs", () => {
  const share = (pair: string) => shareAtLarge((pair.charCodeAt(0) << 16) | pair.charCodeAt(1));

  it("is less, the more policy texts at large say it", () => {
    expect([share("经济"), share("技术"), share("一体"), share("电监"), shareAtLarge(0x519c)]).toEqual([
      0.25,
      0.125,
      0.03125,
      1 / 128,
      1 / 128,
    ]);
    const termsOf = (text: string): Terms => {
      const terms: Terms = noCounts();
      addTerms(terms, text, 1);
      return terms;
    };
    const [vector] = weigh([termsOf("经济电监"), termsOf("其他"), termsOf("别处")]);
    const pair = (text: string) => (text.charCodeAt(0) << 16) | text.charCodeAt(1);
    expect(weightOf(vector!, pair("电监"))).toBeGreaterThan(weightOf(vector!, pair("经济")));
  });

  it("is nothing where it tells who answers", () => {
    const about = topicOf({ title: "", text: "建设数字园区" });
    for (const who of [
      "（省大数据局、各市政府（开发区）负责）",
      "\n牵头单位：省大数据局",
      "(市财政局牵头,市商务局配合)",
    ])
      expect(topicOf({ title: "", text: `建设数字园区${who}` })).toEqual(about);
    expect(topicOf({ title: "", text: "建设数字园区（大数据产业）" })).not.toEqual(about);
  });
});

describe("counts", () => {
  it("are those of a Map, whatever the numbers and however many", () => {
    const key = fc
      .oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))
      .filter(Boolean);
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.integer({ min: 1, max: 3 })), { maxLength: 200 }), (list) => {
        const [counts, map] = [noCounts(2), new Map<number, number>()];
        for (const [one, count] of list) {
          addCount(counts, one, count);
          map.set(one, (map.get(one) ?? 0) + count);
        }
        expect(counts.size).toBe(map.size);
        for (const [one, count] of map) expect(countOf(counts, one)).toBe(count);
        expect(countOf(counts, 41)).toBe(map.get(41) ?? 0);
      }),
    );
  });
});

describe("choose", () => {
  const pair = (left: number, right: number, cosine: number) => ({ left, right, cosine });

  it("takes what stands out, not what is near to everything", () => {
    // Eight long items on either side have something of everything; a terse one is near to one other alone.
    const eight = Array.from({ length: 8 }, (_, i) => i);
    const pairs = eight.flatMap((i) => eight.map((j) => pair(i, j, 0.2)));
    const strong = choose([...pairs, pair(8, 8, 0.15)], 0.05).filter(
      ({ confidence }) => confidence !== "weak",
    );
    expect(strong).toEqual([expect.objectContaining({ ...pair(8, 8, 0.15), confidence: "sure" })]);
  });

  it("takes whatever restates, and nothing below the floor", () => {
    const all = Array.from({ length: 9 }, (_, i) => pair(0, i, 0.9));
    expect(choose(all, 0.05)).toHaveLength(9);
    expect(choose([pair(0, 0, 0.04)], 0.05)).toEqual([]);
  });
});

describe("phraseIndex", () => {
  const index = phraseIndex(["信息", "信息安全", "安", "", "信息"].map((text, value) => ({ text, value })));

  it.each([
    ["信息安全", 0, 1],
    ["信息化", 0, 0],
    ["安", 0, 2],
    ["安全", 0, 2],
    ["息安", 1, 2],
    ["信", 0, undefined],
    ["", 0, undefined],
  ])("in %s at %i", (text, offset, value) => {
    expect(index.at(text, offset)?.value).toBe(value);
  });
});

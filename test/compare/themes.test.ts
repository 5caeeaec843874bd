import { describe, expect, it } from "vitest";
import { builtInThemes, checkThemes } from "../../src/compare/compare/theme-words.ts";
import { weighThemes } from "../../src/compare/compare/themes.ts";

const themes = [
  { name: "农业", words: ["农村", "农业", "三农"] },
  { name: "网络", words: ["宽带", "网络"] },
  { name: "安全", words: ["网络安全", "等级保护"] },
];
const speech = (...tasks: [string, string][]) => ({
  plans: tasks.map(([title, text]) => ({ title, text })),
  reviews: [],
});
const weigh = (...tasks: [string, string][]) =>
  Object.fromEntries(weighThemes([speech(...tasks)], themes).map(({ name, counts }) => [name, counts[0]]));

describe("weighThemes", () => {
  it.each<[string, [string, string][], Record<string, number>]>([
    ["counts the characters of each sentence", [["", "发展农村农业。建设宽带；"]], { 农业: 7, 网络: 5 }],
    [
      "takes ; as it takes ；, and no white space",
      [["", "发展　农村农业;\n建设宽 带。"]],
      { 农业: 7, 网络: 5 },
    ],
    ["lets the longest word win", [["", "落实网络安全。"]], { 安全: 7 }],
    ["counts a heading as one sentence", [["发展三农", "普及宽带。"]], { 农业: 4, 网络: 5 }],
    ["lets no heading speak for what stands under it", [["发展三农", "建设服务站。"]], { 农业: 4, 其他: 6 }],
    [
      "gives a sentence to two themes that have as much of it",
      [["", "农业网络。"]],
      { 农业: 2.5, 网络: 2.5 },
    ],
    ["and to one that has more", [["", "农业农村网络。"]], { 农业: 7 }],
    ["takes a sentence without words to the one before it", [["", "发展农业。办好节会。"]], { 农业: 10 }],
    ["or behind it", [["", "办好节会。发展农业。"]], { 农业: 10 }],
    ["but not over the end of a paragraph", [["", "发展农业。\n办好节会。"]], { 农业: 5, 其他: 5 }],
    ["knows what it does not know", [["", "办好节会。"]], { 其他: 5 }],
    ["takes a heading that is all there is", [["发展农业", ""]], { 农业: 4 }],
  ])("%s", (_, tasks, expected) => {
    expect(weigh(...tasks)).toEqual(expected);
  });

  it("gives each column shares that add up to 1, the heaviest theme first", () => {
    const east = speech(["", "发展农业，一二三四五六七。"]);
    const west = speech(
      ["", "普及宽带。"],
      ["", "发展农业，提高收入。"],
      ["", "等级保护和宽带网络网络安全。"],
    );
    const found = weighThemes([east, west], themes);
    expect(found[0]!.name).toBe("农业");
    for (const column of [0, 1]) {
      expect(found.reduce((sum, { shares }) => sum + shares[column]!, 0)).toBeCloseTo(1, 10);
    }
    for (const { shares } of found) for (const share of shares) expect(share).toBe(Number(share.toFixed(4)));
  });

  it("does not divide by nothing", () => {
    expect(weighThemes([speech()], themes)).toEqual([]);
    const [theme] = weighThemes([speech(), speech(["", "农业。"])], themes);
    expect(theme?.shares).toEqual([0, 1]);
  });

  it("says how often its words stand in 10,000 characters, of plans and reviews apart", () => {
    const [theme] = weighThemes(
      [{ ...speech(["", "农业农村一二三四五。"]), reviews: [{ title: "", text: "三农成绩。" }] }],
      themes,
    );
    expect(theme?.rates).toEqual({ plans: [2000], reviews: [2000] });
  });

  it("moves little where a clause is cut out of a heading", () => {
    const text = "推进农业现代化建设。".repeat(20);
    const [long, short] = ["提升网络安全，发展农业", "发展农业"].map((title) =>
      weighThemes([speech([title, text])], themes),
    );
    for (const { name, shares } of long!) {
      const other = short!.find((theme) => theme.name === name)?.shares[0] ?? 0;
      expect(Math.abs(shares[0]! - other)).toBeLessThan(0.06);
    }
  });
});

describe("built-in themes", () => {
  const all = builtInThemes();

  it("cover informatisation plans and reports of government", () => {
    const tasks: [string, string, string][] = [
      ["完善政府门户网站", "拓展网上办事。", "电子政务"],
      ["落实等级保护", "做好容灾备份。", "信息安全"],
      ["改善民生", "城镇新增就业1200万人以上。", "就业与社会保障"],
      ["扩大内需", "赤字率拟按3%安排。", "宏观经济与财税金融"],
      ["推进乡村振兴", "稳定粮食播种面积。", "农业农村"],
    ];
    for (const [title, text, name] of tasks) {
      expect(weighThemes([speech([title, text])], all)[0]?.name).toBe(name);
    }
  });

  it("are in form, and no word stands in two themes", () => {
    expect(checkThemes(all, "themes.yaml")).toHaveLength(all.length);
    const words = all.flatMap((theme) => theme.words);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    expect(words.filter((word) => word.length < 2)).toEqual([]);
  });
});

describe("checkThemes", () => {
  it.each([
    [null],
    [[]],
    [[{ name: "农业" }]],
    [[{ name: "农业", words: [] }]],
    [[{ name: "农业", words: [5] }]],
    [[{ words: ["农业"] }]],
    [[themes[0], themes[0]]],
  ])("refuses %j", (value) => {
    expect(() => checkThemes(value, "mine.yaml")).toThrow(/mine\.yaml/u);
  });

  it("takes a list of themes", () => {
    expect(checkThemes([{ name: "农业", words: ["农村"], note: "ours" }], "mine.yaml")).toEqual([
      { name: "农业", words: ["农村"] },
    ]);
  });
});

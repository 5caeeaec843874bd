import { describe, expect, it } from "vitest";
import { builtInThemes, checkThemes } from "../../src/compare/compare/theme-words.ts";
import { weighThemes } from "../../src/compare/compare/themes.ts";
import { recordOf } from "./records.ts";

const themes = [
  { name: "农业", words: ["农村", "农业", "三农"] },
  { name: "网络", words: ["宽带", "网络"] },
  { name: "安全", words: ["网络安全", "等级保护"] },
];
const weigh = (...tasks: [string, string][]) =>
  Object.fromEntries(
    weighThemes([[recordOf("a", tasks)]], themes).map(({ name, counts }) => [name, counts[0]]),
  );

describe("weighThemes", () => {
  it.each<[string, [string, string][], Record<string, number>]>([
    ["counts the characters of each sentence", [["", "发展农村农业。建设宽带；"]], { 农业: 7, 网络: 5 }],
    [
      "takes ; as it takes ；, and no white space",
      [["", "发展　农村农业;\n建设宽 带。"]],
      { 农业: 7, 网络: 5 },
    ],
    ["lets the longest word win", [["", "落实网络安全。"]], { 安全: 7 }],
    ["lets the heading speak for sentences that say nothing", [["发展三农", "建设服务站。"]], { 农业: 6 }],
    ["lets the heading weigh in each sentence", [["发展三农", "普及宽带。"]], { 农业: 5 }],
    [
      "and gives way to what a sentence is full of",
      [["发展三农", "普及宽带，宽带网络，网络。"]],
      { 网络: 13 },
    ],
    ["falls back on the rest of the task", [["", "发展农业。办好节会。"]], { 农业: 10 }],
    ["knows what it does not know", [["", "办好节会。"]], { 其他: 5 }],
    ["takes a heading that is all there is", [["发展农业", ""]], { 农业: 4 }],
  ])("%s", (_, tasks, expected) => {
    expect(weigh(...tasks)).toEqual(expected);
  });

  it("gives each column shares that add up to 1, the heaviest theme first", () => {
    const east = recordOf("east", [["发展农业", "一二三四五六七。"]]);
    const west = recordOf("west", [
      ["", "普及宽带。"],
      ["", "发展农业，提高收入。"],
      ["", "等级保护和宽带网络网络安全。"],
    ]);
    const found = weighThemes([[east], [west]], themes);
    expect(found[0]!.name).toBe("农业");
    for (const column of [0, 1]) {
      expect(found.reduce((sum, { shares }) => sum + shares[column]!, 0)).toBeCloseTo(1, 10);
    }
    for (const { shares } of found) for (const share of shares) expect(share).toBe(Number(share.toFixed(4)));
  });

  it("does not divide by nothing", () => {
    expect(weighThemes([[recordOf("a", [])]], themes)).toEqual([]);
    const [theme] = weighThemes([[recordOf("a", [])], [recordOf("b", [["", "农业。"]])]], themes);
    expect(theme?.shares).toEqual([0, 1]);
  });

  it("passes over rows that restate a task", () => {
    const record = recordOf("a", [
      ["", "发展农业。"],
      ["", "发展农业。"],
    ]);
    record.tasks[1]!.sameAs = "1.1";
    expect(weighThemes([[record]], themes)[0]?.counts).toEqual([5]);
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
      expect(weighThemes([[recordOf("a", [[title, text]])]], all)[0]?.name).toBe(name);
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

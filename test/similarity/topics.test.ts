import { describe, expect, it, test } from "vitest";
import { tiesBetween } from "../../src/similarity/between.ts";
import { countOf } from "../../src/similarity/counts.ts";
import { gradePairs, resemble } from "../../src/similarity/resemble.ts";
import { hash, pairAt, plain } from "../../src/similarity/terms.ts";
import { type Item, topicOf } from "../../src/similarity/topics.ts";

const times = (item: Partial<Item>, pair: string): number =>
  countOf(topicOf({ title: "", text: "", ...item }).terms, pairAt(pair, 0));

describe("what an item is about", () => {
  it.each<[string, Partial<Item>, number]>([
    ["a heading four times", { title: "扩建码头", text: "疏浚航道，开行邮轮。" }, 4],
    [
      "three times the sentence that leads a paragraph",
      { text: "扩建码头。疏浚航道，开行邮轮，培训船员。" },
      3,
    ],
    ["marked, too", { text: "**扩建码头**。疏浚航道，开行邮轮，培训船员。" }, 3],
    ["or counted", { text: "一是扩建码头。疏浚航道，开行邮轮，培训船员。" }, 3],
    ["not one with a comma", { text: "扩建码头，疏浚航道。开行邮轮，培训船员，招商引资。" }, 1],
    ["nor the text as a whole", { text: "扩建码头。疏浚航道。" }, 1],
    [
      "nor under a heading of its own",
      { title: "建港", text: "扩建码头。疏浚航道，开行邮轮，培训船员。" },
      1,
    ],
  ])("%s", (_, item, count) => expect(times(item, "码头")).toBe(count));

  it.each<[string, string, number]>([
    ["once over a paragraph with a lead of its own", "扩建码头。疏浚航道，开行邮轮，培训船员。", 1],
    ["as ever over one without", "疏浚航道，开行邮轮，培训船员，扩建码头。", 4],
  ])("the heading of a chapter %s", (_, text, count) =>
    expect(times({ title: "邻邦", text, cut: "paragraph" }, "邻邦")).toBe(count),
  );

  it.each([
    ["12316", true],
    ["5G", true],
    ["500", false],
    ["2027", false],
  ])("%s is something: %s", (number, expected) => {
    const { terms } = topicOf({ title: "", text: `开通${number}热线` });
    expect(countOf(terms, hash(number, 0, number.length)) > 0).toBe(expected);
  });

  it("is not how much is granted to whom", () => {
    const about = topicOf({ title: "", text: "数字车间，奖励" });
    const text = "数字车间，符合条件，给予一次性最高500万元奖励，单个企业";
    expect(topicOf({ title: "", text: text.slice(0, -4) }).terms.size).toBe(about.terms.size);
  });
});

const filler = [
  "健全政策，压实责任，跟踪问效，总结经验，通报进度。",
  "明确分工，细化举措，倒排工期，挂图推进，销号管理。",
  "定期会商，及时调度，补齐短板，堵塞漏洞，举一反三。",
  "摸清底数，建立台账，逐项核对，限时办结，按季评比。",
  "广泛动员，上下齐心，久久为功，稳扎稳打，善作善成。",
  "统一口径，简化手续，减少环节，公布结果，听取意见。",
  "轻重缓急，统筹兼顾，先易后难，由点到面，有序展开。",
  "认真对照，主动认领，全程盯办，严肃纪律，表扬先进。",
].join("");
const first = `一要新建渡口。添置轮渡，修缮栈桥，培训船员。${filler}`;
const second = `二要繁育牡蛎。投放苗种，改良筏架，检测海水。${filler}`;
/** An item that says two works, one after the other. */
const chapter: Item = { title: "向海图强", text: `${first}${second}` };
const others: Item[] = [
  { title: "", text: "修建地铁，改造公交站台。" },
  { title: "", text: "繁育牡蛎苗种，改良养殖筏架。" },
  { title: "", text: "新建渡口栈桥，添置轮渡。" },
  { title: "", text: "开办小学，更新课桌。" },
];

const shared = (second: string) =>
  topicOf({
    title: "向海图强",
    text: `新建渡口，添置轮渡，${filler.slice(0, 100)}（省交通运输厅牵头）。繁育牡蛎，投放苗种，${filler.slice(0, 110)}${second}`,
  });

describe("an item for whose parts different bodies answer", () => {
  it("is compared by these as well", () => {
    const steps = shared("（省海洋局负责）。").steps!;
    expect(steps).toHaveLength(2);
    expect(steps[0]!.plain).toMatch(/^向海图强\n新建渡口/u);
    expect(steps[1]!.plain).toContain("繁育牡蛎");
  });

  it("nor need the last name one", () => expect(shared("").steps).toHaveLength(2));

  it.each<[string, string]>([
    [
      "is one where they answer for it as a whole",
      `新建渡口，繁育牡蛎。${filler}（省交通运输厅、省海洋局负责）`,
    ],
    [
      "is one where it is short",
      "新建渡口，添置轮渡，修缮栈桥，疏浚航道，增开航线（省交通运输厅牵头）。繁育牡蛎，投放苗种，改良筏架，检测海水水质（省海洋局负责）。",
    ],
    [
      "is one where brackets say something else",
      `新建渡口（含栈桥），${filler}（2027年建成）。繁育牡蛎。${filler}`,
    ],
  ])("%s", (_, text) => expect(topicOf({ title: "", text }).steps).toBeUndefined());
});

describe("a text whose topics are led by sentences as by headings", () => {
  const port =
    "新建渡口和栈桥。添置轮渡十艘，修缮沿岸栈桥，培训船员和引水员，疏浚淤塞的航道，增开夜间航线，改善候船条件和停车条件，方便两岸来往。";
  const oysters =
    "繁育本地牡蛎。投放优质苗种，改良浮筏和吊笼，检测海水水质，开办养殖户夜校，收购滞销牡蛎，建立冷库和冰厂，打响海产名声，拓宽销路。";
  const long = `${port}${oysters}${"健全政策，压实责任，跟踪问效，总结经验，通报进度。".repeat(7)}`;

  it("is compared by these as well", () => {
    const steps = topicOf({ title: "向海图强", text: long }).steps!;
    expect(steps.map(({ plain: text }) => text.slice(0, 12))).toEqual([
      "向海图强\n新建渡口和栈桥",
      "向海图强\n繁育本地牡蛎。",
    ]);
  });

  it.each<[string, string]>([
    ["is one where it is short", `${port}${oysters}`],
    ["is one where nothing is led", long.replaceAll("。添置", "，添置").replaceAll("。投放", "，投放")],
    [
      "is one where little follows",
      `${filler}${filler}新建渡口和栈桥。添置轮渡十艘，修缮沿岸栈桥，培训船员和引水员。`,
    ],
  ])("%s", (_, text) => expect(topicOf({ title: "", text }).steps).toBeUndefined());
});

describe("an item that enumerates works", () => {
  it("is compared by them, too", () => {
    const steps = topicOf(chapter).steps!;
    expect(steps.map(({ plain: text }) => text)).toEqual([
      `向海图强\n${plain(first)}`,
      `向海图强\n${plain(second)}`,
    ]);
  });

  it.each<[string, string]>([
    ["is one where it is short", "一要新建渡口。添置轮渡，修缮栈桥。二要繁育牡蛎。投放苗种，改良筏架。"],
    ["is one where nothing is counted", `新建渡口。${filler}繁育牡蛎。${filler}`],
    ["is one where 一要 comes alone", `一要新建渡口，繁育牡蛎。${filler}${filler}`],
  ])("%s", (_, text) => expect(topicOf({ title: "", text }).steps).toBeUndefined());

  test("matches what one of them is about, once", () => {
    const found = resemble([chapter], others);
    expect(found.map(({ right }) => right).sort()).toEqual([1, 2]);
    expect(found.find(({ right }) => right === 1)!.shared).toContain("繁育牡蛎");
  });

  test("is no pair twice", () => {
    const { pairs } = gradePairs([chapter, ...others].map(topicOf), [chapter, ...others].map(topicOf));
    const keys = pairs.map(({ left, right }) => `${left} ${right}`);
    expect(keys).toHaveLength(new Set(keys).size);
  });

  test("nor is it a tie among many lists, in order", () => {
    const { ties, near, shared } = tiesBetween([
      { group: 0, topics: others.map(topicOf) },
      { group: 1, topics: [chapter, ...others].map(topicOf) },
    ]);
    const pairs = ties.map(({ a, b }) => [a, b]);
    expect(pairs).toEqual([
      [0, 5],
      [1, 4],
      [1, 6],
      [2, 4],
      [2, 7],
      [3, 8],
    ]);
    expect(shared(1, 4)).toContain("繁育牡蛎");
    expect(shared(2, 4)).toContain("添置轮渡");
    expect([...near.keys()].filter((item) => ties.some(({ a, b }) => a === item || b === item))).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseYears } from "../../src/corpus/filter.ts";
import { finderOf, indexed, matchOf, parseQuery } from "../../src/corpus/words.ts";
import { excerpt } from "../../src/report/hits.ts";
import { corpusFolder } from "./folder.ts";

const corpus = corpusFolder();
beforeAll(async () => void (await corpus.plans(["index", "c.db", "docs"])), 60_000);
afterAll(() => corpus.remove());

interface Found {
  document: string;
  text: string;
  line: number;
  item: string;
  name?: string;
  found: { start: number; end: number }[];
}
const search = async (query: string, ...options: string[]) => {
  const { stdout } = await corpus.plans([
    "search",
    "c.db",
    query,
    "--format",
    "json",
    "-n",
    "9999",
    ...options,
  ]);
  return JSON.parse(stdout) as Found[];
};

describe("words", () => {
  test.each([
    ["海洋 经济", [["海洋"], ["经济"]]],
    ["海洋|蓝色 经济", [["海洋", "蓝色"], ["经济"]]],
    ["“三网 融合” 5G", [["三网 融合"], ["5G"]]],
    ["，海洋 、", [["，海洋"]]],
  ])("%s", (query, groups) => expect(parseQuery(query)).toEqual(groups));
  test.each([[""], ["  "], ["，。"], ['""'], ["|"]])("nothing to look for in %j", (query) =>
    expect(() => parseQuery(query)).toThrow("nothing to look for"),
  );
  test("each Han character is a word, Latin words are whole, full width is half", () =>
    expect(indexed("建设５Ｇ网").trim().split(/\s+/u)).toEqual(["建", "设", "5G", "网"]));
  test("quotation marks in a query cannot leave their phrase", () =>
    expect(matchOf([['a" OR b']])).toBe('("a  OR b")'));
  test("are found where they stand, in either width and case", () => {
    expect(finderOf([["gdp"], ["增长"]])("GDP增长，ＧＤＰ")).toEqual([
      { start: 0, end: 3, group: 0 },
      { start: 3, end: 5, group: 1 },
      { start: 6, end: 9, group: 0 },
    ]);
    expect(finderOf([["."]])("a.b")).toHaveLength(1);
  });
});

describe("search", () => {
  test("finds any string of any length wherever it stands, and nothing else", async () => {
    const rows = (await corpus.rows("select document, text from paragraphs")) as unknown as Found[];
    const all = rows.flatMap(({ text }) => text.match(/\p{Script=Han}{2,}/gu) ?? []);
    // Strings that no segmenter would cut out: from the middle of a stretch, of 2 to 6 characters.
    const strings = Array.from({ length: 60 }, (_, i) => {
      const stretch = all[(i * 97) % all.length]!;
      const from = (i * 31) % Math.max(1, stretch.length - 1);
      return stretch.slice(from, from + 2 + (i % 5));
    }).filter((string) => string.length >= 2);
    expect(strings.length).toBeGreaterThan(40);
    for (const string of strings) {
      const found = await search(string);
      const wanted = rows.filter(({ text }) => text.includes(string));
      expect(found.map(({ text }) => text).sort(), string).toEqual(wanted.map(({ text }) => text).sort());
      for (const { text, found: places } of found)
        for (const { start, end } of places) expect(text.slice(start, end)).toBe(string);
    }
  });
  test("all words must stand there, of words apart by | any", async () => {
    for (const { text } of await search("信息 安全")) expect(text).toMatch(/信息.*安全|安全.*信息/su);
    const either = await search("农村|农业");
    expect(either.length).toBe(
      new Set(
        [...(await search("农村")), ...(await search("农业"))].map(({ document, text }) => document + text),
      ).size,
    );
  });
  test("where a word stands often in few words comes first", async () => {
    const [first] = await search("信息安全");
    const { stdout } = await corpus.plans(["search", "c.db", "信息安全", "-n", "1", "--format", "ndjson"]);
    expect(JSON.parse(stdout).text).toBe(first!.text);
    expect(first!.found.length).toBeGreaterThan(1);
  });
  test("by region, year, genre, and all of them", async () => {
    const documents = async (...options: string[]) => [
      ...new Set((await search("信息", ...options)).map(({ document }) => document)),
    ];
    expect((await documents("--region", "上海")).sort()).toEqual([
      "docs/jingan-2006-2010.txt",
      "docs/shanghai-districts-2008.txt",
    ]);
    expect(await documents("--region", "上海", "--year", "2010")).toEqual(["docs/jingan-2006-2010.txt"]);
    expect(await documents("--region", "上海", "--year", "2008..", "--genre", "工作要点")).toEqual([
      "docs/shanghai-districts-2008.txt",
    ]);
    expect(await documents("--region", "北京")).toEqual([]);
    expect(await documents("--year", "1990..1999")).toEqual([]);
    expect((await documents("--region", "37")).sort()).toEqual(["docs/shandong-2009.txt"]);
  });
  test("in tasks alone, in indicators by name and quote", async () => {
    const tasks = await search("信息化", "--kind", "task");
    expect(tasks.length).toBeGreaterThan(5);
    expect(tasks.length).toBeLessThan((await search("信息化")).length);
    const kinds = await corpus.rows("select document || ' ' || id as item from items where text is not null");
    const known = new Set(kinds.map(({ item }) => item));
    for (const { document, item } of tasks) expect(known).toContain(`${document} ${item}`);
    const indicators = await search("宽带上网率", "--kind", "indicator");
    expect(indicators.map(({ name }) => name)).toEqual(["行政村宽带上网率", "行政村宽带上网率"]);
  });
  test("for people: place, headings, the sentence with the words in colour", async () => {
    const { stdout, stderr } = await corpus.plans(["search", "c.db", "宽带上网率", "-n", "1"], {
      env: { FORCE_COLOR: "1" },
    });
    expect(stdout).toContain("docs/wuhai-2008.txt:3");
    expect(stdout.replace(/\s+/gu, "")).toContain("\u001b[33m宽带上网率\u001b[39m");
    expect(stderr).toMatch(/^1 (?:of \d+ )?places?/su);
  });
  test("as CSV", async () => {
    const { stdout } = await corpus.plans(["search", "c.db", "宽带上网率", "--format", "csv"]);
    expect(stdout).toMatch(/^\ufeffdocument,region,year,title,kind,item,path,name,line,/su);
    expect(stdout).toContain("docs/wuhai-2008.txt,内蒙古自治区乌海市,2008,");
  });
});

test("an excerpt begins with its sentence, holds the first word and keeps its place", () => {
  const text = `${"长".repeat(300)}。先说别的。再说海洋\n经济，${"后".repeat(300)}。`;
  const start = text.indexOf("海洋");
  const shown = excerpt({ text, found: [{ start, end: start + 2 }] });
  expect(shown.text).toMatch(/^…再说海洋 经济，后+…$/su);
  expect(shown.text.slice(shown.found[0]!.start, shown.found[0]!.end)).toBe("海洋");
  const far = excerpt({ text: `${"字".repeat(500)}海洋`, found: [{ start: 500, end: 502 }] });
  expect(far.text).toMatch(/^…字{40}海洋$/su);
});

describe("years", () => {
  test.each([
    ["2009", { from: 2009, to: 2009 }],
    ["2009..2015", { from: 2009, to: 2015 }],
    ["2009-2015", { from: 2009, to: 2015 }],
    ["2009..", { from: 2009, to: 9999 }],
    ["..2015", { from: 0, to: 2015 }],
  ])("%s", (value, years) => expect(parseYears(value)).toEqual(years));
  test.each([["09"], ["2015..2009"], [".."], [""], ["20092015"], ["2009 年"]])("%j is none", (value) =>
    expect(() => parseYears(value)).toThrow("is no year and no range"),
  );
});

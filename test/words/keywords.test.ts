import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../src/types/record.ts";
import { keywords, withKeywords } from "../../src/words/keywords.ts";
import { isContentWord } from "../../src/words/stop-words.ts";

const text =
  "进一步加强农村信息化建设，推进农村信息化应用。大力发展电子商务，加强管理，加强服务，2008年达到70%。";

describe("keywords", () => {
  it("are what the text is about, not what every text says most often", () => {
    const terms = keywords(text, { limit: 2 });
    expect(terms.map(({ term, count }) => [term, count])).toEqual([
      ["农村信息化", 2],
      ["电子商务", 1],
    ]);
    expect(terms[0]!.weight).toBeGreaterThan(terms[1]!.weight);
  });

  it("are none in a text that says nothing", () => {
    expect(keywords("进一步加强和完善，三十二，70%。")).toEqual([]);
  });
});

describe("withKeywords", () => {
  it("adds them to the document and to each task", () => {
    const record = {
      outline: [{ title: "发展电子商务" }],
      tasks: [{ title: "加强农村信息化建设", text: "建设信息服务站。" }],
      generator: { name: "plans", version: "0" },
    } as unknown as PolicyDocument;
    const found = withKeywords(record);
    expect(found.keywords?.map(({ term }) => term)).toContain("电子商务");
    expect(found.tasks[0]!.keywords?.[0]?.term).toBe("农村信息化");
    expect(found.generator.segmenter).toBe("nodejieba");
  });
});

describe("isContentWord", () => {
  it.each(["信息化", "GIS", "一网通办", "互联网+"])("%s", (word) => expect(isContentWord(word)).toBe(true));
  it.each(["加强", "的", "二十三", "2008", "第二", "，", "建", "%"])("not %s", (word) =>
    expect(isContentWord(word)).toBe(false),
  );
});

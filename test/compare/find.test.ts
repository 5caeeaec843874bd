import { describe, expect, it } from "vitest";
import { find } from "../../src/compare/find/find.ts";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";

const text = `乙市政府工作报告
一、2023年工作回顾
去年，我们加快建设网络强市。海洋经济增长8%。
二、2024年工作任务
（一）发展海洋经济。建设海洋牧场，推进海洋经济示范区建设；落实网络安全责任。
（二）建设网络。普及宽带网络。
`;
const record = extractSource(textSource(text, { path: "a.txt" }), "a");
const documents = [{ record, text }];

describe("find", () => {
  it("gives each sentence once, verbatim, with its words, headings and line", () => {
    const { sentences } = find(documents, ["海洋经济", "海洋牧场"]);
    expect(sentences.map(({ text: own, words, line, part }) => [own, words, line, part])).toEqual([
      ["海洋经济增长8%。", ["海洋经济"], 3, "review"],
      ["（一）发展海洋经济。", ["海洋经济"], 5, "plan"],
      ["建设海洋牧场，推进海洋经济示范区建设；落实网络安全责任。", ["海洋牧场", "海洋经济"], 5, "plan"],
    ]);
    for (const { span, text: own } of sentences) expect(text.slice(span.start, span.end)).toBe(own);
    expect(sentences[2]!.path.at(-1)).toContain("发展海洋经济");
  });

  it.each([
    [["网络"], 4],
    [["网络", "网络安全"], 3],
    [["网络", "!网络安全"], 3],
    [["网络", "!网络安全", "!网络强市"], 2],
  ])("lets the longest of %j count", (words, expected) => {
    const [count] = find(documents, words).counts;
    const { plans, reviews } = count!.words[0]!;
    expect(plans + reviews).toBe(expected);
  });

  it("takes full and half width as one", () => {
    const wide = "一、建设５Ｇ网络。\n";
    const own = extractSource(textSource(wide, { path: "b.txt" }), "b");
    expect(find([{ record: own, text: wide }], ["5G"]).sentences[0]?.text).toContain("５Ｇ");
  });

  it("searches the tasks of a record alone, and knows no lines", () => {
    const { sentences } = find([{ record }], ["海洋牧场"]);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]!.line).toBeNull();
  });

  it("puts documents of one region together", () => {
    const other = { ...record, document: { ...record.document, id: "c" } };
    const { counts } = find([...documents, { record: other, text }], ["网络"], { by: "year" });
    expect(counts).toHaveLength(1);
    expect(counts[0]!.documents).toEqual(["a", "c"]);
  });
});

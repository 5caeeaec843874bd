import { describe, expect, it } from "vitest";
import { sharedWords } from "../../src/similarity/shared.ts";
import { topicOf } from "../../src/similarity/topics.ts";
import { weigh } from "../../src/similarity/weigh.ts";

function shared(left: string, right: string): string[] {
  const topics = [left, right, "粮食安全", "道路交通"].map((text) => topicOf({ title: "", text }));
  const vectors = weigh(topics.map(({ terms }) => terms));
  return sharedWords(topics.map(({ plain: text }, i) => ({ text, vector: vectors[i]! })))(0, 1);
}

describe("the words that two texts share", () => {
  it.each([
    ["a half before", "整合涉农信息", "综合涉农信息", ["涉农信息"]],
    ["a half behind", "壮大县域经济总量", "壮大县域经济总额", ["壮大县域经济"]],
    ["what ends a word before", "数字化转型", "智能化转型", ["转型"]],
    ["nothing but halves", "招揽技术人才", "培训技术人员", ["技术"]],
    ["halves of two words", "电子政务外网", "财务外包", []],
    ["a word that begins as one ends", "就地化解风险", "依法化解风险", ["化解风险"]],
    ["words that stand between others", "农村电商物流", "县城电商直播", ["电商"]],
    ["letters and numbers", "开通12316热线", "拨打12316咨询", ["12316"]],
  ])("%s", (_, left, right, words) => {
    expect(shared(left, right)).toEqual(words);
    expect(shared(right, left)).toEqual(words);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mostNear, nearnessOf } from "../../src/similarity/meaning.ts";
import { gradePairs } from "../../src/similarity/resemble.ts";
import { topicOf } from "../../src/similarity/topics.ts";
import { weigh } from "../../src/similarity/weigh.ts";

const topic = (text: string) => topicOf({ title: "", text });

/** Of two texts among others. */
function near(one: string, other: string): number {
  const texts = [one, other, "整治河道，栽植行道树。", "办好学前班，配齐教师。", "修好通村公路。"];
  return nearnessOf(weigh(texts.map((text) => topic(text).terms)))(0, 1);
}

describe("how near two texts are in meaning", () => {
  it.each<[string, string, string]>([
    ["银行给小微企业放款", "缓解中小微企业融资难", "污水处理厂提标改造"],
    ["新建敬老院，护理失能老人", "发展居家和社区养老服务", "建设高速公路出口连接线"],
    ["机器换人，工厂上云", "推进制造业数字化转型", "保护古树名木"],
    ["医生下乡坐诊", "提高基层医疗卫生服务能力", "淘汰落后产能"],
  ])("%s: nearer to %s than to %s", (text, like, unlike) => {
    expect(near(text, like)).toBeGreaterThan(1.3 * near(text, unlike));
  });

  it("is as much as can be for the same text, and the same from either side", () => {
    expect(near("发展居家养老", "发展居家养老")).toBe(mostNear);
    expect(near("发展居家养老", "建设公路")).toBe(near("建设公路", "发展居家养老"));
  });

  it("counts for little where words are seldom said: shared, they are sign enough", () => {
    expect(near("饕餮魍魉", "饕餮魍魉")).toBe(near("饕餮魍魉", "发展居家养老"));
    expect(near("饕餮魍魉", "发展居家养老")).toBeGreaterThan(0.6);
  });

  it("decides where two share as much with a third", () => {
    const left = ["加强渡口管理，做好渡运安全检查，严防超载。"];
    const right = [
      "渡口船舶不得超员，开展水上交通安全整治。",
      "渡口镇办好小学，改善教学条件。",
      "种好油菜。",
      "修建水库。",
      "引进酒店。",
      "植树造林。",
      "扩建医院。",
      "举办灯会。",
      "整修街道。",
    ];
    const { pairs } = gradePairs(left.map(topic), right.map(topic));
    const [first, second] = [0, 1].map((place) => pairs.find((pair) => pair.right === place)!);
    expect(first!.strength).toBeGreaterThan(second!.strength);
  });
});

describe("pair-vectors.txt", () => {
  const lines = readFileSync(new URL("../../src/similarity/pair-vectors.txt", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");

  it("has a pair of Han characters a line, none twice, each with as many numbers", () => {
    for (const line of lines) expect(line).toMatch(/^\p{Script=Han}{2} [\w+/]+={0,2}$/u);
    expect(new Set(lines.map((line) => line.slice(0, 2))).size).toBe(lines.length);
    expect(new Set(lines.map((line) => Buffer.from(line.slice(3), "base64").length))).toEqual(new Set([64]));
  });
});

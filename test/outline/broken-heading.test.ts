import { expect, test } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";

const titles = (text: string) =>
  extractSource(textSource(`某市“十五五”规划纲要\n\n${text}`), "plan").outline.map(({ title }) => title);

const part = "第一篇 立足“产业强市、开放兴市”新的发展起点，加快建设\n区域性现代化中心城市\n";
const whole = "立足“产业强市、开放兴市”新的发展起点，加快建设区域性现代化中心城市";

test.each([
  [
    "a full line over its rest and the first heading below",
    `${part}第一章 环境\n推进建设。\n第二章 目标\n加快建设。\n`,
    whole,
  ],
  [
    "a full line over a sentence",
    "第一篇 立足“产业强市、开放兴市”新的发展起点，加快建设\n全市上下要凝心聚力。\n第一章 环境\n推进建设。\n第二章 目标\n加快建设。\n",
    "立足“产业强市、开放兴市”新的发展起点，加快建设",
  ],
  [
    "a short line",
    "第一篇 建设产业强市\n区域性现代化中心城市\n第一章 环境\n推进建设。\n第二章 目标\n加快建设。\n",
    "建设产业强市",
  ],
])("the heading of %s", (_, text, title) => expect(titles(text)[0]).toBe(title));

test("a heading over its text is whole where the contents have both lines", () => {
  const contents = "目 录\n第一章 开放兴市，建设枢纽城市 1\n第二章 加快发展 3\n第三章 保障 5\n\n";
  const text = `${contents}第一章 开放兴市，\n建设枢纽城市\n推进建设。\n第二章 加快发展\n加快建设。\n第三章 保障\n加强领导。\n`;
  expect(titles(text)[0]).toBe("开放兴市，建设枢纽城市");
});

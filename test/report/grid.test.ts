import { expect, test } from "vitest";
import { grid } from "../../src/report/grid.ts";
import { paintOf } from "../../src/report/paint.ts";
import { width } from "../../src/report/wrap.ts";

const paint = await paintOf(false);
const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => [`${i + 1}`, i % 7 === 0 ? "推进农村信息化" : "宽带"]);

test("a long table, which is laid out in portions, has one border, one rule, and lines of one width", () => {
  const lines = grid(["序号", "任务"], rows(350), 60, paint).split("\n");
  expect(lines).toHaveLength(350 + 4);
  expect(new Set(lines.map(width)).size).toBe(1);
  expect(lines.filter((line) => /^[┌└├]/u.test(line)).map((line) => line[0])).toEqual(["┌", "├", "└"]);
  expect(lines.slice(3, -1).map((line) => Number(/\d+/u.exec(line)![0]))).toEqual(
    Array.from({ length: 350 }, (_, i) => i + 1),
  );
});

test("where cells take several lines, a rule stands between all rows of every portion", () => {
  const tall = rows(250).map(([number]) => [`${number}号`.repeat(8), "宽带"]);
  const lines = grid(["序号", "任务"], tall, 24, paint).split("\n");
  expect(lines.filter((line) => line.startsWith("├"))).toHaveLength(250);
  expect(lines.filter((line) => /^[┌└]/u.test(line))).toHaveLength(2);
});

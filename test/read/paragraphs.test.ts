import { describe, expect, test } from "vitest";
import type { Line } from "../../src/read/page/page-lines.ts";
import { paragraphBuilder } from "../../src/read/page/paragraphs.ts";

const measure = { left: 100, right: 500, pitch: 24, size: 16 };

/** The paragraphs of two lines of 16 points, the first of which ends so many letters before the right edge. */
function paragraphsOf(first: string, room: number, second: string): string[] {
  const found: string[] = [];
  const { add, close } = paragraphBuilder(({ text }) => found.push(text));
  const line = (text: string, y: number, right: number) =>
    ({ text, x: measure.left, y, right, size: measure.size }) as Line;
  add(line(first, 0, measure.right - room * measure.size), 0, measure);
  add(line(second, measure.pitch, 300), 0, measure);
  close();
  return found;
}

describe("a line that ends before the right edge", () => {
  test.each<[string, number, string, number]>([
    // One letter of the next line (1) and 0.6 more would have found their place.
    ["推进公开。", 1.5, "落实责任", 1],
    ["推进公开。", 1.7, "落实责任", 2],
    // Without a stop two letters more.
    ["推进公开", 2.9, "落实责任", 1],
    ["推进公开", 3.1, "落实责任", 2],
    // Before a label as behind a stop; its 、 never begins a line.
    ["推进公开", 2.5, "一、落实责任", 1],
    ["推进公开", 2.7, "一、落实责任", 2],
    // A number goes to the next line whole: 2025 takes 2.2 letters.
    ["推进公开。", 2.7, "2025年", 1],
    ["推进公开。", 2.9, "2025年", 2],
  ])("%s with room for %d letters, then %s", (first, room, second, expected) => {
    expect(paragraphsOf(first, room, second)).toHaveLength(expected);
  });
});

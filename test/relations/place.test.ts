import { expect, test } from "vitest";
import { itemFinder } from "../../src/relations/place.ts";
import type { OutlineNode, ReadTable } from "../../src/types/reading.ts";

const node = (id: string, start: number, end: number, parent: OutlineNode | null = null) =>
  ({ id, span: { start, end }, parent }) as OutlineNode;
const chapter = node("1", 10, 100);
const item = node("1.1", 20, 80, chapter);
const table = (start: number, end: number) =>
  ({ rows: [{ id: "row", span: { start, end } }] }) as unknown as ReadTable;

test.each<[string, number, string | null]>([
  ["the head is nobody's", 5, null],
  ["a chapter's words before its items", 12, "1"],
  ["an item's words before the table in it", 30, "1.1"],
  ["a row", 45, "row"],
  ["the item's words behind the table", 60, "1.1"],
  ["the chapter's words behind its last item", 90, "1"],
  ["the tail is nobody's", 100, null],
])("%s", (_, start, expected) =>
  expect(itemFinder([chapter, item], [table(40, 50)])({ start, end: start + 1 }).id).toBe(expected),
);

test("behind a table that no item holds stands nothing", () => {
  const itemAt = itemFinder([item], [table(100, 110)]);
  expect(itemAt({ start: 105, end: 106 }).id).toBe("row");
  expect(itemAt({ start: 111, end: 112 }).id).toBeNull();
});

import { expect, test } from "vitest";
import { readRow, type Slot } from "../../src/tables/row-cells.ts";

/** The lines of a row by slot: `name=长期 bodies=市财政局、市科技局`. */
function read(lines: string[], slots: Slot[], open = false): string {
  let at = 0;
  const spans = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length };
  });
  const text = lines.join("\n");
  const { slots: found } = readRow(text, spans, slots, open);
  return slots
    .filter((slot) => found.has(slot))
    .map(
      (slot) =>
        `${slot}=${found
          .get(slot)!
          .map(({ start, end }) => text.slice(start, end))
          .join("/")}`,
    )
    .join(" ");
}

/** What a column costs that is left out: without it the last column that a line could be would take it. */
test.each<[string[], Slot[], string]>([
  [
    ["长期", "市财政局、市科技局"],
    ["name", "goal", "bodies", "deadline", "note"],
    "name=长期 bodies=市财政局、市科技局",
  ],
  [
    ["长期", "9月底前", "各县区"],
    ["name", "goal", "bodies", "person", "deadline"],
    "name=长期 goal=9月底前 bodies=各县区",
  ],
  [
    ["建设平台", "市教育局", "9月底前"],
    ["name", "bodies", "deadline"],
    "name=建设平台 bodies=市教育局 deadline=9月底前",
  ],
])("%j leaves out no column that has a line", (lines, slots, expected) => {
  expect(read(lines, slots)).toBe(expected);
});

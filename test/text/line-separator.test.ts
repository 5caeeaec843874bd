import { expect, test } from "vitest";
import { extractDocument } from "../../src/index.ts";

test("U+2028 and U+2029 end a line for outline, duties and dates alike", () => {
  const text = (mark: string) =>
    [
      "某市2025年工作要点",
      "一、重点任务",
      "（一）推进工作",
      "推进建设。",
      "各县区要制定方案。",
      "新增企业20家。",
      "（二）落实工作",
      "做好落实。",
      "",
    ].join(mark);
  const read = (mark: string) => {
    const { outline, tasks, indicators } = extractDocument(text(mark));
    return {
      titles: outline.map(({ title }) => title),
      duties: tasks.flatMap(({ assignments }) => assignments.map(({ agency, quote }) => [agency, quote])),
      quotes: indicators.map(({ quote }) => quote),
    };
  };
  const expected = read("\n");
  expect(expected.duties).toEqual([["各县区", "各县区要制定方案"]]);
  expect(read("\u2028")).toEqual(expected);
  expect(read("\u2029")).toEqual(expected);
});

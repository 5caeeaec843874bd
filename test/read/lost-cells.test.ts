import { describe, expect, test } from "vitest";
import { extractDocument } from "../../src/index.ts";
import { cellBreaks } from "../../src/read/lost-cells.ts";
import { expectLinear } from "../cpu-time.ts";

/** A table a cell a line, and the same with blanks for its line breaks. */
const cells = [
  "重点任务责任表",
  "序号",
  "工作任务",
  "责任单位",
  "1",
  "建设政务平台，覆盖率达到80%",
  "市大数据局",
  "2",
  "修订《信息化条例》",
  "市司法局",
  "3",
  "5G 基站达到2000个",
  "市工信局",
];
const flat = cells.join(" ");
const broken = (text: string) => {
  const breaks = new Set(cellBreaks(text));
  return [...text].map((c, i) => (breaks.has(i) ? "\n" : c)).join("");
};

test("the cells of a numbered table stand on lines of their own, up to the number of the last row", () => {
  expect(broken(flat)).toBe(
    cells
      .join("\n")
      .replace("责任表\n", "责任表 ")
      .replace("3\n5G 基站达到2000个\n", "3\n5G 基站达到2000个 "),
  );
  expect(broken(flat.replace(" 2 ", " ２ "))).toContain("\n２\n");
});

describe("is no such table", () => {
  test.each([
    ["without its column of numbers", flat.replace("序号 ", "")],
    ["whose lines are kept", cells.join("\n")],
    ["of too few rows", flat.replace(" 3 ", " ")],
    ["whose numbers begin elsewhere", flat.replace(" 1 ", " 4 ")],
    ["of rows of more than 2,000 characters", flat.replace("平台", "平台".repeat(1000))],
  ])("one %s", (_, text) => expect(cellBreaks(text)).toEqual([]));
  test("one of 1,990 is", () => {
    expect(cellBreaks(flat.replace("平台", "平".repeat(1960)))).not.toEqual([]);
  });
});

test("a document whose line breaks have become blanks has the rows that it has with them", () => {
  const sentence = "加快建设数字政府，推进政务服务事项全程网办，打造便民利企的营商环境，让群众少跑腿。";
  const lines = [
    "某市2024年工作要点",
    "一、总体要求",
    sentence.repeat(9),
    "二、附则",
    sentence.repeat(9),
    ...cells,
  ];
  const [kept, lost] = ["\n", " "].map((mark) => extractDocument(lines.join(mark)));
  const rows = ({ tasks }: NonNullable<typeof kept>) =>
    tasks
      .filter(({ id }) => id.startsWith("T."))
      .map(({ title, assignments }) => [title, assignments.map(({ agency }) => agency)]);
  expect(rows(lost!)).toHaveLength(3);
  expect(rows(lost!)).toEqual(rows(kept!));
});

test("a quarter of a million numbers in order are no more than a long table", () => {
  const numbers = Array.from({ length: 250_000 }, (_, i) => i + 1).join(" ");
  expect(cellBreaks(`责任表 序号 名称 ${numbers} 完`)).toHaveLength(250_002);
});

test("takes linear time", () => {
  expectLinear(20_000, (size) => {
    const text = "序号 项目 1 ".repeat(size);
    return () => void cellBreaks(text);
  });
});

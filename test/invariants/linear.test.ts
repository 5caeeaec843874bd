import { describe, test } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import { expectLinear } from "../cpu-time.ts";

/** Invariant 7: cost is linear in the length of the text, whatever it holds. Pieces that are repeated, and how often. */
const shapes: [string, (n: number) => string][] = [
  ["brackets", (n) => "（".repeat(5 * n) + "）".repeat(5 * n)],
  ["quotation marks", (n) => "《".repeat(10 * n)],
  ["one line", (n) => "一、推进建设，年内达到70%以上（省大数据局牵头）。".repeat(n)],
  ["tasks on lines", (n) => "1.推进建设，年内达到70%以上。（责任单位：省大数据局）\n".repeat(n)],
  ["digits", (n) => "1".repeat(10 * n)],
  ["numerals", (n) => "一万亿".repeat(5 * n)],
  ["blanks", (n) => " ".repeat(10 * n)],
  ["line ends", (n) => "\n".repeat(10 * n)],
  ["enumeration", (n) => "一是".repeat(5 * n)],
  ["names in a row", (n) => "省大数据局、".repeat(2 * n)],
  ["figures in a row", (n) => "增长10%以上，".repeat(2 * n)],
  ["figures of one item", (n) => clauses(`${"建设".repeat(10)}下降0.5个百分点`, 4 * n)],
  ["bounded figures of one sentence", (n) => clauses("70%以上和", 4 * n)],
  ["rises of one sentence", (n) => `到2030年${clauses("不低于从10%提高到20%", 8 * n)}`],
  ["figures of one clause", (n) => "70%以上和".repeat(40 * n)],
  ["names of columns", (n) => "责任单位：\t".repeat(8 * n)],
  ["wrapped lines", (n) => `${"推进建设，".repeat(8)}\n`.repeat(n)],
  ["attachments named again", (n) => `抓好落实。附件：任务清单${"附件任务清单".repeat(5 * n)}`],
  ["ranges behind a long text", (n) => `${"*".repeat(400 * n)}\n${"3—5家，".repeat(5 * n)}`],
  ["terms in a row", (n) => "3—5家1到3年内".repeat(2 * n)],
  ["labels that name nobody", (n) => "牵头单位：".repeat(5 * n)],
  ["contents of blanks", (n) => `目录\n一、甲\n二、乙${"\u3000".repeat(100 * n)}丙\n三、丁\n一、甲\n`],
  ["dates in a row", (n) => "2025年12月底前".repeat(n)],
  ["labels in a line", (n) => "1.".repeat(5 * n)],
  ["Chinese labels on lines", (n) => "一、\n".repeat(2 * n)],
  ["circled numbers", (n) => "①②③④⑤⑥⑦⑧⑨⑩".repeat(n)],
  ["titles in a row", (n) => "《关于加强管理的意见》（国办发〔2006〕11号）、".repeat(n)],
  [
    "a flattened table",
    (n) => `序号\n任务\n责任单位\n完成时限\n${"1\n建设平台\n市教育局\n9月底前\n".repeat(n / 2)}`,
  ],
  ["a delimited table", (n) => `指标\t2020年\t2025年\n${"覆盖率（%）\t70\t80\n".repeat(n)}`],
  ["contents", (n) => `目录\n${"一、总体要求……1\n".repeat(n)}`],
  ["signatures", (n) => "二○一○年二月四日\n".repeat(n)],
  ["annexes", (n) => "附件：\n".repeat(2 * n)],
  ["cells run together", (n) => `1．${"省级市级".repeat(2 * n)}网覆盖率达到95%。`],
  ["byte order marks", (n) => "\ufeff".repeat(10 * n)],
];

/** A piece again and again, in clauses that hold as many numbers as a clause may. */
function clauses(piece: string, times: number): string {
  return `${piece.repeat(40)}；`.repeat(Math.ceil(times / 40));
}

describe("the record of twice the text takes twice the time", () => {
  test.each(shapes)("%s", (_, shape) => {
    expectLinear(400, (size) => {
      const source = textSource(shape(size));
      return () => void extractSource(source, "d");
    });
  });
});

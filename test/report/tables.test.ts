import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { extractDocument } from "../../src/index.ts";
import { csvHeader, csvRows } from "../../src/report/csv.ts";
import { tableColumns, tableNames, tableOf } from "../../src/report/tables.ts";
import { workbook } from "../../src/report/xlsx.ts";
import type { Reference } from "../../src/types/record.ts";
import { seedRecords } from "../record/records.ts";

const record = extractDocument(
  "某市2010年信息化工作要点\n\n一、主要任务\n（一）推进公开。年内覆盖率达到95%以上。（市信息办牵头，各部门配合）\n（二）=加强“宣传”，落实《宣传办法》。\n二、加强领导\n各部门要加强领导。\n",
  { id: "x" },
);
const cells = (name: (typeof tableNames)[number]) => {
  const { columns, rows } = tableOf(record, name);
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
};

describe("tableOf", () => {
  test("tasks: one row each, with where it stands, who, when and what is measured", () => {
    expect(cells("tasks")[0]).toMatchObject({
      document: "x",
      id: "1.1",
      label: "（一）",
      section: "1",
      path: "一、主要任务",
      title: "推进公开",
      lead: "市信息办",
      support: "各部门",
      deadlines: "2010-12-31",
    });
  });
  test("indicators", () => {
    expect(cells("indicators")).toMatchObject([
      { item: "1.1", path: "一、主要任务 / （一）推进公开", value: 95, unit: "%", comparator: ">=" },
    ]);
  });
  test("assignments", () => {
    expect(cells("assignments").slice(0, 2)).toMatchObject([
      { item: "1.1", agency: "市信息办", role: "lead", source: "bracket" },
      { item: "1.1", agency: "各部门", role: "support", source: "bracket" },
    ]);
  });
  test("references", () => {
    expect(cells("references")).toMatchObject([
      { document: "x", title: "宣传办法", number: null, items: "1.2" },
    ]);
  });
  test("outline", () => {
    expect(cells("outline").map(({ id, kind, level }) => [id, kind, level])).toEqual([
      ["1", "section", 1],
      ["1.1", "task", 2],
      ["1.2", "task", 2],
      ["2", "task", 1],
    ]);
  });
  test.each(tableNames)("%s: every row of every seed has a cell for each column", (name) => {
    for (const seed of seedRecords) {
      for (const row of tableOf(seed, name).rows) {
        expect(row).toHaveLength(tableColumns[name].length);
        expect(row).not.toContain(undefined);
      }
    }
  });
});

const reference = (title: string, number: string): Reference => ({
  title,
  number,
  items: [],
  span: { start: 0, end: 1 },
  relation: "mentions",
});

describe("CSV", () => {
  test("has a byte order mark, CRLF and quotes where they are needed", () => {
    expect(csvHeader("references")).toBe("\ufeffdocument,title,number,items,start,end\r\n");
    expect(csvRows(record, "references")).toMatch(/^x,宣传办法,,1\.2,\d+,\d+\r\n$/u);
  });
  test("a cell that looks like a formula is none", () => {
    const formula = {
      ...record,
      references: [reference('=HYPERLINK("x")', "-1")],
    };
    expect(csvRows(formula, "references")).toBe('x,"\'=HYPERLINK(""x"")",\'-1,,0,1\r\n');
  });
  test("signs alone are no formula: the comparator of an indicator stands bare", () => {
    expect(csvRows(record, "indicators")).toContain(",95,,%,>=,,");
    const number = (value: string) => {
      const references = [reference("x", value)];
      return csvRows({ ...record, references }, "references").split(",")[2];
    };
    for (const bare of ["=", ">=", "<", "~", "-"]) expect(number(bare)).toBe(bare);
    for (const formula of ["=cmd|' /C calc'!A0", "+1", "-1", "@x", "==1", "=-A1"])
      expect(number(formula)).toBe(`'${formula}`);
  });
  test("no rows are no line", () => {
    expect(csvRows({ ...record, references: [] }, "references")).toBe("");
  });
});

describe("XLSX", () => {
  const sheets = async (bytes: Promise<Uint8Array>) => unzipSync(await bytes);
  test("has a sheet a table and text cells as text", async () => {
    const files = await sheets(workbook([record], tableNames));
    const book = strFromU8(files["xl/workbook.xml"]!);
    for (const name of tableNames) expect(book).toContain(`name="${name}"`);
    const all = Object.keys(files).filter((name) => /worksheets\/.*\.xml$/u.test(name));
    expect(all).toHaveLength(tableNames.length);
    const strings = strFromU8(files["xl/sharedStrings.xml"]!);
    expect(strings).toContain("推进公开");
    expect(all.map((name) => strFromU8(files[name]!)).join("")).not.toContain("<f>");
  });
  test("holds all records in the same sheets", async () => {
    const files = await sheets(workbook(seedRecords, ["tasks"]));
    const strings = strFromU8(files["xl/sharedStrings.xml"]!);
    for (const { document } of seedRecords) expect(strings).toContain(document.id);
  });
  test("is the same bytes at any time", async () => {
    const first = await workbook(seedRecords, tableNames);
    await new Promise((resolve) => setTimeout(resolve, 2100)); // zip counts in steps of two seconds
    expect(Buffer.from(await workbook(seedRecords, tableNames)).equals(Buffer.from(first))).toBe(true);
  });
  test("cuts what a cell cannot hold", async () => {
    const long = { ...record, tasks: [{ ...record.tasks[0]!, text: "长".repeat(40_000) }] };
    const strings = strFromU8((await sheets(workbook([long], ["tasks"])))["xl/sharedStrings.xml"]!);
    expect(strings.match(/长+/u)![0]).toHaveLength(32_767);
  });
});

import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { extractDocument } from "../../src/index.ts";
import { csvHeader, csvRows } from "../../src/report/csv.ts";
import { spreadsheet } from "../../src/report/spreadsheet.ts";
import { tableWords } from "../../src/report/table-words.ts";
import { tableColumns, tableNames, tableOf } from "../../src/report/tables.ts";
import { workbook } from "../../src/report/xlsx.ts";
import type { Reference } from "../../src/types/record.ts";
import { seedRecords } from "../record/records.ts";

const text =
  "某市2010年信息化工作要点\n\n一、主要任务\n（一）推进公开。年内覆盖率达到95%以上。（市信息办牵头，各部门配合）\n（二）=加强“宣传”，落实《宣传办法》。\n二、加强领导\n各部门要加强领导。\n";
const record = extractDocument(text, { id: "x" });
const cells = (name: (typeof tableNames)[number], read: string | undefined = text) => {
  const { columns, rows } = tableOf(record, name, read);
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
    expect(cells("outline").map(({ id, kind, depth }) => [id, kind, depth])).toEqual([
      ["1", "section", 1],
      ["1.1", "task", 2],
      ["1.2", "task", 2],
      ["2", "task", 1],
    ]);
  });
  test("documents: one row, with what is counted in it", () => {
    expect(cells("documents")).toMatchObject([
      {
        document: "x",
        year: 2010,
        title: "某市2010年信息化工作要点",
        kind: "工作要点",
        tasks: 3,
        indicators: 1,
      },
    ]);
  });
  test("deadlines", () => {
    expect(cells("deadlines")).toMatchObject([{ item: "1.1", date: "2010-12-31", quote: "年内", line: 4 }]);
  });
  test("what stands in no item is that of its part", () => {
    const deadline = { date: "2010-12-31", quote: "年内", span: { start: 0, end: 2 } };
    const parts = [{ ...record.parts[0]!, deadlines: [deadline] }];
    const { columns, rows } = tableOf({ ...record, parts }, "deadlines");
    expect(rows[0]![columns.indexOf("item")]).toBe("main");
  });
  test("lines are known with the text alone, pages where the format has some", () => {
    expect(cells("tasks").map(({ line, page }) => [line, page])).toEqual([
      [4, null],
      [5, null],
      [7, null],
    ]);
    const { document } = record;
    const paged = {
      ...record,
      document: { ...document, source: { ...document.source, pages: [0, 30, 90] } },
    };
    const { columns, rows } = tableOf(paged, "tasks");
    expect(rows.map((row) => row[columns.indexOf("line")])).toEqual([null, null, null]);
    expect(rows.map((row) => row[columns.indexOf("page")])).toEqual(
      record.tasks.map(({ span }) => (span.start >= 90 ? 3 : span.start >= 30 ? 2 : 1)),
    );
  });
  test.each(tableNames)(
    "%s: every row says what region and year it is of, and no column stands twice",
    (name) => {
      const columns = tableColumns[name];
      expect(new Set(columns).size).toBe(columns.length);
      const title = name === "documents" ? "title" : "documentTitle";
      expect(columns).toEqual(
        expect.arrayContaining(["document", "region", "code", "level", "year", "issuer", title]),
      );
      for (const seed of seedRecords)
        for (const row of tableOf(seed, name).rows) {
          expect(row[columns.indexOf("region")]).toBe(seed.document.region?.name ?? null);
          expect(row[columns.indexOf(title)]).toBe(seed.document.title);
        }
    },
  );
  test.each(tableNames)("%s: every row of every seed has a cell for each column", (name) => {
    for (const seed of seedRecords) {
      for (const row of tableOf(seed, name).rows) {
        expect(row).toHaveLength(tableColumns[name].length);
        expect(row).not.toContain(undefined);
      }
    }
  });
});

const cited = (title: string, number: string): Reference => ({
  title,
  number,
  items: [],
  span: { start: 0, end: 1 },
  relation: "mentions",
});

describe("CSV", () => {
  test("has a byte order mark, CRLF and quotes where they are needed", () => {
    expect(csvHeader("references")).toBe(
      "\ufeffdocument,region,year,title,number,relation,items,line,page,start,end,code,level,issuer,documentTitle\r\n",
    );
    expect(csvRows(record, "references", text)).toMatch(
      /^x,,2010,宣传办法,,[a-z]+,1\.2,5,,\d+,\d+,,,,某市2010年信息化工作要点\r\n$/u,
    );
  });
  test("a cell that looks like a formula is none", () => {
    const formula = {
      ...record,
      references: [cited('=HYPERLINK("x")', "-1")],
    };
    expect(csvRows(formula, "references")).toContain(',"\'=HYPERLINK(""x"")",\'-1,mentions,');
  });
  test("signs alone are no formula: the comparator of an indicator stands bare", () => {
    expect(csvRows(record, "indicators")).toContain(",95,,%,>=,,");
    const number = (value: string) => {
      const references = [cited("x", value)];
      return csvRows({ ...record, references }, "references").split(",")[4];
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
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 86_400_000 });
    const later = await workbook(seedRecords, tableNames).finally(() => vi.useRealTimers());
    expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true);
  });
  test("head row and first column stay, every column is filtered, paper loses none", async () => {
    const rows = [
      ["1", 2],
      ["3", null],
    ];
    const columns = Array.from({ length: 28 }, (_, i) => ({ name: `c${i}` }));
    const files = await sheets(spreadsheet([{ name: "It's", columns, rows }]));
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"]!);
    expect(sheet).toContain('ySplit="1" xSplit="1"');
    expect(sheet).toContain('<autoFilter ref="A1:AB3"/>');
    expect(sheet).toContain('fitToWidth="1" fitToHeight="0"');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    const book = strFromU8(files["xl/workbook.xml"]!);
    expect(book).toContain(">'It''s'!$A$1:$AB$3</definedName>");
    expect(book).toContain(">'It''s'!$1:$1</definedName>");
  });
  test("speaks Chinese in heads and codes, never in values", async () => {
    const files = await sheets(workbook([record], tableNames, { language: "zh", texts: [text] }));
    expect(strFromU8(files["xl/workbook.xml"]!)).toContain('name="责任分工"');
    const strings = strFromU8(files["xl/sharedStrings.xml"]!);
    for (const word of ["牵头", "括注", "目标", "地区代码"]) expect(strings).toContain(`>${word}<`);
    for (const code of ["lead", "bracket", "target", "document"]) expect(strings).not.toContain(`>${code}<`);
  });
  test("every sheet and column has its Chinese", () => {
    const words = tableWords("zh");
    for (const name of tableNames) {
      expect(words.sheet(name)).toMatch(/\p{Script=Han}/u);
      for (const column of tableColumns[name])
        if (column !== "sha256") expect(words.column(column), column).toMatch(/\p{Script=Han}/u);
    }
  });
  test("cuts what a cell cannot hold", async () => {
    const long = { ...record, tasks: [{ ...record.tasks[0]!, text: "长".repeat(40_000) }] };
    const strings = strFromU8((await sheets(workbook([long], ["tasks"])))["xl/sharedStrings.xml"]!);
    const cell = strings.match(/长+……［[^<]*/u)![0];
    expect(cell).toHaveLength(32_767);
    expect(cell).toMatch(/截断 cut off: \d+/u);
  });
});

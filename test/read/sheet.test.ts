import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { makeBomb, makeZip } from "./make-zip.ts";
import { cellsOf, refusal } from "./read-lines.ts";

type Kind = "xlsx" | "biff8" | "ods";

function workbook(
  sheets: Record<string, unknown[][]>,
  change: (book: ReturnType<typeof utils.book_new>) => void = () => {},
  kind: Kind = "xlsx",
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  change(book);
  return new Uint8Array(write(book, { type: "buffer", bookType: kind }) as Buffer);
}

/** A workbook of one sheet out of the inner XML of that. */
function makeXlsx(sheet: string): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const relation = (kind: string, target: string): string =>
    `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return makeZip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  });
}

const range = (text: string) => utils.decode_range(text);

describe("workbooks", () => {
  test.each<[Kind, string]>([
    ["xlsx", "xlsx"],
    ["biff8", "xls"],
    ["ods", "ods"],
  ])("%s: sheets as tables, merged cells once", async (kind, format) => {
    const rows = [
      ["序号", "任务", "单位"],
      [1, "平台", "市大数据局"],
      [2, "培训", null],
    ];
    const merge = (book: ReturnType<typeof utils.book_new>): void => {
      book.Sheets.分工!["!merges"] = [range("C2:C3")];
    };
    const source = await readBytes(workbook({ 分工: rows, 指标: [["数", 12]] }, merge, kind), {
      path: "x.et",
    });
    expect(source.format).toBe(format);
    expect(source.text).toBe("序号\t任务\t单位\n1\t平台\t市大数据局\n2\t培训\n\n数\t12");
    expect(source.tables.map(({ name }) => name)).toEqual(["分工", "指标"]);
    expect(cellsOf(source)).toContain("1,2 2×1 市大数据局");
    expect(cellsOf(source)).not.toContain("2,2 1×1 ");
  });

  test("empty rows and columns are left out, also from under a merged cell", async () => {
    const rows = [["表名", null, null, null], [], [null, "a", null, "b"], [], ["c", "d", null, "e"]];
    const source = await readBytes(
      workbook({ s: rows }, (book) => {
        book.Sheets.s!["!merges"] = [range("A1:D2")];
      }),
      { path: "x.xlsx" },
    );
    expect(source.text).toBe("表名\n\ta\tb\nc\td\te");
    expect(cellsOf(source)[1]).toBe("0,1 1×1 a");
  });

  test("cells as displayed: percent, thousands, short dates by the ISO form", async () => {
    const source = await readBytes(
      workbook({ s: [[0.955, 1234.5, 45656, true, "0012"]] }, (book) => {
        const sheet = book.Sheets.s!;
        sheet.A1.z = "0.0%";
        sheet.B1.z = "#,##0.00";
        sheet.C1.z = "m/d/yy";
      }),
      { path: "x.xlsx" },
    );
    expect(source.text).toBe("95.5%\t1,234.50\t2024-12-30\tTRUE\t0012");
  });

  test("hidden sheets are left out with a message, empty ones without", async () => {
    const source = await readBytes(
      workbook({ 表: [["a", "b"]], 列表: [["是"]], 空: [[]] }, (book) => {
        book.Workbook = { Sheets: [{}, { Hidden: 1 }, {}] };
      }),
      { path: "x.xlsx" },
    );
    expect(source.text).toBe("a\tb");
    expect(source.messages).toMatchObject([{ rule: "read.sheet-hidden", values: { name: "列表" } }]);
  });

  test("two cells a million rows apart are two rows", async () => {
    const cell = (at: string, text: string): string =>
      `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const bytes = makeXlsx(
      `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell("A1", "甲")}</row><row r="1048576">${cell("XFD1048576", "乙")}</row></sheetData>`,
    );
    expect((await readBytes(bytes, { path: "x.xlsx" })).text).toBe("甲\t\n\t乙");
  });

  test("a diagonal of cells that would be millions as a grid is refused", async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => {
      const cell = utils.encode_cell({ r: i, c: i });
      return `<row r="${i + 1}"><c r="${cell}" t="inlineStr"><is><t>x</t></is></c></row>`;
    });
    const bytes = makeXlsx(`<sheetData>${rows.join("")}</sheetData>`);
    expect(await refusal(bytes, "x.xlsx")).toBe("file.too-many-cells");
  });
});

describe("workbooks that are none", () => {
  test("entities", async () => {
    const evil = '<!DOCTYPE w [<!ENTITY a "aaaa">]><workbook/>';
    expect(await refusal(makeZip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": evil }))).toBe(
      "file.entities",
    );
  });

  test("an OpenDocument sheet with a password", async () => {
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
    const parts = { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "\x01\x02" };
    expect(await refusal(makeZip({ ...parts, "META-INF/manifest.xml": manifest }))).toBe("file.encrypted");
  });

  test("a bomb", async () => {
    const bytes = makeBomb(["xl/workbook.xml", "xl/worksheets/sheet1.xml"], 80_000_000);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await refusal(bytes, "x.xlsx")).toBe("file.bomb");
  });

  test("no workbook in it", async () => {
    expect(await refusal(makeZip({ "xl/other.xml": "<a/>" }), "x.xlsx")).toBe("file.broken");
  });
});

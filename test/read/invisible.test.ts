import { describe, expect, it } from "vitest";
import { withoutInvisible } from "../../src/read/invisible.ts";
import { readBytes } from "../../src/read/read.ts";
import type { Source } from "../../src/types/record.ts";

describe("characters that nobody sees", () => {
  it.each([
    ["zero-width spaces", "到\u200b2025年"],
    ["joiners", "到\u200d2025\u2060年"],
    ["soft hyphens", "到\u00ad2025年"],
    ["marks of direction", "\u202a到2025\u200e年\u202c"],
    ["marks of byte order", "到\ufeff2025年"],
  ])("%s are no part of a text", async (_, text) => {
    expect((await readBytes(Buffer.from(text), { path: "a.txt" })).text).toBe("到2025年");
  });

  it("blanks and breaks are", async () => {
    const text = "　　到 2025年\u00a0\n1—2";
    expect((await readBytes(Buffer.from(text), { path: "a.txt" })).text).toBe(text);
  });

  it("are no part of what points into it", () => {
    const text = "\u200b标题\n指\u200b标\t目标\u200b\n第二页";
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const cell = { rowSpan: 1, columnSpan: 1, row: 0 };
    const source: Source = {
      path: "a.docx",
      format: "docx",
      encoding: null,
      sha256: "",
      text,
      tables: [
        {
          span: at("指\u200b标\t目标\u200b"),
          rows: 1,
          columns: 2,
          cells: [
            { ...cell, column: 0, span: at("指\u200b标") },
            { ...cell, column: 1, span: at("目标\u200b") },
          ],
        },
      ],
      headings: [{ span: at("\u200b标题"), depth: 1 }],
      pages: [0, text.indexOf("第二页")],
      messages: [{ rule: "read.cut-off", severity: "warning", reason: "", span: at("第二页") }],
    };
    const plain = withoutInvisible(source);
    const said = ({ start, end }: { start: number; end: number }) => plain.text.slice(start, end);
    expect(plain.text).toBe("标题\n指标\t目标\n第二页");
    expect(said(plain.tables[0]!.span)).toBe("指标\t目标");
    expect(plain.tables[0]!.cells.map(({ span }) => said(span))).toEqual(["指标", "目标"]);
    expect(plain.headings!.map(({ span }) => said(span))).toEqual(["标题"]);
    expect(plain.pages).toEqual([0, plain.text.indexOf("第二页")]);
    expect(said(plain.messages[0]!.span!)).toBe("第二页");
  });
});

import { describe, expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { expectLinearOf } from "../cpu-time.ts";
import { list, makeDocx, makeZip, num, p, use } from "./make-zip.ts";
import { cellsOf, linesOf, refusal } from "./read-lines.ts";

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const one = async (inner: string): Promise<string[]> => linesOf(makeDocx(`<w:p>${inner}</w:p>`));

describe("paragraphs", () => {
  test.each([
    ["a word split over runs", run("省大") + run("数据局"), "省大数据局"],
    ["a link", `<w:hyperlink r:id="r1">${run("附件")}</w:hyperlink>`, "附件"],
    ["a content control", `<w:sdt><w:sdtPr/><w:sdtContent>${run("标题")}</w:sdtContent></w:sdt>`, "标题"],
    [
      "a content control that only asks to be filled in",
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处输入")}</w:sdtContent></w:sdt>${run("正文")}`,
      "正文",
    ],
    ["inserted with changes tracked", `${run("前")}<w:ins>${run("新")}</w:ins>`, "前新"],
    ["deleted with changes tracked", `<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>${run("后")}`, "后"],
    [
      "moved away and moved here",
      `<w:moveFrom>${run("旧处")}</w:moveFrom><w:moveTo>${run("新处")}</w:moveTo>`,
      "新处",
    ],
    [
      "a field: its result, not its instruction",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("3")}`,
      "3",
    ],
    ["hidden text", `<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>${run("显")}`, "显"],
    ["not hidden after all", `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r>`, "显"],
    [
      "tab, hyphen and sign",
      `<w:r><w:t>a</w:t><w:tab/><w:noBreakHyphen/><w:sym w:char="2605"/></w:r>`,
      "a\t-★",
    ],
    [
      "tab stops are no tabs",
      `<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>${run("文")}`,
      "文",
    ],
    [
      "ruby: the text, not how it is read",
      `<w:r><w:ruby><w:rt>${run("jìn")}</w:rt><w:rubyBase>${run("晋")}</w:rubyBase></w:ruby></w:r>`,
      "晋",
    ],
    ["entities of XML", run("A&amp;B &#x4e00;"), "A&B 一"],
    ["a page break before the text", `<w:r><w:br w:type="page"/></w:r>${run("附件")}`, "附件"],
  ])("%s", async (_name, inner, text) => {
    expect(await one(inner)).toEqual([text]);
  });

  test("a soft line break is a line", async () => {
    expect(await one("<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r>")).toEqual(["上", "下"]);
  });

  test("a text box stands once, before the paragraph it hangs on", async () => {
    const box = `<w:txbxContent>${p("晋城市人民政府文件")}</w:txbxContent>`;
    const inner = `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run("正文")}`;
    expect(await one(inner)).toEqual(["晋城市人民政府文件", "正文"]);
  });

  test("a paragraph whose end was deleted runs on into the next and has no number of its own", async () => {
    const body =
      p("前半", `${num(1)}<w:rPr><w:del w:id="1"/></w:rPr>`) + p("后半") + p("又", "<w:rPr><w:del/></w:rPr>");
    expect(await linesOf(makeDocx(body))).toEqual(["前半后半", "又"]);
  });

  test("former properties do not count", async () => {
    const before = `<w:pPrChange><w:pPr>${num(1)}</w:pPr></w:pPrChange>`;
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    expect(await linesOf(makeDocx(p("甲", before) + p("乙", num(1)), { numbering }))).toEqual(["甲", "1.乙"]);
  });

  test("empty paragraphs stay as empty lines", async () => {
    expect(await linesOf(makeDocx(`${p("上")}<w:p/>${p("下")}`))).toEqual(["上", "", "下"]);
  });
});

describe("what stands outside the text", () => {
  test("a footnote becomes a message at its mark", async () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes =
      `<w:footnote w:type="separator" w:id="0">${p("—")}</w:footnote>` +
      `<w:footnote w:id="2">${p("指2009年")}${p("年底数")}</w:footnote>`;
    const body = `${p("一")}<w:p>${run("覆盖率")}${mark}${run("达95%")}</w:p>`;
    const source = await readBytes(makeDocx(body, { footnotes }), { path: "x.docx" });
    expect(source.text).toBe("一\n覆盖率达95%");
    expect(source.messages).toEqual([
      {
        rule: "read.footnote",
        severity: "info",
        reason: "Footnote, not part of the text: 指2009年 年底数",
        span: { start: 5, end: 5 },
        values: { text: "指2009年 年底数" },
      },
    ]);
  });

  test("the title of the properties is a hint", async () => {
    const source = await readBytes(makeDocx(p("正文"), { core: "<dc:title> 工作要点 </dc:title>" }), {
      path: "x",
    });
    expect(source).toMatchObject({ format: "docx", encoding: null, hints: { title: "工作要点" } });
  });

  test("an embedded document is reported", async () => {
    const source = await readBytes(makeDocx(`${p("正文")}<w:altChunk r:id="r1"/>`), { path: "x" });
    expect(source.messages).toMatchObject([{ rule: "read.part-skipped", severity: "warning" }]);
  });
});

describe("tables", () => {
  const cell = (inner: string, properties = ""): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
  const below = "<w:vMerge/>";
  const merged = '<w:vMerge w:val="restart"/>';

  test("cells merged down and across stand once, in their place", async () => {
    const table = `<w:tbl>${row(cell(p("1"), merged), cell(p("平台")), cell(p("省发展改革委、") + p("省财政厅")))}${row(
      cell("<w:p/>", below),
      cell(p("合计"), '<w:gridSpan w:val="2"/>'),
    )}</w:tbl>`;
    const source = await readBytes(makeDocx(p("表") + table + p("完")), { path: "x.docx" });
    expect(source.text).toBe("表\n1\t平台\t省发展改革委、 省财政厅\n\t合计\n完");
    expect(source.tables).toHaveLength(1);
    expect(source.tables[0]).toMatchObject({
      rows: 2,
      columns: 3,
      span: { start: 2, end: source.text.length - 2 },
    });
    expect(cellsOf(source)).toEqual([
      "0,0 2×1 1",
      "0,1 1×1 平台",
      "0,2 1×1 省发展改革委、 省财政厅",
      "1,1 1×2 合计",
    ]);
  });

  test("rows that begin later, a deleted row, numbers in cells", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const numbered = `<w:p><w:pPr>${num(1)}</w:pPr></w:p>`;
    const table = `<w:tbl>${row(cell(numbered), cell(p("甲")))}<w:tr><w:trPr><w:del/></w:trPr>${cell(p("删"))}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p("乙"))}</w:tr>${row(cell(numbered), cell(p("丙")))}</w:tbl>`;
    const source = await readBytes(makeDocx(table, { numbering }), { path: "x.docx" });
    expect(cellsOf(source)).toEqual(["0,0 1×1 1", "0,1 1×1 甲", "1,1 1×1 乙", "2,0 1×1 2", "2,1 1×1 丙"]);
  });

  test("a table in a cell belongs to the cell", async () => {
    const inner = `<w:tbl>${row(cell(p("内一")), cell(p("内二")))}</w:tbl><w:p/>`;
    const source = await readBytes(makeDocx(`<w:tbl>${row(cell(inner), cell(p("外")))}</w:tbl>`), {
      path: "x",
    });
    expect(source.text).toBe("内一 内二\t外");
  });

  test("a frame of one column (专栏) is lines, not a table", async () => {
    const table = `<w:tbl>${row(cell(p("专栏1 重点工程")))}${row(cell(p("1.云平台") + p("2.数据目录")))}</w:tbl>`;
    const source = await readBytes(makeDocx(table), { path: "x.docx" });
    expect([source.text, source.tables]).toEqual(["专栏1 重点工程\n1.云平台\n2.数据目录", []]);
  });

  test("a column span beyond reason costs nothing", async () => {
    const table = `<w:tbl>${row(cell(p("a"), '<w:gridSpan w:val="999999999"/>'), cell(p("b")))}</w:tbl>`;
    expect(await linesOf(makeDocx(table))).toEqual(["a\tb"]);
  });
});

describe("parts by what they are, not by what they are called", () => {
  const relation = (kind: string, target: string): string =>
    `<Relationships xmlns="r"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;

  test("document2.xml, strict namespace, another prefix", async () => {
    const file = makeZip({
      "_rels/.rels": relation("officeDocument", "word/document2.xml"),
      "word/_rels/document2.xml.rels": relation("numbering", "lists/n.xml"),
      "word/document2.xml":
        '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:numPr><x:ilvl x:val="0"/><x:numId x:val="1"/></x:numPr></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>',
      "word/lists/n.xml":
        '<numbering xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"><abstractNum q:abstractNumId="1"><lvl q:ilvl="0"><numFmt q:val="chineseCounting"/><lvlText q:val="%1、"/></lvl></abstractNum><num q:numId="1"><abstractNumId q:val="1"/></num></numbering>',
    });
    expect(await linesOf(file)).toEqual(["一、甲"]);
  });

  test("a docx called .doc", async () => {
    expect((await readBytes(makeDocx(p("正文")), { path: "x.doc" })).format).toBe("docx");
  });
});

test("a document of 200 pages is read in linear time", () =>
  expectLinearOf(2500, (size) => {
    const bytes = makeDocx(p("推进政务数据共享，年底前完成。".repeat(10)).repeat(size));
    return () => readBytes(bytes, { path: "x" });
  }));

describe("Word in disguise", () => {
  const relations = (id: string, target: string) =>
    `<Relationships><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}"/></Relationships>`;
  const page =
    "<html><body><p>一、建设平台。</p><table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>培训</td></tr></table></body></html>";
  const mht = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="--b"\n\n----b\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(page).toString("base64")}\n----b--\n`;
  const inside = (name: string, part: string) => {
    const body = `${p("工作要点")}<w:altChunk r:id="c1"/>${p("落款")}`;
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`;
    return makeZip({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": document,
      "word/_rels/document.xml.rels": relations("c1", `/word/${name}`),
      [`word/${name}`]: part,
    });
  };

  test.each([
    ["a page", "chunk.html", page],
    ["a page in MHTML", "chunk.mht", mht],
  ])("%s taken in whole stands where it is taken in, tables and all", async (_name, name, part) => {
    const source = await readBytes(inside(name, part), { path: "x.docx" });
    expect(source.text).toBe("工作要点\n一、建设平台。\n序号\t任务\n1\t培训\n落款");
    expect(cellsOf(source)).toEqual(["0,0 1×1 序号", "0,1 1×1 任务", "1,0 1×1 1", "1,1 1×1 培训"]);
    expect(source.messages).toEqual([]);
  });

  test("RTF taken in; what cannot be read is told", async () => {
    expect(await linesOf(inside("c.rtf", "{\\rtf1\\ansi abc\\par}"))).toEqual(["工作要点", "abc", "落款"]);
    const source = await readBytes(inside("c.bin", "\u0001\u0002"), { path: "x.docx" });
    expect(source.messages).toMatchObject([{ rule: "read.part-skipped" }]);
  });

  const word2003 = "http://schemas.microsoft.com/office/word/2003/wordml";

  test("flat OPC under the name .doc: its parts as those of a .docx", async () => {
    const part = (name: string, xml: string) =>
      `<pkg:part pkg:name="/${name}" pkg:contentType="x"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const numbering = `<w:numbering ${w}>${list(1, [["chineseCounting", "%1、"]])}${use(1, 1)}</w:numbering>`;
    const xml = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part("word/document.xml", `<w:document ${w}><w:body>${p("总体要求", num(1))}</w:body></w:document>`)}${part("word/numbering.xml", numbering)}</pkg:package>`;
    const source = await readBytes(Buffer.from(xml), { path: "x.doc" });
    expect(source).toMatchObject({ format: "doc", text: "一、总体要求" });
    expect(await refusalOf(xml.slice(0, 500))).toBe("file.broken");
  });

  test("Word 2003 XML: numbers as printed, merged cells, no page heads, no notes in the text", async () => {
    const cell = (text: string, more = "") => `<w:tc><w:tcPr>${more}</w:tcPr>${p(text)}</w:tc>`;
    const body = `${p("总体要求", `<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr>`)}<w:p><w:r><w:t>覆盖率</w:t></w:r><w:r><w:footnote>${p("注")}</w:footnote></w:r></w:p><w:tbl><w:tr>${cell("甲", '<w:vmerge w:val="restart"/>')}${cell("乙")}</w:tr><w:tr>${cell("", "<w:vmerge/>")}${cell("丙")}</w:tr></w:tbl><w:sectPr><w:hdr>${p("页眉")}</w:hdr></w:sectPr>`;
    const xml = `<?xml version="1.0"?><w:wordDocument xmlns:w="${word2003}" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:body>${body}</w:body></w:wordDocument>`;
    const source = await readBytes(Buffer.from(xml), { path: "x.doc" });
    expect(source.text).toBe("一、 总体要求\n覆盖率\n甲\t乙\n\t丙");
    expect(cellsOf(source)).toContain("0,0 2×1 甲");
  });

  test("pages of pictures want text recognition, empty ones are empty", async () => {
    const refused = (inner: string) => refusalOf(makeDocx(`<w:p><w:r>${inner}</w:r></w:p>`));
    expect(await refused("<w:drawing/>")).toBe("file.scanned");
    expect(await refused("<w:t> </w:t>")).toBe("file.empty");
    expect(await refusalOf("{\\rtf1{\\pict 00}}")).toBe("file.scanned");
  });

  async function refusalOf(bytes: string | Uint8Array): Promise<string> {
    return refusal(typeof bytes === "string" ? Buffer.from(bytes) : bytes, "x.doc");
  }
});

test("headings of styles and paragraphs, and bold beginnings, are told", async () => {
  const styles = `<w:style w:styleId="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="2"><w:basedOn w:val="1"/></w:style><w:style w:styleId="3"><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>`;
  const bold = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
  const plain = (text: string) => `<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>${text}</w:t></w:r>`;
  const body =
    p("一、要求", `<w:pStyle w:val="2"/>`) +
    p("正文", `<w:pStyle w:val="3"/>`) +
    p("（一）目标", `<w:outlineLvl w:val="1"/>`) +
    `<w:p>${bold("1.发展")}${bold("软件。")}${plain("到2025年")}${bold("重点")}</w:p>` +
    p("");
  const source = await readBytes(makeDocx(body, { styles }), { path: "x.docx" });
  expect(source.headings?.map(({ span, depth }) => [depth, source.text.slice(span.start, span.end)])).toEqual(
    [
      [1, "一、要求"],
      [2, "（一）目标"],
      [null, "1.发展软件。"],
    ],
  );
});

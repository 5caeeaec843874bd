import { describe, expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { makeZip } from "./make-zip.ts";
import { cellsOf, refusal } from "./read-lines.ts";

const spaces =
  'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:draw="d" xmlns:loext="l" xmlns:svg="v"';

/** An OpenDocument text with this body; `styles` are automatic ones. */
function makeOdt(body: string, styles = "", more: Record<string, string> = {}): Uint8Array {
  return makeZip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  });
}
const read = (body: string, styles = "", more = {}) =>
  readBytes(makeOdt(body, styles, more), { path: "x.odt" });
const p = (text: string) => `<text:p>${text}</text:p>`;
const level = (n: number, format: string, more = "") =>
  `<text:list-level-style-number text:level="${n}" style:num-format="${format}" ${more}/>`;
const style = (levels: string) => `<text:list-style style:name="L">${levels}</text:list-style>`;
const list = (items: string, more = "") => `<text:list text:style-name="L" ${more}>${items}</text:list>`;
const item = (inner: string, more = "") => `<text:list-item ${more}>${inner}</text:list-item>`;

describe("numbers of lists", () => {
  const styles = style(
    level(1, "一, 二, 三, ...", 'style:num-suffix="、"') +
      level(2, "1", 'style:num-suffix="." text:display-levels="1"') +
      level(3, "①, ②, ③, ..."),
  );

  test("nested, only the first paragraph of an item, a header without one", async () => {
    const body = list(
      item(p("甲") + p("续") + list(item(p("子") + list(item(p("孙")))) + item(p("子二")))) +
        item(p("乙") + list(item(p("又")))) +
        `<text:list-header>${p("无号")}</text:list-header>`,
    );
    expect((await read(body, styles)).text.split("\n")).toEqual([
      "一、甲",
      "续",
      "1.子",
      "①孙",
      "2.子二",
      "二、乙",
      "1.又",
      "无号",
    ]);
  });

  test("a list anew, one that goes on, one that goes on with another by name, an item with its own start", async () => {
    const body =
      list(item(p("甲")), 'xml:id="a"') +
      list(item(p("乙"))) +
      list(item(p("丙")), 'text:continue-numbering="true"') +
      list(item(p("丁")), 'text:continue-list="a"') +
      list(item(p("戊"), 'text:start-value="7"') + item(p("己")));
    expect((await read(body, styles)).text.split("\n")).toEqual([
      "一、甲",
      "一、乙",
      "二、丙",
      "二、丁",
      "七、戊",
      "八、己",
    ]);
  });

  test("several levels in one number, and as LibreOffice writes them", async () => {
    const both = style(
      level(1, "1", 'style:num-suffix="."') +
        level(2, "1", 'text:display-levels="2"') +
        level(3, "1", 'loext:num-list-format="（%3%）"'),
    );
    const body = list(item(p("甲") + list(item(p("乙") + list(item(p("丙")))))));
    expect((await read(body, both)).text).toBe("1.甲\n1.1 乙\n（1）丙");
  });

  test("headings by the outline style, with their depth", async () => {
    const outline = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二" style:num-suffix="、"/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>`;
    const source = await read(
      `<text:h text:outline-level="1">要求</text:h><text:h text:outline-level="2">目标</text:h><text:h text:outline-level="1">任务</text:h>`,
      "",
      { "styles.xml": `<office:document-styles ${spaces}>${outline}</office:document-styles>` },
    );
    expect(source.text).toBe("一、要求\n目标\n二、任务");
    expect(source.headings?.map(({ depth }) => depth)).toEqual([1, 2, 1]);
  });
});

test("spaces, tabs, line breaks; deletions, comments and ruby are no text; notes are messages", async () => {
  const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p("底数")}</text:note-body></text:note>`;
  const source = await read(
    `<text:tracked-changes>${p("旧")}</text:tracked-changes>` +
      p(
        `a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d\n e${note}<office:annotation>${p("批注")}</office:annotation><text:ruby><text:ruby-base>晋</text:ruby-base><text:ruby-text>jìn</text:ruby-text></text:ruby>`,
      ),
  );
  expect(source.text).toBe("a  b\tc\nd e晋");
  expect(source.messages).toMatchObject([{ rule: "read.footnote", values: { text: "底数" } }]);
});

test("tables: merged over columns and rows, repeated cells, a table in a cell", async () => {
  const cell = (text: string, more = "") => `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
  const covered = "<table:covered-table-cell/>";
  const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
  const inner = `<table:table>${row(cell("内一") + cell("内二"))}</table:table>`;
  const source = await read(
    `<table:table><table:table-header-rows>${row(cell("甲", 'table:number-columns-spanned="2"') + covered + cell("乙"))}</table:table-header-rows>` +
      row(
        cell("丙", 'table:number-rows-spanned="2" table:number-columns-spanned="2"') + covered + cell("丁"),
      ) +
      row(
        `<table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell>${inner}</table:table-cell>`,
      ) +
      row(cell("戊", 'table:number-columns-repeated="3"')) +
      "</table:table>",
  );
  expect(cellsOf(source)).toEqual([
    "0,0 1×2 甲",
    "0,2 1×1 乙",
    "1,0 2×2 丙",
    "1,2 1×1 丁",
    "2,2 1×1 内一 内二",
    "3,0 1×1 戊",
    "3,1 1×1 戊",
    "3,2 1×1 戊",
  ]);
});

test("files that cannot be read say why", async () => {
  const sealed = { "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>" };
  expect(await refusal(makeOdt(p("甲"), "", sealed), "x.odt")).toBe("file.encrypted");
  expect(await refusal(makeOdt("<text:p><draw:frame><draw:image/></draw:frame></text:p>"), "x.odt")).toBe(
    "file.scanned",
  );
  expect(await refusal(makeOdt("<text:p>"), "x.odt")).toBe("file.broken");
});

describe("books (EPUB)", () => {
  const container = `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`;
  const book = (more: Record<string, string>) =>
    makeZip({
      mimetype: "application/epub+zip",
      "META-INF/container.xml": container,
      "OEBPS/book.opf": `<package xmlns:dc="d"><metadata><dc:title>规划汇编</dc:title></metadata><manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="b" href="text/%E4%BA%8C.xhtml"/><item id="a" href="a.xhtml"/><item id="c" href="c.xhtml"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="c" linear="no"/></spine></package>`,
      ...more,
    });
  const chapter = (body: string) =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`;

  test("chapters in reading order, with headings and tables, without the contents", async () => {
    const source = await readBytes(
      book({
        "OEBPS/nav.xhtml": chapter("<nav>目录</nav>"),
        "OEBPS/text/二.xhtml": chapter(
          "<table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>培训</td></tr></table>",
        ),
        "OEBPS/a.xhtml": chapter("<h1>第一章</h1><p>正文。</p>"),
        "OEBPS/c.xhtml": chapter("<p>附注</p>"),
      }),
      { path: "x.epub" },
    );
    expect(source).toMatchObject({
      format: "epub",
      text: "第一章\n正文。\n序号\t任务\n1\t培训\n",
      hints: { title: "规划汇编" },
    });
    expect(source.tables).toHaveLength(1);
    expect(source.headings).toEqual([{ span: { start: 0, end: 3 }, depth: 1 }]);
  });

  test("chapters that are missing are told, a book without any is refused", async () => {
    const source = await readBytes(book({ "OEBPS/a.xhtml": chapter("<p>正文。</p>") }), { path: "x.epub" });
    expect(source.messages).toMatchObject([{ rule: "read.parts-missing", values: { count: 1 } }]);
    expect(await refusal(book({}), "x.epub")).toBe("file.empty");
    expect(await refusal(makeZip({ "META-INF/container.xml": container }), "x.epub")).toBe(
      "file.no-document",
    );
    expect(await refusal(book({ "META-INF/rights.xml": "" }), "x.epub")).toBe("file.encrypted");
  });
});

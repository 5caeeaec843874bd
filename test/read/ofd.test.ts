import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { makeOfd } from "../system/make-ofd.ts";
import { cellsOf, refusal } from "./read-lines.ts";

const paragraphs = [
  "青川市2024年信息化工作要点",
  "为做好2024年全市信息化工作，进一步完善基础设施，加强资源共享，提升服务水平，制定本要点。",
  ...Array.from({ length: 30 }, (_, i) => `${i + 1}．完成第${i + 1}批任务，由市大数据局牵头。`),
];

const read = (bytes: Uint8Array) => readBytes(bytes, { path: "x.ofd" });

/** An OFD file of one page with the content given. */
function onePage(content: string, extra: Record<string, string> = {}, document = ""): Uint8Array {
  const files: Record<string, string> = {
    "OFD.xml": `<OFD xmlns="http://www.ofdspec.org/2016"><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody></OFD>`,
    "Doc_0/Document.xml": `<Document xmlns="http://www.ofdspec.org/2016"><CommonData>${document}</CommonData><Pages><Page ID="1" BaseLoc="Pages/P.xml"/></Pages></Document>`,
    "Doc_0/Pages/P.xml": `<Page xmlns="http://www.ofdspec.org/2016"><Area><PhysicalBox>0 0 210 297</PhysicalBox></Area>${content}</Page>`,
    ...extra,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])) as Zippable,
  );
}

const text = (x: number, y: number, words: string, attributes = "", code = "") =>
  `<TextObject Boundary="${x} ${y} 100 10" Size="5" ${attributes}><TextCode X="0" Y="4" ${code}>${words}</TextCode></TextObject>`;
const layer = (objects: string) => `<Content><Layer>${objects}</Layer></Content>`;

describe("pages of text objects", () => {
  test.each(["ofd", "", "n1"])(
    "prefix %j, lines joined to paragraphs, page numbers dropped",
    async (prefix) => {
      const source = await read(makeOfd(paragraphs, { prefix }));
      expect(source.format).toBe("ofd");
      expect(source.text.trimEnd().split("\n")).toEqual(paragraphs);
      expect(source.pages).toHaveLength(2);
      expect(source.text.slice(source.pages![1])).toMatch(/^20．/u);
    },
  );

  test("objects in any order are read in that of the page", async () => {
    expect((await read(makeOfd(paragraphs, { scramble: true }))).text.trimEnd().split("\n")).toEqual(
      paragraphs,
    );
  });

  test("one object a letter, a transformation, steps written out and abbreviated", async () => {
    const content = layer(
      text(20, 20, "总") +
        text(25, 20, "则") +
        text(20, 40, "数据共享", 'CTM="2 0 0 2 0 0"', 'DeltaX="5 g 2 5"'),
    );
    expect((await read(onePage(content))).text).toBe("总则\n数据共享\n");
  });

  test("letters far apart in one object are columns", async () => {
    const { text: found } = await read(onePage(layer(text(20, 20, "序号任务", "", 'DeltaX="5 40 5"'))));
    expect(found).toBe("序号\t任务\n");
  });

  test("a template's text comes on the pages that name it, a slanted watermark does not", async () => {
    const source = await read(
      onePage(
        `<Template TemplateID="9"/>${layer(text(20, 40, "一、总则") + text(50, 90, "内部", 'CTM="0.7 0.7 -0.7 0.7 0 0"'))}`,
        {
          "Doc_0/T.xml": `<Page xmlns="http://www.ofdspec.org/2016">${layer(text(20, 20, "青川市人民政府文件"))}</Page>`,
        },
        `<TemplatePage ID="9" BaseLoc="T.xml"/>`,
      ),
    );
    expect(source.text).toBe("青川市人民政府文件\n一、总则\n");
  });

  test("paths that rule a table", async () => {
    const path = (data: string) =>
      `<PathObject Boundary="20 20 100 40"><AbbreviatedData>${data}</AbbreviatedData></PathObject>`;
    const grid = ["M 0 0 L 100 0 L 100 20 L 0 20 C", "M 0 10 L 100 10", "M 30 0 L 30 20"].map(path).join("");
    const words = text(22, 22, "序号") + text(52, 22, "任务") + text(22, 32, "一") + text(52, 32, "建设平台");
    const source = await read(onePage(layer(grid + words)));
    expect(cellsOf(source)).toEqual(["0,0 1×1 序号", "0,1 1×1 任务", "1,0 1×1 一", "1,1 1×1 建设平台"]);
  });
});

describe("files that cannot be read say why", () => {
  test("no text on any page", async () => {
    expect(await refusal(onePage(layer('<ImageObject Boundary="0 0 9 9"/>')), "x.ofd")).toBe("file.scanned");
  });

  test("no document in it", async () => {
    const bytes = zipSync({
      "OFD.xml": strToU8("<OFD><DocBody><DocRoot>Nowhere.xml</DocRoot></DocBody></OFD>"),
    });
    expect(await refusal(bytes, "x.ofd")).toBe("file.no-document");
  });

  test("cut off", async () => {
    const bytes = makeOfd(paragraphs);
    expect(await refusal(bytes.subarray(0, bytes.length / 2), "x.ofd")).toBe("file.broken");
  });

  test("XML that is none, and entities", async () => {
    expect(await refusal(onePage("<Content>"), "x.ofd")).toBe("file.broken");
    const flood = '<!DOCTYPE a [<!ENTITY a "甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;">]><Page>&b;</Page>';
    expect(await refusal(onePage("", { "Doc_0/Pages/P.xml": flood }), "x.ofd")).toBe("file.entities");
  });

  test("a zip bomb", async () => {
    const bytes = zipSync({
      "OFD.xml": strToU8("<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>"),
      "D.xml": new Uint8Array(17_000_000).fill(32),
    });
    expect(bytes.length).toBeLessThan(400_000);
    expect(await refusal(bytes, "x.ofd")).toBe("file.bomb");
  });

  test("a template of many letters on very many pages", async () => {
    const pages = Array.from({ length: 60_000 }, (_, i) => `<Page ID="${i}" BaseLoc="P.xml"/>`).join("");
    const bytes = zipSync({
      "OFD.xml": strToU8("<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>"),
      "D.xml": strToU8(`<Document><TemplatePage ID="9" BaseLoc="T.xml"/><Pages>${pages}</Pages></Document>`),
      "P.xml": strToU8('<Page><Template TemplateID="9"/></Page>'),
      "T.xml": strToU8(`<Page>${layer(text(1, 1, "甲").repeat(20_000))}</Page>`),
    });
    expect(await refusal(bytes, "x.ofd")).toBe("file.bomb");
  });
});

describe("as other programs write it", () => {
  const pageText = (words: string, ctm = "") => text(20, 20, words, ctm === "" ? "" : `CTM="${ctm}"`);

  test("text set sideways is read upright, with its table; text in another direction after the page", async () => {
    const turned = (x: number, y: number, words: string) =>
      `<TextObject Boundary="${x} ${y} 10 100" Size="5" CTM="0 1 -1 0 0 0"><TextCode X="0" Y="4">${words}</TextCode></TextObject>`;
    const rule = (x1: number, y1: number, x2: number, y2: number) =>
      `<PathObject Boundary="0 0 210 297"><AbbreviatedData>M ${x1} ${y1} L ${x2} ${y2}</AbbreviatedData></PathObject>`;
    const lines =
      [30, 90, 150].map((y) => rule(100, y, 140, y)).join("") +
      [100, 120, 140].map((x) => rule(x, 30, x, 150)).join("");
    const table =
      turned(130, 32, "序号") + turned(130, 92, "任务") + turned(110, 32, "一") + turned(110, 92, "培训");
    const source = await read(onePage(layer(table + lines)));
    expect(source.text).toBe("序号\t任务\n一\t培训\n");
    expect(source.tables).toHaveLength(1);
    const mixed = await read(onePage(layer(pageText("任务分工如下，请认真落实：") + table + lines)));
    expect(mixed.text).toBe("任务分工如下，请认真落实：\n序号\t任务\n一\t培训\n");
    expect(
      (await read(onePage(layer(pageText("内部资料", "0.7 0.7 -0.7 0.7 0 0") + text(20, 60, "正文"))))).text,
    ).toBe("正文\n");
  });

  test("names of parts in other case, a part that is missing", async () => {
    const template = '<TemplatePage ID="5" BaseLoc="TPLS/T.xml"/>';
    const content = `<Template TemplateID="5"/>${layer(text(20, 60, "正文"))}`;
    const found = await read(
      onePage(content, { "Doc_0/Tpls/t.xml": `<Page>${layer(text(20, 20, "文件"))}</Page>` }, template),
    );
    expect(found).toMatchObject({ text: "文件\n正文\n", messages: [] });
    const lost = await read(onePage(content, {}, template));
    expect(lost).toMatchObject({
      text: "正文\n",
      messages: [{ rule: "read.parts-missing", values: { count: 1 } }],
    });
  });

  test("a template named again and again is printed once; more pages than any document is refused", async () => {
    const template = '<TemplatePage ID="5" BaseLoc="T.xml"/>';
    const again = '<Template TemplateID="5"/>'.repeat(3000) + layer(text(20, 60, "正文"));
    const words = Array.from({ length: 200 }, (_, i) => text(20, 20 + i, "文")).join("");
    const source = await read(onePage(again, { "Doc_0/T.xml": `<Page>${layer(words)}</Page>` }, template));
    expect(source.text.match(/文/gu)!.length).toBeLessThanOrEqual(201);
    const pages = '<Page ID="1" BaseLoc="Pages/P.xml"/>'.repeat(10_001);
    const many = onePage(layer(text(20, 20, "文")), {
      "Doc_0/Document.xml": `<Document><CommonData/><Pages>${pages}</Pages></Document>`,
    });
    expect(await refusal(many, "x.ofd")).toBe("file.bomb");
  });
});

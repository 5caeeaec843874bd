import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readBytes, readDocument } from "../../src/read/read.ts";
import { at, latin, line, makePdf } from "./make-pdf.ts";
import { cellsOf, refusal } from "./read-lines.ts";

const read = (bytes: Uint8Array) => readBytes(bytes, { path: "x.pdf" });
const full = "推进全市信息化建设完善基础设施加强资源共享提升服务水平促进两化融合";

describe("files of other programs", () => {
  test("Chromium: title of two lines, paragraphs over pages, no running head or page number, no radicals", async () => {
    const source = await readDocument("fixtures/files/plan-chromium.pdf");
    expect(source.format).toBe("pdf");
    expect(source.text.split("\n").slice(0, 10)).toEqual([
      "青川市人民政府办公室关于印发青川市2024年信息化工作要点的通知",
      "各县（区）人民政府，市政府各部门：",
      "现将《青川市2024年信息化工作要点》印发给你们，请结合实际认真贯彻落实，工作中的重要情况及时报告市政府办公室。",
      "一、完善基础设施",
      "（一）建设统一的政务云平台，年底前上云系统达到200个，各部门不再新建机房；已有机房按计划分批关停。",
      "（二）推进5G网络建设，实现县城以上城区连续覆盖、乡镇重点覆盖，用户普及率提高3个百分点。（市工信局牵头，各县区配合）",
      "二、推进数据共享",
      "（一）编制政务数据目录，6月底前完成市直部门的编目工作，年内完成县区的编目工作。",
      "（二）完善Web服务接口，统一使用RESTful风格，门户网站长期提供人民群众需要的数据下载服务，不得收取任何费用。",
      "责任分工如下：",
    ]);
    expect(source.text).not.toMatch(/公报|— \d —|[\u2e80-\u2fd5]/u);
    expect(source.pages).toHaveLength(3);
    expect(source.pages![0]).toBe(0);
    for (const [i, offset] of source.pages!.entries())
      expect(offset).toBeGreaterThan(source.pages![i - 1] ?? -1);
    expect(cellsOf(source)).toContain("1,1 2×1 建设政务云平台");
    expect(cellsOf(source)).toContain("3,2 1×2 各县区按职责分工负责");
    expect(source.text.endsWith("本要点自印发之日起施行。\n")).toBe(true);
  });

  test("LibreOffice: short lines stay apart, list numbers with their text, merged cells", async () => {
    const source = await readDocument("fixtures/files/plan-libreoffice.pdf");
    expect(source.text.split("\n").slice(0, 9)).toEqual([
      "青川市2024年信息化工作要点",
      "为做好2024年全市信息化工作，制定本要点。",
      "一、总体要求",
      "坚持统筹规划、资源共享。",
      "二、主要任务",
      "（一）完善基础设施",
      "1. 建设统一的政务云平台，年底前上云系统达到200个。",
      "2. 5G网络覆盖全部乡镇。",
      "①城区连续覆盖；",
    ]);
    expect(cellsOf(source)).toContain("1,0 2×1 1");
    expect(cellsOf(source)).toContain("2,2 1×1 市发展改革委 市财政局");
  });
});

describe("what a page is made of", () => {
  test("a font that is not embedded is read with the character maps that come along", async () => {
    const source = await read(makePdf([{ content: at(60, 700, "完善政务服务平台") }]));
    expect(source.text).toBe("完善政务服务平台\n");
  });

  test("order is that of the page, not of the file", async () => {
    const content = at(60, 660, "二、主要任务。") + at(60, 700, "一、总体要求。");
    expect((await read(makePdf([{ content }]))).text).toBe("一、总体要求。\n二、主要任务。\n");
  });

  test("a page set sideways, by /Rotate or by its text, is read upright", async () => {
    const turned = at(100, 100, "第一行文字", 12, "0 1 -1 0") + at(120, 100, "第二行文字", 12, "0 1 -1 0");
    expect((await read(makePdf([{ content: turned }]))).text).toBe("第一行文字\n第二行文字\n");
    expect((await read(makePdf([{ content: turned, rotate: 90 }]))).text).toBe("第一行文字\n第二行文字\n");
  });

  test("text in another direction is read after the page, a ruled table with it", async () => {
    const lines =
      [300, 400, 500].map((y) => line(100, y, 160, y)).join("") +
      [100, 130, 160].map((x) => line(x, 300, x, 500)).join("");
    const cell = (x: number, y: number, text: string) => at(x, y, text, 12, "0 1 -1 0");
    const table =
      cell(120, 310, "序号") + cell(120, 410, "任务") + cell(150, 310, "一") + cell(150, 410, "培训");
    const source = await read(
      makePdf([
        { content: at(60, 700, full) + at(60, 680, "任务分工如下。") + lines + table },
        { content: at(60, 700, "下一页") },
      ]),
    );
    expect(source.text).toBe(`${full}\n任务分工如下。\n序号\t任务\n一\t培训\n下一页\n`);
    expect(cellsOf(source)).toEqual(["0,0 1×1 序号", "0,1 1×1 任务", "1,0 1×1 一", "1,1 1×1 培训"]);
    expect(source.pages).toEqual([0, source.text.indexOf("下一页")]);
  });

  test("装 订 线 down the edge is no text and breaks no paragraph; in a line it is text", async () => {
    const lines = Array.from({ length: 8 }, (_, i) =>
      at(i === 0 ? 84 : 60, 700 - 20 * i, full.slice(i === 0 ? 2 : 0)),
    );
    const edge = ["装", "订", "线"].map((char, i) => at(20, 680 - 40 * i, char)).join("");
    const plain = (await read(makePdf([{ content: lines.join("") }]))).text;
    expect((await read(makePdf([{ content: lines.join("") + edge }]))).text).toBe(plain);
    const row = at(60, 700, "装") + at(80, 700, "订") + at(100, 700, "线");
    expect((await read(makePdf([{ content: row }]))).text).toBe("装订线\n");
  });

  test("a hyphen that its font calls U+00AD is a hyphen and takes its room", async () => {
    const content = at(60, 700, "规划（") + latin(96, 700, "2021-2025") + at(150, 700, "年）");
    expect((await read(makePdf([{ content }]))).text).toBe("规划（2021-2025年）\n");
  });

  test("a spread short line has no spaces, typed ones stay", async () => {
    const spread = [..."税务总局办公厅"].map((char, i) => at(100 + 28 * i, 700, char, 14)).join("");
    expect((await read(makePdf([{ content: spread }]))).text).toBe("税务总局办公厅\n");
    expect((await read(makePdf([{ content: at(60, 700, "第一章 总则") }]))).text).toBe("第一章 总则\n");
  });

  test("printed twice is bold; rows without lines are rows; numbers of two lines stay two", async () => {
    const twice = latin(60, 700, "1100") + latin(60.4, 700, "1100") + at(90, 700, "人") + at(90.4, 700, "人");
    expect((await read(makePdf([{ content: twice }]))).text).toBe("1100人\n");
    const rows = latin(60, 700, "11") + latin(200, 700, "22") + latin(60, 684, "33") + latin(200, 684, "44");
    expect((await read(makePdf([{ content: rows }]))).text).toBe("11\t22\n33\t44\n");
  });

  test("a slanted watermark is no text", async () => {
    const content = at(60, 700, "一、总体要求") + at(200, 300, "内部资料", 40, "0.7 0.7 -0.7 0.7");
    expect((await read(makePdf([{ content }]))).text).toBe("一、总体要求\n");
  });

  test("a paragraph goes on over the end of a page, and the next page begins inside it", async () => {
    const first =
      at(84, 700, full) + at(60, 680, full + full.slice(0, 2)) + at(60, 660, full + full.slice(0, 2));
    const source = await read(makePdf([{ content: first }, { content: at(60, 700, "公共服务水平。") }]));
    expect(source.text.split("\n")).toHaveLength(2);
    expect(source.text.slice(source.pages![1])).toBe("公共服务水平。\n");
  });

  test("ruling lines make a table, and one that is cut by the page's end goes on", async () => {
    const rows = (top: number, cells: string[][]) => {
      const bottom = top - 30 * cells.length;
      const lines = [60, 160, 400].map((x) => line(x, top, x, bottom)).join("");
      const across =
        cells.map((_, i) => line(60, top - 30 * i, 400, top - 30 * i)).join("") +
        line(60, bottom, 400, bottom);
      const text = cells.flatMap(([a = "", b = ""], i) => [
        a && at(70, top - 20 - 30 * i, a),
        b && at(170, top - 20 - 30 * i, b),
      ]);
      return lines + across + text.join("");
    };
    const head = ["序号", "工作目标"];
    const source = await read(
      makePdf([
        {
          content:
            at(60, 740, "目标责任表") +
            rows(700, [head, ["一", "建设平台"], ["二", "完成规划编制，并组织论"]]),
        },
        { content: rows(760, [head, ["", "证和评审。"], ["三", "加强宣传"]]) + at(60, 600, "附件完") },
      ]),
    );
    expect(source.tables).toHaveLength(1);
    expect(cellsOf(source).map((cell) => cell.slice(8))).toEqual([
      "序号",
      "工作目标",
      "一",
      "建设平台",
      "二",
      "完成规划编制，并组织论证和评审。",
      "三",
      "加强宣传",
    ]);
    expect(source.text).toMatch(/^目标责任表\n序号\t工作目标\n/u);
    expect(source.text).toMatch(/\n附件完\n$/u);
  });
});

describe("files that cannot be read say why", () => {
  const whole = readFileSync("fixtures/files/plan-chromium.pdf");

  test("a password", async () => {
    expect(await refusal(readFileSync("fixtures/files/encrypted.pdf"), "x.pdf")).toBe("file.encrypted");
  });

  test("scanned pages", async () => {
    expect(await refusal(makePdf([{ content: line(0, 0, 9, 9) }, { content: "" }]), "x.pdf")).toBe(
      "file.scanned",
    );
  });

  test("some scanned pages are reported, the others read", async () => {
    const source = await read(
      makePdf([{ content: at(60, 700, "有文字的一页") }, { content: "" }, { content: "" }]),
    );
    expect(source.messages).toMatchObject([{ rule: "read.scanned-pages", values: { count: 2, pages: 3 } }]);
  });

  test("a text layer that is not what the page shows is told; Chinese with signs, English and figures are not", async () => {
    const jumble = Array.from({ length: 10 }, (_, i) =>
      latin(60, 700 - 20 * i, "!\"#$%&'*+,/0123456789<=>?@"),
    ).join("");
    const rules = async (...contents: string[]) =>
      (await read(makePdf(contents.map((content) => ({ content }))))).messages.map(({ rule, values }) => [
        rule,
        values?.count,
      ]);
    expect(await rules(jumble, at(60, 700, "附件"))).toEqual([["read.unreadable-pages", 1]]);
    const figures = Array.from({ length: 10 }, (_, i) =>
      latin(60, 700 - 20 * i, "12.5% (3.4) +5.6 GDP per capita, 2025"),
    ).join("");
    const chinese = Array.from({ length: 10 }, (_, i) => at(60, 700 - 20 * i, `${full}+#`)).join("");
    expect(await rules(figures, chinese)).toEqual([]);
  });

  test("bytes overwritten in a stream of text are told; whole files say nothing", async () => {
    const content = deflateSync(
      Buffer.from(Array.from({ length: 30 }, (_, i) => at(60, 760 - 22 * i, `${i}、${full}`)).join("")),
    );
    const pdf = (bytes: Buffer, length = String(bytes.length)) => {
      const whole = Buffer.from(makePdf([{ content: "CONTENT" }])).toString("latin1");
      return Buffer.from(
        whole.replace(
          "<< /Length 7 >>\nstream\nCONTENT",
          () => `<< /Length ${length} /Filter /FlateDecode >>\nstream\n${bytes.toString("latin1")}`,
        ),
        "latin1",
      );
    };
    const rules = async (bytes: Buffer, length?: string) =>
      (await read(pdf(bytes, length))).messages.map(({ rule }) => rule);
    expect(await rules(content)).toEqual([]);
    const broken = Buffer.from(content);
    broken.fill(0xff, Math.round(0.6 * broken.length), Math.round(0.6 * broken.length) + 40);
    expect(await rules(broken)).toEqual(["read.damaged"]);
    // its length said by an object of its own, as office programs write it
    for (const length of ["8 0 R", "12 0 R", "123 0 R"]) {
      expect(await rules(broken, length)).toEqual(["read.damaged"]);
      expect(await rules(content, length)).toEqual([]);
    }
    expect(await rules(content.subarray(0, -4))).toEqual([]);
    expect((await read(whole)).messages).toEqual([]);
  });

  test.each([0.02, 0.3, 0.6, 0.9])("cut off after %d of it", async (share) => {
    expect(["file.broken", "file.scanned", "read"]).toContain(
      await refusal(whole.subarray(0, Math.round(whole.length * share)), "x.pdf"),
    );
  });

  test("two megabytes of random bytes", async () => {
    let state = 1;
    const noise = Buffer.alloc(2_000_000, "%PDF-1.7\n");
    for (let i = 9; i < noise.length; i++) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      noise[i] = state >> 16;
    }
    expect(await refusal(noise, "x.pdf")).toBe("file.broken");
  }, 10_000);

  test("a document that names itself as its page", async () => {
    const bytes = Buffer.from(makePdf([{ content: "" }]))
      .toString("latin1")
      .replace("/Kids [6 0 R]", "/Kids [2 0 R]");
    expect(await refusal(Buffer.from(bytes, "latin1"), "x.pdf")).toMatch(/^file\.(?:broken|scanned)$/u);
  }, 10_000);
});

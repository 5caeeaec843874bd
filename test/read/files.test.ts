import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import type { Source } from "../../src/types/record.ts";
import { cpuTimeOf } from "../cpu-time.ts";
import { runs } from "../property.ts";
import { cellsOf, refusal } from "./read-lines.ts";

/** Files that LibreOffice and python-docx wrote, see fixtures/files/README.md. */
const bytesOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/files/${name}`, import.meta.url));
const read = (name: string): Promise<Source> => readBytes(bytesOf(name), { path: name });

const notice = `青川市2024年信息化工作要点
为做好2024年全市信息化工作，制定本要点。
一、总体要求
坚持统筹规划、资源共享。
二、主要任务
（一）完善基础设施
1.建设统一的政务云平台，年底前上云系统达到200个。
2. 5G网络覆盖全部乡镇。
①城区连续覆盖；
②乡镇重点覆盖。
（二）推进数据共享
1.编制数据目录。
三、保障措施
由市大数据局牵头，各县区配合。
序号	任务	责任单位	完成时限
1	建设政务云平台	市大数据局	2024年12月底
	编制数据目录	市发展改革委 市财政局	2024年6月底
2	各县（区）政府按职责分工负责		长期
青川市人民政府办公室`;

describe("the same notice in every format of word processors", () => {
  test.each([
    ["notice.docx", "docx"],
    ["notice-libreoffice.docx", "docx"],
    ["notice.doc", "doc"],
    ["notice.rtf", "rtf"],
    ["notice.odt", "odt"],
  ])("%s: numbers, merged cells, a word split over runs", async (name, format) => {
    const source = await read(name);
    expect(source.text).toBe(notice);
    expect(source).toMatchObject({ path: name, format, encoding: null, messages: [] });
    expect(source.tables).toHaveLength(1);
    expect(source.tables[0]).toMatchObject({ rows: 4, columns: 4 });
    expect(cellsOf(source)).toEqual([
      "0,0 1×1 序号",
      "0,1 1×1 任务",
      "0,2 1×1 责任单位",
      "0,3 1×1 完成时限",
      "1,0 2×1 1",
      "1,1 1×1 建设政务云平台",
      "1,2 1×1 市大数据局",
      "1,3 1×1 2024年12月底",
      "2,1 1×1 编制数据目录",
      "2,2 1×1 市发展改革委 市财政局",
      "2,3 1×1 2024年6月底",
      "3,0 1×1 2",
      "3,1 1×2 各县（区）政府按职责分工负责",
      "3,3 1×1 长期",
    ]);
  });

  test("a .doc under the name of WPS is called wps", async () => {
    expect((await readBytes(bytesOf("notice.doc"), { path: "要点.WPS" })).format).toBe("wps");
  });

  test("RTF under the name of Word is RTF", async () => {
    expect((await readBytes(bytesOf("notice.rtf"), { path: "要点.doc" })).format).toBe("rtf");
  });
});

describe("what a reader of the printed page does not see, or sees elsewhere", () => {
  const body = (box: string): string =>
    `原文新增之后\n覆盖率达95%\n换行\t制表\n网址链接之后\n${box}框外\n内一 内二\t外\n跨两列\n附件`;
  const footnote = { rule: "read.footnote", values: { text: "指2023年底数" } };

  test("marks.docx: tracked changes accepted, footnote at its mark, text box before its paragraph", async () => {
    const source = await read("marks.docx");
    expect(source.text).toBe(body("框内\n"));
    expect(source.messages).toMatchObject([{ ...footnote, span: { start: 10, end: 10 } }]);
    expect(cellsOf(source)).toEqual(["0,0 1×1 内一 内二", "0,1 1×1 外", "1,0 1×2 跨两列"]);
  });

  test("marks.doc: the text box becomes a message", async () => {
    const source = await read("marks.doc");
    expect(source.text).toBe(body(""));
    expect(source.messages).toMatchObject([footnote, { rule: "read.text-box", values: { text: "框内" } }]);
    expect(cellsOf(source)).toEqual(["0,0 1×1 内一 内二", "0,1 1×1 外", "1,0 1×2 跨两列"]);
  });

  test("marks.odt: the text box before its paragraph, hidden and deleted text left out", async () => {
    const source = await read("marks.odt");
    expect(source.text).toBe(body("框内\n"));
    expect(source.messages).toMatchObject([footnote]);
    expect(cellsOf(source)).toEqual(["0,0 1×1 内一 内二", "0,1 1×1 外", "1,0 1×2 跨两列"]);
  });

  test("marks.rtf: LibreOffice leaves the text box out", async () => {
    const source = await read("marks.rtf");
    expect(source.text).toBe(body(""));
    expect(source.messages).toMatchObject([footnote]);
    expect(cellsOf(source)).toEqual(["0,0 1×1 内一 内二", "0,1 1×1 外", "1,0 1×2 跨两列"]);
  });
});

describe("the same workbook in every format of spreadsheets", () => {
  test.each([
    ["table.xlsx", "xlsx"],
    ["table.xls", "xls"],
    ["table.ods", "ods"],
  ])("%s: two sheets, merged cells, percentages, a cell of two lines", async (name, format) => {
    const source = await read(name);
    expect(source.text).toBe(
      "青川市2024年重点任务责任分工表\n序号\t任务\t责任单位\t目标\n1\t政务云平台 建设\t市大数据局\t95%\n2\t数据目录\t\t6月底前\n\n指标\t2025年\n上云系统（个）\t1200",
    );
    expect(source.format).toBe(format);
    expect(source.tables.map((table) => table.name)).toEqual(["责任分工", "指标"]);
    expect(cellsOf(source)[0]).toBe("0,0 1×1 序号");
    expect(cellsOf(source)).toContain("1,2 2×1 市大数据局");
    expect(cellsOf(source, 1)).toEqual([
      "0,0 1×1 指标",
      "0,1 1×1 2025年",
      "1,0 1×1 上云系统（个）",
      "1,1 1×1 1200",
    ]);
  });

  test("table.csv in GBK", async () => {
    const source = await read("table.csv");
    expect(source).toMatchObject({ format: "csv", encoding: "gb18030" });
    expect(source.text.split("\n")[2]).toBe("1\t政务云平台 建设\t市大数据局\t95%");
  });
});

describe("damaged files are read or refused, soon and without a stack", () => {
  /** A generator of its own, so that every run damages the same bytes. */
  function* pseudoRandom(seed: number): Generator<number> {
    for (let state = seed; ; ) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      yield state / 2 ** 32;
    }
  }

  const names = ["notice.docx", "notice.doc", "notice.rtf", "table.xlsx", "table.xls", "table.ods"];

  test.each(names)("%s cut off", async (name) => {
    const whole = bytesOf(name);
    for (let i = 1; i < 40; i++) {
      const cut = whole.subarray(0, Math.floor((whole.length * i) / 40));
      const seconds = await cpuTimeOf(async () =>
        expect(await refusal(cut, name)).toMatch(/^(?:read|file\..*)$/u),
      );
      expect(seconds).toBeLessThan(10);
    }
  });

  test.each(names)("%s with bytes overwritten", async (name) => {
    const random = pseudoRandom(7);
    const next = (): number => random.next().value as number;
    for (let round = 0; round < 2 * runs; round++) {
      const damaged = Uint8Array.from(bytesOf(name));
      for (let i = 0; i < 1 + next() * 20; i++)
        damaged[Math.floor(next() * damaged.length)] = Math.floor(next() * 256);
      const seconds = await cpuTimeOf(async () =>
        expect(await refusal(damaged, name)).toMatch(/^(?:read|file\..*)$/u),
      );
      expect(seconds).toBeLessThan(10);
    }
  });

  test("nothing but random bytes behind the right beginning", async () => {
    const random = pseudoRandom(3);
    for (const name of names) {
      const noise = Uint8Array.from({ length: 20_000 }, () =>
        Math.floor((random.next().value as number) * 256),
      );
      noise.set(bytesOf(name).subarray(0, 512));
      expect(await refusal(noise, name)).toMatch(/^(?:read|file\..*)$/u);
    }
  });
});

import { describe, expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { cpuTimeOf } from "../cpu-time.ts";
import { cellsOf } from "./read-lines.ts";

const read = (inner: string, head = "\\ansi\\ansicpg936") =>
  readBytes(Buffer.from(`{\\rtf1${head}${inner}}`, "latin1"), { path: "x.doc" });

describe("characters", () => {
  test.each([
    ["bytes of the file's code page", "\\'b9\\'a4\\'d7\\'f7\\par", "工作\n"],
    [
      "a second byte that is a plain letter (癪 in GBK: B0 4F)",
      "\\'b0O\\'d7\\'f7",
      `${new TextDecoder("gbk").decode(Uint8Array.of(0xb0, 0x4f))}作`,
    ],
    ["Unicode with a substitute", "\\u24037?\\u20316?", "工作"],
    ["Unicode with two substitute bytes", "{\\uc2\\u24037\\'b9\\'a4}\\u-255?", "工！"],
    ["Unicode without", "{\\uc0\\u24037\\u20316}x", "工作x"],
    ["escaped signs", "a\\{b\\}\\\\", "a{b}\\"],
    ["tab, line, dash, quotes", "a\\tab b\\line c\\emdash \\ldblquote d\\rdblquote", "a\tb\nc—“d”"],
    ["line ends of the file mean nothing", "上\r\n下".replace("上", "a").replace("下", "b"), "ab"],
    [
      "a text box, before its paragraph",
      "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt a\\par}}{\\shprslt a}}b",
      "a\nb",
    ],
  ])("%s", async (_name, rtf, text) => {
    expect((await read(rtf)).text).toBe(text.replace(/\n$/u, ""));
  });

  test("code pages by font", async () => {
    const fonts =
      "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset136 PMingLiU;}{\\f2\\fcharset134 SimSun;}}";
    const text = "\\f1\\'a4\\'75\\'a7\\'40\\f2\\'b9\\'a4{\\f0 \\'e9}";
    expect((await read(fonts + text, "\\ansi\\ansicpg1252")).text).toBe("工作工é");
  });
});

describe("what is left out and what stays", () => {
  test.each([
    [
      "tables of fonts, styles, information",
      "{\\stylesheet{\\s1 Heading;}}{\\info{\\title T}}{\\*\\generator G;}a",
      "a",
    ],
    ["headers and pictures", "{\\header 页眉}{\\pict 0102ff}a", "a"],
    ["the instruction of a field", "{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}", "3"],
    ["hidden and deleted text", "a{\\v b}{\\deleted c}\\v d\\v0 e", "ae"],
    ["binary data with brackets in it", "a{\\pict\\bin4 }}{{}b", "ab"],
  ])("%s", async (_name, rtf, text) => {
    expect((await read(rtf)).text).toBe(text);
  });

  test("a footnote becomes a message", async () => {
    const source = await read("a{\\super\\chftn}{\\footnote\\pard note one}b");
    expect(source.text).toBe("ab");
    expect(source.messages).toMatchObject([{ rule: "read.footnote", values: { text: "note one" } }]);
  });
});

test("printed numbers stand before their paragraph", async () => {
  const rtf =
    "{\\fonttbl{\\f3\\fcharset2 Symbol;}}{\\listtext\\pard\\plain \\u19968?\\u12289?\\tab}\\ilvl0 a\\par{\\pntext 2.\\tab}5G\\par{\\listtext\\f3\\'b7\\tab}c\\par";
  expect((await read(rtf)).text).toBe("一、a\n2. 5G\n• c");
});

test("tables: merged cells by flag and by edge", async () => {
  const rtf =
    "\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl a\\cell b\\par c\\cell d\\cell\\row" +
    "\\trowd\\clvmrg\\cellx1010\\cellx3000\\pard\\intbl\\cell e\\cell\\row\\pard f\\par";
  const source = await read(rtf);
  expect(source.text).toBe("a\tb c\td\n\te\nf");
  expect(cellsOf(source)).toEqual(["0,0 2×1 a", "0,1 1×1 b c", "0,2 1×1 d", "1,1 1×2 e"]);
});

test("a file that ends inside its groups is told", async () => {
  const rules = async (rtf: string) =>
    (await readBytes(Buffer.from(rtf), { path: "x.rtf" })).messages.map(({ rule }) => rule);
  expect(await rules("{\\rtf1\\ansi a\\par b")).toEqual(["read.truncated"]);
  expect(await rules("{\\rtf1\\ansi a\\par b}")).toEqual([]);
});

test("groups that never end, groups that never began, a hundred thousand deep", async () => {
  expect((await read("{{{{a")).text).toBe("a");
  expect((await read("}}}}a")).text).toBe("a");
  const seconds = await cpuTimeOf(async () => {
    expect((await read(`${"{".repeat(100_000)}a${"}".repeat(100_000)}`)).text).toBe("a");
    expect((await read(`a${"\\cellx5".repeat(100_000)}`)).text).toBe("a");
  });
  expect(seconds).toBeLessThan(10);
});

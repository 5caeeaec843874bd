import { describe, expect, test } from "vitest";
import { list, makeDocx, num, p, use } from "./make-zip.ts";
import { linesOf } from "./read-lines.ts";

/** The numbers that paragraphs `numId level` (text: 甲) get. */
async function numbers(paragraphs: string, numbering: string, styles = ""): Promise<string[]> {
  const body = paragraphs.split(" ").map((item) => {
    const [id = "", level = "0"] = item.split("/");
    return p("甲", num(id, Number(level)));
  });
  const lines = await linesOf(makeDocx(body.join(""), { numbering, styles }));
  return lines.map((line) => line.replace(/甲$/u, ""));
}

const official = list(1, [
  ["chineseCounting", "%1、"],
  ["chineseCounting", "（%2）"],
  ["decimal", "%3."],
  ["decimalEnclosedCircle", "%4"],
]);

describe("numbers of automatic lists", () => {
  test("四级 as officials number: each level begins anew under a higher one", async () => {
    expect(await numbers("1 1/1 1/2 1/2 1/3 1/3 1/1 1/2 1 1/1", official + use(1, 1))).toEqual(
      "一、 （一） 1. 2. ① ② （二） 1. 二、 （一）".split(" "),
    );
  });

  test("w:lvlRestart 0: 第N条 runs on across chapters", async () => {
    const law = list(1, [
      ["chineseCounting", "第%1章"],
      ["chineseCounting", "第%2条", '<w:lvlRestart w:val="0"/>'],
    ]);
    expect(await numbers("1 1/1 1/1 1 1/1", law + use(1, 1))).toEqual([
      "第一章 ",
      "第一条 ",
      "第二条 ",
      "第二章 ",
      "第三条 ",
    ]);
  });

  test("w:lvlRestart 1: the third level restarts after the first, not after the second", async () => {
    const levels: [string, string, string?][] = [
      ["decimal", "%1、"],
      ["decimal", "（%2）"],
      ["decimal", "%3)", '<w:lvlRestart w:val="1"/>'],
    ];
    expect(await numbers("1 1/1 1/2 1/1 1/2 1 1/2", list(1, levels) + use(1, 1))).toEqual(
      "1、 （1） 1) （2） 2) 2、 1)".split(" "),
    );
  });

  test("two uses of one list share its counters; a start override counts once", async () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = official + use(1, 1) + use(2, 1) + use(3, 1, again);
    expect(await numbers("1 1 2 3 3 2 1/1", numbering)).toEqual(
      "一、 二、 三、 一、 二、 三、 （一）".split(" "),
    );
  });

  test("a level redefined by one use keeps the list's counter", async () => {
    const other =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>';
    expect(await numbers("1 2 1", official + use(1, 1) + use(2, 1, other))).toEqual(["一、", "2)", "三、"]);
  });

  test("a start value other than one", async () => {
    const from = list(1, [["decimal", "%1、", ""]]).replace('w:start w:val="1"', 'w:start w:val="8"');
    expect(await numbers("1 1", from + use(1, 1))).toEqual(["8、", "9、"]);
  });

  test("a level left out counts as used: 一、 1. and then （二）", async () => {
    expect(await numbers("1 1/2 1/1 1 1/2", official + use(1, 1))).toEqual(
      "一、 1. （二） 二、 1.".split(" "),
    );
  });

  test("%1.%2 in one label; w:isLgl turns 一 into 1", async () => {
    const levels: [string, string, string?][] = [
      ["chineseCounting", "%1、"],
      ["decimal", "%1.%2"],
      ["decimal", "%1.%2.%3", "<w:isLgl/>"],
    ];
    expect(await numbers("1 1 1/1 1/2", list(1, levels) + use(1, 1))).toEqual([
      "一、",
      "二、",
      "二.1 ",
      "2.1.1 ",
    ]);
  });

  test("a blank keeps a number apart from digits behind it, and w:suff says so elsewhere", async () => {
    const numbering =
      list(1, [["decimal", "%1."]]) +
      list(2, [["decimal", "%1．", '<w:suff w:val="space"/>']]) +
      list(3, [["decimal", "%1", '<w:suff w:val="nothing"/>']]) +
      use(1, 1) +
      use(2, 2) +
      use(3, 3);
    const body = p("5G网络", num(1)) + p("网络", num(1)) + p("网络", num(2)) + p("网络", num(3));
    expect(await linesOf(makeDocx(body, { numbering }))).toEqual([
      "1. 5G网络",
      "2.网络",
      "1． 网络",
      "1网络",
    ]);
  });

  test("bullets are shown, those of symbol fonts as a plain one", async () => {
    const numbering = list(1, [["bullet", "●"]]) + list(2, [["bullet", "\uf06c"]]) + use(1, 1) + use(2, 2);
    expect(await numbers("1 2", numbering)).toEqual(["● ", "• "]);
  });

  test("a number that nothing defines is none", async () => {
    expect(await numbers("7 0 1/8", official + use(1, 1))).toEqual(["", "", ""]);
  });

  test("an empty paragraph in a list has its number", async () => {
    const body = `${p("甲", num(1))}<w:p><w:pPr>${num(1)}</w:pPr></w:p>${p("乙", num(1))}`;
    expect(await linesOf(makeDocx(body, { numbering: official + use(1, 1) }))).toEqual([
      "一、甲",
      "二、",
      "三、乙",
    ]);
  });
});

describe("numbers by style", () => {
  const tied = list(1, [
    ["chineseCounting", "%1、", '<w:pStyle w:val="H1"/>'],
    ["chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>'],
  ]);
  const styles =
    `<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
    `<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>` +
    `<w:style w:type="paragraph" w:styleId="H2bold"><w:basedOn w:val="H2"/></w:style>`;
  const styled = (style: string, more = ""): string => p("甲", `<w:pStyle w:val="${style}"/>${more}`);

  test("headings take the list of their style, or of the one it is based on", async () => {
    const body = styled("H1") + styled("H2") + styled("H2bold") + styled("H1") + styled("H2");
    const lines = await linesOf(makeDocx(body, { numbering: tied + use(1, 1), styles }));
    expect(lines).toEqual(["一、甲", "（一）甲", "（二）甲", "二、甲", "（一）甲"]);
  });

  test("numId 0 takes the number away, another numId overrules", async () => {
    const body = styled("H1") + styled("H1", num(0)) + styled("H1", num(2));
    const numbering = `${tied}${list(2, [["decimal", "%1)"]])}${use(1, 1)}${use(2, 2)}`;
    expect(await linesOf(makeDocx(body, { numbering, styles }))).toEqual(["一、甲", "甲", "1)甲"]);
  });

  test("a list that stands for the list of a numbering style", async () => {
    const numbering = `${tied}<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>${use(1, 1)}${use(2, 2)}`;
    const linked = `${styles}<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    expect(await numbers("1 2 2/1", numbering, linked)).toEqual(["一、", "二、", "（一）"]);
  });

  test("styles based on each other in a circle", async () => {
    const circle =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(await linesOf(makeDocx(styled("A"), { styles: circle }))).toEqual(["甲"]);
  });
});

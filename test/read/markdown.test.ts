import { describe, expect, test } from "vitest";
import { isMarkdown } from "../../src/read/markdown/is-markdown.ts";
import { readBytes } from "../../src/read/read.ts";
import { expectLinearOf } from "../cpu-time.ts";
import { cellsOf } from "./read-lines.ts";

const read = (text: string, path = "x.md") => readBytes(Buffer.from(text), { path });
const textOf = async (text: string) => (await read(text)).text.replace(/\n$/u, "");

/** Headings as `depth text`; bold beginnings as `- text`. */
const headingsOf = async (text: string) => {
  const source = await read(text);
  return (source.headings ?? []).map(
    ({ span, depth }) => `${depth ?? "-"} ${source.text.slice(span.start, span.end)}`,
  );
};

describe("marks are gone, the words stay", () => {
  test.each([
    ["a heading", "## 一、总体要求 ##", "一、总体要求"],
    ["a heading behind a full-width blank", "#　一、总体要求", "一、总体要求"],
    ["a heading underlined", "工作要点\n====\n\n一、总体要求\n---\n正文", "工作要点\n\n一、总体要求\n正文"],
    [
      "bold before Chinese without a blank",
      "**1. 发展软件业。**到2025年达到500亿元。",
      "1. 发展软件业。到2025年达到500亿元。",
    ],
    ["bold over the whole line, three stars on one side", "***政府工作报告**", "政府工作报告"],
    [
      "bold over two lines",
      "**二、社会发展\n\n（一）实施科教兴新战略。**\n正文",
      "二、社会发展\n\n（一）实施科教兴新战略。\n正文",
    ],
    ["italics", "*注：按可比价*，_下同_。", "注：按可比价，下同。"],
    [
      "bullets of all kinds, nested, with boxes",
      "- 一是加快\n  * 二是推进\n+ 三是\n- [x] 四是",
      "一是加快\n二是推进\n三是\n四是",
    ],
    ["quotes", "> 2001年3月15日批准\n>> 附件", "2001年3月15日批准\n附件"],
    [
      "links, pictures, addresses",
      '见[实施方案](./a(1).pdf "附" )![图](images/1.jpg)和<https://www.gov.cn/>',
      "见实施方案和https://www.gov.cn/",
    ],
    ["rules and comments", "前\n\n---\n\n<!-- image -->后<!-- 来源\n日报 -->", "前\n\n\n后"],
    ["escapes", "1\\. 建设3\\*5公里\\|四车道，2.82（\\*）", "1. 建设3*5公里|四车道，2.82（*）"],
    ["tags and entities", "产量<sup>①</sup>增长&nbsp;5&lt;6<br>其中", "产量①增长\u00a05<6 其中"],
    ["lines of tags alone", '<details>\n<summary>目录</summary>\n<div align="center">', "目录"],
    ["footnote marks", "森林覆盖率[^1]达到25%", "森林覆盖率达到25%"],
    ["fences", "```text\n# 一、总体\n```", "# 一、总体"],
    [
      "numbers of text recognition",
      "达到$9 5 \\%$，$2 0 2 1 \\sim 2 0 2 5$年，$\\geqslant 8 0 \\%$，$1 2 \\mathrm { k m } ^ { 2 }$，$\\textcircled{3}$",
      "达到95%，2021～2025年，≥80%，12km²，③",
    ],
  ])("%s", async (_name, markdown, text) => {
    expect(await textOf(markdown)).toBe(text);
  });

  test.each([
    ["a number of a list is the document's own", "3. 建设\n5. 推进"],
    ["multiplication", "面积3*5*2，统计数据*抽查真实率*100%"],
    ["withheld names", "张某*与李某*"],
    ["a lone mark", "注：*为预计数"],
    ["money", "US$5 and US$6"],
    ["true mathematics", "$\\frac{a}{b}$"],
    ["a number sign", "#1机组，403#泊位"],
    ["snake_case and file names", "见 a_b_c.pdf"],
    ["less and greater", "当5<6且7>3时"],
    ["a minus before a number", "-5.3%"],
    ["a dash", "——加快发展。"],
  ])("%s stays", async (_name, text) => {
    expect(await textOf(text)).toBe(text);
  });
});

test("headings are told with their depth, bold beginnings without one", async () => {
  expect(
    await headingsOf(
      "# 行动方案\n## 一、要求\n正文**重点**在后。\n**1. 发展。**到2025年。\n2. **推进。** 建设\n> ### （一）目标\n\n结语\n---\n####### 七",
    ),
  ).toEqual(["1 行动方案", "2 一、要求", "- 1. 发展。", "- 2. 推进。", "3 （一）目标", "2 结语"]);
  expect((await read("# \n正文")).headings).toBeUndefined();
});

describe("tables", () => {
  test("of pipes, with marks and escaped pipes in the cells, one row short", async () => {
    const source = await read("前\n\n| **指标** | 值\\|位 |\n|:--|--:|\n| 覆盖率 | $9 5\\%$ |\n| 合计 |\n后");
    expect(source.text).toBe("前\n\n指标\t值|位\n覆盖率\t95%\n合计\n后\n");
    expect(cellsOf(source)).toEqual([
      "0,0 1×1 指标",
      "0,1 1×1 值|位",
      "1,0 1×1 覆盖率",
      "1,1 1×1 95%",
      "2,0 1×1 合计",
    ]);
  });

  test("of pipes without a row of dashes", async () => {
    expect(cellsOf(await read("|序号|任务|\n|1|培训|"))).toEqual([
      "0,0 1×1 序号",
      "0,1 1×1 任务",
      "1,0 1×1 1",
      "1,1 1×1 培训",
    ]);
    expect((await read("甲|乙\n丙|丁")).tables).toEqual([]);
  });

  test("of pipes behind the cells, whose head begins with an empty one", async () => {
    expect(cellsOf(await read("| 绝对数 | 增长 |\n---|---|---|\n总值 | 617 | 5.2 |\n其中： |"))).toEqual([
      "0,0 1×1 ",
      "0,1 1×1 绝对数",
      "0,2 1×1 增长",
      "1,0 1×1 总值",
      "1,1 1×1 617",
      "1,2 1×1 5.2",
      "2,0 1×1 其中：",
    ]);
    expect(cellsOf(await read("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"))[0]).toBe("0,0 1×1 甲");
  });

  test("in HTML with merged cells, over blank lines, never closed", async () => {
    const source = await read(
      '# 表\n<table><tr><td rowspan="2">甲</td><td>乙</td><td>$8 \\%$</td></tr>\n\n<tr><td colspan="2">丙</td></tr></table>\n正文\n<table><tr><td>丁\n\n尾',
    );
    expect(source.text).toBe("表\n甲\t乙\t8%\n\t丙\n正文\n丁\n\n尾\n");
    expect(cellsOf(source)).toContain("1,1 1×2 丙");
  });
});

describe("front matter", () => {
  test("gives hints, and the title where the text has none", async () => {
    const source = await read(
      '---\r\ntitle: "2003年政府工作报告"\r\n成文日期: 2003-01-10\r\n文号: 沪科合〔2025〕7号\r\nsource: https://www.gov.cn/\r\ntags: [a, b]\r\n---\r\n\r\n各位代表：\r\n',
    );
    expect(source.text).toBe("2003年政府工作报告\n\n各位代表：\n");
    expect(source.hints).toEqual({
      title: "2003年政府工作报告",
      date: "2003-01-10",
      number: "沪科合〔2025〕7号",
    });
    expect((await read("---\ntitle: 工作要点2003\n---\n\n**工作要点2003**\n")).text).toBe("\n工作要点2003\n");
  });

  test("broken or of another kind is no error", async () => {
    expect((await read("---\ntitle: [\n---\n正文")).text).toBe("正文\n");
    expect((await read("---\n- a\n---\n正文")).hints).toBeUndefined();
    expect((await read("---\ndate: 昨天\n---\n正文")).hints).toBeUndefined();
  });

  test.each([
    ["a list and a comment", "# 采集\ntags:\n- 数字\n  - 经济\n\nnote: |\n  一行", ""],
    ["a title with blanks in its name", '"发文 机关": 某省', ""],
    ["the document between two rules", "\n一、总体要求\n正文。\n", "一、总体要求\n正文。"],
    [
      "a line with a colon, then text",
      "主要目标: 到2025年\n达到5000亿元。",
      "主要目标: 到2025年\n达到5000亿元。",
    ],
    ["text, then a line with a colon", "达到5000亿元。\n来源: 某局", "达到5000亿元。\n来源: 某局"],
  ])("only what is YAML is left out: %s", async (_name, between, left) => {
    const text = await textOf(`---\n${between}\n---\n正文`);
    expect(text.split("\n").filter(Boolean)).toEqual([...left.split("\n").filter(Boolean), "正文"]);
  });
});

describe("line breaks that were lost are told by the marks", () => {
  const filler = "全市适用。".repeat(500);

  test.each(["", " "])("where hardly one is left (%j in their place)", async (mark) => {
    const parts = [
      "# 行动方案",
      "**一、总则**",
      `**（一）范围**　　${filler}`,
      "**二、任务**推进**重点**建设。",
    ];
    expect(await headingsOf(parts.join(mark))).toEqual([
      "1 行动方案",
      "- 一、总则",
      "- （一）范围",
      "- 二、任务",
    ]);
    expect(await headingsOf("**一、总则****（一）范围**　　全市适用。")).toEqual(["- 一、总则"]);
  });

  test.each(["", " "])("by the row of dashes, which says how many cells a row has (%j)", async (mark) => {
    const rows = [
      "附件",
      "| 事项 | 单位 |",
      "| --- | :--: |",
      "| 1. 培训 | 甲\\|乙 |",
      "|  | 丙 |",
      "附件二",
      "| 指标 | 值 |",
      "|---|---|",
      "| 就业 | 5 |",
    ];
    const source = await read(rows.join(mark), "x.txt");
    expect(source.format).toBe("markdown");
    expect(cellsOf(source)).toEqual([
      "0,0 1×1 事项",
      "0,1 1×1 单位",
      "1,0 1×1 1. 培训",
      "1,1 1×1 甲|乙",
      "2,0 1×1 ",
      "2,1 1×1 丙",
    ]);
    expect(cellsOf(source, 1).slice(2)).toEqual(["1,0 1×1 就业", "1,1 1×1 5"]);
    expect(source.text.startsWith("附件\n")).toBe(true);
    expect(source.text).toContain("\n附件二\n");
  });

  test("two dashes are enough", async () => {
    const source = await read("附件| 事项 | 单位 || -- | -- || 培训 | 甲 |");
    expect(cellsOf(source).slice(2)).toEqual(["1,0 1×1 培训", "1,1 1×1 甲"]);
  });

  test.each([
    ["the head has fewer cells", "| 事项 || --- | --- || 培训 | 甲 |"],
    ["what stands before is no row", "事项和单位 --- | --- | 培训"],
  ])("left as they are where %s", async (_name, text) => {
    const source = await read(text);
    expect(source.tables.every(({ rows }) => rows === 1)).toBe(true);
    expect(source.text).toContain("培训");
  });

  test("and of HTML", async () => {
    const source = await read(
      `${filler}附件<table><tr><td>事项</td><td>单位</td></tr><tr><td>培训</td><td>甲</td></tr></table>说明`,
    );
    expect(cellsOf(source).slice(2)).toEqual(["1,0 1×1 培训", "1,1 1×1 甲"]);
    expect(source.text.trimEnd().endsWith("\n说明")).toBe(true);
  });
});

test("a footnote's text becomes a message", async () => {
  const source = await read("覆盖率[^1]\n\n[^1]: 指2023年**底数**");
  expect(source.text).toBe("覆盖率\n\n");
  expect(source.messages).toMatchObject([{ rule: "read.footnote", values: { text: "指2023年底数" } }]);
});

describe("what Markdown is", () => {
  test.each([
    ["two headings", "# 要点\n\n正文\n\n## 一、要求", true],
    ["one is not enough", "# 要点\n正文", false],
    ["number signs without a blank", "#1机组\n#2机组\n#3机组", false],
    ["two bold stretches", "**一、要求。**正文\n正文。**二、任务。**", true],
    ["withheld names", "张**、李**、王**等人，某**公司与**集团、**局", false],
    ["bold behind a bracket", "要点（市发改委）**一、要求。**正文（市教委）**二、任务。**", true],
    ["front matter", "---\nsource: x\n---\n正文", true],
    ["rows of a table in one line", "附件| 任务 | 单位 || --- | --- || 培训 | 市教委 |", true],
    ["dashes between two borders", "任务 | --- | 单位", false],
    ["dashes", "---\n\n正文。\n\n---\n", false],
    ["a record", "---\nschema: plans.document/2\ndocument:\n---\n", false],
    ["a table", "| 序号 | 任务 |\n| --- | --- |\n| 1 | 培训 |", true],
    ["pipes and a rule", "序号 任务\n--- | ---\n", false],
  ])("%s", (_name, text, expected) => {
    expect(isMarkdown(text)).toBe(expected);
  });

  test("by name, or in a .txt plainly so; a page is a page whatever its name", async () => {
    const format = async (text: string, path: string) => (await read(text, path)).format;
    expect(await format("要点", "要点.MARKDOWN")).toBe("markdown");
    expect(await format("# 要点\n## 一、要求\n<table><tr><td>甲</td></tr></table>", "x.txt")).toBe(
      "markdown",
    );
    expect(await format("要点\n一、要求", "x.txt")).toBe("text");
    expect(await format("<html><body><p>要点要点要点</p></body></html>", "x.md")).toBe("html");
    expect(await format("<div align='center'>\n\n# 要点\n", "x.md")).toBe("markdown");
  });
});

test.each([
  ["bold marks", "**a "],
  ["brackets", "[a]("],
  ["open tables", "<table>\n\n"],
  ["open comments", "<!-- "],
  ["blanks", " ".repeat(1000)],
  ["dollars", "$1 \\% "],
  ["pipes", "| - "],
])("time grows with the text, not faster: %s", async (_name, piece) => {
  await expectLinearOf(Math.ceil(150_000 / piece.length), (times) => {
    const text = `# 题\n# ${piece.repeat(times)}题`;
    return () => read(text);
  });
});

import { describe, expect, test } from "vitest";
import { readBytes, readDocument } from "../../src/read/read.ts";
import { makePage } from "../system/make-page.ts";
import { cellsOf } from "./read-lines.ts";

const read = (html: string) => readBytes(Buffer.from(html), { path: "x.html" });
const lines = async (html: string) => (await read(html)).text.trimEnd().split("\n");
const inPage = (body: string) => `<html><body><div id="zoom">${body}</div></body></html>`;

describe("the article out of the page", () => {
  const body = [
    "<p>各县（市、区）人民政府：</p>",
    "<p>　　现将工作要点印发给你们，请认真贯彻执行。</p>",
    "<p>　　一、完善基础设施</p>",
    "<p>　　年底前建成统一的政务云平台，各部门不再新建机房。</p>",
  ].join("");

  test("a short notice in a page full of furniture", async () => {
    const source = await read(makePage("关于印发信息化工作要点的通知", body, "utf-8"));
    expect(source.text.trimEnd().split("\n")).toEqual([
      "关于印发信息化工作要点的通知",
      "各县（市、区）人民政府：",
      "现将工作要点印发给你们，请认真贯彻执行。",
      "一、完善基础设施",
      "年底前建成统一的政务云平台，各部门不再新建机房。",
    ]);
    expect(source.hints).toEqual({ title: "关于印发信息化工作要点的通知", date: "2012-05-06" });
  });

  test("a saved page of 2009 in GB2312, laid out by nested tables", async () => {
    const source = await readDocument("fixtures/files/page-gb2312.html");
    expect(source.encoding).toBe("gb18030");
    expect(source.text.trimEnd().split("\n")).toEqual([
      "关于印发青川市2009年信息化工作要点的通知",
      "各县（区）人民政府，市政府各部门：",
      "现将《青川市2009年信息化工作要点》印发给你们，请认真贯彻执行。",
      "一、推进电子政务",
      "（一）年内市直部门网站开通率达到95%，网上办事项目达到120项。（市政府办公室牵头）",
      "（二）加强政府网站内容保障，及时更新信息。",
      "二、发展农村信息化",
      "（一）建成村级信息服务站300个，培训农民2万人次。",
      "附：责任分工表",
      "序号\t工作\t责任单位",
      "1\t电子政务\t市政府办公室 市信息办",
      "2\t农村信息化\t市农业局",
      "二〇〇九年三月二日",
    ]);
    expect(source.tables).toHaveLength(1);
  });

  test("a fragment without a page round it", async () => {
    expect(await lines("<p>一、总体要求<p>二、主要任务<br>（一）建设平台。")).toEqual([
      "一、总体要求",
      "二、主要任务",
      "（一）建设平台。",
    ]);
  });

  test("an element named like furniture that holds the document is kept", async () => {
    expect(
      await lines(`<body><div class="printArea">${body}</div><div class="print">打印，收藏。</div></body>`),
    ).toHaveLength(4);
  });

  test("a notice and its annex in two containers are both read", async () => {
    const found = await lines(
      `<div><div class="TRS_Editor">${body}</div><div class="TRS_Editor">${body}</div></div>`,
    );
    expect(found).toHaveLength(8);
  });

  test.each(["收藏文物数字化工程", "打印件与原件同样有效", "技术支持体系建设", "编辑出版规划"])(
    "a heading %s is the document's",
    async (heading) => {
      expect(await lines(inPage(`<p>一、总体要求，二、任务。</p><p>${heading}</p>`))).toHaveLength(2);
    },
  );

  test.each([
    "来源：市政府办公室",
    "【打印】【关闭】",
    "浏览次数：318 次",
    "扫一扫",
    "首页 > 政务公开",
    "版权所有 某市",
  ])("a line %s is the page's", async (line) => {
    expect(await lines(inPage(`<p>一、总体要求，二、任务。</p><p>${line}</p>`))).toHaveLength(1);
  });

  test("a line of the document is not taken for one of the page", async () => {
    const found = await lines(
      inPage(
        "<p>一、总体要求</p><p>主办单位要加强协调，承办单位要落实责任，共同完成各项任务，确保年底前全部办结，结果向社会公开，并接受群众监督；对完成不好的单位予以通报批评，追究责任，限期整改，整改情况报市政府办公室备案，并纳入年度考核。</p>",
      ),
    );
    expect(found).toHaveLength(2);
  });

  const duties = ["主办单位：市教育局，各县市区人民政府。", "主办单位：市民政局", "主办单位：市住建局"];

  test.each([
    ["who answers for each of the works", duties, 3],
    ["who answers for one, in a sentence", duties.slice(0, 1), 1],
    ["who keeps the page", ["主办单位：某市人民政府办公室"], 0],
    ["who keeps the page, at its head and at its foot", duties.slice(1), 0],
  ])("%s", async (_, labels, kept) => {
    const works = labels.map((text) => `<p>改造老旧小区，年底前全部完成，做好后续管理。</p><p>${text}</p>`);
    const found = await lines(inPage(works.join("")));
    expect(found.filter((line) => line.startsWith("主办"))).toHaveLength(kept);
  });
});

describe("what the page catalogues", () => {
  const catalogue = `<table><tr><td>索 引 号：</td><td>000014348/2010-00012</td><td>主题分类：</td><td>信息化</td></tr>
    <tr><td>发文机关：</td><td>晋州市人民政府办公室</td><td>成文日期：</td><td>2010年02月04日</td></tr>
    <tr><td>标　　题：</td><td colspan=3>关于印发信息化工作重点的通知</td></tr>
    <tr><td>发文字号：</td><td>晋州政办〔2010〕11号</td><td>发布日期：</td><td>2010年02月05日</td></tr></table>`;

  test.each([
    ["a table", catalogue],
    [
      "a list",
      "<ul><li><b>索引号</b>：0012<li><b>发文机关</b>：晋州市人民政府办公室<li><b>成文日期</b>：2010-2-4<li><b>标题</b>：关于印发信息化工作重点的通知<li><b>发文字号</b>：晋州政办〔2010〕11号</ul>",
    ],
    [
      "definitions",
      "<dl><dt>索引号<dd>0012<dt>发文机关<dd>晋州市人民政府办公室<dt>成文日期<dd>2010/02/04<dt>标题<dd>关于印发信息化工作重点的通知<dt>发文字号<dd>晋州政办〔2010〕11号</dl>",
    ],
  ])("in %s goes into hints, not into the text", async (_, block) => {
    const source = await read(
      inPage(`${block}<p>一、推进信息公开，完善平台。</p><p>二、加强门户网站建设。</p>`),
    );
    expect(source.text).toBe(
      "关于印发信息化工作重点的通知\n一、推进信息公开，完善平台。\n二、加强门户网站建设。\n",
    );
    expect(source.hints).toEqual({
      title: "关于印发信息化工作重点的通知",
      date: "2010-02-04",
      issuer: "晋州市人民政府办公室",
      number: "晋州政办〔2010〕11号",
    });
  });

  test("a table of the document with a column 名称 is none", async () => {
    const source = await read(
      inPage("<p>责任表</p><table><tr><td>序号<td>名称<td>标题<tr><td>1<td>平台建设<td>甲</table>"),
    );
    expect(source.tables).toHaveLength(1);
  });

  test("who put the page on the web is not who issued the document", async () => {
    const { hints } = await read(
      `<meta name="ContentSource" content="新华社">${inPage("<p>一、总体要求，二、任务。</p>")}`,
    );
    expect(hints?.issuer).toBeUndefined();
  });
});

describe("lines and tables", () => {
  test.each([
    ["为进一步推进信息化工\n作，印发要点。", "为进一步推进信息化工作，印发要点。"],
    ["open\n  data", "open data"],
    ["晋城市&nbsp;&nbsp;二月四日", "晋城市  二月四日"],
    ["某市 &amp;nbsp;&amp;sp; 二月四日 &amp;sp;", "某市    二月四日"],
    ["<span>一、</span><b>总体</b><font>要求</font>", "一、总体要求"],
    ["第一章　　总则", "第一章　　总则"],
    ["&#x4E00;、&lt;总则&gt;&nosuch;", "一、<总则>&nosuch;"],
    ["<body style='visibility: hidden'>甲乙", "甲乙"],
    ["甲<span style='DISPLAY : none'>乙</span><span hidden>丙</span>丁", "甲丁"],
  ])("%j is %j", async (html, line) => {
    expect(await lines(inPage(`<p>${html}</p>`))).toEqual([line]);
  });

  test("line ends of the file part paragraphs where they stand behind sentences, and else are wraps", async () => {
    const sentence = "各市要按照通知的内容和重点逐项开展自查，认真总结经验做法。";
    const shown = ["各市人民政府：", sentence, "一、各地自查", sentence, "二、部门自查", sentence];
    expect(await lines(inPage(`<div>${shown.join("\n").replace(/(.、.+)/gu, "<b>$1</b>")}</div>`))).toEqual(
      shown,
    );
    const wrapped = sentence.repeat(4).replace(/(.{25})/gu, "$1\n");
    expect(await lines(inPage(`<div>${wrapped}</div>`))).toEqual([sentence.repeat(4)]);
    expect(await lines(inPage(`<div>${sentence}\n${sentence}\n${sentence}</div>`))).toHaveLength(1);
  });

  test("headings are told with their depth", async () => {
    const { text, headings } = await read(
      inPage("<h2>一、总体要求</h2><p>正文</p><div><h3><span>（一）</span>目标</h3></div>"),
    );
    expect(headings?.map(({ span, depth }) => [depth, text.slice(span.start, span.end)])).toEqual([
      [2, "一、总体要求"],
      [3, "（一）目标"],
    ]);
  });

  test("numbers of an ordered list are made visible, as a browser shows them", async () => {
    const list = "<li>甲项<li value=5>乙项<ol type=a><li>子项</ol><li>丙项";
    expect(await lines(inPage(`<ol>${list}</ol><ul><li>无号</ul>`))).toEqual([
      "1. 甲项",
      "5. 乙项",
      "a. 子项",
      "6. 丙项",
      "无号",
    ]);
    expect(
      await lines(inPage(`<ol start=11 style="list-style-type:simp-chinese-informal"><li>甲项</ol>`)),
    ).toEqual(["十一、甲项"]);
    expect(await lines(inPage(`<ol style="list-style:none"><li>1.甲项</ol>`))).toEqual(["1.甲项"]);
  });

  test("a page that is nothing but a table has that table; one that a table lays out has its article", async () => {
    const rows = "<tr><td>序号<td>任务<td>单位<tr><td>1<td>建设平台<td>市财政局";
    expect((await read(`<body><table>${rows}</table></body>`)).tables[0]).toMatchObject({
      rows: 2,
      columns: 3,
    });
    const article = `<p>一、总体要求</p><p>${"推进建设，完善功能。".repeat(200)}</p>`;
    const laidOut = await read(`<body><table><tr><td>首页<td>公开<tr><td>栏目<td>${article}</table></body>`);
    expect(laidOut.tables).toEqual([]);
    expect(laidOut.text).toContain("一、总体要求\n推进建设");
  });

  test("merged cells, and a colspan wider than the table", async () => {
    const source = await read(
      inPage(`<table><tr><td colspan=100>责任分工表<tr><td>序号<td>任务<td>单位
        <tr><td>1<td rowspan=2>建设<br>平台<td>市发展改革委<tr><td>2<td>市财政局</table>`),
    );
    expect(source.tables[0]).toMatchObject({ rows: 4, columns: 3 });
    expect(cellsOf(source)).toEqual([
      "0,0 1×3 责任分工表",
      "1,0 1×1 序号",
      "1,1 1×1 任务",
      "1,2 1×1 单位",
      "2,0 1×1 1",
      "2,1 2×1 建设 平台",
      "2,2 1×1 市发展改革委",
      "3,0 1×1 2",
      "3,2 1×1 市财政局",
    ]);
  });
});

describe("encodings", () => {
  const gbk = (text: string) => Buffer.from(text, "latin1");
  // 信息化工作 in GBK
  const words = "\xd0\xc5\xcf\xa2\xbb\xaf\xb9\xa4\xd7\xf7";

  test.each([
    ["the meta says gb2312", `<meta http-equiv=Content-Type content="text/html; charset=gb2312"><p>${words}`],
    ["the meta says gbk in quotes", `<meta charset='GBK'><p>${words}`],
    ["the meta says UTF-8 but lies", `<meta charset=utf-8><p>${words.repeat(20)}`],
    ["nothing says it", `<p>${words.repeat(20)}`],
  ])("%s", async (_, html) => {
    const source = await readBytes(gbk(html), { path: "x.html" });
    expect(source.encoding).toBe("gb18030");
    expect(source.text).toMatch(/^(?:信息化工作)+\n$/u);
  });

  test("UTF-8 that a wrong meta calls gb2312 is UTF-8", async () => {
    const source = await read(`<meta charset=gb2312><p>信息化工作`);
    expect(source).toMatchObject({ encoding: "utf-8", text: "信息化工作\n" });
  });

  test("a broken byte is replaced and reported", async () => {
    const html = `<meta charset=gb2312><p>${words.repeat(40)}\xff\xff${words.repeat(40)}`;
    const source = await readBytes(gbk(html), { path: "x.html" });
    expect(source.text).toContain("\ufffd");
    expect(source.messages.map(({ rule }) => rule)).toEqual(["read.bad-characters"]);
  });
});

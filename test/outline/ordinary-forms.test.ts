import { describe, expect, test } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";

const read = (text: string) => extractSource(textSource(text), "d");
const outline = (text: string) => read(text).outline.map(({ id, title }) => `${id} ${title}`.trim());

describe("contingency plans that count in decimals", () => {
  const plan = (middle: string) =>
    `某镇防汛应急预案\n1 总则\n1.1 编制目的\n为做好防汛工作，制定本预案。\n1.2 适用范围\n适用于全镇。\n2 应急响应\n${middle}\n2.3 信息报送\n各村要及时上报。\n3 附则\n3.1 本预案由镇政府负责解释。\n`;
  test.each([
    "2.1 Ⅳ级响应\n各村巡查。\n2.2 响应终止\n险情解除后终止。",
    "2.1 III级响应\n各村巡查。\n2.2 响应终止\n险情解除后终止。",
  ])("levels of response are headings: %s", (middle) =>
    expect(outline(plan(middle))).toContain(`2.1 ${middle.slice(4, middle.indexOf("\n"))}`),
  );
  test("a number that was left out is one of many", () =>
    expect(outline(plan("2.2 响应终止\n险情解除后终止。"))).toEqual(
      expect.arrayContaining(["1.2 适用范围", "2.2 响应终止", "2.3 信息报送"]),
    ));
  test("figures that go on from nothing are none", () =>
    expect(
      outline("一、目标\n1.5亿元投资到位。\n3.2公里道路建成。\n2.8万人就业。\n二、措施\n加强领导。\n"),
    ).toEqual(["1 目标", "2 措施"]));
});

describe("headings without numbers beside others that have numbers under them", () => {
  const notice = (first: string) =>
    `某县教育局关于做好开学工作的通知\n各学校：\n现将有关事项通知如下：\n${first}\n重点工作\n1、排查安全。各学校要开展自查。\n2、规范招生。严禁提前招生。\n工作要求\n1、提高认识。压实责任。\n2、严肃纪律。予以通报。\n`;
  test("one over a paragraph is a section as well", () =>
    expect(outline(notice("开学时间\n全县中小学统一于9月1日开学，幼儿园可以延后。"))).toEqual([
      "1 开学时间",
      "2 重点工作",
      "2.1 排查安全",
      "2.2 规范招生",
      "3 工作要求",
      "3.1 提高认识",
      "3.2 严肃纪律",
    ]));
  test("a paragraph alone is none", () =>
    expect(outline(notice("全县中小学统一于9月1日开学，幼儿园可以延后。"))[0]).toBe("1 重点工作"));
});

describe("articles with a list", () => {
  const rules =
    "某县资产管理办法\n第一条 为加强管理，制定本办法。\n第二条 县政府建立联席会议制度，研究重大问题。\n县农业农村局负责监督，履行下列职责：\n（一）制定制度；\n（二）组织清查；\n（三）建设平台。\n县财政局按照职责，做好监管。\n第三条 本办法自印发之日起施行。\n";
  test("have no sentence for a heading", () => expect(outline(rules)).toContain("2"));
  test("go on behind it", () => {
    const who = read(rules).outline.flatMap(({ id, assignments = [] }) =>
      assignments.map(({ agency }) => `${id} ${agency}`),
    );
    expect(who).toContain("2 县财政局");
  });
  test("have a heading on a line of its own", () =>
    expect(
      outline(
        "某县办法\n第一条 适用范围\n本办法适用于全县。\n第二条 职责分工\n（一）县财政局负责资金；\n（二）县审计局负责审计。\n",
      ),
    ).toContain("2 职责分工"));
});

test("a heading that ends in 。 over numbered points leaves its sister its own", () =>
  expect(
    outline(
      "一、任务\n（一）实施居家养老行动。\n①改造家庭1500户。\n②建设床位600张。\n（二）实施机构提质行动。\n①建设服务中心。\n②改造敬老院。\n（三）实施医养结合行动。\n鼓励签订协议，签约率达到100%。\n二、保障\n加强领导。\n",
    ),
  ).toContain("1.3 实施医养结合行动"));

describe("who answers at the end of the last paragraph of the last item", () => {
  const plan = (last: string) =>
    `一、任务\n（一）编制规划\n编制各类规划。（牵头单位：区规划局）\n（二）完善体系\n建设公园。（牵头单位：区绿化局）\n（三）提升管理\n落实经费。（牵头单位：区财政局）\n（四）加强宣传\n办好专栏。（牵头单位：区文旅局）\n（五）实施工程\n${last}\n二、保障\n（一）加强领导\n落实责任。\n`;
  const who = (text: string) =>
    read(text)
      .tasks.find(({ id }) => id === "1.5")
      ?.assignments.map(({ agency }) => agency);
  test("closes the item, whatever paragraphs stand before it", () =>
    expect(
      who(
        plan(
          "百个空间：建设百个空间。\n千个链接：改造千个空间。\n万个微基建：实施万个项目。（牵头单位：区发改委）",
        ),
      ),
    ).toEqual(["区发改委"]));
  test("is not found where none stands", () =>
    expect(who(plan("建设百个空间。\n以上项目列入考核。"))).toEqual([]));
});

describe("what an assessment or a paper consists of is no task, what is to be done is", () => {
  test.each([
    [
      "考核办法\n一、考核内容及分值\n（一）粮食生产（15分）。粮食面积不低于上年。\n（二）加分项。获得表彰的加2分。\n二、保障\n加强领导。\n",
      ["1 section", "1.1 provision", "1.2 provision", "2 task"],
    ],
    [
      "工作方案\n一、工作内容\n（一）粮食生产。稳定面积。\n（二）环境整治。改造户厕。\n",
      ["1 section", "1.1 task", "1.2 task"],
    ],
    [
      "工作方案\n一、形成报告\n体检报告主要内容包括：\n1.总体情况；\n2.存在问题。\n二、加强领导\n落实责任。\n",
      ["1 section", "1.1 provision", "1.2 provision", "2 task"],
    ],
  ])("%s", (text, kinds) => expect(read(text).outline.map(({ id, kind }) => `${id} ${kind}`)).toEqual(kinds));
});

test("points are no part of what tells a heading from a sentence", () =>
  expect(
    outline(
      "一、考核\n1.投资增速（10分）。每低1个百分点扣1分。\n2.财政收入（10分）。每低1%扣0.5分。\n3.招商引资（10分）。（责任单位：县商务局）\n",
    ),
  ).toContain("1.3 招商引资（10分）"));

describe("the calendar of a bureau's work", () => {
  const calendar = (title: string) =>
    `${title}\n一季度\n1.召开全县工业大会。（企业股）\n2.完成年度考核。（局办公室）\n二季度\n1.组织招商活动2场。（招商办、运行股）\n2.推进股权改革。\n`;
  test.each(["某县工信局2024年工作安排", "某县工信局2024年工作安排\n"])(
    "the line under the title is the first heading: %j",
    (title) =>
      expect(outline(calendar(title)).filter((line) => line.includes("季度"))).toEqual([
        "1 一季度",
        "2 二季度",
      ]),
  );
  test("sections of the bureau answer", () =>
    expect(
      read(calendar("某县工信局2024年工作安排")).tasks.map((task) =>
        task.assignments.map(({ agency }) => agency),
      ),
    ).toEqual([["企业股"], ["局办公室"], ["招商办", "运行股"], []]));
});

test.each([
  ["as long", "县水利局；配合单位：县财政局；完成时限：11月底前"],
  ["longer", "县水利局；配合单位：县财政局、县文旅局、县住建局；完成时限：11月底前"],
  [
    "longer still",
    "县水利局、县农业农村局；配合单位：县财政局、县文旅局、县住建局、县交通局；完成时限：11月底前",
  ],
])("a heading is as long as it is without who answers for it: %s", (_, who) =>
  expect(
    outline(
      `某县通知\n一、强化责任落实（牵头单位：县河长办）\n每月巡河。\n二、推进幸福河湖建设（牵头领导：陈某；牵头单位：${who}）\n创建幸福河湖3条。\n三、开展行动（牵头单位：县水利局；完成时限：6月底前）\n排查问题。\n`,
    ),
  ).toEqual(["1 强化责任落实", "2 推进幸福河湖建设", "3 开展行动"]),
);

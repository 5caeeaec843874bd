import { describe, expect, it } from "vitest";
import { findBodies } from "../../src/mentions/bodies/bodies.ts";
import { bodyForm } from "../../src/mentions/bodies/form.ts";
import { splitBodies } from "../../src/mentions/bodies/list.ts";
import { viewOf } from "../../src/text/view.ts";
import { expectLinear } from "../cpu-time.ts";

const names = (text: string) => findBodies(viewOf(text)).map(({ name }) => name);

describe("bodies in running text", () => {
  it.each<[string, string[]]>([
    ["由省大数据局会同省财政厅制定办法。", ["省大数据局", "省财政厅"]],
    ["国家发展改革委批复了方案", ["国家发展改革委"]],
    ["报市委网信办备案", ["市委网信办"]],
    ["晋城市人民政府信息化管理办公室负责日常工作", ["晋城市人民政府信息化管理办公室"]],
    ["各县（市、区）人民政府，市直各部门：", ["各县（市、区）人民政府", "市直各部门"]],
    ["各级各部门要健全机制", ["各级各部门"]],
    [
      "中国人民银行山东省分行、国家金融监督管理总局山东监管局",
      ["中国人民银行山东省分行", "国家金融监督管理总局山东监管局"],
    ],
    ["财政部、工业和信息化部印发", ["财政部", "工业和信息化部"]],
    ["联合省教育厅开展培训", ["省教育厅"]],
    ["市场监管局和城市管理局", ["市场监管局", "城市管理局"]],
    ["崂山区政府组织实施", ["崂山区政府"]],
    ["各级政府和政府各部门应公开", ["各级政府", "各部门"]],
  ])("%s", (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    "加快形成建设局面，着眼全局，优化布局，避免不利结局",
    "这一部分内容由干部内部学习",
    "委托第三方评估，办理各类事项",
    "中心城区和门户网站中心栏目",
    "电视、广播、报刊",
    "省级布局、全市大局、政务服务大厅",
    "数据中心和创新中心建设",
    "实施城市更新，发展社区教育",
    "各项工作、各类平台、各环节",
    "晋市政办〔2010〕11号、沪信息委基〔2006〕78号",
  ])("no body in: %s", (text) => expect(names(text)).toEqual([]));

  it("joins a name broken over a line, its text verbatim", () => {
    const text = "由晋城市\n粮食局办理";
    const [mention] = findBodies(viewOf(text));
    expect(mention).toMatchObject({
      name: "晋城市粮食局",
      text: "晋城市\n粮食局",
      span: { start: 1, end: 8 },
    });
  });

  it("does not run two lines together", () => {
    expect(names("市教育局\n市财政局\n各区县政府")).toEqual(["市教育局", "市财政局", "各区县政府"]);
  });

  it("keeps every span inside the text, in order and apart", () => {
    const text =
      "省政府办公厅、省委编办牵头，各市、县（市、区）政府和省直有关部门配合。\n各有关单位：".repeat(20);
    let end = 0;
    const found = findBodies(viewOf(text));
    expect(found.length).toBeGreaterThan(80);
    for (const { span, text: quote } of found) {
      expect(text.slice(span.start, span.end)).toBe(quote);
      expect(span.start).toBeGreaterThanOrEqual(end);
      end = span.end;
    }
  });

  it("costs no more than linear time", () => {
    expectLinear(2000, (size) => {
      const text = "省市区县局委办厅各有关部门政府".repeat(size);
      return () => void findBodies(viewOf(text));
    });
  });
});

describe("the form of a name", () => {
  it.each<[string, ReturnType<typeof bodyForm>]>([
    ["省工业和信息化厅", "named"],
    ["团省委", "named"],
    ["济南新旧动能转换先行区管委会", "named"],
    ["省军区战备建设局", "named"],
    ["各区市", "generic"],
    ["其他部门", "generic"],
    ["县文体广新局", "named"],
    ["县代建中心", "named"],
    ["市信息中心", "named"],
    ["省推进“三地一区”建设领导小组成员单位", "loose"],
    ["省十大产业推进组工作专班牵头单位", "loose"],
    ["省推进职能转变工作单位", null],
    ["各类人才下乡", null],
    ["城市新局", null],
    ["各市、县（区）政府", "generic"],
    ["国务院各有关部门", "generic"],
    ["平台企业", "loose"],
    ["各类城市", null],
    ["各级领导干部", null],
    ["省级布局", null],
    ["各项措施", null],
    ["由单位负责的部门", null],
  ])("%s is %s", (name, form) => expect(bodyForm(viewOf(name).text)).toBe(form));
});

describe("lists of bodies", () => {
  it.each<[string, string[]]>([
    ["省委办公厅、省委编办，各市政府", ["省委办公厅", "省委编办", "各市政府"]],
    ["各有关单位和企业", ["各有关单位", "企业"]],
    ["相关部门及各地区", ["相关部门", "各地区"]],
    ["市教育局，各区、县级市政府", ["市教育局", "各区、县级市政府"]],
    ["各级党委和政府以及有关部门、单位", ["各级党委和政府", "有关部门、单位"]],
    ["各区、县级医院", ["各区", "县级医院"]],
    ["工业和信息化部", ["工业和信息化部"]],
    ["人力资源和社会保障局与自然资源和规划局", ["人力资源和社会保障局", "自然资源和规划局"]],
    ["应急部、国家卫生健康委等相关部门及各地区", ["应急部", "国家卫生健康委", "相关部门", "各地区"]],
    ["市财政局等部门", ["市财政局"]],
    ["住房城乡建设部等国务院相关部门", ["住房城乡建设部", "国务院相关部门"]],
    ["省财政厅等省级有关部门和单位", ["省财政厅", "省级有关部门和单位"]],
    ["市财政局等市直各有关单位", ["市财政局", "市直各有关单位"]],
    ["市财政局等全市相关企业", ["市财政局", "全市相关企业"]],
    ["市科技局等市级部门", ["市科技局"]],
    ["市教育局等三级高校", ["市教育局等三级高校"]],
    ["有关地市及单位", ["有关地市及单位"]],
    ["国务院相关部门和单位", ["国务院相关部门和单位"]],
    ["国务院相关部门和单位及各地区", ["国务院相关部门和单位", "各地区"]],
    ["各部门及各单位", ["各部门", "各单位"]],
    ["省、市、县林业主管部门", ["省、市、县林业主管部门"]],
    ["各市、县（市、区）人民政府", ["各市、县（市、区）人民政府"]],
    ["有关部门、单位", ["有关部门、单位"]],
    ["各级各部门、单位负责落实", ["各级各部门、单位负责落实"]],
    ["市财政局、单位", ["市财政局", "单位"]],
    ["镇（街）、园区管委会", ["镇（街）", "园区管委会"]],
    ["县（市、区）、开发区管委会", ["县（市、区）", "开发区管委会"]],
    ["市（州）、县（市、区）人民政府", ["市（州）、县（市、区）人民政府"]],
    ["县科技局或者县工业和信息化局", ["县科技局", "县工业和信息化局"]],
    ["县科技局或其委托的机构", ["县科技局或其委托的机构"]],
    ["济南和青岛两市", ["济南", "青岛"]],
    ["各县（市）、区", ["各县（市）、区"]],
    ["各县（市、区）、开发区", ["各县（市、区）、开发区"]],
    ["各区、镇、办事处，市直各部门", ["各区、镇、办事处", "市直各部门"]],
    ["各县（区、市）政府、开发区管委会", ["各县（区、市）政府", "开发区管委会"]],
    ["各镇人民政府、街道办事处", ["各镇人民政府", "街道办事处"]],
  ])("%s", (list, expected) =>
    expect(splitBodies(viewOf(list).text).map(({ text }) => text)).toEqual(expected),
  );
});

it.each(["各省（区、市）", "各省（自治区、直辖市）", "各有关省（市）", "各省份", "市级部门"])(
  "%s is a kind of body that a duty can be put on",
  (name) => expect(bodyForm(name)).toBe("generic"),
);
it.each(["各省级", "各省平均"])("%s is none", (name) => expect(bodyForm(name)).toBeNull());

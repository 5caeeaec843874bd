import { describe, expect, it } from "vitest";
import { textSource } from "../../src/read/source.ts";
import type { SourceCell, SourceTable } from "../../src/types/record.ts";
import { expectLinear } from "../cpu-time.ts";
import { readTables } from "./read-tables.ts";

type Tables = ReturnType<typeof readTables>;
const tablesOf = (text: string) => readTables(text);

/** Rows in short: `1. title | goal | lead A, support B | deadline`. */
function rowsOf(text: string, tables: Tables = tablesOf(text)): string[] {
  return tables.flatMap(({ rows }) =>
    rows.map(({ id, label, title, goal, assignments, deadline }) =>
      [
        `${id} ${label} ${title}`,
        goal ? text.slice(goal.start, goal.end).replace(/\s+/gu, "") : "-",
        assignments.map(({ role, agency }) => `${role} ${agency}`).join(", "),
        deadline ? text.slice(deadline.start, deadline.end) : "-",
      ].join(" | "),
    ),
  );
}

/** A marked table out of rows of cells; null stands for a place that the cell above or before covers. */
function marked(rows: (string | null | { text: string; rows?: number; columns?: number })[][]) {
  let text = "";
  const cells: SourceCell[] = [];
  for (const [row, entries] of rows.entries()) {
    for (const [column, entry] of entries.entries()) {
      if (column > 0) text += "\t";
      if (entry === null) continue;
      const cell = typeof entry === "string" ? { text: entry } : entry;
      cells.push({
        row,
        column,
        rowSpan: cell.rows ?? 1,
        columnSpan: cell.columns ?? 1,
        span: { start: text.length, end: text.length + cell.text.length },
      });
      text += cell.text;
    }
    text += "\n";
  }
  const table: SourceTable = {
    span: { start: 0, end: text.length },
    rows: rows.length,
    columns: rows[0]!.length,
    cells,
  };
  const source = { ...textSource(text), tables: [table] };
  return { text, source, tables: readTables(source) };
}

const head = ["序", "号", "名　称", "工　作　目　标", "责任", "单位", "协同", "单位"];
const pages = [
  "三、保障措施",
  "各部门抓好落实。",
  "2012年档案工作目标责任表",
  ...head,
  "１",
  "档案馆建设",
  "完成新馆主体工程，配齐设备，力争9月底前投入使用。",
  "海东市",
  "人民政府",
  "档案管理",
  "办公室",
  "各县（市、区）人民政府",
  "市直有关单位",
  "2012年档案工作目标责任表",
  ...head,
  "2",
  "档案信息网",
  "改版网站，公开目录。",
  "海东市",
  "档案局",
  "海东市",
  "公安局",
  "相关单位",
  "3",
  "宣传",
  "开设专栏。",
  "各新闻单位",
].join("\n");

describe("tables flattened to one cell a line", () => {
  it("cells broken over lines, the head repeated on each page", () => {
    expect(rowsOf(pages)).toEqual([
      "T.1 １ 档案馆建设 | 完成新馆主体工程，配齐设备，力争9月底前投入使用。 | responsible 海东市人民政府档案管理办公室, support 各县（市、区）人民政府, support 市直有关单位 | -",
      "T.2 2 档案信息网 | 改版网站，公开目录。 | responsible 海东市档案局, responsible 海东市公安局, support 相关单位 | -",
      "T.3 3 宣传 | 开设专栏。 | responsible 各新闻单位 | -",
    ]);
  });

  it("the span covers the title line, the heads and the rows, and quotes are verbatim", () => {
    const [table] = tablesOf(pages);
    expect(pages.slice(table!.span.start)).toMatch(/^2012年档案工作目标责任表\n序/u);
    expect(table!.span.end).toBe(pages.length);
    for (const { assignments } of table!.rows)
      for (const { quote, span } of assignments) expect(pages.slice(span.start, span.end)).toBe(quote);
    expect(table!.rows[0]!.assignments[0]!.quote).toBe("海东市\n人民政府\n档案管理\n办公室");
  });

  it("牵头单位, 配合单位, 完成时限 and numbers with a full stop; what follows the last row stays outside", () => {
    const text = [
      "任务分工表",
      "序号",
      "重点任务",
      "牵头单位",
      "配合单位",
      "完成时限",
      "1.",
      "统一云平台",
      "市大数据局",
      "市财政局、市工业和",
      "信息化局",
      "2021年9月底前",
      "2.",
      "一网通办提升",
      "工程",
      "市行政审批",
      "服务局",
      "各区县政府、市直各部门",
      "长期坚持",
      "3.",
      "数据共享",
      "市大数据局",
      "市委编办",
      "年底前",
      "市政府办公室",
      "2021年3月2日印发",
    ].join("\n");
    expect(rowsOf(text)).toEqual([
      "T.1 1. 统一云平台 | - | lead 市大数据局, support 市财政局, support 市工业和信息化局 | 2021年9月底前",
      "T.2 2. 一网通办提升工程 | - | lead 市行政审批服务局, support 各区县政府, support 市直各部门 | 长期坚持",
      "T.3 3. 数据共享 | - | lead 市大数据局, support 市委编办 | 年底前",
    ]);
    expect(text.slice(tablesOf(text)[0]!.span.end)).toBe("\n市政府办公室\n2021年3月2日印发");
  });

  it("three columns without numbers, the body of the text behind", () => {
    const text = [
      "责任分工",
      "任务名称",
      "主要措施",
      "责任单位",
      "智慧社区",
      "推进平台建设，完善终端，实现就近办理。",
      "市民政局、各区政府",
      "智慧交通",
      "建设交通运行监测中心，",
      "推进信号系统建设，提升效率。",
      "市交通运输局",
      "四、组织实施",
      "各部门要加强协作，形成合力。",
    ].join("\n");
    expect(rowsOf(text)).toEqual([
      "T.1  智慧社区 | 推进平台建设，完善终端，实现就近办理。 | responsible 市民政局, responsible 各区政府 | -",
      "T.2  智慧交通 | 建设交通运行监测中心，推进信号系统建设，提升效率。 | responsible 市交通运输局 | -",
    ]);
    expect(text.slice(tablesOf(text)[0]!.span.end)).toMatch(/^\n四、组织实施/u);
  });

  it("numbers in brackets", () => {
    const text =
      "序号\n工作任务\n责任单位\n完成时间\n（1）\n编制目录\n省档案局\n6月底\n（2）\n开展治理\n省档案局、省直有关部门\n12月底";
    expect(rowsOf(text)).toEqual([
      "T.1 （1） 编制目录 | - | responsible 省档案局 | 6月底",
      "T.2 （2） 开展治理 | - | responsible 省档案局, responsible 省直有关部门 | 12月底",
    ]);
  });

  it("line breaks replaced by two U+3000 give the same rows", () => {
    const flat = pages.replaceAll("\n", "\u3000\u3000");
    expect(rowsOf(flat)).toEqual(rowsOf(pages));
    expect(rowsOf(flat)).toHaveLength(3);
  });

  it("one column that no list knows is the name, behind 序号 and before a first row 1", () => {
    const text = [
      "2016年实事分解表",
      "序号",
      "惠民好事",
      "责任单位",
      "完成时限",
      "1",
      "启动图书馆新馆建设。",
      "县文体广新局",
      "县代建中心",
      "12月底前",
      "2",
      "建成残疾人服务中心。",
      "县残联",
      "5月底前动工",
    ].join("\n");
    expect(rowsOf(text)).toEqual([
      "T.1 1 启动图书馆新馆建设 | - | responsible 县文体广新局, responsible 县代建中心 | 12月底前",
      "T.2 2 建成残疾人服务中心 | - | responsible 县残联 | 5月底前动工",
    ]);
    expect(rowsOf(text.replaceAll("\n", "\u3000\u3000"))).toHaveLength(2);
    // no first row behind it: no head
    expect(tablesOf(text.replace("\n1\n", "\n说明\n"))).toEqual([]);
    expect(tablesOf(text.replace("惠民好事", "惠民，好事"))).toEqual([]);
  });

  it("aims of a year in words are the name, where no other column is", () =>
    expect(
      rowsOf(
        "序号\n2022年预期目标\n责任单位\n1\n生产总值增长5.5%左右\n区发展改革委\n2\n进出口增长5%以上\n区商务委",
      ),
    ).toEqual([
      "T.1 1 生产总值增长5.5%左右 | - | responsible 区发展改革委 | -",
      "T.2 2 进出口增长5%以上 | - | responsible 区商务委 | -",
    ]));

  it("a last column cites what the rows rest on", () =>
    expect(
      rowsOf(
        "序号\n任务类型\n重点内容\n责任单位\n参考文件\n1\n海绵型\n地块\n新建项目落实要求，到2025年建成22所。\n区建设管理委、\n区教育局，各街镇\n《建设指引（试行）》\n2\n海绵型公园\n新建公园9个，改造6个。\n区绿化市容局\n《绿化规划》",
      ),
    ).toEqual([
      "T.1 1 海绵型地块 | 新建项目落实要求，到2025年建成22所。 | responsible 区建设管理委, responsible 区教育局, responsible 各街镇 | -",
      "T.2 2 海绵型公园 | 新建公园9个，改造6个。 | responsible 区绿化市容局 | -",
    ]));

  it("beside a known name the unknown column says more about it", () => {
    const text =
      "序号\n项目名称\n建设范围\n责任单位\n1\n智慧公园\n改造绿道，增设步道。\n市城管局\n2\n社区食堂\n新建食堂，改造厨房。\n市民政局";
    expect(rowsOf(text)).toEqual([
      "T.1 1 智慧公园 | 改造绿道，增设步道。 | responsible 市城管局 | -",
      "T.2 2 社区食堂 | 新建食堂，改造厨房。 | responsible 市民政局 | -",
    ]);
  });

  it("two columns that no list knows: name and goal", () => {
    const text =
      "序号\n惠民好事\n办理要点\n牵头单位\n配合单位\n1\n新建停车场\n新增车位，覆盖老旧小区。\n市城管局\n市住建局、各区政府\n2\n改造市场\n改造十家，全部达标。\n市商务局\n市市场监管局";
    expect(rowsOf(text)).toEqual([
      "T.1 1 新建停车场 | 新增车位，覆盖老旧小区。 | lead 市城管局, support 市住建局, support 各区政府 | -",
      "T.2 2 改造市场 | 改造十家，全部达标。 | lead 市商务局, support 市市场监管局 | -",
    ]);
  });

  it.each([
    "序号\n姓名\n单位\n1\n张三\n市教育局\n2\n李四\n市财政局",
    "任务\n明确。\n责任单位\n要落实。\n时限\n要清楚。",
    "一、任务\n建设平台。\n二、责任单位\n市教育局\n市财政局",
    "名称\n责任单位\n完成时限\n",
  ])("no table: %s", (text) => expect(tablesOf(text)).toEqual([]));

  it("costs no more than linear time", () => {
    expectLinear(1000, (size) => {
      const text = "序号\n名称\n工作目标\n责任单位\n".repeat(size) + "1\n".repeat(4 * size);
      return () => void tablesOf(text);
    });
  });
});

describe("tables that the file marks", () => {
  it("merged cells are filled down, a repeated head and a row of one cell passed over", () => {
    const { text, tables } = marked([
      [{ text: "重点任务分工", columns: 5 }, null, null, null, null],
      ["序号", "重点任务", "主要措施", "牵头单位", "配合单位"],
      [{ text: "1", rows: 2 }, { text: "数据开放", rows: 2 }, "编制目录", "省大数据局", "省财政厅\n省统计局"],
      [null, null, "建设平台", "省大数据局", "各市政府"],
      ["序号", "重点任务", "主要措施", "牵头单位", "配合单位"],
      [{ text: "二、保障", columns: 5 }, null, null, null, null],
      ["2", "宣传", "举办活动", "省委宣传部、省广电局", "无"],
    ]);
    expect(rowsOf(text, tables)).toEqual([
      "T.1 1 数据开放 | 编制目录 | lead 省大数据局, support 省财政厅, support 省统计局 | -",
      "T.2 1 数据开放 | 建设平台 | lead 省大数据局, support 各市政府 | -",
      "T.3 2 宣传 | 举办活动 | lead 省委宣传部, lead 省广电局 | -",
    ]);
  });

  it("roles said in the cell go before the column's", () => {
    const { text, tables } = marked([
      ["任务", "责任单位", "完成时限"],
      ["平台建设", "省大数据局（牵头）、省财政厅", "2025年12月"],
      ["标准制定", "省市场监管局牵头，省大数据局配合", "长期"],
    ]);
    expect(rowsOf(text, tables)).toEqual([
      "T.1  平台建设 | - | lead 省大数据局, responsible 省财政厅 | 2025年12月",
      "T.2  标准制定 | - | lead 省市场监管局, support 省大数据局 | 长期",
    ]);
  });

  it("a cell of bodies merged over rows is taken over via the row where it is printed", () => {
    const { text, tables } = marked([
      ["序号", "重点任务", "牵头单位", "配合单位"],
      ["1", "编制目录", { text: "省大数据局", rows: 3 }, "省财政厅"],
      ["2", "建设平台", null, { text: "各市政府（下同）", rows: 2 }],
      ["3", "开展培训", null, null],
    ]);
    expect(
      tables[0]!.rows.map(({ assignments }) =>
        assignments.map(({ role, agency, via }) => [role, agency, via ?? "own"].join(" ")),
      ),
    ).toEqual([
      ["lead 省大数据局 own", "support 省财政厅 own"],
      ["lead 省大数据局 T.1", "support 各市政府 own"],
      ["lead 省大数据局 T.1", "support 各市政府 T.2"],
    ]);
    for (const { span, assignments } of tables[0]!.rows) {
      for (const { agency, quote, span: place, via } of assignments) {
        expect(text.slice(place.start, place.end)).toBe(quote);
        expect(quote).toBe(agency);
        if (!via) expect(place.start >= span.start && place.end <= span.end).toBe(true);
      }
    }
  });

  it("a cell merged from a row that is no task: the later row quotes itself", () => {
    const { text, tables } = marked([
      ["序号", "重点任务", "责任单位"],
      ["", "", { text: "省财政厅", rows: 2 }],
      ["1", "编制预算", null],
    ]);
    expect(rowsOf(text, tables)).toEqual(["T.1 1 编制预算 | - | responsible 省财政厅 | -"]);
    expect(tables[0]!.rows[0]!.assignments[0]).toMatchObject({ quote: "编制预算" });
  });

  it("one column that no list knows is the name", () => {
    const { text, tables } = marked([
      ["序号", "惠民好事", "责任单位"],
      ["1", "新建步道", "县住建局（牵头）、县水务局"],
    ]);
    expect(rowsOf(text, tables)).toEqual(["T.1 1 新建步道 | - | lead 县住建局, responsible 县水务局 | -"]);
    expect(
      marked([
        ["姓名", "爱好", "责任单位"],
        ["张三", "下棋", "县住建局"],
      ]).tables,
    ).toEqual([]);
  });

  it("columns of growth: by how much a year, or in all", () => {
    const { tables } = marked([
      ["指标", "单位", "2020年", "2025年", "年均增速[累计]"],
      ["地区生产总值", "亿元", "500", "700", "7%"],
      ["城镇化率", "%", "60", "65", "[5]"],
      ["单位GDP能耗降低", "%", "", "", "[13.5]"],
      ["新增就业", "万人", "", "", "[20]"],
    ]);
    const growth = tables[0]!.indicators.filter(({ quote }) => /[%[]/u.test(quote));
    expect(
      growth.map(({ name, value, unit, change, by, kind }) =>
        [name, value, unit, change, by, kind].join(" "),
      ),
    ).toEqual([
      "地区生产总值 7 % increase 2025 target",
      "城镇化率 5 % increase 2025 target",
      "单位GDP能耗降低 13.5 % decrease 2025 target",
      "新增就业 200000 人  2025 target",
    ]);
  });

  it("columns of indicators: unit, years, nature", () => {
    const { text, tables } = marked([
      ["指标", "单位", "2020年", "2025年", "属性"],
      ["常住人口城镇化率", "%", "60.5", "≥65", "预期性"],
      ["研发人员", "万人", "3.2", "5左右", "约束性"],
      ["千人拥有床位数（张）", "", "6", "6.5—7", ""],
      ["营商环境", "", "良好", "优秀", "预期性"],
    ]);
    const got = tables[0]!.indicators.map(({ name, value, valueTo, unit, comparator, by, kind, nature }) =>
      [name, value, valueTo ?? "", unit, comparator, by, kind, nature ?? ""].join(" "),
    );
    expect(got).toEqual([
      "常住人口城镇化率 60.5  % = 2020 baseline 预期性",
      "常住人口城镇化率 65  % >= 2025 target 预期性",
      "研发人员 32000  人 = 2020 baseline 约束性",
      "研发人员 50000  人 ~ 2025 target 约束性",
      "千人拥有床位数 6  张 = 2020 baseline ",
      "千人拥有床位数 6.5 7 张 = 2025 target ",
    ]);
    for (const { quote, span } of tables[0]!.indicators) expect(text.slice(span.start, span.end)).toBe(quote);
  });

  it("a head of two rows", () => {
    const { tables } = marked([
      [{ text: "指标名称", rows: 2 }, { text: "单位", rows: 2 }, { text: "指标值", columns: 2 }, null],
      [null, null, "2020年", "2025年"],
      ["森林覆盖率", "%", "20", "21"],
    ]);
    expect(tables[0]!.indicators.map(({ value, kind }) => `${kind} ${value}`)).toEqual([
      "baseline 20",
      "target 21",
    ]);
  });

  it("indicators with bodies are tasks as well", () => {
    const { text, tables } = marked([
      ["序号", "主要指标", "2025年目标（%）", "责任单位"],
      ["1", "网上办理率", "95以上", "市行政审批局"],
    ]);
    expect(rowsOf(text, tables)).toEqual(["T.1 1 网上办理率 | - | responsible 市行政审批局 | -"]);
    expect(tables[0]!.indicators).toMatchObject([
      { value: 95, unit: "%", comparator: ">=", kind: "target", by: "2025" },
    ]);
  });

  it("one row a line with tabs between, in plain text", () => {
    const text = "序号\t任务\t责任单位\n1\t建网站\t市教育局\n2\t办培训\t市人社局、各区县\n";
    expect(rowsOf(text)).toEqual([
      "T.1 1 建网站 | - | responsible 市教育局 | -",
      "T.2 2 办培训 | - | responsible 市人社局, responsible 各区县 | -",
    ]);
  });

  it("tables of another kind are left out", () => {
    const { tables } = marked([
      ["姓名", "职务", "电话"],
      ["张三", "主任", "123"],
    ]);
    expect(tables).toEqual([]);
  });
});

describe("tables of projects, and those that nobody knows", () => {
  const head = ["序号", "类别", "重点任务", "目标", "责任单位", "督导单位"];

  it("类别 over several rows is no title of theirs; rows have the number that they print", () => {
    const { text, tables } = marked([
      head,
      ["3", { text: "民生", rows: 2 }, "建养老院", "新建5所养老院。", "市民政局", "省民政厅"],
      ["7", null, "建学校", "新建2所学校。", "市教育局", ""],
    ]);
    expect(rowsOf(text, tables)).toEqual([
      "T.3 3 建养老院 | 新建5所养老院。 | responsible 市民政局, guide 省民政厅 | -",
      "T.7 7 建学校 | 新建2所学校。 | responsible 市教育局 | -",
    ]);
  });

  it("numbers that begin again are no ids", () => {
    const { tables } = marked([
      head,
      ["1", "甲", "建院", "建成。", "市民政局", ""],
      ["1", "乙", "建校", "建成。", "市教育局", ""],
    ]);
    expect(tables[0]!.rows.map(({ id, label }) => [id, label])).toEqual([
      ["T.1", "1"],
      ["T.2", "1"],
    ]);
  });

  it("总投资（亿元） beside 建设内容 is an indicator of each project", () => {
    const { tables } = marked([
      ["序号", "项目名称", "建设内容", "总投资（亿元）", "2025年计划投资（万元）"],
      ["1", "产业园", "建设园区", "30.5", "800"],
      ["2", "高铁站", "建设站房", "12", "-"],
    ]);
    expect(tables[0]!.indicators.map(({ name, value, unit, by }) => [name, value, unit, by])).toEqual([
      ["产业园总投资", 3_050_000_000, "元", null],
      ["产业园计划投资", 8_000_000, "元", "2025"],
      ["高铁站总投资", 1_200_000_000, "元", null],
    ]);
  });

  it.each([
    [
      "figures",
      [
        ["甲", "乙"],
        ["园", "12"],
        ["站", "13"],
        ["港", "14"],
      ],
      ["tables.unknown"],
    ],
    [
      "bodies",
      [
        ["甲", "乙"],
        ["园", "市教育局"],
        ["站", "市财政局"],
        ["港", "省水利厅"],
      ],
      ["tables.unknown"],
    ],
    [
      "words",
      [
        ["甲", "乙"],
        ["园", "东"],
        ["站", "西"],
        ["港", "北"],
      ],
      [],
    ],
  ])("a marked table of %s whose columns are not known is told", (_, rows, expected) => {
    const told: string[] = [];
    const { source } = marked(rows);
    readTables(source, (rule) => told.push(rule));
    expect(told).toEqual(expected);
  });
});

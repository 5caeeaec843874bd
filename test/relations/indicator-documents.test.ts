import { describe, expect, it } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";

/** value, by, kind of each indicator of a document with these lines. */
const told = (...lines: string[]) =>
  extractSource(textSource(lines.join("\n")), "document", {}).indicators.map(({ value, by, kind }) => [
    value,
    by === "every-year" ? by : (by?.slice(0, 4) ?? null),
    kind,
  ]);

describe("what a whole document says of its numbers' times and kinds", () => {
  it("half a year in a title that plans the other half; a year behind the place that a sentence begins with", () => {
    expect(
      told(
        "青石街道2021年上半年工作总结和下半年工作思路",
        "2021年，街道经济平稳运行，财政收入预计实现12.8亿元，同比增长8.6%。",
        "一、抓项目。整治河道7条。",
      ),
    ).toEqual([
      [1_280_000_000, "2021", "baseline"],
      [8.6, "2021", "baseline"],
      [7, "2021", "target"],
    ]);
    expect(
      told(
        "青石县2013年工作要点",
        "经初步预计，青石县2012年全年实现生产总值163亿元，增长13%；农民人均纯收入达到9807元。",
      ),
    ).toEqual([
      [16_300_000_000, "2012", "baseline"],
      [13, "2012", "baseline"],
      [9807, "2012", "baseline"],
    ]);
  });

  it("主要工作及成效 is what was done", () => {
    expect(
      told("市农委工作安排", "一、2012年主要工作及成效", "小麦平均单产达520公斤，最高单产达674公斤。"),
    ).toEqual([
      [520, "2012", "baseline"],
      [674, "2012", "baseline"],
    ]);
  });

  it("the sum of the year before that a sum is told beside; months in the title of what was done", () => {
    expect(
      told(
        "关于青石区2020年上半年预算执行情况的报告",
        "一、收入情况",
        "2020年1-6月税收收入完成146万元，比上年同期144万元增收2万元。",
      ),
    ).toEqual([
      [1_460_000, "2020", "baseline"],
      [1_440_000, "2019", "baseline"],
      [20_000, "2020", "baseline"],
    ]);
    expect(
      told("青石县2019年1-10月交通基础设施建设情况", "公路项目完成投资13亿元，为年计划的96.6%。"),
    ).toEqual([
      [1_300_000_000, "2019", "baseline"],
      [96.6, "2019", "baseline"],
    ]);
  });

  it("the year that a yearbook's paragraph opens with", () => {
    expect(
      told(
        "【经济发展】 2003年，全县完成生产总值9亿元，工农业总产值15亿元，分别比上年增长13%和11%。",
        "农业。奶牛发展到6.5万头。",
      ),
    ).toEqual([
      [900_000_000, "2003", "baseline"],
      [1_500_000_000, "2003", "baseline"],
      [13, "2003", "baseline"],
      [11, "2003", "baseline"],
      [65_000, "2003", "baseline"],
    ]);
  });

  it("a year that only a heading over what was done names", () => {
    const body = "固定资产投资完成10亿元，增长8%。";
    expect(told("一、2007年计划执行情况", body)).toEqual([
      [1_000_000_000, "2007", "baseline"],
      [8, "2007", "baseline"],
    ]);
    expect(told("一、主要指标完成情况", body)).toEqual([
      [1_000_000_000, null, "baseline"],
      [8, null, "baseline"],
    ]);
  });

  it("aims of the year in front of the first heading", () => {
    expect(
      told(
        "青石镇2018年重点工作安排",
        "青石镇人民政府",
        "2018年2月26日",
        "全年目标：财政总收入9600万元，增长11%。",
        "一、抓项目。整治河道7条，全长23.5公里。",
      ),
    ).toEqual([
      [96_000_000, "2018", "target"],
      [11, "2018", "target"],
      [7, "2018", "target"],
      [23.5, "2018", "target"],
    ]);
  });

  it("a report on a year's work, up to where it turns to the next", () => {
    expect(
      told(
        "关于2019年全县农业农村工作情况的报告",
        "昌平县农业农村局",
        "2020年1月10日",
        "2019年，全县实现农林牧渔业总产值68.4亿元。",
        "一、粮食生产稳中有增",
        "全县粮食播种面积86.2万亩。",
        "二、2020年打算",
        "恢复生猪存栏至25万头。",
      ),
    ).toEqual([
      [6_840_000_000, "2019", "baseline"],
      [862_000, "2019", "baseline"],
      [250_000, "2020", "target"],
    ]);
  });

  it("what is wrong today, years of a plan and of a note in brackets", () => {
    expect(
      told(
        "兴州市“十四五”城镇住房发展规划",
        "兴州市住房和城乡建设局",
        "2021年12月20日",
        "一、发展回顾",
        "（一）“十三五”成就。累计开工棚户区改造4.2万套。",
        "（二）存在问题。租赁住房占比不到一成。",
        "二、重点任务",
        "五年内供应用地900公顷，其中2021年、2022年各200公顷，后三年合计500公顷。",
        "建设绿道120公里（2022年建成45公里、2023年50公里），配套驿站24处。",
      ),
    ).toEqual([
      [42_000, "2020", "baseline"],
      [0.1, null, "baseline"],
      [900, "2025", "target"],
      [200, "2022", "target"],
      [500, "2025", "target"],
      [120, "2025", "target"],
      [45, "2022", "target"],
      [50, "2023", "target"],
      [24, "2025", "target"],
    ]);
  });

  it("a summary of a campaign without a year of its own", () => {
    expect(
      told(
        "清源县河湖清理整治专项行动总结",
        "清源县水利局",
        "2019年12月25日",
        "全县共排查问题382个，整改率97.1%。",
        "下一步，将在2020年6月底前划定河道管理范围236公里。",
      ),
    ).toEqual([
      [382, "2019", "baseline"],
      [97.1, "2019", "baseline"],
      [236, "2020", "target"],
    ]);
  });

  it("what a plan asks of the whole year before its first heading, and of the two years after it", () => {
    expect(
      told(
        "2023年全市食品安全重点工作计划",
        "云陵市市场监督管理局",
        "2023年2月27日",
        "全年完成食品抽检600批次，合格率稳定在98%以上。",
        "一、主要任务",
        "创建示范县1个，力争2024年全市半数以上县区达标；新改建市场9家；明后两年再建12家。",
      ),
    ).toEqual([
      [600, "2023", "target"],
      [98, "2023", "target"],
      [1, "2023", "target"],
      [0.5, "2024", "target"],
      [9, "2024", "target"],
      [12, "2025", "target"],
    ]);
  });

  it("a plan whose title writes its year in words", () => {
    expect(
      told(
        "临溪县二〇〇五年国民经济和社会发展计划",
        "二〇〇五年三月十二日",
        "一、上年计划执行情况",
        "粮食总产十八万五千吨。",
        "二、今年主要预期目标",
        "城镇登记失业率不超过百分之四点五。",
      ),
    ).toEqual([
      [185_000, "2004", "baseline"],
      [4.5, "2005", "target"],
    ]);
  });

  it("a bulletin on the state of something", () => {
    expect(
      told(
        "望江旗2023年生态环境状况公报",
        "望江旗生态环境分局",
        "2024年6月5日",
        "地表水国控断面4个。",
        "立案查处违法案件29件，罚款316.5万元。",
      ),
    ).toEqual([
      [4, "2023", "baseline"],
      [29, "2023", "baseline"],
      [3_165_000, "2023", "baseline"],
    ]);
  });

  it("due dates before the first heading, and a lead that ends in a colon", () => {
    expect(
      told(
        "开元开发区2026年一季度工作安排",
        "2025年12月30日",
        "一季度，力争规上工业总产值完成96亿元。",
        "新开工项目12个，2月底前规上企业开工率不低于95%。为确保复工率不低于90%，现安排如下：",
        "1.稳岗留工。接返工人2000名。",
      ),
    ).toEqual([
      [9_600_000_000, "2026", "target"],
      [12, "2026", "target"],
      [95, "2026", "target"],
      [90, "2026", "target"],
      [2000, "2026", "target"],
    ]);
  });

  it("the time right behind a number, sums of years, an old value, what compares with a year", () => {
    expect(
      told(
        "2022年工作安排",
        "2022年1月28日",
        "一、任务",
        "改造小区9个，年底完工6个，其余3个2023年6月底前完工。",
        "二、人才",
        "每年培训1500人次，三年不少于4500人次，孵化企业300个以上。",
        "三、覆盖",
        "每年演练2次以上，覆盖面由74%扩至90%，知晓率比2021年提高20个百分点。",
      ),
    ).toEqual([
      [9, "2022", "target"],
      [6, "2022", "target"],
      [3, "2023", "target"],
      [1500, "every-year", "target"],
      [4500, "2022", "target"],
      [300, "2022", "target"],
      [2, "every-year", "target"],
      [74, null, "baseline"],
      [90, "2022", "target"],
      [20, "2022", "target"],
    ]);
  });

  it("half a year looked back on and half a year to come", () => {
    expect(
      told(
        "平凉区水务局2023年上半年工作总结和下半年工作计划",
        "2023年7月10日",
        "一、上半年工作完成情况",
        "1至6月，完成水利投资4.36亿元，水费回收率96.2%。",
        "二、下半年工作计划",
        "完成投资3.64亿元。",
      ),
    ).toEqual([
      [436_000_000, "2023", "baseline"],
      [96.2, "2023", "baseline"],
      [364_000_000, "2023", "target"],
    ]);
  });

  it("a day on a line of its own is no beginning of 到2025年; 三年内 holds for its part, 每年 for its subject", () => {
    expect(
      told(
        "海岭省全民科学素质行动实施方案（2021—2025年）",
        "海岭省科学技术协会",
        "2021年10月29日",
        "到2025年，全省公民具备科学素质的比例超过15%，城乡差距缩小到6个百分点以内。",
        "一、基础设施",
        "财政每年安排1500万元，产能储备企业不少于6家，三年内消除56人以上大班额20个；每千人口托位数达4.6个，万人吸毒率降至6.5‱以下。",
      ),
    ).toEqual([
      [15, "2025", "target"],
      [6, "2025", "target"],
      [15_000_000, "every-year", "target"],
      [6, "2025", "target"],
      [56, null, "threshold"],
      [20, "2024", "target"],
      [4.6, "2025", "target"],
      [6.5, "2025", "target"],
    ]);
  });

  it("what measures in force for years ask of their own year", () => {
    expect(
      told(
        "海川省人民政府办公厅关于推动外贸稳规模优结构的若干措施",
        "2023年6月12日",
        "一、推动国际物流。中欧班列全年开行不少于1200列，进口额占比较上年提升2个百分点，海外仓达到20个。",
        "二、本措施自印发之日起施行，有效期2年。",
      ),
    ).toEqual([
      [1200, "2023", "target"],
      [2, "2023", "target"],
      [20, "2025", "target"],
    ]);
  });

  it("a later year of one paragraph holds for no other in a report for one year", () => {
    expect(
      told(
        "2026年政府工作报告",
        "——2026年1月18日在青山县第十八届人民代表大会第三次会议上",
        "一、2026年工作安排",
        "做大经济总量。力争到2028年，经济总量突破400亿元。",
        "夯实农业基础。新建高标准农田3万亩。",
        "二、今后五年目标",
        "发展质量明显提高。到2030年，经济总量突破500亿元。",
        "人民生活更加富裕。城镇化率达到65%。",
      ),
    ).toEqual([
      [40_000_000_000, "2028", "target"],
      [30_000, "2026", "target"],
      [50_000_000_000, "2030", "target"],
      [65, "2030", "target"],
    ]);
  });

  it("what is left over from the last year is income of a draft budget", () => {
    expect(
      told(
        "关于青山县2025年预算执行情况和2026年预算草案的报告",
        "——2026年1月12日在青山县第十八届人民代表大会第三次会议上",
        "一、2025年预算执行情况",
        "实现GDP312.6亿元。在校生人数21350，比上年增加120人。旅游收入恢复到2019年同期的112%。",
        "二、2026年预算草案",
        "税收收入6亿元，加上级补助收入2亿元、上年结余1亿元、调入资金3亿元。",
        "在2025年建成5个的基础上，再建8个食堂。",
      ),
    ).toEqual([
      [31_260_000_000, "2025", "baseline"],
      [21_350, "2025", "baseline"],
      [120, "2025", "baseline"],
      [112, "2025", "baseline"],
      [600_000_000, "2026", "target"],
      [200_000_000, "2026", "target"],
      [100_000_000, "2026", "target"],
      [300_000_000, "2026", "target"],
      [5, "2025", "baseline"],
      [8, "2026", "target"],
    ]);
  });

  it("a printed year says when, whatever year the report is told by; behind its aims a report looks ahead", () => {
    expect(
      told(
        "2026年政府工作报告",
        "各位代表：",
        "一、2026年主要目标",
        "今年的主要预期目标是：地区生产总值增长5%。",
        "二、以“园区”为引擎，辐射“工业兴区”战略",
        "坚持把着力点放在实体经济上，新增规上工业企业40家，推动开发区收入突破1000亿元。",
      ),
    ).toEqual([
      [5, "2026", "target"],
      [40, "2026", "target"],
      [100_000_000_000, "2026", "target"],
    ]);
    expect(
      told(
        "青山镇2010年预算执行情况和2011年预算草案",
        "一、2010年预算执行情况",
        "2010年全镇财政总收入6.1亿元，增长33%。",
      ),
    ).toEqual([
      [610_000_000, "2010", "baseline"],
      [33, "2010", "baseline"],
    ]);
  });

  it("what has been done of a plan, in a review that is made before the year's end", () => {
    expect(
      told(
        "青山镇2024年工作总结和2025年工作计划",
        "青山镇人民政府",
        "2024年12月20日",
        "一、2024年工作总结",
        "今年计划投资6亿元，已完成6.3亿元。计划建设的10公里农村公路已全部完工；改厕任务220户，目前完成198户。",
        "二、2025年工作计划",
        "工业总产值50亿元。",
      ),
    ).toEqual([
      [600_000_000, "2024", "target"],
      [630_000_000, "2024", "baseline"],
      [10, "2024", "baseline"],
      [220, "2024", "baseline"],
      [198, "2024", "baseline"],
      [5_000_000_000, "2025", "target"],
    ]);
  });

  it("a year that opens a plan, and what a bracket leaves out", () => {
    expect(
      told(
        "2022年政府工作报告",
        "——2022年1月8日在清水区第九届人民代表大会第一次会议上",
        "一、2021年工作回顾",
        "2021年是“十四五”开局之年，全区生产总值增长8.1%。出栏率75.5%。",
        "二、2022年工作安排",
        "预算支出（扣除2021年救灾资金外）增长3%以上。",
      ),
    ).toEqual([
      [8.1, "2021", "baseline"],
      [75.5, "2021", "baseline"],
      [3, "2022", "target"],
    ]);
    expect(
      told(
        "青山县2024年1-4月重点项目建设情况报告",
        "2024年，我县安排重点项目91个。1-4月，完成投资96.4亿元。",
      ),
    ).toEqual([
      [91, "2024", "baseline"],
      [9_640_000_000, "2024", "baseline"],
    ]);
  });

  it("part of the year that a report looks back on", () => {
    const lines = [
      "2024年政府工作报告",
      "——2024年1月10日在青山州第十三届人民代表大会第三次会议上",
      "青山州人民政府州长 李明",
      "各位代表：",
      "一、2023年工作回顾",
      "前三季度，实现旅游收入98亿元。城镇登记失业率3.6%，控制在4.5%的目标以内。",
      "二、2024年重点工作",
      "力争一季度开工项目60个；争取专项债券30亿元以上。",
    ];
    const { indicators } = extractSource(textSource(lines.join("\n")), "document", {});
    expect(indicators.map(({ value, by, kind }) => [value, by, kind])).toEqual([
      [9_800_000_000, "2023-09-30", "baseline"],
      [3.6, "2023", "baseline"],
      [4.5, "2023", "target"],
      [60, "2024-03-31", "target"],
      [3_000_000_000, "2024", "target"],
    ]);
  });
});

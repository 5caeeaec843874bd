import { describe, expect, it } from "vitest";
import { quantitiesOf as findQuantities } from "../../src/mentions/quantities/quantities.ts";
import { expectLinear } from "../cpu-time.ts";

/** text: [value, unit, comparator, change, valueTo] of each quantity. */
function read(text: string) {
  return findQuantities(text).map((q) => [
    q.value,
    q.unit,
    q.comparator,
    q.change,
    ...(q.valueTo === undefined ? [] : [q.valueTo]),
  ]);
}

describe("findQuantities", () => {
  it.each([
    ["新增规模以上企业3.3万家", [[33_000, "家", "=", null]]],
    ["总投资6.85万亿元", [[6_850_000_000_000, "元", "=", null]]],
    ["农村公路 26.6 万公里", [[266_000, "公里", "=", null]]],
    ["装机1.64亿千瓦", [[164_000_000, "千瓦", "=", null]]],
    ["浓度降至30微克/立方米", [[30, "微克/立方米", "=", null]]],
    ["每百户拥有95台/百户", [[95, "台/百户", "=", null]]],
    ["绿电交易１００亿千瓦时", [[10_000_000_000, "千瓦时", "=", null]]],
    ["节能8000万吨标准煤", [[80_000_000, "吨标准煤", "=", null]]],
    ["亩均收益1.2万元/亩", [[12_000, "元/亩", "=", null]]],
    ["出口421亿美元", [[42_100_000_000, "美元", "=", null]]],
    [
      "出口带宽1000Gbps、算力300PFlops",
      [
        [1000, "Gbps", "=", null],
        [300, "PFlops", "=", null],
      ],
    ],
    ["使6069万农民受益", [[60_690_000, "", "=", null]]],
    ["三元五角二分", [[3.52, "元", "=", null]]],
    ["每斤1毛钱", [[1, "毛", "=", null]]],
    ["为企业减负2500亿元", [[250_000_000_000, "元", "=", null]]],
    ["同比增速为负3.9%", [[-3.9, "%", "=", "increase"]]],
    [
      "分别达到3000、4000亿元",
      [
        [300_000_000_000, "元", "=", null],
        [400_000_000_000, "元", "=", null],
      ],
    ],
    [
      "分别完成12.5、8.3和7.1亿元",
      [
        [1_250_000_000, "元", "=", null],
        [830_000_000, "元", "=", null],
        [710_000_000, "元", "=", null],
      ],
    ],
    [
      "分别增长8、10个百分点左右",
      [
        [8, "个百分点", "~", "increase"],
        [10, "个百分点", "~", "increase"],
      ],
    ],
    ["1、5个园区建成", [[5, "个", "=", null]]],
    ["新建第3、4小学2所", [[2, "所", "=", null]]],
    ["地铁1、2号线建成5公里", [[5, "公里", "=", null]]],
    ["由2、3日改为5人", [[5, "人", "=", null]]],
    [
      "分别达1409万、1305万人次",
      [
        [14_090_000, "人次", "=", null],
        [13_050_000, "人次", "=", null],
      ],
    ],
    [
      "8万亿、9万亿三个台阶",
      [
        [8e12, "", "=", null],
        [9e12, "", "=", null],
        [3, "个", "=", null],
      ],
    ],
    ["投入￥1300", [[1300, "元", "=", null]]],
    ["投资26. 5亿元", [[2_650_000_000, "元", "=", null]]],
    ["见表1. 5家企业", [[5, "家", "=", null]]],
    ["下降1.08个千分点", [[1.08, "个千分点", "=", "decrease"]]],
    ["产值约占总产值的80%", [[80, "%", "~", null]]],
    ["是前一时期的3倍多", [[3, "倍", "~", null]]],
    [
      "公园占地6亩多，种树3000棵",
      [
        [6, "亩", "~", null],
        [3000, "棵", "=", null],
      ],
    ],
    ["建成5个多媒体教室", [[5, "个", "=", null]]],
    ["突破10项核心技术", [[10, "项", "=", null]]],
    ["授权专利突破10项", [[10, "项", ">", null]]],
    ["历时三个多月", []],
    ["卷烟60万大箱", [[600_000, "大箱", "=", null]]],
  ])("counts with unit: %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ["不低于90%", 90, ">="],
    ["40项以上", 40, ">="],
    ["至少带动1个企业", 1, ">="],
    ["超过300场次", 300, ">"],
    ["规模突破2.2万亿元", 2_200_000_000_000, ">"],
    ["规模过千亿", 100_000_000_000, ">"],
    ["失业率控制在4.6％以内", 4.6, "<="],
    ["最高补助金额200万元", 2_000_000, "<="],
    ["不超过实际投资额5%", 5, "<="],
    ["排名前10位", 10, "<="],
    ["不足三成", 0.3, "<"],
    ["二十余位专家", 20, "~"],
    ["推广空调500多万台", 5_000_000, "~"],
    ["基本达到1台/人", 1, "~"],
    ["年内培育50家左右", 50, "~"],
    ["近千亿元", 100_000_000_000, "~"],
    ["达到70%", 70, "="],
    ["节约100吨", 100, "="],
    ["通过30项", 30, "="],
  ])("bounds: %s", (text, value, comparator) => {
    const [found] = findQuantities(text);
    expect([found?.value, found?.comparator]).toEqual([value, comparator]);
  });

  it.each([
    ["收入和投资分别增长7%、8%和9%左右", ["~", "~", "~"]],
    ["收入和投资分别增长7%以上、9%左右", [">=", "~"]],
    ["收入和就业分别达到7亿元和9万人以上", ["=", ">="]],
    ["建设7个、9个以上", ["=", ">="]],
    ["分别增长7%，投资增长9%左右", ["=", "~"]],
  ])("bounds that close joined numbers: %s", (text, comparators) => {
    expect(findQuantities(text).map(({ comparator }) => comparator)).toEqual(comparators);
  });

  it.each([
    ["增长8%左右", "increase"],
    ["提高了3个百分点", "increase"],
    ["涨幅控制在3%左右", null],
    ["增长13%、力争14%", "increase"],
    ["增长10%，力争达到12%", "increase"],
    ["年均增长确保达12%", "increase"],
    ["提高5%，力争覆盖率达到60%", null],
    ["基地提质增效13万亩", null],
    ["出台稳增长20条", null],
    ["农田改造提升20万亩", null],
    ["项目巩固提升20处", null],
    ["企业降本增效50万元", null],
    ["增长目标为17％", "increase"],
    ["产值翻一番", "increase"],
    ["提高生产效率20%以上", "increase"],
    ["材料减少60%以上", "decrease"],
    ["压减审批事项30%", "decrease"],
    ["能耗下降14.38%", "decrease"],
    ["提高到70%", null],
    ["降至30%", null],
    ["提高办结效率，网办率达到90%", null],
    ["城镇新增就业900万人", null],
    ["工业增加值300亿元", null],
  ])("change: %s", (text, change) => {
    expect(findQuantities(text).at(-1)?.change).toBe(change);
  });

  it.each([
    ["选取2—3个园区", 2, 3, "个"],
    ["扶持5至10家", 5, 10, "家"],
    ["增长6%-7%", 6, 7, "%"],
    ["10万—20万元", 100_000, 200_000, "元"],
    ["补助2-3万元", 20_000, 30_000, "元"],
    ["三到五个点位", 3, 5, "个"],
    ["2～3 个", 2, 3, "个"],
  ])("ranges: %s", (text, value, valueTo, unit) => {
    expect(findQuantities(text)).toMatchObject([{ value, valueTo, unit }]);
  });

  it.each([
    ["百分之二十", 20, "%"],
    ["千分之二", 2, "‰"],
    ["三分之一", 1 / 3, ""],
    ["约七成的村", 0.7, ""],
    ["一半以上的村", 0.5, ""],
    ["化肥用量零增长", 0, ""],
    ["收入翻番", 1, "番"],
    ["收入翻两番", 2, "番"],
    ["完成3/4", 0.75, ""],
  ])("shares in words: %s", (text, value, unit) => {
    expect(findQuantities(text)).toMatchObject([{ value, unit }]);
  });

  it("lets an enumeration share what stands in front of its first number", () => {
    expect(read("分别给予最高50万元（国家级）、20万元（省级）")).toEqual([
      [500_000, "元", "<=", null],
      [200_000, "元", "<=", null],
    ]);
    expect(read("分别下降 9.66%和13.14%").map(([, , , change]) => change)).toEqual(["decrease", "decrease"]);
    expect(read("建设50家以上、100家").map(([, , comparator]) => comparator)).toEqual([">=", "="]);
    expect(read("快于全国3.4个、1个百分点").map(([, unit]) => unit)).toEqual(["个百分点", "个百分点"]);
  });

  it("gives the number as printed and the mention with its bounds", () => {
    const text = "全年不少于 3.3万 家以上，选取2—3个";
    const spans = findQuantities(text).map((q) => [q.text, text.slice(q.number.start, q.number.end)]);
    expect(spans).toEqual([
      ["不少于 3.3万 家以上", "3.3万"],
      ["2—3个", "2—3"],
    ]);
  });

  it.each([
    "建设5G网络、IPv6、4K超高清、3D打印和2B服务",
    "拨打12345热线，整合“12316”“96048”服务",
    "800兆数字集群、653工程、211工程",
    "实施“四个一百”工程和“1+6+N”体系",
    "晋政发〔2010〕11号、GB/T 9704、DB31/T381-2007",
    "2025年底前，9月15日前，2023—2025年，二〇二五年三月",
    "第三次、首批、第二十条、十四届人大五次会议、十一次全会、二期工程",
    "1.完善制度\n2、健全机制\n（一）总体要求\n一、主要任务",
    "“十四五”期间三农、三网、五保、两化融合",
    "一切为了四川，五台山，以防万一，千万要统一，进一步一体化",
    "一是加强，一些地方，一批项目，一座座新城，零部件",
    "《朝花夕拾》登陆部队收拾行装，党的十七大",
    "八点三十分，8:30，0531-8888，1.2.3",
    "每万人口，千家万户，万人空巷，几十家，数百项",
    "“十五”计划、“15分钟便民圈”",
    "省级以上、3级等保",
  ])("finds nothing in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("takes time in proportion to the length of a line", () => {
    for (const piece of ["一", "9", "1、", "十万", "5G", "百分之", "“3个", "《1", "约", "2—", "1/", "千 "]) {
      const prepare = (size: number) => {
        const text = piece.repeat(size);
        return () => void findQuantities(text);
      };
      expectLinear(10_000, prepare, piece);
    }
  });
});

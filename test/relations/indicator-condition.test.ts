import { describe, expect, it } from "vitest";
import { find } from "./plan-reading.ts";

describe("conditions and grants hold in no year but yearly", () => {
  it.each([
    [
      "培育4个年销售收入超百亿元企业；推进3个投资50至100亿元的项目。",
      [
        [4, "个", "=", null, "2026", "target"],
        [10_000_000_000, "元", ">", null, null, "threshold"],
        [3, "个", "=", null, "2026", "target"],
        [5_000_000_000, "元", "=", null, null, "threshold"],
      ],
    ],
    [
      "全区有3000平方米以上的大型零售商业网点58个。",
      [
        [3000, "平方米", ">=", null, null, "threshold"],
        [58, "个", "=", null, "2026", "target"],
      ],
    ],
    [
      "有8户企业销售收入超百亿元；实施9个总投资2亿元的项目。",
      [
        [8, "户", "=", null, "2026", "target"],
        [10_000_000_000, "元", ">", null, "2026", "target"],
        [9, "个", "=", null, "2026", "target"],
        [200_000_000, "元", "=", null, "2026", "target"],
      ],
    ],
    [
      "租赁园区载体建筑面积超过300平方米且作为自用办公用房的，给予最高不超过8万元/年的场租补贴；",
      [
        [300, "平方米", ">", null, null, "threshold"],
        [80_000, "元/年", "<=", null, "every-year", "threshold"],
      ],
    ],
    [
      "对年度营业收入超过2亿元且同比增速高于15%的，给予奖励。",
      [
        [200_000_000, "元", ">", null, null, "threshold"],
        [15, "%", ">", null, null, "threshold"],
      ],
    ],
    [
      "首次年度营业收入达到3000万元的机构，给予一次性奖励。",
      [[30_000_000, "元", ">=", null, null, "threshold"]],
    ],
    [
      "该集团年度获取的奖励及补贴金额不超过200万元。",
      [[2_000_000, "元", "<=", null, "every-year", "threshold"]],
    ],
    [
      "培育具备15个以上应用场景的工厂不少于20个。",
      [
        [15, "个", ">=", null, null, "threshold"],
        [20, "个", ">=", null, "2026", "target"],
      ],
    ],
    [
      "对新增规上企业，分别最高按其当年度营业收入增量的0.2%、0.3%给予奖励。",
      [
        [0.2, "%", "<=", null, null, "threshold"],
        [0.3, "%", "<=", null, null, "threshold"],
      ],
    ],
    [
      "新招用人员数量达到现有职工人数25%（超过100人的企业达到15%）的，可申请贷款。",
      [
        [25, "%", ">=", null, null, "threshold"],
        [100, "人", ">", null, null, "threshold"],
        [15, "%", ">=", null, null, "threshold"],
      ],
    ],
    ["返还标准按应缴纳社会保险费50%的标准确定。", [[50, "%", "=", null, null, "threshold"]]],
    ["补贴面积最高3000平方米。", [[3000, "平方米", "<=", null, null, "threshold"]]],
    [
      "对4类重点对象的C级危房户均补助1万元，D级危房户均补助不低于2.2万元。",
      [
        [4, "类", "=", null, "2026", "target"],
        [10_000, "元", "=", null, null, "threshold"],
        [22_000, "元", ">=", null, null, "threshold"],
      ],
    ],
    ["对超额完成年度目标的市奖励500万—1000万元。", [[5_000_000, "元", "=", null, null, "threshold"]]],
    [
      "总投资约480万元，其中县级补助60%；对按期建成的村，每个广场奖补5万元。",
      [
        [4_800_000, "元", "~", null, "2026", "target"],
        [60, "%", "=", null, null, "threshold"],
        [50_000, "元", "=", null, null, "threshold"],
      ],
    ],
    [
      "年综合能耗5000吨标准煤以上的企业每年开展一次能源审计。",
      [
        [5000, "吨标准煤", ">=", null, null, "threshold"],
        [1, "次", "=", null, "every-year", "target"],
      ],
    ],
    [
      "对承租国有房屋的企业免收3个月租金，疫情地区再免3个月；房产税减征50%。",
      [
        [3, "个月", "=", null, null, "threshold"],
        [3, "个月", "=", null, null, "threshold"],
        [50, "%", "=", null, null, "threshold"],
      ],
    ],
    [
      "按照建成区每平方公里不少于4座的标准，新建公厕86座。",
      [
        [4, "座", ">=", null, null, "threshold"],
        [86, "座", "=", null, "2026", "target"],
      ],
    ],
    [
      "被通报2次及以上的，降低一个等次；满意度低于85%的扣分。",
      [
        [2, "次", ">=", null, null, "threshold"],
        [85, "%", "<", null, null, "threshold"],
      ],
    ],
    ["人才公寓租期一般不超过5年。", [[5, "年", "<=", null, null, "threshold"]]],
    [
      "得分在90分及以上的，年薪上浮10%；低于70分的，下浮10%。",
      [
        [10, "%", "=", "increase", "2026", "target"],
        [10, "%", "=", "decrease", "2026", "target"],
      ],
    ],
    [
      "小微企业（上年出口额500万美元以下）投保费用全额补助，一般企业补助60%，信用保险渗透率不低于25%。",
      [
        [5_000_000, "美元", "<=", null, null, "threshold"],
        [60, "%", "=", null, null, "threshold"],
        [25, "%", ">=", null, "2026", "target"],
      ],
    ],
    ["城市低保标准由财政补助，提高至每人每月720元。", [[720, "元", "=", null, "2026", "target"]]],
    [
      "案件查处率达不到90%、森林覆盖率下降0.1个百分点以上的县区，取消评先资格。",
      [
        [90, "%", "<", null, null, "threshold"],
        [0.1, "个百分点", ">=", "decrease", null, "threshold"],
      ],
    ],
    [
      "一年内发生2起以上较大事故或者1起重大事故的，一票否决。",
      [
        [2, "起", ">=", null, null, "threshold"],
        [1, "起", "=", null, null, "threshold"],
      ],
    ],
    [
      "重大事故隐患整改率达不到100%的，不得评为优秀；优秀比例不超过30%。",
      [
        [100, "%", "<", null, null, "threshold"],
        [30, "%", "<=", null, null, "threshold"],
      ],
    ],
  ])("%s", (body, expected) => {
    expect(find(body).map((f) => [f.value, f.unit, f.comparator, f.change, f.by, f.kind])).toEqual(expected);
  });

  it.each([
    "森林覆盖率达到40%，对植树造林的单位给予补助。",
    "力争规上企业达到300家的目标，给予政策支持。",
    "新增绿地面积超过100平方米。对管护好的，给予奖励。",
    "同比增速高于10%，给予企业家更大舞台。",
  ])("a target: %s", (body) => {
    expect(find(body).map(({ by, kind }) => [by, kind])).toEqual([["2026", "target"]]);
  });
});

describe("一 behind 为 and 成", () => {
  it.each([
    ["将多张许可证整合为一张许可证。", []],
    ["把分散的窗口合并成一个窗口。", []],
    ["将审批时限压缩为1个工作日。", [1]],
    ["将科室精简为12个。", [12]],
  ])("%s", (body, values) => {
    expect(find(body).map(({ value }) => value)).toEqual(values);
  });
});

it("names what is asked for in a list of conditions", () => {
  const body =
    "申请人应当同时符合下列条件：1.年龄在45周岁以下；2.拥有2项以上发明专利；3.研发投入占销售收入5%以上。";
  expect(find(body).map(({ name, kind, comparator }) => [name, kind, comparator])).toEqual([
    ["年龄", "threshold", "<="],
    ["发明专利", "threshold", ">="],
    ["研发投入占销售收入", "threshold", ">="],
  ]);
});

it("tells a condition from the gift in one clause, also for a list with notes", () => {
  const body =
    "对年度营业收入分别在2亿元（批发、零售业）、1亿元（住宿业）及以上的企业给予20万元奖励；对年营业收入在5000万元—1亿元之间的企业给予10万元奖励。";
  const gifts = ["企业奖励", "奖励"];
  const found = find(body).map(({ name, value, kind }) => [
    gifts.includes(name) ? "gift" : name,
    value,
    kind,
  ]);
  expect(found).toEqual([
    ["营业收入", 200_000_000, "threshold"],
    ["营业收入", 100_000_000, "threshold"],
    ["gift", 200_000, "threshold"],
    ["营业收入", 50_000_000, "threshold"],
    ["gift", 100_000, "threshold"],
  ]);
});

it.each([
  ["新能源汽车保有量达到20万辆，产量达到5万辆。", ["新能源汽车保有量", "新能源汽车产量"]],
  ["页岩气产能达到30亿立方米，产量达到20亿立方米。", ["页岩气产能", "页岩气产量"]],
])("what is made is not what could be or what is on the road: %s", (body, names) => {
  expect(find(body).map(({ name }) => name)).toEqual(names);
});

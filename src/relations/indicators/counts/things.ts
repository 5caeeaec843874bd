import {
  any,
  character,
  edge,
  lit,
  not,
  oneOf,
  opt,
  seq,
  times,
  upTo,
  word,
  wordWith,
} from "../../../clause/match.ts";
import { form } from "../../../lexicon/forms.ts";
import { isShare, isUncounted } from "../../../mentions/quantities/units.ts";
import { isScale } from "../../../text/numeral-characters.ts";
import { digits, has, isBefore, isBehind, lead, makes, type Statement, stands, trail } from "../statement.ts";
import { around, bounded, type Counts, isArabic, level, marks } from "./words.ts";

const listed = (kind: "always" | "unless-built") => wordWith(({ lists }) => lists === kind);

const announcement = (kind: "always" | "unless-built") => seq(upTo(4, `${marks}0123456789`), listed(kind));

const announcing = announcement("always");
const announcingUnlessBuilt = announcement("unless-built");
const building = seq(word("builds"), opt(lit("了")));
const notMark = character((c) => !`${marks}和及等`.includes(c) && !/\d/u.test(c));
const placesOrOffices = seq(
  lit(..."县 区 市 旗 镇 乡 街道 乡镇 部门 单位 地区 城市 省 州 功能区 开发区".split(" ")),
  not(oneOf("级属")),
);
/** 、君山区 of 平江县、岳阳县、君山区9个县: the list is told, and how long it is. */
const lastOfList = seq(lit("、"), times(8, notMark), oneOf("县区市旗镇乡州省局委办厅"));
const weight = seq(lit("权重"), opt(lit("占比", "比例", "占", "为", "设为", "提高到", "提高至")));
const groups = seq(opt(lit("工作", "专项")), lit("专班", "工作组", "专项组", "小组", "专题组"));
const points = seq(upTo(6, `${marks}0123456789`), lit("指标"));
const putForward = seq(lit("提出", "设置", "设定", "明确", "包括"), opt(lit("了")));
const pointsInAll = seq(lit("指标"), opt(lit("共", "共计")));
const amounting = any(level, oneOf("达到至为破了上"));
/** Behind a rank: those who hold it get something. */
const receives = any(
  seq(lit("的"), upTo(20, marks), lit("给予", "予以", "奖励", "奖", "补助", "补贴", "表彰")),
  seq(upTo(6, marks), lit("予以", "给予", "奖励", "奖补"), any(edge, oneOf("，；"))),
);
const grade = lit("级");
const classOfSize = any(grade, lit("大关"));
const crossed = lit("跨越", "跨过", "越过", "迈过", "跨上", "迈上", "站上", "冲破", "闯过");

/** 22项工程建设, 3个先导工程开园: sites, not points of a list. */
const works = seq(
  upTo(6, `${marks}0123456789`),
  lit("工程"),
  lit("建设", "开工", "开园", "完工", "竣工", "建成", "投产", "投用", "通车"),
);
/** 14个民生领域重大项目: projects of a field, not fields. */
const ofField = seq(
  upTo(6, `${marks}0123456789、`),
  lit("领域"),
  upTo(4, `${marks}0123456789、`),
  lit("项目"),
);
/** 46项制度创新成果, 9项改革举措在全国推广: what came of them is counted. */
const toldOf = seq(upTo(12, `${marks}0123456789`), lit("成果", "案例", "入选", "获评", "推广", "复制"));
/** 46项民生实事工程: counted as 46项民生实事 is. */
const deeds = seq(upTo(3, `${marks}0123456789`), lit("实事"));
/** 等8个专项规划: documents that were made, not points of a list. */
const madePlans = lit("专项规划");

const listedWorks = seq(upTo(10, `${marks}0123456789`), lit("工程"), oneOf("、和"));
/** 34项饮水工程、5800户沼气工程顺利完工: works that were finished or begun, at the end of their clause. */
const finished = seq(
  lit("完工", "竣工", "建成", "投用", "投产", "通车", "开工", "投入使用", "交付使用", "建成投用"),
  any(edge, oneOf("，。；")),
);

/** 60万吨|乙烯项目, 20万吨|粮食储备库: what its size is the name of. */
const plant = seq(
  times(
    8,
    character((c) => !`${marks}的和及与`.includes(c) && !/\d/u.test(c)),
  ),
  lit("项目", "装置", "生产线", "储备库", "粮库", "油库", "冷库", "码头"),
);

const brings = any(wordWith(makes), lit("突破"));
const capacity = seq(upTo(6, marks), lit("产能", "装机", "生产能力"), any(edge, oneOf(marks)));
const action = seq(upTo(16, marks), lit("行动", "工程", "计划", "活动", "战略"));

/** 打造百家领军企业, 新增千万吨产能: so many of them, not the name of an action. */
function isRoundCount(s: Statement): boolean {
  if (isBefore(s, lit("新增", "形成")) && isBehind(s, capacity)) return true;
  return ["家", "项", "个", "所"].includes(s.quantity.unit) && !isBehind(s, action) && isBefore(s, brings);
}

/** Units of things that stand or live; the points of a list are 个, 项, 条. */
const things = new Set("座 所 家 处 人 名 户 台 栋 辆 公里 千米 亩 平方米".split(" "));

/** Buildings are counted in words too, where the verb says that they are built. */
const buildings = new Set(["座", "所", "栋", "幢"]);
const raised = lit("新建", "改建", "扩建", "改扩建", "新改建", "迁建", "改造", "重建", "建成", "续建");

/** 以下五个方面, 12条举措; what is built is none (建成12个信息系统), nor a large number. */
function announces(s: Statement): boolean {
  const { comparator, valueTo, value } = s.quantity;
  if (valueTo !== undefined || comparator === ">" || comparator === ">=" || value >= 200) return false;
  const ofWorks =
    isBehind(s, works) ||
    isBehind(s, toldOf) ||
    isBehind(s, deeds) ||
    (isBehind(s, listedWorks) && stands(s, finished, trail(s, 60)));
  if (ofWorks || isBehind(s, madePlans) || isBehind(s, ofField) || things.has(s.quantity.unit) || isOfSum(s))
    return false;
  if (isBehind(s, announcing)) return true;
  return isBehind(s, announcingUnlessBuilt) && !isBefore(s, building);
}

/** 总投资35亿元的80项工程: so many for a sum. */
function isOfSum({ scan, quantities, index, quantity }: Statement): boolean {
  const sum = quantities[index - 1];
  if (!sum?.unit.endsWith("元")) return false;
  return scan.text.slice(sum.span.end, quantity.span.start).trim() === "的";
}

/** So many names right before their number are told, and how many they are; a name may hold 和 itself. */
function isAsManyAsNamed(s: Statement): boolean {
  const { clause, quantity } = s;
  const { text } = s.scan;
  const { value, valueTo, comparator, number, unit } = quantity;
  if (value < 3 || value > 60 || valueTo !== undefined || comparator !== "=" || unit !== "个") return false;
  const from = Math.max(text.lastIndexOf("，", number.start) + 1, clause.start);
  const names = text.slice(from, number.start).replace(/等?共?$/u, "");
  const parted = names.split("、").length;
  if (has(s, { start: from, end: from + names.indexOf("、") }, makes)) return false;
  // 在海城、清原、宽甸建设4个示范区
  const last = { start: from + names.lastIndexOf("、"), end: number.start };
  if (has(s, last, (w) => w.builds === true || w.act === "brings")) return false;
  return !names.endsWith("、") && parted > 1 && parted <= value && names.split(/[、和及与]/u).length >= value;
}

/** What has come about or shall counts, though it is named. */
const cameAbout = lit(
  ..."通航 通车 开通 建成 投产 投用 挂牌 摘帽 出列 获批 入围 入驻 全覆盖 建立了 纳入 列入 开园 竣工 完工 开工 成立 增产 通过国家".split(
    " ",
  ),
);

/** 这3起, 上述5个: what was named above. */
const spokenOf = any(lit("这", "上述", "前述"), seq(any(edge, oneOf("，。；：")), lit("以上", "以下")));

const copies = lit("原件", "复印件", "照片", "相片", "一式", "版面");
const photographs = seq(opt(lit("免冠")), lit("照片", "相片"));
const covers = seq(lit("适用于"), opt(lit("全")), opt(oneOf("省市县区镇乡")), edge);

/** Money and shares, which count, and things, which do unless they are a name or only announce a list. */
export const thingRules: readonly Counts[] = [
  {
    id: "counts/scale-in-name",
    when: (s) =>
      s.quantity.comparator === "=" &&
      [...digits(s)].every((c) => isScale(c.charCodeAt(0))) &&
      !isBefore(s, amounting) &&
      !isRoundCount(s),
    then: false,
    yes: ["实施千亿斤粮食产能提升行动。", "开展百家企业对接行动。"],
    no: [
      "产值达到千亿元。",
      "打造百家领军企业，制定百项关键标准。",
      "形成百项标志性产品。",
      "新矿井投产，新增百万吨产能。",
    ],
  },
  {
    id: "counts/rank-in-name",
    when: (s) => s.quantity.text.startsWith("前") && isShare(s.quantity.unit),
    then: false,
    yes: ["进入全球前1‰学科1个。"],
    no: ["全球排名前10位。"],
  },
  {
    id: "counts/rank-of-receiver",
    when: (s) => s.quantity.text.startsWith("前") && isBehind(s, receives),
    then: false,
    yes: [
      "对售粮前10位的种粮大户给予1000元奖励。",
      "排名前3位的单位予以表彰奖励。",
      "列支10万元用于覆盖率前3名乡镇奖励。",
    ],
    no: ["全省排名前10位。", "进入全国前10位的企业达到3家。"],
  },
  {
    id: "counts/class-of-size",
    when: (s) =>
      isBehind(s, grade) ||
      (s.quantity.comparator === "=" && isBehind(s, classOfSize) && !isBefore(s, crossed)),
    then: false,
    yes: ["打造50亿元级企业。", "推动600个以上亿元级项目建设。"],
    no: ["营业收入突破100亿元大关。", "投资首次跨越100亿元大关。"],
  },
  {
    id: "counts/weight-of-a-work",
    when: (s) => s.quantity.unit === "%" && isBefore(s, weight),
    then: false,
    yes: ["将产业振兴纳入综合考核，权重不低于10%。"],
    no: ["权重股占比不低于10%。"],
  },
  {
    id: "counts/size-of-a-plant",
    when: (s) =>
      s.quantity.unit === "吨" &&
      s.quantity.comparator === "=" &&
      s.quantity.change === null &&
      isBehind(s, plant) &&
      !isBefore(s, lit("新增", "形成", "达到", "实现", "年产", "日产", "年加工", "年处理", "日处理", "完成")),
    then: false,
    yes: ["中心20万吨粮食储备库即将建成投产。", "尽快审核60万吨乙烯项目。"],
    no: ["建成年产20万吨面粉生产线。", "收购20万吨粮食。", "完成20万吨储备任务。"],
  },
  {
    id: "counts/measured",
    when: (s) => isUncounted(s.quantity.unit),
    then: true,
    yes: ["投资增长8%。", "安排资金5000万元。"],
    no: ["安排人员5名。"],
  },
  {
    id: "counts/big-things-built",
    when: (s) =>
      s.quantity.unit === "大" &&
      has(s, around(s, 24, 20), (w) => w.builds === true || w.act === "kept" || w.act === "brings") &&
      !isBehind(s, announcing) &&
      !isBehind(s, announcingUnlessBuilt) &&
      stands(s, word("built"), trail(s, 20)),
    then: true,
    yes: ["建设10大园区。"],
    no: ["实施10大工程。"],
  },
  {
    id: "counts/big-things",
    when: (s) => s.quantity.unit === "大",
    then: false,
    yes: ["实施10大工程。", "3大平台可视化。"],
    no: ["建设10大园区。"],
  },
  {
    id: "counts/announced-list",
    when: (s) => announces(s) && !(s.quantity.comparator === "~" && isArabic(s)),
    then: false,
    yes: ["重点抓好以下5个方面。", "提出12条举措。", "聚焦5个重点领域，实施项目。"],
    no: [
      "建成12个信息系统。",
      "推广约30项举措。",
      "交通干线22项工程建设启动。",
      "加快20座在建水库工程建设。",
      "12项供水工程、300户危房改造工程顺利完工。",
      "7个项目一期工程投产。",
      "启动14个民生领域重大项目。",
      "编制完成综合交通等8个专项规划。",
      "形成46项市级制度创新成果。",
      "9项改革举措在全国推广。",
      "抓好46项民生实事工程。",
    ],
  },
  {
    id: "counts/closes-its-list",
    when: (s) =>
      s.quantity.unit === "个" &&
      isBehind(s, placesOrOffices) &&
      isBefore(s, lastOfList) &&
      !has(s, lead(s, 60), makes),
    then: false,
    yes: ["在平江县、岳阳县、君山区9个县（市）区开展评价。", "教育局、财政局2个部门参加。"],
    no: [
      "在平江县等9个县开展评价。",
      "平江县的9个乡镇开展评价。",
      "新增平江县、岳阳县2个县开通高铁。",
      "建好平江县、岳阳县2个区级园区。",
    ],
  },
  {
    id: "counts/as-many-as-named",
    when: (s) => isAsManyAsNamed(s) && !stands(s, cameAbout, trail(s, 24)),
    then: false,
    yes: [
      "选择沈阳、大连、厦门和西安4个城市，开展试点。",
      "同意昌吉、哈密、石河子等3个高新区建设示范区。",
      "联席会议由教育部、工业和信息化部、财政部3个部门组成。",
    ],
    no: [
      "选择沈阳、大连、厦门等10个城市，开展试点。",
      "打造电子信息、装备制造、新材料3个产业集群。",
      "恩阳、格萨尔、五粮液3个机场通航。",
      "选择4个城市，开展试点。",
      "在海城、清原、宽甸建设3个示范区。",
    ],
  },
  {
    id: "counts/spoken-of-before",
    when: (s) => isBefore(s, spokenOf) && !isShare(s.quantity.unit),
    then: false,
    yes: ["这3起事故暴露出管理不到位。", "对上述6家企业进行回访。", "开展试点，以上5个项目要加快推进。"],
    no: ["3起事故暴露出管理不到位。", "投资额1亿元以上5个项目要加快推进。", "使这一比例达到60%。"],
  },
  {
    id: "counts/groups-of-an-office",
    when: (s) => s.quantity.unit === "个" && isBehind(s, groups) && isBefore(s, lit("等", "等共", "等共计")),
    then: false,
    yes: ["联席会议办公室下设综合协调、督查考核等6个专班。"],
    no: ["全县组建6个专班。", "建设信息系统等6个项目。"],
  },
  {
    id: "counts/bodies-that-answer",
    // （县发改局牵头，18个乡镇人民政府配合）
    when: ({ scan: { text }, quantity: { unit, span } }) =>
      unit === "个" && form("relations/answer-in-note").test(text.slice(span.end, span.end + 100)),
    then: false,
    yes: [
      "推进改造。（县发改局牵头，18个乡镇人民政府配合）",
      "（市总工会、17个帮扶集团牵头单位和有关区县政府具体负责）",
    ],
    no: ["18个乡镇人民政府配合完成。", "新建学校（含18个教学点，由县教育局负责）。"],
  },
  {
    id: "counts/how-many-points-of-an-assessment",
    when: (s) =>
      ["项", "个"].includes(s.quantity.unit) &&
      (isBefore(s, pointsInAll) || (isBehind(s, points) && stands(s, putForward, lead(s, 40)))),
    then: false,
    yes: ["确定年度考评指标32项，分别为以下内容。", "围绕结构和效率，规划提出3项主要指标。"],
    no: ["完成指标任务32项。", "下达用地指标32亩。", "5项约束性指标全部完成。"],
  },
  {
    id: "counts/copies-handed-in",
    when: (s) =>
      ["份", "张", "套", "寸"].includes(s.quantity.unit) && (isBefore(s, copies) || isBehind(s, photographs)),
    then: false,
    yes: ["提交申报表原件1份。", "附本人近期2寸照片1张。", "申请书一式3份。"],
    no: ["发放宣传资料1000份。", "新增床位500张。"],
  },
  {
    id: "counts/whom-a-document-covers",
    when: (s) => s.quantity.unit === "个" && stands(s, covers, lead(s, 12)),
    then: false,
    yes: ["本办法适用于全县18个乡镇和县直部门。"],
    no: ["适用于乡镇的政策达到18个。", "推广适用于山区的机型18个。"],
  },
  {
    id: "counts/how-many-conditions",
    when: (s) => ["个", "项", "种", "条"].includes(s.quantity.unit) && isBehind(s, lit("条件", "情形")),
    then: false,
    yes: ["同时符合以下两个或两个以上条件：", "符合3项以上条件的，给予奖励。"],
    no: ["改善3个以上学校条件。"],
  },
  {
    id: "counts/figures",
    when: isArabic,
    then: true,
    yes: ["建设园区3个。"],
    no: ["建设三个中心。"],
  },
  {
    id: "counts/steps-in-words",
    when: ({ scan: { text }, quantity: { span, value } }) =>
      value > 1 && form("quantity/steps").test(text.slice(span.end, span.end + 8)),
    then: true,
    yes: ["地区生产总值连跨两个千亿元台阶。"],
    no: ["培育两个千亿元产业。", "地区生产总值再上一个千亿元台阶。"],
  },
  {
    id: "counts/buildings-in-words",
    when: (s) => buildings.has(s.quantity.unit) && isBefore(s, raised),
    then: true,
    yes: ["新建两座污水处理厂。", "改扩建四所乡镇卫生院。"],
    no: ["建设三个中心。", "打造一座幸福之城。", "这是一座古城。"],
  },
  {
    id: "counts/in-words",
    when: (s) =>
      bounded(s) ||
      s.quantity.valueTo !== undefined ||
      (s.quantity.value >= 20 && s.quantity.value % 10 === 0),
    then: true,
    yes: ["至少建设一个中心。", "培育二十家企业。"],
    no: ["建设三个中心。"],
  },
];

import { any, character, edge, lit, not, oneOf, opt, seq, times, upTo, word } from "../../../clause/match.ts";
import { isShare } from "../../../mentions/quantities/units.ts";
import { has, isBefore, isBehind, lead, makes, type Statement, stands, trail } from "../statement.ts";
import { announcing, announcingUnlessBuilt, type Counts, isArabic, marks } from "./words.ts";

const building = seq(word("builds"), opt(lit("了")));

const notMark = character((c) => !`${marks}和及等`.includes(c) && !/\d/u.test(c));

const placesOrOffices = seq(
  lit(..."县 区 市 旗 镇 乡 街道 乡镇 部门 单位 地区 城市 省 州 功能区 开发区".split(" ")),
  not(oneOf("级属")),
);

/** 、君山区 of 平江县、岳阳县、君山区9个县: the list is told, and how long it is. */
const lastOfList = seq(lit("、"), times(8, notMark), oneOf("县区市旗镇乡州省局委办厅"));

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

/** Units of things that stand or live; the points of a list are 个, 项, 条. */
const things = new Set("座 所 家 处 人 名 户 台 栋 辆 公里 千米 亩 平方米".split(" "));

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

/** How many there are of what a list names, before or behind it. */
export const listRules: readonly Counts[] = [
  {
    id: "counts/announced-list",
    when: (s) => announces(s) && !(s.quantity.comparator === "~" && isArabic(s)),
    then: false,
    yes: ["重点抓好以下5个方面。", "提出12条举措。", "聚焦5个重点领域，实施项目。", "有10个突出亮点。"],
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
];

import { any, behind, lit, not, oneOf, opt, seq, times, upTo } from "../../clause/match.ts";
import { form } from "../../lexicon/forms.ts";
import {
  after,
  aimed,
  before,
  clauseHead,
  type DeadlineRule,
  type Due,
  doing,
  doingThen,
  ends,
  isAhead,
  isBareTime,
  isTold,
  isYearOnly,
  told,
  whole,
} from "./due.ts";

/** Times without a bound: the end of a year, a quarter, a phase, a day or a year of work. */
export const periodRules: readonly DeadlineRule[] = [
  {
    id: "deadline/how-things-stood",
    when: (c) => ends(c, "底", "末") && after(c, told),
    then: "none",
    yes: ["2026年工作要点\n2026年末城镇登记失业率4.02%。"],
    no: ["2026年工作要点\n2026年末建成5个园区。"],
  },
  {
    id: "deadline/named-after-the-year-end",
    when: (c) => c.period.text === "年末" && after(c, population),
    then: "none",
    yes: ["2026年工作要点\n年末总人口控制在55万人以内。"],
    no: ["2026年工作要点\n年末建成人口数据库。"],
  },
  {
    id: "deadline/end-of-it",
    // 2009年10月底完成建设. Of a year that nothing else tells, only the work itself says that it lies ahead.
    when: (c) => ends(c, "底", "末") && (c.anchor.year !== null || (before(c, aimed) && after(c, doing))),
    then: "deadline",
    yes: ["2026年工作要点\n2026年10月底完成建设。"],
    no: ["2008年底某公司首次提出。"],
  },
  {
    id: "deadline/half-year",
    when: (c) =>
      ends(c, "上半年") &&
      c.anchor.year !== null &&
      !isTold(c) &&
      !["去年", "上年", "前年"].some((word) => c.period.text.startsWith(word)) &&
      (before(c, aimed) ||
        (c.anchor.date !== null && c.period.to !== null && c.period.to > c.anchor.date && after(c, doing))) &&
      !after(c, told),
    then: "deadline",
    yes: [
      "2026年工作要点\n（2026年3月1日）\n图书馆、体育馆上半年封顶。",
      "2026年工作要点\n上半年完成招标。",
      "2026年工作要点\n力争2027年上半年完成招标。",
    ],
    no: ["2026年工作要点\n上半年累计完成投资5亿元。"],
  },
  {
    id: "deadline/quarter",
    when: (c) => ends(c, "季度") && c.anchor.year !== null && before(c, aimed) && after(c, doing),
    then: "deadline",
    yes: ["2026年工作要点\n一季度完成选址；二季度完成立项。", "2026年工作要点\n力争三季度开工建设。"],
    no: ["2026年工作要点\n一季度地区生产总值增长5%。", "2026年工作要点\n每季度完成一次检查。"],
  },
  {
    id: "deadline/of-a-step",
    // 2026年7月至2027年6月，开展试点: a work of its own that begins with its time
    when: (c) =>
      isAhead(c) && form("time/of-months").test(c.period.text) && atHeadOfLine(c) && after(c, lit("，")),
    then: "deadline",
    yes: [
      "2026年工作要点\n2026年7月至2027年6月，开展试点，建成50个点位。",
      "2026年工作要点\n（三）总结阶段\n2026年12月，各区总结经验。",
    ],
    no: ["2026年工作要点\n12月，召开大会。", "2026年工作要点\n会议提出，2026年7月至2027年6月，开展试点。"],
  },
  {
    id: "deadline/ten-days",
    // 7月中旬，县目标办组织检查; 2月下旬—3月上旬，开展排查: only where the document's day tells what lies ahead
    when: (c) =>
      ends(c, "旬") &&
      c.anchor.date !== null &&
      before(c, any(clauseHead, lit("于", "到", "从", "自"))) &&
      isAhead(c) &&
      !after(c, lit("的", "以来", "召开的")),
    then: "deadline",
    yes: [
      "2026年工作方案\n（2026年3月1日）\n半年检查。7月中旬，各部门组织检查。",
      "2026年工作方案\n（2026年3月1日）\n排查。4月下旬—5月上旬，各学校开展排查。",
    ],
    no: [
      "2026年工作方案\n（2026年3月1日）\n每年4月中旬，组织检查。",
      "2026年工作方案\n（2026年3月1日）\n按照4月中旬的要求落实。",
    ],
  },
  {
    id: "deadline/months-of-work",
    // 集中整治。4月至9月，各乡镇开展整治; 2026年3—10月开展整治: not a stretch in which something is granted
    when: (c) =>
      isRange(c) &&
      c.anchor.date !== null &&
      c.period.text.endsWith("月") &&
      before(c, any(clauseHead, lit("从", "自"))) &&
      isAhead(c) &&
      !(c.period.from?.endsWith("-01-01") || c.period.to?.endsWith("-12-31")) &&
      (after(c, doing) || after(c, planned) || after(c, seq(lit("，"), not(granting)))),
    then: "deadline",
    yes: [
      "2026年工作方案\n（2026年3月1日）\n集中整治。4月至9月，各乡镇开展整治。",
      "2026年工作方案\n（2026年3月1日）\n整治。2026年3—10月开展整治。",
    ],
    no: [
      "2026年工作方案\n（2026年3月1日）\n2026年4月至9月，免征房产税。",
      "2026年工作方案\n（2026年3月1日）\n2026年4月至9月的补贴已经发放。",
    ],
  },
  {
    id: "deadline/days",
    // 4月21日至8月20日，集中整治: not a whole year, for which something holds
    when: (c) =>
      isRange(c) &&
      !after(c, befell) &&
      c.period.text.endsWith("日") &&
      before(c, any(clauseHead, lit("从", "自"))) &&
      isAhead(c) &&
      !(c.period.from?.endsWith("-01-01") || c.period.to?.endsWith("-12-31")) &&
      after(c, lit("，")),
    then: "deadline",
    yes: [
      "2026年工作方案\n4月20日前，动员部署；4月21日至8月20日，集中整治。",
      "2026年工作方案\n从4月1日起至10月31日，开展整治。",
    ],
    no: [
      "2026年工作方案\n2026年1月1日至12月31日，返还失业保险费。",
      "2026年工作方案\n会议于4月21日至23日召开。",
      "2026年工作方案\n8月11日至18日，某县连续发生3起事故。",
    ],
  },
  {
    id: "deadline/time-of-work",
    when: (c) => isRange(c) && isAhead(c) && isWholeTime(c),
    then: "deadline",
    yes: [
      "2026年工作方案\n三、走访时间\n2026年10月19日至2026年11月30日。",
      "2026年工作方案\n三、整治时间：2026年3月至6月。",
    ],
    no: [
      "2026年工作方案\n三、会议时间\n2026年10月19日至21日。",
      "2026年工作方案\n三、走访时间\n2026年10月19日至2026年11月30日安排走访。",
    ],
  },
  {
    id: "deadline/phase",
    // （2026年12月）, （即日起至5月31日） behind the name of a phase as well
    when: (c) =>
      (isRange(c) || closes(c)) && behind(c.scan, c.period.span.start, phaseFromToday, whole(c.scan)),
    then: "deadline",
    yes: [
      "2026年工作要点\n第一阶段（2026年7月至2026年12月）。集中整治。",
      "2026年工作要点\n（三）总结阶段（2026年12月）。",
      "2026年工作要点\n第一阶段：动员部署（即日起至5月31日）。制定方案。",
    ],
    no: ["2026年工作要点\n“十五五”期间（2026年至2030年），集中整治。"],
  },
  {
    id: "deadline/step",
    // （二）数据收集（2026年9月）。
    when: (c) => (isRange(c) || closes(c)) && isAhead(c) && endsStepHeading(c),
    then: "deadline",
    yes: [
      "2026年工作方案\n（2026年3月1日）\n（二）数据收集（2026年9月）。各部门提供数据。",
      "2026年工作方案\n1.摸底排查（4月至5月）\n全面排查。",
    ],
    no: [
      "2026年工作方案\n（二）数据收集。按照会议要求（2026年9月）提供。",
      "2026年工作方案\n（二）数据收集（2026年9月）工作会议召开。",
    ],
  },
  {
    id: "deadline/done-then",
    when: (c) =>
      isBareTime(c) &&
      before(c, aimed) &&
      (isAhead(c) || isPromised(c)) &&
      (after(c, doing) || (isYearOnly(c) && isAhead(c) && after(c, doingThen))) &&
      !(c.scan.text[c.period.span.start - 1] === "：" && after(c, starting)),
    then: "deadline",
    yes: [
      "2026年工作要点\n2028年全面建成平台。",
      "2026年工作要点\n2028年，完成系统开发。",
      "2026年工作要点\n2028年组织开展中期评估。",
      "2026年工作要点\n建设平台（10月完成验收）。",
      "2026年工作要点\n2028年初步建成平台。",
      "力争2026年7月1日正式开馆。",
    ],
    no: ["2026年工作要点\n2026年建成5个园区。", "2026年工作要点\n10月召开大会。", "2026年7月1日正式开馆。"],
  },
  {
    id: "deadline/state-then",
    // 2028年，大气和水环境质量基本达标: what it shall be like by then
    when: (c) => isYearOnly(c) && before(c, clauseHead) && isAhead(c) && after(c, likeThen),
    then: "deadline",
    yes: [
      "2026年工作要点\n2028年，环境质量明显改善，水质基本达标。",
      "2026年工作要点\n2028年，大气和水环境质量基本达到国家标准。",
    ],
    no: [
      "2026年工作要点\n2025年，环境质量明显改善。",
      "2026年工作要点\n2028年，环境质量监测。",
      "2026年工作要点\n展望2035年，环境质量根本好转。",
    ],
  },
  {
    id: "deadline/next-year",
    // 确保仓储区明年7月建成: what is told so has not come about
    when: (c) => c.period.text.startsWith("明年") && after(c, doing),
    then: "deadline",
    yes: ["2026年工作要点\n确保仓储区明年7月份建成、引导区明年11月投用。"],
    no: ["2026年工作要点\n谋划明年项目。", "2026年工作要点\n仓储区7月份建成。"],
  },
  {
    id: "deadline/planned-then",
    when: (c) => isYearOnly(c) && before(c, aimed) && isAhead(c) && after(c, planned),
    then: "deadline",
    yes: [
      "2026年工作要点\n先行试点，2028年逐步扩大至全市范围。",
      "2026年工作要点\n2027年，制定出台评估办法。",
      "2026年工作要点\n2027年推进三个片区改造。",
    ],
    no: [
      "2026年工作要点\n2026年推进三个片区改造。",
      "2026年工作要点\n2027年实施方案。",
      "2026年工作要点\n谋划2027年建设项目。",
    ],
  },
];

/** Of a year that lies ahead also what goes on in it: 2028年扩大至全市, 2027年，制定出台办法; not 2027年实施方案. */
const planned = seq(
  opt(lit("，")),
  times(
    3,
    lit("逐步", "率先", "分别", "全面", "全部", "要", "将", "再", "重点", "继续", "正式", "力争", "争取"),
  ),
  lit(
    ..."制定 制订 编制 出台 印发 发布 推广 推开 推行 扩大 扩展 延伸 实行 实施 建立 健全 启动 开展 推进 新增 培育 打造 创建 建设 新建 改造 引进 举办 通过".split(
      " ",
    ),
  ),
  not(
    lit(
      "方案",
      "计划",
      "规划",
      "意见",
      "细则",
      "办法",
      "项目",
      "任务",
      "目标",
      "工作",
      "清单",
      "资金",
      "情况",
      "的",
    ),
  ),
);

/** ，大气环境质量基本达标, ，体系更加完善 */
const likeThen = seq(
  lit("，"),
  upTo(20, "，。；：\n"),
  lit("明显", "显著", "基本", "全面", "根本", "更加", "进一步", "有所", "总体", "初步"),
  lit("改善", "好转", "达标", "达到", "实现", "消除", "遏制", "形成", "完善", "提升", "提高", "建立", "建成"),
);

/** 完成时限：2021年6月启动: its beginning. */
const starting = seq(opt(lit("正式", "全面")), lit("启动", "开工"));

/** 年末总人口控制在55万人以内: what is counted at a year's end is named after it. */
const population = seq(
  opt(lit("全", "我")),
  times(1, oneOf("国省市区县")),
  lit("总人口", "常住", "户籍", "人口"),
);

/** 8月11日至18日，某地发生3起事故: told. */
const befell = seq(opt(lit("，")), upTo(20, "。；\n"), lit("发生", "造成", "遇难", "收到", "出席"));

const phase = seq(lit("阶段"), upTo(8, "，。；\n"), oneOf("（："));

const phaseFromToday = seq(phase, opt(lit("即日起至", "即日起到", "即日至")));

/** 免征房产税, 对企业给予补贴: what holds in a stretch of time. */
const granting = lit(..."免 减 缓 返 给予 享受 执行 按 暂 对 凡 国内 国际".split(" "));

/** 三、走访时间⏎2026年10月19日至11月30日。: nothing else stands under the heading, or behind the label. */
function isWholeTime({ scan: { text }, period: { span } }: Due): boolean {
  const behindIt = text.slice(span.end, span.end + 2);
  if (behindIt !== "" && !"，。\n\u3000".includes(behindIt[0]!)) return false;
  return form("time/time-of-work").test(text.slice(Math.max(0, span.start - 24), span.start));
}

/** The bracket that it stands in closes right behind it. */
const closes = (c: Due) => c.period.text.includes("月") && after(c, lit("）"));

/** A numbered heading stands before the bracket, and nothing of it behind. */
function endsStepHeading({ scan: { text }, period: { span } }: Due): boolean {
  const closed = text[span.end] === "）" && "。：\n".includes(text[span.end + 1] ?? "\n");
  return closed && form("time/step-heading").test(text.slice(Math.max(0, span.start - 30), span.start));
}

/** Nothing but a label stands before the time in its line. */
function atHeadOfLine({ scan: { text }, period }: Due): boolean {
  const { start } = period.span;
  return form("line/head").test(text.slice(Math.max(0, start - 12), start));
}

const isRange = ({ period: { text } }: Due) =>
  (text.includes("月") || /20\d\d[./]\d/u.test(text)) && [..."-—–~～至到"].some((c) => text.includes(c));

/** 力争2026年7月1日开馆: where nothing tells the document's year, the aim does. */
function isPromised(c: Due): boolean {
  return (
    c.anchor.year === null && /\d{4}/u.test(c.period.text) && before(c, lit("力争", "争取", "确保", "计划"))
  );
}

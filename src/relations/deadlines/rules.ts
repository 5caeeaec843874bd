import { clauseAt } from "../../clause/clauses.ts";
import {
  ahead,
  any,
  behind,
  edge,
  lit,
  not,
  oneOf,
  opt,
  type Pattern,
  seq,
  times,
  upTo,
  word,
} from "../../clause/match.ts";
import type { Rule } from "../../clause/rules.ts";
import { form } from "../../lexicon/forms.ts";
import { isByEffort } from "../../mentions/time/term.ts";
import type { Anchor, Scan } from "../../types/reading.ts";
import type { PeriodMention } from "../../types/record.ts";

/** A time with an end, and the day and years of its document. */
export interface Due {
  scan: Scan;
  period: PeriodMention;
  anchor: Anchor;
}

const whole = ({ text }: Scan) => ({ start: 0, end: text.length });
/** Before the time, within its clause. */
const before = ({ scan, period }: Due, pattern: Pattern) =>
  behind(scan, period.span.start, pattern, {
    start: clauseAt(scan.clauses, period.span.start).start,
    end: period.span.start,
  });
const after = ({ scan, period }: Due, pattern: Pattern) => ahead(scan, period.span.end, pattern, whole(scan));
const ends = ({ period: { text } }: Due, ...words: string[]) => words.some((one) => text.endsWith(one));
const isCounted = ({ period: { text } }: Due) =>
  text.endsWith("内") && form("time/count").test(text) && !/^\D?[12]\d{3}.{2}$/u.test(text);
const isYearOnly = ({ period: { text } }: Due) => form("time/one-year").test(text);

const clauseHead = any(edge, oneOf("，。；、：（\n\u3000 "));
/** At the head of a clause, or behind a word for an aim: ，三年内认定, 力争5年内. */
const aimed = any(clauseHead, lit("于", "力争", "争取", "确保", "计划", "预计", "在"), word("modal"));
/** At once what is to be done: 2015年覆盖所有城市, 10月完成验收, 12月取得明显成效. */
const doing = seq(
  opt(seq(oneOf("、和"), times(6, oneOf("0123456789年")))),
  // 2015年在预算改革上取得决定性进展
  opt(seq(lit("在"), upTo(16, "，。；、"), lit("上", "方面"))),
  times(2, lit("分别", "全面", "全部", "基本", "力争", "争取", "要", "将", "正式", "初步")),
  lit(
    "建成",
    "实现",
    "完成",
    "覆盖",
    "达到",
    "投产",
    "通车",
    "启用",
    "投入",
    "竣工",
    "上线",
    "取得",
    "见效",
    "形成",
    "交付",
    "投用",
    "开馆",
    "开园",
    "开业",
    "运营",
    "开工",
    "具备",
    "组织开展",
    "推广",
    "推开",
    "签约",
    "落地",
    "挂牌",
    "揭牌",
    "封顶",
    "试运",
    "通水",
    "通气",
    "通电",
    "清零",
    "到位",
    "办结",
    "动工",
    "完工",
    "交工",
  ),
);
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
/** 完成时限：2021年6月启动: its beginning. */
const starting = seq(opt(lit("正式", "全面")), lit("启动", "开工"));
/** 2012年底已达到12.5%, 年末城镇登记失业率4.02%: how things stood. */
const told = seq(
  opt(lit("，")),
  upTo(12, "。；\n"),
  any(
    lit(
      "已",
      "曾",
      "首次",
      "达到了",
      "达了",
      "增长",
      "下降",
      "登记",
      "存量",
      "余额",
      "调查",
      "总量",
      "总计",
      "实有",
      "累计",
      "人均",
    ),
    seq(lit("为"), oneOf("0123456789")),
  ),
);
/** 年末总人口控制在55万人以内: what is counted at a year's end is named after it. */
const population = seq(
  opt(lit("全", "我")),
  times(1, oneOf("国省市区县")),
  lit("总人口", "常住", "户籍", "人口"),
);
/** 三年内营业收入翻番的，给予…; 三年内免收; 三年内不得: how long a grant or a ban lasts, and who gets one. */
const term = any(
  seq(upTo(30, "，。；\n"), lit("的"), any(edge, oneOf("，。；"))),
  seq(
    upTo(12, "。；\n"),
    lit("给予", "保留", "免", "减半", "享受", "补助", "补贴", "奖励", "不得", "未", "没有", "可", "仍"),
  ),
);

/** 年底效能目标考核, 年末述职: what comes every year is named after its time. */
const assessed = seq(
  upTo(6, "，。；\n、前完组开进"),
  lit("考核", "考评", "述职", "评比", "评优", "总评", "决算", "结算"),
);
/** 年初公布、年中检查、年底兑现: a set phrase on how things are done. */
const yearBegins = seq(lit("“年初"), upTo(14, "”。；\n"));

const builtIn = lit("建于", "建成于", "始建于", "成立于", "认定于", "出生于");
/** 可在3年内预留: may be done, need not. */
const allowed = seq(lit("可", "可以"), lit("在", "于"));
const listedBefore = seq(oneOf("、和及与"), times(60, oneOf("0123456789年月日底、和及与 ")), lit("前"));
const comesRound = lit("每年", "逐年", "每月", "每季度");
const inForce = lit(
  ..."有效期 有效期至 执行期限 执行期限为 执行期为 执行期限自 执行期限为自 执行至 施行至 实施至 延续至 延续 延续执行 延长 延长至 截至 截止 截止到".split(
    " ",
  ),
);
/** 2018年12月31日前已完成转制的企业: who is meant. */
const whoHad = seq(lit("已", "已经"), upTo(14, "，。；、\n"), lit("的"));
/** 2020年底前企业可免缴国有资本收益: until when something is forgiven. */
const forgiven = seq(
  upTo(16, "，。；\n"),
  lit("可免", "免征", "免收", "免缴", "免交", "减免", "减征", "减半征收", "减按", "缓缴"),
);
/** 在两年之内对企业发行债券实行直通车机制: how long something holds. */
const heldFor = seq(
  lit("对"),
  upTo(40, "，。；\n"),
  lit("实行", "给予", "免征", "减征", "免收", "执行", "享受"),
);
/** 8月11日至18日，某地发生3起事故: told. */
const befell = seq(opt(lit("，")), upTo(20, "。；\n"), lit("发生", "造成", "遇难", "收到", "出席"));
const fromIssue = ["之日起", "发日起", "布日起", "发后", "布后", "发之后", "布之后"];
/** 自6月1日起执行，至…止 */
const holds = seq(
  lit("执行", "施行", "实施", "生效", "有效"),
  opt(lit("，")),
  opt(lit("有效期")),
  opt(lit("至", "到")),
);
const comparedTo = lit("比", "较", "与", "从", "自", "由", "对", "将", "的", "其");
const named = lit("编制", "制定", "制订", "实施", "落实", "印发", "推进", "开展");
const until = seq(clauseHead, lit("至", "到"));
const phase = seq(lit("阶段"), upTo(8, "，。；\n"), oneOf("（："));
const phaseFromToday = seq(phase, opt(lit("即日起至", "即日起到", "即日至")));
/** 免征房产税, 对企业给予补贴: what holds in a stretch of time. */
const granting = lit(..."免 减 缓 返 给予 享受 执行 按 暂 对 凡 国内 国际".split(" "));
/** 2028年，完成系统开发 */
const doingThen = seq(lit("，"), doing);

/** In order: the first that holds decides; a time that none knows is no deadline. */
export const deadlineRules: readonly Rule<Due, "deadline" | "none">[] = [
  {
    id: "deadline/comes-round",
    when: (c) => before(c, comesRound) || (ends(c, "前") && isBesideYearly(c)),
    then: "none",
    yes: [
      "2026年工作要点\n每年3月底前报送总结。",
      "2026年工作要点\n每年3月底前报送计划，9月底前报送总结。",
      "2026年工作要点\n每年3月底、9月底前报送总结。",
    ],
    no: ["2026年工作要点\n3月底前报送总结。", "2026年工作要点\n每年培训3000人，6月底前出台方案。"],
  },
  {
    id: "deadline/closing",
    // 截止到2026年11月底完成清理: the day lies ahead, and the work is named
    when: (c) =>
      (c.period.text.startsWith("截") || before(c, lit("截至", "截止", "截止到"))) &&
      c.anchor.date !== null &&
      c.period.to !== null &&
      c.period.to > c.anchor.date &&
      after(c, any(doing, doingThen)),
    then: "deadline",
    yes: ["2026年工作方案\n（2026年3月1日）\n截止到2026年11月底完成清理。"],
    no: [
      "2026年工作方案\n（2026年3月1日）\n截至2026年2月底完成投资5亿元。",
      "2026年工作方案\n（2026年3月1日）\n有效期截至2026年12月31日。",
    ],
  },
  {
    id: "deadline/in-force",
    when: (c) =>
      c.period.text.startsWith("截") ||
      before(c, inForce) ||
      (after(c, lit("止")) && behind(c.scan, c.period.span.start, holds, whole(c.scan))),
    then: "none",
    yes: [
      "2026年工作要点\n上述政策执行期限为2026年1月1日至2028年12月31日。",
      "2026年工作要点\n本措施自2026年6月1日起执行，至2028年12月31日止。",
      "2026年工作要点\n截至2026年6月底，已建成5个园区。",
      "本办法有效期至2028年12月31日。",
    ],
    no: ["2026年工作要点\n2026年6月底前建成5个园区。"],
  },
  {
    id: "deadline/compared",
    // 建于2000年底前的小区: since when there is what is worked on
    when: (c) => before(c, comparedTo) || before(c, builtIn),
    then: "none",
    yes: ["2026年工作要点\n改造建于2000年底前的25个小区。", "2026年工作要点\n单位能耗比2026年底下降5%。"],
    no: ["2026年工作要点\n2026年底前单位能耗下降5%。"],
  },
  {
    id: "deadline/in-a-name",
    when: (c) => ends(c, "前") && before(c, named),
    then: "none",
    yes: ["2026年工作要点\n编制2030年前碳达峰行动方案。"],
    no: ["2026年工作要点\n编制行动方案，2030年前实现碳达峰。"],
  },
  {
    id: "deadline/every-year-end",
    when: (c) =>
      ends(c, "底", "末") &&
      !/\d/u.test(c.period.text) &&
      (before(c, yearBegins) || after(c, assessed) || isOfEveryYear(c)),
    then: "none",
    yes: [
      "2026年工作要点\n每年预拨补贴额的50%，待年底审核后清算。",
      "2026年工作要点\n坚持“年初建账、逐月查账、年底交账”。",
      "2026年工作要点\n纳入年底效能目标考核体系。",
    ],
    no: [
      "2026年工作要点\n年底完成考核。",
      "2026年工作要点\n年底集中进行考核。",
      "2026年工作要点\n年初开工、年底竣工。",
    ],
  },
  {
    id: "deadline/who-or-how-long",
    when: (c) => ends(c, "前", "内") && after(c, any(whoHad, forgiven, heldFor)),
    then: "none",
    yes: [
      "2026年工作要点\n2026年12月31日前已完成改制的企业，给予支持。",
      "2026年工作要点\n2026年年底前企业可免缴国有资本收益。",
      "2026年工作要点\n（2026年3月1日）\n在两年之内对企业发行债券实行直通车机制。",
    ],
    no: [
      "2026年工作要点\n2026年12月31日前完成企业改制。",
      "2026年工作要点\n2026年年底前对企业开展免费体检。",
    ],
  },
  {
    id: "deadline/before",
    when: (c) => ends(c, "前"),
    then: "deadline",
    yes: ["2026年工作要点\n9月底前完成改造。"],
    no: ["2026年工作要点\n9月底以来完成改造。"],
  },
  {
    id: "deadline/listed-before",
    // 4月15日、7月15日前: 前 is said once for all
    when: (c) => isBareTime(c) && c.period.text.includes("月") && after(c, listedBefore),
    then: "deadline",
    yes: ["2026年工作要点\n各单位于4月15日、7月15日及2027年1月15日前报送。"],
    no: ["2026年工作要点\n4月15日、7月15日召开会议。", "2026年工作要点\n4月15日召开会议，7月15日前报送。"],
  },
  {
    id: "deadline/until",
    when: (c) => c.period.text.startsWith("到") || (before(c, until) && isAhead(c)),
    then: "deadline",
    yes: [
      "2026年工作要点\n到2030年，建成100个园区。",
      "2026年工作要点\n到 2030年，建成100个园区。",
      "2026年工作要点\n至2030年，全面建成。",
    ],
    no: ["2026年工作要点\n2026年至2030年，建成100个园区。"],
  },
  {
    id: "deadline/from-issue",
    when: ({ period: { text } }) => fromIssue.some((word) => text.includes(word)),
    then: "deadline",
    yes: [
      "关于开展检查的通知\n各地应于本通知印发后3个月内制定方案。\n某市人民政府办公室\n2026年3月1日",
      "关于开展检查的通知\n自通知印发之日起30日内报送方案。\n某市人民政府办公室\n2026年3月1日",
    ],
    no: ["关于开展检查的通知\n自通知印发之日起施行。\n某市人民政府办公室\n2026年3月1日"],
  },
  {
    id: "deadline/time-limit",
    // counted from whatever is applied for, not from the document's day
    when: (c) => ends(c, "天内", "周内", "星期内", "天之内", "周之内", "天以内"),
    then: "none",
    yes: ["2026年工作要点\n（2026年3月1日）\n受理后，5天内办结。"],
    no: ["2026年工作要点\n（2026年3月1日）\n力争三个月内建成。"],
  },
  {
    id: "deadline/term-of-years",
    when: (c) => isCounted(c) && (!before(c, aimed) || before(c, allowed) || after(c, term)),
    then: "none",
    yes: [
      "2026年工作要点\n（2026年3月1日）\n园区可在3年内就近预留用地。",
      "2026年工作要点\n（2026年3月1日）\n三年内营业收入翻番的，给予奖励。",
      "2026年工作要点\n（2026年3月1日）\n企业3年内成功上市。",
    ],
    no: ["2026年工作要点\n（2026年3月1日）\n力争三年内建成100个园区。"],
  },
  {
    id: "deadline/within",
    when: (c) => ends(c, "内"),
    then: "deadline",
    yes: ["2026年工作要点\n年内建成5个园区。"],
    no: ["2026年工作要点\n今年建成5个园区。"],
  },
  {
    id: "deadline/by-effort",
    // 用三年时间，到2028年: the date itself is told behind
    when: (c) =>
      isByEffort(c.period) && isStriven(c) && !after(c, seq(lit("，"), opt(word("modal")), lit("到"))),
    then: "deadline",
    yes: [
      "2026年工作要点\n（2026年3月1日）\n力争用三年时间，建成100个园区。",
      "2026年工作要点\n（2026年3月1日）\n通过五年的努力，建成100个园区。",
    ],
    no: [
      "2026年工作要点\n（2026年3月1日）\n经过三年的努力，建成100个园区。",
      "2026年工作要点\n（2026年3月1日）\n用三年时间，力争到2028年底建成100个园区。",
    ],
  },
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

/** 每年3月底前报送…，9月底前报送…: a day without its year behind one of every year. */
function isBesideYearly({ scan: { text }, period: { span, text: said } }: Due): boolean {
  if (!/^\d{1,2}月/u.test(said)) return false;
  return /每年的?\d{1,2}月/u.test(sentenceBefore(text, span.start));
}

/** 每年预拨…，年底清算: the sentence says what is done each year. */
function isOfEveryYear({ scan: { text }, period: { span } }: Due): boolean {
  return sentenceBefore(text, span.start).includes("每年");
}

function sentenceBefore(text: string, at: number): string {
  const said = text.slice(Math.max(0, at - 80), at);
  return said.slice(Math.max(said.lastIndexOf("。"), said.lastIndexOf("\n"), said.lastIndexOf("；")) + 1);
}

/** 三、走访时间⏎2026年10月19日至11月30日。: nothing else stands under the heading, or behind the label. */
function isWholeTime({ scan: { text }, period: { span } }: Due): boolean {
  const behindIt = text.slice(span.end, span.end + 2);
  if (behindIt !== "" && !"，。\n\u3000".includes(behindIt[0]!)) return false;
  return form("time/time-of-work").test(text.slice(Math.max(0, span.start - 24), span.start));
}

/** The bracket that it stands in closes right behind it. */
const closes = (c: Due) => c.period.text.includes("月") && after(c, lit("）"));

/** 力争经过五年的努力; not 经过五年的努力, which tells what was done. */
const isStriven = (c: Due) =>
  before(c, aimed) && (!c.period.text.startsWith("经过") || before(c, lit("力争", "争取", "确保", "再")));

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

/** 明年, 2027年, 10月, 2022年6月, 5月10日: nothing but the time. */
function isBareTime({ period: { text } }: Due): boolean {
  return form("time/bare").test(text);
}

/** 力争2026年7月1日开馆: where nothing tells the document's year, the aim does. */
function isPromised(c: Due): boolean {
  return (
    c.anchor.year === null && /\d{4}/u.test(c.period.text) && before(c, lit("力争", "争取", "确保", "计划"))
  );
}

/** 2022年3月，市政府印发…: a time of the years that a document tells of lies behind it. */
const isTold = ({ anchor: { told }, period: { to } }: Due) =>
  told != null && to !== null && Number(to.slice(0, 4)) <= told;

/** The plan's own year says no more than that it is this year's plan. */
function isAhead(c: Due): boolean {
  const { anchor, period } = c;
  if (anchor.year === null || isTold(c)) return false;
  if (period.text.includes("月") && !isYearOnly(c)) return true;
  return period.to !== null && Number(period.to.slice(0, 4)) > anchor.year;
}

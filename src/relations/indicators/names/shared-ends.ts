/** What stands before a measure and belongs to it: 限上零售额, 人均财政补助标准. */
const qualifiers = ["限额以上", "限上", "规模以上", "规上", "人均", "单位", "平均"];

export const measures =
  "支出 使用量 能耗 水耗 总值 增加值 产能占比 占比 比重 排放总量 排放量 排放强度 产量 销量 零售额 销售额 营业额 交易额 覆盖率 参保率 普及率 利用率 毛入学率 入学率 毛入园率 入园率 巩固率 就业率 处理率 达标率 优良率 合格率 满意率 办结率 贡献率 转化率 渗透率 治理率 发病率 死亡率 城镇化率 标准化率 供养率 分担率 通达率 发证率 吞吐量 出口额 进口额 进出口总额 参保人数 总额 收入 人数 价格 增速 投资 产值 利润 税收 利税 税金 装机容量 补助标准 标准 规模 面积 里程 数量 浓度 进出口 出口 进口 人次 总花费 花费 建成区面积 案件数 案件 投资额 余额 比例 强度 指数 产能 率 量 额".split(
    " ",
  );

/** 高新技术产业增加值、服务业增加值占比: the share is that of each. */
const longestFirst = [...measures].sort((a, b) => b.length - a.length);

const shares = ["占比", "比重"];

/** What only the last of a list says, said of all: 城镇和农村居民收入, 水、火电装机容量, 炼铁、炼钢产能占比. */
export function alike(subjects: string[]): string[] {
  const last = subjects.at(-1)!;
  // 接待游客、实现旅游总花费: each has a verb of its own
  if (last.startsWith("实现") && last.length > 4 && !subjects[0]!.startsWith("实现"))
    return [...subjects.slice(0, -1), last.slice(2)];
  const tail = sharedTail(subjects[0]!, last);
  // 食品、药品抽查率: what 率 belongs to is not known
  if (tail.length === 1 && measures.includes(tail)) return subjects;
  if (tail === "") return ofOneAccount(subjects) ?? sharedHead(subjects);
  const ends = shares.some((word) => last.endsWith(word))
    ? [...shares, "率"]
    : measures.filter((name) => name.length > 1 || "率量额".includes(name));
  const pair = pairOf(subjects[0]!, last);
  const head = pair ? subjects[0]!.slice(0, -pair[0].length) : "";
  return subjects.map((subject, i) => {
    const whole = i > 0 && !subject.startsWith(head) ? head + subject : subject;
    // 化学需氧量、二氧化硫排放总量: what is emitted is a 量 itself
    const own = tail.startsWith("排放") ? ends.filter((word) => word !== "量") : ends;
    // 事故起数、死亡人数
    const measured =
      own.some((word) => subject.endsWith(word)) ||
      subject.endsWith("数") ||
      (sold.includes(tail) && countedThings.some((word) => subject.endsWith(word)));
    return subject === last || measured ? whole : whole + (measureBehind(subjects.slice(i + 1, -1)) ?? tail);
  });
}

/** 游客、新增企业、免税销售额; 实际利用外资和外贸出口: they are counted themselves, and sell nothing. */
const countedThings = ["游客", "企业", "主体", "进出", "客流", "外资", "内资", "资金"];

const sold = ["销售额", "出口", "进口", "出口额", "收入"];

/** 销售额 of 零售业销售额, for 批发业 before it, where the list ends with another measure: 批发业、零售业销售额和住宿业营业额. */
function measureBehind(subjects: readonly string[]): string | undefined {
  const told = subjects.map((subject) => measures.find((name) => name.length > 2 && subject.endsWith(name)));
  return told.find((measure) => measure !== undefined);
}

const pairs: readonly [string, string][] = [
  ["城镇", "农村牧区"],
  ["城镇", "农牧区"],
  ["城镇", "农村"],
  ["城市", "农村"],
  ["城镇", "乡村"],
  ["男性", "女性"],
  ["种植", "收获"],
  ["播种", "收获"],
  ["进口", "出口"],
  ["新建", "改建"],
  ["存", "贷"],
];

/** What an account has on its two sides. */
const sides = [
  ["收入", "支出"],
  ["存款", "贷款"],
];

/** 一般公共预算收入, 一般公共预算支出 of 一般公共预算收入和支出. */
function ofOneAccount([first = "", last, ...others]: string[]): string[] | null {
  const side =
    others.length === 0 ? sides.find(([one, other]) => first.endsWith(one!) && last === other) : null;
  return side ? [first, first.slice(0, -side[0]!.length) + last] : null;
}

/** 城镇 and 农村, 种植 and 收获, where the one ends so and the other begins so. */
function pairOf(first: string, last: string) {
  return pairs.find(([one, other]) => first.endsWith(one) && last.startsWith(other));
}

/** What the second of a pair has behind it: 城镇和农村居民人均可支配收入, 水、火电装机容量. */
export function tailOfPair(first: string, last: string): string {
  const pair = pairOf(first, last);
  if (pair) return last.slice(pair[1].length);
  // 第一、第三产业增加值
  if (/^第[一二三]$/u.test(first) && /^第[一二三]产业/u.test(last)) return last.slice(2);
  return first.length === 1 && last.length > 1 ? last.slice(1) : "";
}

function sharedTail(first: string, last: string): string {
  const tail = tailOfPair(first, last) || tailOfTrade(first, last);
  if (tail !== "") return tail;
  const share = sharedShare(first, last);
  if (share !== "") return share;
  const measure = longestFirst.find((name) => last.endsWith(name) && last.length > name.length);
  if (!measure) return "";
  // 常住人口、户籍人口绿化率
  const shared = measure.length === 1 && first.length > 2 ? last.indexOf(first.slice(-2)) : -1;
  if (shared >= 0 && last.length > shared + 3) return last.slice(shared + 2);
  const from = last.length - measure.length;
  const qualifier = qualifiers.map((name) => last.lastIndexOf(name, from)).filter((at) => at > 0);
  return last.slice(qualifier.length > 0 ? Math.min(...qualifier) : from);
}

const trades = ["批发", "零售", "住宿", "餐饮"];

/** 业销售额（营业额） of 批发、零售、住宿、餐饮业销售额（营业额）. */
function tailOfTrade(first: string, last: string): string {
  const trade = trades.find((name) => last.startsWith(`${name}业`));
  return trade && trades.some((name) => first.endsWith(name)) ? last.slice(trade.length) : "";
}

/** 占规模以上工业比重, 增加值占规模以上工业比重 of 先进制造业、高技术制造业增加值占规模以上工业比重. */
function sharedShare(first: string, last: string): string {
  const at = last.indexOf("占");
  if (at < 2 || !shares.some((word) => last.endsWith(word) && last.length > at + word.length)) return "";
  const measure = measures.find((name) => last.endsWith(name, at)) ?? "";
  return measures.some((name) => first.endsWith(name)) ? last.slice(at) : measure + last.slice(at);
}

const levels = [
  "国家级",
  "部级",
  "省级",
  "市级",
  "县级",
  "区级",
  "国家",
  "省",
  "市",
  "县",
  "区",
  "乡镇",
  "村",
];

/** What only the first says, said of all: 获国家、省级奖项 → 获国家奖项, 获省级奖项; 国际标准、国家标准. */
export function sharedHead(subjects: string[]): string[] {
  const first = subjects[0]!;
  const last = subjects.at(-1)!;
  const level = levels.find((name) => first.endsWith(name));
  const follows = (subject: string) => levels.find((name) => subject.startsWith(name));
  // 文明城市、国家历史文化名城: no level
  const before = first.at(-1 - (level?.length ?? 0)) ?? "的";
  const told = level !== undefined && (level.length > 1 || "的获评为入（".includes(before));
  if (told && subjects.slice(1).every(follows)) {
    const head = first.slice(0, first.length - level.length);
    const tail = last.slice(follows(last)!.length);
    return subjects.map((subject, i) => (i > 0 ? head : "") + subject + (subject === last ? "" : tail));
  }
  const end = first.length > 2 ? last.indexOf(first.slice(-2)) : -1;
  if (end < 0 || last.length - end < 4) return subjects;
  const head = first.slice(0, Math.max(0, first.length - end - 2)).replace(/[“（《]$/u, "");
  const tail = last.slice(end + 2);
  return subjects.map((subject, i) => (i > 0 ? head : "") + subject + (subject === last ? "" : tail));
}

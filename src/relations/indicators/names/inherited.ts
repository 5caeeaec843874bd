import { wordWith } from "../../../clause/match.ts";
import { form } from "../../../lexicon/forms.ts";
import { namesYear } from "../../../mentions/time/time-words.ts";
import type { Entry } from "../../../types/reading.ts";
import type { Span } from "../../../types/record.ts";
import { type Statement, stands } from "../statement.ts";
import { limited } from "./length.ts";
import type { Name } from "./name.ts";
import { subjectOf } from "./phrase.ts";
import { isRate, leadsToNumber, piecesOf, textOf, withoutEnd } from "./pieces.ts";

/** Where a number without a subject of its own gets one: the indicator before it, the clause before or behind, the heading. */

/** Words from which on a clause says what happens to its subject. */
const stops =
  "连续 继续 加速 取得 蓬勃 连年 逐年 不断 持续 稳步 也在 已 达到 实现 提高 增加 加快 连跨 迈上 跨上 跃上 再上 再创 突破 稳居 总体 保持 平稳 稳定 快速 较快 再获 喜获 获得 大幅 明显 增量提质 量质齐升 量质双升 扩量提质 扩容提质 提质扩容 提质扩面 竞相 稳中 逆势 势头 发展迅猛 发展迅速 发展势头".split(
    " ",
  );
const clauseReach = 60;
const longestSubject = 20;

/** What is told of a subject before its number comes: 地区生产总值增速逐季提高，全年增长4.5%. */
const rates = ["增速", "增幅", "涨幅", "降幅"];

/** Where words say what happens to their subject; their length where nowhere. */
function happening(words: string): number {
  const found = [...stops, ...rates].map((word) => firstOf(words, word)).filter((at) => at >= 0);
  return Math.min(...found, words.length);
}

/** Where a word stands first; the 增加 of 增加值 says nothing. */
function firstOf(words: string, word: string): number {
  const at = words.indexOf(word);
  return word === "增加" && words.startsWith("增加值", at) ? words.indexOf(word, at + 1) : at;
}

/** 较上一年增加: no subject but a time. */
function isYear(words: string): boolean {
  const subject = words.slice(0, happening(words));
  return namesYear("比较同".includes(subject[0] ?? "|") ? subject.slice(1) : subject);
}

/** The subject that the clause before gives, where it holds no indicator: 企业退休人员基本养老金连续增加，又人均提高10%. */
export function clauseBefore(statement: Statement): string | null {
  return toldBefore(statement)?.subject ?? null;
}

/**
 * The subject of a clause between the number before and this one that says what happens to it: 服务业比重也在下降 of
 * 工业比重达到40%；服务业比重也在下降，降到30%. null where no clause says so.
 */
export function clauseBetween(statement: Statement): string | null {
  const told = toldBefore(statement);
  // 数据产业年均增长30%，成为增长最快的产业之一: what is said of the one before
  if (!told?.happens || form("name/becomes").test(told.subject)) return null;
  return told.start >= statement.previous ? told.subject : null;
}

/** 经济总量居全省第3位，较上年前移2位: of what the rank is. */
const ranks = form("name/ranked");

function toldBefore({ scan, sentence, clause }: Statement) {
  let end = clause.start - 1;
  if (end <= sentence.start) return null;
  let before = scan.clauses.list[scan.clauses.at[end - 1]!]!;
  // 农民人均纯收入，考虑价格下降因素，比上年实际增长4.3%
  if (form("name/reckoned").test(scan.text.slice(before.start, end)) && before.start - 1 > sentence.start) {
    end = before.start - 1;
    before = scan.clauses.list[scan.clauses.at[end - 1]!]!;
  }
  const span: Span = { start: Math.max(sentence.start, before.start, end - clauseReach), end };
  // 首先是…
  const said = textOf(subjectOf(piecesOf(scan, span, [])));
  const words = said.startsWith("是") ? said.slice(1) : said;
  if (form("name/ranks-only").test(words)) return null;
  const ranked = ranks.exec(words)?.[1];
  if (ranked !== undefined) return { subject: ranked, happens: true, start: before.start };
  const stop = happening(words);
  const digit = [...words].some((c) => c >= "0" && c <= "9");
  // 全国实现普及义务教育、扫除文盲的人口覆盖率，由65%提高到91%
  const last = words.slice(words.lastIndexOf("的") + 1);
  if (stop === words.length && stop >= longestSubject && !digit && form("name/measure").test(last))
    return { subject: last, happens: false, start: before.start };
  // 在遭受春旱的情况下，总产达到17万吨; 死亡人数在上年大幅下降的基础上，又下降10%
  if (form("name/circumstance").test(words)) {
    const at = words.indexOf("在");
    return at < 2 ? null : { subject: words.slice(0, at), happens: true, start: before.start };
  }
  if (isYear(words) || form("name/part-of-a-year").test(words) || digit || stop < 2 || stop >= longestSubject)
    return null;
  // 初步形成多元格局，实现产值42亿元
  if (form("name/formed").test(words)) return null;
  return { subject: words.slice(0, stop), happens: stop < words.length, start: before.start };
}

/** 生产总值 of 生产总值连续跨越7万亿、8万亿、9万亿元: what a clause begins with before all its figures; "" where they are not told of. */
export function clauseOwn({ scan, clause, quantity }: Statement): string {
  const words = scan.text.slice(clause.start, quantity.span.start);
  const figure = words.search(/\d/u);
  if (figure < 0) return "";
  const said = textOf(subjectOf(piecesOf(scan, { start: clause.start, end: clause.start + figure }, [])));
  const stop = happening(said);
  return stop < 2 || stop === said.length || stop >= longestSubject ? "" : said.slice(0, stop);
}

const longestLabel = 14;

/** What stands before a colon right before the number: 总投资：3000万元; "" where there is no colon or more words. */
export function labelBefore({ scan, sentence, clause, quantity }: Statement): string {
  const { text } = scan;
  const colon = clause.start - 1;
  if (text[colon] !== "：" || text.slice(clause.start, quantity.span.start).trim() !== "") return "";
  let from = colon;
  while (from > sentence.start && colon - from <= longestLabel && !"，；：（）。".includes(text[from - 1]!))
    from--;
  if (colon - from > longestLabel) return "";
  const words = textOf(withoutEnd(subjectOf(piecesOf(scan, { start: from, end: colon }, [])), leadsToNumber));
  return /[\d目标下是]/u.test(words) || words.length < 2 ? "" : words;
}

const noBound = wordWith(({ bound }) => bound !== undefined);

/** What the clause behind says it is for: 中央财政安排429亿元，解决医保问题. */
export function clauseBehind(statement: Statement): string {
  const { scan, clause } = statement;
  if (scan.text[clause.end] !== "，") return "";
  const span = { start: clause.end + 1, end: Math.min(clause.end + 26, statement.sentence.end) };
  const next = scan.clauses.list[scan.clauses.at[span.start]!]!;
  const words = textOf(piecesOf(scan, { start: span.start, end: Math.min(span.end, next.end) }, []));
  return words.length < 25 && !/\d/u.test(words) && !stands(statement, noBound, span) ? words : "";
}

/** Ends of a name that are another measure of the same thing, the longer before the shorter: 粮食播种面积…，产量. */
const otherMeasures =
  "通车里程 营运里程 运营里程 营业里程 里程 播种面积 种植面积 面积 平均单产 平均亩产 单产 亩产 总产量 总产 产量 产能 保有量 推广量 销量 存栏量 出栏量 存栏 出栏 存笼 出笼 总投资额 总投资 投资额 投资 总产值 产值 主营业务收入 营业收入 销售收入 利润总额 利润 税收".split(
    " ",
  );

/** Whether the indicator before it stands in its sentence. */
export function isOfSentence(previous: Name | null, { sentence }: Statement): previous is Name {
  return previous?.sentence === sentence.start;
}

/** The subject of the indicator before it in the sentence, where that is short enough to be one. */
export function subjectBefore(previous: Name | null, statement: Statement): string {
  if (!isOfSentence(previous, statement) || previous.subject.length > 16) return "";
  const { subject } = previous;
  const measure = otherMeasures.find((word) => subject.endsWith(word) && subject.length > word.length);
  return measure ? subject.slice(0, -measure.length) : subject;
}

/** Whether a subject is itself a measure, to which 总量 and 总额 add nothing: 一般公共预算收入…，总量. */
export function isMeasure(subject: string): boolean {
  return ["收入", "支出", "总值", "增加值", "额", "量"].some((word) => subject.endsWith(word));
}

/** 重点任务 of 87项重点任务中，已完成31项: what so many are of, of which this number counts some; "" where nothing says so. */
export function partOf({ scan, sentence, clause, quantity }: Statement): string {
  const before = scan.text.slice(Math.max(sentence.start, clause.start - clauseReach), clause.start);
  const [, unit, whole] = form("name/of-so-many").exec(before) ?? [];
  return unit !== undefined && unit === quantity.unit ? whole! : "";
}

/** Without any subject of its own: the heading that it stands under, the words of the sentence before it. */
export function lastResort({ scan, heading, sentence, quantity }: Statement): string {
  const end = Math.min(quantity.span.start, sentence.start + 40);
  const pieces = subjectOf(piecesOf(scan, { start: sentence.start, end }, []));
  const words = textOf(withoutEnd(withoutEnd(pieces, leadsToNumber), changes));
  const phrase =
    words.split(/[，；：。（]/u).find((part) => part.length > 1 && !/\d/u.test(part) && !isYear(part)) ?? "";
  return limited(phrase || heading.replace(/\s+/gu, ""), 24);
}

/** 每年增加: what happens to it is not what is measured. */
const changes = (word: Entry) => word.change !== undefined && !isRate(word);

/** Measures that say nothing without their holder: 总量突破2800亿元, 完成投资300亿元. */
export const bareMeasures = new Set(
  "总里程 增加值 总量 总额 总金额 总数 总规模 产量 单产 平均单产 最高单产 亩产 平均亩产 总产 总产量 总面积 面积 完成投资 投资 总投资 规模 营收 产值 数量 年度完成投资 年内完成投资 累计完成投资 总产值 融资额 销售额".split(
    " ",
  ),
);

/** What is said of the animals that the number before counts: 生猪存栏10万头、出栏20万头. */
export const stocks = new Set(["存栏", "出栏", "存笼", "出笼", "存栏量", "出栏量", "年出栏"]);

/** Measures that need somebody whose they are: 试点项目运营成本降低20%，生产效率提高20%. */
const borne =
  "生产效率 产品生产效率 运营成本 研发投入 不良品率 合格率 能源利用率 能耗 利润 营业收入 主营业务收入 销售收入 市场占有率 总产值 产值 从业人员".split(
    " ",
  );
const holders = ["项目", "企业", "产业", "园区", "平台", "机构", "公司", "高校", "医院", "集群"];

/** Whose measure it is, where the clause before in the sentence says so and this one does not. */
export function holderOf(own: string, previous: Name | null, sentence: number): string {
  if (previous?.sentence !== sentence || !borne.includes(own)) return "";
  const { subject } = previous;
  for (let end = Math.min(22, subject.length - 2); end >= 4; end--) {
    const rest = subject.length - end;
    if (rest > 8 || subject[end] === "的") continue;
    if (holders.some((word) => subject.slice(0, end).endsWith(word))) return subject.slice(0, end);
  }
  return "";
}

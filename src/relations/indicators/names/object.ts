import { form } from "../../../lexicon/forms.ts";
import { isAgeUnit, isMoney } from "../../../mentions/quantities/units.ts";
import { isJoint } from "../../../text/joints.ts";
import { isSpace } from "../../../text/span.ts";
import type { Entry } from "../../../types/reading.ts";
import type { Statement } from "../statement.ts";
import { limited, longest } from "./length.ts";
import type { Phrase } from "./phrase.ts";
import { isChange } from "./phrase.ts";
import { type Piece, piecesOf, textOf, withoutEnd } from "./pieces.ts";

/** Words at the beginning of what stands behind a number that make no object of it: 从15家跃升到38家, 3%的目标. */
const beginnings = ["比例", "占", "超", "达", "分别", "居", "位居", "创历史", "创新高", "唯一"];
const noObjects = [
  ...beginnings,
  ..."等级 档次 等次 位次 名次 级别 目标 目标以内 目标之内 目标内 目标范围内 控制目标以内 控制目标之内 控制目标内 预期目标以内 预期目标之内 比例 标准 速度 水平 要求 安排 规模 大关 高位 低位 台阶 新台阶".split(
    " ",
  ),
];
const helps = ["支持", "扶持", "资助", "帮助"];
const skipped = ["的", "、", "均", "都", "级", "以上", "左右", "以内", "以下", "用于"];
/** What says how and when between a subject and its verb. */
const dropped = ["全部", "全面", "已", "已经", "顺利", "相继", "陆续", "加快", "均", "提供"];
const isDone = (word: Entry | undefined) => word?.does === true || word?.act !== undefined;
const ends = "建设进展 开工建设 动工建设 落地建设 建设任务 建设 落地 工作 任务 为重点 为主".split(" ");

/** What stands behind the number as its object: 的基层医疗卫生机构实施 → 基层医疗卫生机构实施; "" where nothing does. */
export function objectBehind({ statement, periods }: Pick<Phrase, "statement" | "periods">): string {
  const { scan, right, quantity } = statement;
  const pieces = piecesOf(scan, right, periods);
  if (isSaidApart(statement, pieces)) return "";
  let from = 0;
  if (pieces[0]?.text === "（") {
    const close = pieces.findIndex(({ text }) => text === "）");
    if (close > 0) from = close + 1;
  }
  while (from < pieces.length && skipped.includes(pieces[from]!.text)) from++;
  const first = pieces[from];
  if (!first || !beginsWord(first.text) || first.word?.over) return "";
  // 4次降低准备金率: what was done so often
  if (isChange(first) && quantity.unit !== "次") return "";
  const all = withoutNotes(pieces.slice(from));
  // 为60周岁以上老人提供服务: of that age are the 老人
  const verb = isAgeUnit(quantity.unit) ? all.findIndex(({ word }, i) => i > 0 && isDone(word)) : -1;
  // 26个重点项目已开工23个: what has been done with some of them says nothing of what is counted
  const told = right.end < statement.clause.end ? all.findIndex(({ text }, i) => i > 0 && text === "已") : -1;
  const rest = (verb < 0 ? (told < 0 ? all : all.slice(0, told)) : all.slice(0, verb)).filter(
    // 优质均衡: 均 is no word there
    ({ text, word }, i) => i === 0 || !dropped.includes(text) || (text === "均" && !word),
  );
  const reached = textOf(withoutReaching(rest));
  // 120个重点项目中，已开工98个: those of which; 从389条建议中 is out of them
  const outOf = "从在".includes(scan.text.slice(statement.clause.start).trimStart()[0] ?? "|");
  const whole = outOf ? reached : reached.replace(form("name/of-which"), "");
  const named = headNoun(withoutSize(right.end < statement.clause.end ? beforeNextNumber(whole) : whole));
  // 特别国债资金用于“两重”建设
  const use = isMoney(quantity.unit) ? named.indexOf("用于") : -1;
  // 5个先进制造业集群、居中部第1
  const object = (use > 2 ? named.slice(0, use) : named)
    .replace(form("name/rank-behind"), "")
    .replace(form("name/rises-to-next"), "");
  const aim = aims.find((word) => object.startsWith(word));
  if (aim) return aim;
  if (isNoObject(object, statement, pieces[0]?.text === "、")) return "";
  const thing = withoutTask(isClass(object) ? object + classShared(scan.text, right.end) : object);
  return limited(thing.length > longest && isCapacity(quantity.unit) ? firstOf(thing) : thing);
}

/** 集群14个、实现全覆盖: what else is said of the one that was counted; not 100亿元、有影响力的企业集团. */
function isSaidApart({ scan, right }: Statement, pieces: readonly Piece[]): boolean {
  return pieces[0]?.text === "、" && !form("name/described").test(scan.text.slice(right.start, right.end));
}

/** 5%左右的增长目标与规划相衔接 */
const aims = ["预期增长目标", "增长目标", "增速目标", "增长预期目标"];

/** @param listed 、 stands between the number and the words */
function isNoObject(object: string, { quantity, right, clause }: Statement, listed: boolean): boolean {
  if (object.length < 2 || noObjects.includes(object)) return true;
  // 安排219亿元支持116户企业: what the next number counts is supported
  if (right.end < clause.end && helps.includes(object)) return true;
  if (beginnings.some((word) => object.startsWith(word) && !isWordOf(object))) return true;
  // 跨上2万亿元两个大台阶
  if (object.endsWith("台阶") || object.endsWith("关口")) return true;
  // 医疗机构15家、总量居全国第2位: a rank of what was counted
  if (listed && form("name/rank-at-end").test(`居${object}`)) return true;
  // 项目54个、全省第一; what has been so for 7年 is the rank
  return !lasting.includes(quantity.unit) && form("name/rank-alone").test(object);
}

const lasting = ["年", "个月", "个季度"];
const heads = ["户", "人", "名", "口"];

/** 贫困人口脱贫 of 1.26万户、3.41万名贫困人口脱贫, for the first: what both of them count; "" where the next is of something else. */
export function objectOfBoth({ statement, periods }: Pick<Phrase, "statement" | "periods">): string {
  const { scan, quantities, index, quantity, clause } = statement;
  const next = quantities[index + 1];
  if (!next || next.span.end >= clause.end || next.unit === quantity.unit) return "";
  if (!heads.includes(quantity.unit) || !heads.includes(next.unit)) return "";
  if (!isJoint(scan.text.slice(quantity.span.end, next.span.start).trim())) return "";
  const right = { start: next.span.end, end: clause.end };
  return objectBehind({ statement: { ...statement, quantity: next, index: index + 1, right }, periods });
}

const leadingOn =
  "累计 已 启动实施 初步计划 计划新增 计划投资 计划总投资 预计 新增 完成投资 共完成 实现 分别 平均 年均".split(
    " ",
  );

/** 重点项目 of 58个重点项目累计完成投资141亿元: what leads to the next number says nothing of what this one counts. */
function beforeNextNumber(words: string): string {
  const found = leadingOn.map((word) => words.indexOf(word, 2)).filter((at) => at > 1);
  return words.slice(0, Math.min(words.length, ...found));
}

/** 千亿级, 五百亿级 */
const isClass = (object: string) => object.length <= 5 && object.endsWith("级");

/** 产业集群 of 2个千亿级、5个百亿级产业集群: what a list of classes says only of its last. */
const classShared = (text: string, at: number) =>
  form("name/class-goes-on").exec(text.slice(at, at + 40))?.[1] ?? "";

const capacities = ["吨", "千瓦", "千伏安", "辆", "台", "套", "条", "米", "立方米", "平方米", "标箱"];

/** Of what a work makes or holds so much; in a long list that is the first: 60万吨乙烯、富士康、中芯国际等项目. */
export function isCapacity(unit: string): boolean {
  return capacities.includes(unit);
}

export const firstOf = (list: string) => list.split("、", 1)[0]!;

/** 居住区, 居民, 达标治理, 超长期国债: words that begin with 居, 达 or 超 themselves. */
const isWordOf = (object: string) =>
  "居住 居民 居家 居委 达标 超长 超高 超级 超大 超低 超算 超导 超短"
    .split(" ")
    .some((word) => object.startsWith(word));

/** 开工率达: the verb is no part of it; of 15分钟可达 and 通达 it is. */
function withoutReaching(pieces: readonly Piece[]): readonly Piece[] {
  const rest = withoutEnd(pieces, ({ reaches }) => reaches === true);
  return "可送通".includes(rest.at(-1)?.text.at(-1) ?? "|") ? pieces : rest;
}

/** 100亿元规模的产业基金 */
function withoutSize(object: string): string {
  return object.startsWith("规模的") && object.length > 6 ? object.slice(3) : object;
}

/** 项目建设 → 项目建设任务 is a task, what is counted are the 项目. */
function withoutTask(object: string): string {
  const end = ends.find((word) => object.endsWith(word) && object.length >= word.length + 2) ?? "";
  return object.slice(0, object.length - end.length);
}

/** 在国内具有较强影响力的双跨平台 → 双跨平台: without what describes it, where that is long. */
function headNoun(object: string): string {
  const at = object.lastIndexOf("的");
  // 饲料储备项目的洽谈引进: what is done with it
  if (
    at >= 4 &&
    object.length - at <= 7 &&
    ["项目", "工程"].some((word) => object.slice(0, at).endsWith(word))
  )
    return object.slice(0, at);
  return at >= 4 && object.length - at > 4 ? object.slice(at + 1) : object;
}

function beginsWord(text: string): boolean {
  const c = text[0]!;
  return c === "“" || (c >= "A" && c <= "Z") || (c >= "0" && c <= "9") || (c >= "\u3400" && c <= "\u9fff");
}

/** Up to ： or ？, without long notes in brackets nor those that say who answers. */
function withoutNotes(pieces: Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const { text } = pieces[i]!;
    if (text === "：" || text === "？") break;
    if (text === "（") {
      const close = pieces.findIndex((piece, at) => at > i && piece.text === "）");
      const answers = close > i && form("name/who-answers").test(textOf(pieces.slice(i, close)));
      if (close - i > 16 || answers) {
        i = close;
        continue;
      }
    }
    kept.push(pieces[i]!);
  }
  return kept;
}

/** Whether a mark of punctuation, a bracket or the text's end stands at an offset: not the words of a table's next row. */
export function isMarked(text: string, at: number): boolean {
  return at >= text.length || isSpace(text.charCodeAt(at)) || "，；。！？：、（）和及与".includes(text[at]!);
}

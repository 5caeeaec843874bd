import type { PeriodMention } from "../../types/record.ts";
import { bare, type Clause } from "./indicator-clause.ts";
import { indicatorWords } from "./indicator-words.ts";

const longest = 34;

/** What stands in front of the number, times left out: 部门局域网从2001年的40% is 部门局域网从的. */
export function withoutPeriods(text: string, { left, quantity }: Clause, periods: PeriodMention[]): string {
  const span = bare(text, { start: left.start, end: quantity.span.start });
  let result = "";
  let at = span.start;
  for (const period of periods) {
    if (period.span.start >= span.end) break;
    if (period.span.end <= at) continue;
    result += text.slice(at, Math.max(at, period.span.start));
    at = Math.min(period.span.end, span.end);
  }
  return lastYearly(squeezed(result + text.slice(at, span.end)));
}

/** 依托计划每年实施重大项目 → 实施重大项目; but 近视率每年降低 keeps its subject. */
function lastYearly(left: string): string {
  const at = left.lastIndexOf("每年");
  if (at < 0) return left;
  const behind = left.slice(at + 2);
  return /^(?:.{0,2}|(?:降低|提高|增长|减少|下降|提升|新增)[^，。；]{0,6})$/u.test(behind)
    ? left.replace("每年", "")
    : behind;
}

function squeezed(words: string): string {
  return words.replace(/\s+/gu, "").replace(/^[）、，和及]+/u, "");
}

// the verb of change nearest the number: 增长, 提高了, 分别下降
const changeVerb =
  /(?:增长目标|增长|提高|增加(?!值)|上升|提升|上涨|涨幅|增速|增幅|扩大|回升|减少|下降|降低|压减|缩短|压缩|精简|减轻|降幅|回落|净增|翻)(?!.*(?:增长|提高|增加(?!值)|上升|提升|减少|下降|降低|翻))/u;

export function changeWord(left: string): string {
  return changeVerb.exec(left)?.[0] ?? "";
}

// 研发投入占比, 营收之比: 比 is a ratio here, no comparison
const ratio = /[占之对配性]比$/u;

/** Without words of comparison and level at the end: 行政村宽带上网率达到 → 行政村宽带上网率. */
export function strip(words: string, ...endings: RegExp[]): string {
  let rest = words.replace(/[、，：（]+$/u, "");
  for (let turns = 0; turns < 6; turns++) {
    const before = rest;
    for (const ending of endings) {
      const match = ending.exec(rest.slice(-8));
      if (match && !ratio.test(rest)) rest = rest.slice(0, rest.length - match[0].length);
    }
    if (rest === before) break;
  }
  return rest;
}

/** Whether a mark of punctuation, a bracket or the text's end stands at an offset: not the words of a table's next row. */
export function marked(text: string, at: number): boolean {
  return at >= text.length || /[\s，；。！？：、（）和及与]/u.test(text[at]!);
}

// 要再减少, 也要把: but 要素, 再生
const modal = /^(?:[也都还]?要(?![素求点闻件害塞务道])|再(?![生就造保次]))/u;

/** Without openings: 其中, 全省, 力争实现, 十一是. */
export function opening(words: string): string {
  const { leading } = indicatorWords();
  let rest = words
    .replace(/^[一二三四五六七八九十]{1,3}[是要]/u, "")
    .replace(/^对于?(?![外口接比标内])/u, "");
  for (let turns = 0; turns < 6; turns++) {
    const match = leading.exec(rest) ?? modal.exec(rest);
    // 全国性, 全省性 are words
    if (!match || match[0].length === 0 || rest[match[0].length] === "性") break;
    rest = rest.slice(match[0].length);
  }
  return rest.replace(/^[）”]+/u, "");
}

/** What stands behind the number as its object: 的基层医疗卫生机构实施 → 基层医疗卫生机构实施. */
export function objectBehind(text: string, right: { start: number; end: number }): string {
  const words = text.slice(right.start, right.end).replace(/\s+/gu, "");
  const object = words
    .replace(/^(?:（[^）]{0,20}）)?[的、级]?/u, "")
    .replace(/（[^）]{17,60}）/gu, "")
    .split(/[：？]/u)[0]!;
  if (!/^[\u3400-\u9fff“A-Z\d]/u.test(object)) return "";
  // 从15家跃升到38家: a verb, not an object
  if (
    /^(?:增长|提高|提升|增加|下降|降低|减少|上升|扩大|压缩|跃升|降至|增至|升至|占|超|达|跃居|居)/u.test(
      object,
    )
  )
    return "";
  if (/^(?:目标|比例|标准|速度|水平|要求|规模|大关|高位|低位)$/u.test(object)) return "";
  return limit(object.replace(/^(?:以上|左右|以内|用于|的)/u, "").replace(/(?:工作|建设任务|任务)$/u, ""));
}

/** The end of words that are too long for a name, from a mark or 的 on: not 术中心、产业创新中心. */
export function limit(words: string, most = longest): string {
  if (words.length <= most) return words;
  const rest = words.slice(words.length - most);
  const mark = rest.search(/[、的]/u);
  if (mark >= 0 && mark < 12) return rest.slice(mark + 1);
  // never within a word: a little too long, or from the next joint on
  if (words.length <= most + 8) return words;
  const joint = rest.search(/[和与及在对]/u);
  return joint >= 0 && joint < 12 ? rest.slice(joint + 1) : rest;
}

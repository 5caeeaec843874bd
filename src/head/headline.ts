import { form } from "../lexicon/forms.ts";
import { regions } from "../lexicon/regions.ts";
import { chineseYear, dayNumber, monthNumber } from "../mentions/time/date-numerals.ts";
import { accountOfTitle, genreOfTitle, genreWords, titleTail, withoutTail } from "../outline/genre.ts";
import type { Joined } from "../text/joined.ts";
import { issuerAtEnd } from "./signature.ts";

/** A stretch of the joined head, `[start, end)`. */
export interface Place {
  start: number;
  end: number;
}

/** Longest title that is taken from a line of its own. */
export const longestTitle = 80;

/** The stretches of the first page between gaps of at least `width`. */
export function segments({ text, gap }: Joined, width: 1 | 2): Place[] {
  const list: Place[] = [];
  let start = 0;
  for (let i = 1; i <= text.length && i < 1500 && list.length < 24; i++) {
    if (i < text.length && gap[i]! < width) continue;
    // a web page says 原标题： or 【转发】 before it
    const tag = text.startsWith("原标题:", start)
      ? 4
      : (/^【[^】]{1,6}】/u.exec(text.slice(start, start + 8))?.[0].length ?? 0);
    list.push(withoutMarks(text, { start: start + tag < i ? start + tag : start, end: i }));
    start = i;
  }
  return list;
}

/** 《某市人民政府办公厅关于…的通知》 alone on its line: the title is what stands between. */
function withoutMarks(text: string, { start, end }: Place): Place {
  const isMarked = text[start] === "《" && text[end - 1] === "》";
  const inner = isMarked ? text.slice(start + 1, end - 1) : "";
  return inner.includes("关于") && !/[《》]/u.test(inner)
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}

/** A line of a title: no sentence, no label, no furniture. */
function isPlain(line: string): boolean {
  return (
    line.length <= longestTitle &&
    !/[。;:?!|]/u.test(line) &&
    (!line.includes(",") || line.includes("关于")) &&
    !form("head/newspaper").test(line) &&
    !form("head/told").test(line) &&
    !form("line/labelled").test(line) &&
    !genreWords().notTitle.test(line)
  );
}

function isComplete(line: string): boolean {
  return (
    line.length >= 6 && isPlain(line) && genreOfTitle(line) !== null && !form("head/column-names").test(line)
  );
}

/** A line that the next may carry on: neither whole in itself nor an issuer, a number, a date. */
function isUnfinished(line: string): boolean {
  return (
    line.length >= 2 &&
    line.length <= 45 &&
    isPlain(line) &&
    genreOfTitle(line) === null &&
    (!"号日》】])".includes(line.at(-1)!) || isAboutCited(line)) &&
    (!issuerAtEnd(line) || isOpening(line))
  );
}

/** 国务院关于同意某某总部⏎迁址的批复, 国务院办公厅对全国人大⏎某次会议建议的答复: an issuer's title is open from 关于 or 对 on. */
function isOpening(line: string): boolean {
  const about = line.search(/关于|对/u);
  return about > 0 && issuerAtEnd(line.slice(0, about));
}

/** 关于印发2022年《政府工作报告》⏎重点任务分工的通知 */
function isAboutCited(line: string): boolean {
  return line.startsWith("关于") && line.endsWith("》");
}

const day = `(?:[12]\\d{3}|${chineseYear})年${monthNumber}月${dayNumber}日`;
/** ——2011年1月13日在县第十五届人民代表大会第五次会议上: stands below what is read there. */
const session = new RegExp(`[—–-]{0,2}[(]?${day}在.{4,50}?会议?`, "uy");
/** The day at the end of a notice's signature. */
const signed = new RegExp(`${day}$`, "u");

/**
 * The line of a page that is its document's title, or two lines that are.
 *
 * @param lines the page's lines
 */
export function headline({ text }: Joined, lines: Place[]): Place | null {
  const words = ({ start, end }: Place) => text.slice(start, end);
  const complete = lines.flatMap((line, i) => (isComplete(words(line)) ? [i] : []));
  const read = complete.find((i) => {
    session.lastIndex = lines[i]!.end;
    return session.test(text);
  });
  const formal = complete.find(
    (i) => i > 0 && words(lines[i]!).startsWith("关于") && issuerAtEnd(words(lines[i - 1]!)),
  );
  const at = read ?? covered(lines.map(words), complete) ?? formal ?? complete[0];
  if (at === undefined) return brokenWord(text, lines);
  const line = lines[at]!;
  const above = lines[at - 1];
  if (!above) return line;
  const joined = { start: above.start, end: line.end };
  // 中共济南市委 济南市人民政府⏎关于加快…的实施意见: issuer and matter are one title.
  if (words(line).startsWith("关于") && isPlain(words(above)) && issuerAtEnd(words(above))) {
    const before = lines[at - 2];
    if (!before || !isIssuer(words(before))) return joined;
    return words(before).startsWith("中共") ? { start: before.start, end: line.end } : line;
  }
  // 某县教育局⏎2024年度工作要点
  if (form("head/of-its-year").test(words(line)) && isIssuer(words(above))) return joined;
  // 马鞍山市⏎关于…的实施细则
  if (words(line).startsWith("关于") && regions().named(words(above)).length > 0) return joined;
  // 山东省推动智能传感器产业⏎发展行动计划: the first line of the two has no genre.
  if (!isUnfinished(words(above))) return line;
  const first = lines[firstOf(lines.map(words), at - 1)]!;
  const opening = text.slice(first.start, above.end);
  const short = withoutTail(words(line)).length <= 14 && !form("head/title-whole").test(words(line));
  // 关于2019年计划执行情况及⏎2020年计划草案的报告
  const goesOn = "及和与、".includes(words(above).at(-1)!);
  // 国务院关于促进综合保税区⏎高水平开放高质量发展的若干意见
  return short || goesOn || (isOpening(opening) && !words(line).includes("关于"))
    ? { start: first.start, end: line.end }
    : line;
}

/**
 * Whether a line above the issuer's is one as well: 中共某县委⏎某县人民政府⏎关于…的意见 is one title; above 民政部 财政部⏎
 * 住房城乡建设部 中国残联⏎关于…的意见 the issuers stand for themselves.
 */
function isIssuer(line: string): boolean {
  return isPlain(line) && issuerAtEnd(line) && genreOfTitle(line) === null && !line.includes("关于");
}

/** Most lines that a title is broken over. */
const mostLines = 4;

/** 国务院办公厅⏎关于某省在考察工作时⏎所提问题办理情况的函: the line that a broken title begins at, with its 关于; else the one given. */
function firstOf(lines: string[], at: number): number {
  for (let i = at; i >= 0 && i > at - mostLines; i--) {
    const line = lines[i]!;
    if (!isUnfinished(line)) break;
    if (line.startsWith("关于") && i > 0 && isPlain(lines[i - 1]!) && issuerAtEnd(lines[i - 1]!))
      return i - 1;
    if (line.includes("关于")) return i;
  }
  return at;
}

/** 关于分解落实《政府工作报告》的通知 … 2017年1月13日⏎《政府工作报告》重点工作责任分解: the heading right below a notice's signature. */
function covered(lines: string[], complete: number[]): number | undefined {
  if (complete[0] === undefined || genreOfTitle(lines[complete[0]]!) !== "通知") return undefined;
  return complete.find(
    (i) => i > complete[0]! + 1 && signed.test(lines[i - 1]!) && genreOfTitle(lines[i]!) !== "通知",
  );
}

/** 政府工作报⏎告: broken inside its last word. */
function brokenWord(text: string, lines: Place[]): Place | null {
  for (const [i, first] of lines.entries()) {
    if (!isUnfinished(text.slice(first.start, first.end))) continue;
    for (const next of lines.slice(i + 1, i + 3)) {
      if (!isPlain(text.slice(next.start, next.end))) break;
      const joined = { start: first.start, end: next.end };
      if (isComplete(text.slice(joined.start, joined.end))) return joined;
    }
  }
  return null;
}

/** A title stands in one of so many first lines where its last word alone makes no title of it. */
const firstLines = 4;

/** 某街道2022年工作总结: the first line that is called an account, where no line has a genre. */
export function accountTitle(head: Joined): Place | null {
  const words = ({ start, end }: Place) => head.text.slice(start, end);
  const isAccount = (line: string) => line.length >= 6 && isPlain(line) && accountOfTitle(line) !== null;
  return (
    segments(head, 2)
      .slice(0, firstLines)
      .find((line) => isAccount(words(line))) ?? null
  );
}

const tail = new RegExp(titleTail, "uy");

/** 静安区国民经济和社会信息化“十一五”规划上海市静安区信息化委员会二○○五年十一月目录第一章: the first genre that a beginning follows. */
export function gluedTitle({ text }: Joined): Place | null {
  const { pattern, notTitle } = genreWords();
  // …【字号：加大还原减小】2026年山东省政府工作报告——2026年1月27日在…会议上
  const report = form("head/report-title").exec(text.slice(0, 300));
  if (report) return { start: report.index, end: report.index + report[0].length };
  const page = text.slice(0, longestTitle + 30);
  if (notTitle.test(page)) return null;
  let start = 0;
  for (const match of page.matchAll(pattern)) {
    const genreEnd = match.index + match[0].length;
    tail.lastIndex = genreEnd;
    const end = genreEnd + (tail.exec(page)?.[0].length ?? 0);
    const title = page.slice(start, end);
    if (/[。;:,!?|]/u.test(title)) return null;
    if (title.length < 6 || !form("head/behind-title").test(text.slice(end, end + 40))) continue;
    if (form("head/column-names").test(title)) continue;
    if (!form("head/newspaper").test(title)) return { start, end };
    start = end;
  }
  return null;
}

import { genreOfTitle, genreWords, titleTail } from "./genre.ts";
import { type Joined, oneLine } from "./joined.ts";
import { issuerAtEnd } from "./signature.ts";

/** A title on one line, and where it stands in the joined head, `[start, end)`. */
export interface FoundTitle {
  title: string;
  start: number;
  end: number;
}

/** Longest title that is taken from a line of its own. */
const longest = 80;

/**
 * The document's own title: the one that the covering notice issues (关于印发《X》的通知), else the first line that
 * ends with a genre. A web page's headline does not end so (乌海市确定2008年信息化重点工作任务).
 *
 * @param head the beginning of the text, up to the first numbered heading
 * @param source the text that `head` was joined from
 */
export function findTitle(head: Joined, source: string): FoundTitle | null {
  const place =
    issuedTitle(head) ??
    headline(head, segments(head, 2)) ??
    headline(head, segments(head, 1)) ??
    gluedTitle(head);
  if (!place) return null;
  const title = oneLine(source.slice(head.at[place.start]!, head.at[place.end - 1]! + 1));
  return { ...place, title };
}

interface Place {
  start: number;
  end: number;
}

const issuing = /(?:印发|转发|发布(?!日期|时间|机构)|下发|公布)(《?)([^。；！？]{4,90}?)(》?)的通知/gu;
/** What may follow a notice's title where no line break is left: date, number, addressees. */
const afterNotice = /^(?:[[【〔（(]|各|[12]\d{3}|[\p{Script=Han}]{2,12}[〔[])/u;

/** X of `某某关于印发《X》的通知`, `关于印发X的通　　知`; its heading, where it is printed again above the body. */
function issuedTitle(head: Joined): Place | null {
  const { text, gap } = head;
  for (const match of text.matchAll(issuing)) {
    const [whole, open, title] = match as unknown as [string, string, string];
    const end = match.index + whole.length;
    if (gap[end] === 0 && end < text.length && !afterNotice.test(text.slice(end, end + 16))) continue;
    // 根据《国务院关于印发…的通知》: a document cited.
    if (/《[^》]{0,60}$/u.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    if (open === "" && genreOfTitle(title) === null) continue;
    const start = Math.max(text.lastIndexOf(title), match.index + whole.indexOf(title));
    const printed = { start, end: start + title.length + tailAt(text, start + title.length) };
    return start > end ? printed : (reworded(head, end, title) ?? printed);
  }
  return null;
}

/** The heading below a notice that names it a little otherwise: 困难实施方案的通知 above 困难的实施方案. */
function reworded(head: Joined, from: number, title: string): Place | null {
  const wanted = new Set(title);
  for (const width of [2, 1] as const) {
    for (const { start, end } of segments(head, width)) {
      if (start < from || end - start > longest) continue;
      const line = head.text.slice(start, end);
      const shared = Array.from(new Set(line)).filter((c) => wanted.has(c)).length;
      if (genreOfTitle(line) === genreOfTitle(title) && shared > 0.8 * wanted.size && !/[。；：]/u.test(line))
        return { start, end };
    }
  }
  return null;
}

/** Length of （2018—2022年）, （试行） behind a title. */
function tailAt(text: string, at: number): number {
  const tail = new RegExp(titleTail, "uy");
  tail.lastIndex = at;
  return tail.exec(text)?.[0].length ?? 0;
}

/** The stretches of the first page between gaps of at least `width`. */
function segments({ text, gap }: Joined, width: 1 | 2): Place[] {
  const list: Place[] = [];
  let start = 0;
  for (let i = 1; i <= text.length && i < 1500 && list.length < 24; i++) {
    if (i < text.length && gap[i]! < width) continue;
    list.push({ start, end: i });
    start = i;
  }
  return list;
}

/** 乌海市确定2008年信息化重点工作任务, 某省出台十条措施: what a web page writes above the document. */
const newspaper = /^(?!.*关于).{2,14}(?:确定|出台|印发|推出|下发|发布《)/u;

function headline({ text }: Joined, lines: Place[]): Place | null {
  const { notTitle } = genreWords();
  const words = ({ start, end }: Place) => text.slice(start, end);
  /** A line of a title: no sentence, no label, no furniture. */
  const plain = (place: Place) => {
    const line = words(place);
    return (
      line.length <= longest &&
      !/[。；;：:？！?!]/u.test(line) &&
      (!/[，,]/u.test(line) || line.includes("关于")) &&
      !newspaper.test(line) &&
      !/^(?:[一二三四五六七八九十\d]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第.{1,3}[章节条]|——)/u.test(
        line,
      ) &&
      !notTitle.test(line)
    );
  };
  const complete = (place: Place) => {
    const line = words(place);
    return plain(place) && line.length >= 6 && genreOfTitle(line) !== null;
  };
  /** A line that the next may carry on: neither whole in itself nor an issuer, a number, a date. */
  const unfinished = (place: Place | undefined): place is Place => {
    if (!place || !plain(place)) return false;
    const line = words(place);
    return (
      line.length >= 2 &&
      line.length <= 45 &&
      genreOfTitle(line) === null &&
      !/[号日》】\])）]$/u.test(line) &&
      !issuerAtEnd(line)
    );
  };
  const at = lines.findIndex(complete);
  if (at >= 0) {
    const line = lines[at]!;
    // 山东省推动智能传感器产业⏎发展行动计划: the first line of the two has no genre. 政府工作报告 needs none before it.
    const whole = /^(?:[12]\d{3}|[“《关]|\p{Script=Han}{2,7}[省市区县])|政府工作报告$/u.test(words(line));
    // 中共济南市委 济南市人民政府⏎关于加快…的实施意见: issuer and matter are one title.
    const above = lines[at - 1];
    if (above && words(line).startsWith("关于") && plain(above) && issuerAtEnd(words(above)))
      return { start: above.start, end: line.end };
    const bare = words(line).replace(new RegExp(`${titleTail}$`, "u"), "");
    return !whole && bare.length <= 14 && unfinished(above) ? { start: above.start, end: line.end } : line;
  }
  // 政府工作报⏎告: broken inside its last word.
  for (const [i, first] of lines.entries()) {
    for (let j = i + 1; j <= i + 2 && j < lines.length && unfinished(first) && plain(lines[j]!); j++) {
      const joined = { start: first.start, end: lines[j]!.end };
      if (complete(joined)) return joined;
    }
  }
  return null;
}

/** What may follow a title that nothing parts from the text behind it: the body, a table of contents, a number, the issuer. */
const afterTitle =
  /^(?:$|各|为|根据|按照|第[一1]章|[一1][、.．]|[（(]一|目录|——|前言|[12]\d{3}年|[12]\d{3}-|[一二][〇○零０0O]|关于印发|“|[（(][12]\d{3}年|(?:(?!的|通知)\p{Script=Han}){2,8}[〔[]|\p{Script=Han}{2,24}(?:委员会|人民政府|办公厅|办公室|厅|局))/u;

/** 静安区国民经济和社会信息化“十一五”规划上海市静安区信息化委员会二○○五年十一月目录第一章: the first genre that a beginning follows. */
function gluedTitle({ text }: Joined): Place | null {
  const { pattern, notTitle } = genreWords();
  // …【字号：加大还原减小】2026年山东省政府工作报告——2026年1月27日在…会议上
  const report = /(?:[12]\d{3}年\p{Script=Han}{2,10}?)?政府工作报告(?=——|[（(]?[12]\d{3}年)/u.exec(
    text.slice(0, 300),
  );
  if (report) return { start: report.index, end: report.index + report[0].length };
  const page = text.slice(0, longest + 30);
  if (notTitle.test(page)) return null;
  let start = 0;
  for (const match of page.matchAll(new RegExp(pattern, "gu"))) {
    const genreEnd = match.index + match[0].length;
    const end = genreEnd + tailAt(page, genreEnd);
    const title = page.slice(start, end);
    if (/[。；：，,！？]/u.test(title)) return null;
    if (title.length < 6 || !afterTitle.test(text.slice(end, end + 40))) continue;
    if (!newspaper.test(title)) return { start, end };
    start = end;
  }
  return null;
}

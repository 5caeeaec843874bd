import { form } from "../lexicon/forms.ts";
import { bodyForm } from "../mentions/bodies/form.ts";
import { splitBodies } from "../mentions/bodies/list.ts";
import { isHan } from "../text/han.ts";
import { isSpace, slice, trim } from "../text/span.ts";
import type { Span } from "../types/record.ts";
import { gluedHeadingEnd, secondPhrase, standsAlone } from "./glued.ts";
import {
  commas,
  isOpen,
  listedEnd,
  skipSpace,
  skipStop,
  withoutPoints,
  withoutStop,
} from "./heading-marks.ts";
import type { Line } from "./lines.ts";
import { lineAt, lineFrom } from "./lines.ts";
import { onlyBrackets, sentenceEnd } from "./sentence.ts";
import { SHORT, type Sisters, SURE } from "./sisters.ts";
import { headingWords } from "./vocabulary.ts";

/** A heading on a line of its own may be this long, one that runs into its paragraph should be shorter. */
const LONGEST_LINE = 70;
const LONGEST_SENTENCE = 50;

/** What the end of a heading is told from. */
export interface Situation {
  text: string;
  lines: Line[];
  /** From behind the label to the next label, or to the end of what may belong to the node. */
  rest: Span;
  hasChildren: boolean;
  sisters: Sisters;
  /** The title that the table of contents gives this label, white space removed. */
  listed: string | null;
  /** Where the stretch ends that the file sets apart as this heading (bold, a style); 0 for none. */
  hinted: number;
  /** Whether the node, or one above it, tells what is wrong or was done. */
  finding: boolean;
  /** Whether the label is an article's: 第三条. */
  article?: boolean;
  /** Whether the text lost its line breaks: only then may a piece of work be named and run on at once. */
  lost: boolean;
  /** Whether blanks stand where a line was broken, so that they set off nothing. */
  blanks: boolean;
}

/** Where a heading ends and where the body begins; null where the text runs on without a heading. */
export interface HeadingEnd {
  title: Span;
  body: number;
  /** Told by grammar alone, without any mark in the text. */
  unmarked: boolean;
}

/**
 * The heading behind a label: on a line of its own; ended by 。 or ： with the body behind; set off by one
 * blank; or glued to the body without any mark (a table of contents, sister headings or grammar tell).
 * An item that is one sentence (21、建立健全…检查制度,并指导…工作。) has none.
 */
export function findHeading(situation: Situation): HeadingEnd | null {
  const heading = headingOf(situation);
  if (!heading) return null;
  // 1.完善平台（牵头单位：市信息办）: who answers is no part of the heading
  const words = slice(situation.text, heading.title);
  const at = beforeNote(words);
  if (at === words.length || at < 2) return heading;
  const end = heading.title.start + at;
  return { title: { start: heading.title.start, end }, body: end, unmarked: heading.unmarked };
}

/** How long a heading is without the bracket at its end that says who answers. */
function beforeNote(words: string): number {
  const at = headingWords().trailingNote.exec(words)?.index ?? bodiesAtEnd(words);
  return at < 0 ? words.length : at;
}

/** Where the bracket of 完善平台（市信息办，各区县） begins, which names bodies and nothing else; -1 for none. */
function bodiesAtEnd(title: string): number {
  const open = /[）)]$/u.test(title) ? Math.max(title.lastIndexOf("（"), title.lastIndexOf("(")) : -1;
  // 市通信发展管理办公室(市通管办): its short name
  if (open < 4 || bodyForm(title.slice(0, open)) !== null) return -1;
  const items = splitBodies(title.slice(open + 1, -1));
  const bodies = items.filter(({ text }) => bodyForm(text) === "named" || bodyForm(text) === "generic");
  const isTime = (words: string) => form("outline/time-alone").test(words);
  const told = items.every((item) => bodies.includes(item) || isTime(item.text));
  return bodies.length > 0 && told ? open : -1;
}

/** The stretch of text that a heading is looked for in: the paragraph behind the label. */
interface Opening {
  /** Behind white space. */
  start: number;
  lineEnd: number;
  /** The paragraph without white space at its end. */
  whole: Span;
  /** Behind its first sentence; -1 where there is no full stop. */
  stop: number;
}

/** The forms of a heading, surest first. */
function headingOf(situation: Situation): HeadingEnd | null {
  const { text, lines, rest } = situation;
  const start = skipSpace(text, rest.start, rest.end);
  const line = lines[lineAt(lines, start)];
  if (!line || start >= rest.end) return null;
  const lineEnd = Math.min(line.end, rest.end);
  const stop = sentenceEnd(text, start, lineEnd);
  const opening = { start, lineEnd, stop, whole: trim(text, { start, end: lineEnd }) };
  const oneSentence = stop === -1 || stop >= opening.whole.end;
  const told = inContents(situation, opening) ?? setApart(situation, opening) ?? byColon(situation, opening);
  if (told) return told;
  const found = oneSentence ? ofOneSentence(situation, opening) : ofFirstSentence(situation, opening);
  if (found !== undefined) return found;
  return setOff(situation, start, lineEnd) ?? glued(situation, start, lineEnd);
}

/** As the table of contents has it. */
function inContents({ text, listed }: Situation, { start, lineEnd, whole }: Opening): HeadingEnd | null {
  const named = listed ? listedEnd(text, start, lineEnd, listed) : 0;
  if (named === 0 || named >= whole.end) return null;
  const unmarked = isHan(text[named]) || text[named] === "“";
  return {
    title: { start, end: named },
    body: unmarked ? named : skipStop(text, named, lineEnd),
    unmarked,
  };
}

/** As the file sets it apart: bold, or a line in the style of a heading. A whole paragraph in bold is none. */
function setApart({ text, hinted }: Situation, { start, lineEnd }: Opening): HeadingEnd | null {
  if (hinted <= start || hinted > lineEnd || hinted - start > LONGEST_LINE) return null;
  const title = withoutStop(text, trim(text, { start, end: hinted }));
  const sentence = sentenceEnd(text, start, hinted);
  if (title.end - title.start < 2 || (sentence >= 0 && sentence < title.end)) return null;
  // （一）**加快**…: bold for stress
  if (
    hinted < lineEnd &&
    !/[。：:！？\s]/u.test(text[hinted - 1]! + text[hinted]!) &&
    title.end - title.start < 6
  )
    return null;
  return { title, body: hinted < lineEnd ? skipStop(text, hinted, lineEnd) : hinted, unmarked: false };
}

/** Where the sisters have a phrase and a colon this one has: 移动公司、电信公司等分公司（简称“各运营商”）：… */
function byColon({ text, sisters }: Situation, { start, lineEnd }: Opening): HeadingEnd | null {
  if (!sisters.colon) return null;
  const phrase = /^[^，,。；：:]{2,60}(?=[：:].{8})/u.exec(
    text.slice(start, Math.min(start + 80, lineEnd)),
  )?.[0];
  if (!phrase) return null;
  const end = start + phrase.length;
  return { title: { start, end }, body: end + 1, unmarked: false };
}

/** The paragraph is one sentence or none; undefined where a blank or grammar may still tell. */
function ofOneSentence(
  situation: Situation,
  { start, lineEnd, whole }: Opening,
): HeadingEnd | null | undefined {
  const { text, lines, rest, hasChildren, finding, sisters } = situation;
  const ended = /[。；;]$/u.test(text.slice(whole.start, whole.end));
  if (leadsIn(slice(text, whole))) return null;
  // （一）宣传发动阶段（5月3日至5月10日）。
  if (form("outline/phase-alone").test(slice(text, whole)))
    return { title: withoutStop(text, whole), body: lineEnd, unmarked: false };
  // 第三条　县政府建立联席会议制度，研究重大问题。⏎（一）…: an article's heading is no sentence
  if (situation.article && ended && (whole.end - whole.start > SHORT || commas(text, whole) > 0)) return null;
  // （八）行业协会应发挥桥梁作用。
  if (ended && !hasChildren && form("outline/ruled").test(slice(text, whole))) return null;
  const phrase = situation.lost ? glued(situation, start, lineEnd) : null;
  if (phrase && standsAlone(slice(text, phrase.title), true)) return phrase;
  const length = whole.end - whole.start;
  const manyCommas = commas(text, whole) > 1;
  const split = length > 40 ? setOff(situation, start, lineEnd) : null;
  const told =
    split ?? (ended && (finding || (length > 40 && manyCommas)) ? glued(situation, start, lineEnd) : null);
  if (told) return told;
  if (ended && sisters.bare && !hasChildren) return null;
  const end = beforeClosing(text, lineEnd, rest.end);
  const bare = skipSpace(text, lineEnd, rest.end) >= end;
  const isItem = bare ? !isLikeSisters(situation, whole) : length > SURE;
  if (ended && isItem && !hasChildren && onlyNotes(text, lines, lineEnd, end))
    return beforeColon(situation, start, lineEnd);
  // 二、推进幸福河湖建设（牵头单位：县水利局；配合单位：…）: as long as it is without who answers
  const said = { start: whole.start, end: whole.start + beforeNote(slice(text, whole)) };
  const own = said.end - said.start;
  if (own <= LONGEST_LINE && !(own > LONGEST_SENTENCE && commas(text, said) > 2)) {
    return { title: withoutStop(text, whole), body: lineEnd, unmarked: false };
  }
  return undefined;
}

/** Where an item ends of one paragraph: there, if 以上意见如无不妥，请批转执行。 closes the document behind it. */
function beforeClosing(text: string, lineEnd: number, end: number): number {
  const next = skipSpace(text, lineEnd, end);
  return headingWords().closing.test(text.slice(next, next + 60)) ? lineEnd : end;
}

/** （3）推行产地准出制度。 beside （2）健全检测体系。上半年，…: as short as their headings. */
function isLikeSisters({ text, sisters, hasChildren }: Situation, whole: Span): boolean {
  const isShort = whole.end - whole.start <= SHORT && commas(text, whole) === 0;
  return (
    isShort && "。；;".includes(text[whole.end - 1]!) && !hasChildren && !sisters.bare && sisters.length > 0
  );
}

/** 有下列情形之一的：, 困难残疾人生活补贴对象为符合以下条件之一的人员： leads to what stands under it. */
function leadsIn(paragraph: string): boolean {
  return /[：:]$/u.test(paragraph) && (paragraph.length > 24 || form("outline/leads-in").test(paragraph));
}

/** The paragraph goes on behind its first sentence; undefined where a blank or grammar may still tell. */
function ofFirstSentence(
  situation: Situation,
  { start, lineEnd, stop }: Opening,
): HeadingEnd | null | undefined {
  const { text, sisters } = situation;
  const sentence = { start, end: stop };
  if (runsOn(situation, sentence, lineEnd))
    return setOff(situation, start, stop, 24) ?? (situation.lost ? glued(situation, start, lineEnd) : null);
  // 工作回顾过去一年，…: in a text that lost its breaks a phrase that stands alone ends before the sentence does.
  const phrase = situation.lost ? glued(situation, start, stop) : null;
  if (phrase && standsAlone(slice(text, phrase.title), true)) return phrase;
  const second = situation.lost && sisters.doubled ? secondPhrase(text.slice(start, stop - 1)) : 0;
  if (second > 0) {
    const end = start + second;
    return { title: { start, end }, body: end, unmarked: true };
  }
  const length = stop - start;
  const limit = sisters.bare ? 0 : Math.max(32, Math.min(LONGEST_SENTENCE, 1.6 * sisters.length));
  const introduced = beforeColon(situation, start, stop);
  if (introduced && (length > limit || headingWords().standing.test(slice(text, introduced.title))))
    return introduced;
  if (length <= Math.min(SURE, limit) || (length <= limit && commas(text, sentence) <= 2)) {
    return (
      setOff(situation, start, stop) ?? { title: withoutStop(text, sentence), body: stop, unmarked: false }
    );
  }
  if (introduced) return introduced;
  const plain =
    length <= LONGEST_SENTENCE && commas(text, sentence) <= 1 && !/\d/u.test(text.slice(start, stop));
  if (!sisters.bare && plain && !gluedHeadingEnd(situation, start, stop))
    return { title: withoutStop(text, sentence), body: stop, unmarked: false };
  return undefined;
}

/** A first sentence that is the item itself: dated, a validity clause, or with nothing behind it but who answers. */
function runsOn({ text, rest, sisters }: Situation, sentence: Span, lineEnd: number): boolean {
  const words = headingWords();
  const own = text.slice(sentence.start, sentence.end);
  if (form("outline/dated").test(own) || words.closingInAnyText.test(own)) return true;
  const behind = text.slice(sentence.end, lineEnd).trim();
  const noted =
    onlyBrackets.test(behind) || (/^[（(【]/u.test(behind) && words.trailingNote.exec(behind)?.index === 0);
  if (!noted || skipSpace(text, lineEnd, rest.end) < rest.end) return false;
  // 二、拓宽融资渠道。（省财政厅牵头） beside sisters with headings as short
  const said = withoutPoints(own);
  return sisters.bare || said.length > Math.min(SHORT, 1.5 * sisters.length) || /\d/u.test(said);
}

/** `（一）指导思想：以…`: a short phrase and a colon, or a longer one that ends as headings do. */
function beforeColon({ text, sisters }: Situation, start: number, end: number): HeadingEnd | null {
  const colon = text.slice(start, Math.min(start + LONGEST_SENTENCE, end)).search(/[：:]/u);
  const phrase = text.slice(start, start + Math.max(0, colon));
  // 劳动节：5月1日放假。 beside 端午节：…，…
  const least = sisters.colon ? 4 : 10;
  if (colon < 2 || end - start - colon < least || /[，,、。“《]/u.test(phrase)) return null;
  if (colon > SURE && !headingWords().standing.test(phrase)) return null;
  // 本意见所称…的范围是：…
  if ("是为".includes(phrase.at(-1)!) || phrase.endsWith("如下")) return null;
  return { title: { start, end: start + colon }, body: start + colon + 1, unmarked: false };
}

/** Whether nothing follows but who answers and by when: `牵头单位：市信息化办`, `（责任单位：市财政局）`. */
function onlyNotes(text: string, lines: Line[], from: number, end: number): boolean {
  for (let i = lineFrom(lines, from); i < lines.length && lines[i]!.start < end; i++) {
    if (!headingWords().note.test(text.slice(lines[i]!.start, lines[i]!.start + 20))) return false;
  }
  return true;
}

/** One blank between heading and body: `一、指导思想 以党的十七大精神为指导，…` */
function setOff(
  situation: Situation,
  start: number,
  end: number,
  longest = LONGEST_SENTENCE,
): HeadingEnd | null {
  const { text, blanks } = situation;
  if (blanks) return null;
  const limit = Math.min(end, start + longest);
  for (let i = start + 2; i < limit; i++) {
    const c = text[i]!;
    if ("。；;！!？?".includes(c)) return null;
    if (!isSpace(text.charCodeAt(i))) continue;
    const next = skipSpace(text, i, end);
    // a line feed within a paragraph only wraps it
    if (text.slice(i, next).includes("\n")) {
      i = next - 1;
      continue;
    }
    if (end - next < 15 || !isHan(text[i - 1])) return null;
    const begins = isHan(text[next]) || "“《".includes(text[next] ?? "-");
    if (!begins && !(/^\d{4}/u.test(text.slice(next, next + 4)) && text[next + 4] === "年")) return null;
    // 2021年6月底前 研究…: a date is no heading.
    if ("年月日底前".includes(text[i - 1]!)) return null;
    // Letter-spaced words (总　则) and blanks inside a quotation are no ends.
    if (i - start < 2 || isOpen(text, start, i)) continue;
    return { title: { start, end: i }, body: next, unmarked: false };
  }
  return null;
}

function glued(situation: Situation, start: number, lineEnd: number): HeadingEnd | null {
  const end = gluedHeadingEnd(situation, start, lineEnd);
  return end ? { title: { start, end }, body: end, unmarked: true } : null;
}

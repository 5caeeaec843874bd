import {
  ahead,
  any,
  character,
  find,
  lit,
  mention,
  not,
  oneOf,
  opt,
  seq,
  times,
  upTo,
  wordWith,
} from "../../clause/match.ts";
import type { Rule } from "../../clause/rules.ts";
import { tokensIn } from "../../clause/scan.ts";
import { senseOf } from "../../outline/kinds.ts";
import type { Anchor, OutlineNode, Reading, Scan } from "../../types/reading.ts";
import type { PeriodMention, Span } from "../../types/record.ts";

/** Whether a stretch of text looks back on what was reached or ahead to what shall be. */
export type Tense = "past" | "future";

/** A sentence with the document's own time. */
interface Told {
  scan: Scan;
  sentence: Span;
  anchor: Anchor;
}

const numeral = character((c) => /[\d一二三四五六七八九十两几]/u.test(c));
const years = seq(numeral, times(1, numeral), lit("年"));
const future = (anchor: Anchor) => (period: PeriodMention) =>
  period.to !== null && anchor.year !== null && Number(period.to.slice(0, 4)) > anchor.year;
const past = (anchor: Anchor) => (period: PeriodMention) =>
  period.to !== null &&
  period.from !== null &&
  anchor.year !== null &&
  Number(period.to.slice(0, 4)) < anchor.year;
/** 2020年，… and “十四五”时期，…: a time at the head of the sentence, before its mark. */
const atHead = (test: (period: PeriodMention) => boolean) =>
  seq(mention("period", test), any(lit("，", "、", "：", "我"), seq(upTo(4, "从由"), lit("，"))));
const opening = (told: Told) => ({
  start: told.sentence.start,
  end: Math.min(told.sentence.end, told.sentence.start + 24),
});
const reached = wordWith(({ status, text }) => status === "reached" || text === "了");
const over = wordWith(({ level }) => level === true);

/**
 * What a sentence says of itself and of the rest of its paragraph; in order, the first that holds decides. A sentence
 * about which none says anything goes on as the one before.
 */
export const tenseRules: readonly Rule<Told, Tense>[] = [
  {
    id: "tense/aims-announced",
    when: ({ scan, sentence }) =>
      find(
        scan,
        seq(
          lit("主要", "预期", "奋斗", "发展", "总体", "工作", "具体", "调控", "控制"),
          upTo(6, "，。；：完成"),
          lit("目标"),
          opt(lit("任务", "指标")),
          upTo(4, "。，；"),
          oneOf("是为："),
        ),
        sentence,
      ) !== null,
    then: "future",
    yes: ["2026年政府工作报告\n今年经济社会发展的主要预期目标是：地区生产总值增长5%左右。"],
    no: ["2026年政府工作报告\n全年目标任务圆满完成，地区生产总值增长5%。"],
  },
  {
    id: "tense/years-to-come",
    when: (told) =>
      find(
        told.scan,
        any(lit("今后", "未来"), seq(lit("到"), mention("period", future(told.anchor)))),
        opening(told),
      ) !== null ||
      find(
        told.scan,
        mention("period", (p) => p.text.startsWith("到") && future(told.anchor)(p)),
        opening(told),
      ) !== null,
    then: "future",
    yes: ["2026年政府工作报告\n今后五年，地区生产总值年均增长5%左右。"],
    no: ["2026年政府工作报告\n过去五年，地区生产总值年均增长6%。"],
  },
  {
    id: "tense/plan-years-to-come",
    when: (told) =>
      find(
        told.scan,
        mention("period", (p) => future(told.anchor)(p) && !p.text.includes("以来")),
        opening(told),
      ) !== null && find(told.scan, reached, told.sentence) === null,
    then: "future",
    yes: ["2026年工作要点\n“十五五”时期，地区生产总值年均增长5%左右。"],
    no: ["2026年工作要点\n“十四五”时期，地区生产总值年均增长5%左右。"],
  },
  {
    id: "tense/years-looked-back-on",
    when: (told) =>
      find(
        told.scan,
        any(
          seq(lit("这", "过去", "过去的", "近", "前"), years),
          seq(years, not(lit("内")), lit("来", "以来")),
          lit("一年来", "过去一年", "去年以来", "本届政府任期", "本届政府五年"),
        ),
        { start: told.sentence.start, end: Math.min(told.sentence.end, told.sentence.start + 40) },
      ) !== null,
    then: "past",
    yes: [
      "2026年政府工作报告\n这五年，全市生产总值从4.16万亿元增加到5.67万亿元。",
      "五年来，新增就业50万人。",
    ],
    no: ["2026年政府工作报告\n今后五年，新增就业50万人。", "五年内建成10个园区。"],
  },
  {
    id: "tense/plan-years-gone-by",
    when: (told) =>
      ahead(told.scan, told.sentence.start, atHead(past(told.anchor)), told.sentence) &&
      (find(told.scan, reached, told.sentence) !== null ||
        find(told.scan, seq(lit("从", "由"), upTo(30, "，。；"), over), told.sentence) !== null),
    then: "past",
    yes: ["2026年工作要点\n“十四五”时期，经济总量从4万亿元增加到5万亿元。"],
    no: ["2026年工作要点\n“十五五”时期，经济总量从4万亿元增加到5万亿元。"],
  },
];

/** Where the tense turns, in order. */
interface Turn {
  at: number;
  tense: Tense | null;
}

/** Tells of any offset whether its paragraph looks back or ahead; null where it does not say. */
export type TenseAt = (offset: number) => Tense | null;

/**
 * The tense of every sentence that says it, carried on to the end of its paragraph (a line, or an outline node's text).
 */
export function tensesOf({ scan, anchor, outline, trace }: Reading): TenseAt {
  const turns: Turn[] = [];
  const borders = new Set(outline.nodes.flatMap(({ span, body }) => [span.start, body.start]));
  let tense: Tense | null = null;
  for (const sentence of scan.clauses.sentences) {
    const newParagraph =
      borders.has(sentence.start) || "\n\u3000".includes(scan.text[sentence.start - 1] ?? "\n");
    let now: Tense | null = newParagraph ? null : tense;
    const told: Told = { scan, sentence, anchor };
    const rule = tenseRules.find(({ when }) => when(told));
    if (rule) {
      now = rule.then;
      trace?.(rule.id, sentence.start, rule.then);
    }
    if (now !== tense) turns.push({ at: sentence.start, tense: now });
    tense = now;
  }
  return (offset) => lookUp(turns, offset)?.tense ?? null;
}

function lookUp(turns: readonly Turn[], offset: number): Turn | undefined {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]!.at <= offset) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1];
}

const longestHeading = 30;

/**
 * What headings that no number marks say of the text behind them (“十一五”经济社会发展回顾): true where it looks
 * back, false where it has turned ahead again, null before the first. A heading stands on a line of its own; in a text
 * without lines, between two gaps of two U+3000.
 */
export function unnumberedReviews({ text, outline }: Reading): (offset: number) => boolean | null {
  const turns: { at: number; past: boolean }[] = [];
  const { nodes } = outline;
  let numbered = 0;
  for (let start = outline.contents?.end ?? 0; start < text.length; ) {
    const end = endOfLine(text, start);
    let heading = "";
    const from = numbered;
    while (numbered < nodes.length && nodes[numbered]!.span.start < end) numbered++;
    if (numbered > from) heading = nodes[numbered - 1]!.title;
    else if (end - start > 1 && end - start <= longestHeading + 8)
      heading = text.slice(start, end).replace(/\s+/gu, "");
    const labelled = numbered > from;
    const was = turns.at(-1)?.past ?? null;
    if (
      heading !== "" &&
      heading.length <= longestHeading &&
      !/[。，；：！？、]/u.test(heading.slice(0, -1))
    ) {
      if (!labelled && looksBack(heading)) turns.push({ at: start, past: true });
      else if (was === true && looksAhead(heading)) turns.push({ at: start, past: false });
    }
    start = end + 1;
  }
  return (offset) => turns.findLast(({ at }) => at <= offset)?.past ?? null;
}

const backEnds =
  "工作回顾 发展回顾 建设回顾 时期回顾 年度回顾 年回顾 ”回顾 会发展回顾 主要成就 发展成就 主要成效 工作成效 主要成绩 工作总结 发展基础 工作基础 建设基础 发展现状".split(
    " ",
  );
const aheadEnds = "目标 安排 任务 部署 打算 思路 建议 展望 计划 要点 工作重点 重点工作".split(" ");
const spans = ["过去", "这", "近", "前"];

/** “十一五”经济社会发展回顾, 过去五年, 一年来的工作; not 往期回顾 of a web page. */
function looksBack(heading: string): boolean {
  if (backEnds.some((end) => heading.endsWith(end))) return true;
  if (senseOf(heading) === "finding" && !heading.endsWith("回顾")) return true;
  const start = spans.find((word) => heading.startsWith(word))?.length ?? 0;
  const [n, year, ...rest] = heading.slice(start);
  if (!n || !"一二三四五两d".includes(n) || year !== "年") return false;
  const behind = rest.join("");
  return (
    (start > 0 && behind === "") ||
    ["来", "来的工作", "来工作", "工作", "的工作", "工作回顾"].includes(behind)
  );
}

function looksAhead(heading: string): boolean {
  const sense = senseOf(heading);
  return sense === "goal" || sense === "task" || aheadEnds.some((end) => heading.endsWith(end));
}

function endOfLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++)
    if (text[i] === "\n" || (text[i] === "\u3000" && text[i + 1] === "\u3000" && i > from)) return i;
  return text.length;
}

/**
 * Whether a node stands under a heading over what has been reached: 2009年工作回顾, 现状.
 *
 * @param unnumbered what the headings without numbers say, for a node whose own headings say nothing
 */
export function isReview(node: OutlineNode, unnumbered: boolean | null): boolean {
  if (node.kind === "goal") return false;
  if (node.kind === "finding") return true;
  let nearest: ReturnType<typeof senseOf> = null;
  for (let n: OutlineNode | null = node; n; n = n.parent) {
    const sense = senseOf(n.title);
    // 建设取得重大成效 under 目标任务 is what shall be
    if (sense === "goal") return false;
    nearest ??= sense;
  }
  return nearest === null ? unnumbered === true : nearest === "finding";
}

/** Whether a node stands under a heading over what is wrong: that holds now, not at the end of the last year. */
export function tellsFaults(scan: Scan, node: OutlineNode | null): boolean {
  if (!node) return false;
  const tokens = tokensIn(scan, node.titleSpan);
  const wrong = tokens.at(-1);
  return (
    wrong?.word.looks === "wrong" &&
    wrong.end === node.titleSpan.end &&
    find(scan, overcome, node.titleSpan) === null
  );
}

/** 着力解决民生问题 looks back on what was done. */
const overcome = lit("解决", "化解", "破解", "克服", "应对", "补齐", "保障", "着力", "缩小");

import { inside, lit } from "../../clause/match.ts";
import { tokensIn } from "../../clause/scan.ts";
import { looksForward, senseOf } from "../../outline/kinds.ts";
import type { OutlineNode, Reading, Scan } from "../../types/reading.ts";

const longestHeading = 30;

/**
 * What headings that no number marks say of the text behind them (“十一五”经济社会发展回顾): true where it looks
 * back, false where it has turned ahead again, null before the first. A heading stands on a line of its own; in a text
 * without lines, between two gaps of two U+3000.
 */
export function unnumberedReviews({ text, outline, anchor }: Reading): (offset: number) => boolean | null {
  const turns: { at: number; past: boolean }[] = [];
  const { nodes } = outline;
  const whole = anchor.told === undefined ? null : true;
  let numbered = 0;
  for (let start = outline.contents?.end ?? 0; start < text.length; ) {
    const end = endOfLine(text, start);
    const from = numbered;
    while (numbered < nodes.length && nodes[numbered]!.span.start < end) numbered++;
    const labelled = numbered > from;
    const heading = labelled ? nodes[numbered - 1]!.title : unnumberedHeading(text, start, end);
    const was = (turns.at(-1)?.past ?? whole) === true;
    const past = isHeading(heading) ? turnOf(heading, labelled, was, anchor.year) : null;
    if (past !== null) turns.push({ at: start, past });
    start = end + 1;
  }
  return (offset) => turns.findLast(({ at }) => at <= offset)?.past ?? whole;
}

/** A line that is short enough to be a heading, without its blanks; empty where it is too long. */
function unnumberedHeading(text: string, start: number, end: number): string {
  if (end - start <= 1 || end - start > longestHeading + 8) return "";
  return text.slice(start, end).replace(/\s+/gu, "");
}

function isHeading(line: string): boolean {
  return line !== "" && line.length <= longestHeading && !/[。，；：！？、]/u.test(line.slice(0, -1));
}

/**
 * Whether the text looks back from a heading on: true and false where it turns, null where it goes on as before.
 *
 * @param labelled it has a number, and turns nothing back
 * @param was whether the text before it looks back
 */
function turnOf(heading: string, labelled: boolean, was: boolean, ownYear: number | null): boolean | null {
  const year = yearOfWork(heading);
  const ofYear = year !== null && ownYear !== null;
  if (!labelled && (looksBack(heading) || (ofYear && year < ownYear))) return true;
  if (was && (looksAhead(heading) || (ofYear && year >= ownYear))) return false;
  return null;
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

/** 2013 of 2013年的工作, 2013年主要工作. */
function yearOfWork(heading: string): number | null {
  const found = /^(?:关于)?(\d{4})年(?:的)?(?:主要|重点|政府)?工作$/u.exec(heading);
  return found ? Number(found[1]) : null;
}

function looksAhead(heading: string): boolean {
  return looksForward(heading) || aheadEnds.some((end) => heading.endsWith(end));
}

function endOfLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++)
    if (text[i] === "\n" || (text[i] === "\u3000" && text[i + 1] === "\u3000" && i > from)) return i;
  return text.length;
}

/**
 * Whether a node stands under a heading over what has been reached: 2009年工作回顾, 现状. Told once for all numbers of a node.
 *
 * @param ownYear the document's own year: 2014年主要工作 of a report of 2015 looks back
 * @returns asked with what the headings without numbers say, for a node whose own headings say nothing
 */
export function reviewsByHeading(
  ownYear: number | null,
): (node: OutlineNode, unnumbered: boolean | null) => boolean {
  const told = new Map<OutlineNode, boolean | null>();
  return (node, unnumbered) => {
    let past = told.get(node);
    if (past === undefined) {
      past = saidByHeadings(node, ownYear);
      told.set(node, past);
    }
    return past ?? unnumbered === true;
  };
}

/** Whether the headings of a node and above it look back; null where they do not say. */
function saidByHeadings(node: OutlineNode, ownYear: number | null): boolean | null {
  if (node.kind === "goal") return false;
  if (node.kind === "finding") return true;
  let nearest: ReturnType<typeof senseOf> = null;
  for (let n: OutlineNode | null = node; n; n = n.parent) {
    const year = yearOfWork(n.title);
    const past = year !== null && ownYear !== null && year < ownYear;
    const sense = past ? "finding" : senseOf(n.title);
    // 建设取得重大成效 under 目标任务 is what shall be
    if (sense === "goal") return false;
    nearest ??= sense;
  }
  return nearest === null ? null : nearest === "finding";
}

/** Whether a node stands under a heading over what is wrong: that holds now, not at the end of the last year. */
export function tellsFaults(scan: Scan, node: OutlineNode | null): boolean {
  if (!node) return false;
  const tokens = tokensIn(scan, node.titleSpan);
  const wrong = tokens.at(-1);
  return (
    wrong?.word.looks === "wrong" &&
    wrong.end === node.titleSpan.end &&
    !inside(scan, overcome, node.titleSpan)
  );
}

/** 着力解决民生问题 looks back on what was done. */
const overcome = lit("解决", "化解", "破解", "克服", "应对", "补齐", "保障", "着力", "缩小");

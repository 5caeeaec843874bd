import { senseOf } from "../../outline/kinds.ts";
import type { OutlineNode, Reading } from "../../types/reading.ts";

/** Where a heading without a number tells that what stands below it is past, or that this ends. */
interface Turn {
  at: number;
  past: boolean;
}

/** The headings of a text that no number marks (“十一五”经济社会发展回顾), in order, looked up from left to right. */
export interface Reviews {
  turns: Turn[];
  index: number;
}

const longestHeading = 30;
// “十一五”经济社会发展回顾, 过去五年, 一年来的工作; but no 往期回顾 of a web page
const lookingBack =
  /(?:(?:工作|发展|建设|时期|[年度”])的?(?:简要)?回顾|^(?:过去|这|前|近)?[一二三四五两\d]年(?:来的?工作|来)?|过去[一二三四五两\d]年的?工作|工作总结|(?:发展|工作|建设)(?:基础|现状)|(?:取得的?|主要|工作)(?:成就|成效|成绩))$/u;
const lastOfBack = "顾年来作结础状就效绩";
const lookingAhead = /(?:目标|安排|任务|部署|打算|思路|建议|展望|计划|要点)$/u;
const paragraphEnd = /\n|\u3000\u3000/gu;

/**
 * The unnumbered headings over what has been reached and the headings behind them, with a number or without,
 * that turn to what shall be. A heading stands on a line of its own; in a text without lines, between two
 * gaps of two U+3000.
 */
export function findReviews({ text, outline }: Reading): Reviews {
  const turns: Turn[] = [];
  const from = outline.contents?.end ?? 0;
  const { nodes } = outline;
  let numbered = 0;
  let start = from;
  const turn = (at: number, past: boolean) => {
    if (past !== (turns.at(-1)?.past ?? false)) turns.push({ at, past });
  };
  while (start < text.length) {
    paragraphEnd.lastIndex = start;
    const end = paragraphEnd.exec(text)?.index ?? text.length;
    let labelled = false;
    for (; numbered < nodes.length && nodes[numbered]!.span.start < end; numbered++) {
      labelled = true;
      if (turns.at(-1)?.past && lookingAhead.test(nodes[numbered]!.title)) turn(start, false);
    }
    if (!labelled && end - start > 1 && end - start <= longestHeading + 8) {
      const heading = text.slice(start, end).trim();
      const past = turns.at(-1)?.past ?? false;
      if (heading.length <= longestHeading && (past || lastOfBack.includes(heading.at(-1) ?? "|"))) {
        const plain = heading.replace(/\s+/gu, "");
        const heads = !/[。，；：！？]/u.test(plain);
        if (heads && lookingBack.test(plain)) turn(start, true);
        else if (heads && past && lookingAhead.test(plain)) turn(start, false);
      }
    }
    start = end + 1;
  }
  return { turns, index: 0 };
}

/** Whether what stands at an offset is said to be past by a heading without a number; null where none says anything. */
export function pastByHeading(reviews: Reviews, at: number): boolean | null {
  while (reviews.index < reviews.turns.length && reviews.turns[reviews.index]!.at <= at) reviews.index++;
  return reviews.turns[reviews.index - 1]?.past ?? null;
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

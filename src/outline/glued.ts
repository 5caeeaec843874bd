import type { Situation } from "./heading.ts";
import { headingWords } from "./vocabulary.ts";

const LONGEST = 45;
const ENOUGH = 3;

/**
 * Where a heading ends that is glued to its body without any mark, told by the grammar of both:
 * `指导思想|坚持以邓小平理论…` (a phrase that stands as a heading), `信息化人才严重不足|信息化工作涉及面…`
 * (a shortcoming named, in a review), `完善基础设施建设|立足满足…` (a piece of work named, then how).
 *
 * @returns the offset of the end, or 0 where it cannot be told
 */
export function gluedHeadingEnd(situation: Situation, start: number, end: number): number {
  const { text, sisters, finding, lost } = situation;
  const words = headingWords();
  const limit = Math.min(end, start + LONGEST);
  let best = 0;
  let bestScore = ENOUGH - 0.01;
  let depth = 0;
  for (let at = start + 1; at < limit; at++) {
    const before = text[at - 1]!;
    if ("（(《“【".includes(before)) depth++;
    else if ("）)》”】".includes(before)) depth = Math.max(0, depth - 1);
    if ("。；;！!？?".includes(before)) break;
    if (depth > 0 || at - start < 2) continue;
    if (!/^[\p{Script=Han}“\d]/u.test(text.slice(at, at + 2))) continue;
    if ("，,、".includes(before)) continue;
    const head = text.slice(start, at);
    const tail = text.slice(at, at + 12);
    if (/^[的和与及于、，,]/u.test(tail)) continue;
    const follows = words.bodyStart.test(tail) ? 2 : words.verb.test(tail) ? 0.5 : 0;
    let score = 0;
    if (words.standing.test(head)) score += 2 + follows;
    else if (finding && words.shortcoming.test(head)) score += 4;
    else if (lost && follows > 0 && words.objectEnd.test(head))
      score += 1.5 + follows + (words.verb.test(head) ? 1 : 0);
    else continue;
    score -= Math.min(1, Math.abs(at - start - (sisters.length || 12)) / 12);
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

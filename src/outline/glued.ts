import { isHan } from "../text/han.ts";
import type { Situation } from "./heading.ts";
import { headingWords } from "./vocabulary.ts";

const LONGEST = 45;
const ENOUGH = 3;

/** Shortest of two phrases that stand one behind the other. */
const SHORTEST = 4;

/**
 * Where the second of two phrases begins that no mark parts (聚力扩大有效需求|大力提振消费): at the last verb or the like
 * that stands behind a noun; 0 where there is none.
 *
 * @param sentence without its full stop
 */
export function secondPhrase(sentence: string): number {
  if (/[，,；;：:]/u.test(sentence)) return 0;
  const { begins, verbEnd, bodyStart } = headingWords();
  let last = 0;
  for (let at = SHORTEST + 1; at <= sentence.length - SHORTEST; at++) {
    const head = sentence.slice(0, at);
    const tail = sentence.slice(at, at + 12);
    const how = (bodyStart.exec(tail)?.[0].length ?? 0) > 1;
    if (!how && !begins.test(tail)) continue;
    if ("的和与及、".includes(head.at(-1)!) || verbEnd.test(head) || !closed(head)) continue;
    if (how) return at;
    last = at;
  }
  return last;
}

function closed(head: string): boolean {
  return ["“”", "（）", "()", "《》"].every(
    (pair) => head.lastIndexOf(pair[0]!) <= head.lastIndexOf(pair[1]!),
  );
}

/** Longest heading that says by its words alone that it is one: 考核评价方式. */
const LONGEST_WORD = 6;

/** A phrase that is a heading by itself: 指导思想; in a text that lost its breaks any that says what stands under it (样本城市). */
export function standsAlone(phrase: string, lost: boolean, behind = ""): boolean {
  const { standing, provision, procedure } = headingWords();
  if (standing.test(phrase)) return true;
  if (!lost || phrase.length > LONGEST_WORD || "包是为应的由".includes(behind[0] ?? "-")) return false;
  return provision.test(phrase) || procedure.test(phrase);
}

/**
 * Where a heading ends that is glued to its body without any mark, told by the grammar of both:
 * `指导思想|坚持以邓小平理论…` (a phrase that stands as a heading), `信息化人才严重不足|信息化工作涉及面…`
 * (a shortcoming named, in a review), `完善基础设施建设|立足满足…` (a piece of work named, then how).
 *
 * @returns the offset of the end, or 0 where it cannot be told
 */
export function gluedHeadingEnd(situation: Situation, start: number, end: number): number {
  const { text, sisters } = situation;
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
    if (!isHan(text[at]) && !/[“\d]/u.test(text[at] ?? "")) continue;
    if ("，,、".includes(before)) continue;
    const head = text.slice(start, at);
    const tail = text.slice(at, at + 12);
    if ("的和与及于、，,".includes(tail[0] ?? "-")) continue;
    const unusual = Math.min(1, Math.abs(at - start - (sisters.length || 12)) / 12);
    const score = worthOf(situation, head, tail) - unusual;
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

/** How surely a heading ends between a phrase and what stands behind it; 0 where nothing says so. */
function worthOf({ finding, lost }: Situation, head: string, tail: string): number {
  const { bodyStart, verb, standing, shortcoming, objectEnd } = headingWords();
  const follows = bodyStart.test(tail) ? 2 : verb.test(tail) ? 0.5 : 0;
  if (standing.test(head)) return 2 + follows;
  if (standsAlone(head, lost, tail) || (finding && shortcoming.test(head))) return 4;
  return lost && follows > 0 && objectEnd.test(head) ? 1.5 + follows + (verb.test(head) ? 1 : 0) : 0;
}

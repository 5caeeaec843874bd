import { ahead, lit, not, type Pattern, seq, upTo, wordWith } from "../../../clause/match.ts";
import { tokenFrom } from "../../../clause/scan.ts";
import type { Span } from "../../../types/record.ts";
import { lead, type Statement, stands } from "../statement.ts";
import { marks } from "./words.ts";

export const promiseReach = 300;

const promiseWord = wordWith(({ status }) => status === "promised");

const fulfilledAims = seq(lit("完成", "实现"), upTo(12, marks), promiseWord);

/** 主要目标任务圆满完成 */
const fulfilled = seq(upTo(8, marks), lit("完成", "实现", "达到预期"));

/** Whatever promises, where it tells of no aim that was reached. */
export const unfulfilled = (promising: Pattern) => seq(not(fulfilledAims), promising);

export const unfulfilledPromise = unfulfilled(promiseWord);

/** Whether the sentence promises: 主要预期目标是…, 力争…; but 圆满完成全年目标. */
export function promises(s: Statement, promising = unfulfilledPromise): boolean {
  const before = lead(s, promiseReach, "sentence");
  return promisesIn(s, { start: before.start, end: s.quantity.number.end }, promising);
}

export function promisesIn(s: Statement, own: Span, promising: Pattern): boolean {
  return stands(s, promising, own) && !onlyFulfilled(s, own);
}

const surpassing = ["比", "高于", "低于", "好于", "超过", "超出"];

/** Every word of promise stands behind 完成 or 实现, or is an aim that was reached or that something is compared with. */
function onlyFulfilled(s: Statement, within: Span): boolean {
  let promisesSeen = 0;
  let told = 0;
  for (let i = within.start; i < within.end; i++) {
    const token = tokenFrom(s.scan, i);
    if (token?.word.status !== "promised") continue;
    promisesSeen++;
    if (token.word.text.endsWith("目标") && ahead(s.scan, i, fulfilled, { start: i, end: within.end + 12 })) {
      told++;
      continue;
    }
    const text = s.scan.text.slice(Math.max(within.start, i - 12), i);
    // 比预期目标多4万人
    if (token.word.text.endsWith("目标") && surpassing.some((word) => text.slice(-8).includes(word))) {
      told++;
      continue;
    }
    const at = Math.max(text.lastIndexOf("完成"), text.lastIndexOf("实现"));
    if (at >= 0 && ![...marks].some((mark) => text.slice(at).includes(mark))) told++;
  }
  return promisesSeen > 0 && promisesSeen === told;
}

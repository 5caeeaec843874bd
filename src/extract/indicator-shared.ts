import type { QuantityMention } from "../types.ts";
import type { Clause } from "./indicator-clause.ts";

// between numbers that are dealt out: 9.66%和13.14%
export const joints = /^(?:（[^）]{0,14}）)?[、和及与]$/u;

/** The subjects of numbers that are dealt out by 分别: A和B分别下降9.66%和13.14% → A, B. */
export function sharedSubjects(
  text: string,
  clause: Clause,
  quantities: QuantityMention[],
  at: number,
): string[] | null {
  const left = text.slice(clause.left.start, clause.quantity.span.start);
  const dealt = left.lastIndexOf("分别");
  if (dealt <= 0) return null;
  let group = 1;
  while (
    at + group < quantities.length &&
    joints.test(text.slice(quantities[at + group - 1]!.span.end, quantities[at + group]!.span.start))
  ) {
    group++;
  }
  if (group < 2) return null;
  const subjects = left
    .slice(0, dealt)
    .replace(/\s+/gu, "")
    .replace(/(?:年均|同比|每斤|比上年)$/u, "")
    .replace(/^[、，]/u, "")
    .split(/、|与|(?<![总共调饱中平])和(?![谐平])|(?<![普以涉波惠顾])及(?!其)/u)
    .filter(Boolean);
  if (subjects.length < group) return null;
  // 炼铁、炼钢产能占比: the measure that the last one names holds for all
  const tail =
    /(?:先进产能占比|占比|增加值|排放量|产量|销量|覆盖率|普及率|总额|收入|人数|增速|投资|利用率|比重)$/u.exec(
      subjects.at(-1)!,
    )?.[0] ?? "";
  const last = subjects.length - 1;
  for (let k = 0; k < last; k++) {
    if (tail && !/[率量额值比资入数速起重]$/u.test(subjects[k]!)) subjects[k] += tail;
  }
  return subjects.slice(subjects.length - group);
}

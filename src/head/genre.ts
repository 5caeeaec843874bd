import { genreWords } from "../outline/genre.ts";

/**
 * The genre that a text gives itself where no title is printed: 现提出如下意见, 制定本行动方案, 特制定本要点,
 * 现就相关工作通知如下, 向大会作政府工作报告.
 *
 * @param head the beginning of the text without white space
 */
export function genreOfText(head: string): string | null {
  const { kinds, longest, meant } = genreWords();
  // 各位代表：现在，我代表国务院，向大会报告政府工作
  if (/各位代表.{0,60}我代表.{2,30}报告/u.test(head)) return "政府工作报告";
  for (const match of head.matchAll(/(?:制定|制订|提出|出台)(?:如下|以下|本)(?:若干|几条|几点)?/gu)) {
    const behind = match.index + match[0].length;
    // 制定以下若干措施: 若干 is part of that genre's name
    const at = kinds.has(head.slice(behind - 2, behind + 2)) ? behind - 2 : behind;
    for (let length = longest; length > 1; length--) {
      const word = head.slice(at, at + length);
      if (kinds.has(word)) return meant[word] ?? word;
    }
  }
  // 现就相关工作通知如下, 现将有关情况报告如下
  const announced = /现[就将把].{1,40}(通知|报告|公告|通告|通报|批复)如下/u.exec(head);
  return announced?.[1] ?? null;
}

import { form } from "../lexicon/forms.ts";
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
  if (form("head/speaks").test(head)) return "政府工作报告";
  for (const match of head.matchAll(form("head/makes", "gu"))) {
    const behind = match.index + match[0].length;
    // 制定以下若干措施: 若干 is part of that genre's name
    const at = kinds.has(head.slice(behind - 2, behind + 2)) ? behind - 2 : behind;
    for (let length = longest; length > 1; length--) {
      const word = head.slice(at, at + length);
      if (kinds.has(word)) return meant[word] ?? word;
    }
  }
  // 现就相关工作通知如下, 现将有关情况报告如下
  const announced = form("head/announces").exec(head);
  return announced?.[1] ?? null;
}

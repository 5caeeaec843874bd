import type { PeriodMention } from "../../types/record.ts";

const toCome = ["今后", "未来", "往后", "此后"];
const within = ["年内", "年之内", "年以内", "年时间内", "年时间之内"];
/** 用三年时间, 通过五年的努力 */
export const isByEffort = ({ text }: Pick<PeriodMention, "text">): boolean =>
  "用通经利".includes(text[0] ?? "|") && ["时间", "努力", "奋斗"].some((word) => text.endsWith(word));

const thisYear = ["年内", "今年内", "明年内", "本年内"];

/** 三年内, 今后五年: so many years from the document's own on. */
function isTermOfYears(text: string): boolean {
  if (/\d{4}/u.test(text) || !text.includes("年")) return false;
  if (isByEffort({ text })) return true;
  if (toCome.some((word) => text.startsWith(word))) return !text.includes("月") && !text.includes("天");
  return within.some((word) => text.endsWith(word)) && !thisYear.includes(text);
}

/** The last year of 三年内: it is to the end of the third year, never to a day three years after the report; null for other times. */
export function lastYearOf({ text, to }: PeriodMention): number | null {
  if (to === null || !isTermOfYears(text)) return null;
  const year = Number(to.slice(0, 4));
  return to.slice(5, 7) <= "06" ? year - 1 : year;
}

/** 2020年 alone; not 到2020年, 上年 or 2020年底. */
export function isYearAlone({ text }: PeriodMention): boolean {
  return text.endsWith("年") && /^\d{4}$/u.test(text.slice(0, -1));
}

/** Whether a period says by when: 年底, 9月底前; not 前三季度, “十四五”前三年. */
export function isLimit({ text }: PeriodMention): boolean {
  return text.endsWith("前") || text.includes("底") || text.includes("末");
}

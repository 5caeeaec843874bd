import type { Anchor } from "../../types/reading.ts";
import type { PeriodMention } from "../../types/record.ts";

// All of text folded to half width.

/** 到2025年, 到明年底: an aim. Not 考虑到今年…; 截至2022年6月底 is a count of what there is. */
const until = /^到(?!今年$|本年)/u;
/** 年内, 今年内, 2021年内: not 三年内, whose end is counted from a day. */
const within = /^(?:[今明本]?年|[12]\d{3}年)内$/u;
/** 三年内, 5年之内, 六个月内: from the day of the document; 2012年起5年内. */
const counted =
  /^(?:[从自]?[12]\d{3}\s{0,2}年\s{0,2}起[\s,，的]{0,2})?[\d一二三四五六七八九十两]{1,3}\s{0,2}(?:年|个月)(?:时间)?[之以]?内$/u;
/** 上半年, 今年上半年 */
const half = /上半年$/u;
/** 每年3月底前 comes round, 有效期至2026年12月31日 ends nothing, 截至2022年7月底 and 比2010年底 look back, 对2020年前 is about. */
const otherwise =
  /(?:每年|逐年|有效期|截[至止]|执行至|施行至|实施至|延续至|比|较|与|从|自|由|对|将|的)\s{0,2}$/u;
/** 编制2030年前碳达峰行动方案: part of a name. */
const named = /(?:编制|制定|制订|实施|落实|印发|推进|开展)\s{0,2}$/u;
/** 2015年覆盖所有地级以上城市, 2027年、2028年分别建成, 10月完成验收: a time to come, and at once what is to be done. */
const bare =
  /^(?:明年|[12]\d{3}年)?(?:[\d一二三四五六七八九十]{1,2}月份?)?(?:[\d一二三四五六七八九十]{1,3}日)?$/u;
const done =
  /^(?:、[12]\d{3}年)?(?:分别|全面|全部|基本|力争|争取|要|将)?(?:建成|实现|完成|覆盖|达到|投产|通车|启用|投入|竣工|上线)/u;
/** At the head of a clause, or behind a word for an aim: ，三年内认定, 力争5年内. */
const aimed = /(?:^|[,。;、:\s]|于|力争|争取|确保|计划|预计)$/u;
/** 2012年底已达到12.5%, 年末城镇登记失业率4.02%, 2012年底，城镇和农村人均住房面积 */
const told =
  /^\s{0,3},?.{0,12}?(?:已|曾|首次|为\d|达到?了|增长|下降|登记|存量|余额|调查|总量|总计|实有|累计|人均)/u;
/** 三年内营业收入翻番的，给予…; 三年内免收; 三年内不得: how long a grant or a ban lasts, and who gets one. */
const terms =
  /^[^,。;]{0,30}的\s{0,2}(?:[,。;]|$)|^.{0,12}?(?:给予|免|减半|享受|补助|补贴|奖励|不得|未|没有|可|仍)/u;

/**
 * Whether the time is one by which something is to be done.
 *
 * @param text folded to half width
 * @param period a time with an end
 */
export function saysByWhen(text: string, { span, text: words, to }: PeriodMention, anchor: Anchor): boolean {
  const last = words.at(-1)!;
  const lead = text.slice(Math.max(0, span.start - 8), span.start);
  if (last === "前") return !otherwise.test(lead) && !named.test(lead);
  if (words.startsWith("到")) return until.test(words) && !otherwise.test(lead);
  if (last === "内") {
    if (within.test(words)) return !otherwise.test(lead);
    return counted.test(words) && aimed.test(lead) && !terms.test(text.slice(span.end, span.end + 40));
  }
  const behind = () => text.slice(span.end, span.end + 20);
  if (last === "底" || last === "末") {
    if (words.startsWith("截") || otherwise.test(lead) || told.test(behind())) return false;
    // 2009年10月底完成建设. Of a year that nothing else tells, only the work itself says that it lies ahead.
    return anchor.year !== null || (aimed.test(lead) && done.test(behind()));
  }
  if (half.test(words))
    return (
      anchor.year !== null &&
      !/^[去上前]年/u.test(words) &&
      /^$|[,。;、:\s]$/u.test(lead) &&
      !told.test(behind())
    );
  if (!bare.test(words) || !aimed.test(lead)) return false;
  // The plan's own year says no more than that it is this year's plan.
  const ahead = anchor.year !== null && (words.includes("月") || Number(to?.slice(0, 4)) > anchor.year);
  return ahead && done.test(behind());
}

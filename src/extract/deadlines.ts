import type { Anchor, Deadline, OutlineNode, PeriodMention, Placed, Reading, Span } from "../types.ts";
import { placer } from "./place.ts";

/**
 * Every date by which a piece of work is to be done: 年底前, 9月底前, 年内, 到2025年, 明年内.
 *
 * No deadlines: times gone by when the document was made (到2005年底已…, 截至2022年6月底), stretches that a plan
 * covers (“十一五”期间, 今后五年), spans of time (三年内), the years a document is in force (有效期至…), what comes
 * round every year (每年3月底前), names that hold a date (2030年前碳达峰行动方案, anything in 《》).
 *
 * @returns quote and span as printed, the last day as YYYY-MM-DD, and the smallest outline node or row
 */
export function findDeadlines(reading: Reading): Placed<Deadline>[] {
  const { text, outline, tables, anchor, periods, references } = reading;
  const place = placer(outline.nodes, tables);
  const cells = tables.flatMap((table) => table.rows.flatMap((row) => (row.deadline ? [row.deadline] : [])));
  const findings = outline.nodes.filter(isFinding).map(({ span }) => span);
  const inOrder = [cells, findings, references.map(({ span }) => span)].map(walk);
  const [inCell, inFinding, inReference] = inOrder as [Inside, Inside, Inside];

  const deadlines: Placed<Deadline>[] = [];
  for (const period of periods) {
    const cell = inCell(period.span);
    const cited = inReference(period.span);
    const past = inFinding(period.span);
    if (period.to === null || cited) continue;
    if (!cell && (past || !saysByWhen(text, period, anchor))) continue;
    if (!cell && isOver(period.to, anchor)) continue;
    deadlines.push({
      item: place(period.span),
      date: period.to,
      quote: period.text,
      span: period.span,
    });
  }
  return deadlines;
}

type Inside = (span: Span) => boolean;

/** Whether a span begins inside one of `spans`; asked in the order of the text, both are walked once. */
function walk(spans: Span[]): Inside {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = -1;
  return ({ start }) => {
    while (next < sorted.length && sorted[next]!.start <= start) end = Math.max(end, sorted[next++]!.end);
    return start < end;
  };
}

function isFinding(node: OutlineNode): boolean {
  return node.kind === "finding";
}

/** Before the day the document was made, or before its year where only that is known. */
function isOver(to: string, { date, year }: Anchor): boolean {
  if (date !== null) return to < date;
  return year !== null && Number(to.slice(0, 4)) < year;
}

/** 到2025年, 到明年底: an aim. Not 考虑到今年…; 截至2022年6月底 is a count of what there is. */
const until = /^到(?!今年$|本年)/u;
/** 9月底前, 2021年6月30日之前 */
const before = /前$/u;
/** 年内, 今年内, 2021年内: not 三年内, whose end is counted from a day. */
const within = /^(?:[今明本]?年|[12]\d{3}年)内$/u;
/** 年底, 2025年年底, 明年底, 9月底, “十四五”末, 三季度末 */
const end = /[底末]$/u;
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
/** 2012年底已达到12.5%, 年末城镇登记失业率4.02%, 2012年底，城镇和农村人均住房面积 */
const told =
  /^\s{0,3}[，,]?.{0,12}?(?:已|曾|首次|为\d|达到?了|增长|下降|登记|存量|余额|调查|总量|总计|实有|累计|人均)/u;

/** Whether the time is one by which something is to be done. */
function saysByWhen(text: string, { span, text: words, to }: PeriodMention, anchor: Anchor): boolean {
  const lead = text.slice(Math.max(0, span.start - 8), span.start);
  if (otherwise.test(lead)) return false;
  if (before.test(words)) return !named.test(lead);
  if (until.test(words) || within.test(words)) return true;
  // 2008年底IBM首次提出: whether a bare 年底 lies ahead only the document's own year tells.
  if (bare.test(words)) {
    // The plan's own year says no more than that it is this year's plan.
    const ahead = anchor.year !== null && (words.includes("月") || Number(to?.slice(0, 4)) > anchor.year);
    return (
      ahead &&
      /(?:^|[，。；、：\s]|于|力争|争取|确保|计划|预计)$/u.test(lead) &&
      done.test(text.slice(span.end, span.end + 14))
    );
  }
  if (anchor.year === null || told.test(text.slice(span.end, span.end + 20))) return false;
  if (half.test(words)) return !/^[去上前]年/u.test(words) && /^$|[，。；、：\s]$/u.test(lead);
  return end.test(words) && !words.startsWith("截");
}

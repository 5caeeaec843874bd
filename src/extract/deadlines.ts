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
    if (isOver(period.to, anchor)) continue;
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

/** 到2025年, 到2025年年底: an aim. 截至2022年6月底 is a count of what there is. */
const until = /^到/u;
/** 9月底前, 2021年6月30日之前 */
const before = /(?:前|之前|以前)$/u;
/** 年内, 今年内, 明年内: not 三年内, whose end is counted from a day. */
const within = /^(?!.*(?:[0-9０-９一二两三四五六七八九十]年|个月|天|日).?内).*年内$|^[12]\d{3}年内$/u;
/** 年底, 2025年年底, 明年底, 9月底, “十四五”末, 三季度末 */
const end = /[底末]$/u;
/** 上半年, 今年上半年 */
const half = /上半年$/u;
/** 2012年底已达到12.5%, 年末城镇登记失业率4.02% */
const told = /^\s{0,3}[，,]?.{0,12}?(?:已|为\d|达到?了|增长|下降|登记|存量|余额|调查|总量|总计|实有|累计)/u;

/** Whether the time is one by which something is to be done. */
function saysByWhen(text: string, { span, text: words, from }: PeriodMention, anchor: Anchor): boolean {
  const lead = text.slice(Math.max(0, span.start - 8), span.start);
  if (
    /(?:每年|有效期|截[至止]|执行至|施行至|延续至|截止|于|比|较|与|从|自|由|每年的)\s{0,2}$/u.test(lead) &&
    !/于\s{0,2}$/u.test(lead)
  )
    return false;
  if (/(?:每年|编制|制定|实施|落实|印发)\s{0,2}$/u.test(lead) && before.test(words)) return false;
  if (/有效期(?:限)?(?:至|到|为)?$/u.test(lead)) return false;
  const behind = text.slice(span.end, span.end + 16);
  if (until.test(words) || before.test(words)) return true;
  if (within.test(words)) return true;
  if (told.test(behind)) return false;
  if (end.test(words)) return from === null && !/^截/u.test(words);
  return (
    half.test(words) &&
    anchor.year !== null &&
    !/^[去上前]/u.test(words) &&
    /(?:^|[，。；、：\s])$/u.test(lead.slice(-1))
  );
}

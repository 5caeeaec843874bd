import { ahead, lit, opt, seq } from "../../clause/match.ts";
import { daysOf, isoDay } from "../../mentions/time/calendar.ts";
import { columnNames } from "../../tables/columns.ts";
import { allHan } from "../../text/han.ts";
import { behindLast, isSpace } from "../../text/span.ts";
import { squeezed } from "../../text/view.ts";
import type { Anchor, ReadTable, Scan, View } from "../../types/reading.ts";
import type { Span } from "../../types/record.ts";

/** What a label or a table's column announces as the time by which: `2009年10月` of 完成时限：2009年10月. */
export interface DeadlineField {
  span: Span;
  /** A cell may hold several times; behind a label only the first is announced. */
  cell: boolean;
}

const longestValue = 40;

/**
 * The values of labels (完成时限：, 【时间节点】, （责任时限：…）) and of the columns of tables that say by when.
 * The labels are the names that such columns have; 时间 alone may be that of an event.
 *
 * @returns in the order of the text
 */
export function deadlineFields({ view, text }: Scan, tables: ReadTable[]): DeadlineField[] {
  const fields: DeadlineField[] = [];
  for (const { rows } of tables)
    for (const { deadline } of rows) if (deadline) fields.push({ span: deadline, cell: true });
  for (let index = 0; index < text.length; index++) {
    if ((text[index] !== "：" && text[index] !== "】") || !labelEnds(view, index)) continue;
    const start = behindMarks(text, index + 1);
    fields.push({ span: { start, end: valueEnd(text, start) }, cell: false });
  }
  return fields.sort((a, b) => a.span.start - b.span.start);
}

/** 项目完成时限：, and 市财政局完成时限： where the line break between is lost: needs no beginning. 培训时间安排： is no 时间安排. */
const sure = ["完成", "时限", "期限", "节点"];

/** Whether such a label stands before a mark. */
function labelEnds(view: View, at: number): boolean {
  const { text } = view;
  const { kinds, longest } = columnNames();
  // 完成时　限: white space may stand in it.
  const before = squeezed(view, { start: Math.max(0, at - 2 * longest), end: at });
  for (let length = Math.min(before.text.length, longest); length > 1; length--) {
    const name = before.text.slice(-length);
    if (kinds.get(name)?.kind !== "deadline" || name === "时间") continue;
    if (length > 3 && sure.some((word) => name.includes(word))) return true;
    // 整改时限：, 整治完成期限：; not 有效期限：
    const { start } = before.spanOf(before.text.length - length, before.text.length);
    if (bound.includes(name) && qualifies(text.slice(Math.max(0, start - 12), start))) return true;
    const c = text.charCodeAt(start - 1);
    return start === 0 || isSpace(c) || "。；，、：（）[]【】".includes(text[start - 1]!);
  }
  return false;
}

const bound = ["时限", "期限", "时间节点"];
/** What is limited so is no work: 有效期限, 保存期限. */
const notWork = [
  "有效",
  "保存",
  "保管",
  "合同",
  "租赁",
  "借款",
  "贷款",
  "聘用",
  "服务",
  "公示",
  "追溯",
  "使用",
  "任职",
  "办理",
  "受理",
  "规划",
];

/** Two to six characters of the work that is limited, at the head of a line or sentence. */
function qualifies(before: string): boolean {
  const word = behindLast("。；，、：（）[]【】\n\u3000 *", before);
  return allHan(word, 2, 6) && !notWork.some((other) => word.endsWith(other));
}

function behindMarks(text: string, from: number): number {
  let i = from;
  while (i < text.length && (isSpace(text.charCodeAt(i)) || "：】".includes(text[i]!))) i++;
  return i;
}

function valueEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestValue);
  for (let i = start; i < limit; i++) {
    if ("；。（）【】\n\t".includes(text[i]!) || (text[i] === "\u3000" && text[i + 1] === "\u3000")) return i;
  }
  return limit;
}

/** Whether a time is announced by its field: 力争2009年10月 is, what stands behind the first time of a label is not; nor is a beginning. */
export function announced(scan: Scan, time: Span, { span, cell }: DeadlineField): boolean {
  if (ahead(scan, time.end, beginning, { start: 0, end: scan.text.length })) return false;
  const lead = scan.text.slice(span.start, time.start);
  return cell || (lead.length <= 6 && ![...lead].some((c) => "，、年月0123456789".includes(c)));
}

const beginning = seq(opt(lit("正式")), lit("启动", "开始", "起"));

/** What only a field means as a time: 全年; 2021.12, 2021/6, 2021-12. */
const monthInFigures = /^(?<year>20\d{2})[-./](?<month>\d{1,2})(?![-./\d])/u;

/**
 * The time of a field that has no other: the whole year, a month in figures.
 *
 * @returns its last day, YYYY-MM-DD, and its place; null where there is none or its year is not known
 */
export function bareTime(
  { text }: Scan,
  { span }: DeadlineField,
  anchor: Anchor,
): { date: string; span: Span } | null {
  if (text.startsWith("全年", span.start)) {
    const year = { start: span.start, end: span.start + 2 };
    return anchor.year === null ? null : { date: isoDay(anchor.year, 12, 31), span: year };
  }
  const match = monthInFigures.exec(text.slice(span.start, span.end));
  if (!match) return null;
  const { year, month } = match.groups as Record<string, string | undefined>;
  const at = { start: span.start, end: span.start + match[0].length };
  const [y, m] = [Number(year), Number(month)];
  return m >= 1 && m <= 12 ? { date: isoDay(y, m, daysOf(y, m)), span: at } : null;
}

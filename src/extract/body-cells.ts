import type { Assignment, Role, Span } from "../types.ts";
import { bodyForm, edgeLength } from "./agency-form.ts";
import { type ListedBody, splitBodies } from "./agency-list.ts";
import { quoteOf } from "./bracket-assignments.ts";
import { readDutyNote } from "./bracket-duties.ts";
import { squeezeSpan } from "./squeezed.ts";

/** Lines of a table cell that belong together: one body broken over lines, or a list. */
export interface BodyGroup {
  span: Span;
  text: string;
}

const newBody = /^(?:各|有关|相关|所有|其他|[省市区县州]直|[全我][国省市区县])/u;
/** Offices of a government or of a bank that a line may begin with: 晋城市人民政府⏎信息化管理办公室, 人民银行⏎济南分行. */
const office = /(?:办公室|办公厅|中心|管委会|分行|支行|分局|分公司|监管局|营管部|营业管理部)$/u;
const hasOffices = /(?:政府|委员会|党委|[省市县区]委|银行|总局|公司|集团)$/u;

/**
 * Joins the lines of body cells: a body broken over lines becomes one (晋城市⏎人民政府⏎信息公开⏎办公室), a line that
 * begins another body after a whole one begins a new group.
 *
 * @param lines spans of the lines, in order, without white space at either end
 */
export function joinBodyLines(text: string, lines: Span[]): BodyGroup[] {
  const groups: BodyGroup[] = [];
  for (const line of lines) {
    const part = squeezeSpan(text, line.start, line.end).text;
    if (part === "") continue;
    const group = groups.at(-1);
    if (group && !beginsBody(group.text, part)) {
      group.text += part;
      group.span = { start: group.span.start, end: line.end };
    } else groups.push({ span: { ...line }, text: part });
  }
  return groups;
}

function beginsBody(before: string, line: string): boolean {
  if (/[、，,；;：:和及与]$/u.test(before) || /^[、，,；;和及与）)]/u.test(line)) return false;
  const last = splitBodies(before).at(-1)?.text ?? before;
  if (bodyForm(last) === null) return false;
  if (newBody.test(line)) return true;
  if (hasOffices.test(last) && office.test(line) && (edgeLength(line) === 0 || /[行局司部]$/u.test(line)))
    return false;
  return edgeLength(line) > 0 || bodyForm(line.replace(/[、，,].*$/u, "")) !== null;
}

/**
 * The bodies of one group as assignments: 省教育厅、省财政厅; 省教育厅（牵头）、省财政厅; 省教育厅牵头，省财政厅配合.
 *
 * @param role what the column says, where the cell itself says nothing
 */
export function cellAssignments(text: string, span: Span, role: Role): Assignment[] {
  const cell = squeezeSpan(text, span.start, span.end);
  return rolesOf(cell.text, role).map(({ text: name, start, end, role: said }) => ({
    agency: name,
    role: said,
    source: "table",
    ...quoteOf(text, cell.spanOf(start, end)),
  }));
}

function rolesOf(cell: string, role: Role): (ListedBody & { role: Role })[] {
  const note = /[:：]|牵头|负责|配合/u.test(cell) ? readDutyNote(cell) : null;
  if (note && note.form !== "bare") return note.duties;
  return splitBodies(cell)
    .map((body) => ({ ...body, ...marked(body.text, role) }))
    .filter(
      ({ text }) => /^[\p{L}\p{N}（）()、·—\-“”"]{2,40}$/u.test(text) && !/^(?:无|暂无|\d+)$/u.test(text),
    )
    .map((body) => ({ ...body, end: body.start + body.text.length }));
}

/** 省教育厅（牵头） */
function marked(name: string, role: Role): { text: string; role: Role } {
  const found = /^(.{2,40}?)[（(](牵头|主办|配合|协助|负责)(?:单位|部门)?[）)]$/u.exec(name);
  if (!found) return { text: name, role };
  const said =
    found[2] === "牵头" || found[2] === "主办" ? "lead" : found[2] === "负责" ? "responsible" : "support";
  return { text: found[1]!, role: said };
}

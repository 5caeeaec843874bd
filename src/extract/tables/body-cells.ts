import type { Role, Span } from "../../types/record.ts";
import { bodyForm, edgeLength } from "../agencies/agency-form.ts";
import { type ListedBody, splitBodies } from "../agencies/agency-list.ts";
import type { Answer } from "../agencies/answer.ts";
import { readDutyNote } from "../agencies/bracket-duties.ts";
import { readTrailingNote } from "../agencies/trailing-note.ts";
import { squeezeSpan } from "../squeezed.ts";

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
  if (/[、,;:和及与]$/u.test(before) || /^[、,;和及与)]/u.test(line)) return false;
  const last = splitBodies(before).at(-1)?.text ?? before;
  if (bodyForm(last) === null) return false;
  if (newBody.test(line)) return true;
  if (hasOffices.test(last) && office.test(line) && (edgeLength(line) === 0 || /[行局司部]$/u.test(line)))
    return false;
  return edgeLength(line) > 0 || bodyForm(line.replace(/[、,].*$/u, "")) !== null;
}

/**
 * The bodies of one group: 省教育厅、省财政厅; 省教育厅（牵头）、省财政厅; 省教育厅牵头，省财政厅配合.
 *
 * @param text the source text, folded to half width
 * @param role what the column says, where the cell itself says nothing
 */
export function cellAnswers(text: string, span: Span, role: Role): Answer[] {
  const cell = squeezeSpan(text, span.start, span.end);
  return rolesOf(cell.text, role).map(({ start, end, role: said }) => {
    const name = cell.spanOf(start, end);
    return { name, role: said, source: "table", span: name };
  });
}

function rolesOf(cell: string, role: Role): (ListedBody & { role: Role })[] {
  const note = /:|牵头|负责|配合/u.test(cell) ? readDutyNote(cell, role) : null;
  if (note && note.form !== "bare") return note.duties;
  return splitBodies(cell).flatMap((item) => {
    const { body, role: said } = readTrailingNote(item);
    const isName =
      /^[\p{L}\p{N}()·、—\-“”"]{2,40}$/u.test(body.text) && !/^(?:无|暂无|\d+)$/u.test(body.text);
    return isName ? [{ ...body, role: said ?? role }] : [];
  });
}

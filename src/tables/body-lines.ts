import { bodyForm, edgeLength } from "../mentions/bodies/form.ts";
import { splitBodies } from "../mentions/bodies/list.ts";
import { squeezed, type View } from "../text/view.ts";
import type { Span } from "../types/record.ts";

/** Lines of a table cell that belong together: one body broken over lines, or a list. */
export interface BodyGroup {
  span: Span;
  text: string;
}

/** What a line that names another body begins with. */
const beginnings = ["各", "有关", "相关", "所有", "其他"];
/** Offices of a government or of a bank that a line may begin with: 晋城市人民政府⏎信息化管理办公室, 人民银行⏎济南分行. */
const offices = ["办公室", "办公厅", "中心", "管委会", "分行", "支行", "分局", "分公司", "监管局"].concat([
  "营管部",
  "营业管理部",
]);
const parents = ["政府", "委员会", "党委", "省委", "市委", "县委", "区委", "银行", "总局", "公司", "集团"];
const levels = "省市区县州";

/** 市直…, 全市…, 各…: another body begins. */
function isNew(line: string): boolean {
  if (levels.includes(line[0]!) && line[1] === "直") return true;
  if ("全我".includes(line[0]!) && "国省市区县".includes(line[1] ?? "-")) return true;
  return beginnings.some((word) => line.startsWith(word));
}

/**
 * Joins the lines of body cells: a body broken over lines becomes one (晋城市⏎人民政府⏎信息公开⏎办公室), a line that
 * begins another body after a whole one begins a new group.
 *
 * @param lines spans of the lines, in order, without white space at either end
 */
export function joinBodyLines(view: View, lines: Span[]): BodyGroup[] {
  const groups: BodyGroup[] = [];
  for (const line of lines) {
    const part = squeezed(view, line).text;
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
  if ("、，；：和及与".includes(before.at(-1)!) || "、，；和及与）".includes(line[0]!)) return false;
  const last = splitBodies(before).at(-1)?.text ?? before;
  if (bodyForm(last) === null) return false;
  if (isNew(line)) return true;
  const isOffice = offices.some((word) => line.endsWith(word)) && parents.some((word) => last.endsWith(word));
  if (isOffice && (edgeLength(line) === 0 || "行局司部".includes(line.at(-1)!))) return false;
  const mark = line.search(/[、，]/u);
  return edgeLength(line) > 0 || bodyForm(mark < 0 ? line : line.slice(0, mark)) !== null;
}

import type { Span } from "../../types/record.ts";
import { squeezeSpan } from "../squeezed.ts";
import { bodyForm } from "./agency-form.ts";
import { splitBodies } from "./agency-list.ts";
import type { Answer } from "./answer.ts";
import { readDutyNote } from "./bracket-duties.ts";
import { readTrailingNote } from "./trailing-note.ts";

/** （牵头） behind a body */
const role = /\((?:总?牵头|主办|负责|配合|协办|协助)(?:单位|部门)?\)/gu;
const maxList = 300;
const mark = /[。;:!?\n\t]|\u3000\u3000/u;

/**
 * Lists of bodies with neither label nor bracket around them, told by the role behind one of the bodies:
 * `…建设。市发展改革委（牵头）、市科技局、市财政局` at the end of a line or sentence.
 *
 * @param text the source text, folded to half width
 * @param taken spans that are read elsewhere (notes, tables), in order
 */
export function roleLists(text: string, taken: Span[]): Answer[] {
  const found: Answer[] = [];
  let end = 0;
  let next = 0;
  for (const { index } of text.matchAll(role)) {
    while (next < taken.length && taken[next]!.end <= index) next++;
    if (index < end || (next < taken.length && taken[next]!.start <= index)) continue;
    const before = text.slice(Math.max(end, index - maxList), index);
    const start = index - (before.length - lastMark(before));
    const length = text.slice(index, index + maxList).search(mark);
    end = length < 0 ? Math.min(text.length, index + maxList) : index + length;
    // behind a colon it is a labelled list
    if (text[start - 1] === ":") continue;
    const list = squeezeSpan(text, start, end);
    const bodies = splitBodies(list.text).map((item) => readTrailingNote(item).body);
    if (!bodies.every(({ text: name }) => /named|generic/u.test(bodyForm(name) ?? ""))) continue;
    for (const duty of readDutyNote(list.text)?.duties ?? [])
      found.push({
        name: list.spanOf(duty.start, duty.end),
        role: duty.role,
        source: "bracket",
        span: { start, end },
      });
  }
  return found;
}

/** Where the stretch behind its last mark begins. */
function lastMark(before: string): number {
  for (let i = before.length - 1; i >= 0; i--)
    if (mark.test(before[i]!) || (before[i] === "\u3000" && before[i + 1] === "\u3000")) return i + 1;
  return 0;
}

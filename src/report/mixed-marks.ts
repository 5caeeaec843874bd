import { foldWidth } from "../text/fold.ts";
import type { PolicyDocument, Span } from "../types/record.ts";

/** A label printed with another mark than those beside it: `5.` among 1、 2、 3、 4、. */
export interface OddMark {
  label: string;
  span: Span;
  /** One of those beside it, as printed. */
  other: string;
}

/**
 * Labels whose mark is not that of at least three siblings and three quarters of all; where a document changes its
 * mark for good (1、 2、 3. 4.) neither is odd. Width is no difference: （一） and (一) are one mark.
 */
export function mixedMarks({ outline }: PolicyDocument): OddMark[] {
  const families = new Map<string, Map<string, PolicyDocument["outline"]>>();
  for (const section of outline) {
    const mark = section.kind === "row" ? "" : markOf(section.label);
    if (mark === "") continue;
    const parent = section.id.slice(0, Math.max(0, section.id.lastIndexOf(".")));
    const marks = families.get(parent) ?? new Map<string, PolicyDocument["outline"]>();
    const beside = marks.get(mark);
    if (beside) beside.push(section);
    else families.set(parent, marks.set(mark, [section]));
  }
  return [...families.values()].flatMap((marks) => {
    const [common = [], ...odd] = [...marks.values()].sort((a, b) => b.length - a.length);
    const few = odd.flat();
    if (common.length < 3 || few.length * 3 > common.length) return [];
    return few.map(({ label, span }) => ({
      label,
      span: { start: span.start, end: Math.min(span.start + label.length, span.end) },
      other: common[0]!.label,
    }));
  });
}

/** `（十二）` → `(一)`, `5.` → `1.`: the label without its number. */
function markOf(label: string): string {
  return foldWidth(label)
    .replace(/\s/gu, "")
    .replace(/[0-9]{1,9}/gu, "1")
    .replace(/[〇零一二三四五六七八九十百]{1,9}/gu, "一")
    .replace(/[①-⑳]/gu, "①");
}

import { form } from "../../lexicon/forms.ts";
import type { Unit } from "./units.ts";

/**
 * Whether a paragraph only frames what is planned: stands under a heading of aims as a whole or, if it is no task of its own,
 * says what year it is, gives reasons for the targets, leads over to the tasks, or calls upon the audience. e.g.
 * 完成今年发展目标任务，必须…, 重点做好以下工作：
 */
export function isFrame(unit: Pick<Unit, "id" | "title" | "text" | "sort" | "stretch">): boolean {
  const { id, title, text, sort, stretch } = unit;
  if (sort !== "plan") return false;
  if (stretch === "aims") return true;
  if (title !== "" && !stretch && !id.includes("¶")) return false;
  const own = text.trim();
  return (
    form("paragraph/frame-begins").test(own) || form("paragraph/frame-ends").test(own.slice(-longestCall))
  );
}

/** A sentence that calls upon those who hear it is no longer. */
const longestCall = 240;

/** A heading's own paragraph is no longer than this where its items or paragraphs follow. */
const longestLead = 150;
/** Nor has it more sentences: 优化传统产业。改造钢厂。建设未来工厂。 is the first task of the chapter. */
const leadSentences = 2;

/** e.g. the first paragraph of 3.4, with its heading, before those that say what is to be done */
export const leads = (unit: Pick<Unit, "id" | "text">): boolean =>
  unit.text.length <= longestLead &&
  isFirst(unit) &&
  (unit.text.match(/[。；！？]/gu)?.length ?? 0) <= leadSentences;

/** An item, or its first paragraph, or the first topic of that. */
export const isFirst = ({ id }: Pick<Unit, "id">): boolean => !id.includes("¶") || /¶1(?:\.1)?$/u.test(id);

import { form } from "../../lexicon/forms.ts";
import type { Unit } from "./units.ts";

/**
 * Whether a paragraph without a heading only frames what is planned: says what year it is, gives reasons for the
 * targets, leads over to the tasks, or calls upon the audience. e.g. 完成今年发展目标任务，必须…, 重点做好以下工作：
 */
export function isFrame({ title, text, sort }: Pick<Unit, "title" | "text" | "sort">): boolean {
  if (title !== "" || sort !== "plan") return false;
  const own = text.trim();
  return form("paragraph/frame-begins").test(own) || form("paragraph/frame-ends").test(own.slice(-100));
}

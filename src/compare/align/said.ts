import { leadOf } from "../../similarity/topics.ts";
import type { PolicyDocument } from "../../types/record.ts";
import { spokenTasks } from "../compare/spoken.ts";
import { formulaShare } from "../reuse/formulae.ts";
import { isFirst, isFrame, leads } from "./frames.ts";
import { lettersOf } from "./letters.ts";
import { above, cutUnits, isByParagraph, itemOf, taskUnits, textUnits, type Unit } from "./units.ts";

/** Fewer letters say nothing that could be compared: 各位代表！ */
const fewest = 12;
/** With more of its letters in set formulae, a paragraph that calls out is a bow to the audience: 让我们更加紧密地团结在…！ */
const mostlyBow = 0.5;

/**
 * What a document says, in the units that are compared: its tasks, but for rows of a table that restate one. Where
 * tasks are so long that each says many things (the chapters of a work report) their paragraphs instead and, with the
 * source text, those around them too; the third paragraph of 2.3 is then `2.3¶3`. Left out are greetings, what frames the
 * tasks and what is told of the past.
 *
 * @param text the source text that the record's spans point into, where it is at hand
 */
export function saidBy(record: PolicyDocument, text?: string): Unit[] {
  const tasks = spokenTasks(record);
  const own = { ...record, tasks };
  if (text !== undefined && record.tasks.length > 0 && isByParagraph(own, text))
    return textUnits(own, text, true).filter((unit) => unit.sort !== "review" && speaks(unit));
  return cutUnits(taskUnits(own)).filter((unit) => unit.title !== "" || speaks(unit));
}

/** What a document tells of the past; known only with its source text. */
export function reviewsBy(record: PolicyDocument, text?: string): Unit[] {
  if (text === undefined) return [];
  return textUnits(record, text, false).filter(({ sort }) => sort === "review");
}

/**
 * Those that only lead over: the short paragraph under the heading of a chapter before its items or other paragraphs; not one
 * with a lead of its own before others that have one (落实就业优先。新增岗位…, 织密社会保障。提高…).
 */
export function leadsIn(units: readonly Unit[]): Set<Unit> {
  const led = new Set<string>();
  /** Items a later paragraph of which has a lead of its own. */
  const headed = new Set<string>();
  for (const unit of units) {
    let item = itemOf(unit);
    if (isFirst(unit)) item = above(item);
    else if (leadOf(unit.text) !== "") headed.add(item);
    for (; item !== ""; item = above(item)) led.add(item);
  }
  const isTask = (unit: Unit): boolean => headed.has(itemOf(unit)) && leadOf(unit.text) !== "";
  return new Set(
    units.filter((unit) => unit.title !== "" && leads(unit) && led.has(itemOf(unit)) && !isTask(unit)),
  );
}

function speaks(unit: Unit): boolean {
  const { title, text } = unit;
  if (isFrame(unit)) return false;
  const { codes } = lettersOf([{ start: 0, text: title + text }]);
  if (codes.length < fewest) return false;
  return title !== "" || !text.trimEnd().endsWith("！") || formulaShare(text) < mostlyBow;
}

/** e.g. 各位代表！, 各位代表，同时， */
const greeting = /^(?:(?:各位(?:代表|委员)[！!，,：:、]|同时[，,])\s*)+/u;
/** Up to a bracket that says more than a few letters: 大力培育规上（限上）企业 goes on. */
const sentence = /^(?:[^。；！？;!?\n（(：:]|[（(][^（）()]{1,6}[）)]){4,60}(?=[。；！？;!?\n：:（(])/u;

/** What a unit is called: its heading, else the sentence that leads it, else its beginning. */
export function nameOf({ title, text }: Pick<Unit, "title" | "text">): string {
  if (title !== "") return title;
  const own = text.trim().replace(greeting, "");
  const lead = sentence.exec(own)?.[0];
  if (lead) return lead;
  return own.length > 30 ? `${own.slice(0, 30)}…` : own;
}

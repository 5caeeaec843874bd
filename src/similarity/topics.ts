import { form } from "../lexicon/forms.ts";
import { noCounts } from "./counts.ts";
import { addConcepts, addNames, addTerms, plain, type Terms } from "./terms.ts";

/** A short text with a heading, to be found again in other words. */
export interface Item {
  title: string;
  text: string;
  /**
   * What the text is of the item that the heading is of: one of its paragraphs, or a later topic of one, which begins
   * where one was thought to.
   */
  cut?: "paragraph" | "topic";
}

/** What an item is about: its plain text and its terms. */
export interface Topic {
  plain: string;
  terms: Terms;
  /** Where the item enumerates several works, these, to be compared beside it. */
  steps?: Topic[];
}

/** A heading says what its text is about in a tenth of the characters. */
const titleWeight = 4;
/** So does the sentence that leads a paragraph, not quite as well. */
const leadWeight = 3;
/** The heading of a chapter says less of a paragraph that has a lead of its own. */
const chapterWeight = 1;

/** A name counts besides the characters it is made of. */
const nameWeight = 2;

/** What an item is about; worth keeping where it is compared with many. Who answers for it is not what it is about. */
export function topicOf(item: Item): Topic {
  const title = plain(item.title);
  const shares = item.text.split(form("item/who-answers", "gu")).map(plain);
  const text = shares.join("");
  const topic = topicIn(title, text, item.cut);
  const steps = [stepsOf(text), sharesOf(shares), topicsOf(text)].find(({ length }) => length > 1);
  return steps ? { ...topic, steps: steps.map((step) => topicIn(title, step, "paragraph")) } : topic;
}

function topicIn(title: string, text: string, cut: Item["cut"]): Topic {
  const terms: Terms = noCounts(title.length + text.length);
  const lead = cut === "paragraph" || (title === "" && cut !== "topic") ? leadOf(text) : "";
  const heading = lead === "" ? titleWeight : chapterWeight;
  for (const addTo of [addTerms, addConcepts]) {
    addTo(terms, title, heading);
    if (lead !== "") addTo(terms, lead, leadWeight - 1);
    addTo(terms, text, 1);
  }
  addNames(terms, title, nameWeight);
  addNames(terms, text, nameWeight);
  return { plain: `${title}\n${text}`, terms };
}

/** The short sentence that a longer text begins with, or nothing: 扩大有效投资。实施… */
export function leadOf(text: string): string {
  const found = form("item/lead").exec(text);
  return found && text.length > 2 * found[0].length ? found[1]! : "";
}

/** A shorter item is about one thing, however it is divided. */
const manyWorks = 400;
/** What stands before the first step, or is left behind the last, is no work of its own if it is shorter. */
const shortStep = 20;

/** The parts of a long text that says its works one by one: 一要稳定就业。…二要扩大参保。… */
function stepsOf(text: string): string[] {
  return text.length < manyWorks ? [] : cutAt(text, form("item/step", "gu"), shortStep);
}

/** A text of fewer characters is on one topic. */
const manyTopics = 300;
/** A topic has a sentence or two. */
const shortTopic = 60;

/** A short sentence without a comma or number that leads a longer one: 全力释放消费潜能。深入实施… */
export const leading = "[^，。；：！？0-9０-９\\n]{5,24}。(?=[^。；！？]{25})";
const topicStart = new RegExp(`(?<=^|[。！？；])${leading}`, "gu");

/** The parts of a text each of which is led by a sentence as by a heading. */
function topicsOf(text: string): string[] {
  return text.length < manyTopics ? [] : cutAt(text, topicStart, shortTopic);
}

/**
 * A text in parts.
 *
 * @param starts where a part may begin
 * @param shortest no part is shorter
 */
export function cutAt(text: string, starts: RegExp, shortest: number): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(starts)) {
    if (index - from < shortest || text.length - index < shortest) continue;
    parts.push(text.slice(from, index));
    from = index;
  }
  return [...parts, text.slice(from)];
}

/** An item of fewer characters is one work, whoever answers for the parts of it. */
const sharedWork = 200;

/**
 * The parts of a text for each of which somebody else answers: 建立信息库（省公安厅牵头）。开展监测（省应急厅负责）。
 *
 * @param shares the text, taken apart where it says who answers
 */
function sharesOf(shares: readonly string[]): string[] {
  const long = shares.filter(({ length }) => length >= shortStep);
  return long.reduce((sum, { length }) => sum + length, 0) < sharedWork ? [] : long;
}

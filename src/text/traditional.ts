import { form } from "../lexicon/forms.ts";
import { isHan } from "./han.ts";

/** So much of a text tells in which characters it is written. */
const looked = 1000;
/** One in so many characters of Chinese is among the commonest of traditional print; of simplified print none is. */
const oneIn = 20;
/** A title that is quoted in traditional characters does not make it. */
const fewest = 5;

/** Whether a text is written in traditional characters (推動經濟發展), which the vocabularies do not know. */
export function isTraditional(text: string): boolean {
  const beginning = text.slice(0, looked);
  const found = beginning.match(form("text/traditional", "gu"))?.length ?? 0;
  return found >= fewest && found * oneIn >= [...beginning].filter(isHan).length;
}

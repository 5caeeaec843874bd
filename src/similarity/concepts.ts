import { loadLexicon } from "../lexicon/load.ts";
import { type PhraseIndex, phraseIndex } from "../text/phrase-index.ts";

let index: PhraseIndex<number> | undefined;

/** The words of `lexicon/concepts.yaml`, each with the number of what it is about. */
function words(): PhraseIndex<number> {
  index ??= phraseIndex(
    Object.values(loadLexicon<Record<string, string[]>>("concepts")).flatMap((group, number) =>
      group.map((text) => ({ text, value: number })),
    ),
  );
  return index;
}

/** Between clauses. */
const clauseEnd = /[，。；：！？,;:!?\n]/u;
/** A clause of more members is a list. */
const fewMembers = 3;

/**
 * What the words of a plain text are about, by number, each as often as it is said: 贷款 and 授信 are about the same. Of
 * words that hold one another the longest counts. A list only names what else is concerned: 整合农业、科技、教育、气象等部门的信息.
 */
export function conceptsOf(text: string): number[] {
  const clauses = text.split(clauseEnd);
  return clauses.filter((clause) => clause.split("、").length <= fewMembers).flatMap(conceptsIn);
}

function conceptsIn(clause: string): number[] {
  const found: number[] = [];
  const known = words();
  for (let i = 0; i < clause.length; ) {
    const word = known.at(clause, i);
    if (word) found.push(word.value);
    i += word?.text.length ?? 1;
  }
  return found;
}

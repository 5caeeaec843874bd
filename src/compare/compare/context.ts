import { foldWidth } from "../../text/fold.ts";
import type { KeyTerm } from "../../types/results.ts";
import type { Unit } from "../align/units.ts";

/** A paragraph or task of a column, with its document. */
export interface Placed {
  document: string;
  unit: Unit;
}

const sentence = /[^。；！？;!?\n]{1,400}[。；！？;!?]?/gu;
/** A sentence of so many letters shows a word best. */
const best = 40;

/**
 * A sentence that shows a term: of those that have it, the one that has most of the column's other terms for its
 * length.
 *
 * @param terms of the column, the most telling first
 */
export function withContexts(terms: readonly KeyTerm[], texts: readonly Placed[]): KeyTerm[] {
  const sentences = texts.flatMap(({ document, unit }) =>
    (foldWidth(`${unit.title}\n${unit.text}`).match(sentence) ?? []).map((folded) => ({
      document,
      item: unit.id,
      folded,
      unit,
    })),
  );
  return terms.map((term) => {
    const found = sentences.filter(({ folded }) => folded.includes(term.term));
    if (found.length === 0) return term;
    const worth = ({ folded }: (typeof found)[number]) =>
      terms.filter(({ term: other }) => folded.includes(other)).length -
      Math.abs(folded.length - best) / best;
    const { document, item, folded, unit } = found.reduce((top, one) =>
      worth(one) > worth(top) ? one : top,
    );
    return { ...term, context: { document, item, text: verbatim(unit, folded) } };
  });
}

/** The sentence in the source's own characters: folding keeps lengths. */
function verbatim({ title, text }: Unit, folded: string): string {
  const whole = `${title}\n${text}`;
  const at = foldWidth(whole).indexOf(folded);
  return whole.slice(at, at + folded.length).trim();
}

import { gradePairs, type Resemblance } from "../../similarity/resemble.ts";
import { type Topic, topicOf } from "../../similarity/topics.ts";
import { foldWidth } from "../../text/fold.ts";
import type { Confidence } from "../../types/results.ts";
import { lettersOf } from "../align/letters.ts";
import type { Unit } from "../align/units.ts";

/** Two units of about the same, by number, the stronger the further they stand out; one heading for both outdoes all. */
export interface Tie {
  old: number;
  fresh: number;
  strength: number;
  confidence: Confidence;
  /** The words both have, the most telling first. */
  shared(): string[];
}

/** Units of both sides by number, of one sort. */
export interface Numbers {
  old: readonly number[];
  fresh: readonly number[];
}

/** Least strength (`choose`) of a tie of two units: a weak match. */
const weakest = 0.5;
/** Least strength of a tie between a unit and a sentence of another: less in a series. */
const touched = { usual: 0.75, series: 0.55 } as const;
/** Of two documents of a series at least this share of the units goes on anyway. */
const seriesShare = 0.63;
/** What one heading counts above any likeness. */
const sameHeading = 100;

/**
 * Whether nearly everything goes on, as in two reports of one series: less is asked of what is left than of two plans that
 * have a third in common.
 *
 * @param open numbers of the units that are left
 */
export function goesOn(all: Numbers, open: Numbers): boolean {
  const left = open.old.length + open.fresh.length;
  return 1 - left / (all.old.length + all.fresh.length) >= seriesShare;
}

/** Ties of units as wholes. */
export function tiesOf(old: readonly Unit[], fresh: readonly Unit[], numbers: Numbers): Tie[] {
  const { pairs, shared } = gradePairs(
    numbers.old.map((i) => topicOf(old[i]!)),
    numbers.fresh.map((j) => topicOf(fresh[j]!)),
  );
  return pairs.flatMap(({ left, right, strength, confidence }): Tie[] => {
    const [i, j] = [numbers.old[left]!, numbers.fresh[right]!];
    const headed = isHeading(old[i]!.title) && plain(old[i]!.title) === plain(fresh[j]!.title);
    const tie = {
      old: i,
      fresh: j,
      strength: strength + (headed ? sameHeading : 0),
      confidence: headed ? "sure" : (confidence ?? "weak"),
      shared: () => shared(left, right),
    } as const;
    return tie.strength >= weakest && (headed || tells(tie.shared())) ? [tie] : [];
  });
}

/**
 * Ties of units that nothing as a whole is like: with whatever a single sentence of is about the same. A paragraph of
 * twenty short sentences on twenty works resembles no paragraph on one of them; its sentence on that one does. At most
 * `weak`: the work is at least touched on.
 *
 * @param open numbers of the units that are left
 */
export function touchesOf(
  old: readonly Unit[],
  fresh: readonly Unit[],
  all: Numbers,
  open: Numbers,
  series: boolean,
): (Tie & { sentence: Confidence | null })[] {
  const least = series ? touched.series : touched.usual;
  const forwards = sentenceTies(old, open.old, fresh, all.fresh, least).map(({ unit, other, ...tie }) => ({
    ...tie,
    old: unit,
    fresh: other,
  }));
  const backwards = sentenceTies(fresh, open.fresh, old, all.old, least).map(({ unit, other, ...tie }) => ({
    ...tie,
    old: other,
    fresh: unit,
  }));
  return [...forwards, ...backwards];
}

/** Of units of one side each with the sentences of the other side that stand out. */
function sentenceTies(
  units: readonly Unit[],
  open: readonly number[],
  others: readonly Unit[],
  numbers: readonly number[],
  least: number,
) {
  if (open.length === 0 || numbers.length === 0) return [];
  const sentences = numbers.flatMap((number) =>
    sentencesOf(others[number]!).map((topic) => ({ number, topic })),
  );
  const { pairs, shared }: Resemblance = gradePairs(
    open.map((i) => topicOf(units[i]!)),
    sentences.map(({ topic }) => topic),
  );
  return pairs.flatMap(({ left, right, strength, confidence }) =>
    strength >= least && tells(shared(left, right))
      ? [
          {
            unit: open[left]!,
            other: sentences[right]!.number,
            strength,
            confidence: "weak" as const,
            sentence: confidence,
            shared: () => shared(left, right),
          },
        ]
      : [],
  );
}

const sentence = /[^。；;！？!?\n]+/gu;

/** What each sentence of a unit is about, its heading among them. */
function sentencesOf({ title, text }: Unit): Topic[] {
  return [title, ...(text.match(sentence) ?? [])].flatMap((one) => {
    const topic = topicOf({ title: "", text: one });
    return topic.terms.size > 0 ? [topic] : [];
  });
}

/** One word of two letters is shared by chance: 整合地理信息 does not go on in 保障信息安全. */
const tells = (words: readonly string[]): boolean => words.length > 1 || (words[0]?.length ?? 0) > 2;

/** e.g. 保障措施, not 其他 */
const isHeading = (title: string): boolean => lettersOf([{ start: 0, text: title }]).codes.length >= 4;

const plain = (text: string): string => foldWidth(text).replace(/\s+/gu, "");

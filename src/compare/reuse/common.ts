import { markFormulae } from "./formulae.ts";
import type { LetterPool } from "./pool.ts";
import { documentsOf, type Group } from "./runs.ts";

/** Below so many documents, how many of them use a phrase tells nothing about it. */
const ENOUGH_DOCUMENTS = 6;
/** Of the documents, at least this share must use a phrase for it to be a formula of theirs. */
const COMMON_SHARE = 0.4;

/**
 * The letters of set formulae: those of the lexicon, who answers and, as they come to notice, those that many of the
 * documents at hand use.
 */
export interface CommonLetters {
  /** 1 for each letter of a formula. */
  marks: Uint8Array;
  /** Takes notice of a gram of so many letters. */
  see(group: Group, size: number): void;
}

export function commonLetters({ codes, answers, first }: LetterPool): CommonLetters {
  const marks = markFormulae(codes);
  for (let i = 0; i < marks.length; i++) marks[i]! |= answers[i]!;
  const documents = first.length - 1;
  const common = documents < ENOUGH_DOCUMENTS ? Infinity : Math.max(5, Math.ceil(documents * COMMON_SHARE));
  return {
    marks,
    see(group, size) {
      if (documentsOf(group) < common) return;
      const { places, runs } = group;
      for (let i = runs[0]!; i < runs.at(-1)!; i++) marks.fill(1, places[i]!, places[i]! + size);
    },
  };
}

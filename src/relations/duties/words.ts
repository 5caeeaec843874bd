import { lexicon } from "../../lexicon/lexicon.ts";
import type { Word } from "../../lexicon/schemas.ts";
import { type AffixTable, finder, prefixes, suffixes } from "../../text/affixes.ts";
import type { Role } from "../../types/record.ts";

type Words = Record<string, Word | null>;

/** The words of `lexicon/words.yaml` that say who answers for what, ready to look up at the ends of phrases. */
interface DutyWords {
  entry: (word: string) => Word;
  /** Words that a predicate is made of: 按职责分工 + 负责. */
  predicate: AffixTable;
  /** Words that a label is made of: 牵头 + 责任 + 单位. */
  label: AffixTable;
  unit: AffixTable;
  partners: string[];
  asides: Set<string>;
  first: (text: string) => number;
  duty: AffixTable;
}

const dutyWords = lexicon("words", (words: Words): DutyWords => {
  const entries = Object.entries(words).map(([text, word]) => ({ text, word: word ?? {} }));
  const having = (test: (word: Word) => unknown) =>
    entries.filter(({ word }) => test(word)).map(({ text }) => text);
  return {
    entry: (word) => words[word] ?? {},
    predicate: suffixes(having(({ duty, also, manner, adverb }) => duty ?? also ?? manner ?? adverb)),
    label: suffixes(having(({ label, labelWith }) => label ?? labelWith)),
    unit: suffixes(having(({ labelUnit }) => labelUnit)),
    partners: having(({ partner }) => partner),
    asides: new Set(having(({ aside }) => aside)),
    first: finder(having(({ first }) => first)),
    duty: prefixes(having(({ duty }) => duty)),
  };
});

/** A predicate at the end of an item: how long it is and what it makes of the bodies before it. */
export interface Predicate {
  role: Role;
  length: number;
}

/**
 * 牵头, 按职责分工负责, 配合落实 at the end of a phrase: words of duty with those that say how. The leading word
 * decides; of several the first, but 协同负责 is to answer for it.
 */
export function predicateAt(phrase: string): Predicate | null {
  const { predicate, entry } = dutyWords();
  const found: Word[] = [];
  let rest = phrase;
  for (let word = endOf(predicate, rest); word !== "" && found.length < 6; word = endOf(predicate, rest)) {
    found.unshift(entry(word));
    rest = rest.slice(0, rest.length - word.length);
  }
  if (!isSaid(found)) return null;
  const roles = found.flatMap(({ duty }) => (duty ? [duty] : []));
  // 按职责分工推进: no word of duty at all
  let role = roles.includes("lead") ? "lead" : (roles[0] ?? "responsible");
  if (role === "support" && held.some((word) => phrase.endsWith(word))) role = "responsible";
  return { role, length: phrase.length - rest.length };
}

/** 协同负责: what is done together is answered for; 配合落实 stays support. */
const held = ["负责", "承担"];

/** The word at the end of a phrase, unless the character before makes another word of it: 成都. */
function endOf(table: AffixTable, phrase: string): string {
  const word = table(phrase);
  const before = phrase[phrase.length - word.length - 1];
  return before !== undefined && dutyWords().entry(word).notAfter?.includes(before) ? "" : word;
}

/** A word of duty, or 按职责分工 with 推进 behind it. */
function isSaid(found: Word[]): boolean {
  return (
    found.some(({ duty }) => duty) ||
    (found.some(({ manner }) => manner) && found.some(({ also }) => also) && found.length > 1) ||
    // 各区各司其职
    found.some(({ manner, also }) => manner && also)
  );
}

/** A label at the end of a stretch, before its colon. */
export interface Label {
  length: number;
  /** null: a label of what is no body (牵头领导). */
  role: Role | null;
  /** 单位, 部门 stands at its end: 牵头单位, not 牵头. */
  full: boolean;
}

/** Longest label: 牵头单位及责任部门（单位）. */
export const longestLabel = 16;

/** 牵头单位, 牵头责任单位, 责任部门（单位）, 完成时限 at the end of a stretch. */
export function labelAt(stretch: string): Label | null {
  const { entry, label: labelOf } = dutyWords();
  const unit = unitAt(stretch);
  let rest = stretch.slice(0, stretch.length - unit);
  const words: Word[] = [];
  for (let word = labelOf(rest); word !== "" && words.length < 4; word = labelOf(rest)) {
    words.unshift(entry(word));
    rest = rest.slice(0, rest.length - word.length);
  }
  const said = words.flatMap(({ label }) => (label ? [label] : []));
  if (said.length === 0) return null;
  const length = stretch.length - rest.length;
  if (unit === 0 && words.at(-1)!.label === "other") return { length, role: null, full: true };
  const role = said[0]!;
  if (role === "other" || (unit === 0 && !words.at(-1)!.duty && said.length < 2)) return null;
  return { length, role, full: unit > 0 };
}

/** Length of 单位, 单位及部门, 部门（单位） at the end. */
function unitAt(stretch: string): number {
  const { unit } = dutyWords();
  let rest = stretch;
  if (rest.endsWith("）")) {
    const open = rest.lastIndexOf("（");
    if (open < 0 || unit(rest.slice(open + 1, -1)) !== rest.slice(open + 1, -1)) return 0;
    rest = rest.slice(0, open);
  }
  let length = stretch.length - rest.length;
  for (let word = unit(rest); word !== ""; word = unit(rest)) {
    rest = rest.slice(0, rest.length - word.length);
    length = stretch.length - rest.length;
    if (!"及和与、".includes(rest.at(-1) ?? "-")) break;
    rest = rest.slice(0, -1);
  }
  return length;
}

/** The role of a word that stands alone behind a body, in a bracket: （牵头）, （配合单位）; null for any other. */
export function roleAlone(note: string): Role | null {
  const predicate = predicateAt(note);
  if (predicate?.length === note.length) return predicate.role;
  const label = labelAt(note);
  return label?.length === note.length ? label.role : null;
}

/** 下同, 长期坚持: said in a note besides. */
export function isAside(item: string): boolean {
  return dutyWords().asides.has(item);
}

/** 列第一位者为牵头单位, 下同; not 列第一位者为牵头单位或汇总单位, which leaves open what it is. */
export function saysFirstLeads(note: string): boolean {
  const at = dutyWords().first(note);
  if (at < 0) return false;
  const lead = note.indexOf("牵头", at);
  return lead >= 0 && lead - at <= 14 && !note.slice(lead, lead + 8).includes("或");
}

/** 会同, 联合: words between a body and its partners. */
export function partnerWords(): string[] {
  return dutyWords().partners;
}

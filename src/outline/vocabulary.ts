import { loadLexicon } from "../lexicon/load.ts";

interface Headings {
  goal: string[];
  finding: string[];
  aims: string[];
  goal_unless: string;
  finding_unless: string;
  provision: string[];
  procedure: string[];
  conditions: string[];
  next: string[];
  purpose: string[];
  provision_text: string[];
  looks_back: string[];
  looks_ahead: string[];
  standing: string[];
  body_starts: string[];
  verbs: string[];
  nouns_too: string[];
  object_ends: string[];
  shortcoming_ends: string[];
  notes: string[];
  tail: string[];
  glossary: string[];
  closings: { anywhere: string[]; review: string[]; end: string[]; any_text: string[]; end_ending: string[] };
}

export interface HeadingWords {
  goal: RegExp;
  finding: RegExp;
  goalUnless: RegExp;
  aims: RegExp;
  findingUnless: RegExp;
  provision: RegExp;
  procedure: RegExp;
  conditions: RegExp;
  next: RegExp;
  purpose: RegExp;
  provisionText: RegExp;
  looksBack: RegExp;
  looksAhead: RegExp;
  standing: RegExp;
  bodyStart: RegExp;
  verb: RegExp;
  /** Verbs that no noun begins or ends with, at the beginning and at the end of a phrase. */
  begins: RegExp;
  verbEnd: RegExp;
  objectEnd: RegExp;
  shortcoming: RegExp;
  note: RegExp;
  trailingNote: RegExp;
  tail: RegExp;
  glossary: RegExp;
  closing: RegExp;
  closingReview: RegExp;
  closingAtEnd: RegExp;
  closingInAnyText: RegExp;
  closingEnding: RegExp;
}

let words: HeadingWords | undefined;

/** `lexicon/headings.yaml` as regular expressions, compiled at the first use. */
export function headingWords(): HeadingWords {
  if (words) return words;
  const lexicon = loadLexicon<Headings>("headings");
  const verbsOnly = lexicon.verbs.filter((verb) => !lexicon.nouns_too.includes(verb));
  const any = (list: string[]) => `(?:${list.join("|")})`;
  words = {
    goal: new RegExp(`${any(lexicon.goal)}$`, "u"),
    finding: new RegExp(`${any(lexicon.finding)}$`, "u"),
    goalUnless: new RegExp(lexicon.goal_unless, "u"),
    aims: new RegExp(`${any(lexicon.aims)}$`, "u"),
    findingUnless: new RegExp(lexicon.finding_unless, "u"),
    provision: new RegExp(`${any(lexicon.provision)}$`, "u"),
    procedure: new RegExp(`${any(lexicon.procedure)}$`, "u"),
    provisionText: new RegExp(`^${any(lexicon.provision_text)}`, "u"),
    looksBack: new RegExp(any(lexicon.looks_back), "gu"),
    looksAhead: new RegExp(any(lexicon.looks_ahead), "gu"),
    conditions: new RegExp(`${any(lexicon.conditions)}$`, "u"),
    next: new RegExp(`^${any(lexicon.next)}`, "u"),
    purpose: new RegExp(`^${any(lexicon.purpose)}`, "u"),
    standing: new RegExp(`${any(lexicon.standing)}$`, "u"),
    bodyStart: new RegExp(`^${any(lexicon.body_starts)}`, "u"),
    objectEnd: new RegExp(`${any(lexicon.object_ends)}$`, "u"),
    verb: new RegExp(`^${any(lexicon.verbs)}`, "u"),
    begins: new RegExp(`^${any(verbsOnly)}`, "u"),
    verbEnd: new RegExp(`${any(verbsOnly)}$`, "u"),
    shortcoming: new RegExp(`${any(lexicon.shortcoming_ends)}$`, "u"),
    note: new RegExp(`^[（(【\\[]?\\s{0,2}${any(lexicon.notes)}[^：:。，]{0,8}[：:]`, "u"),
    trailingNote: new RegExp(
      `[（(【\\[][^（(【\\[。]{0,60}(?:${lexicon.notes.join("|")})[^。]{0,240}[）)】\\]][。；;]?$`,
      "u",
    ),
    tail: new RegExp(`^${any(lexicon.tail)}`, "u"),
    glossary: new RegExp(
      `^[\\d（）()【《“、.一二三四五六七八九十附录件：:]{0,6}${any(lexicon.glossary)}`,
      "u",
    ),
    closing: new RegExp(`^${any(lexicon.closings.anywhere)}`, "u"),
    closingReview: new RegExp(`^${any(lexicon.closings.review)}`, "u"),
    closingAtEnd: new RegExp(`^${any([...lexicon.closings.end, ...lexicon.closings.any_text])}`, "u"),
    closingInAnyText: new RegExp(`^${any(lexicon.closings.any_text)}`, "u"),
    closingEnding: new RegExp(any(lexicon.closings.end_ending), "u"),
  };
  return words;
}

import { loadLexicon } from "../lexicon/load.ts";
import type { Role } from "../types.ts";
import { anyOf, words } from "./vocabulary.ts";

type ByRole = Record<Role, string>;

interface DutyLexicon {
  labels: ByRole;
  "label-units": string;
  "label-others": string;
  predicates: ByRole;
  "partner-words": string;
  "first-leads": string;
  asides: string;
  duty: {
    modals: string;
    adverbs: string;
    "not-after": Record<string, string>;
    support: string;
    "support-adverbs": string;
    plain: ByRole;
    by: string;
    "by-predicates": ByRole;
  };
  openers: string;
  "not-subjects": string;
}

/** The words of `lexicon/duties.yaml`, ready to match. Every pattern is meant for text without white space. */
export interface DutyWords {
  /** 牵头单位： before a list; groups: the word, the unit. */
  label: RegExp;
  /** The same at the end of a stretch: what stands before a colon. */
  labelBefore: RegExp;
  /** Role of a label's word; null for labels of what is no body (牵头领导). */
  roleOfLabel: Map<string, Role | null>;
  /** Predicate at the end of an item: 牵头, 按职责分工负责. */
  predicate: RegExp;
  roleOfPredicate: Map<string, Role>;
  /** 牵头 or 负责 run on to the next body: A牵头B配合. */
  innerPredicate: RegExp;
  partner: RegExp;
  firstLeads: RegExp;
  aside: RegExp;
  modals: string[];
  adverbAtEnd: RegExp;
  modalNotAfter: Map<string, Set<string>>;
  supportAfterModal: RegExp;
  plain: RegExp;
  roleOfPlain: Map<string, Role>;
  byPredicate: RegExp;
  roleOfBy: Map<string, Role>;
  opener: RegExp;
  notSubject: RegExp;
}

let cache: DutyWords | undefined;

/** The vocabulary of duties, loaded at the first use. */
export function dutyWords(): DutyWords {
  cache ??= build(loadLexicon<DutyLexicon>("duties"));
  return cache;
}

function roles(lists: ByRole): Map<string, Role> {
  const map = new Map<string, Role>();
  for (const role of ["lead", "responsible", "support"] as const)
    for (const word of words(lists[role])) map.set(word, role);
  return map;
}

function build(lexicon: DutyLexicon): DutyWords {
  const labels = new Map<string, Role | null>(roles(lexicon.labels));
  for (const word of words(lexicon["label-others"])) labels.set(word, null);
  const label = `(${anyOf([...labels.keys()])})(${anyOf(words(lexicon["label-units"]))})?`;
  const predicates = roles(lexicon.predicates);
  const plain = roles(lexicon.duty.plain);
  const by = roles(lexicon.duty["by-predicates"]);
  const { duty } = lexicon;
  return {
    label: new RegExp(`${label}[:：]`, "gu"),
    labelBefore: new RegExp(`${label}$`, "u"),
    roleOfLabel: labels,
    predicate: new RegExp(`${anyOf([...predicates.keys()])}$`, "u"),
    roleOfPredicate: predicates,
    innerPredicate: /(?:牵头|负责)(?=[^、，；]{2})/u,
    partner: new RegExp(anyOf(words(lexicon["partner-words"])), "u"),
    firstLeads: new RegExp(anyOf(words(lexicon["first-leads"])), "u"),
    aside: new RegExp(`^${anyOf(words(lexicon.asides))}$`, "u"),
    modals: words(duty.modals).sort((a, b) => b.length - a.length),
    adverbAtEnd: new RegExp(`(?:${anyOf(words(duty.adverbs))})$`, "u"),
    modalNotAfter: new Map(
      Object.entries(duty["not-after"]).map(([modal, list]) => [modal, new Set(words(list).join(""))]),
    ),
    supportAfterModal: new RegExp(
      `^(?:${anyOf(words(duty["support-adverbs"]))}){0,3}${anyOf(words(duty.support))}`,
      "u",
    ),
    plain: new RegExp(`^${anyOf([...plain.keys()])}`, "u"),
    roleOfPlain: plain,
    byPredicate: new RegExp(anyOf([...by.keys()]), "u"),
    roleOfBy: by,
    opener: new RegExp(
      `^(?:${anyOf(words(lexicon.openers))}|[“"‘]|[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]{1,2})`,
      "u",
    ),
    notSubject: new RegExp(`^${anyOf(words(lexicon["not-subjects"]))}`, "u"),
  };
}

import { loadLexicon } from "../lexicon/load.ts";
import type { Role } from "../types.ts";
import { type AffixTable, prefixes, suffixes } from "./affixes.ts";
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
  /** A label at the end of a stretch, before a colon: 牵头单位. */
  label: AffixTable;
  /** Role of a label; null for labels of what is no body (牵头领导). */
  roleOfLabel: Map<string, Role | null>;
  /** Predicate at the end of an item: 牵头, 按职责分工负责. */
  predicate: AffixTable;
  roleOfPredicate: Map<string, Role>;
  partners: string[];
  firstLeads: RegExp;
  asides: Set<string>;
  modals: string[];
  adverb: AffixTable;
  /** Last characters of the adverbs. */
  adverbEnds: Set<string>;
  modalNotAfter: Map<string, Set<string>>;
  supportAfterModal: RegExp;
  plain: AffixTable;
  roleOfPlain: Map<string, Role>;
  byPredicate: RegExp;
  roleOfBy: Map<string, Role>;
  opener: RegExp;
  notSubject: AffixTable;
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
  const units = ["", ...words(lexicon["label-units"])];
  const roleOfLabel = new Map<string, Role | null>();
  for (const [word, role] of roles(lexicon.labels))
    for (const unit of units) roleOfLabel.set(word + unit, role);
  for (const word of words(lexicon["label-others"])) roleOfLabel.set(word, null);
  const predicates = roles(lexicon.predicates);
  const plain = roles(lexicon.duty.plain);
  const by = roles(lexicon.duty["by-predicates"]);
  const { duty } = lexicon;
  return {
    label: suffixes(roleOfLabel.keys()),
    roleOfLabel,
    predicate: suffixes(predicates.keys()),
    roleOfPredicate: predicates,
    partners: words(lexicon["partner-words"]),
    firstLeads: new RegExp(anyOf(words(lexicon["first-leads"])), "u"),
    asides: new Set(words(lexicon.asides)),
    modals: words(duty.modals).sort((a, b) => b.length - a.length),
    adverb: suffixes(words(duty.adverbs)),
    adverbEnds: new Set(words(duty.adverbs).map((word) => word.at(-1)!)),
    modalNotAfter: new Map(
      Object.entries(duty["not-after"]).map(([modal, list]) => [modal, new Set(words(list).join(""))]),
    ),
    supportAfterModal: new RegExp(
      `^(?:${anyOf(words(duty["support-adverbs"]))}){0,3}${anyOf(words(duty.support))}`,
      "u",
    ),
    plain: prefixes(plain.keys()),
    roleOfPlain: plain,
    byPredicate: new RegExp(anyOf([...by.keys()]), "u"),
    roleOfBy: by,
    opener: new RegExp(
      `^(?:${anyOf(words(lexicon.openers))}|[“"‘](?![^”"’]{0,160}[”"’])|第[一二三四五六七八九十百零\\d]{1,6}条|[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]{1,2})`,
      "u",
    ),
    notSubject: prefixes(words(lexicon["not-subjects"])),
  };
}

import { loadLexicon } from "../../lexicon/load.ts";
import { foldWidth } from "../../text/fold.ts";
import type { Role } from "../../types/record.ts";
import { anyOf, words } from "../vocabulary.ts";
import { type AffixTable, prefixes, suffixes } from "./affixes.ts";

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
    lead: string;
    support: string;
    "modal-adverbs": string;
    plain: ByRole;
    "plain-not-after": Record<string, string>;
    listed: ByRole;
    closing: string;
    dated: string;
    "dated-adverbs": string;
    by: string;
    "by-predicates": ByRole;
  };
  openers: string;
  "not-subjects": string;
  "time-verbs": string;
}

/** The words of `lexicon/duties.yaml`, ready to match. Every pattern is meant for folded text without white space. */
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
  /** 要牵头制定…, 要大力配合. */
  leadAfterModal: RegExp;
  supportAfterModal: RegExp;
  plain: AffixTable;
  roleOfPlain: Map<string, Role>;
  /** 负责人: no duty. */
  plainNotAfter: Map<string, Set<string>>;
  /** Right behind the colon of a list of duties. */
  listed: AffixTable;
  roleOfListed: Map<string, Role>;
  /** At the end of a clause that is bodies and nothing else besides. */
  closing: AffixTable;
  /** What is to be done by a date, right behind it. */
  dated: RegExp;
  /** 于2023年9月底前, 年底前 at the end of a stretch. */
  dateAtEnd: RegExp;
  byPredicate: RegExp;
  roleOfBy: Map<string, Role>;
  opener: RegExp;
  notSubject: AffixTable;
  /** What a clause of time behind a subject begins with: 在, 出台 …时. */
  timeVerb: RegExp;
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

function characters(entries: Record<string, string>): Map<string, Set<string>> {
  return new Map(Object.entries(entries).map(([word, list]) => [word, new Set(words(list).join(""))]));
}

function build(lexicon: DutyLexicon): DutyWords {
  const units = ["", ...words(foldWidth(lexicon["label-units"]))];
  const roleOfLabel = new Map<string, Role | null>();
  for (const [word, role] of roles(lexicon.labels))
    for (const unit of units) roleOfLabel.set(word + unit, role);
  for (const word of words(lexicon["label-others"])) roleOfLabel.set(word, null);
  const predicates = roles(lexicon.predicates);
  const plain = roles(lexicon.duty.plain);
  const listed = roles(lexicon.duty.listed);
  const by = roles(lexicon.duty["by-predicates"]);
  const { duty } = lexicon;
  const afterModal = (list: string) =>
    new RegExp(`^(?:${anyOf(words(duty["modal-adverbs"]))}){0,3}${anyOf(words(list))}`, "u");
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
    modalNotAfter: characters(duty["not-after"]),
    leadAfterModal: afterModal(duty.lead),
    supportAfterModal: afterModal(duty.support),
    plain: prefixes(plain.keys()),
    roleOfPlain: plain,
    plainNotAfter: characters(duty["plain-not-after"]),
    listed: prefixes(listed.keys()),
    roleOfListed: listed,
    closing: prefixes(words(duty.closing)),
    dated: new RegExp(`^${anyOf(words(duty["dated-adverbs"]))}?${anyOf(words(duty.dated))}(?!了)`, "u"),
    dateAtEnd:
      /[于在]?(?:\d{4}年|[今明]年)?(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初中底末])?|年[底末]|[底末])[之以]?前$/u,
    byPredicate: new RegExp(anyOf([...by.keys()]), "u"),
    roleOfBy: by,
    opener: new RegExp(
      `^(?:${anyOf(words(lexicon.openers))}|[“"‘](?![^”"’]{0,160}[”"’])|第[一二三四五六七八九十百零\\d]{1,6}条|\\(?[一二三四五六七八九十\\d]{1,3}[)、.]{1,2})`,
      "u",
    ),
    notSubject: prefixes(words(lexicon["not-subjects"])),
    timeVerb: new RegExp(anyOf(words(lexicon["time-verbs"])), "gu"),
  };
}

import { loadLexicon } from "../../lexicon/load.ts";
import { words } from "../vocabulary.ts";
import { type AffixTable, prefixes, suffixes } from "./affixes.ts";

interface AgencyLexicon {
  levels: string;
  "place-levels": string;
  places: string;
  stems: string;
  "stem-endings": string;
  endings: string;
  wholes: string;
  heads: string;
  "each-heads": string;
  quantifiers: string;
  "not-before": Record<string, string>;
  "not-after": Record<string, string>;
  boundaries: string;
  "boundary-words": string;
  "edge-not-before": string;
  "bare-endings": string;
  "territorial-endings": string;
  between: string;
  "sure-stem-endings": string;
  "phrase-endings": string;
}

/** How names of bodies are made, ready to look up. */
export interface AgencyGrammar {
  /** 人民政府, 局, 委员会 at the end. */
  ending: AffixTable;
  stemEnding: AffixTable;
  stem: AffixTable;
  whole: AffixTable;
  /** 部门, 企业; behind 各 also 市, 级. */
  head: AffixTable;
  eachHead: AffixTable;
  quantifier: AffixTable;
  /** 国家, 省, 山东, 全市 at the head. */
  edge: AffixTable;
  placeLevel: AffixTable;
  stems: Set<string>;
  heads: Set<string>;
  levels: Set<string>;
  /** Last characters of everything that a body's name may end in. */
  lastCharacters: Set<string>;
  notBefore: Map<string, Set<string>>;
  notAfter: Map<string, Set<string>>;
  /** In running text: what may stand before a left edge. */
  boundaries: Set<string>;
  boundaryWords: AffixTable;
  edgeNotBefore: Set<string>;
  /** Endings that need nothing between the edge and them: 省政府. */
  bareEnding: AffixTable;
  /** 人民政府, 人大: nothing but places and levels stands before them. */
  territorialEndings: Set<string>;
  between: AffixTable;
  /** Endings that make a body of a stem without a left edge: 财政部. */
  sureStemEndings: Set<string>;
  /** Endings of whole phrases behind a left edge: 市绩效考评办. */
  phraseEnding: AffixTable;
}

let grammar: AgencyGrammar | undefined;

/** The grammar of names, built once from `lexicon/agencies.yaml`. */
export function agencyGrammar(): AgencyGrammar {
  grammar ??= build(loadLexicon<AgencyLexicon>("agencies"));
  return grammar;
}

function build(lexicon: AgencyLexicon): AgencyGrammar {
  const stems = words(lexicon.stems);
  const heads = words(lexicon.heads);
  const levels = words(lexicon.levels);
  const endings = words(lexicon.endings);
  const stemEndings = words(lexicon["stem-endings"]);
  const wholes = words(lexicon.wholes);
  const eachHeads = [...heads, ...words(lexicon["each-heads"])];
  const scopes = ["全", "我", "本"].flatMap((who) => [..."国省市区县州盟旗"].map((level) => who + level));
  const characters = (entries: Record<string, string>) =>
    new Map(Object.entries(entries).map(([key, list]) => [key, new Set(words(list).join(""))]));
  return {
    ending: suffixes(endings),
    stemEnding: suffixes(stemEndings),
    stem: suffixes(stems),
    whole: suffixes(wholes),
    head: suffixes(heads),
    eachHead: suffixes(eachHeads),
    quantifier: prefixes(words(lexicon.quantifiers)),
    edge: prefixes([...words(lexicon.places), ...levels, ...scopes]),
    placeLevel: prefixes(words(lexicon["place-levels"])),
    stems: new Set(stems),
    heads: new Set(heads),
    levels: new Set([...levels, "自治县", "地区"]),
    lastCharacters: new Set(
      [...endings, ...stemEndings, ...wholes, ...eachHeads, ...words(lexicon["phrase-endings"])]
        .map((word) => word.at(-1)!)
        .concat(")"),
    ),
    notBefore: characters(lexicon["not-before"]),
    notAfter: characters(lexicon["not-after"]),
    boundaries: new Set(words(lexicon.boundaries)),
    boundaryWords: suffixes(words(lexicon["boundary-words"])),
    edgeNotBefore: new Set(words(lexicon["edge-not-before"])),
    bareEnding: suffixes(words(lexicon["bare-endings"])),
    territorialEndings: new Set(words(lexicon["territorial-endings"])),
    between: prefixes(words(lexicon.between)),
    phraseEnding: suffixes(words(lexicon["phrase-endings"])),
    sureStemEndings: new Set(words(lexicon["sure-stem-endings"])),
  };
}

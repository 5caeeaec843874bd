import { lexicon, wordsOf } from "../../lexicon/lexicon.ts";
import type { Agencies } from "../../lexicon/schemas.ts";
import { type AffixTable, finder, prefixes, suffixes } from "../../text/affixes.ts";

/** How names of bodies are made, ready to look up. */
export interface BodyWords {
  /** 人民政府, 局, 委员会 at the end. */
  ending: AffixTable;
  stemEnding: AffixTable;
  stem: AffixTable;
  whole: AffixTable;
  /** 部门, 企业; behind 各 also 市, 级. */
  head: AffixTable;
  eachHead: AffixTable;
  /** 试点城市: named by kind, and the holder of a duty all the same. */
  kinds: Set<string>;
  kind: AffixTable;
  quantifier: AffixTable;
  /** 国家, 省, 山东, 全市 at the head. */
  edge: AffixTable;
  placeLevel: AffixTable;
  zoneLevels: AffixTable;
  stems: Set<string>;
  heads: Set<string>;
  levels: Set<string>;
  /** Last characters of everything that a body's name may end in. */
  lastCharacters: Set<string>;
  /** The same by code unit: 1 for each. */
  isLastCode: Uint8Array;
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
  /** Where in a phrase a word stands that no name holds; -1 where none does. */
  foreign: (phrase: string) => number;
  /** The same for the middle of a name in running text, and for the rest of 各…. */
  foreignInMiddle: (phrase: string) => number;
  foreignBehindEach: (phrase: string) => number;
  /** Characters that no name of a place holds. */
  notInPlaces: Set<string>;
  /** Heads so wide that alone they name nobody: 企业, 政府. */
  nobody: Set<string>;
  vague: AffixTable;
  scopes: Set<string>;
  /** Words that begin what is no subject; also no name of a place begins so. */
  notSubject: AffixTable;
  /** What leads to the ground of a duty behind its subject; the second only where the clause ends as grounds do. */
  grounds: AffixTable;
  closedGrounds: AffixTable;
  /** What bodies do with something that ends the clause. */
  acts: AffixTable;
  /** Key of the office by what it deals with, or by its ending. */
  functionOfStem: Map<string, string>;
  functionOfEnding: Map<string, string>;
  ofFunction: AffixTable;
}

/** The grammar of names, of `lexicon/agencies.yaml`. */
export const bodyWords: () => BodyWords = lexicon("agencies", build);

function build(content: Agencies): BodyWords {
  const functionOfStem = byFunction(content.stems);
  const functionOfEnding = byFunction(content.functions);
  const heads = wordsOf(content.heads);
  const levels = wordsOf(content.levels);
  const endings = wordsOf(content.endings);
  const stemEndings = wordsOf(content["stem-endings"]);
  const wholes = wordsOf(content.wholes);
  const kinds = wordsOf(content.kinds);
  const eachHeads = [...heads, ...kinds, ...wordsOf(content["each-heads"])];
  const scopes = ["全", "我", "本", "你", "贵"].flatMap((who) =>
    [..."国省市区县州盟旗"].map((level) => who + level),
  );
  const characters = (entries: Record<string, string>) =>
    new Map(Object.entries(entries).map(([key, list]) => [key, new Set(wordsOf(list).join(""))]));
  const lasts = [...endings, ...stemEndings, ...wholes, ...eachHeads, ...wordsOf(content["phrase-endings"])];
  const lastCharacters = new Set([...lasts.map((word) => word.at(-1)!), "）"]);
  const isLastCode = new Uint8Array(0x10000);
  for (const c of lastCharacters) isLastCode[c.charCodeAt(0)] = 1;
  const but = wordsOf(content["no-foreign"]);
  return {
    ending: suffixes(endings),
    stemEnding: suffixes(stemEndings),
    stem: suffixes(functionOfStem.keys()),
    whole: suffixes(wholes),
    head: suffixes(heads),
    eachHead: suffixes(eachHeads),
    kinds: new Set(kinds),
    kind: suffixes(kinds),
    quantifier: prefixes(wordsOf(content.quantifiers)),
    edge: prefixes([...wordsOf(content.places), ...levels, ...scopes]),
    placeLevel: prefixes(wordsOf(content["place-levels"])),
    zoneLevels: suffixes(wordsOf(content.zones)),
    stems: new Set(functionOfStem.keys()),
    heads: new Set(heads),
    levels: new Set([...levels, "自治县", "地区"]),
    lastCharacters,
    isLastCode,
    notBefore: characters(content["not-before"]),
    notAfter: characters(content["not-after"]),
    boundaries: new Set(wordsOf(content.boundaries)),
    boundaryWords: suffixes(wordsOf(content["boundary-words"])),
    edgeNotBefore: new Set(wordsOf(content["edge-not-before"])),
    bareEnding: suffixes(wordsOf(content["bare-endings"])),
    territorialEndings: new Set(wordsOf(content["territorial-endings"])),
    between: prefixes(wordsOf(content.between)),
    sureStemEndings: new Set(wordsOf(content["sure-stem-endings"])),
    phraseEnding: suffixes(wordsOf(content["phrase-endings"])),
    foreign: finder(wordsOf(content.foreign), but),
    foreignInMiddle: finder(
      [...wordsOf(content["foreign-in-middle"]), ...wordsOf(content["foreign-verbs"])],
      but,
    ),
    foreignBehindEach: finder(
      [...wordsOf(content["foreign-behind-each"]), ...wordsOf(content["foreign-verbs"])],
      but,
    ),
    notInPlaces: new Set(wordsOf(content["not-in-places"])),
    nobody: new Set(wordsOf(content.nobody)),
    vague: prefixes(wordsOf(content.vague)),
    scopes: new Set(["", ...wordsOf(content.scopes)]),
    notSubject: prefixes(wordsOf(content["not-subjects"])),
    grounds: prefixes(wordsOf(content.grounds)),
    closedGrounds: prefixes(wordsOf(content["closed-grounds"])),
    acts: prefixes(wordsOf(content.acts)),
    functionOfStem,
    functionOfEnding,
    ofFunction: suffixes(functionOfEnding.keys()),
  };
}

function byFunction(lists: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(lists).flatMap(([key, list]) => wordsOf(list).map((word) => [word, key])));
}

import { loadLexicon } from "../lexicon/load.ts";
import { anyOf, words } from "./vocabulary.ts";

/**
 * How surely a phrase names a body: `named` (省大数据局, 财政部), `generic` (各有关部门, 市直各单位),
 * `loose` (平台企业, 监察部门: ends as bodies do, without a left edge that would prove it).
 */
export type BodyForm = "named" | "generic" | "loose";

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
}

interface AgencyGrammar {
  named: RegExp;
  generic: RegExp;
  loose: RegExp;
  /** Ending at the end of a phrase, longest first. */
  ending: RegExp;
  /** A left edge at the head of a phrase. */
  edge: RegExp;
  stems: Set<string>;
  heads: Set<string>;
  levels: RegExp;
  notBefore: Map<string, Set<string>>;
  notAfter: Map<string, Set<string>>;
}

const han = "[\\u4e00-\\u9fff]";
/** Words that no name of a body holds: 对各部门, 负责的单位, 不得. */
const foreign = /[的了着把被其谁者将]|进行|加强|推进|不得|为了|以及|应当|必须|[^\p{L}\p{N}（）()、·—\-“”"]/u;

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
  // 晋城市, 崂山区, 全市, 我省, 国家, 山东
  const edge = `(?:${anyOf(words(lexicon.places))}|[全我本][国省市区县州盟旗]|${anyOf(levels)}|${han}{1,8}?${anyOf(words(lexicon["place-levels"]))})`;
  const stemmed = `${anyOf(stems)}${anyOf(words(lexicon["stem-endings"]))}`;
  const ending = anyOf(words(lexicon.endings));
  const each = anyOf([...heads, ...words(lexicon["each-heads"])]);
  const note = "(?:[（(][^（()）]{1,12}[）)])?";
  const characters = (entries: Record<string, string>) =>
    new Map(Object.entries(entries).map(([key, list]) => [key, new Set(words(list).join(""))]));
  return {
    named: new RegExp(
      `^(?:${edge}{0,2}${anyOf(words(lexicon.wholes))}|(?:${edge}.{0,10})?${stemmed}|${edge}.{0,24}?${ending})$`,
      "u",
    ),
    // 各有关部门, 市直各单位, 各县（市、区）人民政府, 省政府有关部门, 各区市, 有关企业
    generic: new RegExp(
      `^(?:${edge}{1,3}?(?:[直属级内]|直属|政府|党委|范围内)?)?(?:各${note}.{0,14}?${note}${each}${note}|${anyOf(words(lexicon.quantifiers))}.{0,14}?${anyOf(heads)})$`,
      "u",
    ),
    loose: new RegExp(`(?:${stemmed}|${ending}|${anyOf(heads)})$`, "u"),
    ending: new RegExp(`(?:${ending}|${anyOf(words(lexicon["stem-endings"]))})$`, "u"),
    edge: new RegExp(`^${edge}`, "u"),
    stems: new Set(stems),
    heads: new Set(heads),
    levels: new RegExp(`^各?${anyOf([...levels, "自治县", "地区"])}$`, "u"),
    notBefore: characters(lexicon["not-before"]),
    notAfter: characters(lexicon["not-after"]),
  };
}

/**
 * Whether a phrase is the name of a body, and how surely.
 *
 * @param phrase a whole phrase without white space: an item of a list, the subject of a clause
 */
export function bodyForm(phrase: string): BodyForm | null {
  if (phrase.length < 2 || phrase.length > 40 || foreign.test(phrase)) return null;
  const { named, generic, loose } = agencyGrammar();
  if (generic.test(phrase)) return "generic";
  if (named.test(phrase)) return isOtherWord(phrase) ? null : "named";
  if (loose.test(phrase)) return isOtherWord(phrase) ? null : "loose";
  return null;
}

/** 省级布局, 全市大局, 政务大厅: the last character is an ending, the word is none. */
function isOtherWord(phrase: string): boolean {
  const { notBefore, ending } = agencyGrammar();
  const before = notBefore.get(phrase.at(-1)!)?.has(phrase.at(-2)!) ?? false;
  return before && (ending.exec(phrase)?.[0].length ?? 0) < 2;
}

/** Whether a phrase is what bodies deal with, without an ending: 公安 in 公安、民政等部门. */
export function isStem(phrase: string): boolean {
  return agencyGrammar().stems.has(phrase);
}

/** Whether a phrase is a word of level only: 省 in 省、市、县林业主管部门. */
export function isLevel(phrase: string): boolean {
  return agencyGrammar().levels.test(phrase);
}

/** Whether a phrase is a kind of body and nothing more: 企业, 部门. */
export function isHead(phrase: string): boolean {
  return agencyGrammar().heads.has(phrase);
}

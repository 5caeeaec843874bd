import { wordsOf as words } from "../../lexicon/lexicon.ts";
import { loadLexicon } from "../../lexicon/load.ts";

type Key =
  | "listed"
  | "listed-unless-built"
  | "building"
  | "built"
  | "properties"
  | "properties-unless"
  | "speeds"
  | "kept"
  | "paired"
  | "dropped"
  | "levelled"
  | "leading"
  | "comparing"
  | "narrowing"
  | "granting"
  | "granted-to"
  | "spending"
  | "conditioned"
  | "achieved"
  | "reviewing"
  | "standing"
  | "fault-rates"
  | "ailing"
  | "faults";

/** The vocabulary of indicators, compiled: each regex looks for any word of its list. */
export interface IndicatorWords {
  /** Near the beginning of what stands behind the unit. */
  listed: RegExp;
  listedUnlessBuilt: RegExp;
  /** At the end of what stands in front. */
  building: RegExp;
  built: RegExp;
  properties: Set<string>;
  propertiesUnless: RegExp;
  speeds: RegExp;
  /** At the end of what stands in front. */
  verb: RegExp;
  keptVerb: RegExp;
  /** At the beginning of a name. */
  heading: RegExp;
  levelled: RegExp;
  comparing: RegExp;
  /** At the beginning. */
  leading: RegExp;
  narrowing: RegExp;
  granting: RegExp;
  grantedTo: RegExp;
  spending: RegExp;
  conditioned: RegExp;
  achieved: RegExp;
  reviewing: RegExp;
  standing: RegExp;
  /** At the end of what stands in front. */
  faultRates: RegExp;
  /** At the end of the clause. */
  ailing: RegExp;
  faults: RegExp;
}

let cached: IndicatorWords | undefined;

export function indicatorWords(): IndicatorWords {
  if (cached) return cached;
  const lexicon = loadLexicon<Record<Key, string>>("indicators");
  // longest first, so that 提高到 is taken before 到
  const any = (...keys: Key[]) =>
    keys
      .flatMap((key) => words(lexicon[key]))
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
      .join("|");
  cached = {
    listed: new RegExp(`^[^，。；、0-9]{0,4}(?:${any("listed")})`, "u"),
    listedUnlessBuilt: new RegExp(`^[^，。；、0-9]{0,4}(?:${any("listed-unless-built")})`, "u"),
    building: new RegExp(`(?:${any("building")})了?$`, "u"),
    built: new RegExp(`(?:${any("built")})`, "u"),
    properties: new Set(words(lexicon.properties)),
    propertiesUnless: new RegExp(`(?:${any("properties-unless")})`, "u"),
    speeds: new RegExp(`(?:${any("speeds")})$`, "u"),
    verb: new RegExp(`(?:${any("kept", "dropped")})了?$`, "u"),
    // 引进和培养
    keptVerb: new RegExp(`(?:(?:${any("kept", "paired")})[和与、及])?(?:${any("kept")})$`, "u"),
    heading: new RegExp(`^(?!新增发)(?:${any("kept")})`, "u"),
    levelled: new RegExp(`(?:${any("levelled")})$`, "u"),
    comparing: new RegExp(`(?:${any("comparing")})$`, "u"),
    leading: new RegExp(`^(?:${any("leading")})`, "u"),
    narrowing: new RegExp(`^(?:(?:${any("narrowing")}|[省市县区乡镇村级、和])+)$`, "u"),
    granting: new RegExp(`(?:${any("granting")})`, "u"),
    grantedTo: new RegExp(`(?:${any("granted-to")})`, "u"),
    spending: new RegExp(`(?:${any("spending")})`, "u"),
    conditioned: new RegExp(`(?:${any("conditioned")})`, "u"),
    achieved: new RegExp(`(?:${any("achieved")})`, "u"),
    reviewing: new RegExp(`(?:${any("reviewing")})`, "u"),
    standing: new RegExp(`(?:${any("standing")})`, "u"),
    faultRates: new RegExp(`(?:${any("fault-rates")})[为是达]?$`, "u"),
    ailing: new RegExp(`(?:${any("ailing")})$`, "u"),
    faults: new RegExp(`(?:${any("faults")})$`, "u"),
  };
  return cached;
}

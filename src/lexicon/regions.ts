import { readFileSync } from "node:fs";
import { builtFile } from "../home.ts";
import { loadLexicon } from "./load.ts";
import type { Place, PlaceList, RegionWords } from "./places.ts";

export type { Place };

export interface Gazetteer {
  words: RegionWords;
  /** Every place of a name: 鼓楼区 has four. Short names (山东, 济南) are among the names. */
  named(name: string): readonly Place[];
  /** Names by their first two characters, longest first. */
  byStart: ReadonlyMap<string, readonly string[]>;
  /** First code units of all names: a cheap look before `byStart`. */
  first: Uint8Array;
  /** The place of a code; null where the list has none. */
  place(code: string): Place | null;
  /** Name from the province down: 山西省晋城市, 上海市静安区. */
  fullName(place: Place): string;
}

let gazetteer: Gazetteer | undefined;

/** The jurisdictions of GB/T 2260 by name, read at the first call. */
export function regions(): Gazetteer {
  gazetteer ??= gazetteerOf(placeList(), loadLexicon<RegionWords>("regions"));
  return gazetteer;
}

/** What the build has made of the package (`compile.ts`), run from the sources too: a list of codes needs no loader. */
function placeList(): PlaceList {
  return JSON.parse(readFileSync(builtFile("lexicon/places.json"), "utf8")) as PlaceList;
}

function gazetteerOf({ places, listed, names, starts }: PlaceList, words: RegionWords): Gazetteer {
  const byName = new Map(names);
  const first = new Uint8Array(0x10000);
  for (const [start] of starts) first[start.charCodeAt(0)] = 1;
  let byCode: Map<string, Place> | undefined;
  const place = (code: string): Place | null => {
    byCode ??= new Map(places.slice(0, listed).map((one) => [one.code, one]));
    return byCode.get(code) ?? null;
  };
  const fullName = ({ code, level, name }: Place): string => {
    const province = place(`${code.slice(0, 2)}0000`)?.name ?? "";
    if (level === "province") return name;
    const prefecture = level === "county" ? place(`${code.slice(0, 4)}00`)?.name : undefined;
    return `${province}${prefecture ?? ""}${name}`;
  };
  return {
    words,
    named: (name) => (byName.get(name) ?? []).map((i) => places[i]!),
    byStart: new Map(starts),
    first,
    place,
    fullName,
  };
}

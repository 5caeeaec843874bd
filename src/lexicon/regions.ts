import { readFileSync } from "node:fs";
import { builtFile } from "../home.ts";
import { loadLexicon } from "./load.ts";
import { type Place, type PlaceList, placeOf, type RegionWords } from "./places.ts";

export type { Place };

export interface Gazetteer {
  words: RegionWords;
  /** Every place of a name: 鼓楼区 has four. Short names (山东, 济南) are among the names. */
  named(name: string): readonly Place[];
  /** The names that begin with two characters, longest first. */
  beginningWith(start: string): readonly string[];
  /** First code units of all names: a cheap look before `beginningWith`. */
  first: Uint8Array;
  /** Names of districts that are ordinary words too. */
  ordinary: ReadonlySet<string>;
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

function gazetteerOf({ names, places }: PlaceList, words: RegionWords): Gazetteer {
  const lines = new Map<string, string>();
  const first = new Uint8Array(0x10000);
  for (const line of names.split("\n")) {
    lines.set(line.slice(0, 2), line);
    first[line.charCodeAt(0)] = 1;
  }
  const startsOf = remembered((start) => {
    const line = lines.get(start)?.split(" ").slice(1);
    if (!line) return null;
    const named = line.map((one) => one.split("=") as [name: string, places: string]);
    return { names: named.map(([name]) => name), codes: new Map(named) };
  });
  const named = remembered((name) => {
    const codes = startsOf(name.slice(0, 2))?.codes.get(name)?.split(",");
    return codes?.map((one) => known(one)!) ?? null;
  });
  // One object a place, under whichever name.
  const known = remembered(placeOf);
  const place = remembered((code) => {
    const at = code.length === codeLength ? places.indexOf(code) : -1;
    return at < 0 ? null : known(places.slice(places.lastIndexOf("\n", at) + 1, places.indexOf("\n", at)));
  });
  const fullName = ({ code, level, name }: Place): string => {
    const province = place(`${code.slice(0, 2)}0000`)?.name ?? "";
    if (level === "province") return name;
    const prefecture = level === "county" ? place(`${code.slice(0, 4)}00`)?.name : undefined;
    return `${province}${prefecture ?? ""}${name}`;
  };
  return {
    words,
    named: (name) => named(name) ?? none,
    beginningWith: (start) => startsOf(start)?.names ?? none,
    first,
    ordinary: new Set(words.ordinary.split(/\s+/u)),
    place,
    fullName,
  };
}

const codeLength = 6;
const none: never[] = [];

/** What there is of a key is made once, when it is asked for. */
function remembered<T>(make: (key: string) => T | null): (key: string) => T | null {
  const made = new Map<string, T>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    if (value !== null) made.set(key, value);
    return value;
  };
}

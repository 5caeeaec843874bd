import { readFileSync } from "node:fs";
import { builtFile } from "../home.ts";
import { loadLexicon } from "./load.ts";

/** `RegionLevel` of the record; the types stand on this folder. */
type RegionLevel = "country" | "province" | "prefecture" | "county";

/** Code to name, as the package @vant/area-data has them. */
interface AreaList {
  province_list: Record<string, string>;
  city_list: Record<string, string>;
  county_list: Record<string, string>;
}

/** `regions.yaml`. */
export interface RegionWords {
  abbreviations: Record<string, string>;
  shortNames: Record<string, string>;
  peoples: string;
  former: Record<string, { code: string; level: RegionLevel }>;
  national: string;
  bodies: Record<"province" | "prefecture" | "county", string[]>;
  own: Record<"province" | "region" | "prefecture" | "county" | "country", string[]>;
}

/** A jurisdiction under one of its names. */
export interface Place {
  code: string;
  level: RegionLevel;
  /** 晋城市 */
  name: string;
}

export interface Gazetteer {
  words: RegionWords;
  /** Every place of a name: 鼓楼区 has four. Short names (山东, 济南) are among the keys. */
  byName: ReadonlyMap<string, readonly Place[]>;
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

/** The jurisdictions of GB/T 2260 by name, read and indexed at the first call. */
export function regions(): Gazetteer {
  gazetteer ??= build(areaList(), loadLexicon<RegionWords>("regions"));
  return gazetteer;
}

/** What the build has made of the package (`compile.ts`), run from the sources too: a list of codes needs no loader. */
function areaList(): AreaList {
  return JSON.parse(readFileSync(builtFile("lexicon/areas.json"), "utf8")) as AreaList;
}

const ends = (name: string, ...words: string[]) => words.some((word) => name.endsWith(word));
/** Names that are shared by too many, or none. */
const vague = new Set(["其它区", "市辖区", ...[..."城郊矿东西南北中新"].map((c) => `${c}区`)]);
const isCounty = (name: string) =>
  ends(name, "市", "区", "县", "旗") && !ends(name, "开发区", "高新区", "产业园区") && !vague.has(name);
const municipalities = new Set(["11", "12", "31", "50"]);
/** 省直辖县 and the 北京市 below 北京市 are no places of their own. */
const isPrefecture = (code: string, name: string) =>
  ends(name, "市", "盟", "州", "地区") && !municipalities.has(code.slice(0, 2)) && code <= "71";
const withoutLevel = (name: string) =>
  ends(name, "市") ? name.slice(0, -1) : ends(name, "地区") ? name.slice(0, -2) : name;

/** Code and short name of the autonomous counties: 屏边县 of 屏边苗族自治县. */
function withoutPeoples(counties: Record<string, string>, peoples: string): [string, string][] {
  const full = new RegExp(`^(.{2,4}?)(?:${peoples.trim().split(/\s+/u).join("|")})+自治([县旗])$`, "u");
  return Object.entries(counties).flatMap(([code, name]): [string, string][] => {
    const [, own, level] = full.exec(name) ?? [];
    return own ? [[code, `${own}${level}`]] : [];
  });
}

function build(list: AreaList, words: RegionWords): Gazetteer {
  const byCode = new Map<string, Place>();
  const byName = new Map<string, Place[]>();
  const called = (name: string, place: Place) => {
    const places = byName.get(name);
    if (!places) byName.set(name, [place]);
    else if (!places.includes(place)) places.push(place);
  };
  const add = (code: string, name: string, level: RegionLevel) => {
    const place = { code, name, level };
    byCode.set(code, place);
    called(name, place);
    return place;
  };
  for (const [code, name] of Object.entries(list.province_list)) {
    const place = add(code, name, "province");
    if (ends(name, "省", "市")) called(name.slice(0, -1), place);
  }
  for (const [code, name] of Object.entries(list.city_list)) {
    if (!isPrefecture(code, name)) continue;
    const place = add(code, name, "prefecture");
    const short = withoutLevel(name);
    // 吉林 is the province; 海南州 is not 海南.
    if (short !== name && short.length > 1 && !byName.has(short)) called(short, place);
  }
  for (const [code, name] of Object.entries(list.county_list)) {
    if (code < "71" && isCounty(name)) add(code, name, "county");
  }
  for (const [name, { code, level }] of Object.entries(words.former)) called(name, { code, name, level });
  for (const [name, code] of Object.entries(words.shortNames)) {
    const place = byCode.get(code);
    if (place) called(name, place);
  }

  for (const [code, short] of withoutPeoples(list.county_list, words.peoples)) {
    if (!byName.has(short)) called(short, byCode.get(code)!);
  }

  const first = new Uint8Array(0x10000);
  const byStart = new Map<string, string[]>();
  for (const name of byName.keys()) {
    const start = name.slice(0, 2);
    first[name.charCodeAt(0)] = 1;
    const names = byStart.get(start);
    if (names) names.push(name);
    else byStart.set(start, [name]);
  }
  for (const names of byStart.values()) names.sort((a, b) => b.length - a.length);

  const fullName = (place: Place): string => {
    const province = byCode.get(`${place.code.slice(0, 2)}0000`)?.name ?? "";
    if (place.level === "province") return place.name;
    const prefecture = place.level === "county" ? byCode.get(`${place.code.slice(0, 4)}00`)?.name : undefined;
    return `${province}${prefecture ?? ""}${place.name}`;
  };
  return { words, byName, byStart, first, place: (code) => byCode.get(code) ?? null, fullName };
}

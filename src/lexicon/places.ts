/** `RegionLevel` of the record; the types stand on this folder. */
type RegionLevel = "country" | "province" | "prefecture" | "county";

/** Code to name, as the package @vant/area-data has them. */
export interface AreaList {
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
  ordinary: string;
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

/**
 * What the build keeps (`dist/lexicon/places.json`): two strings, since a run looks up a few names, and three thousand
 * small lists would take it longer to load than all other vocabularies.
 */
export interface PlaceList {
  /** A line for each two characters that names begin with: `晋城 晋城市=晋城市|140500|prefecture 晋城=…`, the longest name first, places apart by commas. */
  names: string;
  /** A line for each place that the list still has, as above, between line feeds. */
  places: string;
}

/** 晋城市|140500|prefecture */
const placeText = ({ name, code, level }: Place): string => `${name}|${code}|${level}`;

/** The place that `placeText` has written. */
export function placeOf(text: string): Place {
  const [name = "", code = "", level = ""] = text.split("|");
  return { name, code, level: level as RegionLevel };
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

/** 徐水县 of a text of 2010 is the 徐水区 of today: what districts and cities may have been called, which the list has no more. */
function countiesOnce(byCode: ReadonlyMap<string, Place>, known: ReadonlyMap<string, unknown>): Place[] {
  return [...byCode].flatMap(([code, { name, level }]) => {
    const once = `${name.slice(0, -1)}县`;
    const renamed = level === "county" && name.length > 2 && ends(name, "市", "区") && !known.has(once);
    return renamed ? [{ code, name: once, level }] : [];
  });
}

/** Code and short name of the autonomous counties: 屏边县 of 屏边苗族自治县. */
function withoutPeoples(counties: Record<string, string>, peoples: string): [string, string][] {
  const full = new RegExp(`^(.{2,4}?)(?:${peoples.trim().split(/\s+/u).join("|")})+自治([县旗])$`, "u");
  return Object.entries(counties).flatMap(([code, name]): [string, string][] => {
    const [, own, level] = full.exec(name) ?? [];
    return own ? [[code, `${own}${level}`]] : [];
  });
}

/**
 * The jurisdictions of GB/T 2260 under all their names, as the build keeps them.
 *
 * @param list as the package has them
 */
export function listPlaces(list: AreaList, words: RegionWords): PlaceList {
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
  for (const county of countiesOnce(byCode, byName)) called(county.name, county);
  for (const [name, code] of Object.entries(words.shortNames)) {
    const place = byCode.get(code);
    if (place) called(name, place);
  }

  for (const [code, short] of withoutPeoples(list.county_list, words.peoples)) {
    if (!byName.has(short)) called(short, byCode.get(code)!);
  }

  const byStart = new Map<string, string[]>();
  for (const name of byName.keys()) {
    const start = name.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), name]);
  }
  const named = (name: string) => `${name}=${byName.get(name)!.map(placeText).join(",")}`;
  const lines = [...byStart].map(([start, names]) =>
    [start, ...names.sort((a, b) => b.length - a.length).map(named)].join(" "),
  );
  return { names: lines.join("\n"), places: `\n${[...byCode.values()].map(placeText).join("\n")}\n` };
}

/** What the codes of all places within a place begin with: 37 of 370000, 3701 of 370100. */
export function codeInside(code: string): string {
  let end = code.length;
  while (code.endsWith("00", end)) end -= 2;
  return code.slice(0, end);
}

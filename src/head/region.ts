import { form } from "../lexicon/forms.ts";
import { codeInside } from "../lexicon/places.ts";
import { type Gazetteer, type Place, regions } from "../lexicon/regions.ts";
import type { Region } from "../types/record.ts";

/** What tells of the place a document is made for, best first; each without white space. */
export interface RegionClues {
  title: string | null;
  issuer: string | null;
  /** 在山东省第十四届人民代表大会第四次会议上 */
  session: string | null;
  number: string | null;
  /** The document's head without white space: who reads a report, whom a notice addresses. */
  head: string;
  /** The text, or as much of it as is to be looked at. */
  text: string;
}

/** So much of a text is searched for places where its head names none. */
const searched = 8_000;

/**
 * The jurisdiction that a document is made for, from the province down: out of title and issuer, else out of the
 * session it was read to, the number, and how the text speaks of its own place (我省, 全市) and of which it speaks.
 *
 * @returns null where that is not certain
 */
export function regionOf(clues: RegionClues): Region | null {
  const gazetteer = regions();
  const ofIssuer = placesIn(gazetteer, clues.issuer, true);
  // 国务院办公厅关于四川省…的函: the place in the title is what it is about
  if (ofIssuer.length === 0 && clues.issuer && isNational(gazetteer, clues.issuer)) return country;
  const zone = zoneOf(gazetteer, clues.issuer);
  const found =
    deepest(gazetteer, [...ofIssuer, ...placesIn(gazetteer, clues.title, true)]) ??
    deepest(gazetteer, placesIn(gazetteer, clues.session, true)) ??
    zone;
  if (found) return record(gazetteer, found);
  for (const clue of [clues.issuer, clues.session, clues.title]) {
    if (clue && isNational(gazetteer, clue)) return country;
  }
  // 2021年全国教育事业发展统计公报
  if (clues.title && form("head/of-the-country").test(clues.title)) return country;
  const text = clues.text.slice(0, searched);
  const spoken = spokenOf(gazetteer, text, nearIn(clues.head));
  if (spoken) return spoken;
  const abbreviation = form("head/abbreviation").exec(clues.number ?? "")?.[1];
  const place = abbreviation ? gazetteer.place(gazetteer.words.abbreviations[abbreviation] ?? "") : null;
  return place && record(gazetteer, place);
}

/** 武汉东湖新技术开发区管委会: who manages a zone is of the city that its name begins with. */
function zoneOf(gazetteer: Gazetteer, issuer: string | null): Place | null {
  if (!issuer || !["开发区", "高新区", "新区", "示范区", "保税区"].some((word) => issuer.includes(word)))
    return null;
  const name = nameAt(gazetteer, issuer, 0);
  const [place, ...others] = name === undefined ? [] : gazetteer.named(name);
  return place?.level === "prefecture" && others.length === 0 ? place : null;
}

const country: Region = { name: "全国", code: null, level: "country" };

function record(gazetteer: Gazetteer, place: Place): Region {
  return { name: gazetteer.fullName(place), code: place.code, level: place.level };
}

function isNational({ words }: Gazetteer, name: string): boolean {
  // 在第十四届全国人民代表大会第二次会议上
  const plain = name.replace(form("head/term"), "");
  // 国家园林城市创建工作: what a city strives for
  if (form("head/honour-of-a-place").test(plain)) return false;
  return words.national.split(/\s+/u).some((body) => plain.startsWith(body));
}

/** Whether a body's name begins with a jurisdiction's: 山东省工业和信息化厅. */
export function beginsWithPlace(name: string): boolean {
  return regions()
    .beginningWith(name.slice(0, 2))
    .some((place) => name.startsWith(place));
}

/** Every jurisdiction named, longest name first at each place. A county's name that others share, or that is a word, counts with its parent's only. */
function placesIn(gazetteer: Gazetteer, text: string | null, whole: boolean): Place[] {
  if (text === null) return [];
  const { named, first, ordinary } = gazetteer;
  const found: Place[] = [];
  const doubtful: Place[] = [];
  for (let i = 0; i + 1 < text.length; ) {
    const name = first[text.charCodeAt(i)] === 0 ? undefined : nameAt(gazetteer, text, i);
    if (!name) {
      i++;
      continue;
    }
    const places = named(name);
    for (const place of places) {
      // 莒县人民政府 begins with its name; the two characters of 和县 elsewhere are more often chance.
      const sure =
        places.length === 1 &&
        (whole || !ordinary.has(name)) &&
        (place.level !== "county" ||
          name.length > 2 ||
          (whole && form("head/before-place").test(text.slice(0, i))));
      // In a title 济南 alone may be part of a name; 山东 is the province.
      const zone = form("head/zone").test(text.slice(i + name.length, i + name.length + 10));
      if (whole && place.level === "prefecture" && !zone && !"市盟州区".includes(name.at(-1)!))
        doubtful.push(place);
      else (sure ? found : doubtful).push(place);
    }
    i += name.length;
  }
  const parents = new Set(found.map(({ code }) => code));
  return [
    ...found,
    ...doubtful.filter(
      ({ code, name }) =>
        parents.has(`${code.slice(0, 4)}00`) ||
        (parents.has(`${code.slice(0, 2)}0000`) && (code.endsWith("00") || isSoleIn(named, name, code))),
    ),
  ];
}

/** The longest name of a place that stands at an offset. */
function nameAt({ beginningWith }: Gazetteer, text: string, at: number): string | undefined {
  return beginningWith(text.slice(at, at + 2)).find((name) => text.startsWith(name, at));
}

/** 北京市朝阳区, 福建省鼓楼区: the one of its name in its province. */
function isSoleIn(named: Gazetteer["named"], name: string, code: string): boolean {
  const province = code.slice(0, 2);
  return named(name).filter((place) => place.code.startsWith(province)).length === 1;
}

/** The one place that all the others hold; of two that do not hold one another the first, if it is named first by the issuer. */
function deepest(gazetteer: Gazetteer, places: Place[]): Place | null {
  let best: Place | null = null;
  for (const place of places) {
    if (!best || (holds(best, place) && place !== best)) best = place;
  }
  return best && gazetteer.named(best.name).length > 0 ? best : null;
}

function holds(outer: Place, inner: Place): boolean {
  return inner.code.startsWith(codeInside(outer.code)) && inner.code !== outer.code;
}

/**
 * Where a head names its own place besides title and issuer: the office of him who reads a report (静宁县常务副县长),
 * the bodies that a notice addresses (各县（市）、区人民政府，徐州经济开发区管委会：).
 */
function nearIn(head: string): string[] {
  const opening = head.slice(0, 1500);
  const offices = opening.matchAll(form("head/office", "gu"));
  const addressed = form("head/addressed").exec(opening);
  return [...Array.from(offices, ([office]) => office), addressed?.[0] ?? ""];
}

/** 我省 … 济南 … 青岛: a text of Shandong. 我国 … 工业和信息化部: one for the whole country. */
function spokenOf(gazetteer: Gazetteer, text: string, near: string[]): Region | null {
  const { own, bodies, national } = gazetteer.words;
  const count = (words: string[], notBehind = "") =>
    words.reduce((sum, word) => sum + occurrences(text, word, notBehind), 0);
  const places = placesIn(gazetteer, text, false);
  const counts = levels.map((level) => [level, count(own[level])] as const);
  const [most, level] = [highest(counts)[1], reportedFor(text) ?? highest(counts)[0]];
  if (most === 0) {
    const named = count(national.split(/\s+/u).filter((body) => body.length > 2));
    const elsewhere = winner(
      places.map(({ code }) => gazetteer.place(`${code.slice(0, 2)}0000`)!),
      2,
    );
    // A text that names cities of many provinces and none as its own: 样本城市 天津、上海、重庆、广州 …
    const provinces = new Set(places.map(({ code }) => code.slice(0, 2))).size;
    const spread = (named > 0 || text.includes("党中央、国务院")) && provinces > 5;
    if (spread && elsewhere === null) return country;
    if (named > 1 && (places.length === 0 || (count(own.country) > 0 && elsewhere === null))) return country;
    // 市政府审定, and 南昌市 is the one place of the text.
    const [only, times] = highest(levels.map((l) => [l, count(bodies[l], "各、)）")] as const));
    const sole = times > 0 && new Set(places).size === 1 ? ofLevel(gazetteer, only, places)[0] : undefined;
    return sole ? record(gazetteer, sole) : null;
  }
  const autonomous = count(own.region);
  const prefecture = counts[1]![1];
  if (autonomous >= counts[2]![1] && autonomous > 0 && occurrences(text, "自治区") > prefecture) {
    const region = winner(ofLevel(gazetteer, "province", places), 2);
    return region?.name.endsWith("自治区") ? record(gazetteer, region) : null;
  }
  const nearby = near.flatMap((words) => placesIn(gazetteer, words, false));
  const best = winner(ofLevel(gazetteer, level, places), 2) ?? winner(ofLevel(gazetteer, level, nearby), 1);
  return best && record(gazetteer, best);
}

const levels = ["province", "prefecture", "county"] as const;
type Level = (typeof levels)[number];

/** The level of the government whose report is read: 全省第一 is often said in the report of a city. */
function reportedFor(text: string): Level | null {
  const [said = "", body] = form("head/reported-for").exec(text.slice(0, 1500)) ?? [];
  if (body === undefined || said.includes("自治区")) return null;
  if (body === "省") return "province";
  return "市州盟".includes(body) ? "prefecture" : "county";
}

/** The level with the highest count; of equal ones 市, then 省, then 县, as 全市 is also said of a province's towns. */
function highest(counts: (readonly [Level, number])[]): readonly [Level, number] {
  const [province, prefecture, county] = counts as [
    (typeof counts)[0],
    (typeof counts)[0],
    (typeof counts)[0],
  ];
  const most = Math.max(province[1], prefecture[1], county[1]);
  return [prefecture, province, county].find(([, n]) => n === most)!;
}

/** Of places those of a level; for the province the provinces that hold them. */
function ofLevel(gazetteer: Gazetteer, level: Level, places: Place[]): Place[] {
  if (level === "province") return places.map(({ code }) => gazetteer.place(`${code.slice(0, 2)}0000`)!);
  if (level === "county") return places.filter((place) => place.level === "county");
  return places.filter(
    (place) => place.level === "prefecture" || (place.level === "province" && place.name.endsWith("市")),
  );
}

/** The place named most, if it is named so many times and as often as all others together. */
function winner(places: Place[], times: number): Place | null {
  const counts = new Map<Place, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= times && best[1] * 2 >= places.length ? best[0] : null;
}

/** How often a word stands in a text, but for behind certain characters: 各市政府 is not this 市政府. */
function occurrences(text: string, word: string, notBehind = ""): number {
  let n = 0;
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length))
    if (i === 0 || !notBehind.includes(text[i - 1]!)) n++;
  return n;
}

import { type Gazetteer, type Place, regions } from "../lexicon/regions.ts";
import type { Region } from "../types.ts";

/** What tells of the place a document is made for, best first; each without white space. */
export interface RegionClues {
  title: string | null;
  issuer: string | null;
  /** 在山东省第十四届人民代表大会第四次会议上 */
  session: string | null;
  number: string | null;
  /** The text, or as much of it as is to be looked at. */
  text: string;
}

/** So much of a text is searched for places where its head names none. */
const searched = 20_000;

/**
 * The jurisdiction that a document is made for, from the province down: out of title and issuer, else out of the
 * session it was read to, the number, and how the text speaks of its own place (我省, 全市) and of which it speaks.
 *
 * @returns null where that is not certain
 */
export function regionOf(clues: RegionClues): Region | null {
  const gazetteer = regions();
  const found =
    deepest(gazetteer, [
      ...placesIn(gazetteer, clues.issuer, true),
      ...placesIn(gazetteer, clues.title, true),
    ]) ?? deepest(gazetteer, placesIn(gazetteer, clues.session, true));
  if (found) return record(gazetteer, found);
  for (const clue of [clues.issuer, clues.session, clues.title]) {
    if (clue && isNational(gazetteer, clue)) return country;
  }
  const spoken = spokenOf(gazetteer, clues.text.slice(0, searched));
  if (spoken) return spoken;
  const abbreviation = /^(\p{Script=Han})(?:政|府|委|办|发|厅)/u.exec(clues.number ?? "")?.[1];
  const place = abbreviation ? gazetteer.place(gazetteer.words.abbreviations[abbreviation] ?? "") : null;
  return place && record(gazetteer, place);
}

const country: Region = { name: "全国", code: null, level: "country" };

function record(gazetteer: Gazetteer, place: Place): Region {
  return { name: gazetteer.fullName(place), code: place.code, level: place.level };
}

function isNational({ words }: Gazetteer, name: string): boolean {
  // 在第十四届全国人民代表大会第二次会议上
  const plain = name.replace(/^第\p{Script=Han}{1,4}届/u, "");
  return words.national.split(/\s+/u).some((body) => plain.startsWith(body));
}

/** Every jurisdiction named, longest name first at each place. A county's name that others share counts with its parent's only. */
function placesIn({ byStart, byName, first }: Gazetteer, text: string | null, whole: boolean): Place[] {
  if (text === null) return [];
  const found: Place[] = [];
  const doubtful: Place[] = [];
  for (let i = 0; i + 1 < text.length; ) {
    const name =
      first[text.charCodeAt(i)] === 0
        ? undefined
        : byStart.get(text.slice(i, i + 2))?.find((n) => text.startsWith(n, i));
    if (!name) {
      i++;
      continue;
    }
    for (const place of byName.get(name)!) {
      // 莒县人民政府 begins with its name; the two characters of 和县 elsewhere are more often chance.
      const sure =
        byName.get(name)!.length === 1 && (place.level !== "county" || name.length > 2 || (whole && i === 0));
      // In a title 济南 alone may be part of a name; 山东 is the province.
      if (whole && place.level === "prefecture" && !/[市盟州区]$/u.test(name)) doubtful.push(place);
      else (sure ? found : doubtful).push(place);
    }
    i += name.length;
  }
  const parents = new Set(found.map(({ code }) => code));
  return [
    ...found,
    ...doubtful.filter(
      ({ code }) =>
        parents.has(`${code.slice(0, 4)}00`) ||
        (parents.has(`${code.slice(0, 2)}0000`) && code.endsWith("00")),
    ),
  ];
}

/** The one place that all the others hold; of two that do not hold one another the first, if it is named first by the issuer. */
function deepest(gazetteer: Gazetteer, places: Place[]): Place | null {
  let best: Place | null = null;
  for (const place of places) {
    if (!best || (holds(best, place) && place !== best)) best = place;
  }
  return best && gazetteer.byName.has(best.name) ? best : null;
}

function holds(outer: Place, inner: Place): boolean {
  return inner.code.startsWith(outer.code.replace(/(?:00)+$/u, "")) && inner.code !== outer.code;
}

/** 我省 … 济南 … 青岛: a text of Shandong. 我国 … 工业和信息化部: one for the whole country. */
function spokenOf(gazetteer: Gazetteer, text: string): Region | null {
  const { own } = gazetteer.words;
  const count = (words: string[]) => words.reduce((sum, word) => sum + occurrences(text, word), 0);
  const province = count(own.province);
  const prefecture = count(own.prefecture);
  const county = count(own.county);
  const autonomous = count(own.region);
  const most = Math.max(province, prefecture, county);
  const places = placesIn(gazetteer, text, false);
  if (most === 0) {
    const bodies = count(gazetteer.words.national.split(/\s+/u).filter((body) => body.length > 2));
    const elsewhere = winner(places.map(({ code }) => gazetteer.place(`${code.slice(0, 2)}0000`)!));
    return bodies > 1 && (places.length === 0 || (count(own.country) > 0 && elsewhere === null))
      ? country
      : null;
  }
  if (autonomous >= county && autonomous > 0 && occurrences(text, "自治区") > prefecture) {
    const region = winner(places.map((place) => gazetteer.place(`${place.code.slice(0, 2)}0000`)!));
    return region && /自治区$/u.test(region.name) ? record(gazetteer, region) : null;
  }
  const ofLevel =
    most === prefecture
      ? places.filter(
          ({ level, name }) => level === "prefecture" || (level === "province" && name.endsWith("市")),
        )
      : most === province
        ? places.map(({ code }) => gazetteer.place(`${code.slice(0, 2)}0000`)!)
        : places.filter(({ level }) => level === "county");
  const best = winner(ofLevel);
  return best && record(gazetteer, best);
}

/** The place named most, if it is named twice and as often as all others together. */
function winner(places: Place[]): Place | null {
  const counts = new Map<Place, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 && best[1] * 2 >= places.length ? best[0] : null;
}

function occurrences(text: string, word: string): number {
  let n = 0;
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) n++;
  return n;
}

import { lexicon, wordsOf } from "../../lexicon/lexicon.ts";
import type { Measures } from "../../lexicon/schemas.ts";
import { grouped } from "../../text/grouped.ts";
import { membersOf } from "../../text/joints.ts";
import type { Indicator } from "../../types/record.ts";

/** A headline indicator of `measures.yaml`. */
export interface Measure {
  key: string;
  zh: string;
  en: string;
  /** Where its series is not one series. */
  breaks?: { zh: string; en: string };
  /** Whether more of it is better. */
  higher: boolean;
  /** Whether a whole name is one of its wordings, or one that also means other things. */
  isNamed: (name: string) => boolean;
  isLoose: (name: string) => boolean;
  level: ReadonlySet<string>;
  change: ReadonlySet<string>;
  /** A level below this is of something else (人均). */
  least: number;
  /** How its names end whose number without a unit is an index of 100 for no change; null where it has none. */
  index: string | null;
}

/** Units of a change: of a share percentage points, of all else percent and multiples. */
const points = "百分点 个百分点";
const rates = "% ‰ 倍 番";

const vocabulary = lexicon("measures", ({ before, behind, measures }: Measures) => {
  const all = new Map(
    Object.entries(measures).map(([key, one]): [string, Measure] => [
      key,
      {
        key,
        zh: one.zh,
        en: one.en,
        ...(one.breaks ? { breaks: one.breaks } : {}),
        higher: one.higher ?? true,
        isNamed: whole(one.names),
        isLoose: one.loose === undefined ? () => false : whole(one.loose),
        level: new Set(wordsOf(one.level)),
        change: new Set(wordsOf(`${wordsOf(one.level).includes("%") ? points : rates} ${one.change ?? ""}`)),
        least: one.least ?? 0,
        index: one.index ?? null,
      },
    ]),
  );
  const units = new Set([...all.values()].flatMap(({ level, change }) => [...level, ...change]));
  const wordings = Object.values(measures).flatMap(({ names, loose }) => (loose ? [names, loose] : [names]));
  return {
    before: grouped(longestFirst(before), (word) => word[0]!),
    behind: grouped(longestFirst(behind), (word) => word.at(-1)!),
    measures: all,
    units,
    mayMean: anyOf(wordings),
  };
});

/** Whether the whole of a name fits a pattern; most are never asked, and compiling one costs more than asking it. */
function whole(names: string): (name: string) => boolean {
  let pattern: RegExp | undefined;
  return (name) => {
    pattern ??= new RegExp(`^(?:${names})$`, "u");
    return pattern.test(name);
  };
}

/** So many names are asked one by one before all patterns are compiled to one: that takes as long as asking these. */
const FIRST = 300;

/** Whether a name may fit one of many patterns: false for most that fit none, once it has been asked for some hundred. */
function anyOf(patterns: readonly string[]): (name: string) => boolean {
  const fitsOne = whole(patterns.join("|"));
  let asked = 0;
  return (name) => ++asked <= FIRST || fitsOne(name);
}

function longestFirst(words: string): string[] {
  return wordsOf(words).sort((a, b) => b.length - a.length);
}

/** The headline indicators by key, in the order of `measures.yaml`. */
export function measures(): ReadonlyMap<string, Measure> {
  return vocabulary().measures;
}

type Named = Pick<Indicator, "name" | "unit" | "change"> & Partial<Pick<Indicator, "value" | "quote">>;

/** How sure a name means a measure: one of its wordings, or one that also means other things (财政收入). */
export type Wording = "own" | "loose";

/**
 * The headline indicator that a name means, in any of its wordings over the years.
 *
 * @returns its key in `measures.yaml`; null where the name or the unit is of something else (海洋生产总值, 人均生产总值)
 */
export function measureOf(indicator: Named): string | null {
  return wordingOf(indicator)?.measure.key ?? null;
}

/** The headline indicator that a name means, and how sure. */
export function wordingOf(indicator: Named): { measure: Measure; wording: Wording } | null {
  const { name, unit, change, value } = indicator;
  const { before, behind, measures: all, units, mayMean } = vocabulary();
  // Most numbers count what no headline does; an index has no unit.
  if (unit !== "" && !units.has(unit)) return null;
  const changes = change !== null || saysChange(name);
  const forms = formsOf(name.replace(/\s|\[\d{1,3}\]/gu, ""), before, behind).filter(mayMean);
  if (forms.length === 0) return null;
  const fitting = [...all.values()].filter((measure) =>
    change === null && measure.level.has(unit)
      ? (value ?? measure.least) >= measure.least
      : (changes && measure.change.has(unit)) || isIndex(measure, indicator, forms),
  );
  const own = fitting.find(({ isNamed }) => forms.some(isNamed));
  if (own) return { measure: own, wording: "own" };
  const loose = fitting.find(({ isLoose }) => forms.some(isLoose));
  return loose ? { measure: loose, wording: "loose" } : null;
}

/** 居民消费价格指数103: a plain number not far from 100. */
function isIndex({ index }: Measure, { unit, change, value }: Named, forms: readonly string[]): boolean {
  const plain = unit === "" && change === null && Math.abs((value ?? 100) - 100) < 50;
  return index !== null && plain && forms.some((name) => name.endsWith(index));
}

/** What a name that joins several means, one by one: 城镇居民人均可支配收入和农民人均纯收入增长, 城乡居民收入均增长. */
export function wordingsOf(indicator: Named): { measure: Measure; wording: Wording }[] {
  const { name, quote = "" } = indicator;
  if (indicator.value === null) {
    const whole = inWords(name);
    return whole ? [whole] : membersOf(name).flatMap((part) => inWords(part) ?? []);
  }
  const both = ["城乡", "城镇、农村", "城镇和农村"].find((word) => name.startsWith(word));
  if (both && /(?<![人年平])均|[都皆]/u.test(quote)) {
    const rest = name.slice(both.length);
    return ["城镇", "农村"].flatMap((of) => wordingOf({ ...indicator, name: of + rest }) ?? []);
  }
  const whole = wordingOf(indicator);
  if (whole) return [whole];
  const parts = membersOf(name);
  if (parts.length < 2) return [];
  const end = rateWord.exec(parts.at(-1)!)?.[0] ?? "";
  return parts.flatMap(
    (part) => wordingOf({ ...indicator, name: part.endsWith(end) ? part : part + end }) ?? [],
  );
}

/** What a name means in front of 与经济增长同步: its rate, or the level of what is itself one (失业率). */
function inWords(name: string): ReturnType<typeof wordingOf> {
  return wordingOf({ name, unit: "%", change: "increase" }) ?? wordingOf({ name, unit: "%", change: null });
}

/** 生产总值增速, 居民消费价格涨幅: a number of percent is a change, also where the record has it as a level. */
export function saysChange(name: string): boolean {
  return rateWord.test(name);
}

const rateWord = /(?:增长|增[速幅]|[涨降]幅|增长(?:率|速度)|上涨|提高|下降|降低)$/u;

/** Words by the character that a name has to begin or end with, the longest first. */
type ByCharacter = ReadonlyMap<string, readonly string[]>;

/** A name, and it without the words in front of it and behind it, one after another: 全省生产总值增长, 生产总值增长, 生产总值. */
function formsOf(name: string, before: ByCharacter, behind: ByCharacter): string[] {
  const forms = [name];
  for (let form = name; ; ) {
    const front = before.get(form[0]!)?.find((word) => form.length > word.length && form.startsWith(word));
    const end =
      front === undefined &&
      behind.get(form.at(-1)!)?.find((word) => form.length > word.length && form.endsWith(word));
    if (front !== undefined) form = form.slice(front.length);
    else if (end) form = form.slice(0, -end.length);
    else return forms;
    forms.push(form);
  }
}

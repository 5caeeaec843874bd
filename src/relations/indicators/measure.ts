import { lexicon, wordsOf } from "../../lexicon/lexicon.ts";
import type { Measures } from "../../lexicon/schemas.ts";
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
  names: RegExp;
  loose: RegExp | null;
  level: ReadonlySet<string>;
  change: ReadonlySet<string>;
}

const shares = "% ‰ 倍 番 百分点 个百分点";

const vocabulary = lexicon("measures", ({ before, behind, measures }: Measures) => ({
  before: longestFirst(before),
  behind: longestFirst(behind),
  any: whole(
    Object.values(measures)
      .flatMap(({ names, loose }) => [names, loose ?? []].flat())
      .join("|"),
  ),
  measures: new Map(
    Object.entries(measures).map(([key, one]): [string, Measure] => [
      key,
      {
        key,
        zh: one.zh,
        en: one.en,
        ...(one.breaks ? { breaks: one.breaks } : {}),
        higher: one.higher ?? true,
        names: whole(one.names),
        loose: one.loose === undefined ? null : whole(one.loose),
        level: new Set(wordsOf(one.level)),
        change: new Set(wordsOf(`${shares} ${one.change ?? ""}`)),
      },
    ]),
  ),
}));

const whole = (names: string) => new RegExp(`^(?:${names})$`, "u");

function longestFirst(words: string): string[] {
  return wordsOf(words).sort((a, b) => b.length - a.length);
}

/** The headline indicators by key, in the order of `measures.yaml`. */
export function measures(): ReadonlyMap<string, Measure> {
  return vocabulary().measures;
}

type Named = Pick<Indicator, "name" | "unit" | "change">;

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
export function wordingOf({ name, unit, change }: Named): { measure: Measure; wording: Wording } | null {
  const { before, behind, any, measures: all } = vocabulary();
  const changes = change !== null || saysChange(name);
  const forms = formsOf(name.replace(/\s/gu, ""), before, behind).filter((form) => any.test(form));
  if (forms.length === 0) return null;
  for (const wording of ["own", "loose"] as const)
    for (const measure of all.values()) {
      const fits = measure.level.has(unit) && change === null ? true : changes && measure.change.has(unit);
      const pattern = wording === "own" ? measure.names : measure.loose;
      if (fits && pattern !== null && forms.some((form) => pattern.test(form))) return { measure, wording };
    }
  return null;
}

/** 生产总值增速, 居民消费价格涨幅: a number of percent is a change, also where the record has it as a level. */
export function saysChange(name: string): boolean {
  return /(?:增长|增[速幅]|[涨降]幅|增长(?:率|速度)|上涨|提高|下降|降低)$/u.test(name);
}

/** A name, and it without the words in front of it and behind it, one after another: 全省生产总值增长, 生产总值增长, 生产总值. */
function formsOf(name: string, before: readonly string[], behind: readonly string[]): string[] {
  const forms = [name];
  for (let form = name; ; ) {
    const front = before.find((word) => form.length > word.length && form.startsWith(word));
    const end =
      front === undefined && behind.find((word) => form.length > word.length && form.endsWith(word));
    if (front !== undefined) form = form.slice(front.length);
    else if (end) form = form.slice(0, -end.length);
    else return forms;
    forms.push(form);
  }
}

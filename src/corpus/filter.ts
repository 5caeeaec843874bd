import { codeInside } from "../lexicon/places.ts";
import type { DocumentHead } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import type { Database } from "./database.ts";
import { phrase } from "./words.ts";

/** Which documents are wanted, by what they are. */
export interface Filter {
  /** A region with all that lies in it: its name or the beginning of it (山东, 山东省, 山东省济南市), or of its code (37). */
  region?: string;
  /** Years, both included; a plan is for every year of its period. */
  years?: { from: number; to: number };
  /** 政府工作报告, 规划 … */
  genre?: string;
}

/** What a document is told by. */
export type About = Pick<DocumentHead, "kind" | "date" | "period"> & {
  region: { name: string; code: string | null } | null;
};

/** Years that a document is for: those of its period, or that in which it was made. */
function yearsOf({ period, date }: Pick<About, "period" | "date">): { from: number; to: number } | undefined {
  const [from, to] = [period?.from, period?.to].map((day) => (day ? Number(day.slice(0, 4)) : undefined));
  const own = from ?? to ?? (date ? Number(date.slice(0, 4)) : undefined);
  return own === undefined ? undefined : { from: own, to: Math.max(own, to ?? own) };
}

/** Whether a document is wanted. */
export function wanted(head: About, { region, years, genre }: Filter): boolean {
  const own = yearsOf(head);
  return (
    (region === undefined || liesIn(head.region?.name ?? null, head.region?.code ?? null, region)) &&
    (years === undefined || (own !== undefined && own.from <= years.to && own.to >= years.from)) &&
    (genre === undefined || head.kind === genre)
  );
}

/** 370100 lies in 37, 3701 and 370000; 山东省济南市 in 山东 and 山东省. */
function liesIn(name: string | null, code: string | null, region: string): boolean {
  if (/^\d+$/u.test(region)) return code?.startsWith(codeInside(region)) === true;
  return name?.startsWith(region) === true;
}

/** `2009`, `2009..2015`, `2009..`, `..2015`. */
export function parseYears(value: string): { from: number; to: number } {
  const [, from, dots, to] = /^(\d{4})?(\.\.|-|–)?(\d{4})?$/u.exec(value) ?? [];
  const known = from ?? to;
  if (known === undefined || (dots === undefined && to !== undefined))
    throw new UserError("option.years", { value });
  const years = { from: Number(from ?? 0), to: Number(to ?? (dots ? 9999 : from)) };
  if (years.from > years.to) throw new UserError("option.years", { value });
  return years;
}

/** What the index of words says about the document of a paragraph, so that a search need not look it up. */
export function aboutOf(head: About, ...more: string[]): string {
  const own = yearsOf(head);
  // A slip such as 2006–2100 shall not fill the index.
  const years = own
    ? Array.from({ length: Math.min(own.to - own.from, 30) + 1 }, (_, i) => own.from + i)
    : [];
  return [
    ...(head.region ? [`r${head.region.name}`] : []),
    ...years.map((year) => `y${year}`),
    ...(head.kind === null ? [] : [`g${head.kind}`]),
    ...more,
  ].join(" ");
}

/**
 * The filter in the language of FTS5, over the column `about`.
 *
 * @returns conditions that must all hold; undefined where no document of the corpus can be wanted
 */
export function aboutMatch({ region, years, genre }: Filter, database: Database): string[] | undefined {
  const conditions: string[] = [];
  const any = (words: readonly string[]) => conditions.push(`(${words.map(phrase).join(" OR ")})`);
  if (region !== undefined) {
    const names = database
      .prepare("select distinct region, code from documents where region is not null order by region")
      .all<{ region: string; code: string | null }>()
      .filter((found) => liesIn(found.region, found.code, region));
    if (names.length === 0) return undefined;
    any([...new Set(names.map((found) => `r${found.region}`))]);
  }
  if (years !== undefined) {
    const [span] = database
      .prepare(
        `select min(year) as low, max(max(year, coalesce(cast(substr("to", 1, 4) as integer), year))) as high from documents`,
      )
      .all<{ low: number | null; high: number | null }>();
    const [from, to] = [Math.max(years.from, span?.low ?? 1), Math.min(years.to, Number(span?.high ?? 0))];
    if (from > to) return undefined;
    any(Array.from({ length: to - from + 1 }, (_, i) => `y${from + i}`));
  }
  if (genre !== undefined) any([`g${genre}`]);
  return conditions;
}

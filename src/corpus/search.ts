import type { Hit, SearchKind } from "../types/results.ts";
import type { Database } from "./database.ts";
import { aboutMatch, type Filter } from "./filter.ts";
import { finderOf, matchOf, type Query } from "./words.ts";

/** What is searched: every paragraph, those of tasks alone, or indicators by name and quote. */
export const searchKinds = ["text", "task", "indicator"] as const satisfies readonly SearchKind[];

export interface SearchOptions extends Filter {
  kind?: SearchKind;
  /** Hits to give, best first; 20 where not said. */
  limit?: number;
}

export interface SearchResult {
  hits: Hit[];
  /** Places that have the words. */
  places: number;
  /** Whether there are more places than were looked at: `places` is then how many were ranked. */
  more: boolean;
}

/** So many places are ranked; a word that stands in half of all paragraphs tells none of them apart. */
const ranked = 500;
/** Where there are more, they are taken from so many stretches of the corpus alike. */
const stretches = 25;

/** A place with what it is ranked by. */
interface Candidate {
  nr: number;
  /** Of an indicator; the words may stand there alone. */
  name: string;
  text: string;
}

/** The table searched, its index, and the columns of a candidate. */
const where = {
  paragraphs: { index: "paragraph_words", name: "''", text: "p.text" },
  indicators: { index: "indicator_words", name: "p.name", text: "p.quote" },
} as const;

/**
 * Places that have all words of a query, best first.
 *
 * Ranked by BM25 (Robertson and Zaragoza 2009) without its weights of words: every place has all of them, so the
 * weights would only say which of the words counts more. Equal places stand in the order of the corpus.
 */
export function search(database: Database, query: Query, options: SearchOptions = {}): SearchResult {
  const { kind = "text", limit = 20 } = options;
  const about = aboutMatch(options, database);
  if (!about) return { hits: [], places: 0, more: false };
  if (kind === "task") about.push("ktask");
  const match = [`words : (${matchOf(query)})`, ...about.map((condition) => `about : ${condition}`)].join(
    " AND ",
  );
  const table = kind === "indicator" ? "indicators" : "paragraphs";
  const { candidates, more } = candidatesOf(database, table, match);
  const find = finderOf(query);
  const average = candidates.reduce((sum, { text }) => sum + text.length, 0) / (candidates.length || 1);
  const scored = candidates.map((candidate) => {
    const [inName, found] = [find(candidate.name), find(candidate.text)];
    const length = candidate.text.length / average;
    return { candidate, found, score: scoreOf([...inName, ...found], query.length, length) };
  });
  scored.sort((a, b) => b.score - a.score || a.candidate.nr - b.candidate.nr);
  const placeOf = database.prepare(placeSql(table));
  const hits = scored.slice(0, limit).map(({ candidate, found, score }): Hit => {
    const [place] = placeOf.all<Omit<Hit, "kind" | "name" | "text" | "found" | "score">>(candidate.nr);
    return {
      ...place!,
      kind,
      ...(kind === "indicator" ? { name: candidate.name } : {}),
      text: candidate.text,
      found: found.map(({ start, end }) => ({ start, end })),
      score: Math.round(score * 1000) / 1000,
    };
  });
  return { hits, places: candidates.length, more };
}

/** What a hit says of where it stands. */
function placeSql(table: keyof typeof where): string {
  return `select p.document, d.title, d.region, d.year, p.item, i.path, p.line, p.page, p.start, p."end"
    from ${table} p join documents d using (document)
    left join items i on i.document = p.document and i.id = p.item where p.nr = ? limit 1`;
}

function candidatesOf(
  database: Database,
  table: keyof typeof where,
  match: string,
): { candidates: Candidate[]; more: boolean } {
  const { index, name, text } = where[table];
  const select = `select p.nr, ${name} as name, ${text} as text
    from ${index} f cross join ${table} p on p.nr = f.rowid where ${index} match ?`;
  const all = database
    .prepare(`select rowid from ${index} where ${index} match ? limit ${ranked + 1}`)
    .all(match);
  if (all.length <= ranked)
    return { candidates: database.prepare(select).all<Candidate>(match), more: false };
  const edge = (which: "min" | "max") =>
    database.prepare(`select ${which}(nr) as nr from ${table}`).all<{ nr: number }>()[0]!.nr;
  const low = edge("min");
  const width = Math.ceil((edge("max") - low + 1) / stretches);
  // Numbers are bound as REAL, by which FTS5 does not narrow a search down.
  const between = "f.rowid between cast(? as integer) and cast(? as integer)";
  const part = database.prepare(`${select} and ${between} limit ${ranked / stretches}`);
  return {
    candidates: Array.from({ length: stretches }, (_, i) => low + i * width).flatMap((from) =>
      part.all<Candidate>(match, from, from + width - 1),
    ),
    more: true,
  };
}

/** @param length of the place, as a share of the average */
function scoreOf(found: readonly { group: number }[], groups: number, length: number): number {
  const [k, b] = [1.2, 0.75];
  let score = 0;
  for (let group = 0; group < groups; group++) {
    const times = found.filter((one) => one.group === group).length;
    score += (times * (k + 1)) / (times + k * (1 - b + b * length));
  }
  return score;
}

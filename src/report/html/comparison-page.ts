import type { PolicyDocument } from "../../types/record.ts";
import type { Comparison } from "../../types/results.ts";
import { oneLine } from "../one-line.ts";
import { type Language, phrases } from "../phrases.ts";
import type { Texts } from "../views/said.ts";
import { leftOut } from "./capped.ts";
import { agencyTable, columnTable, keywordLists, summaryTable, themeTable } from "./comparison-columns.ts";
import {
  indicatorsSideBySide,
  matchPairs,
  priorityFolds,
  priorityMatrix,
  unmatchedLists,
} from "./comparison-tasks.ts";
import { html } from "./markup.ts";
import { contents, type Part, page, parts } from "./page.ts";
import { passagePair } from "./passage.ts";

const mostAgencies = 200;
const mostPassages = 150;

/**
 * A comparison as one page: where the weight lies, words, priorities that are shared and that only one has, numbers
 * and bodies side by side, passages taken over.
 *
 * @param records the records that were compared: titles and texts stand there
 */
export function comparisonHtml(
  comparison: Comparison,
  records: readonly PolicyDocument[],
  language: Language,
  texts?: Texts,
): string {
  const say = phrases(language);
  const { columns, themes, keywords, matches, unmatched, indicators, agencies, reuse } = comparison;
  const passages = reuse.toSorted((a, b) => b.characters - a.characters).slice(0, mostPassages);
  const two = columns.length === 2;
  const all: (Part & { count: number })[] = [
    {
      id: "summary",
      count: columns.length,
      title: say("comparison.summary"),
      body: summaryTable(comparison, language),
    },
    {
      id: "indicators",
      count: indicators.length,
      title: say("comparison.indicators", { count: indicators.length }),
      body: indicatorsSideBySide(comparison, language),
    },
    {
      id: "themes",
      count: themes.length,
      title: say("page.themes"),
      note: say("page.themes-note"),
      body: themeTable(comparison, language),
    },
    {
      id: "priorities",
      count: two ? 0 : comparison.priorities.length,
      title: say("comparison.priorities", { count: comparison.priorities.length }),
      note: say("page.priorities-note"),
      body: two ? null : [priorityMatrix(comparison, language), priorityFolds(comparison, records, texts)],
    },
    {
      id: "matches",
      count: two ? matches.length : 0,
      title: say("comparison.matches", { count: matches.length }),
      note: say("page.matches-note"),
      body: two ? matchPairs(comparison, records, language, texts) : null,
    },
    {
      id: "unmatched",
      count: unmatched.length,
      title: say("comparison.unmatched", { count: unmatched.length }),
      body: unmatchedLists(comparison, records, language, texts),
    },
    {
      id: "keywords",
      count: keywords.length,
      title: say("page.keywords"),
      note: say("page.keywords-note"),
      body: keywordLists(comparison),
    },
    {
      id: "agencies",
      count: agencies.length,
      title: say("comparison.agencies", { count: agencies.length }),
      body: [
        agencyTable({ ...comparison, agencies: agencies.slice(0, mostAgencies) }, language),
        leftOut(agencies.length, mostAgencies, say),
      ],
    },
    {
      id: "reuse",
      count: reuse.length,
      title: say("comparison.reuse", { count: reuse.length }),
      note: say("page.passages-note"),
      body: [
        passages.map((passage) => passagePair(passage, say)),
        leftOut(reuse.length, passages.length, say),
      ],
    },
    {
      id: "columns",
      count: columns.length,
      title: say("comparison.columns", { count: columns.length }),
      body: columnTable(comparison, records, language),
    },
  ];
  const shown = all.filter(({ count }) => count > 0);
  const [first = "", second = ""] = columns.map(({ label }) => oneLine(label));
  const title =
    columns.length === 2
      ? `${first} · ${second}`
      : say("page.and-others", { first, count: columns.length - 1 });
  return page({
    title: `${say("comparison.title")}${say("page.colon")}${title}`,
    language,
    kind: "comparison",
    lead: contents(shown, say("page.contents")),
    body: [matches.length === 0 && html`<p class="note">${say("comparison.nothing")}</p>`, parts(shown)],
  });
}

import type { PolicyDocument } from "../../types/record.ts";
import type { Comparison } from "../../types/results.ts";
import { themeName } from "../comparison-tables.ts";
import { oneLine } from "../one-line.ts";
import { type Language, phrases } from "../phrases.ts";
import { bar } from "./bar.ts";
import { heat } from "./heat.ts";
import { highlighter } from "./highlight.ts";
import { html, type Markup, type Piece } from "./markup.ts";
import { type Row, table } from "./table.ts";

/** So many columns have room for bars; more are shown as grounds of different strength. */
const barred = 5;

/** What stands above the columns; long names are cut where there are many. */
export function columnHeads(columns: Comparison["columns"]): string[] {
  return columns.map(({ label }) => {
    const name = oneLine(label);
    return columns.length > barred && name.length > 16 ? `${name.slice(0, 15)}…` : name;
  });
}

/** The columns of a comparison: what they are called, which documents they hold, how many tasks these have. */
export function columnTable(
  { columns }: Comparison,
  records: readonly PolicyDocument[],
  language: Language,
): Markup {
  const say = phrases(language);
  const recordOf = new Map(records.map((record) => [record.document.id, record]));
  const rows = columns.map(({ label, documents }): Row => {
    const own = documents.flatMap((id) => recordOf.get(id) ?? []);
    const tasks = own.reduce((sum, record) => sum + record.tasks.filter(({ sameAs }) => !sameAs).length, 0);
    const titles = own.map(
      ({ document: { id, title, issuer, date } }) =>
        html`<div>${oneLine(title ?? id)} <span class="faint">${[issuer, date]
          .filter(Boolean)
          .map((fact) => oneLine(fact!))
          .join(" · ")}</span></div>`,
    );
    return { cells: [oneLine(label), titles, tasks] };
  });
  const head = [
    say("comparison.column"),
    say("comparison.documents"),
    [say("comparison.tasks"), "number"],
  ] as const;
  return table(say("comparison.columns", { count: rows.length }), head, rows);
}

/** Themes by columns: share, rank in the column, for two columns the difference too. */
export function themeTable({ columns, themes }: Comparison, language: Language): Markup {
  const say = phrases(language);
  const rank = columns.map((_, i) => ranks(themes.map(({ shares }) => shares[i] ?? 0)));
  const most = Math.max(...themes.flatMap(({ shares }) => shares), 0.01);
  const cell = (share: number, place: number): Piece => {
    if (share === 0) return html`<span class="faint">–</span>`;
    const words = html`${percent(share)} <span class="faint unit">${say("page.rank", { rank: place })}</span>`;
    return columns.length > barred ? heat(share / most, words) : html`${words}${bar(share / most)}`;
  };
  const rows = themes.map(({ name, shares }, i): Row => {
    const [one = 0, other = 0] = shares;
    return {
      cells: [
        themeName(name, language),
        ...columns.map((_, j) => cell(shares[j] ?? 0, rank[j]![i]!)),
        ...(columns.length === 2 ? [points(other - one)] : []),
      ],
    };
  });
  const difference = columns.length === 2 ? [[say("comparison.difference"), "number"] as const] : [];
  const head = [say("comparison.theme"), ...columnHeads(columns), ...difference];
  return html`<div class="sticky even" style="--columns:${columns.length}">${table(say("comparison.themes"), head, rows)}</div>`;
}

/** For each column the words that it says more than the others, here / in all, each with a sentence that shows it. */
export function keywordLists({ columns, keywords }: Comparison): Markup {
  const sentences = columns.length <= barred;
  const lists = columns.map(({ id, label }, i) => {
    const own = keywords.filter(({ column }) => column === id);
    if (own.length === 0) return null;
    const items = own.map(({ term, counts, uncertain, context }) => {
      const all = counts.reduce((sum, count) => sum + count, 0);
      const shown = html`<span title="${context?.text ?? ""}"${uncertain && html` class="faint"`}>${term}</span> <span class="faint">${counts[i] ?? 0}/${all}</span>`;
      if (!sentences || !context)
        return html`<li>${shown}</li>
`;
      return html`<li class="shown">${shown}<br><span class="faint">${highlighter([term])(oneLine(context.text))}</span></li>
`;
    });
    return html`<div><h3>${oneLine(label)}</h3><ul>${items}</ul></div>
`;
  });
  return html`<div class="terms">${lists}</div>`;
}

/** The first screen: for each column its telling words, where it is heavier than the mean, how much is its own. */
export function summaryTable(comparison: Comparison, language: Language): Markup {
  const say = phrases(language);
  const { columns, themes, keywords, unmatched } = comparison;
  const rows = columns.map(({ id, label, documents }, i): Row => {
    const words = keywords.filter(({ column }) => column === id).slice(0, 6);
    const heavier = themes
      .map(({ name, shares }) => {
        const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
        return { name, more: (shares[i] ?? 0) - mean };
      })
      .sort((a, b) => b.more - a.more)
      .slice(0, 3)
      .filter(({ more }) => more > 0.005)
      .map(({ name, more }) => `${themeName(name, language)} ${points(more)}`);
    const own = unmatched.filter(
      ({ document, confidence }) => documents.includes(document) && confidence === "sure",
    ).length;
    return {
      cells: [
        oneLine(label),
        words.map(({ term }) => term).join("、"),
        heavier.map((text) => html`<div>${text}</div>`),
        own,
      ],
    };
  });
  const head = [
    say("comparison.column"),
    say("page.keywords"),
    say("comparison.heavier"),
    [say("comparison.own"), "number"],
  ] as const;
  return table(say("comparison.summary"), head, rows);
}

/** Bodies by columns: how often each leads, answers, supports. */
export function agencyTable({ columns, agencies }: Comparison, language: Language): Markup {
  const say = phrases(language);
  const roles = ["leads", "responsible", "supports"] as const;
  const total = (cell: Comparison["agencies"][number]["cells"][number]) =>
    cell.leads + cell.responsible + cell.supports;
  const most = Math.max(1, ...agencies.flatMap(({ cells }) => cells.map(total)));
  const rows = agencies.map(
    ({ name, cells }): Row => ({
      cells: [
        oneLine(name),
        ...cells.map((cell) => {
          const words = roles
            .filter((role) => cell[role] > 0)
            .map((role) => say(`comparison.${role}`, { count: cell[role] }));
          return words.length > 0 && heat(total(cell) / most, words.join(" "));
        }),
      ],
    }),
  );
  const head = [say("comparison.agency"), ...columnHeads(columns)];
  return html`<div class="sticky even" style="--columns:${columns.length}">${table(say("comparison.agencies", { count: rows.length }), head, rows)}</div>`;
}

/** 1 for the largest; equal numbers have equal ranks. */
function ranks(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((a, b) => b - a);
  return numbers.map((number) => sorted.indexOf(number) + 1);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** e.g. +6.2, −13.9: percentage points. */
function points(difference: number): string {
  return `${difference < 0 ? "−" : "+"}${Math.abs(difference * 100).toFixed(1)}`;
}

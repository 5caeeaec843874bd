import { scanWords, tokensOf } from "../../clause/scan.ts";
import type { Entry } from "../../clause/words.ts";
import { type Measure, saysChange, type Wording, wordingsOf } from "../../relations/indicators/measure.ts";
import { viewOf } from "../../text/view.ts";
import type { Basis, DocumentHead, Indicator } from "../../types/record.ts";
import type { Horizon, PanelKind, PanelRow } from "../../types/results.ts";
import type { Candidate } from "./cells.ts";
import { inSi } from "./si.ts";

/** An indicator of a document. */
export interface Stated {
  head: DocumentHead;
  /** The year that the document plans for (or the last one), else that in which it was made. */
  year: number | null;
  indicators: readonly Indicator[];
  /** Which of them it is. */
  at: number;
  line: number | null;
}

const kinds = { target: "target", baseline: "reached", threshold: "threshold" } as const;

/** An indicator as rows of the panel: none where it is no headline indicator, several where it joins some. */
export function candidatesOf(stated: Stated): Candidate[] {
  return wordingsOf(stated.indicators[stated.at]!).map(({ measure, wording }) =>
    candidateOf(stated, measure, wording),
  );
}

function candidateOf(stated: Stated, measure: Measure, wording: Wording): Candidate {
  const indicator = stated.indicators[stated.at]!;
  const row = rowOf(stated, measure);
  return {
    row,
    loose: wording === "loose",
    increment: indicator.change !== null && measure.level.has(indicator.unit) && !measure.level.has("%"),
  };
}

/** What of a measure a row rests on. */
type Reading = Pick<Measure, "key" | "level" | "change" | "index">;

/** An indicator as a row under a name of its own, where it is no headline indicator (每千人口执业医师数 of a plan's table). */
export function namedRow(stated: Stated): PanelRow {
  const { name, unit } = stated.indicators[stated.at]!;
  return rowOf(stated, { key: name, level: new Set([unit]), change: new Set(), index: null });
}

function rowOf({ head, year, indicators, at, line }: Stated, measure: Reading): PanelRow {
  const indicator = indicators[at]!;
  const { low: first, high: upper, unit } = amountOf(indicator, measure);
  const si = first === null ? null : inSi(first, countedAs(unit, measure));
  const by = yearOf(indicator);
  const kind = kinds[indicator.kind];
  const basis = basisOf(indicator, measure);
  return {
    document: head.id,
    path: head.source.path,
    region: head.region?.name ?? null,
    code: head.region?.code ?? null,
    level: head.region?.level ?? null,
    year: by,
    measure: measure.key,
    name: indicator.name,
    kind,
    horizon: horizonOf(kind, basis, by, year),
    value: first,
    upper,
    unit,
    bound: indicator.stated !== "number" ? indicator.stated : upper !== null ? "range" : indicator.comparator,
    bound_word: boundWord(indicators, at),
    modal_word: indicator.modal?.text ?? null,
    basis,
    since: indicator.since ?? null,
    stated: indicator.stated,
    nature: indicator.nature ?? null,
    si_value: si?.value ?? null,
    si_unit: si?.unit ?? null,
    quote: indicator.quote,
    item: indicator.item,
    line,
    start: indicator.span.start,
    end: indicator.span.end,
  };
}

interface Amount {
  low: number | null;
  high: number | null;
  unit: string;
}

/** What goes down is below zero; an index (居民消费价格指数103左右) is the rise over 100. */
function amountOf({ value, valueTo, change, unit }: Indicator, { index }: Reading): Amount {
  if (value === null) return { low: null, high: null, unit };
  if (index !== null && unit === "")
    return { low: over100(value), high: valueTo === undefined ? null : over100(valueTo), unit: "%" };
  if (change !== "decrease") return { low: value, high: valueTo ?? null, unit };
  // 降低5%至8%: the fall of 8 is the lower number
  return { low: -(valueTo ?? value), high: valueTo === undefined ? null : -value, unit };
}

const over100 = (index: number) => Number((index - 100).toPrecision(12));

/** 新增就业岗位51万个 are as many people. */
const countedAs = (unit: string, { level }: Reading) => (unit === "个" && level.has("人") ? "人" : unit);

function yearOf({ by }: Indicator): string | null {
  return by === null || by === "every-year" ? null : by.slice(0, 4);
}

/** On what it is reckoned; where the record does not say, a change is one on the year before. */
function basisOf(indicator: Indicator, measure: Reading): Basis | null {
  const { basis, change, name, unit } = indicator;
  if (measure.index !== null && unit === "") return "yoy";
  // 居民消费价格3%左右 is a rise too
  const rate = unit === "%" && measure.change.has(unit) && (saysChange(name) || measure.level.has(unit));
  const changes = change !== null || rate;
  if (basis === null || (basis === "level" && changes)) return changes ? "yoy" : basis;
  return basis;
}

/** How many years beyond a document's own a plan reaches. */
const planReach = 6;

function horizonOf(kind: PanelKind, basis: Basis | null, by: string | null, year: number | null): Horizon {
  if (basis === "average" || basis === "cumulative" || basis === "since") return "plan";
  if (by === null || year === null || kind !== "target") return "annual";
  const ahead = Number(by) - year;
  return ahead <= 0 ? "annual" : ahead <= planReach ? "plan" : "long";
}

/**
 * The words that bound the number at `at`, as printed: 左右; those in front and behind where there are both; those of
 * the number joined to it where they close both (分别增长7%和5%左右).
 */
function boundWord(indicators: readonly Indicator[], at: number): string | null {
  const { quote, span, comparator } = indicators[at]!;
  const says = (word: Entry) => word.bound !== undefined || word.behind !== undefined;
  const words = tokensOf(scanWords(viewOf(quote)), says);
  if (words.length > 0) return words.map(({ start, end }) => quote.slice(start, end)).join("…");
  const joined = comparator !== "=" && (indicators[at + 1]?.span.start ?? span.end) - span.end === 1;
  return joined ? boundWord(indicators, at + 1) : null;
}

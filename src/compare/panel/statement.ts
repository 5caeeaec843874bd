import { scanWords } from "../../clause/scan.ts";
import { type Measure, saysChange, type Wording, wordingsOf } from "../../relations/indicators/measure.ts";
import { viewOf } from "../../text/view.ts";
import type { Basis, DocumentHead, Indicator } from "../../types/record.ts";
import type { Horizon, PanelKind, PanelRow } from "../../types/results.ts";
import type { Candidate } from "./cells.ts";
import { inSi } from "./si.ts";

/** An indicator with a measure, in a document whose own year is known or not. */
export interface Stated {
  head: DocumentHead;
  /** The year that the document plans for (or the last one), else that in which it was made. */
  year: number | null;
  indicator: Indicator;
  /** The one behind it: its bound may hold for both (分别增长7%和5%左右). */
  next: Indicator | undefined;
  line: number | null;
}

const kinds = { target: "target", baseline: "reached", threshold: "threshold" } as const;

/** An indicator as rows of the panel: none where it is no headline indicator, several where it joins some. */
export function candidatesOf(stated: Stated): Candidate[] {
  return wordingsOf(stated.indicator).map(({ measure, wording }) => candidateOf(stated, measure, wording));
}

function candidateOf(stated: Stated, measure: Measure, wording: Wording): Candidate {
  const { indicator } = stated;
  const row = rowOf(stated, measure);
  return {
    row,
    loose: wording === "loose",
    increment: indicator.change !== null && measure.level.has(indicator.unit) && !measure.level.has("%"),
  };
}

function rowOf({ head, year, indicator, next, line }: Stated, measure: Measure): PanelRow {
  const { value, valueTo, change } = indicator;
  const sign = change === "decrease" ? -1 : 1;
  // 降低5%至8%: the fall of 8 is the lower number
  const [low, high] =
    sign === 1 ? [value, valueTo] : [valueTo ?? value, valueTo === undefined ? undefined : value];
  const first = low === null || low === undefined ? null : sign * low;
  const upper = high === undefined || high === null ? null : sign * high;
  // 新增就业岗位51万个 are as many people
  const counted = indicator.unit === "个" && measure.level.has("人") ? "人" : indicator.unit;
  const si = first === null ? null : inSi(first, counted);
  const by = yearOf(indicator);
  const kind = kinds[indicator.kind];
  const bounding = boundFor(indicator, next);
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
    unit: indicator.unit,
    bound: indicator.stated !== "number" ? indicator.stated : upper !== null ? "range" : bounding.comparator,
    bound_word: boundWord(bounding.quote),
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

/** 分别增长7%和5%左右: what stands behind the last number holds for those before it. */
function boundFor(
  indicator: Indicator,
  next: Indicator | undefined,
): Pick<Indicator, "comparator" | "quote"> {
  const joined =
    next !== undefined &&
    indicator.comparator === "=" &&
    next.comparator !== "=" &&
    next.span.start - indicator.span.end === 1 &&
    /^[\d.]+[%％][以左]/u.test(next.quote) &&
    /分别|均/u.test(indicator.quote);
  return joined ? next : indicator;
}

function yearOf({ by }: Indicator): string | null {
  return by === null || by === "every-year" ? null : by.slice(0, 4);
}

/** On what it is reckoned; where the record does not say, a change is one on the year before. */
function basisOf(indicator: Indicator, measure: Measure): Basis | null {
  const { basis, change, name, unit } = indicator;
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

/** The words that bound the number, as printed: 左右; those in front and behind where there are both. */
function boundWord(quote: string): string | null {
  const { tokens } = scanWords(viewOf(quote));
  const words = tokens.filter(({ word }) => word.bound !== undefined || word.behind !== undefined);
  return words.length === 0 ? null : words.map(({ start, end }) => quote.slice(start, end)).join("…");
}

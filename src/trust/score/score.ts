import { grouped } from "../../text/grouped.ts";
import type { PolicyDocument } from "../../types/record.ts";
import {
  type Bags,
  bagsOfGold,
  bagsOfRecord,
  type Entry,
  type NamedIndicator,
  namesOfGold,
  namesOfRecord,
  type ScoredKind,
  scoredKinds,
} from "./bags.ts";
import type { Gold } from "./gold.ts";

/** What two bags share, and what only one of them has. */
export interface BagScore {
  hits: number;
  missed: Entry[];
  extra: Entry[];
}

/** One document against its gold. */
export interface DocumentScore {
  document: string;
  /** Kinds that the gold does not annotate are not there. */
  kinds: Partial<Record<ScoredKind, BagScore>>;
  /** Character F1 of the name of each indicator found with the right item, value and unit. */
  names: number[];
}

/** A measure of one kind over documents. */
export interface Measure {
  precision: number;
  recall: number;
  f1: number;
  gold: number;
  found: number;
  /** 95 % bootstrap interval of F1; not of fewer than two documents. */
  interval?: [low: number, high: number];
}

export type MeasuredKind = ScoredKind | "indicator_names";
export type Scores = Partial<Record<MeasuredKind, Measure>>;

/**
 * A record against what a careful reader finds, kind by kind as bags.
 *
 * @param gold in its short form, or a record that was put right by hand
 */
export function scoreDocument(gold: Gold | PolicyDocument, found: PolicyDocument): DocumentScore {
  const isRecord = "schema" in gold;
  const expected: Bags = isRecord ? bagsOfRecord(gold as PolicyDocument) : bagsOfGold(gold as Gold);
  const given = bagsOfRecord(found);
  const kinds: DocumentScore["kinds"] = {};
  for (const kind of scoredKinds) {
    const bag = expected[kind];
    if (bag) kinds[kind] = compareBags(bag, given[kind]);
  }
  const names = isRecord ? namesOfRecord(gold as PolicyDocument) : namesOfGold(gold as Gold);
  return { document: found.document.id, kinds, names: nameScores(names, namesOfRecord(found)) };
}

/** Precision, recall and F1 of each kind over documents (micro-averaged), with bootstrap intervals of F1. */
export function measure(documents: readonly DocumentScore[], options: { resamples?: number } = {}): Scores {
  const scores: Scores = {};
  for (const kind of scoredKinds) {
    const bags = documents.flatMap(({ kinds }) => kinds[kind] ?? []);
    if (bags.length === 0) continue;
    const interval = bootstrap(bags.length, options.resamples, (drawn) => f1Of(drawn.map((i) => bags[i]!)));
    const { hits, gold, found } = total(bags);
    scores[kind] = {
      precision: found === 0 ? 1 : hits / found,
      recall: gold === 0 ? 1 : hits / gold,
      f1: f1Of(bags),
      gold,
      found,
      ...(interval ? { interval } : {}),
    };
  }
  const names = documents.map((one) => one.names);
  const all = names.flat();
  const f1 = mean(all);
  const interval = bootstrap(names.length, options.resamples, (drawn) =>
    mean(drawn.flatMap((i) => names[i]!)),
  );
  scores.indicator_names = {
    precision: f1,
    recall: f1,
    f1,
    gold: all.length,
    found: all.length,
    ...(interval ? { interval } : {}),
  };
  return scores;
}

/** Bag against bag: what both have, what only the first has, what only the second has. */
export function compareBags(gold: readonly Entry[], found: readonly Entry[]): BagScore {
  const left = byKey(gold);
  const extra: Entry[] = [];
  let hits = 0;
  for (const one of found) {
    if (left.get(one.key)?.pop()) hits++;
    else extra.push(one);
  }
  return { hits, missed: [...left.values()].flat(), extra };
}

function byKey<T extends { key: string }>(entries: readonly T[]): Map<string, T[]> {
  return grouped(entries, ({ key }) => key);
}

function total(bags: readonly BagScore[]) {
  let [hits, gold, found] = [0, 0, 0];
  for (const bag of bags) {
    hits += bag.hits;
    gold += bag.hits + bag.missed.length;
    found += bag.hits + bag.extra.length;
  }
  return { hits, gold, found };
}

function f1Of(bags: readonly BagScore[]): number {
  const { hits, gold, found } = total(bags);
  return gold + found === 0 ? 1 : (2 * hits) / (gold + found);
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The 95 % percentile interval of a statistic when the documents are drawn anew with replacement (Efron and
 * Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). The draws are the same in every run.
 *
 * @param statistic gets the indices drawn
 */
function bootstrap(
  documents: number,
  resamples = 1000,
  statistic: (drawn: number[]) => number,
): [number, number] | undefined {
  if (documents < 2 || resamples === 0) return undefined;
  const random = sequence();
  const values = Array.from({ length: resamples }, () =>
    statistic(Array.from({ length: documents }, () => Math.floor(random() * documents))),
  ).sort((a, b) => a - b);
  return [values[Math.floor(resamples * 0.025)]!, values[Math.ceil(resamples * 0.975) - 1]!];
}

/** Numbers in [0, 1) that look random and are the same every time: a linear congruential generator modulo 2^32. */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function nameScores(gold: readonly NamedIndicator[], found: readonly NamedIndicator[]): number[] {
  const left = byKey(gold);
  return found.flatMap(({ key, name }) => {
    const expected = left.get(key)?.shift();
    return expected ? [characterF1(expected.name, name)] : [];
  });
}

/** F1 of the characters of two names as bags. */
export function characterF1(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return a === b ? 1 : 0;
  const left = new Map<string, number>();
  for (const c of a) left.set(c, (left.get(c) ?? 0) + 1);
  let common = 0;
  for (const c of b) {
    const rest = left.get(c) ?? 0;
    if (rest === 0) continue;
    left.set(c, rest - 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
}

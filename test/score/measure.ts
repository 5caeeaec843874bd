import { squeeze } from "../../src/text/span.ts";
import type { Assignment, Deadline, PolicyDocument } from "../../src/types/record.ts";

/** A gold file, in the short keys of the annotation rules. */
export interface Gold {
  doc: Record<"title" | "kind" | "issuer" | "number" | "date" | "region" | "from" | "to", string | null>;
  items: { id: string; label: string; kind: string; title: string; starts: string; ends: string }[];
  indicators: {
    item: string | null;
    name: string;
    value: number;
    value2?: number | null;
    unit: string;
    cmp: string;
    change: string | null;
    by: string | null;
    kind: string;
    quote: string;
  }[];
  assignments: { item: string; unit: string; role: string; source: string; quote: string }[];
  deadlines: { item: string; quote: string; by: string }[];
  references: { title: string; number: string | null }[];
}

/** The kinds of record that are scored, in the order of the report. */
export const kinds = [
  "outline",
  "kinds",
  "tasks",
  "bounds",
  "indicators",
  "indicators_full",
  "indicator_when",
  "assignments",
  "assignments_sentence",
  "agencies",
  "deadlines",
  "references",
  "doc",
] as const;
export type Kind = (typeof kinds)[number];

/** One record of a bag: its key, and what a reader wants to see of it. */
export interface Entry {
  key: string;
  shown: string;
  at?: number;
}

export type Bags = Record<Kind, Entry[]>;

const title = (text: string) => squeeze(text).replace(/[。；：:;.,，]+$/u, "");
const entry = (parts: unknown[], shown = "", at?: number): Entry => {
  const key = parts.map((part) => part ?? "").join(" | ");
  return {
    key,
    shown: shown ? `${key}   ‹${squeeze(shown).slice(0, 60)}›` : key,
    ...(at === undefined ? {} : { at }),
  };
};

export function goldBags(gold: Gold): Bags {
  const tasks = gold.items.filter(({ kind }) => kind === "task" || kind === "row");
  const assigned = (bySentence: boolean) =>
    (gold.assignments ?? [])
      .filter(({ source }) => (source === "sentence") === bySentence)
      .map((a) => entry([a.item, squeeze(a.unit), a.role], a.quote));
  return {
    outline: gold.items.map((item) => entry([item.id, title(item.title)])),
    kinds: gold.items.map((item) => entry([item.id, item.kind], item.title)),
    tasks: tasks.map((item) => entry([item.id, title(item.title)])),
    bounds: tasks.map((item) =>
      entry([item.id, squeeze(item.starts).slice(0, 8), squeeze(item.ends).slice(-8)]),
    ),
    indicators: gold.indicators.map((i) => entry([i.value, i.value2, i.unit], i.quote)),
    indicators_full: gold.indicators.map((i) =>
      entry([i.item, i.value, i.value2, i.unit, i.cmp, i.change, i.kind], i.quote),
    ),
    indicator_when: gold.indicators.map((i) => entry([i.value, i.unit, year(i.by)], i.quote)),
    assignments: assigned(false),
    assignments_sentence: assigned(true),
    agencies: unique((gold.assignments ?? []).map((a) => entry([squeeze(a.unit)]))),
    deadlines: (gold.deadlines ?? []).map((d) => entry([d.item, d.by], d.quote)),
    references: (gold.references ?? []).map((r) =>
      entry([r.title ? squeeze(r.title) : "", r.number ? squeeze(r.number) : null]),
    ),
    doc: (["title", "kind", "issuer", "number", "date", "region"] as const)
      .filter((field) => gold.doc[field])
      .map((field) =>
        entry([field, field === "title" ? title(gold.doc[field]!) : squeeze(gold.doc[field]!)]),
      ),
  };
}

export function recordBags(record: PolicyDocument): Bags {
  const { document: head, outline, tasks, indicators } = record;
  const sections = [...outline.filter(({ kind }) => kind !== "task" && kind !== "row"), ...tasks];
  const assigned = (bySentence: boolean) =>
    sections.flatMap(({ id, assignments = [] }) =>
      (assignments as Assignment[])
        .filter(({ source, via }) => !via && (source === "sentence") === bySentence)
        .map((a) => entry([id, squeeze(a.agency), a.role], a.quote, a.span.start)),
    );
  return {
    outline: outline.map((s) => entry([s.id, title(s.title)], "", s.span.start)),
    kinds: outline.map((s) => entry([s.id, s.kind], s.title, s.span.start)),
    tasks: tasks.map((t) => entry([t.id, title(t.title)], "", t.span.start)),
    bounds: tasks.map((t) =>
      entry([t.id, squeeze(t.text).slice(0, 8), squeeze(t.text).slice(-8)], "", t.span.start),
    ),
    indicators: indicators.map((i) => entry([i.value, i.valueTo, i.unit], i.quote, i.span.start)),
    indicators_full: indicators.map((i) =>
      entry([i.item, i.value, i.valueTo, i.unit, i.comparator, i.change, i.kind], i.quote, i.span.start),
    ),
    indicator_when: indicators.map((i) => entry([i.value, i.unit, year(i.by)], i.quote, i.span.start)),
    assignments: assigned(false),
    assignments_sentence: assigned(true),
    agencies: unique(record.agencies.map((a) => entry([squeeze(a.name)]))),
    deadlines: sections.flatMap(({ id, deadlines = [] }) =>
      (deadlines as Deadline[]).map((d) => entry([id, d.date], d.quote, d.span.start)),
    ),
    references: record.references.map((r) =>
      entry([r.title ? squeeze(r.title) : "", r.number ? squeeze(r.number) : null], "", r.span.start),
    ),
    doc: [
      ["title", head.title && title(head.title)],
      ["kind", head.kind],
      ["issuer", head.issuer && squeeze(head.issuer)],
      ["number", head.number && squeeze(head.number)],
      ["date", head.date],
      ["region", head.region?.name],
    ]
      .filter(([, value]) => value)
      .map((parts) => entry(parts)),
  };
}

const year = (by: string | null) => (by === "every-year" ? by : by?.slice(0, 4));

function unique(entries: Entry[]): Entry[] {
  return [...new Map(entries.map((e) => [e.key, e])).values()];
}

export interface Comparison {
  hit: number;
  misses: Entry[];
  extras: Entry[];
}

/** Bag against bag: what both have, what only the gold has, what only the record has. */
export function compareBags(gold: Entry[], found: Entry[]): Comparison {
  const left = new Map<string, Entry[]>();
  for (const e of gold) left.set(e.key, [...(left.get(e.key) ?? []), e]);
  const extras: Entry[] = [];
  let hit = 0;
  for (const e of found) {
    if (left.get(e.key)?.pop()) hit++;
    else extras.push(e);
  }
  return { hit, misses: [...left.values()].flat(), extras };
}

/** Character F1 of the name, for each indicator found with the right item, value and unit. */
export function nameScores(gold: Gold, record: PolicyDocument): number[] {
  const left = new Map<string, string[]>();
  for (const i of gold.indicators) {
    const key = [i.item, i.value, i.unit].join("|");
    left.set(key, [...(left.get(key) ?? []), i.name]);
  }
  return record.indicators.flatMap((i) => {
    const name = left.get([i.item, i.value, i.unit].join("|"))?.shift();
    return name === undefined ? [] : [characterF1(squeeze(name), squeeze(i.name))];
  });
}

function characterF1(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return a === b ? 1 : 0;
  const left = [...a];
  let common = 0;
  for (const c of b) {
    const at = left.indexOf(c);
    if (at >= 0) {
      left.splice(at, 1);
      common++;
    }
  }
  return (2 * common) / (a.length + b.length);
}

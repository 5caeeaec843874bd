import { scanWords } from "../../src/clause/scan.ts";
import { readMentions } from "../../src/mentions/mentions.ts";
import { textSource } from "../../src/read/source.ts";
import { findIndicators } from "../../src/relations/indicators/indicators.ts";
import { itemFinder } from "../../src/relations/place.ts";
import { viewOf } from "../../src/text/view.ts";
import type { Anchor, OutlineNode, Placed, Reading } from "../../src/types/reading.ts";
import type { Indicator, SectionKind } from "../../src/types/record.ts";

export interface Setting {
  kind?: SectionKind;
  title?: string;
  from?: string;
  to?: string;
  date?: string | null;
  /** What stands in front of the first heading. */
  head?: string;
}

/** A reading of one item with this body, in a plan for 2026 unless the setting says otherwise. */
export function readingOf(body: string, setting: Setting = {}): Reading {
  const {
    kind = "task",
    title = "主要任务",
    from = "2026",
    to = "2026",
    date = "2026-02-01",
    head = "",
  } = setting;
  const heading = `一、${title}\n`;
  const text = head + heading + body;
  const at = head.length;
  const source = textSource(text, { path: "plan.txt" });
  const anchor: Anchor = {
    date,
    year: from === to ? Number(from) : date ? Number(date.slice(0, 4)) : null,
    planEnd: Number(to),
  };
  const node: OutlineNode = {
    id: "1",
    part: "main",
    label: "一、",
    ordinal: 1,
    level: 1,
    kind,
    title,
    titleSpan: { start: at + 2, end: at + 2 + title.length },
    span: { start: at, end: text.length },
    body: { start: at + heading.length, end: text.length },
    parent: null,
    children: [],
  };
  const whole = { start: 0, end: text.length };
  const scan = scanWords(viewOf(text), [at, at + heading.length]);
  return {
    source,
    text,
    view: scan.view,
    outline: {
      parts: [{ id: "main", kind: "main", title: null, span: whole, head: whole, tail: whole }],
      head: { start: 0, end: at },
      nodes: [node],
      tail: { start: text.length, end: text.length },
      contents: null,
    },
    tables: [],
    itemAt: itemFinder([node], []),
    head: {
      id: "plan",
      title: null,
      kind: null,
      issuer: null,
      number: null,
      date,
      region: null,
      period: { from, to },
      source: { path: "plan.txt", format: "text", encoding: null, sha256: "", characters: text.length },
    },
    anchor,
    report: () => {},
    ...readMentions(scan, anchor),
  };
}

export function find(body: string, setting?: Setting): Placed<Omit<Indicator, "id">>[] {
  return findIndicators(readingOf(body, setting));
}

/** The reading with its items found anew, for one whose nodes or tables a test has changed. */
export function withItems(reading: Reading): Reading {
  return { ...reading, itemAt: itemFinder(reading.outline.nodes, reading.tables) };
}

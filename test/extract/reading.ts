import { scanWords } from "../../src/clause/scan.ts";
import { readMentions } from "../../src/mentions/mentions.ts";
import { textSource } from "../../src/read/source.ts";
import { itemFinder } from "../../src/relations/place.ts";
import { viewOf } from "../../src/text/view.ts";
import type { Anchor, OutlineNode, Reading, ReadTable } from "../../src/types/reading.ts";
import type { SectionKind } from "../../src/types/record.ts";

export interface OutlineNodeStub {
  id: string;
  start: number;
  end: number;
  kind?: SectionKind;
}

interface Options {
  title?: string;
  anchor?: Anchor;
  nodes?: OutlineNodeStub[];
  tables?: ReadTable[];
}

/** A reading with an outline made by hand, for tests of what looks at readings. */
export function readingOf(text: string, { title, anchor, nodes = [], tables = [] }: Options): Reading {
  const source = textSource(text);
  const from = anchor ?? { date: null, year: null, planEnd: null };
  const end = text.length;
  const { path, format, encoding, sha256 } = source;
  const scan = scanWords(
    viewOf(text),
    nodes.map(({ start }) => start),
  );
  const outlined = nodes.map(nodeOf);
  return {
    source,
    text,
    view: scan.view,
    tables,
    itemAt: itemFinder(outlined, tables),
    anchor: from,
    report: () => {},
    ...readMentions(scan, from),
    head: {
      id: "x",
      title: title ?? null,
      kind: null,
      issuer: null,
      number: null,
      date: null,
      region: null,
      period: null,
      source: { path, format, encoding, sha256, characters: end },
    },
    outline: {
      parts: [],
      head: { start: 0, end: nodes[0]?.start ?? end },
      nodes: outlined,
      tail: { start: nodes.at(-1)?.end ?? end, end },
      contents: null,
    },
  };
}

function nodeOf({ id, start, end, kind = "task" }: OutlineNodeStub): OutlineNode {
  const span = { start, end };
  return {
    id,
    part: "main",
    label: "",
    ordinal: 1,
    level: 1,
    kind,
    title: "",
    titleSpan: span,
    span,
    body: span,
    parent: null,
    children: [],
  };
}

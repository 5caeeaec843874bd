import type { Indicator, PolicyDocument, Region, Task } from "../../src/types/record.ts";

/** A record for tests: what is not said is empty. */
export function recordOf(
  id: string,
  tasks: [title: string, text: string][],
  head: { title?: string; region?: Region; period?: [string, string]; date?: string } = {},
  indicators: Partial<Indicator>[] = [],
): PolicyDocument {
  return {
    schema: "plans.document/2",
    document: {
      id,
      title: head.title ?? null,
      kind: null,
      issuer: null,
      number: null,
      date: head.date ?? null,
      region: head.region ?? null,
      period: head.period ? { from: head.period[0], to: head.period[1] } : null,
      source: { path: `${id}.txt`, format: "text", encoding: "utf-8", sha256: "0".repeat(64), characters: 0 },
    },
    parts: [],
    outline: [],
    tasks: tasks.map(
      ([title, text], i): Task => ({
        id: `1.${i + 1}`,
        part: "main",
        label: `${i + 1}.`,
        title,
        section: "1",
        text,
        span: { start: 1000 * i, end: 1000 * i + text.length },
        origin: "text",
        assignments: [],
        deadlines: [],
        indicators: [],
        references: [],
      }),
    ),
    indicators: indicators.map((indicator, i) => ({
      id: `I${i + 1}`,
      item: "1.1",
      part: "main",
      name: "",
      value: 0,
      unit: "",
      comparator: "=",
      change: null,
      by: null,
      kind: "target",
      quote: "",
      span: { start: i, end: i + 1 },
      measure: null,
      basis: null,
      stated: "number",
      ...indicator,
    })),
    agencies: [],
    references: [],
    messages: [],
    generator: { name: "plans", version: "0" },
  };
}

export const province = (name: string, code: string): Region => ({ name, code, level: "province" });

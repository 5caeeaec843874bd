import { measureOf } from "../relations/indicators/measure.ts";

type Loose = Record<string, unknown>;

/**
 * A record of `plans.document/1` as one of `plans.document/2`: one part holds the whole text, and what the older
 * schema did not say is null or empty, but for what follows from its names. What is wrong in the record stays wrong, at the same path; nothing is checked here.
 *
 * @param old as parsed from YAML or JSON; left as it is
 */
export function upgradeDocument(old: Loose): Loose {
  const { schema: _, document, ...lists } = old;
  const characters = asObject(asObject(document)?.source)?.characters;
  return {
    schema: "plans.document/2",
    document,
    parts: [{ id: main, kind: "main", title: null, span: { start: 0, end: characters } }],
    ...lists,
    outline: each(lists.outline, inMain),
    tasks: each(lists.tasks, inMain),
    indicators: each(lists.indicators, (indicator) => ({
      ...inMain(indicator),
      measure: measureIn(indicator),
      basis: null,
      stated: "number",
    })),
    agencies: each(lists.agencies, ({ name, ...duties }) => ({
      name,
      function: null,
      ...duties,
      guides: [],
    })),
    references: each(lists.references, (reference) => ({ ...reference, relation: "mentions" })),
  };
}

const main = "main";

function inMain({ id, ...rest }: Loose): Loose {
  return { id, part: main, ...rest };
}

function each(list: unknown, change: (one: Loose) => Loose): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((one: unknown) => {
    const known = asObject(one);
    return known ? change(known) : one;
  });
}

/** The headline indicator; null also where the record is not sound, which the schema says. */
function measureIn({ name, unit, change, value }: Loose): string | null {
  if (typeof name !== "string" || typeof unit !== "string") return null;
  return measureOf({
    name,
    unit,
    change: change === "increase" || change === "decrease" ? change : null,
    value: typeof value === "number" ? value : null,
  });
}

function asObject(value: unknown): Loose | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;
}

import type { PolicyDocument, Role, Span } from "../../types/record.ts";
import { locator } from "../locate.ts";
import { deadlinesIn, dutiesIn } from "../verify/entries.ts";

/** What a stretch of text can be marked as: kinds of indicators, roles of bodies, dates by which, documents cited. */
export const markLabels = [
  "target",
  "baseline",
  "threshold",
  "lead",
  "responsible",
  "support",
  "guide",
  "deadline",
  "reference",
] as const;
export type MarkLabel = (typeof markLabels)[number];

/** A stretch of text with its label, as programs for annotation show it. Offsets in UTF-16 code units. */
export interface Mark {
  /** The entry of the record that it stands for: `I3`, `duty-4`; none where an annotator made it. */
  key?: string;
  label: MarkLabel;
  span: Span;
}

const roles: ReadonlySet<string> = new Set<Role>(["lead", "responsible", "support", "guide"]);
export const isRole = (label: MarkLabel): label is Role => roles.has(label);

/**
 * The marks of a record, in the order of the text: indicators, bodies where they are named, dates, titles. Duties
 * taken over from a table row (`via`) are marked once, at the row.
 */
export function marksOf(record: PolicyDocument, text: string): (Mark & { key: string })[] {
  const words = locator(text);
  const marks: (Mark & { key: string })[] = [
    ...record.indicators.map(({ id, kind, span }) => ({ key: id, label: kind, span })),
    ...dutiesIn(record).flatMap(([, { agency, role, span, via }], i) => {
      if (via !== undefined) return [];
      const named = words.find(agency, span.start);
      return [{ key: `duty-${i}`, label: role, span: named ?? span }];
    }),
    ...deadlinesIn(record).map(([, { span }], i) => ({
      key: `deadline-${i}`,
      label: "deadline" as const,
      span,
    })),
    ...record.references.map(({ span }, i) => ({ key: `reference-${i}`, label: "reference" as const, span })),
  ];
  return marks.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

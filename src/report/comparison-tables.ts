import { builtInThemes } from "../compare/compare/theme-words.ts";
import type { PolicyDocument } from "../types/record.ts";
import type { Comparison, TaskRef } from "../types/results.ts";
import { amountOf } from "./amount.ts";
import { oneLine } from "./one-line.ts";
import { type Language, phrases } from "./phrases.ts";
import { saidIn, type Texts } from "./views/said.ts";
import { yearText } from "./year-text.ts";

/** The parts of a comparison that can be shown as a table. */
export const comparisonSheets = [
  "columns",
  "themes",
  "keywords",
  "priorities",
  "matches",
  "unmatched",
  "indicators",
  "agencies",
  "reuse",
] as const;
export type SheetName = (typeof comparisonSheets)[number];

/** A table for people: head and rows of text. */
export interface Sheet {
  head: string[];
  rows: string[][];
}

/**
 * One part of a comparison as a table.
 *
 * @param records the records that were compared: titles stand there
 */
export function comparisonSheet(
  name: SheetName,
  comparison: Comparison,
  records: PolicyDocument[],
  language: Language,
  texts?: Texts,
): Sheet {
  const say = phrases(language);
  const labels = comparison.columns.map(({ label }) => oneLine(label));
  const labelOf = new Map(comparison.columns.map((column, i) => [column.id, labels[i]!]));
  const columnOf = new Map(
    comparison.columns.flatMap((column, i) => column.documents.map((id) => [id, labels[i]!] as const)),
  );
  const titleOf = titles(records, texts);
  const place = ({ document, item }: { document: string; item: string | null }): string => {
    const column = columnOf.get(document) ?? document;
    return [...(column === document ? [] : [column]), document, ...(item === null ? [] : [item])].join(" ");
  };
  const head = (...keys: string[]): string[] => keys.map((key) => say(`comparison.${key}`));
  switch (name) {
    case "columns":
      return {
        head: head("column", "documents", "tasks"),
        rows: comparison.columns.map(({ documents }, i) => [
          labels[i]!,
          documents.join("\n"),
          String(sum(documents.map((id) => taskCount(records, id)))),
        ]),
      };
    case "themes": {
      const two = labels.length === 2;
      return {
        head: [...head("theme"), ...labels, ...(two ? head("difference") : [])],
        rows: comparison.themes.map(({ name: theme, shares }) => [
          themeName(theme, language),
          ...shares.map(percent),
          ...(two ? [points(shares[1]! - shares[0]!)] : []),
        ]),
      };
    }
    case "keywords":
      return {
        head: [...head("column", "term"), ...head("keyness", "effect"), ...labels],
        rows: comparison.keywords.map(({ term, counts, keyness, effect, column }) => [
          labelOf.get(column) ?? column,
          term,
          String(keyness),
          effect === undefined ? "" : String(effect),
          ...counts.map(String),
        ]),
      };
    case "priorities":
      return {
        head: [...head("priority", "breadth", "shared"), ...labels],
        rows: comparison.priorities.map(({ name: priority, words, cells }) => [
          oneLine(priority),
          String(cells.filter((cell) => cell.length > 0).length),
          words.join("、"),
          ...cells.map((cell) => cell.map(({ task, confidence }) => task + doubt[confidence]).join(" ")),
        ]),
      };
    case "matches":
      return {
        head: head("left", "right", "similarity", "confidence", "shared"),
        rows: comparison.matches.map(({ left, right, similarity, confidence, shared }) => [
          titleOf(left),
          titleOf(right),
          similarity.toFixed(2),
          say(`comparison.confidences.${confidence}`),
          shared.slice(0, 5).join("、"),
        ]),
      };
    case "unmatched":
      return {
        head: head("column", "task", "confidence", "nearest"),
        rows: comparison.unmatched.map(({ confidence, nearest, ...ref }) => [
          columnOf.get(ref.document) ?? ref.document,
          titleOf(ref),
          say(`comparison.confidences.${confidence}`),
          nearest ? `${columnOf.get(nearest.document) ?? nearest.document} ${titleOf(nearest)}` : "",
        ]),
      };
    case "indicators":
      return {
        head: [...head("indicator", "kind"), ...labels],
        rows: comparison.indicators.map(({ name: measured, key, cells }) => [
          oneLine(measured),
          say(`show.${key.kind}`),
          ...cells.map((cell) =>
            cell === null
              ? ""
              : [
                  amountOf(cell) || say("comparison.in-words"),
                  cell.by ? `(${yearText(cell.by, language)})` : "",
                ]
                  .join(" ")
                  .trim(),
          ),
        ]),
      };
    case "agencies":
      return {
        head: [...head("agency"), ...labels],
        rows: comparison.agencies.map(({ name: agency, cells }) => [
          oneLine(agency),
          ...cells.map(({ leads, responsible, supports }) =>
            (
              [
                ["leads", leads],
                ["responsible", responsible],
                ["supports", supports],
              ] as const
            )
              .filter(([, count]) => count > 0)
              .map(([role, count]) => say(`comparison.${role}`, { count }))
              .join(" "),
          ),
        ]),
      };
    case "reuse":
      return {
        head: head("from", "to", "characters", "passage"),
        rows: comparison.reuse.map(({ from, to, characters, formula }) => [
          place(from),
          place(to),
          `${characters}${formula ? ` ${say("comparison.formula")}` : ""}`,
          oneLine(from.quote),
        ]),
      };
  }
}

/** What is less than sure is marked where only numbers stand. */
const doubt = { sure: "", likely: "?", weak: "??" };

/** An item as people see it: number and heading, or the sentence that leads it. */
export function titles(records: PolicyDocument[], texts?: Texts): (ref: TaskRef) => string {
  const said = saidIn(records, texts);
  return (ref) => `${ref.task} ${said.item(ref).name}`.trim();
}

/** A theme's name in the reader's language, where it has one. */
export function themeName(name: string, language: Language): string {
  if (language === "zh") return name;
  return builtInThemes().find((theme) => theme.name === name)?.en ?? (name === "其他" ? "other" : name);
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** e.g. +6.2, −13.9: percentage points. */
function points(difference: number): string {
  return `${difference < 0 ? "−" : "+"}${Math.abs(difference * 100).toFixed(1)}`;
}

function taskCount(records: PolicyDocument[], id: string): number {
  const record = records.find(({ document }) => document.id === id);
  return record?.tasks.filter(({ sameAs }) => sameAs === undefined).length ?? 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

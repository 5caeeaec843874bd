import { stringify } from "csv-stringify/sync";
import { oneWidth } from "../text/one-width.ts";
import type { Entry } from "../trust/score/bags.ts";
import type { Step } from "../trust/score/gained.ts";
import type { Measure, Scores } from "../trust/score/score.ts";
import { csvForm } from "./csv-manner.ts";
import { oneLine } from "./one-line.ts";
import type { Paint } from "./paint.ts";
import { type Language, phrases } from "./phrases.ts";
import { width } from "./wrap.ts";

/**
 * Scores as lines that line up: kind, precision, recall, F1, its interval, entries in the gold, entries found.
 *
 * @param other the scores of another run: its F1 and the difference are shown too
 */
export function scoreTable(scores: Scores, language: Language, paint: Paint, other?: Scores): string {
  const say = phrases(language);
  const columns = ["kind", "precision", "recall", "f1", "interval", "gold", "found"].map((name) =>
    say(`score.${name}`),
  );
  if (other) columns.push(say("score.other"), say("score.difference"));
  const rows = entriesOf(scores).map(([kind, one]) => [
    kind,
    ...[one.precision, one.recall, one.f1].map(three),
    one.interval ? one.interval.map(three).join("–") : "",
    String(one.gold),
    String(one.found),
    ...(other ? differenceCells(one, other[kind as keyof Scores]) : []),
  ]);
  const widths = columns.map((column, i) => Math.max(width(column), ...rows.map((row) => width(row[i]!))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => {
        const blank = " ".repeat(widths[i]! - width(cell));
        return i === 0 ? cell + blank : blank + cell;
      })
      .join("  ")
      .trimEnd();
  return `${[paint.strong(line(columns)), ...rows.map(line)].join("\n")}\n`;
}

function differenceCells(one: Measure, was: Measure | undefined): string[] {
  if (!was) return ["", ""];
  const difference = one.f1 - was.f1;
  return [
    three(was.f1),
    Math.abs(difference) < 0.0005 ? "=" : (difference > 0 ? "+" : "") + three(difference),
  ];
}

/** The same as CSV, a row a kind (and document). */
export function scoreCsv(scores: readonly { document: string; scores: Scores }[]): string {
  const rows = scores.flatMap(({ document, scores: one }) =>
    entriesOf(one).map(([kind, { precision, recall, f1, interval, gold, found }]) => [
      document,
      kind,
      ...[precision, recall, f1, interval?.[0], interval?.[1]].map((value) => value?.toFixed(4) ?? ""),
      gold,
      found,
    ]),
  );
  const head = ["document", "kind", "precision", "recall", "f1", "low", "high", "gold", "found"];
  return stringify([head, ...rows], { ...csvForm, bom: true });
}

/** An entry that was missed (-) or is wrong (+): `path:line:column: kind: - key  ‹words›`. */
export function missLine(place: string, kind: string, sign: string, { key, quote }: Entry): string {
  const words = quote ? `  ‹${oneLine(oneWidth(quote)).slice(0, 60)}›` : "";
  return `${place}: ${kind}: ${sign} ${oneLine(key)}${words}\n`;
}

/** The sign of what was gained (+), lost (-), newly wrong (!), no longer wrong (~). */
export const fateSigns: Record<Step["fate"], string> = { gained: "+", lost: "-", false: "!", mended: "~" };

const entriesOf = (scores: Scores) => Object.entries(scores) as [string, Measure][];
const three = (value: number) => value.toFixed(3);

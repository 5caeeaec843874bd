import { quantitiesOf } from "../../mentions/quantities/quantities.ts";
import { anchorOf } from "../../mentions/time/anchor.ts";
import { periodsOf } from "../../mentions/time/periods.ts";
import { agenciesOf } from "../../relations/duties/roster.ts";
import { measureOf } from "../../relations/indicators/measure.ts";
import { reporter } from "../../text/report.ts";
import { contains, squeeze } from "../../text/span.ts";
import type { Assignment, Deadline, Indicator, PolicyDocument, Reference, Span } from "../../types/record.ts";
import { deadlinesIn, dutiesIn } from "../verify/entries.ts";
import { isRole, type Mark, marksOf } from "./marks.ts";

type Keyed = Mark & { key: string };

/**
 * A record as an annotator has corrected it. What was left alone stays as it was, to the byte; a mark that was moved,
 * relabelled or made is read anew by the grammar of extraction; what was taken away goes. Corrected indicators say so
 * (`source: "corrected"`), other corrections are told by a message each.
 *
 * @param text that the record's spans and the marks point into
 */
export function corrected(record: PolicyDocument, text: string, marks: readonly Mark[]): PolicyDocument {
  const { changed, added, removed } = matched(marksOf(record, text), marks);
  if (changed.length + added.length + removed.length === 0) return record;
  const result = structuredClone(record);
  const editor = new Editor(result, text);
  // Entries are told by their place in the record as it was: changed first, then taken away, then added.
  for (const { key, mark } of changed) editor.change(key, mark);
  editor.remove(removed.map(({ key }) => key));
  for (const mark of added) editor.add(mark);
  editor.finish();
  return result;
}

/** Which marks are as they were, which were changed, made, taken away: by key, or by label and place where a program keeps no keys. */
function matched(before: readonly Keyed[], after: readonly Mark[]) {
  const open = new Map(before.map((mark) => [mark.key, mark]));
  const changed: { key: string; mark: Mark }[] = [];
  const take = (mark: Mark, found: Keyed | undefined): boolean => {
    if (!found) return false;
    open.delete(found.key);
    if (!alike(found, mark)) changed.push({ key: found.key, mark });
    return true;
  };
  let rest = after.filter((mark) => !(mark.key !== undefined && take(mark, open.get(mark.key))));
  const index = (list: Iterable<Keyed>, keyOf: (mark: Mark) => string) => {
    const groups = new Map<string, Keyed[]>();
    for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
    return groups;
  };
  for (const keyOf of [
    ({ label, span }: Mark) => `${label} ${span.start} ${span.end}`,
    ({ span }: Mark) => `${span.start} ${span.end}`,
  ]) {
    const groups = index(open.values(), keyOf);
    rest = rest.filter((mark) => !take(mark, groups.get(keyOf(mark))?.shift()));
  }
  return { changed, added: rest, removed: [...open.values()] };
}

const alike = (a: Mark, b: Mark) =>
  a.label === b.label && a.span.start === b.span.start && a.span.end === b.span.end;

class Editor {
  private readonly record: PolicyDocument;
  private readonly text: string;
  private readonly duties: Map<string, Assignment>;
  private readonly deadlines: Map<string, Deadline>;
  private readonly references: Map<string, Reference>;
  private readonly report;
  private bodies = false;

  constructor(record: PolicyDocument, text: string) {
    this.record = record;
    this.text = text;
    this.duties = new Map(dutiesIn(record).map(([, one], i) => [`duty-${i}`, one]));
    this.deadlines = new Map(deadlinesIn(record).map(([, one], i) => [`deadline-${i}`, one]));
    this.references = new Map(record.references.map((one, i) => [`reference-${i}`, one]));
    this.report = reporter(record.messages);
  }

  change(key: string, mark: Mark): void {
    const { span, label } = mark;
    const words = this.text.slice(span.start, span.end);
    const indicator = this.record.indicators.find(({ id }) => id === key);
    const duty = this.duties.get(key);
    const deadline = this.deadlines.get(key);
    const reference = this.references.get(key);
    if (indicator && (label === "target" || label === "baseline" || label === "threshold")) {
      const moved = indicator.span.start !== span.start || indicator.span.end !== span.end;
      Object.assign(indicator, { kind: label, quote: words, span, source: "corrected" });
      if (moved) {
        const { number: _, ...values } = this.numbers(span) ?? { number: 0 };
        Object.assign(indicator, values);
      }
    } else if (duty && isRole(label)) {
      Object.assign(duty, { role: label, agency: squeeze(words) });
      if (!contains(duty.span, span)) Object.assign(duty, { quote: words, span });
      this.bodies = true;
      this.told("corrected", span, words);
    } else if (deadline && label === "deadline") {
      const date = this.date(span);
      Object.assign(deadline, { quote: words, span, ...(date ? { date } : {}) });
      this.told("corrected", span, words);
    } else if (reference && label === "reference") {
      Object.assign(reference, { title: squeeze(words), span });
      this.told("corrected", span, words);
    } else {
      // A number that is a date after all: one entry goes, another comes.
      this.remove([key]);
      this.add(mark);
    }
  }

  remove(keys: readonly string[]): void {
    const gone = new Set<unknown>(
      keys.map((key) => this.duties.get(key) ?? this.deadlines.get(key) ?? this.references.get(key) ?? key),
    );
    const { record } = this;
    record.indicators = record.indicators.filter(({ id }) => !gone.has(id));
    record.references = record.references.filter((one) => !gone.has(one));
    for (const task of record.tasks) task.indicators = task.indicators.filter((id) => !gone.has(id));
    for (const holder of [...record.parts, ...record.outline, ...record.tasks]) {
      for (const key of ["assignments", "deadlines"] as const) {
        const list = holder[key] as unknown[] | undefined;
        if (!list) continue;
        const left = list.filter((one) => !gone.has(one));
        if (left.length < list.length && key === "assignments") this.bodies = true;
        Object.assign(holder, { [key]: left });
      }
    }
  }

  add({ label, span }: Mark): void {
    const words = this.text.slice(span.start, span.end);
    if (label === "reference") {
      const items = [this.itemAt(span)].filter((id) => id !== null);
      this.record.references.push({ title: squeeze(words), number: null, items, span, relation: "mentions" });
      this.told("corrected", span, words);
    } else if (label === "deadline") {
      const date = this.date(span);
      if (date) this.holderAt(span).deadlines.push({ date, quote: words, span });
      this.told(date ? "corrected" : "no-date", span, words);
    } else if (isRole(label)) {
      this.holderAt(span).assignments.push({
        agency: squeeze(words),
        role: label,
        source: /[（(][^（()）]*$/u.test(this.text.slice(Math.max(0, span.start - 80), span.start))
          ? "bracket"
          : "sentence",
        quote: words,
        span,
      });
      this.bodies = true;
      this.told("corrected", span, words);
    } else this.addIndicator(label, span, words);
  }

  private addIndicator(kind: Indicator["kind"], span: Span, words: string): void {
    const numbers = this.numbers(span);
    if (!numbers) {
      this.told("no-number", span, words);
      return;
    }
    const ids = new Set(this.record.indicators.map(({ id }) => id));
    let n = this.record.indicators.length + 1;
    while (ids.has(`I${n}`)) n++;
    const item = this.itemAt(span);
    const { number, ...values } = numbers;
    const name = squeeze(this.text.slice(span.start, number));
    this.record.indicators.push({
      id: `I${n}`,
      item,
      part: this.partAt(span),
      name,
      ...values,
      by: null,
      kind,
      quote: words,
      span,
      measure: measureOf({ name, ...values }),
      basis: null,
      stated: "number",
      source: "corrected",
    });
    const task = this.record.tasks.find(({ id }) => id === item);
    task?.indicators.push(`I${n}`);
  }

  finish(): void {
    this.record.indicators.sort((a, b) => a.span.start - b.span.start);
    for (const holder of [...this.record.parts, ...this.record.outline]) {
      if (holder.assignments?.length === 0) delete holder.assignments;
      if (holder.deadlines?.length === 0) delete holder.deadlines;
    }
    if (!this.bodies) return;
    const known = new Map(this.record.agencies.map((agency) => [agency.name, agency.function]));
    this.record.agencies = agenciesOf(this.record).map((agency) => ({
      ...agency,
      function: known.get(agency.name) ?? agency.function,
    }));
  }

  /** The one number of a stretch; null where there is none or more than one. */
  private numbers(span: Span) {
    const [one, ...others] = quantitiesOf(this.text.slice(span.start, span.end));
    if (!one || others.length > 0) return null;
    const { value, valueTo, unit, comparator, change } = one;
    return {
      value,
      ...(valueTo === undefined ? {} : { valueTo }),
      unit,
      comparator,
      change,
      number: span.start + one.span.start,
    };
  }

  private date(span: Span): string | null {
    const periods = periodsOf(this.text.slice(span.start, span.end), anchorOf(this.record.document));
    return periods.find(({ to }) => to !== null)?.to ?? null;
  }

  private itemAt(span: Span): string | null {
    const around = this.record.outline.filter((section) => contains(section.span, span));
    return around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]?.id ?? null;
  }

  private partAt(span: Span): string {
    return this.record.parts.find((part) => contains(part.span, span))?.id ?? "main";
  }

  /** The lists of the smallest item around a span: of a task, a section, or else of the part. */
  private holderAt(span: Span): { assignments: Assignment[]; deadlines: Deadline[] } {
    const id = this.itemAt(span);
    const { tasks, outline, parts } = this.record;
    const holder =
      tasks.find((task) => task.id === id) ??
      outline.find((section) => section.id === id) ??
      parts.find((part) => part.id === this.partAt(span)) ??
      parts[0]!;
    holder.assignments ??= [];
    holder.deadlines ??= [];
    return holder as { assignments: Assignment[]; deadlines: Deadline[] };
  }

  private told(rule: "corrected" | "no-number" | "no-date", span: Span, words: string): void {
    this.report(`annotate.${rule}`, span, { words: squeeze(words).slice(0, 40) });
  }
}

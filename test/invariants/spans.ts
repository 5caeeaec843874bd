import type { Indicator, PolicyDocument, Span } from "../../src/types/record.ts";
import { bare, inside, type Tell } from "./tell.ts";

/**
 * Invariant 1: `text.slice(span)` is the quoted or verbatim field, for every span. Headings, names and titles are
 * compared without white space, since lines may break in them.
 */
export function spansHoldTheirQuotes(text: string, record: PolicyDocument, tell: Tell): void {
  const at = ({ start, end }: Span) => text.slice(start, end);
  const whole = { start: 0, end: text.length };
  const bareText = bare(text);
  const printed = (value: string | null | undefined, what: string) => {
    if (value && !bareText.includes(bare(value))) tell(what, value);
  };

  /** A cell merged from above belongs to each row beside it, whether the row that prints it is a task or not. */
  const printedAbove = (words: string, { end }: Span) => bare(text.slice(0, end)).includes(bare(words));
  for (const { id, label, title, kind, span } of record.outline) {
    if (!inside(span, whole)) tell("section: span outside the text", id);
    const own = bare(at(span));
    if (kind === "row") {
      const holds = (words: string) => own.includes(bare(words)) || printedAbove(words, span);
      if (!holds(label) || !holds(title)) tell("row: label or title not in it", id);
    } else if (!own.startsWith(bare(label) + bare(title)))
      tell("section: does not begin with its heading", id);
  }
  for (const { id, text: body, span, steps = [] } of record.tasks) {
    if (at(span) !== body) tell("task: text is not what its span holds", id);
    for (const [i, step] of steps.entries()) {
      if (at(step.span) !== step.text) tell("step: text is not what its span holds", id);
      if (!inside(step.span, span)) tell("step: outside its task", id);
      if (i > 0 && step.span.start < steps[i - 1]!.span.end) tell("step: over the one before", id);
    }
  }
  for (const { assignments = [], deadlines = [], id } of [
    ...record.parts,
    ...record.outline,
    ...record.tasks,
  ]) {
    for (const { quote, span, agency, source } of assignments) {
      if (at(span) !== quote) tell("assignment: quote is not what its span holds", `${id} ${quote}`);
      if (agency === "") tell("assignment: body without a name", id);
      const said = bare(quote).includes(bare(agency)) || (source === "table" && printedAbove(agency, span));
      if (!said) tell("assignment: body not in its quote", `${id} ${agency}`);
    }
    for (const { quote, span, date } of deadlines) {
      if (at(span) !== quote) tell("deadline: quote is not what its span holds", `${id} ${quote}`);
      if (!isDay(date)) tell("deadline: no day of the calendar", `${id} ${date}`);
    }
  }
  for (const indicator of record.indicators) {
    const { id, quote, span, modal } = indicator;
    if (at(span) !== quote) tell("indicator: quote is not what its span holds", `${id} ${quote}`);
    if (quote.length > 40) tell("indicator: quote of more than 40 characters", `${id} ${quote}`);
    if (!/[\d０-９〇零一二两三四五六七八九十百千万亿半倍番翻①-⑳]|发生|增长|同步|下达|持平/u.test(quote))
      tell("indicator: no number in its quote", `${id} ${quote}`);
    if (!numbersFit(indicator)) tell("indicator: value and stated contradict", id);
    if (modal) printed(modal.text, "indicator: modal not in the text");
    const strange = [...bare(indicator.name)].find((c) => !bareText.includes(c));
    if (strange) tell("indicator: name has characters that the text lacks", `${id} ${indicator.name}`);
  }
  for (const { title, number, span } of record.references) {
    if (title !== null && !bare(at(span)).includes(bare(title)))
      tell("reference: title not in its span", title);
    // The number stands in brackets behind the title, where that is cited first or somewhere else.
    const near = { start: span.start, end: span.end + (number?.length ?? 0) + 8 };
    if (number !== null && !bare(at(near)).includes(bare(number)) && !behind(bareText, title, number))
      tell("reference: number not behind its title", number);
    if (title === null && number === null) tell("reference: neither title nor number", at(span));
  }
  for (const { rule, span } of record.messages)
    if (span && !inside(span, whole)) tell("message: span outside the text", rule);
  const { title, issuer, number, source } = record.document;
  printed(title, "head: title not in the text");
  printed(number, "head: number not in the text");
  for (const body of issuer?.split("、") ?? []) printed(body, "head: issuer not in the text");
  for (const { title: name } of record.parts) printed(name, "part: title not in the text");
  if (source.characters !== text.length) tell("head: characters is not the length of the text", source.path);
}

function numbersFit({ value, valueTo, stated }: Indicator): boolean {
  const numbers = [value, valueTo].filter((one) => one !== null && one !== undefined);
  return numbers.every(Number.isFinite) && (stated === "number") === (value !== null);
}

function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

/** Whether a number stands right behind some mention of a title. */
function behind(bareText: string, title: string | null, number: string): boolean {
  if (title === null) return false;
  const [wanted, name] = [bare(number), bare(title)];
  for (let at = bareText.indexOf(name); at >= 0; at = bareText.indexOf(name, at + 1))
    if (bareText.slice(at + name.length, at + name.length + wanted.length + 8).includes(wanted)) return true;
  return false;
}

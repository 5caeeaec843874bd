import { z } from "zod";
import { quantitiesOf } from "../../mentions/quantities/quantities.ts";
import { anchorOf } from "../../mentions/time/anchor.ts";
import { periodsOf } from "../../mentions/time/periods.ts";
import { oneWidth } from "../../text/one-width.ts";
import { squeeze } from "../../text/span.ts";
import type { Anchor } from "../../types/reading.ts";
import type { Span } from "../../types/record.ts";
import type { Locator } from "../locate.ts";
import { codePointOffsets } from "../offsets.ts";
import { type Finding, sayInto } from "./finding.ts";

/**
 * Which fields of another program's rows mean what: names of columns, or dotted paths into JSON
 * (`char_interval.start_pos`).
 */
export const FieldMap = z.strictObject({
  /** Path of the list of rows in a JSON object; without it the object is the row. */
  list: z.string().optional(),
  /** The text that the rows were taken from, in the object that holds the list. */
  text: z.string().optional(),
  quote: z.string(),
  start: z.string().optional(),
  end: z.string().optional(),
  /** What `start` and `end` count; LangExtract and other Python programs count code points. */
  offsets: z.enum(["code-points", "utf-16"]).default("code-points"),
  value: z.string().optional(),
  unit: z.string().optional(),
  date: z.string().optional(),
  agency: z.string().optional(),
  title: z.string().optional(),
});
export type FieldMap = z.infer<typeof FieldMap>;

/** A row of another program, by the names of its fields. */
export type Row = Record<string, unknown>;

/**
 * Rows of another program against the text: the quote stands in it, at its offsets where it has some, and holds the
 * value with its unit, the date, the body and the title that the row says.
 *
 * @param number how a message names a row, from its index
 * @param date the document's day, for dates like 年内
 */
export function verifyRows(
  rows: readonly Row[],
  fields: FieldMap,
  text: string,
  words: Locator,
  number: (index: number) => string,
  date?: string,
): Finding[] {
  const findings: Finding[] = [];
  const say = sayInto(findings);
  const anchor: Anchor = date
    ? { date, year: Number(date.slice(0, 4)), planEnd: null }
    : anchorOf({ date: null, period: null } as Parameters<typeof anchorOf>[0]);
  const offset = fields.offsets === "code-points" ? codePointOffsets(text).toUnits : (at: number) => at;
  rows.forEach((row, i) => {
    const path = (name: keyof FieldMap) => `${number(i)}.${fields[name] ?? name}`;
    const get = (name: keyof FieldMap) => textOf(fieldOf(row, fields[name]));
    const quote = get("quote");
    if (quote === "") return;
    const shown = squeeze(quote).slice(0, 40);
    const places = words.findAll(quote);
    if (places.length === 0) {
      say(path("quote"), "quote-absent", { quote: shown });
      return;
    }
    const [start, end] = [get("start"), get("end")].map(Number);
    if (
      get("start") !== "" &&
      get("end") !== "" &&
      !places.some((place) => place.start === offset(start!) && place.end === offset(end!))
    )
      say(
        path("start"),
        "quote-elsewhere",
        { quote: shown, start: places[0]!.start, end: places[0]!.end },
        places[0],
      );
    checkRow(get, path, quote, shown, anchor, places[0]!, say);
  });
  return findings;
}

function checkRow(
  get: (name: keyof FieldMap) => string,
  path: (name: keyof FieldMap) => string,
  quote: string,
  shown: string,
  anchor: Anchor,
  place: Span,
  say: ReturnType<typeof sayInto>,
): void {
  const holds = (words: string) => oneWidth(squeeze(quote)).includes(oneWidth(squeeze(words)));
  const value = get("value");
  const unit = get("unit");
  if (value !== "") {
    const mentions = quantitiesOf(quote);
    const given = amountOf(value, unit);
    const same = mentions.filter(
      (one) => given !== null && (one.value === given.value || one.valueTo === given.value),
    );
    if (mentions.length === 0) say(path("value"), "no-number", { quote: shown, value }, place);
    else if (same.length === 0)
      say(
        path("value"),
        "other-value",
        { quote: shown, given: value, printed: mentions.map((one) => one.value).join(", ") },
        place,
      );
    else if (unit !== "" && !same.some((one) => sameUnit(one.unit, given!.unit)))
      say(path("unit"), "other-unit", { quote: shown, given: unit, printed: same[0]!.unit }, place);
  }
  const date = get("date");
  if (date !== "") {
    const periods = periodsOf(quote, anchor);
    const printed = periods.find(({ to }) => to !== null)?.to;
    if (!periods.some(({ from, to }) => to?.startsWith(date) || from?.startsWith(date))) {
      if (printed) say(path("date"), "other-date", { quote: shown, given: date, printed }, place);
      else say(path("date"), "no-date", { quote: shown, given: date }, place);
    }
  }
  const agency = get("agency");
  if (agency !== "" && !holds(agency)) say(path("agency"), "no-agency", { quote: shown, agency }, place);
  const title = get("title");
  if (title !== "" && !holds(title)) say(path("title"), "no-title", { quote: shown, title }, place);
}

/** 3.3 with 万家, "3.3万" with 家, 33000 with 家, "70%": one amount with its unit. */
function amountOf(value: string, unit: string): { value: number; unit: string } | null {
  const plain = /^[-+]?[\d,]*(?:\.\d+|(?<=\d))$/u.test(value.trim())
    ? Number(value.replaceAll(",", ""))
    : null;
  const [word, scale] = scales.find(([one]) => unit.trim().startsWith(one)) ?? ["", 1];
  if (plain !== null)
    return { value: Number((plain * scale).toPrecision(15)), unit: unit.trim().slice(word.length) };
  const [mention] = quantitiesOf(value + unit).concat(quantitiesOf(value));
  return mention ? { value: mention.value, unit: mention.unit || unit.trim() } : null;
}

const scales: [string, number][] = [
  ["万亿", 1e12],
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 100],
];

const sameUnit = (a: string, b: string) =>
  squeeze(a).replaceAll("％", "%") === squeeze(b).replaceAll("％", "%");

/** A field by its name, or by a dotted path where no field has that name. */
export function fieldOf(row: unknown, name: string | undefined): unknown {
  if (name === undefined || typeof row !== "object" || row === null) return undefined;
  if (Object.hasOwn(row, name)) return (row as Row)[name];
  return name.split(".").reduce<unknown>((one, key) => {
    if (typeof one !== "object" || one === null || !Object.hasOwn(one, key)) return undefined;
    return (one as Row)[key];
  }, row);
}

const textOf = (value: unknown) =>
  value === null || value === undefined || typeof value === "object" ? "" : String(value);

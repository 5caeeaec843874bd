import { UserError } from "../user-error.ts";
import type { OptionSpec } from "./command.ts";

/** `--encoding`, for whatever reads documents. */
export const encodingOption: OptionSpec = { flags: "--encoding <name>" };

/** What results of comparing are written as. */
export const resultFormats = ["table", "yaml", "json", "ndjson", "csv", "xlsx", "markdown", "html"] as const;
export type ResultFormat = (typeof resultFormats)[number];

/** A check for options that count something. */
export function positive(name: string): (value: string) => number {
  return (value) => {
    if (!/^[1-9]\d{0,3}$/u.test(value)) throw new UserError("option.positive", { name, value });
    return Number(value);
  };
}

/** An offset: a whole number from 0 on. */
export function offset(value: string): number {
  if (!/^\d{1,9}$/u.test(value)) throw new UserError("option.offset", { value });
  return Number(value);
}

/** A day of the calendar, YYYY-MM-DD; 2010-02-30 is none. */
export function day(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new UserError("option.date", { value });
  return value;
}

/** A month or a day of the calendar: documents are often dated by the month alone. */
export function monthOrDay(value: string): string {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(value)) return value;
  return day(value);
}

/** A year, or the first and last of several: 2010, 2011-2015. */
export function years(value: string): string {
  const [, from, to = from] = /^(\d{4})(?:[-–—](\d{4}))?$/u.exec(value) ?? [];
  if (from === undefined || to! < from) throw new UserError("option.year", { value });
  return to === from ? from : `${from}-${to}`;
}

/** CPU seconds, down to tenths. */
export function seconds(value: string): number {
  const number = Number(value);
  if (!/^\d{1,5}(?:\.\d{1,3})?$/u.test(value) || number < 0.1)
    throw new UserError("option.seconds", { name: "--timeout", value });
  return number;
}

/** Megabytes, as bytes: 5, 0.5. */
export function megabytes(value: string): number {
  const number = Number(value);
  if (!/^\d{1,6}(?:\.\d{1,6})?$/u.test(value) || number === 0) throw new UserError("option.size", { value });
  return Math.round(number * 1_000_000);
}

/** An option that may be given several times. */
export function collected(value: string, before: unknown): string[] {
  return [...((before as string[] | undefined) ?? []), value];
}

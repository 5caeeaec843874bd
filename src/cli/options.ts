import { UserError } from "../user-error.ts";
import type { OptionSpec } from "./command.ts";

/** `--encoding`, for whatever reads documents. */
export const encodingOption: OptionSpec = { flags: "--encoding <name>" };

/** A check for options that count something. */
export function positive(name: string): (value: string) => number {
  return (value) => {
    if (!/^[1-9]\d{0,3}$/u.test(value)) throw new UserError("option.positive", { name, value });
    return Number(value);
  };
}

/** A day of the calendar, YYYY-MM-DD; 2010-02-30 is none. */
export function day(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new UserError("option.date", { value });
  return value;
}

import { type Filter, parseYears } from "../corpus/filter.ts";
import type { OptionSpec } from "./command.ts";

/** `--region`, `--year`, `--genre`, for whatever takes many documents: which of them are wanted. */
export const filterOptions: readonly OptionSpec[] = [
  { flags: "--region <name>" },
  { flags: "--year <years>", parse: parseYears },
  { flags: "--genre <name>" },
];

/** The filter that options ask for. */
export function filterOf(options: Record<string, unknown>): Filter {
  const { region, year, genre } = options as { region?: string; year?: Filter["years"]; genre?: string };
  return {
    ...(region === undefined ? {} : { region }),
    ...(year === undefined ? {} : { years: year }),
    ...(genre === undefined ? {} : { genre }),
  };
}

import { loadLexicon } from "../lexicon/load.ts";
import type { Language } from "./phrases.ts";
import type { Cell } from "./tables.ts";

interface Words {
  sheets: Record<string, string>;
  columns: Record<string, string>;
  /** By the column that a code stands in: role → lead → 牵头. */
  codes: Record<string, Record<string, string>>;
}

/** What sheets, columns and codes are called for people; English is as it stands in the records. */
export interface TableWords {
  sheet(name: string): string;
  column(name: string): string;
  cell(column: string, value: Cell): Cell;
}

/** @returns Chinese from `lexicon/tables.yaml`; what has no entry there is given as it is */
export function tableWords(language: Language): TableWords {
  if (language === "en") return { sheet: same, column: same, cell: (_, value) => value };
  const { sheets, columns, codes } = loadLexicon<Words>("tables");
  return {
    sheet: (name) => sheets[name] ?? name,
    column: (name) => columns[name] ?? name,
    cell: (column, value) => (typeof value === "string" ? (codes[column]?.[value] ?? value) : value),
  };
}

const same = (name: string) => name;

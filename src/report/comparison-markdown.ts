import type { PolicyDocument } from "../types/record.ts";
import type { Comparison } from "../types/results.ts";
import { comparisonSheet, comparisonSheets } from "./comparison-tables.ts";
import { type Language, phrases } from "./phrases.ts";
import type { Texts } from "./views/said.ts";

/** A comparison as a Markdown page: a heading and a table for each part that has anything in it. */
export function comparisonMarkdown(
  comparison: Comparison,
  records: PolicyDocument[],
  language: Language,
  texts?: Texts,
): string {
  const say = phrases(language);
  const two = comparison.columns.length === 2;
  // Of two the matches tell it all; of more the priorities do, item by item.
  const wanted = comparisonSheets.filter((name) => name !== (two ? "priorities" : "matches"));
  const parts = wanted.flatMap((name) => {
    const { head, rows } = comparisonSheet(name, comparison, records, language, texts);
    if (rows.length === 0) return [];
    const line = (cells: string[]): string => `| ${cells.map(cellOf).join(" | ")} |`;
    const heading = `## ${say(`comparison.${name}`, { count: rows.length })}`;
    return [[heading, "", line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")];
  });
  return `# ${say("comparison.title")}\n\n${parts.join("\n\n")}\n`;
}

/** What Markdown and HTML would take for their own is escaped. */
function cellOf(text: string): string {
  return text
    .replace(/[\\`*_[\]|~]/gu, "\\$&")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/(?<!\s)\s*\n\s*/gu, "<br>");
}

import type { PolicyDocument } from "../types/record.ts";
import type { Comparison } from "../types/results.ts";
import { comparisonSheet, comparisonSheets } from "./comparison-tables.ts";
import { type Language, phrases } from "./phrases.ts";

/** A comparison as a Markdown page: a heading and a table for each part that has anything in it. */
export function comparisonMarkdown(
  comparison: Comparison,
  records: PolicyDocument[],
  language: Language,
): string {
  const say = phrases(language);
  const parts = comparisonSheets.flatMap((name) => {
    const { head, rows } = comparisonSheet(name, comparison, records, language);
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
    .replace(/\s*\n\s*/gu, "<br>");
}

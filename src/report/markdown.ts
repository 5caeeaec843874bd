/** Text in Markdown: what Markdown and HTML would take for their own is escaped, a line break becomes `<br>`. */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_[\]|~#]/gu, "\\$&")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/(?<!\s)\s*\n\s*/gu, "<br>");
}

/** A Markdown table; cells are plain text. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(" | ")} |`;
  return [line(head), `| ${head.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n");
}

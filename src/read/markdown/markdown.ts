import { parse as parseYaml } from "yaml";
import { reporter } from "../../text/report.ts";
import type { Source, SourceHints } from "../../types/record.ts";
import type { Decoded } from "../encoding.ts";
import { type Block, type Grid, layOut, type ParagraphBlock, refuseTooManyCells } from "../layout.ts";
import type { Origin } from "../reader.ts";
import { blocksOf } from "../web/html-blocks.ts";
import { hasTitle } from "../web/html-lines.ts";
import { measurePage } from "../web/html-measure.ts";
import { parseHtml } from "../web/html-tree.ts";
import { plainLine } from "./inline.ts";
import { delimiterRow, frontMatter } from "./is-markdown.ts";

const rule = /^ {0,3}(?:(?:\*[ \t]*){3,80}|(?:-[ \t]*){3,80}|(?:_[ \t]*){3,80})$/u;
const row = /^\s{0,9}\|.{1,100000}\|\s*$/u;

/**
 * The text of Markdown as a reader sees it, a line a line: marks are gone (`#`, `**`, `-`, `>`), headings and bold
 * beginnings stand in `headings`, pipe and HTML tables in `tables`, front matter in `hints`.
 *
 * Reads line by line and joins nothing: in Chinese archives (and in what MinerU, docling and marker write) a line is a
 * paragraph, and `1.` is the document's own number, which a reader of CommonMark would count anew.
 */
export function readMarkdown({ text, encoding, cutOff }: Decoded, base: Origin): Source {
  const matter = frontMatter.exec(text);
  const hints = matter ? hintsOf(matter[1]!) : {};
  const body = matter ? text.slice(matter[0].length) : text.replace(/^\ufeff/u, "");
  const { blocks, footnotes } = blocksOfLines(body.replace(/\r\n?/gu, "\n"), base.path);
  if (hints.title !== undefined && !hasTitle(blocks.filter(isFilled), hints.title))
    blocks.unshift({ type: "paragraph", text: hints.title });
  const { source } = layOut(blocks, base, "markdown", encoding);
  if (Object.keys(hints).length > 0) source.hints = hints;
  const report = reporter(source.messages);
  for (const note of footnotes) report("read.footnote", undefined, { text: note });
  const end = source.text.length;
  if (cutOff) report("read.cut-off", { start: end, end });
  return source;
}

function isFilled(block: Block): boolean {
  return block.type === "table" || block.text.trim() !== "";
}

function blocksOfLines(text: string, path: string): { blocks: Block[]; footnotes: string[] } {
  const blocks: Block[] = [];
  const footnotes: string[] = [];
  const lines = withoutLoneMarks(withBreaks(withoutComments(text)).split("\n"));
  if (lines.at(-1) === "") lines.pop();
  const tables = htmlTables(lines);
  let fence = "";
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    const opened = /^ {0,3}(```+|~~~+)/u.exec(line)?.[1];
    if (opened && (fence === "" || line.trim() === fence)) {
      fence = fence === "" ? opened : "";
      i++;
      continue;
    }
    if (fence !== "") {
      blocks.push({ type: "paragraph", text: line });
      i++;
      continue;
    }
    const taken = /^\s{0,20}<table[\s>]/iu.test(line)
      ? putHtmlTable(lines, i, tables, blocks)
      : putPipeTable(lines, i, path, blocks);
    if (taken > 0) {
      i += taken;
      continue;
    }
    const note = /^\[\^[^\]\s]{1,40}\]:\s*(.*)$/u.exec(line);
    if (note) footnotes.push(plainLine(note[1]!).text);
    else {
      const underlined = setextDepth(lines, i);
      const block = paragraphOf(line, underlined);
      if (block) blocks.push(block);
      if (underlined !== null) i++;
    }
    i++;
  }
  return { blocks, footnotes };
}

/** Characters a line from which on the line breaks of a text are lost. */
const lost = 2000;

/** Markdown whose line breaks were lost, with those that its marks show: `**一、总则****（一）范围**`, `。**二、任务`, `…通知## 一、`. */
function withBreaks(text: string): string {
  if (text.split("\n").length * lost > text.length) return text;
  return text
    .replace(/(?<=[^*\s]\*\*)(?=\*\*[^*\s])/gu, "\n")
    .replace(/(?<=[^*\s])(?=\*\*（?[一二三四五六七八九十]{1,3}[、）])/gu, "\n")
    .replace(/(?<=[^#\s])(?=#{1,6}[ \t])/gu, "\n");
}

/** Comments, which programs leave where pictures stood: `<!-- image -->`. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", from)) {
    const end = text.indexOf("-->", start);
    if (end < 0) break;
    kept.push(text.slice(from, start));
    from = end + 3;
  }
  return kept.join("") + text.slice(from);
}

/** Lines between which a pair of bold marks is torn apart may be so far from each other. */
const apart = 4;

/** e.g. `**二、促进社会全面发展` and, two lines on, `（一）实施科教兴新战略。**`: bold over both, and the marks mean nothing more. */
export function withoutLoneMarks(lines: string[]): string[] {
  const lone: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (!line.includes("**")) continue;
    const marks = line.match(/(?<!\\)\*\*/gu)?.length ?? 0;
    if (marks % 2 === 1 && !/\*{3}/u.test(line)) lone.push(i);
  }
  const without = [...lines];
  for (let n = 0; n + 1 < lone.length; n++) {
    const [first, second] = [lone[n]!, lone[n + 1]!];
    if (second - first > apart) continue;
    for (const i of [first, second]) without[i] = without[i]!.replaceAll("**", "");
    n++;
  }
  return without;
}

/** The depth of a heading that is underlined with = or -; a rule below a paragraph of several lines is only a rule. */
function setextDepth(lines: readonly string[], i: number): 1 | 2 | null {
  const line = lines[i]!;
  const below = lines[i + 1] ?? "";
  if (line.trim() === "" || line.length > 100 || (i > 0 && lines[i - 1]!.trim() !== "")) return null;
  if (/^ {0,3}={2,80}\s*$/u.test(below)) return 1;
  return /^ {0,3}-{2,80}\s*$/u.test(below) && !/^\s*(?:[-*+>#|]|\d)/u.test(line) ? 2 : null;
}

/** A line as a paragraph; null where only marks or tags stood in it. */
export function paragraphOf(line: string, underlined: number | null): ParagraphBlock | null {
  if (rule.test(line)) return null;
  const quoted = line.replace(/^(?: {0,3}> ?){1,9}/u, "");
  const marks = /^ {0,3}(#{1,6})(?=[ \t\u3000]|$)/u.exec(quoted);
  const depth = marks ? marks[1]!.length : underlined;
  const content = marks
    ? quoted
        .slice(marks[0].length)
        .trim()
        .replace(/(?<![ \t])[ \t]+#{1,40}$/u, "")
    : quoted.replace(/^\s{0,20}[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/u, "");
  const { text, bold } = plainLine(
    content.replace(/\[\^[^\]\s]{1,40}\]/gu, "").replace(/(?<=\S)\\$| {2,9}$/u, ""),
  );
  if (text.trim() === "" && line.trim() !== "") return null;
  if (depth !== null) return { type: "paragraph", text, heading: { depth } };
  if (!bold || text.trim() === "") return { type: "paragraph", text };
  return { type: "paragraph", text, heading: { depth: null, characters: bold.end } };
}

/** Adds the table of pipes that begins at a line, if one does; how many lines it takes. */
function putPipeTable(lines: readonly string[], i: number, path: string, blocks: Block[]): number {
  const line = lines[i]!;
  const next = lines[i + 1] ?? "";
  if (!line.includes("|") || !(delimiterRow.test(next) || (row.test(line) && row.test(next)))) return 0;
  let end = i;
  while (end < lines.length && lines[end]!.includes("|") && lines[end]!.trim() !== "") end++;
  const rows = rowsOf(lines.slice(i, end).filter((text) => !delimiterRow.test(text)));
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (columns < 2) return 0;
  refuseTooManyCells(path, rows.length, columns);
  blocks.push({ type: "table", ...gridOf(rows, columns) });
  return end - i;
}

function gridOf(rows: readonly string[][], columns: number): Grid {
  return {
    rows: rows.length,
    columns,
    cells: rows.flatMap((cells, row) =>
      cells.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: plainLine(text).text })),
    ),
  };
}

/**
 * The cells of the rows; where rows end with `|` and do not begin with it (地区生产总值 | 617 | 5.2 |), one that does, and is
 * a cell short of them, begins with an empty cell: | 绝对数（亿元） | 比上年增长（%） |.
 */
function rowsOf(lines: readonly string[]): string[][] {
  const rows = lines.map(cellsOf);
  const open = rows.filter((_, i) => !lines[i]!.trim().startsWith("|") && lines[i]!.trim().endsWith("|"));
  const width = Math.max(0, ...open.map(({ length }) => length));
  return rows.map((cells, i) =>
    cells.length === width - 1 && lines[i]!.trim().startsWith("|") ? ["", ...cells] : cells,
  );
}

/** The cells of a row: `| 一、打通“断头路”| 市住房城乡建设局 |`; `\|` is no border. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, "")
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());
}

/** For each line that opens a table in HTML, the line that closes it; what is never closed ends with its paragraph. */
function htmlTables(lines: readonly string[]): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (!line.includes("<")) continue;
    for (const [tag] of line.matchAll(/<\/?table(?=[\s>])/giu)) {
      if (!tag.startsWith("</")) open.push(i);
      else if (open.length > 0) ends.set(open.pop()!, i);
    }
  }
  return ends;
}

/** Adds what a table in HTML holds, as recognition programs write those with merged cells; how many lines it takes. */
function putHtmlTable(
  lines: readonly string[],
  i: number,
  ends: ReadonlyMap<number, number>,
  blocks: Block[],
): number {
  let end = (ends.get(i) ?? i) + 1;
  if (!ends.has(i)) while (end < lines.length && lines[end]!.trim() !== "") end++;
  const page = parseHtml(lines.slice(i, end).join("\n"));
  for (const block of blocksOf(page, measurePage(page), () => false)) {
    if (block.type === "paragraph") blocks.push({ ...block, text: plainLine(block.text).text });
    else
      blocks.push({
        ...block,
        cells: block.cells.map((cell) => ({ ...cell, text: plainLine(cell.text).text })),
      });
  }
  return end - i;
}

/** What front matter says of the document, by the names that collectors use. */
const fields = new Map<string, keyof SourceHints>(
  Object.entries({
    title: "title",
    标题: "title",
    date: "date",
    成文日期: "date",
    issuer: "issuer",
    发文机关: "issuer",
    number: "number",
    发文字号: "number",
    文号: "number",
  }),
);

function hintsOf(yaml: string): SourceHints {
  let parsed: unknown;
  try {
    // Strings only: 2023-02-08 is to stay as it is written.
    parsed = parseYaml(yaml, { schema: "failsafe", maxAliasCount: 0, logLevel: "silent" });
  } catch {
    return {};
  }
  const hints: SourceHints = {};
  if (typeof parsed !== "object" || parsed === null) return hints;
  for (const [name, value] of Object.entries(parsed)) {
    const field = fields.get(name.toLowerCase());
    if (field && typeof value === "string" && value.trim() !== "") hints[field] ??= value.trim();
  }
  if (hints.date !== undefined && !/^\d{4}-\d{2}(?:-\d{2})?$/u.test(hints.date)) delete hints.date;
  return hints;
}

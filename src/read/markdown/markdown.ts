import { parse as parseYaml } from "yaml";
import { reporter } from "../../text/report.ts";
import type { Source, SourceHints } from "../../types/record.ts";
import type { Decoded } from "../encoding.ts";
import { type Block, layOut, type ParagraphBlock } from "../layout.ts";
import type { Origin } from "../reader.ts";
import { hasTitle } from "../web/html-lines.ts";
import { frontMatterOf } from "./front-matter.ts";
import { plainLine } from "./inline.ts";
import { withMarkedBreaks } from "./lost-breaks.ts";
import { htmlTables, putHtmlTable, putPipeTable } from "./tables.ts";

const rule = /^ {0,3}(?:(?:\*[ \t]*){3,80}|(?:-[ \t]*){3,80}|(?:_[ \t]*){3,80})$/u;

/**
 * The text of Markdown as a reader sees it, a line a line: marks are gone (`#`, `**`, `-`, `>`), headings and bold
 * beginnings stand in `headings`, pipe and HTML tables in `tables`, front matter in `hints`.
 *
 * Reads line by line and joins nothing: in Chinese archives (and in what MinerU, docling and marker write) a line is a
 * paragraph, and `1.` is the document's own number, which a reader of CommonMark would count anew.
 */
export function readMarkdown({ text, encoding, cutOff }: Decoded, base: Origin): Source {
  const matter = frontMatterOf(text);
  const hints = matter ? hintsOf(matter.yaml) : {};
  const body = matter ? text.slice(matter.end) : text.replace(/^\ufeff/u, "");
  const lines = withMarkedBreaks(withoutComments(body.replace(/\r\n?/gu, "\n"))).split("\n");
  if (lines.at(-1) === "") lines.pop();
  const { blocks, footnotes } = blocksOfLines(lines, base.path);
  if (hints.title !== undefined && !printsTitle(blocks, hints.title))
    blocks.unshift({ type: "paragraph", text: hints.title });
  const { source } = layOut(blocks, base, "markdown", encoding);
  if (Object.keys(hints).length > 0) source.hints = hints;
  const report = reporter(source.messages);
  for (const note of footnotes) report("read.footnote", undefined, { text: note });
  const end = source.text.length;
  if (cutOff) report("read.cut-off", { start: end, end });
  return source;
}

/** Whether a title that the front matter gives is printed at the beginning. */
export function printsTitle(blocks: readonly Block[], title: string): boolean {
  return hasTitle(
    blocks.filter((block) => block.type === "table" || block.text.trim() !== ""),
    title,
  );
}

interface Blocks {
  blocks: Block[];
  /** For each block, the number of the line that it begins with. */
  starts: number[];
  footnotes: string[];
}

/** What lines of Markdown hold. */
export function blocksOfLines(printed: readonly string[], path: string): Blocks {
  const lines = withoutLoneMarks(printed);
  const all: Blocks = { blocks: [], starts: [], footnotes: [] };
  const tables = htmlTables(lines);
  const fences = fencesIn(lines);
  /** Adds what begins at a line; how many lines it takes. */
  const put = (i: number): number => {
    const line = lines[i]!;
    const { blocks } = all;
    if (fences[i] === "mark") return 1;
    if (fences[i] === "inside") return blocks.push({ type: "paragraph", text: line }) && 1;
    const rows = /^\s{0,20}<table[\s>]/iu.test(line)
      ? putHtmlTable(lines, i, tables, blocks)
      : putPipeTable(lines, i, path, blocks);
    if (rows > 0) return rows;
    const note = /^\[\^[^\]\s]{1,40}\]:\s*(.*)$/u.exec(line);
    if (note) return all.footnotes.push(plainLine(note[1]!).text) && 1;
    const underlined = setextDepth(lines, i);
    const block = paragraphOf(line, underlined);
    if (block) blocks.push(block);
    return underlined === null ? 1 : 2;
  };
  for (let i = 0; i < lines.length; ) {
    const taken = put(i);
    while (all.starts.length < all.blocks.length) all.starts.push(i);
    i += taken;
  }
  return all;
}

/** For each line whether it opens or closes a block of code (```), or stands inside of one. */
function fencesIn(lines: readonly string[]): ("mark" | "inside" | null)[] {
  let fence = "";
  return lines.map((line) => {
    const opened = /^ {0,3}(```+|~~~+)/u.exec(line)?.[1];
    if (!opened || (fence !== "" && line.trim() !== fence)) return fence === "" ? null : "inside";
    fence = fence === "" ? opened : "";
    return "mark";
  });
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
function withoutLoneMarks(lines: readonly string[]): string[] {
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
function paragraphOf(line: string, underlined: number | null): ParagraphBlock | null {
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

/** What the front matter says of the document. */
export function hintsOf(yaml: string): SourceHints {
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

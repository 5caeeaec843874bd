import { form } from "../lexicon/forms.ts";
import { isSpace, trim } from "../text/span.ts";
import type { OutlineNode } from "../types/reading.ts";
import type { Span } from "../types/record.ts";
import { endsWithNote, type Habit, isSignature, ownEnd } from "./closing.ts";
import { type Line, lineFrom } from "./lines.ts";

/**
 * Says where every node ends. A leaf ends where its own text does (`closing.ts`); a section reaches up to
 * the next one, so that closing words behind its last item are the section's, the last section up to the
 * signature or the end of the part.
 *
 * @param lines paragraphs, or sentences of a text that lost its breaks
 * @param limit where the body may reach to at most
 */
export function trimEnds(
  text: string,
  lines: Line[],
  nodes: OutlineNode[],
  breaks: "kept" | "lost",
  limit: number,
): void {
  const habits = habitsOf(text, lines, nodes);
  for (const [i, node] of nodes.entries()) {
    const lastNode = i === nodes.length - 1;
    const { body } = node;
    if (node.children.length > 0) body.end = node.children[0]!.span.start;
    else {
      const lastSister = lastNode || nodes[i + 1]!.level < node.level;
      const hasParent = node.parent !== null;
      const habit = habits.get(node.level) ?? { oneParagraph: false, noted: false, apart: false };
      const apart = isApart(text, node);
      const inArticle = isArticle(node.parent);
      const item = { text, lines, body, lastNode, habit, apart, breaks, lastSister, hasParent, inArticle };
      body.end = ownEnd(item);
    }
    while (body.start < body.end && isBlank(text.charCodeAt(body.start))) body.start++;
    body.end = trimmedEnd(text, body.start, body.end);
    if (node.children.length === 0) node.span.end = Math.max(body.end, node.titleSpan.end);
  }
  // Backwards: `next` at a level is where the next node of that level or above begins.
  const deepest = nodes.reduce((level, node) => Math.max(level, node.level), 0);
  const next: (number | undefined)[] = new Array(deepest + 1).fill(undefined);
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i]!;
    if (node.children.length > 0) {
      const end = next[node.level] ?? closed(text, lines, node, limit);
      node.span.end = Math.max(trimmedEnd(text, node.span.start, end), node.children.at(-1)!.span.end);
    }
    for (let level = node.level; level <= deepest; level++) next[level] = node.span.start;
  }
}

/** 第三条 */
function isArticle(node: OutlineNode | null): boolean {
  return node?.label.startsWith("第") === true && node.label.endsWith("条");
}

/** So many items of a level tell how they are written. */
const ENOUGH = 4;

/** For each level how its leaves are written, but for the last of each section. */
function habitsOf(text: string, lines: Line[], nodes: OutlineNode[]): Map<number, Habit> {
  const levels = new Map<number, OutlineNode[]>();
  for (const [i, node] of nodes.entries()) {
    if (node.children.length > 0 || (nodes[i + 1]?.level ?? 0) < node.level) continue;
    const level = levels.get(node.level);
    if (level) level.push(node);
    else levels.set(node.level, [node]);
  }
  return new Map(
    [...levels].map(([level, leaves]) => [
      level,
      {
        oneParagraph: leaves.length >= ENOUGH && leaves.every(({ body }) => countLines(lines, body) <= 1),
        noted: leaves.length >= ENOUGH && leaves.every(({ body }) => endsWithNote(text, trim(text, body))),
        apart: leaves.some((node) => isApart(text, node)),
      },
    ]),
  );
}

/** Whether nothing but marks stands behind a heading on its line. */
function isApart(text: string, { titleSpan }: OutlineNode): boolean {
  let at = titleSpan.end;
  while (at < text.length && "。．.：: \t\u3000\u00a0".includes(text[at]!)) at++;
  return at >= text.length || text[at] === "\n";
}

/**
 * Where the last section ends: before closing words that speak of the document as a whole (加强对本通知落实情况的检查),
 * as those behind sections within sections do; not before a box, which is of the section around it.
 */
function closed(text: string, lines: Line[], section: OutlineNode, limit: number): number {
  const from = section.children.at(-1)!.span.end;
  const end = signed(text, lines, from, limit);
  const words = text.slice(from, end);
  const isNested = section.parent !== null || section.children.at(-1)!.children.length > 0;
  const ofAll =
    form("outline/this-document").test(words) || (isNested && !form("outline/box-within").test(words));
  return ofAll ? from : end;
}

/** The end of what stands before signature and date. */
function signed(text: string, lines: Line[], from: number, limit: number): number {
  let end = limit;
  for (
    let i = lineFrom(lines, limit) - 1;
    i >= 0 && lines[i]!.start >= from && isSignature(text, lines[i]!);
    i--
  ) {
    end = lines[i]!.start;
  }
  return Math.max(from, end);
}

function countLines(lines: Line[], { start, end }: Span): number {
  const first = lineFrom(lines, start);
  const after = lineFrom(lines, end);
  const cut = first > 0 && lines[first - 1]!.end > start ? 1 : 0;
  return after - first + cut;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** White space, and the ¬ that some conversions leave for a line break. */
function isBlank(code: number): boolean {
  return isSpace(code) || code === 0xac;
}

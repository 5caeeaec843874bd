import type { Span } from "../types/record.ts";
import type { Hit } from "../types/results.ts";
import { oneLine } from "./one-line.ts";
import type { Paint } from "./paint.ts";
import { wrapLines } from "./wrap.ts";

/** So many characters of a place are shown; the other formats have it whole. */
const longest = 160;

/**
 * Places that a search has found, for people: where each stands, and the sentence around the words.
 *
 * @param screen.width columns of the terminal
 */
export function showHits(hits: readonly Hit[], screen: { width: number; paint: Paint }): string {
  return hits.map((hit) => showHit(hit, screen)).join("\n");
}

function showHit(hit: Hit, { width, paint }: { width: number; paint: Paint }): string {
  const place = `${hit.document}${hit.line === null ? "" : `:${hit.line}`}`;
  const about = [hit.region, hit.year].filter((known) => known !== null).join(" ");
  const head = [about && paint.strong(about), place].filter(Boolean).join("  ");
  const path = hit.path === null || hit.path === "" ? [] : [cutTo(oneLine(hit.path), width - 2)];
  const { text, found } = excerpt(hit);
  const name = hit.name === undefined ? [] : [`    ${paint.strong(oneLine(hit.name))}`];
  const lines = marked(wrapLines(text, width - 4), found, paint);
  return `${[head, ...path.map((line) => `  ${paint.faint(line)}`), ...name, ...lines.map((line) => `    ${line}`)].join("\n")}\n`;
}

/** From the beginning of the sentence in which the first word stands, blanks as they are counted in one line. */
export function excerpt({ text, found }: Pick<Hit, "text" | "found">): { text: string; found: Span[] } {
  // One for one, so that the places stay where they are.
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f]/gu, " ");
  const first = found[0]?.start ?? 0;
  const sentence = Math.max(
    ...Array.from("。；！？", (mark) => line.lastIndexOf(mark, first - 1) + (first > 0 ? 1 : 0)),
    0,
  );
  const start = first - sentence <= longest / 2 ? sentence : first - longest / 4;
  const end = Math.min(line.length, start + longest);
  const [front, back] = [start > 0 ? "…" : "", end < line.length ? "…" : ""];
  return {
    text: front + line.slice(start, end) + back,
    found: found
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start - start + front.length, end: span.end - start + front.length })),
  };
}

function cutTo(text: string, columns: number): string {
  return wrapLines(text, columns).length === 1 ? text : `${wrapLines(text, columns - 1)[0]}…`;
}

/** The words of a query stand out, also where a line breaks in the middle of one. */
function marked(lines: readonly string[], found: readonly Span[], paint: Paint): string[] {
  let offset = 0;
  const whole = lines.join("");
  return lines.map((line) => {
    const from = offset;
    offset += line.length;
    let shown = "";
    let at = 0;
    for (const { start, end } of found) {
      const [left, right] = [Math.max(start - from, at), Math.min(end - from, line.length)];
      if (left >= right) continue;
      shown += line.slice(at, left) + paint.odd(line.slice(left, right));
      at = right;
    }
    return whole === "" ? line : shown + line.slice(at);
  });
}

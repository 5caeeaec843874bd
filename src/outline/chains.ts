import type { Candidate } from "./labels.ts";
import { type Line, lineAt } from "./lines.ts";

/** Longest heading that a list in its paragraph may follow at once: （一）重点工程。1.…。2.…。 */
const longestLead = 20;
/** So many candidates on is looked for the second of a list. */
const ahead = 30;

/**
 * Labels of one paragraph that count on behind full stops or ； stand as good as apart, though the breaks between
 * them are lost: （一）提高认识。（二）强化保障。 and, right behind a heading, （一）重点工程。1.…。2.…。
 */
export function markChains(text: string, lines: Line[], all: Candidate[]): void {
  let line = -2;
  let open = new Map<string, number>();
  for (const [i, one] of all.entries()) {
    const own = lineAt(lines, one.start);
    if (own !== line) open = new Map();
    line = own;
    const key = one.style + one.mark;
    if (one.doubt > 0) continue;
    const before = one.footing === "stop" ? text[one.start - 1] : undefined;
    const isStopped = before === "。";
    // （1）有人员；（2）有住所；（3）有资金: what begins a paragraph goes on in it
    const goesOn = (isStopped || before === "；") && open.get(key) === one.ordinal - 1;
    if (goesOn || (isStopped && one.ordinal === 1 && leads(text, all, i, lines[own]?.end ?? 0)))
      one.footing = "space";
    if (one.footing === "start" || one.footing === "space") open.set(key, one.ordinal);
  }
}

/** Whether a 1 stands right behind the short heading of its paragraph, with a 2 behind a full stop further on. */
function leads(text: string, all: Candidate[], at: number, lineEnd: number): boolean {
  const { start, style, mark } = all[at]!;
  const above = all[at - 1];
  if (above?.footing !== "start" || above.style === style || start - above.end > longestLead) return false;
  if (text.slice(above.end, start - 1).includes("。")) return false;
  return all
    .slice(at + 1, at + ahead)
    .some(
      (c) =>
        c.start < lineEnd &&
        c.style === style &&
        c.mark === mark &&
        c.ordinal === 2 &&
        text[c.start - 1] === "。",
    );
}

import { type Frame, pointOf } from "./ofd-frame.ts";
import type { Page, Rule } from "./page.ts";

/** How many numbers follow each command of a path; its last two are the point where it ends. */
const lengths = new Map(Object.entries({ S: 2, M: 2, L: 2, Q: 4, B: 6, C: 0, A: 7 }));

/** Adds the horizontal and vertical lines of a path to a page, e.g. `M 0 0 L 155 0 L 155 8 C`. */
export function pathRules(data: string, frame: Frame, page: Pick<Page, "horizontal" | "vertical">): void {
  const words = data.trim().split(/\s+/u);
  let here: [number, number] | null = null;
  let first: [number, number] | null = null;
  for (let i = 0; i < words.length; ) {
    const command = words[i]!;
    const length = lengths.get(command);
    if (length === undefined) return;
    const numbers = words.slice(i + 1, i + 1 + length).map(Number);
    if (numbers.length < length || !numbers.every(Number.isFinite)) return;
    const end: [number, number] | null =
      length === 0 ? first : pointOf(frame, numbers.at(-2)!, numbers.at(-1)!);
    if ((command === "L" || command === "C") && here && end) put(here, end, page);
    if (command === "M" || command === "S") first = end;
    here = end;
    i += length + 1;
  }
}

function put(
  [x1, y1]: [number, number],
  [x2, y2]: [number, number],
  page: Pick<Page, "horizontal" | "vertical">,
): void {
  const line = (at: number, a: number, b: number): Rule => ({ at, from: Math.min(a, b), to: Math.max(a, b) });
  if (page.horizontal.length + page.vertical.length > 20_000) return;
  if (Math.abs(y1 - y2) < 1) page.horizontal.push(line((y1 + y2) / 2, x1, x2));
  else if (Math.abs(x1 - x2) < 1) page.vertical.push(line((x1 + x2) / 2, y1, y2));
}

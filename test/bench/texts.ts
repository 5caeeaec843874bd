import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** All text files below a folder, in the order of their paths. */
export function textsIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => /\.(?:txt|md)$/u.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/**
 * Texts that no rule was written on: the lines of given texts dealt anew, and their numbers changed. Labels, headings
 * and sentences are as they occur; no document is one that was looked at when rules were written. The same every time.
 */
export function recombined(texts: readonly string[], count: number): string[] {
  const lines = texts.flatMap((text) => text.split("\n").filter((line) => line.trim() !== ""));
  const next = random(20260101);
  return Array.from({ length: count }, () =>
    Array.from({ length: 60 }, () =>
      lines[next() % lines.length]!.replace(/[1-9]/gu, (figure) =>
        String(((Number(figure) + next()) % 9) + 1),
      ),
    ).join("\n"),
  );
}

/** A linear congruential generator (Numerical Recipes): upper bits, since the lower ones repeat soon. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

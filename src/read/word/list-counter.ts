import { formatListNumber } from "./list-number.ts";

/** One level of an automatic list, as Word files define it (ISO/IEC 29500-1, 17.9). */
export interface ListLevel {
  /** A name of ST_NumberFormat. */
  format: string;
  /** With %1 … %9 for the numbers of the levels: `（%2）`, `%1.%2`. */
  text: string;
  start: number;
  /** Restarts after a paragraph of this level (from 1) or a higher one; 0: never; null: after any higher level. */
  restart: number | null;
  /** Prints the numbers of all levels in digits. */
  legal: boolean;
  suffix: "tab" | "space" | "nothing";
}

/** A use of a list by paragraphs: which list, and what it changes in it. */
export interface ListUse {
  /** The list whose counters it shares. */
  list: string;
  levels: (ListLevel | undefined)[];
  /** Levels that start anew, and at what, when this use comes first. */
  starts: Map<number, number>;
}

/**
 * A function that counts: called for every paragraph of a list in document order, it returns the number as Word shows it,
 * with the blank that keeps it apart from the text; null where the paragraph has none. Counters belong to the list, not to
 * its use, so that numbers run on where a later paragraph uses the list again.
 *
 * @param uses by numId
 */
export function listCounter(
  uses: ReadonlyMap<string, ListUse>,
): (numId: string, level: number, following: string) => string | null {
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();

  return (numId, depth, following) => {
    const use = uses.get(numId);
    const level = use?.levels[depth];
    if (!use || !level) return null;
    const values = counters.get(use.list) ?? [];
    counters.set(use.list, values);

    // 一、 straight to 1. counts the level between as used: a （一） that comes later is （二） in Word.
    for (let upper = 0; upper < depth; upper++)
      values[upper] ??= use.starts.get(upper) ?? use.levels[upper]?.start ?? 1;
    const override = use.starts.get(depth);
    if (override !== undefined && !started.has(`${numId} ${depth}`)) values[depth] = override;
    else values[depth] = values[depth] === undefined ? level.start : values[depth] + 1;
    started.add(`${numId} ${depth}`);
    for (let deeper = depth + 1; deeper < 9; deeper++) {
      const restart = use.levels[deeper]?.restart ?? deeper;
      if (depth < restart) values[deeper] = undefined;
    }

    if (level.format === "bullet") return `${bullet(level.text)}${level.suffix === "nothing" ? "" : " "}`;
    const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = use.levels[index]?.format ?? "none";
      return formatListNumber(values[index] ?? 1, level.legal && format !== "none" ? "decimal" : format);
    });
    if (label === "") return null;
    if (level.suffix === "tab") return label + gapAfter(label, following);
    return level.suffix === "space" ? `${label} ` : label;
  };
}

/**
 * What stands between a number and the text where Word has a tab: nothing after 一、 and （一）, as in Chinese typing, but a
 * blank after 第一章; and `1.` before `5G网络` and `1.2` before any text would read as another number without one.
 */
export function gapAfter(label: string, following: string): "" | " " {
  const needed =
    /[0-9A-Za-z]$|^第.{1,10}[编章节条]$/u.test(label) || (/\.$/u.test(label) && /^\d/u.test(following));
  return needed ? " " : "";
}

/** A bullet as it can be shown: those of symbol fonts (Wingdings) have private codes that no other font shows. */
export function bullet(text: string): string {
  return /^[\ue000-\uf8ff]?$/u.test(text) ? "•" : text;
}

import { countFirst } from "./count-first.ts";

/** Line and column, both from 1, column in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/**
 * A function from offsets to positions in one text: built once, then a binary search for each offset.
 *
 * @param text the text that offsets point into
 */
export function positions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return (offset) => {
    const line = Math.max(
      1,
      countFirst(starts, (start) => start <= offset),
    );
    return { line, column: offset - starts[line - 1]! + 1 };
  };
}

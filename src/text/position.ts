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
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

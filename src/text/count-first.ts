/**
 * How many members at the beginning of a list meet a condition that none behind them meets: where the others begin. By
 * binary search.
 *
 * @param list in an order in which those that meet the condition come first
 */
export function countFirst<T>(
  list: { readonly length: number; readonly [index: number]: T },
  isFirst: (member: T, index: number) => boolean,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFirst(list[middle]!, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

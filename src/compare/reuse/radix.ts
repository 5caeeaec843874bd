/**
 * Numbers in the order of their keys, equal keys in the order they came: least significant digit radix
 * sort, linear in the count. The fewer the numbers, the shorter the digits, for each pass also takes as
 * long as there are digits: two short documents have some hundred grams in common, not 65,536.
 *
 * @param values what is to be put in order, each a place in `keys`
 * @param keys unsigned 32-bit keys
 */
export function orderBy(values: Int32Array, keys: Uint32Array | Int32Array): Int32Array<ArrayBuffer> {
  const bits = values.length < 1 << 9 ? 8 : values.length < 1 << 16 ? 11 : 16;
  const mask = (1 << bits) - 1;
  let from = new Int32Array(values);
  let to = new Int32Array(values.length);
  let largest = 0;
  for (let i = 0; i < from.length; i++) largest = Math.max(largest, keys[from[i]!]!);
  for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += bits) {
    const starts = new Int32Array(mask + 2);
    for (let i = 0; i < from.length; i++) starts[((keys[from[i]!]! >>> shift) & mask) + 1]!++;
    for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    for (let i = 0; i < from.length; i++) to[starts[(keys[from[i]!]! >>> shift) & mask]!++] = from[i]!;
    [from, to] = [to, from];
  }
  return from;
}

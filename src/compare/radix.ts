/**
 * Numbers in the order of their keys, equal keys in the order they came: least significant digit radix
 * sort in two passes of 16 bits, linear in the count.
 *
 * @param values what is to be put in order
 * @param key an unsigned 32-bit key of a value
 */
export function orderBy(values: Int32Array, key: (value: number) => number): Int32Array<ArrayBuffer> {
  let from = new Int32Array(values);
  let to = new Int32Array(values.length);
  let largest = 0;
  for (const value of values) largest = Math.max(largest, key(value));
  for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += 16) {
    const starts = new Int32Array(0x10001);
    for (const value of from) starts[((key(value) >>> shift) & 0xffff) + 1]!++;
    for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    for (const value of from) to[starts[(key(value) >>> shift) & 0xffff]!++] = value;
    [from, to] = [to, from];
  }
  return from;
}

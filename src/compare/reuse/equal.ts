import type { LetterPool } from "./pool.ts";

/** How many letters are equal from two places on: up to a border, or a heading that only one of both has. */
export function equalBehind({ codes, edges }: LetterPool, a: number, b: number, most = Infinity): number {
  if (codes[a] === 0 || codes[a] !== codes[b]) return 0;
  let count = 1;
  while (
    count < most &&
    codes[a + count] !== undefined &&
    codes[a + count] !== 0 &&
    codes[a + count] === codes[b + count] &&
    edges[a + count] === edges[b + count]
  )
    count++;
  return count;
}

/** How many letters are equal right before two places. */
export function equalBefore({ codes, edges }: LetterPool, a: number, b: number, most = Infinity): number {
  let count = 0;
  while (
    count < most &&
    a > count &&
    codes[a - count - 1] !== 0 &&
    codes[a - count - 1] === codes[b - count - 1] &&
    edges[a - count] === edges[b - count]
  )
    count++;
  return count;
}

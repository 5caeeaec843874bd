import type { Alignment, Letters } from "./align.ts";

/** Letters at an end of a passage, beyond a heading's border, that are hardly more than the next item's number. */
const LABEL = 3;

/** Takes off the number of the next item behind the passage (…本要点。| 一、), and the last word of what stands before its first heading. */
export function withoutLabels({ codes, edges }: Letters, alignment: Alignment): Alignment {
  const trimmed = { ...alignment };
  const same = (a: number, b: number, count: number) => {
    for (let i = 0; i < count; i++) if (codes[a + i] !== codes[b + i]) return false;
    return true;
  };
  for (let k = LABEL; k > 0; k--) {
    const [endA, endB] = [trimmed.endA - k, trimmed.endB - k];
    if (edges[endA] !== 1 || edges[endB] !== 1 || !same(endA, endB, k)) continue;
    Object.assign(trimmed, { endA, endB, equal: trimmed.equal - k });
  }
  for (let k = LABEL; k > 0; k--) {
    const [a, b] = [trimmed.a + k, trimmed.b + k];
    if (edges[a] !== 1 || edges[b] !== 1 || !same(trimmed.a, trimmed.b, k)) continue;
    Object.assign(trimmed, { a, b, equal: trimmed.equal - k });
  }
  return trimmed;
}

const isDigit = (letter: number | undefined): boolean =>
  letter !== undefined && letter >= 0x30 && letter <= 0x39;

/** Takes off the half of a number at an end: 增长9 is not what 增长9.5% and 增长9.8% share. */
export function withoutHalfNumbers({ codes }: Letters, alignment: Alignment): Alignment {
  let { a, b, endA, endB, equal } = alignment;
  const cut = (x: number, y: number, beyond: number) =>
    isDigit(codes[x]) && codes[x] === codes[y] && (isDigit(codes[x + beyond]) || isDigit(codes[y + beyond]));
  if (cut(endA - 1, endB - 1, 1))
    for (; endA > a && isDigit(codes[endA - 1]) && codes[endA - 1] === codes[endB - 1]; equal--) {
      endA--;
      endB--;
    }
  if (cut(a, b, -1))
    for (; a < endA && isDigit(codes[a]) && codes[a] === codes[b]; equal--) {
      a++;
      b++;
    }
  return { a, b, endA, endB, equal };
}

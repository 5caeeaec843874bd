/** Every dash that stands for 至: - ‐ – — ― ─ － ~ ～ 〜 −, single or double. */
const dashes = "-‐–—―─－~～〜−﹣";
/** 10000与20000之间: 和 and 与 are range marks before 间 only. */
const betweenReach = 16;
/** 间 of its own: none of “十二五”期间 in the next sentence. */
const between = /^[^，。；：、\n“]{2,}?(?:之间|(?<![期时年空中民房车工])间)/u;
/** Behind the mark of a range at an offset; -1 where none stands there. */
export function behindMark(text: string, at: number): number {
  let i = at;
  while (i < at + 2 && text[i] === " ") i++;
  const c = text[i] ?? "|";
  if (dashes.includes(c)) i += dashes.includes(text[i + 1] ?? "|") ? 2 : 1;
  else if (c === "至" || c === "到") i++;
  else if ((c === "和" || c === "与") && between.test(text.slice(i, i + betweenReach))) i++;
  else return -1;
  while (text[i] === " ") i++;
  return i;
}

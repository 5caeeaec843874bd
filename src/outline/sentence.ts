/** Behind the first 。！？ outside brackets and quotation marks; -1 where there is none before `end`. */
export function sentenceEnd(text: string, start: number, end: number): number {
  let depth = 0;
  const limit = Math.min(end, start + 200);
  for (let i = start; i < limit; i++) {
    const c = text[i]!;
    if ("（(《“【".includes(c)) depth++;
    else if ("）)》”】".includes(c)) depth = Math.max(0, depth - 1);
    // “双碳" closes with a straight mark in many web copies.
    else if (c === '"' && depth > 0) depth--;
    else if (depth === 0 && "。！？!?".includes(c)) return i + 1;
  }
  return -1;
}

/** Nothing but brackets: （0.5分）（10月底完成，牵头单位：市卫健委） */
export const onlyBrackets = /^(?:[（(【][^（()）【】]{0,200}[)）】]\s{0,4}){1,6}[。；]?$/u;

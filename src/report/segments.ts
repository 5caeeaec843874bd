import type { Keyword } from "../types/record.ts";
import type { Token } from "../words/segment.ts";
import { width } from "./wrap.ts";

/** Words with a blank between them, `word/tag` where tags are known; the lines of the text stay. */
export function segmentedText(tokens: Token[]): string {
  const lines: string[][] = [[]];
  for (const { text, tag } of tokens) {
    for (const [i, part] of text.split("\n").entries()) {
      if (i > 0) lines.push([]);
      if (part.trim() !== "") lines.at(-1)!.push(tag === undefined ? part : `${part}/${tag}`);
    }
  }
  return `${lines
    .map((words) => words.join(" "))
    .join("\n")
    .trimEnd()}\n`;
}

/** Keywords lined up: word, how often, weight. */
export function keywordLines(keywords: Keyword[]): string {
  const widest = Math.max(0, ...keywords.map(({ term }) => width(term)));
  return keywords
    .map(({ term, count, weight }) => {
      const pad = " ".repeat(widest - width(term));
      return `${term}${pad}  ${String(count).padStart(4)}  ${weight.toFixed(2).padStart(8)}\n`;
    })
    .join("");
}

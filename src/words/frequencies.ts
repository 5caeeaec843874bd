/** How often each word occurs in the corpus the dictionary was counted from. */
export interface Frequencies {
  counts: Map<string, number>;
  /** Sum of all counts. */
  total: number;
}

/** A line of a dictionary of jieba: 信息化 1125 n. */
export interface DictionaryLine {
  word: string;
  count: number;
  tag: string;
}

/** The lines `word count tag` of a dictionary file; anything else in it is our bug (or a broken install) and throws. */
export function parseDictionary(content: string): DictionaryLine[] {
  const lines: DictionaryLine[] = [];
  for (const line of content.split("\n")) {
    if (line === "") continue;
    const [word, count, tag, ...rest] = line.split(" ");
    const number = Number(count);
    if (!word || !tag || rest.length > 0 || !(number > 0)) throw new Error(`not a dictionary line: ${line}`);
    lines.push({ word, count: number, tag });
  }
  return lines;
}

export function frequenciesOf(lines: DictionaryLine[]): Frequencies {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { word, count } of lines) {
    counts.set(word, count);
    total += count;
  }
  return { counts, total };
}

const longestWord = 16;

/**
 * The least count with which a word is kept whole: one more than its best split gets, as `suggest_freq` of the
 * Python jieba has it (`total · Π(count/total)`).
 */
export function countToHold(word: string, { counts, total }: Frequencies): number {
  const characters = [...word];
  // best[i]: log probability of the best split of the first i characters
  const best = [0];
  for (let end = 1; end <= characters.length; end++) {
    let score = Number.NEGATIVE_INFINITY;
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      if (start === 0 && end === characters.length) continue;
      const count = counts.get(characters.slice(start, end).join("")) ?? (end - start === 1 ? 1 : 0);
      if (count > 0) score = Math.max(score, best[start]! + Math.log(count / total));
    }
    best.push(score);
  }
  const split = characters.length < 2 ? 0 : Math.floor(total * Math.exp(best[characters.length]!));
  return Math.max(split + 1, counts.get(word) ?? 0);
}

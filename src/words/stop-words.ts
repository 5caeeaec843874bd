import { loadLexicon } from "../lexicon/load.ts";

let stops: Set<string> | undefined;

/** The words of `lexicon/stop-words.yaml`: grammar, and what every plan says of everything it does. */
export function stopWords(): ReadonlySet<string> {
  stops ??= new Set(Object.values(loadLexicon<Record<string, string[]>>("stop-words")).flat());
  return stops;
}

/** e.g. 信息化, GIS, 2B, not 70, 五, 第二: */
const wordy = /^(?:[A-Za-z][A-Za-z0-9+.-]{1,39}|[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9+]{1,39})$/u;
/** e.g. 二十三, 百分之, 第二, 2008年 */
const numeral = /^(?:第?[零〇一二三四五六七八九十百千万亿两几]{1,20}[年月日个项条]?|百分之.{0,10})$/u;

/** Whether a word says what a text is about: two characters at least, no number, no stop word. */
export function isContentWord(word: string): boolean {
  return wordy.test(word) && !numeral.test(word) && !stopWords().has(word);
}

import { codeInside } from "../../lexicon/places.ts";
import { regions } from "../../lexicon/regions.ts";
import { shareAtLarge } from "../../similarity/common-pairs.ts";
import { pairAt } from "../../similarity/terms.ts";
import { foldWidth } from "../../text/fold.ts";
import { squeeze } from "../../text/span.ts";
import type { PolicyDocument } from "../../types/record.ts";
import type { DictionaryLine } from "../../words/frequencies.ts";
import { segment, wordsIn } from "../../words/segment.ts";
import { quickestFirst } from "../../words/segmenter.ts";
import { isContentWord, stopWords } from "../../words/stop-words.ts";
import { frequentJoints } from "./joints.ts";
import type { WordCounts } from "./keyness.ts";

/** A text of a column: a paragraph or task, with the heading above it. */
export interface Telling {
  title: string;
  text: string;
}

/** Words that make up a term, at most; letters of a term. */
const longestTerm = 4;
const letters = { least: 3, most: 12 };
/** A term stands so often in all, … */
const leastCount = 3;
/** … and so often where its rarest word stands: 城市|副|中心, not 城市|建设. */
const sticks = 0.4;
/** A word that one paragraph says again and again counts twice there: a list of inspections is no habit of speech. */
const mostInOne = 2;
/** What so many paragraphs of policy texts at large say tells nothing of a place: 经济, 城市. */
const everywhere = 1 / 16;

/** e.g. （市发展改革委牵头）, （二）: who answers, and numbers. */
const bracket = /[（(][^（）()]{0,120}[）)]/gu;
/** e.g. “好品山东”, “百县千镇万村高质量发展工程”, not “十五五” of every report */
const named = /“([^“”，。、；！？]{3,16})”/gu;
const han = /^[\u4e00-\u9fff]+$/u;

/**
 * How often each column says each word and each term of several words (粤港澳大湾区, 京津冀协同发展): words that stand
 * together most of the time are one term, and are then counted as that alone. Left out are what stands in brackets,
 * names of bodies, and the names of the places that the columns are of, with all places inside them.
 *
 * @param own words of the user's own for the segmenter
 */
export function countTerms(
  columns: readonly { records: readonly PolicyDocument[]; texts: readonly Telling[] }[],
  own?: DictionaryLine[],
): WordCounts[] {
  const known = new Map<string, string>();
  const read = columns.map(({ texts }) => {
    const plain = texts.map(plainText);
    return { names: namesIn(plain), runs: runsOf(plain, known, own) };
  });
  const names = read.map((column) => column.names);
  const runs = read.map((column) => column.runs);
  const unwanted = remembered(unwantedWords(columns.flatMap(({ records }) => records)));
  const terms = termsIn(
    runs.map((column) => column.flat()),
    unwanted,
  );
  const wanted = remembered((word) => word.length > 1 && !unwanted(word) && (terms.has(word) || tells(word)));
  const said = new Map<string, number>();
  for (const column of names)
    for (const [name, count] of column) said.set(name, (said.get(name) ?? 0) + count);
  return runs.map((column, i) => {
    const counts = new Map([...names[i]!].filter(([name]) => said.get(name)! >= leastCount));
    for (const text of column) {
      const here = new Map<string, number>();
      for (const word of text.flatMap((run) => joined(run, terms))) {
        if (!wanted(word)) continue;
        here.set(word, Math.min(mostInOne, (here.get(word) ?? 0) + 1));
      }
      for (const [word, count] of here) counts.set(word, (counts.get(word) ?? 0) + count);
    }
    return { counts, total: [...counts.values()].reduce((sum, count) => sum + count, 0) };
  });
}

/** Whether a word may be one of a place's own: no stop word, nor what everybody says. */
function tells(word: string): boolean {
  return isContentWord(word) && (word.length > 2 || shareAtLarge(pairAt(word, 0)) < everywhere);
}

/** Letters of the parts of speech that say what a thing is: nouns, names, nouns of doing, idioms, short names, unknown words. */
const things = /^(?:n|vn|an|j|l|i|x|eng)/u;

/** Whether a term names a thing, by its last word: 京津冀协同发展, not 吸纳, 始终. */
export function isThing(term: string): boolean {
  return things.test(segment(term, { tags: true, engines: quickestFirst }).at(-1)?.tag ?? "");
}

/** A text in one width, without white space and brackets. */
function plainText({ title, text }: Telling): string {
  return squeeze(foldWidth(`${title}。${text}`)).replace(bracket, "，");
}

/** In how many texts each name in quotation marks stands: it is one term, whatever it is made of. */
function namesIn(texts: readonly string[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const text of texts)
    for (const name of new Set(Array.from(text.matchAll(named), ([, inside = ""]) => inside)))
      names.set(name, (names.get(name) ?? 0) + 1);
  return names;
}

/** No text holds it: it parts the texts when they are cut into words together. */
const border = "\u0001";

/**
 * The words of each text between marks of punctuation: no term runs over one.
 *
 * @param known the words so far: one that comes a thousand times is kept once; "" stands for marks of punctuation
 */
function runsOf(texts: readonly string[], known: Map<string, string>, own?: DictionaryLine[]): string[][][] {
  const found: string[][][] = [[]];
  const run: string[] = [];
  const end = () => {
    // a copy takes no more room than its words
    if (run.length > 0) found.at(-1)!.push(run.slice());
    run.length = 0;
  };
  for (const word of wordsIn(texts.map((text) => text.replace(named, "，")).join(`。${border}。`), own)) {
    const same = known.get(word) ?? (/[\p{L}\p{N}]/u.test(word) ? word : "");
    known.set(word, same);
    if (same !== "") run.push(same);
    else end();
    if (word.includes(border)) found.push([]);
  }
  end();
  return found;
}

/** Words that stand together often, and mostly together. */
function termsIn(columns: readonly string[][][], unwanted: (word: string) => boolean): Set<string> {
  const runs = columns.flat();
  const words = new Map<string, number>();
  for (const run of runs) for (const word of run) words.set(word, (words.get(word) ?? 0) + 1);
  const may = {
    begin: (word: string) => mayBegin(word) && !unwanted(word),
    end: (word: string) => mayJoin(word) && !unwanted(word),
  };
  const found = new Set<string>();
  for (const { text, count, parts } of frequentJoints(runs, words, may, {
    least: leastCount,
    longest: longestTerm,
  })) {
    if (text.length < letters.least || text.length > letters.most) continue;
    if (!mayEnd(parts.at(-1)!) || count < sticks * Math.min(...parts.map((part) => words.get(part)!)))
      continue;
    if (parts.some((part) => part.length > 1 && !stopWords().has(part))) found.add(text);
  }
  return found;
}

/** The same question is asked of a word again and again. */
function remembered(test: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    let answer = answers.get(word);
    if (answer === undefined) {
      answer = test(word);
      answers.set(word, answer);
    }
    return answer;
  };
}

const mayJoin = (word: string): boolean => han.test(word) && !functionWord(word);
/** A term begins with a thing: 推进 and 高质量 are said of it. */
const mayBegin = (word: string): boolean => mayJoin(word) && !(word.length > 1 && stopWords().has(word));
/** One letter alone ends it only as a part of a word: 区, 带, 圈. */
const mayEnd = (word: string): boolean =>
  word.length > 1 || "区带圈群港湾城园链廊网云库户桥线州岛".includes(word);

/** e.g. 的, 和, 在: with them it is a phrase and no term. */
function functionWord(word: string): boolean {
  return word.length === 1 && stopWords().has(word);
}

/** The words of a run, the longest terms as one. */
function joined(run: readonly string[], terms: ReadonlySet<string>): string[] {
  const words: string[] = [];
  for (let i = 0; i < run.length; ) {
    let taken = 1;
    let text = run[i]!;
    let longest = text;
    for (let k = i + 1; k < run.length && k < i + longestTerm; k++) {
      text += run[k]!;
      if (terms.has(text)) {
        longest = text;
        taken = k + 1 - i;
      }
    }
    words.push(longest);
    i += taken;
  }
  return words;
}

/** Names of bodies, of the columns' own places and of whatever lies inside these. */
function unwantedWords(records: readonly PolicyDocument[]): (word: string) => boolean {
  const bodies = new Set(records.flatMap(({ agencies }) => agencies.map(({ name }) => squeeze(name))));
  const codes = new Set(
    records.flatMap(({ document: { region } }) =>
      region?.code && region.level !== "country" ? [region.code] : [],
    ),
  );
  const inside = (code: string) => [...codes].some((own) => code.startsWith(codeInside(own)));
  const names = records.flatMap(({ document: { region } }) => (region ? [region.name] : []));
  const placesOf = (word: string) =>
    ["", "市", "区"].map((level) => regions().named(word + level)).find((places) => places.length > 0) ?? [];
  const isPlace = (word: string) => codes.size > 0 && placesOf(word).some(({ code }) => inside(code));
  const own = [
    ...new Set(names.flatMap((name) => [name, name.replace(/(?:特别行政区|自治区|省|市|区|县)$/u, "")])),
  ].filter((name) => name.length > 1);
  return (word) =>
    bodies.has(word) ||
    isPlace(word) ||
    own.some((name) => word.includes(name)) ||
    /^(?:[全我本][省市区县州盟]|自治[区州]$)/u.test(word);
}

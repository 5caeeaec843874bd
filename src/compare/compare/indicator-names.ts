import { loadLexicon } from "../../lexicon/load.ts";
import { noCounts } from "../../similarity/counts.ts";
import { addPairs, plain, type Terms } from "../../similarity/terms.ts";
import type { Indicator } from "../../types/record.ts";

/** e.g. 2010年, 年底, 全市, 我省: say when and where, not what is measured. */
const place = /(?:\d{4}年|(?:今年|明年|年底|年末|全年|年内|期末)|(?:全|我|本)(?:国|省|市|区|县|自治区))/gu;

/** e.g. 拟 in 赤字率拟按3%安排: what is done with it. */
const planned = /拟$/u;

/** What an indicator measures, without time and place: 行政村宽带上网率. */
export function measured(name: string): string {
  return plain(name).replace(place, "").replace(planned, "");
}

/**
 * Words that say how something is counted or that it changes, not what it is: 居民消费价格涨幅 and 居民消费价格上涨,
 * 国内生产总值 and 地区生产总值 are the same.
 */
const neutral =
  /(?:增长|提高|提升|上升|上涨|增加|扩大|下降|降低|减少|压减|涨幅|增幅|增速|降幅|增长率|达到|力争|确保|控制|保持|稳定|实现|完成|每年|年均|平均|累计|预计|预期|目标|总量|总数|总额|数量|规模(?!以上)|水平|比例|比重|占比|惠及|受益|国内(?=生产总值)|地区(?=生产总值)|基本|左右|(?<!规模)以上|以内|[的与和及等了达至到占])/gu;

/** e.g. 3700多万 in 每年惠及3700多万学生 */
const number = /(?:[超近约逾])?[\d.,]{1,20}[多余几]?(?:[万亿千百]|%|个百分点){0,3}/gu;

/** A name of so few letters tells nothing by itself: 学生, 培训, 农户. */
const bare = 2;

/**
 * The letters by which an indicator is compared: its name without neutral words or, where that tells too little,
 * its quote without the number (国家助学贷款提标降息学生).
 */
export function telling({ name, quote }: Pick<Indicator, "name" | "quote">): string {
  const own = measured(name);
  const words = own.length > bare ? own : measured(quote).replace(number, "");
  const letters = words.replace(neutral, "");
  return letters.length > 1 ? letters : own;
}

/** The terms of a name. Nothing is passed over here: in 服务水平 every character tells. */
export function nameTerms(name: string): Terms {
  const terms: Terms = noCounts(name.length);
  addPairs(terms, name, 1);
  return terms;
}

/** Longer names are cut: the work for two is their product. */
const longest = 60;

/**
 * Whether two names can mean the same: what only the one says and what only the other says do not stand against
 * each other. 村宽带上网率 is less than 行政村宽带上网率; 规上 is short for 规模以上; but 登记 and 调查 in
 * 城镇登记失业率 and 城镇调查失业率 make two things of them.
 */
export function agree(a: string, b: string): boolean {
  const [x, y] = leftOver(a.slice(0, longest), b.slice(0, longest));
  return x === "" || y === "" || isWithin(x, y) || isWithin(y, x);
}

let qualifiers: string[] | undefined;

/** Whether two names have the same of the words that make another thing of what is measured: 人均, 农村, 规上. */
export function sameQualifiers(a: string, b: string): boolean {
  qualifiers ??= loadLexicon<string[][]>("qualifiers").flat();
  return qualifiers.every((word) => a.includes(word) === b.includes(word) || abbreviated(word, a, b));
}

/** 规上 is short for 规模以上, 限上 for 限额以上. */
function abbreviated(word: string, a: string, b: string): boolean {
  const pair = [
    ["规上", "规模以上"],
    ["限上", "限额以上"],
  ].find((forms) => forms.includes(word));
  return pair !== undefined && [a, b].every((name) => pair.some((form) => name.includes(form)));
}

/** What is left of two texts when their longest common stretches of two letters or more are taken out (Ratcliff & Obershelp 1988). */
function leftOver(a: string, b: string): [string, string] {
  let best = { length: 1, a: 0, b: 0 };
  let above = new Int32Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const row = new Int32Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      const length = above[j]! + 1;
      row[j + 1] = length;
      if (length > best.length) best = { length, a: i + 1 - length, b: j + 1 - length };
    }
    above = row;
  }
  if (best.length < 2) return [a, b];
  const before = leftOver(a.slice(0, best.a), b.slice(0, best.b));
  const after = leftOver(a.slice(best.a + best.length), b.slice(best.b + best.length));
  return [before[0] + after[0], before[1] + after[1]];
}

/** Whether the letters of one stand in the other in their order: 规上 in 规模以上. */
function isWithin(few: string, many: string): boolean {
  let at = 0;
  for (const letter of few) {
    at = many.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

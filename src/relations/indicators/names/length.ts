import { form } from "../../../lexicon/forms.ts";
import { headingWords } from "../../../outline/vocabulary.ts";

/** Names are no longer than this where their subject can be told. */
export const longest = 28;
/** What is left of a name that is cut says at least so much. */
const shortest = 4;

/**
 * A name without what only describes its subject, where it is long: notes in brackets, examples before 等, what stands
 * before the last 的, what happens to it. A list stays whole: half of it would be wrong.
 */
export function limited(words: string, most = longest): string {
  let name = withoutHalfBrackets(words);
  for (const shorter of [withoutNotes, behindExamples, behindOf, beforePredicate]) {
    if (name.length <= most) return name;
    name = shorter(name);
  }
  return name;
}

/** 受助人（含残疾人 → 受助人: a bracket that the name does not close, or that closes none. */
export function withoutHalfBrackets(words: string): string {
  const open = words.lastIndexOf("（");
  const close = words.indexOf("）");
  if (open >= 0 && words.indexOf("）", open) < 0) return withoutHalfBrackets(words.slice(0, open));
  const first = words.indexOf("（");
  return close >= 0 && (first < 0 || close < first) ? withoutHalfBrackets(words.slice(close + 1)) : words;
}

/** Without notes in brackets, where something is left. */
export function withoutNotes(words: string): string {
  const open = words.indexOf("（");
  const close = words.indexOf("）", open);
  if (open < 0 || close < 0) return words;
  const rest = words.slice(0, open) + withoutNotes(words.slice(close + 1));
  return rest.length >= shortest ? rest : words;
}

const works = ["项目", "工程", "企业", "产业", "事项", "县市"];

/** 创新中心、体验中心等创新服务载体 → 创新服务载体; 竣工甲电厂一期、乙水库二期等项目 → 竣工项目 */
function behindExamples(words: string): string {
  const at = words.lastIndexOf("等");
  const rest = words.slice(at + 1);
  if (at <= 0 || words.indexOf("等") !== at || words.lastIndexOf("、", at) <= 0) return words;
  if (works.includes(rest)) return (headingWords().begins.exec(words)?.[0] ?? "") + rest;
  return rest.length >= shortest && !"级于效".includes(rest[0]!) ? rest : words;
}

/** 试点镇基本完成行政管理体制改革 → 试点镇: who it is, without what they do. */
function beforePredicate(words: string): string {
  const at = form("name/predicate").exec(words)?.index ?? 0;
  return at >= shortest - 1 ? words.slice(0, at) : words;
}

/** 在国内具有较强影响力的双跨平台 → 双跨平台 */
function behindOf(words: string): string {
  const at = words.lastIndexOf("的");
  return words.length - at > shortest ? words.slice(at + 1) : words;
}

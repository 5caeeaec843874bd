import { isMoney } from "../../../mentions/quantities/units.ts";
import type { Name } from "./name.ts";
import type { Phrase } from "./phrase.ts";

/** What opens a size that things of a class are beyond: 超亿元企业, 过5亿元项目. */
const beyond = ["超过", "超", "过", "突破", "逾"];
const longest = 8;
export const classes = "企业 项目 集群 产业 园区 公司 集团 楼宇 大户 品牌 产品 镇 乡 村 县 市 区".split(" ");

/**
 * The class that a number counts, by the size right before its name: 产值超亿元企业 of 产值超亿元企业达到13家.
 *
 * @param previous name of the number before, which is the size
 * @returns "" where no size stands there
 */
export function classCounted({ own, statement }: Phrase, previous: Name | null): string {
  const { scan, quantities, index, quantity, clause } = statement;
  const size = quantities[index - 1];
  if (!size || own === "" || own.length > longest || size.span.start < clause.start) return "";
  const bounded = size.comparator === ">" || size.comparator === ">=";
  if (!isMoney(size.unit) || !bounded || size.change !== null) return "";
  if (!classes.some((word) => own.endsWith(word))) return "";
  if (!beyond.some((word) => size.text.startsWith(word))) return "";
  const between = scan.text.slice(size.span.end, quantity.span.start);
  const link = between.startsWith("的") ? "的" : "";
  if (!between.startsWith(link + own)) return "";
  const before = scan.text.slice(Math.max(clause.start, size.span.start - longest), size.span.start);
  return sharedEnd(previous?.name ?? "", before) + size.text + link + own;
}

/** The longest end that two words have in common: 产值 of 规模企业产值 and ，产值. */
function sharedEnd(a: string, b: string): string {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return a.slice(a.length - n);
}

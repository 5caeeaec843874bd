import type { QuantityMention } from "../../types/record.ts";

const years = new Set(["岁", "周岁"]);
/** 3岁以下婴幼儿托位数达5.8个: a rate or number of those of an age, and what it reaches. */
const measured =
  /^(?:[（(]含[）)])?(?:及?以[上下内])?[\p{Script=Han}、]{2,16}?(?:率|托位数|人数|比例|占比|年限)[^\d，。；：、]{0,8}\d/u;
const reach = 32;

/** An age that is part of what a rate or a number is called: it says nothing of its own. */
export function isMeasuredAge(text: string, { unit, span }: QuantityMention): boolean {
  return years.has(unit) && measured.test(text.slice(span.end, span.end + reach));
}

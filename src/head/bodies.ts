import { form } from "../lexicon/forms.ts";
import { regions } from "../lexicon/regions.ts";
import { beginsWithPlace } from "./region.ts";
import { issuerAtEnd } from "./signature.ts";

/** A body of the party or the state begins so where no place does. */
const central = ["中共", "中国", "国家", "国务院", "全国", "最高人民", "省委", "市委", "县委", "区委"];

/**
 * Bodies that are printed one behind the other without a mark, apart: 广州市医疗保障局广州市财政局 is two. One begins
 * where another could end and a place or a central body's name follows.
 */
function bodiesApart(name: string): string[] {
  const bodies: string[] = [];
  let start = 0;
  for (let i = 3; i < name.length - 2; i++) {
    const rest = name.slice(i);
    if (isOfficeOf(name.slice(start, i), rest)) continue;
    if (i - start < 3 || !begins(rest) || !issuerAtEnd(name.slice(start, i)) || !issuerAtEnd(rest)) continue;
    bodies.push(name.slice(start, i));
    start = i;
  }
  return [...bodies, name.slice(start)];
}

/** 国家统计局 and 某市调查队, 国家税务总局 and 某省税务局 (with what stands behind it): one body. */
function isOfficeOf(body: string, rest: string): boolean {
  if (body === "国家统计局") return form("head/survey-office").test(rest);
  return body === "国家税务总局" && form("head/tax-office").test(rest.slice(0, rest.indexOf("税务局") + 3));
}

function begins(name: string): boolean {
  if (central.some((word) => name.startsWith(word)) || beginsWithPlace(name)) return true;
  return regions()
    .words.national.split(/\s+/u)
    .some((body) => body.length > 2 && name.startsWith(body));
}

/** Several issuers as one string, joined with 、. */
export function joinedBodies(names: string[]): string {
  return names
    .flatMap((name) => name.split("、"))
    .flatMap(bodiesApart)
    .join("、");
}

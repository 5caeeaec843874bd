import { addPairs, plain, type Terms } from "../similarity/terms.ts";

/** e.g. 2010年, 年底, 全市, 我省: say when and where, not what is measured. */
const place = /(?:\d{4}年|(?:今年|明年|年底|年末|全年|年内|期末)|(?:全|我|本)(?:国|省|市|区|县|自治区))/gu;

/** What an indicator measures, without time and place: 行政村宽带上网率. */
export function measured(name: string): string {
  return plain(name).replace(place, "");
}

/** The terms of a name. Nothing is passed over here: in 服务水平 every character tells. */
export function nameTerms(name: string): Terms {
  const terms: Terms = new Map();
  addPairs(terms, name, 1);
  return terms;
}

import { measures } from "../relations/indicators/measure.ts";
import { UserError } from "../user-error.ts";

/** Keys of headline indicators: `gdp,urban_new_jobs`; their names in the two languages too: 地区生产总值. */
export function measureKeys(list: string): string[] {
  const known = measures();
  return list
    .split(/[,，、]+/u)
    .map((word) => word.trim())
    .filter(Boolean)
    .map((word) => {
      const named = (zh: string, en: string) => zh === word || en.toLowerCase() === word.toLowerCase();
      const key = known.has(word) ? word : [...known.values()].find(({ zh, en }) => named(zh, en))?.key;
      if (key === undefined)
        throw new UserError("panel.measure", { word, known: [...known.keys()].join(", ") });
      return key;
    });
}

import { form } from "../lexicon/forms.ts";
import { foldWidth } from "../text/fold.ts";
import { squeeze } from "../text/span.ts";

/**
 * Tells whether a title that is cited is the document's own: the same but for quotation marks, brackets behind it
 * (规划纲要（草案） is spoken of as 规划纲要草案, 工作要点（2023年） as 工作要点) and a year that only one of the two prints
 * (2023年《区〈政府工作报告〉…方案》 of 2023年区《政府工作报告》…方案); or that of the notice that issues it. Last year's
 * 工作要点 is another document.
 *
 * @param titles the document's own and those of its parts; null where one has none
 */
export function ownTitles(titles: readonly (string | null)[]): (cited: string) => boolean {
  const own = titles.flatMap((title) =>
    title === null ? [] : { words: plain(title), years: yearsOf(title) },
  );
  return (cited) => {
    const words = plain(cited);
    const inner = issued(words);
    const same = own.filter((one) => one.words === words || one.words === inner);
    if (same.length === 0) return false;
    const others = yearsOf(cited);
    return same.some(({ years }) => years === "" || others === "" || years === others);
  };
}

/** 关于印发X的通知 */
function issued(words: string): string | null {
  return form("title/issued").exec(words)?.[1] ?? null;
}

function plain(title: string): string {
  return foldWidth(squeeze(title))
    .replace(/[〈〉《》“”"‘’]/gu, "")
    .replace(/[(][^()]{0,20}[)]$/u, "")
    .replace(form("title/year", "gu"), "");
}

function yearsOf(title: string): string {
  return (foldWidth(title).match(form("title/bare-year", "gu")) ?? []).join(" ");
}

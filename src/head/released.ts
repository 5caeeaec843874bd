import { form } from "../lexicon/forms.ts";
import { genreOfTitle } from "../outline/genre.ts";
import { isHan } from "../text/han.ts";
import type { Joined } from "../text/joined.ts";
import { joinedBodies } from "./bodies.ts";
import type { Place } from "./headline.ts";
import { issuerAtEnd } from "./signature.ts";

/** When, in front of who: 近日某市人民政府办公厅印发. */
const lately = ["近日", "日前"];
const longestNames = 120;

/** 近日，某市委办公厅印发了《X》，…。《X》全文如下: the title of a document that a press release prints whole. */
export function releasedTitle({ text }: Joined): Place | null {
  const found = form("head/in-full").exec(text);
  if (!found || genreOfTitle(found[1]!) === null) return null;
  const start = found.index + 1;
  return { start, end: start + found[1]!.length };
}

/** Who a headline or a press release says has issued a document: 某市委办公厅 某市人民政府办公厅印发《X》. */
export function releasedBy({ text, gap }: Joined, title: string | null): string | null {
  if (title === null) return null;
  for (let at = text.indexOf(`《${title}》`); at > 0; at = text.indexOf(`《${title}》`, at + 1)) {
    const verb = form("head/releases").exec(text.slice(Math.max(0, at - 5), at))?.[0].length;
    if (verb === undefined) continue;
    const end = at - verb;
    let start = end;
    while (
      start > 0 &&
      end - start < longestNames &&
      (gap[start]! < 2 || start === end) &&
      (isHan(text[start - 1]) || text[start - 1] === "、")
    )
      start--;
    const words = text.slice(start, end);
    const day = lately.find((word) => words.startsWith(word)) ?? "";
    const names = words.slice(day.length).split("、");
    if (names.every(issuerAtEnd)) return joinedBodies(names);
  }
  return null;
}

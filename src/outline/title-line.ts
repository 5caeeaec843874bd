import { form } from "../lexicon/forms.ts";
import { squeeze } from "../text/span.ts";
import { genreOfTitle } from "./genre.ts";
import type { Line } from "./lines.ts";

/** Whether a line may be a title: short, no sentence, no label. */
export function isTitleLine(text: string, { start, end }: Line): boolean {
  if (end - start > 80) return false;
  const line = squeeze(text.slice(start, end));
  return (
    line.length >= 2 &&
    line.length <= 60 &&
    !/[。；？！]|[：:，,、]$/u.test(line) &&
    !"-•●".includes(line[0]!) &&
    !form("line/labelled").test(line)
  );
}

/** Whether a line is the title of a document or list of its own. */
export function isDocumentTitle(text: string, line: Line): boolean {
  if (!isTitleLine(text, line)) return false;
  const words = squeeze(text.slice(line.start, line.end)).replace(
    /^[#*]+|(?<![*])[*]+$|[（(][^（()）]{1,20}[)）]$/gu,
    "",
  );
  return form("line/part-title").test(words) || (words.length >= 6 && genreOfTitle(words) !== null);
}

/** Whether a line in the middle of a document may be the title of another. */
export function isTitleOfAnother(text: string, line: Line): boolean {
  return (
    isDocumentTitle(text, line) && !form("line/section-title").test(squeeze(text.slice(line.start, line.end)))
  );
}

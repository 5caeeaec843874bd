import { lexicon, wordsOf } from "../../lexicon/lexicon.ts";
import type { Anchor } from "../../types/reading.ts";
import type { DocumentHead } from "../../types/record.ts";

/** Genres that are planned for no year of their own. */
const lasting = lexicon(
  "genres",
  (words: Record<"lasting" | "replies", string>) =>
    new Set([...wordsOf(words.lasting), ...wordsOf(words.replies)]),
);

/**
 * The day and years that relative times are counted from, out of what the document says of itself.
 * The clock is never asked: where the document is silent the fields are null.
 *
 * @param outcome the document tells what was done in its years
 */
export function anchorOf(head: DocumentHead, outcome = false): Anchor {
  const yearOf = (text: string | null | undefined) => (text ? Number(text.slice(0, 4)) : null);
  const from = yearOf(head.period?.from);
  const to = yearOf(head.period?.to);
  const oneYear = from !== null && from === to ? from : null;
  const dated = head.date && head.date.length === 10 ? head.date : null;
  // read at the end of a year, a work report tells of that year and plans the next
  const closes = head.kind === "政府工作报告" && dated !== null && dated.slice(5, 7) >= "11";
  const closed = closes && (oneYear === null || oneYear === yearOf(dated)) ? yearOf(dated) : null;
  return {
    date: dated,
    issued: dated,
    // what a summary of several years tells of is not ahead of it
    year: oneYear ?? yearOf(head.date) ?? (outcome ? to : from) ?? yearOfNumber(head.number),
    planEnd: closed !== null && oneYear !== null ? closed + 1 : to,
    planFrom: from,
    ...(head.kind !== null && lasting().has(head.kind) ? { lasting: true } : {}),
    ...(outcome ? { told: to ?? yearTold(dated) } : closed === null ? {} : { told: closed }),
  };
}

/** The year that a summary without one tells of: its own at the end of the year, the one before at its beginning. */
function yearTold(date: string | null): number | null {
  if (date === null) return null;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return month >= 11 ? year : month <= 3 ? year - 1 : null;
}

/** 2022 of 某政发〔2022〕9号 and of 公告2022年第9号: the year that a document was numbered in, where it has no date. */
function yearOfNumber(number: string | null): number | null {
  const year = /[〔[【(（](\d{4})[〕\]】)）]|(\d{4})年第/u.exec(number ?? "");
  return year ? Number(year[1] ?? year[2]) : null;
}

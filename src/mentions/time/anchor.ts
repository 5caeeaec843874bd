import type { Anchor } from "../../types/reading.ts";
import type { DocumentHead } from "../../types/record.ts";

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
  return {
    date: dated,
    issued: dated,
    year: oneYear ?? yearOf(head.date) ?? from ?? yearOfNumber(head.number),
    planEnd: to,
    planFrom: from,
    ...(outcome ? { told: to } : {}),
  };
}

/** 2022 of 某政发〔2022〕9号: the year that a document was numbered in, where it has no date. */
function yearOfNumber(number: string | null): number | null {
  const year = /[〔[【(（](\d{4})[〕\]】)）]/u.exec(number ?? "")?.[1];
  return year ? Number(year) : null;
}

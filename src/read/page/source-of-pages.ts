import { reporter } from "../../text/report.ts";
import type { Source, SourceFormat } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import type { Origin } from "../reader.ts";
import type { Page } from "./page.ts";
import { textOfPages } from "./pages.ts";

/**
 * A source out of the pages of a PDF or OFD file; pages without text are told.
 *
 * @throws UserError `file.scanned` where no page has text
 */
export function sourceOfPages(format: SourceFormat, pages: Page[], base: Origin): Source {
  const empty = pages.filter(({ fragments }) => fragments.length === 0).length;
  if (empty === pages.length) throw new UserError("file.scanned", { path: base.path, pages: pages.length });
  const source = textOfPages(pages, base, format);
  const report = reporter(source.messages);
  if (empty > 0) report("read.scanned-pages", undefined, { count: empty, pages: pages.length });
  const unreadable = pages.filter(isUnreadable).length;
  if (unreadable > 0) report("read.unreadable-pages", undefined, { count: unreadable, pages: pages.length });
  return source;
}

/** Letters that a page must have for its share of signs to mean anything. */
const enoughLetters = 100;

/**
 * Whether the text layer of a page is not what it shows: fonts whose letters do not say what they are come out as a jumble of
 * `!"#$%&'()*+`, private characters and ideographs that no text uses, with hardly any Chinese among them.
 */
function isUnreadable({ fragments }: Page): boolean {
  let letters = 0;
  let signs = 0;
  let chinese = 0;
  for (const { text } of fragments) {
    for (const char of text) {
      if (/\s/u.test(char)) continue;
      letters++;
      if (
        /[!"#$&'*+<=>?@[\\\]^_`{|}~\u0080-\u009f\u00a1-\u00ff\ue000-\uf8ff\ufffd\u7200-\u72ff\u3400-\u4dbf]/u.test(
          char,
        )
      )
        signs++;
      else if (/[\u4e00-\u9fff]/u.test(char)) chinese++;
    }
  }
  return letters >= enoughLetters && signs > 0.2 * letters && chinese < 0.3 * letters;
}

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
  if (empty > 0)
    reporter(source.messages)("read.scanned-pages", undefined, { count: empty, pages: pages.length });
  return source;
}

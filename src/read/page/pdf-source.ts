import { reporter } from "../../text/report.ts";
import type { Source } from "../../types/record.ts";
import type { Origin } from "../reader.ts";
import type { Page } from "./page.ts";
import { damagedStreams } from "./pdf-damage.ts";
import { openPdf } from "./pdf-document.ts";
import { readPage } from "./pdf-page.ts";
import { sourceOfPages } from "./source-of-pages.ts";

/**
 * The text layer of a PDF: lines joined to paragraphs, page numbers and running heads dropped, ruled tables as
 * tables. `pages` tells where each page begins. Runs as long as the file makes it: see `pdf.ts`.
 *
 * @throws UserError `file.broken`, `file.encrypted`; `file.scanned` where no page has text
 */
export async function sourceOfPdf(bytes: Uint8Array, base: Origin): Promise<Source> {
  const pdf = await openPdf(bytes, base.path);
  const pages: Page[] = [];
  try {
    for (let number = 1; number <= pdf.count; number++)
      pages.push(readPage(await pdf.page(number), pdf.operators));
  } finally {
    await pdf.close();
  }
  const source = sourceOfPages("pdf", pages, base);
  const count = damagedStreams(bytes);
  if (count > 0) reporter(source.messages)("read.damaged", undefined, { count });
  return source;
}

import { reporter } from "../../text/report.ts";
import type { Source } from "../../types.ts";
import { UserError } from "../../user-error.ts";
import type { Origin } from "../reader.ts";
import type { Page } from "./page.ts";
import { textOfPages } from "./pages.ts";
import { openPdf } from "./pdf-document.ts";
import { readPage } from "./pdf-page.ts";

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
    for (let number = 1; number <= pdf.count; number++) pages.push(await readPage(pdf, number, pages.at(-1)));
  } catch {
    throw new UserError("file.broken", { path: base.path, format: "PDF" });
  } finally {
    await pdf.close();
  }
  const empty = pages.filter(({ fragments }) => fragments.length === 0).length;
  if (empty === pages.length) throw new UserError("file.scanned", { path: base.path, pages: pages.length });
  const source: Source = {
    path: base.path,
    format: "pdf",
    encoding: null,
    sha256: base.sha256,
    ...textOfPages(pages),
    messages: [],
  };
  if (empty > 0)
    reporter(source.messages)("read.scanned-pages", undefined, { count: empty, pages: pages.length });
  return source;
}

import { reporter } from "../../text/report.ts";
import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { openArchive } from "../archive.ts";
import { limits, megabytes } from "../limits.ts";
import type { Origin } from "../reader.ts";
import { readPageList } from "./ofd-document.ts";
import { type Content, emptyContent, pageOf, partFinder, readContent } from "./ofd-page.ts";
import { sourceOfPages } from "./source-of-pages.ts";

/** Text objects of all pages, templates counted on each page that names them. */
const maxTexts = 2_000_000;
const maxPages = 10_000;

/**
 * The text layer of an OFD file (GB/T 33190): text objects as lines and paragraphs, as from a PDF, templates of
 * pages included. `pages` tells where each page begins. Parts that the file names and does not hold are told.
 *
 * @throws UserError `file.broken`, `file.bomb`, `file.entities`; `file.no-document` where it names no document,
 *   `file.scanned` where no page has text
 */
export function readOfd(bytes: Uint8Array, base: Origin): Source {
  const origin = { path: base.path, format: "OFD" };
  const archive = openArchive(bytes, origin);
  const partAt = partFinder(archive);
  const list = readPageList(partAt, origin);
  const bomb = (): UserError =>
    new UserError("file.bomb", { path: base.path, limit: megabytes(limits.unpackedBytes) });
  if (list.pages.length > maxPages) throw bomb();

  const missing = new Set<string>();
  const contentAt = (location: string | undefined): Content => {
    const part = location === undefined ? null : partAt(location);
    if (part) return readContent(part, origin, list.area);
    if (location !== undefined) missing.add(location);
    return emptyContent(list.area);
  };
  const templates = new Map<string, Content>();
  const templateOf = (id: string): Content => {
    const template = templates.get(id) ?? contentAt(list.templates.get(id));
    templates.set(id, template);
    return template;
  };
  let texts = 0;
  const pages = list.pages.map((location) => {
    const page = contentAt(location);
    // A template named twice would be printed twice at the same place.
    const contents = [page, ...[...new Set(page.templateIds)].map(templateOf)];
    texts += contents.reduce((sum, content) => sum + content.texts.length, 0);
    if (texts > maxTexts) throw bomb();
    return pageOf(contents);
  });
  const source = sourceOfPages("ofd", pages, base);
  if (missing.size > 0) reporter(source.messages)("read.parts-missing", undefined, { count: missing.size });
  return source;
}

import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { type Archive, openArchive } from "../archive.ts";
import { limits, megabytes } from "../limits.ts";
import type { Origin } from "../reader.ts";
import { readPageList } from "./ofd-document.ts";
import { emptyPage, readContent } from "./ofd-page.ts";
import type { Page } from "./page.ts";
import { sourceOfPages } from "./source-of-pages.ts";

/** Text objects of all pages, templates counted on each page that names them. */
const maxFragments = 2_000_000;

/**
 * The text layer of an OFD file (GB/T 33190): text objects as lines and paragraphs, as from a PDF, templates of
 * pages included. `pages` tells where each page begins.
 *
 * @throws UserError `file.broken`, `file.bomb`, `file.entities`; `file.no-document` where it names no document,
 *   `file.scanned` where no page has text
 */
export function readOfd(bytes: Uint8Array, base: Origin): Source {
  const origin = { path: base.path, format: "OFD" };
  const archive: Archive = openArchive(bytes, origin);
  const list = readPageList(archive, origin);
  const templates = new Map<string, Page>();
  let fragments = 0;
  const pages = list.pages.map(({ location, templateIds }) => {
    const part = archive.read(location);
    if (!part) return emptyPage(list.area);
    const page = readContent(part, origin, list.area);
    for (const id of [...templateIds, ...page.templateIds]) {
      const template = templates.get(id) ?? readTemplate(archive, list.templates.get(id), origin, list.area);
      templates.set(id, template);
      page.fragments = page.fragments.concat(template.fragments);
      page.horizontal = page.horizontal.concat(template.horizontal);
      page.vertical = page.vertical.concat(template.vertical);
    }
    fragments += page.fragments.length;
    if (fragments > maxFragments) {
      throw new UserError("file.bomb", { path: base.path, limit: megabytes(limits.unpackedBytes) });
    }
    return page;
  });
  return sourceOfPages("ofd", pages, base);
}

function readTemplate(
  archive: Archive,
  location: string | undefined,
  origin: { path: string; format: string },
  area: number[],
): Page {
  const part = location === undefined ? null : archive.read(location);
  return part ? readContent(part, origin, area) : emptyPage(area);
}

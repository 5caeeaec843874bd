import { reporter } from "../../text/report.ts";
import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { openArchive } from "../archive.ts";
import { type Block, layOut } from "../layout.ts";
import type { Origin } from "../reader.ts";
import { parseXml } from "../xml.ts";
import { blocksOf } from "./html-blocks.ts";
import { decodePage } from "./html-charset.ts";
import { measurePage } from "./html-measure.ts";
import { parseHtml } from "./html-tree.ts";

/**
 * A book in EPUB 2 or 3: its chapters in reading order, each read as a page without furniture. Chapters that the book
 * names and does not hold are told.
 *
 * @throws UserError `file.broken`, `file.encrypted`, `file.no-document`, `file.empty`
 */
export function readEpub(bytes: Uint8Array, base: Origin): Source {
  const origin = { path: base.path, format: "EPUB" };
  const archive = openArchive(bytes, origin);
  if (archive.has("META-INF/rights.xml")) throw new UserError("file.encrypted", { path: base.path });
  const { title, chapters } = contentsOf((name) => archive.read(name), origin);
  const blocks: Block[] = [];
  let missing = 0;
  for (const chapter of chapters) {
    const page = archive.read(chapter);
    if (!page) missing++;
    else {
      const document = parseHtml(decodePage(page, { path: base.path, sha256: base.sha256 }).text);
      for (const block of blocksOf(document, measurePage(document), () => false)) blocks.push(block);
    }
  }
  if (blocks.length === 0) throw new UserError("file.empty", { path: base.path });
  const { source } = layOut(blocks, base, "epub");
  if (title !== "") source.hints = { title };
  if (missing > 0) reporter(source.messages)("read.parts-missing", undefined, { count: missing });
  return source;
}

/** The title and the chapters in reading order, by the package document (EPUB 3.3, 5). */
function contentsOf(
  read: (name: string) => Uint8Array | null,
  origin: { path: string; format: string },
): { title: string; chapters: string[] } {
  const container = read("META-INF/container.xml");
  let root = "";
  if (container)
    parseXml(
      container,
      origin,
      {},
      {
        open: (name, attributes) => {
          if (name.endsWith("rootfile")) root ||= attributes["full-path"] ?? "";
        },
      },
    );
  const book = root === "" ? null : read(root);
  if (!book) throw new UserError("file.no-document", origin);
  const folder = root.slice(0, root.lastIndexOf("/") + 1);
  const items = new Map<string, string>();
  const chapters: string[] = [];
  let title = "";
  let inTitle = false;
  parseXml(
    book,
    origin,
    {},
    {
      open: (name, { id = "", href = "", properties = "", idref = "", linear = "" }) => {
        inTitle = name.endsWith("title") && title === "";
        // The table of contents repeats the headings.
        if (name.endsWith("item") && !/\bnav\b/u.test(properties)) items.set(id, resolved(folder, href));
        const chapter = name.endsWith("itemref") && linear !== "no" ? items.get(idref) : undefined;
        if (chapter !== undefined) chapters.push(chapter);
      },
      close: () => {
        inTitle = false;
      },
      text: (text) => {
        if (inTitle) title += text;
      },
    },
  );
  return { title: title.trim(), chapters };
}

function resolved(folder: string, href: string): string {
  try {
    return decodeURIComponent(new URL(href, `file:///${folder}`).pathname.slice(1));
  } catch {
    return folder + href;
  }
}

import { reporter } from "../../text/report.ts";
import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { openArchive } from "../archive.ts";
import { createLayout } from "../layout.ts";
import type { Origin } from "../reader.ts";
import { parseXml } from "../xml.ts";
import { contentListener } from "./odt-body.ts";
import { odtLists } from "./odt-lists.ts";

/**
 * An OpenDocument text (.odt): paragraphs one a line with their automatic numbers, headings with their depth, tables as
 * rows. Tracked deletions, comments, page heads and feet are left out; footnotes become messages.
 *
 * @throws UserError `file.broken`, `file.encrypted`, `file.no-document`, `file.scanned` where it holds pictures only
 */
export function readOdt(bytes: Uint8Array, base: Origin): Source {
  const origin = { path: base.path, format: "ODT" };
  const archive = openArchive(bytes, origin);
  const manifest = archive.read("META-INF/manifest.xml");
  if (manifest && Buffer.from(manifest).includes("encryption-data"))
    throw new UserError("file.encrypted", { path: base.path });
  const content = archive.read("content.xml");
  if (!content) throw new UserError("file.no-document", origin);
  const lists = odtLists();
  const styles = archive.read("styles.xml");
  if (styles) parseXml(styles, origin, {}, { open: lists.open, close: lists.close });
  const layout = createLayout();
  const found = { notes: [] as string[], pictures: 0 };
  parseXml(content, origin, {}, contentListener(layout, lists, found));
  const source = layout.source(base, "odt");
  if (found.pictures > 0 && !/\S/u.test(source.text))
    throw new UserError("file.scanned", { path: base.path });
  const report = reporter(source.messages);
  for (const text of found.notes) report("read.footnote", undefined, { text });
  return source;
}

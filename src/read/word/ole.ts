import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import type { Origin } from "../reader.ts";
import { openOle } from "./ole-streams.ts";

/**
 * An OLE file ([MS-CFB]): Word (.doc, .wps) or Excel (.xls, .et) of before 2007, or a later file with a password.
 *
 * @throws UserError `file.encrypted`, `file.broken`, `file.unsupported`
 */
export async function readOle(bytes: Uint8Array, base: Origin): Promise<Source> {
  const stream = openOle(bytes, base.path);
  if (stream("EncryptedPackage")) throw new UserError("file.encrypted", { path: base.path });
  if (stream("WordDocument")) return (await import("./doc.ts")).readDoc(stream, base);
  const workbook = stream("Workbook") ?? stream("Book");
  // The tables alone: the library would read what else is in the file (who wrote it and when), and some of it without end.
  if (workbook) return (await import("../sheet/sheet.ts")).readSheet(workbook, base);
  const format = stream("PowerPoint Document") ? "PowerPoint" : "OLE";
  throw new UserError("file.unsupported", { path: base.path, format, instead: ".docx" });
}

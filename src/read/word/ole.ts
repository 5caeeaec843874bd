import { CFB } from "@e965/xlsx";
import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import type { Origin } from "../reader.ts";

/** What the library, which has no types for this part, gives. */
interface Container {
  FullPaths: string[];
  FileIndex: { content?: Uint8Array | number[] }[];
}

/** A stream of an OLE file by its name at the top; null where there is none. */
export type OleFile = (name: string) => Uint8Array | null;

/**
 * An OLE file ([MS-CFB]): Word (.doc, .wps) or Excel (.xls, .et) of before 2007, or a later file with a password.
 *
 * @throws UserError `file.encrypted`, `file.broken`, `file.unsupported`
 */
export async function readOle(bytes: Uint8Array, base: Origin): Promise<Source> {
  const stream = openOle(bytes, base.path);
  if (stream("EncryptedPackage")) throw new UserError("file.encrypted", { path: base.path });
  if (stream("WordDocument")) return (await import("./doc.ts")).readDoc(stream, base);
  if (stream("Workbook") || stream("Book")) {
    return (await import("../sheet/sheet.ts")).readSheet(bytes, base);
  }
  const format = stream("PowerPoint Document") ? "PowerPoint" : "OLE";
  throw new UserError("file.unsupported", { path: base.path, format, instead: ".docx" });
}

function openOle(bytes: Uint8Array, path: string): OleFile {
  let file: Container;
  try {
    file = CFB.read(bytes, { type: "buffer" }) as Container;
  } catch {
    throw new UserError("file.broken", { path, format: "Office" });
  }
  // Only entries at the top: an Excel sheet pasted into a Word file is an OLE file inside it, with a Workbook of its own.
  const top = new Map<string, Uint8Array>();
  file.FullPaths.forEach((full, i) => {
    const content = file.FileIndex[i]?.content;
    const [, name, ...deeper] = full.split("/");
    if (name && deeper.length === 0 && content)
      top.set(name.toUpperCase(), content instanceof Uint8Array ? content : Uint8Array.from(content));
  });
  // Names count without case; Crystal Reports writes WORKBOOK.
  return (name) => top.get(name.toUpperCase()) ?? null;
}

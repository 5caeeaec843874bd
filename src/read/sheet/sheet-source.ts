import type { WorkBook } from "@e965/xlsx";
import { zipSync } from "fflate";
import { reporter } from "../../text/report.ts";
import type { Source, SourceFormat } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { openArchive } from "../archive.ts";
import { createLayout } from "../layout.ts";
import type { Origin } from "../reader.ts";
import { sheetGrid } from "./sheet-grid.ts";
import { putSheet } from "./title-rows.ts";
import { codePages, workbookLibrary } from "./workbook-library.ts";

/**
 * A workbook (.xlsx, .xlsm, .xls, .ods, .et): each sheet a table with its merged cells and what stands above it, cells as they are displayed.
 * Rows and columns in which nothing stands are left out, and so are hidden sheets, with a message.
 *
 * Of an .xls file only its stream of records is taken ([MS-XLS]). Damaged ones can keep the library busy for hours:
 * `readSheet` runs this in a thread with a limit.
 */
export async function sourceOfSheet(bytes: Uint8Array, base: Origin): Promise<Source> {
  const library = workbookLibrary();
  const isZip = bytes[0] === 0x50;
  if (isOldBook(bytes)) library.set_cptable(codePages());
  const workbook = parse(library, isZip ? repacked(bytes, base.path) : bytes, base.path);
  const layout = createLayout();
  const hidden: string[] = [];
  let tables = 0;
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    if (!sheet) return;
    const grid = sheetGrid(sheet, base.path);
    if (!grid) return;
    if (workbook.Workbook?.Sheets?.[index]?.Hidden) {
      hidden.push(name);
      return;
    }
    if (tables++ > 0) layout.line("");
    putSheet(layout, { ...grid, name });
  });
  const source = layout.source(base, formatOf(workbook));
  const report = reporter(source.messages);
  for (const name of hidden) report("read.sheet-hidden", undefined, { name });
  return source;
}

function parse({ read }: typeof import("@e965/xlsx"), bytes: Uint8Array, path: string): WorkBook {
  try {
    return read(bytes, {
      type: "buffer",
      dense: true,
      cellFormula: false,
      cellHTML: false,
      bookDeps: false,
      // Excel's short date depends on the machine; everything else is displayed as the file itself says.
      dateNF: "yyyy-mm-dd",
    });
  } catch (error) {
    const encrypted = /password|encrypt/iu.test((error as Error).message);
    throw new UserError(encrypted ? "file.encrypted" : "file.broken", { path, format: "Excel" });
  }
}

/** Whether a workbook is of Excel 95 or older: a stream of records ([MS-XLS] 2.4.21 BOF) of another version than 0x0600. */
function isOldBook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && (bytes[4] !== 0x00 || bytes[5] !== 0x06);
}

/**
 * The parts that hold tables in a new archive without compression, so that the library, which believes the sizes that an
 * archive claims, never unpacks anything itself.
 */
function repacked(bytes: Uint8Array, path: string): Uint8Array {
  const archive = openArchive(bytes, { path, format: "Excel" });
  const parts: Record<string, Uint8Array> = {};
  for (const name of archive.names) {
    if (/(?:^|\/)(?:media|drawings|charts|embeddings|printerSettings|Pictures|Thumbnails)\/|\/$/u.test(name))
      continue;
    const part = name.endsWith("__proto__") ? null : archive.read(name);
    if (!part) continue;
    const content = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    if (content.includes("<!ENTITY")) throw new UserError("file.entities", { path });
    // OpenDocument encrypts part by part and says so here.
    if (name === "META-INF/manifest.xml" && content.includes("encryption-data"))
      throw new UserError("file.encrypted", { path });
    parts[name] = part;
  }
  return zipSync(parts, { level: 0 });
}

function formatOf(workbook: WorkBook): SourceFormat {
  const { bookType } = workbook;
  if (bookType === "ods" || bookType === "fods") return "ods";
  return bookType === "xlsx" || bookType === "xlsm" || bookType === "xlsb" ? "xlsx" : "xls";
}

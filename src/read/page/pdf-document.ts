import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PDFPageProxy } from "pdfjs-dist";
import { UserError } from "../../user-error.ts";
import type { Operators } from "./pdf-rules.ts";

/** A PDF that is open. */
export interface OpenPdf {
  count: number;
  operators: Operators;
  page(number: number): Promise<PDFPageProxy>;
  close(): Promise<void>;
}

/**
 * pdf.js for text alone. Its import needs three classes of browsers, of which text extraction calls none; real ones
 * would come with a canvas package of 33 MB.
 */
async function library() {
  const browser = globalThis as { DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown };
  browser.DOMMatrix ??= class {};
  browser.ImageData ??= class {};
  browser.Path2D ??= class {};
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

/**
 * Opens a PDF with the character maps and fonts that come with pdf.js, and nothing from the system or the network.
 *
 * @throws UserError `file.encrypted`, `file.broken`
 */
export async function openPdf(bytes: Uint8Array, path: string): Promise<OpenPdf> {
  const { getDocument, OPS } = await library();
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    // A copy: pdf.js takes the bytes away from their owner.
    data: new Uint8Array(bytes),
    cMapUrl: join(home, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(home, "standard_fonts") + sep,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    // Pictures are not looked at.
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    return {
      count: document.numPages,
      operators: OPS as Operators,
      page: (number) => document.getPage(number),
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === "PasswordException")
      throw new UserError("file.encrypted", { path });
    throw new UserError("file.broken", { path, format: "PDF" });
  }
}

import { join, sep } from "node:path";
import type { PDFPageProxy } from "pdfjs-dist";
import { UserError } from "../../user-error.ts";
import { homeOf, moduleOf } from "../bundled.ts";
import type { Matrix } from "./page-matrix.ts";
import type { RuleOperators } from "./pdf-rules.ts";
import type { PdfFont, TextOperators } from "./pdf-text.ts";

/** Numbers of pdf.js' operators (`OPS`) that this reader follows. */
export type Operators = RuleOperators & TextOperators;

/** What pdf.js makes of a page. */
export interface RawPage {
  width: number;
  height: number;
  /** From the page's own coordinates to points from its upper left corner. */
  base: Matrix;
  /** Its drawing operators with their arguments. */
  list: { fnArray: number[]; argsArray: unknown[] };
  /** By the names that `setFont` uses. */
  fonts: Map<string, PdfFont>;
}

/** A PDF that is open. */
export interface OpenPdf {
  count: number;
  operators: Operators;
  /** A page, counted from 1. Throws `file.broken`. */
  page(number: number): Promise<RawPage>;
  close(): Promise<void>;
}

/** pdf.js for text alone: its import needs three classes of browsers, of which text extraction calls none. */
function library(): typeof import("pdfjs-dist") {
  const browser = globalThis as { DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown };
  browser.DOMMatrix ??= class {};
  browser.ImageData ??= class {};
  browser.Path2D ??= class {};
  return moduleOf("pdfjs-dist", "legacy/build/pdf.mjs") as typeof import("pdfjs-dist");
}

/**
 * Opens a PDF with the character maps and fonts that come with pdf.js, and nothing from the system or the network.
 *
 * @throws UserError `file.encrypted`, `file.broken`
 */
export async function openPdf(bytes: Uint8Array, path: string): Promise<OpenPdf> {
  const { getDocument, OPS } = library();
  const home = homeOf("pdfjs-dist");
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
  const broken = (error: unknown): UserError =>
    error instanceof Error && error.name === "PasswordException"
      ? new UserError("file.encrypted", { path })
      : new UserError("file.broken", { path, format: "PDF" });
  try {
    const document = await task.promise;
    return {
      count: document.numPages,
      operators: OPS as Operators,
      page: async (number) => {
        try {
          return await rawPage(await document.getPage(number));
        } catch (error) {
          throw broken(error);
        }
      },
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    throw broken(error);
  }

  async function rawPage(page: PDFPageProxy): Promise<RawPage> {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    // 0: without annotations, whose text is not the document's.
    const list = await page.getOperatorList({ annotationMode: 0 });
    const fonts = new Map<string, PdfFont>();
    for (const [i, fn] of list.fnArray.entries()) {
      const name = fn === OPS.setFont ? (list.argsArray[i] as [string])[0] : null;
      if (name !== null && !fonts.has(name))
        fonts.set(name, await new Promise<PdfFont>((resolve) => page.commonObjs.get(name, resolve)));
    }
    page.cleanup();
    return { width, height, base: transform as Matrix, list, fonts };
  }
}

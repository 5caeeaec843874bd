/**
 * Build step: what of pdf.js reads text, for `pdf-document.ts`, into `dist/pdfjs`. The package is needed for the build only: of its 41 MB
 * four are used here, and it would bring a canvas of 33 MB along.
 */
import { cpSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtFile } from "../../home.ts";

const from = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const to = fileURLToPath(builtFile("pdfjs/"));

mkdirSync(to, { recursive: true });
cpSync(join(from, "legacy/build/pdf.min.mjs"), join(to, "pdf.mjs"));
cpSync(join(from, "legacy/build/pdf.worker.min.mjs"), join(to, "pdf.worker.mjs"));
for (const part of ["cmaps", "standard_fonts", "LICENSE"])
  cpSync(join(from, part), join(to, part), { recursive: true });

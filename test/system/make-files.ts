import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeOfd } from "./make-ofd.ts";
import { escapeHtml, makePage } from "./make-page.ts";
import { numbered, paragraphsOf } from "./paragraphs.ts";
import { soffice } from "./soffice.ts";

/** What each document is made into, by kind. */
export type Made = Record<
  "docx" | "page-utf8" | "page-gb2312" | "pdf-chromium" | "pdf-libreoffice" | "ofd" | "gb18030",
  string
>;

const docxMaker = join(import.meta.dirname, "make-docx.py");

/**
 * Writes a document in every format, with Debian's python3-docx, LibreOffice, Chromium and iconv.
 *
 * @param folder an empty folder of its own
 * @returns paths by kind
 */
export function makeFiles(name: string, text: string, folder: string): Made {
  mkdirSync(folder, { recursive: true });
  const at = (file: string) => join(folder, file);
  const made: Made = {
    docx: at(`${name}.docx`),
    "page-utf8": at(`${name}.html`),
    "page-gb2312": at(`${name}.gb.html`),
    "pdf-chromium": at(`${name}.chromium.pdf`),
    "pdf-libreoffice": at(`${name}.pdf`),
    ofd: at(`${name}.ofd`),
    gb18030: at(`${name}.gb.txt`),
  };
  const paragraphs = paragraphsOf(text);

  execFileSync("/usr/bin/python3", [docxMaker, made.docx], { input: JSON.stringify(numbered(paragraphs)) });
  soffice(made.docx, "pdf", folder);

  const title = paragraphs[0]?.includes("。") ? "" : (paragraphs[0] ?? "");
  const body = paragraphs
    .slice(title === "" ? 0 : 1)
    .map((paragraph) => `<p>　　${escapeHtml(paragraph)}</p>`)
    .join("\n");
  writeFileSync(made["page-utf8"], makePage(title, body, "utf-8"));
  writeFileSync(made["page-gb2312"], toGb(makePage(title, body, "gb2312")));
  writeFileSync(made.gb18030, toGb(text));

  const print = at(`${name}.print.html`);
  writeFileSync(print, printPage(paragraphs));
  printToPdf(print, made["pdf-chromium"]);
  writeFileSync(made.ofd, makeOfd(paragraphs));
  return made;
}

/** UTF-8 to GB18030 by the C library's own tables. */
export function toGb(text: string): Buffer {
  return execFileSync("iconv", ["-f", "utf-8", "-t", "gb18030"], { input: text, maxBuffer: 1 << 28 });
}

export function printToPdf(page: string, pdf: string): void {
  const options = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-pdf-header-footer",
  ];
  execFileSync("chromium", [...options, `--print-to-pdf=${pdf}`, `file://${page}`], { stdio: "ignore" });
}

/** A document as it is printed: title in the middle, first lines indented, as GB/T 9704 has it. */
export function printPage(paragraphs: string[]): string {
  const [first = "", ...rest] = paragraphs.map(escapeHtml);
  const title = first.includes("。") ? `<p>${first}</p>` : `<h1>${first}</h1>`;
  const body = rest.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { font-family: "Noto Serif CJK SC"; font-size: 16pt; line-height: 29pt; text-align: justify }
p { margin: 0; text-indent: 2em } h1 { font-size: 22pt; text-align: center; line-height: 36pt }
</style></head><body>${title}
${body}
</body></html>
`;
}

import { readdirSync, readFileSync } from "node:fs";
import { write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { squeeze } from "../../src/text/span.ts";
import { makeOfd } from "../system/make-ofd.ts";
import { escapeHtml, makePage } from "../system/make-page.ts";
import { at, makePdf, type PdfPage } from "./make-pdf.ts";
import { makeDocx, makeZip, p } from "./make-zip.ts";

/**
 * How much of a text comes back from every format: the share of its stretches of five characters that are found again
 * (recall), and of those found that are its own (precision), white space aside. The texts are the seeds, each written in each
 * format by the makers of these tests.
 */
const seeds = readdirSync("seeds")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => {
    const text = readFileSync(`seeds/${name}`, "utf8").replace(/^\ufeff/u, "");
    const lines = text
      .split(/\r?\n|\u3000\u3000/u)
      .map((line) => line.replace(/\s+/gu, " ").trim())
      .filter((line) => line !== "");
    return { name, lines };
  });

type Maker = (lines: string[]) => Uint8Array;
const xml = escapeHtml;
const utf8 = (text: string): Uint8Array => Buffer.from(text);
const paragraphs = (lines: string[]) => lines.map((line) => `<p>${xml(line)}</p>`).join("\n");
const page = (lines: string[]) => makePage("", paragraphs(lines), "utf-8");
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body = (lines: string[]) => lines.map((line) => p(xml(line))).join("");

const rtf: Maker = (lines) => {
  const coded = (line: string) =>
    [...line]
      .map((char) =>
        /^[\w ,.%]$/u.test(char)
          ? char
          : [...Array(char.length)].map((_, i) => `\\u${(char.charCodeAt(i) << 16) >> 16}?`).join(""),
      )
      .join("");
  return utf8(`{\\rtf1\\ansi\\uc1 ${lines.map((line) => `${coded(line)}\\par`).join("\n")}}`);
};

/** Lines of print of thirty letters; a text that goes on is not indented. */
function pdfPages(lines: string[], set: (x: number, y: number, text: string) => string): PdfPage[] {
  const printed = lines.flatMap((line) => {
    const pieces = [[...line].slice(0, 28).join("")];
    for (let i = 28; i < [...line].length; i += 30) pieces.push([...line].slice(i, i + 30).join(""));
    return pieces.map((text, i) => ({ text, x: i === 0 ? 114 : 90 }));
  });
  const pages: PdfPage[] = [];
  for (let i = 0; i < printed.length; i += 30)
    pages.push({
      content: printed
        .slice(i, i + 30)
        .map(({ text, x }, n) => set(x, 740 - 22 * n, text))
        .join(""),
    });
  return pages;
}

const sheet =
  (bookType: "xlsx" | "biff8" | "ods"): Maker =>
  (lines) => {
    const rows = lines.map((line) => [{ t: "s" as const, v: line }]);
    return new Uint8Array(
      write(
        { SheetNames: ["一"], Sheets: { 一: { "!data": rows, "!ref": `A1:A${lines.length}` } } },
        { type: "buffer", bookType, bookSST: true },
      ) as Buffer,
    );
  };

const mhtml: Maker = (lines) =>
  utf8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page(lines)).toString("base64")}\r\n--b--\r\n`,
  );
const odt: Maker = (lines) =>
  makeZip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<o:d xmlns:o="o" xmlns:text="t">${lines.map((line) => `<text:p>${xml(line)}</text:p>`).join("")}</o:d>`,
  });
const epub: Maker = (lines) =>
  makeZip({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `<container><rootfile full-path="b.opf"/></container>`,
    "b.opf": `<package><item id="a" href="a.html"/><itemref idref="a"/></package>`,
    "a.html": `<html><body>${paragraphs(lines)}</body></html>`,
  });
const altChunk: Maker = (lines) =>
  makeZip({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document ${word} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:altChunk r:id="c"/></w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships><Relationship Id="c" Type="x/aFChunk" Target="c.html"/></Relationships>`,
    "word/c.html": `<html><body>${paragraphs(lines)}</body></html>`,
  });
const flatOpc: Maker = (lines) =>
  utf8(
    `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document ${word}><w:body>${body(lines)}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`,
  );
const word2003: Maker = (lines) =>
  utf8(
    `<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>${body(lines)}</w:body></w:wordDocument>`,
  );
/** Headings, bold beginnings and bullets where the document has them. */
const markdown: Maker = (lines) =>
  utf8(
    lines
      .map((line) =>
        /^[一二三四五六七八九十]+、.{1,30}$/u.test(line)
          ? `## ${line}`
          : /^（[一二三四五六七八九十]+）/u.test(line)
            ? line.replace(/^[^。]{1,60}。?/u, "**$&**")
            : `- ${line}`,
      )
      .join("\n\n"),
  );

const formats: [name: string, file: string, make: Maker, recall: number, precision: number, most?: number][] =
  [
    ["plain text, UTF-8", "x.txt", (lines) => utf8(lines.join("\n")), 1, 1],
    ["plain text, UTF-16", "x.txt", (lines) => Buffer.from(`\ufeff${lines.join("\r\n")}`, "utf16le"), 1, 1],
    ["Markdown", "x.md", markdown, 1, 1],
    ["web page", "x.html", (lines) => utf8(page(lines)), 0.999, 0.99],
    ["web page in one file (MHTML)", "x.mht", mhtml, 0.999, 0.99],
    ["Word", "x.docx", (lines) => makeDocx(body(lines)), 1, 1],
    ["Word round a page (altChunk)", "x.docx", altChunk, 1, 1],
    ["Word in one XML file (flat OPC)", "x.doc", flatOpc, 1, 1],
    ["Word 2003 XML", "x.doc", word2003, 1, 1],
    ["RTF", "x.rtf", rtf, 1, 1],
    ["OpenDocument text", "x.odt", odt, 1, 1],
    ["EPUB", "x.epub", epub, 1, 1],
    ["PDF", "x.pdf", (lines) => makePdf(pdfPages(lines, (x, y, text) => at(x, y, text))), 0.999, 0.999],
    [
      "PDF, letter by letter, printed twice, turned",
      "x.pdf",
      (lines) =>
        makePdf(
          pdfPages(lines, (x, y, text) =>
            [...text]
              .flatMap((char, i) =>
                [0, 0.4].map((shift) => at(y, 600 - (x + shift + 12 * i), char, 12, "0 -1 1 0")),
              )
              .join(""),
          ).map((sheet) => ({ ...sheet, width: 800, height: 600 })),
        ),
      0.999,
      0.999,
      // Lines; each letter is a piece of the page.
      80,
    ],
    ["OFD", "x.ofd", (lines) => makeOfd(lines), 0.999, 0.999],
    ["Excel", "x.xlsx", sheet("xlsx"), 1, 1],
    ["Excel 97", "x.xls", sheet("biff8"), 1, 1],
    ["OpenDocument spreadsheet", "x.ods", sheet("ods"), 1, 1],
    [
      "CSV",
      "x.csv",
      (lines) => utf8(lines.map((line) => `"${line.replaceAll('"', '""')}"\n`).join("")),
      1,
      1,
    ],
  ];

/** Stretches of five characters with how often they stand in a text. */
function gramsOf(text: string): Map<string, number> {
  const letters = squeeze(text);
  const grams = new Map<string, number>();
  for (let i = 0; i + 5 <= letters.length; i++) {
    const gram = letters.slice(i, i + 5);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

/** The share of the first's stretches that the second has too. */
function shareOf(grams: Map<string, number>, others: Map<string, number>): number {
  let all = 0;
  let found = 0;
  for (const [gram, count] of grams) {
    all += count;
    found += Math.min(count, others.get(gram) ?? 0);
  }
  return found / all;
}

test.each(formats)("%s", { timeout: 120_000 }, async (_name, path, make, recall, precision, most) => {
  for (const { name, lines: all } of seeds) {
    const lines = all.slice(0, most);
    const source = await readBytes(make(lines), { path });
    const [own, read] = [gramsOf(lines.join("\n")), gramsOf(source.text)];
    expect(shareOf(own, read), `recall of ${name}`).toBeGreaterThanOrEqual(recall);
    expect(shareOf(read, own), `precision of ${name}`).toBeGreaterThanOrEqual(precision);
  }
});

test("a letter that is lost, or one too many, costs", () => {
  const [whole, less] = [gramsOf("建设政务云平台一百个"), gramsOf("建设政务平台一百个")];
  expect(shareOf(whole, less)).toBeLessThan(0.5);
  expect(shareOf(gramsOf("1100人1100人"), gramsOf("1100人"))).toBeLessThan(0.5);
});

// Real files, each beside a text (NAME.txt) that is known to be what it says: `PLANS_FILES=folder npx vitest run test/read/recall.test.ts`.
const real = process.env.PLANS_FILES;
test.runIf(real !== undefined)("real files", async () => {
  const table: [string, number][] = [];
  for (const file of readdirSync(real!).filter((name) => !name.endsWith(".txt"))) {
    const known = readFileSync(`${real}/${file.replace(/\.\w+$/u, ".txt")}`, "utf8");
    const source = await readBytes(readFileSync(`${real}/${file}`), { path: file });
    table.push([file, shareOf(gramsOf(known), gramsOf(source.text))]);
  }
  console.table(table);
  for (const [file, recall] of table) expect(recall, file).toBeGreaterThanOrEqual(0.995);
});

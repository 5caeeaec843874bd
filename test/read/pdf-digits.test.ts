import PDFDocument from "pdfkit";
import { describe, expect, test } from "vitest";
import { sourceOfPdf } from "../../src/read/page/pdf-source.ts";
import { fc } from "../property.ts";
import { hex, latin, line, makePdf } from "./make-pdf.ts";

/** A table of numbers, and how the page that it stands on is set. */
interface Sheet {
  rows: string[][];
  /** Letters one by one, this part of their width from each other; null: each number in one go. */
  tight: number | null;
  /** Printed twice, so many points apart. */
  bold: number | null;
  ruled: boolean;
  rotate: 0 | 90 | 180 | 270;
  size: number;
}

const number = fc.oneof(
  fc.nat({ max: 99_999_999 }).map(String),
  fc.tuple(fc.nat({ max: 9999 }), fc.nat({ max: 99 })).map(([whole, part]) => `${whole}.${part}%`),
  fc
    .tuple(fc.integer({ min: 1990, max: 2035 }), fc.integer({ min: 1, max: 9 }))
    .map(([y, n]) => `${y}-${y + n}`),
  fc.constantFrom("11", "1100", "4463", "00310", "222222", "1111111", "0.00%"),
);

const sheet: fc.Arbitrary<Sheet> = fc.record({
  rows: fc
    .integer({ min: 2, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(number, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 8 }),
    ),
  tight: fc.option(fc.constantFrom(0.5, 0.75, 1, 1.05)),
  bold: fc.option(fc.constantFrom(0.2, 0.4, 0.6)),
  ruled: fc.boolean(),
  rotate: fc.constantFrom(0, 90, 180, 270),
  size: fc.constantFrom(8, 12, 20),
});

const columnWidth = 145;
const rowHeight = 34;
/** Width of a digit of Helvetica to its height. */
const digit = 0.556;

/** The page by hand: operators. */
function byHand({ rows, tight, bold, ruled, rotate, size }: Sheet): Uint8Array {
  let content = "";
  for (const [r, cells] of rows.entries()) {
    for (const [c, text] of cells.entries()) {
      const [x, y] = [40 + c * columnWidth, 700 - r * rowHeight];
      for (const shift of bold === null ? [0] : [0, bold]) {
        if (tight === null) content += latin(x + shift, y, text, size);
        else
          for (const [i, char] of [...text].entries())
            content += latin(x + shift + i * tight * digit * size, y, char, size);
      }
    }
  }
  const [bottom, right] = [710 - rows.length * rowHeight + 5, 35 + rows[0]!.length * columnWidth];
  if (ruled) {
    for (let r = 0; r <= rows.length; r++)
      content += line(35, 725 - r * rowHeight, right, 725 - r * rowHeight);
    for (let c = 0; c <= rows[0]!.length; c++)
      content += line(35 + c * columnWidth, bottom, 35 + c * columnWidth, 725);
  }
  return makePdf([{ content, rotate, width: 660, height: 800 }]);
}

/** The same by a library: kerning, its own operators, text turned by matrices. */
async function byLibrary({ rows, tight, bold, ruled, rotate, size }: Sheet): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: [660, 800], margin: 0, compress: true });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  if (rotate % 180 === 90) pdf.rotate(rotate, { origin: [400, 400] });
  pdf.font("Times-Roman").fontSize(size);
  for (const [r, cells] of rows.entries()) {
    for (const [c, text] of cells.entries()) {
      const [x, y] = [40 + c * columnWidth, 60 + r * rowHeight];
      const characterSpacing = tight === null ? 0 : (tight - 1) * 0.5 * size * 0.5;
      for (const shift of bold === null ? [0] : [0, bold])
        pdf.text(text, x + shift, y, { lineBreak: false, characterSpacing });
      if (ruled) pdf.rect(x - 5, y - 8, columnWidth, rowHeight).stroke();
    }
  }
  pdf.end();
  return done;
}

/** Every number in order, and nothing else but what parts them. */
async function expectAll(bytes: Uint8Array, { rows }: Sheet): Promise<void> {
  const { text } = await sourceOfPdf(bytes, { path: "x.pdf", sha256: "" });
  expect(text.split(/\s+/u).filter((word) => word !== "")).toEqual(rows.flat());
}

describe("no digit of a table is lost, added or moved", () => {
  test("written by hand", { timeout: 300_000 }, async () => {
    await fc.assert(fc.asyncProperty(sheet, async (page) => expectAll(byHand(page), page)));
  });

  test("written by a library", { timeout: 300_000 }, async () => {
    await fc.assert(fc.asyncProperty(sheet, async (page) => expectAll(await byLibrary(page), page)));
  });
});

test("full-width digits set tighter than they are wide", async () => {
  const digits = [..."１１００２２"].map(
    (char, i) => `1 0 0 1 ${132 + i * 5.24} 700 Tm /F1 20 Tf ${hex(char)} Tj`,
  );
  const content = `BT /F1 10 Tf 1 0 0 1 72 700 Tm ${hex("新增就业岗位")} Tj ${digits.join(" ")} 1 0 0 1 184 700 Tm /F1 10 Tf ${hex("个。")} Tj ET`;
  const { text } = await sourceOfPdf(makePdf([{ content }]), { path: "x.pdf", sha256: "" });
  expect(text).toBe("新增就业岗位１１００２２个。\n");
});

test("spacing of letters and words, negative sizes, leading and rise are followed", async () => {
  const content = `BT /F2 -12 Tf -1 0 0 -1 300 700 Tm 2 Tc (12) Tj 30 TL T* (34) Tj /F2 12 Tf 1 0 0 1 60 600 Tm 0 Tc 5 Tw (5 6) Tj 50 Tz 0 Tw (7890) Tj ET`;
  const { text } = await sourceOfPdf(makePdf([{ content }]), { path: "x.pdf", sha256: "" });
  expect(text.trim().split(/\s/u)).toEqual(["34", "12", "5", "67890"]);
});

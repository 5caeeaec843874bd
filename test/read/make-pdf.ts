/** A page of a PDF written by hand: its drawing operators, its size in points, its `/Rotate`. */
export interface PdfPage {
  content: string;
  width?: number;
  height?: number;
  rotate?: number;
}

/** Text in the font F1 of `makePdf`, as UCS-2 in hexadecimal. */
export function hex(text: string): string {
  return `<${[...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>`;
}

/** Text in the Latin font F2, whose `-` says it is U+00AD and whose other letters say what they are. */
export function latin(x: number, y: number, text: string, size = 12, matrix = "1 0 0 1"): string {
  return `BT /F2 ${size} Tf ${matrix} ${x} ${y} Tm (${text.replace(/[()\\]/gu, "\\$&")}) Tj ET\n`;
}

/** Operators for text at a place, counted from the lower left corner; `matrix` turns it: `0 1 -1 0`. */
export function at(x: number, y: number, text: string, size = 12, matrix = "1 0 0 1"): string {
  return `BT /F1 ${size} Tf ${matrix} ${x} ${y} Tm ${hex(text)} Tj ET\n`;
}

/** Operators for a straight line. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${y1} m ${x2} ${y2} l S\n`;
}

/** A PDF whose font F1 is STSong-Light with UniGB-UCS2-H, not embedded: readable only with character maps at hand. */
export function makePdf(pages: PdfPage[]): Uint8Array {
  const objects: string[] = [];
  const toUnicode =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfrange <20> <2c> <0020> <2e> <7e> <002e> endbfrange 1 beginbfchar <2d> <00ad> endbfchar endcmap end end";
  const add = (body: string) => objects.push(body);
  const font = 3;
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${8 + 2 * i} 0 R`).join(" ")}] /Count ${pages.length} >>`,
  );
  add(
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
  );
  add(
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>",
  );
  add(
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 850 /Descent -150 /CapHeight 850 /StemV 80 >>",
  );
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>");
  add(`<< /Length ${toUnicode.length} >>\nstream\n${toUnicode}\nendstream`);
  for (const { content, width = 600, height = 800, rotate = 0 } of pages) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 ${font} 0 R /F2 6 0 R >> >> >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let out = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const offset = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) out += `${String(offset).padStart(10, "0")} 00000 n \n`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, "latin1");
}

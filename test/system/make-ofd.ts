import { strToU8, type Zippable, zipSync } from "fflate";

/** Millimetres of an A4 page with the margins of GB/T 9704, and a 3号 letter (16 pt). */
const paper = {
  width: 210,
  height: 297,
  left: 28,
  top: 37,
  letter: 5.64,
  perLine: 28,
  lines: 22,
  pitch: 10.2,
};

interface Line {
  text: string;
  indent: number;
}

/** Lines of at most 28 letters; a number goes whole into the next one (GB/T 9704-1999, 8.2.6: 数字、年份不能回行). */
function linesOf(paragraph: string): Line[] {
  const characters = [...paragraph];
  const lines: Line[] = [];
  for (let at = 0; at < characters.length; ) {
    const indent = at === 0 ? 2 : 0;
    let end = Math.min(at + paper.perLine - indent, characters.length);
    const digit = (i: number) => /^\d$/u.test(characters[i] ?? "");
    let whole = end;
    while (whole > at && digit(whole - 1) && digit(whole)) whole--;
    if (whole > at) end = whole;
    lines.push({ text: characters.slice(at, end).join(""), indent });
    at = end;
  }
  return lines;
}

function escapeXml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}

/**
 * A file by GB/T 33190 with one text object a line, 28 letters a line and 22 lines a page, page numbers `— 1 —`,
 * and, with `scramble`, the objects of a page in reverse order, as some writers leave them.
 */
export function makeOfd(
  paragraphs: string[],
  options: { prefix?: string; scramble?: boolean } = {},
): Uint8Array {
  const { prefix = "ofd", scramble = false } = options;
  const ns =
    prefix === "" ? 'xmlns="http://www.ofdspec.org/2016"' : `xmlns:${prefix}="http://www.ofdspec.org/2016"`;
  const p = prefix === "" ? "" : `${prefix}:`;
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`);
  const lines = paragraphs.flatMap(linesOf);
  const files: Zippable = {};
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += paper.lines) {
    const number = at / paper.lines;
    const objects = lines.slice(at, at + paper.lines).map(({ text, indent }, i) => {
      const x = paper.left + indent * paper.letter;
      const y = paper.top + i * paper.pitch;
      return textObject(p, number * 100 + i + 10, x, y, text);
    });
    objects.push(textObject(p, number * 100 + 90, 150, 270, `— ${number + 1} —`));
    if (scramble) objects.reverse();
    files[`Doc_0/Pages/Page_${number}/Content.xml`] = xml(
      `<${p}Page ${ns}><${p}Area><${p}PhysicalBox>0 0 ${paper.width} ${paper.height}</${p}PhysicalBox></${p}Area><${p}Content><${p}Layer ID="${number * 100 + 5}">${objects.join("")}</${p}Layer></${p}Content></${p}Page>`,
    );
    pages.push(`<${p}Page ID="${number + 1}" BaseLoc="Pages/Page_${number}/Content.xml"/>`);
  }
  files["OFD.xml"] = xml(
    `<${p}OFD ${ns} Version="1.0" DocType="OFD"><${p}DocBody><${p}DocInfo><${p}DocID>1</${p}DocID></${p}DocInfo><${p}DocRoot>Doc_0/Document.xml</${p}DocRoot></${p}DocBody></${p}OFD>`,
  );
  files["Doc_0/Document.xml"] = xml(
    `<${p}Document ${ns}><${p}CommonData><${p}MaxUnitID>9999</${p}MaxUnitID><${p}PageArea><${p}PhysicalBox>0 0 ${paper.width} ${paper.height}</${p}PhysicalBox></${p}PageArea></${p}CommonData><${p}Pages>${pages.join("")}</${p}Pages></${p}Document>`,
  );
  return zipSync(files, { mtime: new Date(2020, 0, 1) });
}

function textObject(p: string, id: number, x: number, y: number, text: string): string {
  const { letter } = paper;
  const deltas = text.length > 1 ? ` DeltaX="g ${text.length - 1} ${letter}"` : "";
  return `<${p}TextObject ID="${id}" Boundary="${x} ${y} ${letter * text.length} ${letter}" Font="1" Size="${letter}"><${p}TextCode X="0" Y="${letter * 0.86}"${deltas}>${escapeXml(text)}</${p}TextCode></${p}TextObject>`;
}

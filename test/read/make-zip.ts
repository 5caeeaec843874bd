import { crc32, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";

/** A zip of text parts, as an office program packs them. */
export function makeZip(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === "string" ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
}

/** A zip in which every part is so many zeros, packed once: what unpacks to a hundred megabytes is made in a moment. */
export function makeBomb(names: readonly string[], size: number): Uint8Array {
  const zeros = Buffer.alloc(size);
  const packed = deflateRawSync(zeros);
  const crc = crc32(zeros);
  /** The fields that the header of a part and its entry in the directory share. */
  const fields = (name: string) =>
    numbers(
      [20, 2],
      [0, 2],
      [8, 2],
      [0, 4],
      [crc, 4],
      [packed.length, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
    );
  const parts = names.map((name) =>
    Buffer.concat([numbers([0x04034b50, 4]), fields(name), Buffer.from(name), packed]),
  );
  let at = 0;
  const entries = names.map((name, i) => {
    const more = numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]);
    at += parts[i]!.length;
    return Buffer.concat([numbers([0x02014b50, 4], [20, 2]), fields(name), more, Buffer.from(name)]);
  });
  const directory = Buffer.concat(entries);
  const [count, length] = [names.length, directory.length];
  const end = numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [length, 4], [at, 4], [0, 2]);
  return Buffer.concat([...parts, directory, end]);
}

/** Little-endian, each in so many bytes. */
function numbers(...fields: [value: number, bytes: number][]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const others =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A Word file out of the inner XML of its parts. */
export function makeDocx(
  body: string,
  parts: { numbering?: string; styles?: string; footnotes?: string; core?: string } = {},
): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${word} ${others}><w:body>${body}</w:body></w:document>`,
  };
  if (parts.numbering) files["word/numbering.xml"] = `<w:numbering ${word}>${parts.numbering}</w:numbering>`;
  if (parts.styles) files["word/styles.xml"] = `<w:styles ${word}>${parts.styles}</w:styles>`;
  if (parts.footnotes) files["word/footnotes.xml"] = `<w:footnotes ${word}>${parts.footnotes}</w:footnotes>`;
  if (parts.core)
    files["docProps/core.xml"] =
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="d">${parts.core}</cp:coreProperties>`;
  return makeZip(files);
}

/** A paragraph; `properties` goes into w:pPr. */
export function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** The number properties of a paragraph. */
export function num(numId: number | string, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** A list with one level a format: `["chineseCounting", "%1、"]`; the third is XML put into the level. */
export function list(id: number, levels: [format: string, text: string, more?: string][]): string {
  const each = levels.map(
    ([format, text, more = ""], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${each.join("")}</w:abstractNum>`;
}

/** A use of a list; `overrides` goes into it. */
export function use(numId: number, list: number, overrides = ""): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${list}"/>${overrides}</w:num>`;
}

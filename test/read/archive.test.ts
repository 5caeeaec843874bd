import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/read/archive.ts";
import { cpuTimeOf } from "../cpu-time.ts";
import { makeBomb, makeDocx, makeZip, p } from "./make-zip.ts";
import { refusal } from "./read-lines.ts";

const origin = { path: "x.docx", format: "DOCX" };
const open = (bytes: Uint8Array) => openArchive(bytes, origin);

/** Offset of the central directory's entry of a part. */
function entryOf(bytes: Uint8Array, name: string): number {
  return Buffer.from(bytes).lastIndexOf(name) - 46;
}

describe("archives", () => {
  test("parts are unpacked by name", () => {
    const archive = open(makeZip({ "a.txt": "甲", "b/c.txt": "乙" }));
    expect(archive.names).toEqual(["a.txt", "b/c.txt"]);
    expect(new TextDecoder().decode(archive.read("b/c.txt")!)).toBe("乙");
    expect(archive.read("d")).toBeNull();
  });

  test("names that lead out of the archive do not exist", () => {
    const archive = open(
      makeZip({
        "../../etc/passwd": "x",
        "/abs": "x",
        "C:/x": "x",
        "a/../../b": "x",
        "..\\c": "x",
        "a..b": "x",
      }),
    );
    expect(archive.names).toEqual(["a..b"]);
  });
});

describe("hostile archives", () => {
  test("a hundred megabytes from a hundred kilobytes", async () => {
    const bytes = makeBomb(["word/document.xml"], 120_000_000);
    expect(bytes.length).toBeLessThan(400_000);
    const before = process.memoryUsage().rss;
    const seconds = await cpuTimeOf(async () => expect(await refusal(bytes)).toBe("file.bomb"));
    expect(seconds).toBeLessThan(10);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  test("a directory that claims a small size", async () => {
    const bytes = makeBomb(["word/document.xml"], 17_000_000);
    const entry = entryOf(bytes, "word/document.xml");
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 1000, true);
    expect(await refusal(bytes)).toBe("file.bomb");
  });

  test("many parts that are harmless one by one", () => {
    const archive = open(makeBomb([..."abcde"], 15_000_000));
    for (const name of "abcd") expect(archive.read(name)?.length).toBe(15_000_000);
    expect(() => archive.read("e")).toThrow(expect.objectContaining({ code: "file.bomb" }));
  });

  test("twenty thousand entries", () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`p${i}`, strToU8("x")])),
      { level: 0 },
    );
    expect(() => open(many)).toThrow(expect.objectContaining({ code: "file.broken" }));
  });

  test("cut off anywhere", async () => {
    const whole = makeDocx(p("正文"));
    for (let length = 4; length < whole.length; length += 13)
      expect(await refusal(whole.subarray(0, length), "x.docx")).toBe("file.broken");
  });

  test("a part marked as encrypted", async () => {
    const bytes = makeDocx(p("正文"));
    const entry = entryOf(bytes, "word/document.xml");
    bytes[entry + 8] = bytes[entry + 8]! | 1;
    expect(await refusal(bytes)).toBe("file.encrypted");
  });

  test("offsets that lead nowhere", async () => {
    const bytes = makeDocx(p("正文"));
    const entry = entryOf(bytes, "word/document.xml");
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 42, 0xfffffff0, true);
    expect(await refusal(bytes)).toBe("file.broken");
  });
});

describe("hostile XML", () => {
  const docx = (xml: string): Uint8Array => makeZip({ "word/document.xml": xml });

  test("entities that multiply", async () => {
    const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      "",
    );
    expect(await refusal(docx(`<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l20;</a>`))).toBe(
      "file.entities",
    );
  });

  test("an entity that would fetch a file", async () => {
    expect(await refusal(docx('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'))).toBe(
      "file.entities",
    );
  });

  test("a doctype without entities is no harm", async () => {
    const xml =
      '<!DOCTYPE a><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>文</w:t></w:r></w:p></w:document>';
    expect(await refusal(docx(xml))).toBe("read");
  });

  test.each(["<a>", "<a></b>", "plain", "<a>&nbsp;</a>", "\xff\xfe"])("not well-formed: %j", async (xml) => {
    expect(await refusal(docx(xml))).toBe("file.broken");
  });

  test("tens of thousands of nested elements", async () => {
    const depth = 40_000;
    for (const [name, outcome] of [
      ["w:p", "read"],
      ["w:tbl", "read"],
      ["w:tc", "read"],
      ["w:del", "file.empty"],
    ]) {
      const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${`<${name}>`.repeat(depth)}<w:p><w:r><w:t>文</w:t></w:r></w:p>${`</${name}>`.repeat(depth)}</w:document>`;
      const bytes = zipSync({ "word/document.xml": strToU8(xml) }, { level: 0 });
      const seconds = await cpuTimeOf(async () => expect(await refusal(bytes)).toBe(outcome));
      expect(seconds).toBeLessThan(10);
    }
  });
});

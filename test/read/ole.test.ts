import { readFileSync } from "node:fs";
import { CFB } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { openOle } from "../../src/read/word/ole-streams.ts";
import { fc } from "../property.ts";
import { refusal } from "./read-lines.ts";

const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`../../fixtures/files/${name}`, import.meta.url)));

/** An OLE file with streams of these names. */
function ole(streams: Record<string, Uint8Array>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

/** notice.doc with two bytes of its Fib changed. */
function docWith(offset: number, change: (before: number) => number): Uint8Array {
  const bytes = fixture("notice.doc");
  const fib = Buffer.from(bytes).indexOf(Uint8Array.of(0xec, 0xa5));
  const view = new DataView(bytes.buffer);
  view.setUint16(fib + offset, change(view.getUint16(fib + offset, true)), true);
  return bytes;
}

describe("streams of an OLE file", () => {
  const bytesOf = (length: number, seed: number) =>
    Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 17 + (i >> 8)) & 255);
  const length = fc.oneof(fc.nat({ max: 200 }), fc.constantFrom(4095, 4096, 4097), fc.nat({ max: 40_000 }));

  test("are what another program wrote", () => {
    fc.assert(
      fc.property(fc.array(length, { minLength: 1, maxLength: 12 }), (lengths) => {
        const streams = lengths.map((n, i): [string, Uint8Array] => [`s${i}`, bytesOf(n, i)]);
        const stream = openOle(ole(Object.fromEntries(streams)), "x");
        for (const [name, content] of streams) {
          expect(Buffer.compare(stream(name.toUpperCase()) ?? new Uint8Array(), content)).toBe(0);
        }
        expect(stream("s99")).toBeNull();
      }),
      // More sectors than the header has places for.
      { numRuns: 15, examples: [[[7_500_000]]] },
    );
  });

  test("end where chains and folders come back to themselves, and where sizes and places are anything", () => {
    const file = ole({ Workbook: bytesOf(9000, 1), WordDocument: bytesOf(300, 2) });
    const wrong = fc.constantFrom(0, 1, 2, 3, 0x7fffffff, 0xfffffff9, 0xfffffffe, 0xffffffff);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: (file.length >> 2) - 3 }), wrong), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const bytes = Uint8Array.from(file);
          for (const [at, number] of changes) new DataView(bytes.buffer).setUint32(at * 4 + 8, number, true);
          try {
            const stream = openOle(bytes, "x");
            expect(stream("Workbook")?.length ?? 0).toBeLessThanOrEqual(file.length);
            stream("WordDocument");
          } catch (error) {
            expect(error).toMatchObject({ code: "file.broken" });
          }
        },
      ),
    );
  });
});

describe("what stands in an OLE file", () => {
  test("a document with a password: the package of Office 2007 and later, and the flag of .doc", async () => {
    const sealed = ole({ EncryptionInfo: new Uint8Array(64), EncryptedPackage: new Uint8Array(5000) });
    expect(await refusal(sealed, "x.docx")).toBe("file.encrypted");
    expect(await refusal(docWith(0x0a, (flags) => flags | 0x0100))).toBe("file.encrypted");
  });

  test("a workbook with a password: the record FILEPASS behind the first", async () => {
    const bytes = fixture("table.xls");
    const first = Buffer.from(bytes).indexOf(Uint8Array.of(0x09, 0x08, 0x10, 0x00));
    bytes.set([0x2f, 0x00, 0x06, 0x00, 0, 0, 1, 2, 3, 4], first + 20); // length 6: method XOR, key, check
    expect(await refusal(bytes, "x.xls")).toBe("file.encrypted");
  });

  test("names of streams count without case", async () => {
    const workbook = CFB.read(fixture("table.xls"), { type: "buffer" }) as {
      FullPaths: string[];
      FileIndex: { content?: Uint8Array }[];
    };
    const stream =
      workbook.FileIndex[workbook.FullPaths.findIndex((path) => path.endsWith("/Workbook"))]!.content!;
    const source = await readBytes(ole({ WORKBOOK: Uint8Array.from(stream) }), { path: "x.xls" });
    expect(source.text).toBe((await readBytes(fixture("table.xls"), { path: "x.xls" })).text);
  });

  test("Word 95 and PowerPoint are named", async () => {
    await expect(
      readBytes(
        docWith(2, () => 0x0068),
        { path: "x.doc" },
      ),
    ).rejects.toMatchObject({
      code: "file.unsupported",
      values: { format: "Word 95" },
    });
    await expect(
      readBytes(ole({ "PowerPoint Document": new Uint8Array(5000) }), { path: "x" }),
    ).rejects.toMatchObject({
      code: "file.unsupported",
      values: { format: "PowerPoint" },
    });
  });

  test("a Word file without its table stream", async () => {
    const main = new Uint8Array(5000);
    main.set([0xec, 0xa5, 0xc1, 0x00]);
    expect(await refusal(ole({ WordDocument: main }), "x.doc")).toBe("file.broken");
  });

  test("an Excel sheet pasted into a Word file does not make it a workbook", async () => {
    const file = CFB.read(Buffer.from(fixture("notice.doc")), { type: "buffer" });
    CFB.utils.cfb_add(file, "/ObjectPool/_1/Workbook", new Uint8Array(5000));
    const bytes = new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
    expect((await readBytes(bytes, { path: "x.doc" })).format).toBe("doc");
  });
});

import { describe, expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";
import { refusal } from "./read-lines.ts";

const simplified =
  "为加快推进全市信息化建设，提升政务服务水平，现就有关事项通知如下：一、总体要求。坚持统筹规划、资源共享，" +
  "到2025年，政务服务事项网上可办率达到95%以上，行政村光纤通达率不低于98%（市大数据局牵头，各县区政府配合）。";
const traditional =
  "為加快推動全市資訊化建設，提升政務服務水準，特訂定本計畫。一、整體目標：統籌規劃、資源共享，各機關應於每年年底前將辦理情形報送彙整。";

/** Encoders by the decoder's own table: TextEncoder writes UTF-8 alone. */
function encoder(encoding: string): (text: string) => Uint8Array {
  if (encoding === "utf-8") return (text) => new TextEncoder().encode(text);
  if (encoding.startsWith("utf-16")) {
    return (text) => {
      const bytes = Buffer.from(text, "utf16le");
      return encoding === "utf-16le" ? bytes : bytes.swap16();
    };
  }
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\ufffd" && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from([...text].flatMap((c) => (c < "\x80" ? [c.charCodeAt(0)] : (table.get(c) ?? [0x3f]))));
}

const texts: [string, string][] = [
  ["utf-8", simplified],
  ["gb18030", simplified],
  ["gb18030", traditional],
  ["big5", traditional],
  ["utf-16le", simplified],
  ["utf-16be", simplified],
  ["utf-16le", traditional],
  ["utf-16be", traditional],
];

describe("the encoding is told from the bytes", () => {
  for (const length of [10, 30, 100]) {
    test.each(texts)(`%s, every stretch of ${length} characters`, async (encoding, text) => {
      const encode = encoder(encoding);
      for (let start = 0; start + length <= text.length; start += 7) {
        const sample = text.slice(start, start + length);
        const source = await readBytes(encode(sample), { path: "x.txt" });
        expect([source.encoding, source.text]).toEqual([encoding, sample]);
      }
    });
  }

  test("Chinese that begins only after 20 kB of ASCII", async () => {
    const bytes = encoder("gb18030")(`${"=".repeat(20_000)}\n${simplified}`);
    expect((await readBytes(bytes, { path: "x.txt" })).encoding).toBe("gb18030");
  });

  test("ASCII is UTF-8", async () => {
    expect((await readBytes(Buffer.from("plan 2025\n"), { path: "x.txt" })).encoding).toBe("utf-8");
  });
});

describe("byte order marks", () => {
  test.each([
    ["utf-8", [0xef, 0xbb, 0xbf]],
    ["utf-16le", [0xff, 0xfe]],
    ["utf-16be", [0xfe, 0xff]],
    ["gb18030", [0x84, 0x31, 0x95, 0x33]],
  ])("%s: believed, and not part of the text", async (encoding, mark) => {
    const source = await readBytes(Buffer.concat([Uint8Array.from(mark), encoder(encoding)("工作要点")]), {
      path: "x.txt",
    });
    expect([source.encoding, source.text]).toEqual([encoding, "工作要点"]);
  });
});

describe("the user's word overrules", () => {
  test.each([
    ["GBK", "gb18030"],
    ["gb2312", "gb18030"],
    ["cp936", "gb18030"],
    ["UTF8", "utf-8"],
  ])("%s is %s in the record", async (label, encoding) => {
    const source = await readBytes(encoder(encoding)(simplified), { path: "x.txt", encoding: label });
    expect([source.encoding, source.text]).toEqual([encoding, simplified]);
  });

  test("Big5 read as the user says, though it is GBK", async () => {
    const source = await readBytes(encoder("gb18030")("一二三四"), { path: "x.txt", encoding: "big5" });
    expect(source.encoding).toBe("big5");
    expect(source.text).not.toBe("一二三四");
  });

  test("an encoding that does not exist is refused", async () => {
    expect(await refusal(Buffer.from("x"), "x.txt", "klingon")).toBe("file.unknown-encoding");
  });
});

describe("what cannot be decoded is refused", () => {
  const gb = encoder("gb18030");

  test("a bad byte in GB18030, with its place", async () => {
    const bytes = Uint8Array.from([...gb(simplified), 0xff, ...gb(simplified)]);
    const error = readBytes(bytes, { path: "x.txt" });
    await expect(error).rejects.toMatchObject({ code: "file.bad-bytes", values: { encoding: "gb18030" } });
    await expect(error).rejects.toHaveProperty("values.offset", gb(simplified).length);
  });

  test("a bad byte in UTF-8 does not turn the text into GB18030", async () => {
    const utf8 = Buffer.from(simplified);
    const bytes = Uint8Array.from([...utf8, 0xff, ...utf8]);
    await expect(readBytes(bytes, { path: "x.txt" })).rejects.toMatchObject({
      code: "file.bad-bytes",
      values: { encoding: "utf-8", offset: utf8.length },
    });
  });

  test("UTF-8 by the user's word, but it is GBK", async () => {
    expect(await refusal(gb(simplified), "x.txt", "utf-8")).toBe("file.bad-bytes");
  });

  test("a text in Windows-1252 is not taken for Chinese", async () => {
    const french = Buffer.from("Le préfet a décidé, à l'été dernier, de créer un comité", "latin1");
    expect(await refusal(french, "x.txt")).toMatch(/^file\.(?:undecodable|binary)$/u);
  });

  test.each([
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]],
    ["a program", [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0, 1, 0, 0, 0]],
    ["control characters in ASCII", Array.from({ length: 64 }, (_, i) => (i % 4 === 0 ? 0x41 : 1))],
  ])("%s", async (_name, bytes) => {
    expect(await refusal(Uint8Array.from(bytes), "x.txt")).toBe("file.binary");
  });

  test.each(["", " \n\u3000\t\r\n", "\ufeff"])("nothing but white space: %j", async (text) => {
    expect(await refusal(Buffer.from(text), "x.txt")).toBe("file.empty");
  });
});

describe("a text cut off in the middle of a character is read with a message", () => {
  test.each(["utf-8", "gb18030", "utf-16be"])("%s", async (encoding) => {
    const bytes = encoder(encoding)(simplified);
    const source = await readBytes(bytes.subarray(0, encoding === "utf-8" ? -4 : -3), { path: "x.txt" });
    const kept = simplified.slice(0, -2);
    expect(source.text).toBe(kept);
    expect(source.messages).toMatchObject([
      { rule: "read.cut-off", severity: "warning", span: { start: kept.length, end: kept.length } },
    ]);
  });
});

test("line ends become LF", async () => {
  expect((await readBytes(Buffer.from("一\r\n二\r三\n四"), { path: "x.txt" })).text).toBe("一\n二\n三\n四");
});

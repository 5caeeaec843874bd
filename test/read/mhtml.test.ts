import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readBytes } from "../../src/read/read.ts";

/** A page in GB2312, and the text that it is read to on its own. */
const page = readFileSync("fixtures/files/page-gb2312.html");
const { text } = await readBytes(page, { path: "page.html" });

/** Quoted-printable with lines broken in the middle of characters, as browsers do. */
const quoted = (bytes: Buffer) =>
  [...bytes]
    .map((byte) =>
      byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
        : String.fromCharCode(byte),
    )
    .map((piece, i) => (i % 20 === 19 ? `${piece}=\r\n` : piece))
    .join("");

const saved = (first: string, head: string, type: string, coding: string, body: string) =>
  Buffer.from(
    [
      first,
      head,
      "",
      "This is a multi-part message in MIME format.",
      "",
      "------=_Part_0",
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${coding}`,
      "Content-Location: http://www.example.gov.cn/plan.html",
      "",
      body,
      "------=_Part_0",
      "Content-Type: image/png",
      "Content-Transfer-Encoding: base64",
      "",
      "iVBORw0KGgo=",
      "------=_Part_0--",
      "",
    ].join("\r\n"),
    "latin1",
  );
const related =
  'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Part_0"';

describe("a page saved with its pictures", () => {
  test.each([
    ["by a browser", saved("From: <Saved by Blink>", related, "text/html", "quoted-printable", quoted(page))],
    ["by Word", saved(related, "X: y", 'text/html; charset="gb2312"', "BASE64", page.toString("base64"))],
    ["as it is", saved('From: "Saved"', related, "text/html", "8bit", page.toString("latin1"))],
  ])("%s", async (_, bytes) => {
    const source = await readBytes(bytes, { path: "x.doc" });
    expect(source.format).toBe("html");
    expect(source.text).toBe(text);
  });
  test("cut off before its last mark: what there is, and a message", async () => {
    const whole = saved("From: <Saved by Blink>", related, "text/html", "base64", page.toString("base64"));
    const rules = async (bytes: Uint8Array) =>
      (await readBytes(bytes, { path: "x.mht" })).messages.map(({ rule }) => rule);
    expect(await rules(whole)).toEqual([]);
    expect(await rules(whole.subarray(0, Math.round(0.8 * whole.length)))).toContain("read.truncated");
  });

  test("inside of another part, as mail programs have it", async () => {
    const inner = `Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain\n\nno\n--in\nContent-Type: text/html\n\n${page.toString("latin1")}\n--in--\n`;
    const outer = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=out\n\n--out\n${inner}--out--\n`;
    expect((await readBytes(Buffer.from(outer, "latin1"), { path: "x.mht" })).text).toBe(text);
  });
  test("cut off: what is there is read", async () => {
    const whole = saved(related, "X: y", "text/html", "8bit", page.toString("latin1"));
    expect((await readBytes(whole.subarray(0, -80), { path: "x" })).text).toBe(text);
  });
  test("50,000 parts in parts are no document", async () => {
    const nested = "MIME-Version: 1.0\nContent-Type: multipart/x; boundary=a\n\n--a\n".repeat(50_000);
    const read = readBytes(Buffer.from(nested), { path: "x" });
    await expect(read).rejects.toMatchObject({ code: "file.no-document" });
  });
  test("a text that begins like a mail is a text", async () => {
    const mail = "From: 市信息办\n\n一、加强领导\n各部门要加强领导。\n";
    expect((await readBytes(Buffer.from(mail), { path: "x.txt" })).format).toBe("text");
  });
});

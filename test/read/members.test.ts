import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { membersOf } from "../../src/read/members.ts";
import { readDocument } from "../../src/read/read.ts";
import { run } from "../cli/in-process.ts";
import { makeBomb, makeDocx, makeZip, p } from "./make-zip.ts";
import { refusal } from "./read-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "plans-members-"));
afterAll(() => rmSync(folder, { recursive: true }));

const docx = makeDocx(p("一、总体要求") + p("覆盖率达到95%。"));
const archive = makeZip({
  "一/工作要点.txt": "某市2025年工作要点\n一、总体要求\n覆盖率达到95%。\n",
  "通知.docx": docx,
  "图.jpg": "x",
  "__MACOSX/._通知.docx": "x",
  "空/": "",
  "../外.txt": "x",
});

/** An archive as Windows makes it in China: its one name in GBK, and no mark that says so. */
function gbkArchive(): Uint8Array {
  const bytes = Buffer.from(makeZip({ "xxxx.csv": "序号,任务\n1,培训\n" }));
  const name = Buffer.from([0xb7, 0xd6, 0xb9, 0xa4]); // 分工
  for (let at = bytes.indexOf("xxxx"); at >= 0; at = bytes.indexOf("xxxx")) name.copy(bytes, at);
  return bytes;
}

const mail = (parts: string) =>
  Buffer.from(
    `From: a@b.cn\r\nSubject: =?gb2312?B?zajWqg==?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="out"\r\n\r\n--out\r\n${parts}--out--\r\n`,
    "latin1",
  );
const alternative = `Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nno\r\n--in\r\nContent-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=B8=BD=BC=FE</p>\r\n--in--\r\n`;
const attached = (header: string) =>
  `--out\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; ${header}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(docx).toString("base64")}\r\n`;

test("documents of an archive, without what systems leave behind and what climbs out", () => {
  expect(membersOf(archive, "x.zip")!.names).toEqual(["一/工作要点.txt", "通知.docx", "图.jpg"]);
  expect(membersOf(gbkArchive(), "x.zip")!.names).toEqual(["分工.csv"]);
});

test("what only is a zip archive by its make is a document", () => {
  expect(membersOf(docx, "x.zip")).toBeNull();
  expect(membersOf(Buffer.from("要点"), "x.zip")).toBeNull();
});

test.each([
  ["plain", 'filename="plan.docx"', "plan.docx"],
  ["in words of RFC 2047", 'filename="=?gbk?B?0qq14y5kb2N4?="', "要点.docx"],
  ["by RFC 2231", "filename*=UTF-8''%E8%A6%81%E7%82%B9.docx", "要点.docx"],
  ["by RFC 2231 in pieces", "filename*0*=UTF-8''%E8%A6%81;\r\n filename*1*=%E7%82%B9.docx", "要点.docx"],
  ["with a way in it", 'filename="../a/b.docx"', ".._a_b.docx"],
])("a mail: its text, and an attachment with its name %s", (_name, header, name) => {
  const members = membersOf(mail(alternative + attached(header)), "x.eml")!;
  expect(members.names).toEqual(["通知.html", name]);
  expect(Buffer.from(members.read(name)!).equals(Buffer.from(docx))).toBe(true);
  expect(Buffer.from(members.read("通知.html")!).toString("latin1").trim()).toBe("<p>\xb8\xbd\xbc\xfe</p>");
});

test("two attachments of one name stay two", () => {
  const members = membersOf(
    mail(alternative + attached('filename="a.docx"') + attached('filename="a.docx"')),
    "x.eml",
  )!;
  expect(members.names).toEqual(["通知.html", "a.docx", "a-2.docx"]);
});

test("a file inside is read by its path; what is not there is missing; the archive itself is named", async () => {
  const path = join(folder, "附件.zip");
  writeFileSync(path, archive);
  expect((await readDocument(`${path}/通知.docx`)).text).toBe("一、总体要求\n覆盖率达到95%。");
  await expect(readDocument(`${path}/无.docx`)).rejects.toMatchObject({ code: "input.missing" });
  expect(await refusal(archive, "x.zip")).toBe("file.archive");
  writeFileSync(join(folder, "bomb.zip"), makeBomb(["a.txt"], 70_000_000));
  await expect(readDocument(join(folder, "bomb.zip/a.txt"))).rejects.toMatchObject({ code: "file.bomb" });
});

test("extract takes each document of an archive, named or in a folder", async () => {
  writeFileSync(join(folder, "附件.zip"), archive);
  writeFileSync(join(folder, "cut.zip"), archive.subarray(0, 200));
  writeFileSync(join(folder, "pictures.zip"), makeZip({ "图.jpg": "x" }));
  rmSync(join(folder, "bomb.zip"), { force: true });
  const ids = (out: string) =>
    out
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { document: { id: string } }).document.id);
  const one = await run(["extract", join(folder, "附件.zip"), "--format", "ndjson"]);
  expect(ids(one.stdout)).toEqual(["附件.zip/一/工作要点", "附件.zip/通知"]);
  const all = await run(["extract", folder, "--format", "ndjson"]);
  expect(ids(all.stdout)).toEqual(["附件.zip/一/工作要点", "附件.zip/通知"]);
  expect(all.stderr).toMatch(/cut\.zip/u);
  expect(all.stderr).toMatch(/pictures\.zip/u);
  expect(all.status).toBe(3);
});

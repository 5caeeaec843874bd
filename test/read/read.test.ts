import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readBytes, readDocument } from "../../src/read/read.ts";
import { UserError } from "../../src/user-error.ts";
import { makeZip } from "./make-zip.ts";
import { refusal } from "./read-lines.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-read-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of the test's own. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("files", () => {
  test("path, format, encoding, digest", async () => {
    const path = file("要点 1.txt", "工作要点\n");
    expect(await readDocument(path)).toEqual({
      path,
      format: "text",
      encoding: "utf-8",
      sha256: "3e476c030e9877be7eb442a30fb56a9c00da590574fa92fe51ef63ed5e02ddc4",
      text: "工作要点\n",
      tables: [],
      messages: [],
    });
  });

  test.each([
    ["missing.txt", "input.missing"],
    [".", "file.folder"],
  ])("%s: %s", async (name, code) => {
    await expect(readDocument(join(folder, name))).rejects.toMatchObject({ code });
  });

  test("a file in a file, a link to nowhere, a link in a circle", async () => {
    const path = file("a.txt", "x");
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling"));
    symlinkSync(join(folder, "circle"), join(folder, "circle"));
    await expect(readDocument(join(path, "b"))).rejects.toMatchObject({ code: "input.missing" });
    await expect(readDocument(join(folder, "dangling"))).rejects.toMatchObject({ code: "input.missing" });
    await expect(readDocument(join(folder, "circle"))).rejects.toMatchObject({ code: "input.unreadable" });
  });

  test("200 MB are refused before they are read", async () => {
    const path = file("large.txt", "甲");
    truncateSync(path, 200_000_000);
    const before = process.memoryUsage().rss;
    await expect(readDocument(path)).rejects.toMatchObject({ code: "file.too-large", values: { limit: 50 } });
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  test("a device without end is read only up to the limit", async () => {
    await expect(readDocument("/dev/zero")).rejects.toMatchObject({ code: "file.too-large" });
  });
});

describe("what is known and not read is named", () => {
  test.each<[string, string | Uint8Array, string, string]>([
    [
      "an OpenDocument presentation",
      makeZip({ mimetype: "application/vnd.oasis.opendocument.presentation", "content.xml": "" }),
      "file.unsupported",
      "OpenDocument",
    ],
    ["PowerPoint", makeZip({ "ppt/presentation.xml": "" }), "file.unsupported", "PowerPoint"],
    [
      "an Office file with nothing in it",
      makeZip({ "[Content_Types].xml": "" }),
      "file.no-document",
      "Office",
    ],
    ["a Word file without its document", makeZip({ "word/styles.xml": "<a/>" }), "file.no-document", "DOCX"],
    [
      "a saved page without a page in it",
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n--x--",
      "file.no-document",
      "MHTML",
    ],
    ["XML of another kind", '<?xml version="1.0"?><data/>', "file.unsupported", "XML"],
    ["OLE that is neither Word nor Excel", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file.broken", "Office"],
  ])("%s", async (_name, content, code, format) => {
    const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
    await expect(readBytes(bytes, { path: "x.doc" })).rejects.toMatchObject({ code, values: { format } });
  });
});

describe("texts that only look like something else", () => {
  test.each(["PK 赛事方案", "关于<b>数字</b>建设", "%号 PDF", "<关于印发工作要点的通知>", "< 5% 的企业"])(
    "%s",
    async (text) => {
      expect((await readBytes(Buffer.from(text), { path: "x.txt" })).format).toBe("text");
    },
  );
});

describe("errors for users", () => {
  const texts = parse(
    readFileSync(new URL("../../src/lexicon/errors.yaml", import.meta.url), "utf8"),
  ) as Record<string, { en: string; zh: string }>;

  test.each(Object.entries(texts).filter(([code]) => code.startsWith("file.")))(
    "%s is one line in both languages",
    (code, text) => {
      const names = (template: string): string[] =>
        [...template.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name!).sort();
      expect(names(text.en)).toEqual(names(text.zh));
      const values = Object.fromEntries(names(text.en).map((name) => [name, "V"]));
      const error = new UserError(code, values);
      for (const line of [error.message, error.in("en"), error.in("zh")]) expect(line).not.toMatch(/[\n{}]/u);
    },
  );

  test("what, where, what to do", async () => {
    const error = await readBytes(Buffer.from(""), { path: "要点.txt" }).catch((caught: unknown) => caught);
    expect((error as UserError).message).toBe("要点.txt: there is no text in it");
    expect((error as UserError).in("zh")).toBe("要点.txt：没有文字内容");
  });
});

test("a few bytes of every magic and nothing behind it", async () => {
  for (const magic of ["PK\x03\x04", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "{\\rtf1", "%PDF-1.7\n"])
    expect(await refusal(Buffer.from(magic, "latin1"))).toMatch(/^file\./u);
});

test("fifty ordinary files side by side are all read", { timeout: 600_000 }, async () => {
  const files = readdirSync("fixtures/files").filter(
    (name) => /^(?:notice|marks|table|page-gb|plan-)/u.test(name) && !/fods$/u.test(name),
  );
  const fifty = Array.from({ length: 50 }, (_, i) => `fixtures/files/${files[i % files.length]}`);
  const sources = await Promise.all(fifty.map((path) => readDocument(path)));
  for (const [i, { text }] of sources.entries()) expect(text).toBe(sources[i % files.length]!.text);
});

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocument } from "../../src/read/read.ts";
import { squeeze } from "../../src/text/span.ts";
import { numbered, paragraphsOf } from "./paragraphs.ts";
import { soffice } from "./soffice.ts";

/** The formats of word processors and spreadsheets as LibreOffice writes them: every line as it was, every cell in its place. */
const seeds = readdirSync("seeds").filter((name) => name.endsWith(".txt"));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-office-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Converts a file with LibreOffice into a folder of its own and returns the new file's path. */
function convert(path: string, name: string, to: string): string {
  const ending = to.split(":")[0]!;
  const out = join(folder, ending);
  mkdirSync(out, { recursive: true });
  soffice(path, to, out);
  return join(out, `${name}.${ending}`);
}

describe.each(seeds)("%s with automatic numbers", (seed) => {
  const name = seed.replace(/\.txt$/u, "");
  const paragraphs = paragraphsOf(readFileSync(join("seeds", seed), "utf8"));
  let docx: string;

  beforeAll(() => {
    docx = join(folder, `${name}.docx`);
    const input = JSON.stringify(numbered(paragraphs));
    execFileSync("/usr/bin/python3", [join(import.meta.dirname, "make-docx.py"), docx], { input });
  });

  test.each(["docx", "rtf"])("%s of LibreOffice", async (format) => {
    const source = await readDocument(convert(docx, name, format));
    expect(source).toMatchObject({ format, messages: [] });
    expect(linesOf(source.text)).toEqual(paragraphs.map(squeeze));
  });

  test("doc of LibreOffice", async () => {
    const doc = convert(docx, name, "doc");
    const source = await readDocument(doc);
    expect(source).toMatchObject({ format: "doc", messages: [] });
    // LibreOffice cuts some lists in two when it writes this format (一、一、二、), so its own reading of the file is what counts.
    const own = readFileSync(convert(doc, name, "txt:Text (encoded):UTF8"), "utf8");
    expect(linesOf(source.text)).toEqual(linesOf(own.replace(/^\ufeff/u, "")));
    expect(linesOf(source.text).map(withoutNumber)).toEqual(paragraphs.map(squeeze).map(withoutNumber));
  });
});

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map(squeeze)
    .filter((line) => line !== "");
}

function withoutNumber(line: string): string {
  return line.replace(/^[（第]?[一二三四五六七八九十\d]{1,3}[）、.章]/u, "");
}

test.each(["xlsx", "xls", "ods"])("a workbook as %s of LibreOffice", async (format) => {
  const fods = join(folder, "table.fods");
  copyFileSync("fixtures/files/table.fods", fods);
  const made = await readDocument(convert(fods, "table", format));
  const kept = await readDocument(`fixtures/files/table.${format}`);
  expect({ ...made, path: "", sha256: "" }).toEqual({ ...kept, path: "", sha256: "" });
});

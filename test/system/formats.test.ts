import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { readDocument } from "../../src/read/read.ts";
import { textSource } from "../../src/read/source.ts";
import { squeeze } from "../../src/text/span.ts";
import { scoredKinds } from "../../src/trust/score/bags.ts";
import { scoreDocument } from "../../src/trust/score/score.ts";
import type { Source } from "../../src/types/record.ts";
import { goldDocuments } from "../score/documents.ts";
import { type Made, makeFiles } from "./make-files.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { compared, scoreSources } from "./score-source.ts";

/**
 * The annotated documents saved in every format by programs other than ours, and read back. A folder of further
 * annotated documents (NAME.json beside NAME.txt) may be named in PLANS_GOLD.
 */
const further = process.env.PLANS_GOLD;
const documents = [
  ...goldDocuments("fixtures/gold", ["seeds"]),
  ...(further ? goldDocuments(further, [further]) : []),
].filter(({ gold }) => gold.assignments !== undefined);

const kinds = [
  "docx",
  "page-utf8",
  "page-gb2312",
  "pdf-chromium",
  "pdf-libreoffice",
  "ofd",
  "gb18030",
] as const;
const format = { docx: "docx", page: "html", pdf: "pdf", ofd: "ofd", gb18030: "text" } as const;

let folder: string;
const made = new Map<string, Made>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-formats-"));
  for (const { name, text } of documents) made.set(name, makeFiles(name, text, join(folder, name)));
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = (text: string): Source => textSource(text);

describe.each(kinds)("%s", (kind) => {
  const sources = new Map<string, Source>();

  beforeAll(async () => {
    for (const { name } of documents) sources.set(name, await readDocument(made.get(name)![kind]));
  });

  test("is recognised", () => {
    const expected = format[kind.split("-")[0] as keyof typeof format];
    for (const source of sources.values()) expect(source.format).toBe(expected);
  });

  test("gives every character of the text, and the paragraphs", () => {
    let exact = 0;
    let all = 0;
    for (const { name, text } of documents) {
      const lines = new Set(sources.get(name)!.text.split("\n").map(squeeze));
      const wanted = (kind === "gb18030" ? text.split("\n") : paragraphsOf(text)).map(squeeze);
      expect(squeeze(sources.get(name)!.text), name).toBe(squeeze(text));
      all += wanted.length;
      exact += wanted.filter((paragraph) => lines.has(paragraph)).length;
    }
    expect(exact / all).toBeGreaterThan(0.985);
  });

  // The gold says nothing where plain text scores 1; the record of the plain text is the stricter measure.
  test("gives the record that the plain text gives, in every kind", () => {
    for (const { name, text } of documents) {
      const expected = extractSource(plain(text), name);
      const { kinds: found } = scoreDocument(expected, extractSource(sources.get(name)!, name));
      for (const of of scoredKinds.filter((each) => each !== "doc")) {
        const { hits, missed, extra } = found[of]!;
        const share = (2 * hits) / (2 * hits + missed.length + extra.length || 1);
        const seen = [...missed, ...extra].map(({ key }) => key).join("\n");
        if (hits + missed.length > 0) expect(share, `${name} ${of}\n${seen}`).toBeGreaterThan(0.99);
      }
    }
  });

  test("scores as the plain text does", () => {
    const log: string[] = [];
    const expected = scoreSources(
      documents.map(({ text, ...document }) => ({ ...document, source: plain(text) })),
    );
    const found = scoreSources(
      documents.map((document) => ({ ...document, source: sources.get(document.name)! })),
      (line) => log.push(line),
    );
    for (const of of compared) {
      expect(found[of], `${of}\n${log.join("\n")}`).toBeGreaterThan(expected[of]! - 0.005);
    }
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { readDocument } from "../../src/read/read.ts";
import { textSource } from "../../src/read/source.ts";
import type { Source } from "../../src/types/record.ts";
import { policyText } from "../policy-text.ts";
import { fc } from "../property.ts";
import { violations } from "./violations.ts";

function check(source: Source): void {
  const record = extractSource(source, "d");
  expect(Object.fromEntries(violations(source.text, record))).toEqual({});
  const again = extractSource(source, "other");
  expect({ ...again, document: { ...again.document, id: "d" } }).toEqual(record);
}

describe("invariants of the record", () => {
  test.each(readdirSync("seeds").filter((name) => name.endsWith(".txt")))("%s, in every state", (name) => {
    const text = readFileSync(`seeds/${name}`, "utf8");
    for (const joint of ["\n", "　　", " ", ""]) check(textSource(text.replace(/\s*\r?\n\s*/gu, joint)));
  });

  test.each(readdirSync("fixtures/extract"))("%s", async (leaf) =>
    check(await readDocument(`fixtures/extract/${leaf}/input.txt`)),
  );

  const files = readdirSync("fixtures/files").filter(
    (name) => !/^encrypted|\.(?:md|py|sh|fods)$/u.test(name),
  );
  test.each(files)("%s", async (name) => check(await readDocument(`fixtures/files/${name}`)));

  test("texts that look like policy documents, whole or broken", () => {
    fc.assert(fc.property(policyText, (text) => check(textSource(text))));
  });

  test("any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => check(textSource(text))));
  });

  test.each([
    ["nothing", ""],
    ["one character", "一"],
    ["blank lines", "\n\n\u3000\n"],
    ["a heading alone", "一、加强领导"],
    ["a bracket alone", "（市信息办牵头）"],
  ])("%s", (_, text) => check(textSource(text)));
});

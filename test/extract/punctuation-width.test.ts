import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findBodies } from "../../src/mentions/bodies/bodies.ts";
import { textSource } from "../../src/read/source.ts";
import { findAssignments } from "../../src/relations/duties/assignments.ts";
import { findTables } from "../../src/tables/tables.ts";
import { foldWidth } from "../../src/text/fold.ts";
import { viewOf } from "../../src/text/view.ts";
import { policyText } from "../policy-text.ts";
import { fc } from "../property.ts";
import { readingOf } from "./reading.ts";

const half = (text: string) =>
  text.replace(/[，；：（）！？．]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
const full = (text: string) =>
  text.replace(/[,;:()!?.]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const seeds = readdirSync("seeds").filter((name) => name.endsWith(".txt"));
const fixtures = readdirSync("fixtures/extract");
const texts = [
  ...seeds.map((name) => [name, readFileSync(`seeds/${name}`)] as const),
  ...fixtures.map((name) => [name, readFileSync(`fixtures/extract/${name}/input.txt`)] as const),
].flatMap(([name, bytes]): [string, string][] => {
  const text = bytes.toString("utf8");
  return text.includes("\ufffd") ? [] : [[name, text]];
});

/** Who answers, by place: what is found may not depend on the width of the punctuation around it. */
function answers(text: string) {
  const source = textSource(text);
  const tables = findTables(source, viewOf(source.text), () => {});
  const rows = tables.flatMap((table) =>
    table.rows.map(({ id, span, titleSpan, goal }) => ({ id, span, titleSpan, goal })),
  );
  const assignments = findAssignments(readingOf(source.text, { tables })).map(
    ({ agency, role, span, item }) => ({
      agency: foldWidth(agency),
      role,
      span,
      item,
    }),
  );
  return { rows, assignments, agencies: findBodies(viewOf(source.text)).map(({ span }) => span) };
}

describe("punctuation of half or full width", () => {
  it.each(texts)("%s", (_, text) => {
    const expected = answers(text);
    expect(answers(half(text))).toEqual(expected);
    expect(answers(full(text))).toEqual(expected);
  });

  it("the texts hold enough to tell", () => {
    const all = texts.flatMap(([, text]) => answers(text).assignments);
    expect(all.length).toBeGreaterThan(80);
  });

  it("texts that look like policy documents", () => {
    const property = fc.property(policyText, (text) => {
      expect(answers(half(text))).toEqual(answers(text));
    });
    void fc.assert(property);
  });

  it.each([
    ["（责任单位：市教育局，市财政局；完成时限：年底）", "(责任单位:市教育局,市财政局;完成时限:年底)"],
    ["各县（市、区）政府，各部门要落实！", "各县(市、区)政府,各部门要落实!"],
    ["由市数据局牵头，各部门配合，建成平台。", "由市数据局牵头,各部门配合,建成平台。"],
  ])("names and quotes stay the source's own: %s", (wide, narrow) => {
    const found = findAssignments(readingOf(narrow, {}));
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(({ quote }) => foldWidth(quote))).toEqual(
      findAssignments(readingOf(wide, {})).map(({ quote }) => foldWidth(quote)),
    );
    for (const { agency, quote } of found) {
      expect(narrow).toContain(quote);
      expect(narrow).toContain(agency);
    }
  });
});

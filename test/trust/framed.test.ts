import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractSource, frameOf, pageOf } from "../../src/pipeline.ts";
import { readDocument } from "../../src/read/read.ts";
import { textSource } from "../../src/read/source.ts";
import { frameOfRecord } from "../../src/trust/verify/framed.ts";
import { verify } from "../../src/trust/verify/verify.ts";
import type { PolicyDocument } from "../../src/types/record.ts";

const silent = () => {};
const seeds = readdirSync("seeds").filter((name) => name.endsWith(".txt"));

describe("the frame that a record gives", () => {
  test.each(seeds)("%s: is the one that extraction found", async (seed) => {
    const source = await readDocument(`seeds/${seed}`);
    const page = pageOf(source, silent);
    const own = frameOfRecord(extractSource(source, "d"), page);
    const places = (nodes = own?.outline.nodes) =>
      nodes?.map(({ id, kind, span, titleSpan, body: { start }, parent }) => [
        id,
        kind,
        span,
        titleSpan,
        start,
        parent?.id,
      ]);
    expect(places()).toEqual(places(frameOf(page, "d", silent).outline.nodes));
  });

  const text =
    "某市2026年工作要点\n一、主要任务\n（一）建设平台。建成5个平台。\n（二）加强管理。培训2万人。\n";
  const source = textSource(text);
  const changed = (change: (record: PolicyDocument) => void) => {
    const record = extractSource(source, "d");
    change(record);
    return record;
  };
  test.each<[string, (record: PolicyDocument) => unknown]>([
    ["no sections", (record) => Object.assign(record, { outline: [] })],
    ["sections out of order", ({ outline }) => outline.reverse()],
    [
      "a child outside its parent",
      ({ outline: [chapter] }) => Object.assign(chapter!, { span: { start: 12, end: 19 } }),
    ],
    ["a heading that is not printed", ({ outline: [, one] }) => Object.assign(one!, { title: "建设网络" })],
    ["an id twice", ({ outline: [, one, two] }) => Object.assign(two!, { id: one!.id })],
    [
      "parts with a gap",
      ({ parts }) => Object.assign(parts.at(-1)!, { span: { start: 3, end: text.length } }),
    ],
  ])("is none where the record has %s", (_, change) => {
    expect(frameOfRecord(changed(change), pageOf(source, silent))).toBeNull();
  });

  test("hides nothing where it is wrong: the text is read anew", () => {
    const record = changed(({ outline, document }) => {
      for (const section of outline) section.kind = "finding";
      document.period = { from: "2020", to: "2020" };
    });
    expect(verify(record, source).map(({ path }) => path)).toContain("document.period.from");
  });
});

import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractSource } from "../../src/pipeline.ts";
import { readDocument } from "../../src/read/read.ts";
import { writeRecord } from "../../src/record/write.ts";

const folder = "fixtures/extract";

/** `expected.yaml` is what `plans extract` prints for `input.txt`; `npx vitest -u` writes it anew. */
describe("fixtures/extract", () => {
  test.each(readdirSync(folder).sort())("%s", async (leaf) => {
    const expected = `${folder}/${leaf}/expected.yaml`;
    const source = await readDocument(`${folder}/${leaf}/input.txt`);
    const written = writeRecord(extractSource(source, "input"));
    await expect(written).toMatchFileSnapshot(`../../${expected}`);
  });
});

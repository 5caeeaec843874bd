import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as library from "../../src/index.ts";
import { run } from "./in-process.ts";
import { root } from "./plans.ts";

const seed = readFileSync(`${root}seeds/jincheng-2010.txt`, "utf8");

describe("the library", () => {
  test("is what programs import by the package's name", async () => {
    const script = `
      import { readDocument, extractDocument, parseRecord, writeRecord } from "plans";
      const record = extractDocument(await readDocument("seeds/jincheng-2010.txt"));
      process.stdout.write(writeRecord(parseRecord(writeRecord(record, "json"))));`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout).toBe((await run(["extract", "seeds/jincheng-2010.txt"])).stdout);
  });

  test("offers these functions and no others", () => {
    expect(Object.keys(library).sort()).toEqual(
      [
        ...[
          "compare",
          "diff",
          "extractDocument",
          "find",
          "findMentions",
          "jsonSchema",
          "keywords",
          "panel",
          "parseRecord",
          "parseRecords",
        ],
        ...[
          "readBytes",
          "readDocument",
          "reuse",
          "reuseText",
          "score",
          "segment",
          "track",
          "UserError",
          "verify",
          "version",
          "withKeywords",
          "writeRecord",
        ],
      ].sort(),
    );
  });

  test("names a document by its file, or as told", () => {
    expect(library.extractDocument("一、加强领导").document.id).toBe("text");
    expect(library.extractDocument("一、加强领导", { id: "x" }).document.id).toBe("x");
  });

  test("spans point into the text with its byte order mark gone and its line ends as LF", () => {
    const unix = library.extractDocument(seed);
    const windows = library.extractDocument(`\ufeff${seed.replaceAll("\n", "\r\n")}`);
    expect({ ...windows, document: null }).toEqual({ ...unix, document: null });
    const text = seed.replace(/^\ufeff/u, "");
    for (const task of unix.tasks) expect(text.slice(task.span.start, task.span.end)).toBe(task.text);
  });

  test("changes nothing that it is given", () => {
    const record = library.extractDocument(seed);
    const before = structuredClone(record);
    library.writeRecord(record);
    library.withKeywords(record);
    library.diff(record, record);
    library.compare([record, { ...record, document: { ...record.document, id: "other" } }]);
    expect(record).toEqual(before);
  });
});

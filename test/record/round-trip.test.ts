import { describe, expect, test } from "vitest";
import { parseRecord, parseRecords, writeRecord } from "../../src/index.ts";
import { fc } from "../property.ts";
import { anyRecord, seedRecords } from "./records.ts";

const formats = ["yaml", "json", "ndjson"] as const;

describe.each(formats)("%s", (format) => {
  test.each(seedRecords.map((record) => [record.document.id, record] as const))(
    "%s reads back equal",
    (_, record) => {
      expect(parseRecord(writeRecord(record, format))).toEqual(record);
    },
  );

  test("any record reads back equal", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(parseRecord(writeRecord(record, format))).toEqual(record);
      }),
    );
  });
});

test("a stream of records reads back in order", () => {
  const yaml = seedRecords.map((record) => `---\n${writeRecord(record)}`).join("");
  expect(parseRecords(yaml)).toEqual(seedRecords);
  const lines = seedRecords.map((record) => writeRecord(record, "ndjson")).join("");
  expect(parseRecords(lines)).toEqual(seedRecords);
});

describe("what is no record is refused with its place", () => {
  type Loose = Record<string, Record<string, unknown>> & { outline: object[] };
  const [seed] = seedRecords;
  const broken = (change: (record: Loose) => void) => {
    const copy = structuredClone(seed) as unknown as Loose;
    change(copy);
    return JSON.stringify(copy);
  };
  test.each([
    [
      "a wrong value",
      broken((r) => Object.assign(r.outline[0]!, { kind: "chapter" })),
      "record.invalid",
      /outline\[0\]\.kind/u,
    ],
    ["a missing key", broken((r) => delete r.document!.region), "record.invalid", /document\.region/u],
    [
      "a date of no form",
      broken((r) => Object.assign(r.document!, { date: "1 March" })),
      "record.invalid",
      /document\.date/u,
    ],
    ["another schema", '{"schema":"plans.table/1"}', "record.unknown", /plans\.table\/1/u],
    ["a newer schema", '{"schema":"plans.document/3"}', "record.newer", /plans\.document\/2/u],
    ["a newer diff", '{"schema":"plans.diff/2"}', "record.newer", /plans\.diff\/1/u],
    ["no schema", "title: 工作要点\n", "record.unknown", /not a record/u],
    ["a list", "[]", "record.unknown", /not a record/u],
    ["half a file", writeRecord(seed!, "json").slice(0, 500), "record.syntax", /neither YAML nor JSON/u],
    ["YAML that is none", "a: [1\nb: }", "record.syntax", /line 2/u],
    ["nothing", "", "record.one", /0 records/u],
  ])("%s", (_, text, code, message) => {
    expect(() => parseRecord(text, "x.yaml")).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringMatching(message),
      }),
    );
  });

  test.each([
    ["YAML", `schema: plans.document/2\na: ${"[".repeat(30_000)}`],
    ["JSON", `{"schema": "plans.document/2", "a": ${"[".repeat(30_000)}`],
  ])("30,000 nested brackets of %s", (_, text) => {
    expect(() => parseRecord(text)).toThrow(expect.objectContaining({ code: "record.syntax" }));
  });

  test("a YAML bomb does not blow up", () => {
    const levels = "abcdefghij"
      .split("")
      .map((name, i, all) => `${name}: &${name} [${i === 0 ? "1" : Array(9).fill(`*${all[i - 1]}`)}]`);
    expect(() => parseRecord(`schema: plans.document/2\n${levels.join("\n")}`)).toThrow(
      expect.objectContaining({
        code: "record.syntax",
      }),
    );
  });
});

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { extractDocument, jsonSchema, panel, track } from "../../src/index.ts";
import { schemas } from "../../src/record/schema.ts";
import { fc } from "../property.ts";
import { anyRecord, seedRecords } from "./records.ts";

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const validate = ajv.compile(jsonSchema("document"));

const reports = ["shandong-2024", "shandong-2025", "national-2025"].map((id) =>
  extractDocument(readFileSync(`fixtures/reports/${id}.txt`, "utf8"), { id }),
);

describe("the JSON Schema that plans schema prints", () => {
  test("what panel and track write is valid by it", () => {
    const texts = new Map(
      reports.map(({ document }) => [
        document.id,
        readFileSync(`fixtures/reports/${document.id}.txt`, "utf8"),
      ]),
    );
    const valid = (name: "panel" | "track", value: unknown) => {
      const check = ajv.compile(jsonSchema(name));
      check(value);
      return check.errors;
    };
    expect(valid("panel", panel(reports, { against: reports.slice(2), texts }))).toBeNull();
    expect(valid("track", track(reports, { texts }))).toBeNull();
  });

  test.each(Object.keys(schemas) as (keyof typeof schemas)[])("%s is a schema of draft 2020-12", (name) => {
    const schema = jsonSchema(name);
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
    expect(() => new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)).not.toThrow();
  });

  test.each(seedRecords.map((record) => [record.document.id, record] as const))(
    "%s is valid by it",
    (_, record) => {
      validate(record);
      expect(validate.errors).toBeNull();
    },
  );

  test("any record is valid by it", () => {
    fc.assert(fc.property(anyRecord, (record) => validate(record)));
  });

  test.each(["", " ", "一", "没有编号的一段话。", "１\n２\n３", "\u0000\u0001"])(
    "the record of %j is valid by it",
    (text) => {
      validate(extractDocument(text));
      expect(validate.errors).toBeNull();
    },
  );

  test("it tells a wrong record from a right one", () => {
    const [record] = seedRecords;
    expect(validate({ ...record, extra: 1 })).toBe(false);
    expect(validate({ ...record, tasks: [{ id: "1" }] })).toBe(false);
    expect(validate({ ...record, document: { ...record!.document, date: "1 March 2010" } })).toBe(false);
  });
});

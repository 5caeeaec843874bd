import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { readOwnYaml } from "../../src/record/own-yaml.ts";
import { toYaml } from "../../src/report/yaml.ts";
import { expectLinear } from "../cpu-time.ts";
import { fc } from "../property.ts";

/** The values as the general parser has them; undefined where it finds a fault. */
function general(text: string): unknown[] | undefined {
  try {
    const documents = [...parseAllDocuments(text)];
    return documents.some(({ errors }) => errors.length > 0)
      ? undefined
      : documents.map((document) => document.toJS() as unknown);
  } catch {
    return undefined;
  }
}

const records = readdirSync("fixtures/extract").map((leaf) =>
  readFileSync(`fixtures/extract/${leaf}/expected.yaml`, "utf8"),
);
const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "一、推进",
    "a\n\n  b",
    " ",
    "- x",
    "x: y",
    "2008-01-24",
    "yes",
    "1e3",
    "#",
    "|-",
    "[",
    "’",
  ),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    words,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, true, false),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("id", "span", "start", "text", "items"), tie("any")),
  ),
})).any;

describe("YAML of our own form", () => {
  test("every record of the fixtures is read, as the general parser reads it", () => {
    for (const text of records) expect(readOwnYaml(text)).toEqual(general(text));
    expect(readOwnYaml(records.join("---\n"))).toHaveLength(records.length);
  });

  test("whatever toYaml writes is read back, or left to the general parser", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("id", "title", "tasks"), value, { minKeys: 1 }), (given) => {
        const text = toYaml(given);
        const read = readOwnYaml(text);
        if (read) expect(read).toEqual(general(text));
      }),
    );
  });

  test("of a text that was changed by hand nothing is read otherwise than the general parser reads it", () => {
    const pieces =
      "- |: |  |\n|#|'|\"|[1]|{ a: 1 }|&a |*a|!!str |? |>-|...|---|\t|\r|~|true|0x1F|2008-01-24|:|, |\u2028";
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 6 }),
      piece: fc.constantFrom("", ...pieces.split("|")),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...records),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (record, changes) => {
          let text = record.slice(0, 3000).replace(/[^\n]*$/u, "");
          for (const { at, cut, piece } of changes) {
            const place = Math.floor(at * text.length);
            text = text.slice(0, place) + piece + text.slice(place + cut);
          }
          const read = readOwnYaml(text);
          if (read) expect(read).toEqual(general(text));
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    ["an anchor", "a: &x 1\nb: *x\n"],
    ["a folded text", "a: >-\n  x\n  y\n"],
    ["a scalar that goes on", "a: x\n  y\n"],
    ["a comment", "a: 1 # one\n"],
    ["a key twice", "a: 1\na: 2\n"],
    ["a name that every object has", "__proto__: 1\n"],
    ["single quotes", "a: 'x'\n"],
    ["nothing", ""],
  ])("%s is left to the general parser", (_, text) => expect(readOwnYaml(text)).toBeUndefined());

  test("time is linear", () => {
    const entry =
      '  - id: "1.1"\n    title: 推进建设\n    text: |-\n      一\n      二\n    span: { start: 0, end: 3 }\n';
    expectLinear(4000, (n) => {
      const text = `tasks:\n${entry.repeat(n)}`;
      return () => void readOwnYaml(text);
    });
    expectLinear(20_000, (n) => () => void readOwnYaml("a:\n".repeat(n)));
  });
});

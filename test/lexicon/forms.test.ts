import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { form } from "../../src/lexicon/forms.ts";
import { loadLexicon } from "../../src/lexicon/load.ts";
import type { Form } from "../../src/lexicon/schemas.ts";

const rows = Object.entries(loadLexicon<Record<string, Form>>("forms"));

describe("each form stands in its yes and not in its no", () => {
  test.each(rows)("%s", (name, { yes, no }) => {
    expect(yes.filter((text) => !form(name).test(text))).toEqual([]);
    expect(no.filter((text) => form(name).test(text))).toEqual([]);
  });
});

test("every form is asked for, and every one asked for is there", () => {
  const source = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(`src/${path}`, "utf8"))
    .join("\n");
  const asked = new Set(Array.from(source.matchAll(/\bform\(\s*"([^"]+)"/gu), ([, name]) => name!));
  expect([...asked].sort()).toEqual(rows.map(([name]) => name).sort());
});

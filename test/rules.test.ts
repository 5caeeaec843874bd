import { describe, expect, test } from "vitest";
import { extractSource } from "../src/pipeline.ts";
import { textSource } from "../src/read/source.ts";
import { rules } from "../src/relations/rules.ts";

/** The ids of the rules that fire somewhere in a text. */
function firedIn(text: string): Set<string> {
  const fired = new Set<string>();
  extractSource(textSource(text), "rule", {}, (id) => fired.add(id));
  return fired;
}

test("ids are unique", () => {
  const ids = rules.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, { yes, no }) => {
  test("has a text that it fires on and one that it does not", () => {
    expect(yes.length).toBeGreaterThan(0);
    expect(no.length).toBeGreaterThan(0);
  });
  test.each(yes)("fires on %s", (text) => expect(firedIn(text)).toContain(id));
  test.each(no)("does not fire on %s", (text) => expect(firedIn(text)).not.toContain(id));
});

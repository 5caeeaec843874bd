import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { commands } from "../../src/cli/commands.ts";
import { hasPhrase, phrases } from "../../src/report/phrases.ts";
import { root } from "./plans.ts";

describe.each(Object.entries(commands))("%s", (name, load) => {
  test("has a file of its own, a summary, and a text for each argument and option", async () => {
    expect(readdirSync(`${root}src/cli`)).toContain(`${name}.ts`);
    expect(hasPhrase(`commands.${name}.summary`)).toBe(true);
    const { command } = await load();
    for (const argument of command.arguments.match(/[a-z-]+/gu) ?? []) {
      expect(
        [`commands.${name}.arguments.${argument}`, `arguments.${argument}`].some(hasPhrase),
        argument,
      ).toBe(true);
    }
    for (const { flags } of command.options) {
      const long = /--([a-z-]+)/u.exec(flags)![1];
      expect([`commands.${name}.options.${long}`, `options.${long}`].some(hasPhrase), flags).toBe(true);
    }
  });
});

/** Every text of a lexicon with its dotted key. */
function texts(node: unknown, key = ""): [string, { en: string; zh: string }][] {
  const entry = node as Record<string, unknown>;
  if (typeof entry.en === "string" || typeof entry.zh === "string")
    return [[key, entry as { en: string; zh: string }]];
  return Object.entries(entry).flatMap(([name, inner]) => texts(inner, key ? `${key}.${name}` : name));
}

describe.each(["interface", "errors", "messages"])("%s.yaml", (name) => {
  const all = texts(parse(readFileSync(`${root}src/lexicon/${name}.yaml`, "utf8")));
  test("says everything in both languages, with the same values", () => {
    expect(all.length).toBeGreaterThan(10);
    const values = (text: string) => [...new Set(text.match(/\{\w+\}/gu) ?? [])].sort();
    for (const [key, { en, zh }] of all) {
      expect(typeof en === "string" && typeof zh === "string", key).toBe(true);
      expect(values(zh), key).toEqual(values(en));
    }
  });
  test("says in Chinese what it says in Chinese", () => {
    const bare = all.filter(
      ([key, { zh }]) =>
        !/\p{Script=Han}/u.test(zh) &&
        !/examples$|\.responsible$|\.extra$|\.choices$|\.and$|\.colon$|shell$/u.test(key),
    );
    expect(bare.map(([key]) => key)).toEqual([]);
  });
});

test("a key without a text is our fault and throws; values are filled in", () => {
  const say = phrases("zh");
  expect(() => say("show.nothing")).toThrow("no text for show.nothing");
  expect(say("show.tasks", { count: 3 })).toBe("任务（3）");
  const english = phrases("en");
  expect([0, 1, 2].map((count) => english("reuse.count", { count }))).toEqual([
    "0 characters",
    "1 character",
    "2 characters",
  ]);
});

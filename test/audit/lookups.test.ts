import { readFileSync } from "node:fs";
import { parseAst } from "vite";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { openLookups } from "./lookups.ts";
import { type Module, modules } from "./source.ts";

/** Lookups that are safe though the type admits any key, each with the reason. */
const safe = parse(readFileSync(new URL("lookups.yaml", import.meta.url), "utf8")) as Record<string, string>;

test("no plain object is asked for a name that comes from a file", () => {
  const found = modules.flatMap(openLookups).map((line) => line.replace(/:\d+ /u, " "));
  expect([...new Set(found)].sort()).toEqual(Object.keys(safe).sort());
});

test.each<[string, string[]]>([
  ["const a: Record<string, number> = {}; a[name]", ["x.ts:1 a[name]"]],
  ["const a: { [key: string]: number } = {}; a[name]", ["x.ts:1 a[name]"]],
  ["const a = { b: 1 }; a[name as keyof typeof a]", ["x.ts:1 a[name]"]],
  ["function f(a: Readonly<Record<string, number>>) { return a[name]; }", ["x.ts:1 a[name]"]],
  ["const a: Record<string, number> = {}; Object.hasOwn(a, name) ? a[name] : 0", []],
  ["const a: Record<Known, number> = all; a[name]", []],
  ["const a: Record<string, number> = {}; a['b']", []],
  ["const a = new Map(); a.get(name)", []],
  ["const a: string[] = []; a[0]", []],
])("%s", (text, expected) => {
  const module: Module = { path: "x.ts", text, tree: parseAst(text, { lang: "ts" }) as never };
  expect(openLookups(module)).toEqual(expected);
});

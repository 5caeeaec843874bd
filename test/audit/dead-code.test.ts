import { readFileSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Module, modules, type Node, nodesOf, testModules } from "./source.ts";

interface Import {
  to: string;
  /** Exported names; `*` for all of them. */
  names: string[];
  /** Evaluated before the module itself, not when a function asks. */
  atOnce: boolean;
}

/** What a module takes from others of `src`, re-exports included. */
function importsOf({ path, tree }: Module): Import[] {
  const found: Import[] = [];
  const add = (source: unknown, names: string[], atOnce: boolean) => {
    const to = (source as { value?: unknown } | null)?.value;
    if (typeof to === "string" && to.startsWith("."))
      found.push({ to: posix.join(posix.dirname(path), to), names, atOnce });
  };
  for (const node of nodesOf(tree)) {
    const specifiers = (node.specifiers ?? []) as Node[];
    const nameOf = (one: Node, key: string) => (one[key] as { name: string } | undefined)?.name ?? "*";
    if (node.type === "ImportDeclaration")
      add(
        node.source,
        specifiers.map((one) => nameOf(one, "imported")),
        node.importKind !== "type",
      );
    if (node.type === "ExportNamedDeclaration" && node.source)
      add(
        node.source,
        specifiers.map((one) => nameOf(one, "local")),
        node.exportKind !== "type",
      );
    if (node.type === "ExportAllDeclaration") add(node.source, ["*"], node.exportKind !== "type");
    if (node.type === "ImportExpression") add(node.source, ["*"], false);
  }
  return found;
}

/** Functions, classes and constants that a module exports. */
function exportsOf({ tree }: Module): string[] {
  return (tree.body as Node[]).flatMap((node) => {
    const declared = node.declaration as Node | null | undefined;
    if (node.type !== "ExportNamedDeclaration" || !declared) return [];
    if (declared.type === "VariableDeclaration")
      return (declared.declarations as Node[]).map(({ id }) => (id as { name: string }).name);
    if (/^(?:Function|Class)Declaration$/u.test(declared.type))
      return [(declared.id as { name: string }).name];
    return [];
  });
}

/** What nobody uses today; the list only shrinks. */
const listed = new URL("dead-code.yaml", import.meta.url);

const graph = new Map(modules.map((module) => [module.path, importsOf(module)]));

test("whatever is exported is used by another module or by a test, or is the library's", () => {
  const used = new Set<string>();
  for (const { path, tree } of testModules())
    for (const { to, names } of importsOf({ path: `../test/${path}`, text: "", tree }))
      for (const name of names) used.add(`${to.replace("../src/", "")} ${name}`);
  for (const imports of graph.values())
    for (const { to, names } of imports) for (const name of names) used.add(`${to} ${name}`);
  // Run by name: the program, the worker, the steps of the build.
  const entries = new Set(["index.ts", "cli/main.ts", "code-cache.ts"]);
  const dead = modules
    .filter(({ path }) => !entries.has(path) && !used.has(`${path} *`))
    .flatMap((module) => exportsOf(module).map((name) => `${module.path} ${name}`))
    .filter((name) => !used.has(name));
  if (process.env.PLANS_WRITE_LISTS) writeFileSync(listed, dead.map((name) => `- ${name}\n`).join(""));
  expect(dead).toEqual(parse(readFileSync(listed, "utf8")) ?? []);
});

test("no module imports itself by way of others", () => {
  const cycles: string[] = [];
  const state = new Map<string, "open" | "done">();
  const walk = (path: string, way: string[]): void => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      cycles.push([...way.slice(way.indexOf(path)), path].join(" → "));
      return;
    }
    state.set(path, "open");
    for (const { to, atOnce } of graph.get(path) ?? []) if (atOnce) walk(to, [...way, path]);
    state.set(path, "done");
  };
  for (const path of graph.keys()) walk(path, []);
  expect(cycles).toEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAst } from "vite";

/** A node of a syntax tree (ESTree); its fields are looked at one by one. */
export type Node = { type: string; start: number; end: number } & Record<string, unknown>;

/** A module of `src`, parsed. */
export interface Module {
  /** From `src`: `text/span.ts`. */
  path: string;
  text: string;
  tree: Node;
}

/** The TypeScript files of a folder beside this one's parent: `src`, `test`. */
function modulesOf(folder: string): Module[] {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => {
      const text = readFileSync(root + path, "utf8");
      const tree = parseAst(text, { lang: "ts" }) as unknown as Node;
      return { path: path.replaceAll("\\", "/"), text, tree };
    });
}

export const modules: readonly Module[] = modulesOf("src");
export const testModules: () => readonly Module[] = () => modulesOf("test");

/** Every node of a tree, parents before their children. */
export function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const one of value) yield* nodesOf(one);
  } else if (typeof value === "object" && value !== null) {
    if ("type" in value && typeof value.type === "string") yield value as Node;
    for (const child of Object.values(value)) if (typeof child === "object") yield* nodesOf(child);
  }
}

/** 1-based line of an offset. */
export function lineAt({ text }: Module, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check } from "recheck";
import { lineAt, modules, nodesOf } from "./source.ts";

/** A regular expression of `src`, and where it stands: `file:line`, or `built` for one made of words of the lexicon. */
export interface Pattern {
  source: string;
  flags: string;
  where: string;
}

/** All literals. */
export function literalPatterns(): Pattern[] {
  return modules.flatMap((module) =>
    [...nodesOf(module.tree)].flatMap((node) => {
      const regex = node.regex as { pattern: string; flags: string } | undefined;
      if (node.type !== "Literal" || !regex) return [];
      return [
        { source: regex.pattern, flags: regex.flags, where: `${module.path}:${lineAt(module, node.start)}` },
      ];
    }),
  );
}

/** Those that `work` makes of strings with `new RegExp` in `src`. */
export async function builtPatterns(work: () => Promise<unknown>): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const Original = globalThis.RegExp;
  const record = (regex: RegExp): RegExp => {
    const caller = /\/src\/([\w/-]+\.ts)/u.exec(new Error().stack ?? "")?.[1];
    if (caller)
      found.set(`/${regex.source}/${regex.flags}`, {
        source: regex.source,
        flags: regex.flags,
        where: `built in ${caller}`,
      });
    return regex;
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, args) => record(Reflect.construct(target, args) as RegExp),
    apply: (target, self, args) => record(Reflect.apply(target, self, args) as RegExp),
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Original;
  }
  return [...found.values()];
}

/** `linear`, `polynomial` (quadratic and worse), `exponential`, or `unknown` where the checker gave up. */
export type Cost = "linear" | "polynomial" | "exponential" | "unknown";

const folder = fileURLToPath(new URL("../../node_modules/.cache/plans/", import.meta.url));
const file = `${folder}patterns.json`;

/** What the pattern costs on the worst text that there is; remembered between runs, for it takes seconds for some. */
export async function costsOf(patterns: readonly Pattern[]): Promise<Map<string, Cost>> {
  mkdirSync(folder, { recursive: true });
  const known = new Map<string, Cost>(
    readdirSync(folder).includes("patterns.json")
      ? (JSON.parse(readFileSync(file, "utf8")) as [string, Cost][])
      : [],
  );
  for (const { source, flags } of patterns) {
    const key = `/${source}/${flags}`;
    if (known.has(key)) continue;
    // Fixed seed: the checker's search for an attack is a random one.
    const found = await check(source, flags, { timeout: 5000, randomSeed: 1 });
    known.set(
      key,
      found.status === "vulnerable" ? found.complexity.type : found.status === "safe" ? "linear" : "unknown",
    );
  }
  writeFileSync(file, JSON.stringify([...known]));
  return known;
}

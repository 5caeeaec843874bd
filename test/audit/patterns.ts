import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type AttackPattern, check } from "recheck";
import { cpuTime } from "../cpu-time.ts";
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
const file = `${folder}costs.json`;

/** What the pattern costs on the worst text that there is; remembered between runs, for it takes seconds for some. */
export async function costsOf(patterns: readonly Pattern[]): Promise<Map<string, Cost>> {
  mkdirSync(folder, { recursive: true });
  const known = new Map<string, Cost>(
    readdirSync(folder).includes("costs.json")
      ? (JSON.parse(readFileSync(file, "utf8")) as [string, Cost][])
      : [],
  );
  for (const pattern of patterns) {
    const key = `/${pattern.source}/${pattern.flags}`;
    if (!known.has(key)) known.set(key, await costOf(pattern));
  }
  writeFileSync(file, JSON.stringify([...known]));
  return known;
}

/**
 * What the checker's automaton says is proven. Where a pattern is too large for it, it tries texts by chance and counts
 * steps up to a limit, which bounded repeats reach too ([^{}]{0,40} from every bracket); the text that it found is tried.
 */
async function costOf({ source, flags }: Pattern): Promise<Cost> {
  // Fixed seed: the checker's search for an attack is a random one.
  const found = await check(source, flags, { timeout: 5000, randomSeed: 1 });
  if (found.status !== "vulnerable") return found.status === "safe" ? "linear" : "unknown";
  if (found.checker === "automaton" || found.complexity.type === "exponential") return found.complexity.type;
  return isLinearOn(new RegExp(source, flags), found.attack) ? "linear" : "polynomial";
}

/** So often a text is tried before it is held against a pattern: other work slows one of two measurements now and then. */
const tries = 5;

/** Whether all matches in a text of this kind take twice the time in twice the text. */
function isLinearOn(pattern: RegExp, { pumps, suffix }: AttackPattern): boolean {
  const textOf = (times: number) =>
    pumps.map(({ prefix, pump, bias }) => prefix + pump.repeat(Math.max(1, times + bias))).join("") + suffix;
  const everywhere = new RegExp(pattern, pattern.global ? pattern.flags : `${pattern.flags}g`);
  const once = textOf(1);
  const perPump = Math.max(1, textOf(100).length - once.length) / 99;
  const longest = 400_000 / perPump;
  let [times, one, two] = [2000 / perPump, 0, 0];
  for (; times < longest; times *= 2) {
    const [shorter, longer] = [textOf(Math.ceil(times)), textOf(Math.ceil(2 * times))];
    const timeOf = (text: string) => cpuTime(() => void Array.from(text.matchAll(everywhere)));
    [one, two] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let attempt = 0; attempt < tries && !(attempt > 1 && two < 3 * one); attempt++) {
      one = Math.min(one, timeOf(shorter));
      two = Math.min(two, timeOf(longer));
    }
    if (two > 0.1) break;
  }
  return two < 0.1 || two < 3 * one;
}

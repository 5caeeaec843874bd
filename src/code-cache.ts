/**
 * Imported before other code by what runs in a process of plans' own, for its effect: files of the build are loaded with
 * the code that V8 made of them when they were built (`scripts/code-cache.mjs`), a quarter of what extracting one
 * document costs. It is kept by version of V8, flags and processor; where none fits, a file is compiled as ever.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { builtFile } from "./home.ts";

/** The files that have been loaded, by path, for the build to keep what V8 has made of them. */
export const loaded = new Map<string, Script>();

/** Where the code of a file of the build is kept for the flags of this process. */
export function keptCode(path: string): URL {
  return builtFile(`code/${cachedDataVersionTag()}/${basename(path)}`);
}

const { extensions } = createRequire(import.meta.url);
const asEver = extensions[".js"]!;
const dist = dirname(fileURLToPath(builtFile("main.cjs")));

extensions[".cjs"] = (module: NodeJS.Module, path: string) => {
  // Of packages nothing is kept: another's main.cjs may be of the same name, and may import.
  if (dirname(path) !== dist) return void asEver(module, path);
  const cachedData = ifThere(keptCode(path));
  const script = new Script(
    // What Node gives a module of this form.
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, "utf8")}\n})`,
    { filename: path, ...(cachedData ? { cachedData } : {}) },
  );
  loaded.set(path, script);
  const run = script.runInThisContext() as (...given: unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
};

function ifThere(file: URL): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

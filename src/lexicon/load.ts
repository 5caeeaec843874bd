import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/**
 * A vocabulary of this folder, by name. The YAML files are the source; the build writes each as JSON
 * beside this module, so that a run does not pay for a YAML parser.
 *
 * @param name file name without ending: `units`, `agencies` …
 * @returns the file's content; the caller states its shape
 */
export function loadLexicon<T>(name: string): T {
  const json = fileURLToPath(new URL(`${name}.json`, import.meta.url));
  if (existsSync(json)) return JSON.parse(readFileSync(json, "utf8")) as T;
  const yaml = require("yaml") as { parse(text: string): unknown };
  return yaml.parse(readFileSync(fileURLToPath(new URL(`${name}.yaml`, import.meta.url)), "utf8")) as T;
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { builtFile, fromSources } from "../home.ts";

/**
 * A vocabulary of this folder, by name. The YAML files are the source; the build writes each as JSON,
 * so that a run does not pay for a YAML parser.
 *
 * @param name file name without ending: `units`, `agencies` …
 * @returns the file's content; the caller states its shape
 */
export function loadLexicon<T>(name: string): T {
  if (!fromSources) return JSON.parse(readFileSync(builtFile(`lexicon/${name}.json`), "utf8")) as T;
  const yaml = createRequire(import.meta.url)("yaml") as { parse(text: string): unknown };
  return yaml.parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), "utf8")) as T;
}

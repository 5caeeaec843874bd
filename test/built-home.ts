/*
 * In place of src/home.ts in tests (vitest.config.ts): the code runs from the sources, on the vocabularies and packages
 * that the build made of theirs; the processes and threads that tests start run from the build. Parsing YAML would cost
 * a second of CPU in each worker, loading TypeScript two in each process.
 */
import type { EntryPoint } from "../src/home.ts";

const dist = new URL("../dist/", import.meta.url);

export const fromSources = false;

export function builtFile(path: string): URL {
  return new URL(path, dist);
}

export function entryPoint(path: string): EntryPoint {
  return { module: new URL(`${path.split("/").at(-1)}.cjs`, dist), typescript: false };
}

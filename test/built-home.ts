/*
 * In place of src/home.ts in tests (vitest.config.ts): the tests run from the sources, the processes and threads that
 * they start from the build, since loading TypeScript would cost each of them two seconds of CPU.
 */
import type { EntryPoint } from "../src/home.ts";

const dist = new URL("../dist/", import.meta.url);

export const fromSources = true;

export function builtFile(path: string): URL {
  return new URL(path, dist);
}

export function entryPoint(path: string): EntryPoint {
  return { module: new URL(`${path.split("/").at(-1)}.js`, dist), typescript: false };
}

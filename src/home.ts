/**
 * Where files lie that the code opens itself. In development it runs from `src`; built, it is bundled, and every module
 * is at the top of `dist` (`scripts/build.ts`).
 */
export const fromSources = import.meta.url.endsWith(".ts");

/** A file that the build has made, by its path in `dist`. */
export function builtFile(path: string): URL {
  return new URL(fromSources ? `../dist/${path}` : path, import.meta.url);
}

/** What a process or thread begins with. */
export interface EntryPoint {
  module: URL;
  /** Whether it is TypeScript, for which a loader has to be loaded first. */
  typescript: boolean;
}

/** @param path in `src` without ending; the build bundles it by its name */
export function entryPoint(path: string): EntryPoint {
  const name = fromSources ? `${path}.ts` : `${path.split("/").at(-1)}.cjs`;
  return { module: new URL(name, import.meta.url), typescript: fromSources };
}

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtFile, fromSources } from "../home.ts";

/**
 * Packages that are needed for the build only, since a small part of each is used: what of them the build lays into
 * `dist/packages` (`compile.ts`), each file or folder under the place that it then has, which is one of the package too.
 */
export const parts = {
  // 41 MB, and it would bring a canvas of 33 MB along.
  "pdfjs-dist": {
    "legacy/build/pdf.min.mjs": "legacy/build/pdf.mjs",
    "legacy/build/pdf.worker.min.mjs": "legacy/build/pdf.worker.mjs",
    cmaps: "cmaps",
    standard_fonts: "standard_fonts",
    LICENSE: "LICENSE",
  },
  // 8 MB: the same in seven forms.
  "@e965/xlsx": {
    "xlsx.mjs": "xlsx.mjs",
    "dist/cpexcel.full.mjs": "dist/cpexcel.full.mjs",
    LICENSE: "LICENSE",
  },
} as const;

type Bundled = keyof typeof parts;

/** Folder of a package's parts in the build, absolute. */
export function builtHome(name: Bundled): string {
  return fileURLToPath(builtFile(`packages/${name}`));
}

/** Folder of a package as it is installed, absolute: where it stands, whatever it lets be asked for by name. */
export function installedHome(name: Bundled): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = folders.map((folder) => join(folder, name)).find((home) => existsSync(home));
  if (found === undefined) throw new Error(`${name} is not installed; run npm ci`);
  return found;
}

/** Folder in which the parts of a package stand: in development, where this runs from the sources, the package itself. */
export function homeOf(name: Bundled): string {
  return fromSources ? installedHome(name) : builtHome(name);
}

/** A module of a package, by its place there. Not by `import`: what is loaded with kept code cannot (`code-cache.ts`). */
export function moduleOf(name: Bundled, place: string): unknown {
  return createRequire(import.meta.url)(join(homeOf(name), place));
}

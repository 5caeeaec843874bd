/*
 * npm run build: dist anew. The code is bundled, since loading two hundred modules one by one costs more than reading a
 * document; what a command loads only when it needs it is a file of its own. Packages stay outside. Not minified and
 * with the path of each module as a comment: a stack trace can be read. Beside it the types, and the data that each
 * folder's own build step makes.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { usualHeap } from "../src/cli/process/cost.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
// Beside what follows: it takes as long, and another core.
const types = once(
  spawn(process.execPath, [`${root}node_modules/typescript/bin/tsc`, "-p", `${root}tsconfig.build.json`], {
    stdio: "inherit",
  }),
  "exit",
);

/**
 * Each with all that it imports: what --version needs, the way of a document, commands in general. Text and lexicon stand
 * beside what reads with them, which every command loads anyway: what is in another file is called through a getter.
 */
const groups = [
  { name: "start", test: /src\/(?:version|code-cache|home|cli\/(?:command|io))\.ts/u, priority: 4 },
  {
    name: "reading",
    test: /src\/(?:(?:text|lexicon)\/|(?:pipeline|cli\/process\/(?:work|here|workshop))\.ts)/u,
    priority: 2,
  },
  { name: "command", test: /src\/cli\/(?:program|extract|sinks|records)\.ts/u, priority: 1 },
];

/**
 * Packages stay outside, but for what every command begins with and zod, so that their compiled code is kept too, and those of ES
 * modules that are imported by their default, which `require` does not give; small ones.
 */
const inProgram = /^(?:commander|string-width|strip-ansi|ansi-regex|get-east-asian-width|zod(?:\/.*)?)$/u;

/** All at one place, so that import.meta.url means the same in every file (src/home.ts). */
async function bundle(input: Record<string, string>, format: "esm" | "cjs"): Promise<void> {
  const code = await rolldown({
    cwd: root,
    input,
    platform: "node",
    external: (id) => /^[^./]/u.test(id) && !(format === "cjs" && inProgram.test(id)),
    checks: { ineffectiveDynamicImport: false },
  });
  const ending = format === "cjs" ? "cjs" : "js";
  await code.write({
    dir: "dist",
    format,
    entryFileNames: `[name].${ending}`,
    chunkFileNames: `[name]-[hash].${ending}`,
    codeSplitting: { groups },
    // Code that is kept cannot import (nodejs/node: a script of `cachedData` has no importer).
    dynamicImportInCjs: false,
  });
}

// The library.
await bundle({ index: "src/index.ts" }, "esm");
// What bin/plans.js names, and what processes and threads begin with (`entryPoint` in src/home.ts): of the form whose
// compiled code can be kept (src/code-cache.ts).
await bundle(
  {
    main: "src/cli/main.ts",
    "optimise-later": "src/cli/process/optimise-later.ts",
    "code-cache": "src/code-cache.ts",
    child: "src/cli/process/child.ts",
    watch: "src/cli/process/watch.ts",
    "reader-thread": "src/read/reader-thread.ts",
  },
  "cjs",
);

for (const step of ["lexicon/compile", "words/compile", "similarity/compile", "read/compile"])
  await import(`../src/${step}.ts`);
if ((await types)[0] !== 0) process.exit(1);
for (const flags of [[], [`--max-old-space-size=${usualHeap}`]])
  execFileSync(process.execPath, [...flags, `${root}scripts/code-cache.mjs`], { stdio: "inherit" });
// The last: where it is there, all is.
await import("../src/cli/compile-man.ts");

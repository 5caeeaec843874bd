/*
 * npm run build: dist anew. The code is bundled, since loading two hundred modules one by one costs more than reading a
 * document; what a command loads only when it needs it is a file of its own. Packages stay outside. Not minified and
 * with the path of each module as a comment: a stack trace can be read. Beside it the types, and the data that each
 * folder's own build step makes.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("../", import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
// Beside what follows: it takes as long, and another core.
const types = once(
  spawn(process.execPath, [`${root}node_modules/typescript/bin/tsc`, "-p", `${root}tsconfig.build.json`], {
    stdio: "inherit",
  }),
  "exit",
);

const bundle = await rolldown({
  cwd: root,
  input: {
    // What bin/plans.js and package.json name.
    main: "src/cli/main.ts",
    "optimise-later": "src/cli/process/optimise-later.ts",
    index: "src/index.ts",
    // What processes and threads begin with (`entryPoint` in src/home.ts).
    child: "src/cli/process/child.ts",
    watch: "src/cli/process/watch.ts",
    "reader-thread": "src/read/reader-thread.ts",
  },
  platform: "node",
  external: /^[^./]/u,
  checks: { ineffectiveDynamicImport: false },
});
await bundle.write({
  // All at one place, so that import.meta.url means the same in every file (src/home.ts).
  dir: "dist",
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
  // Each with all that it imports: what --version needs, what many commands do, the way of a document, commands in general.
  codeSplitting: {
    groups: [
      { name: "start", test: /src\/(?:version|cli\/(?:command|io))\.ts/u, priority: 4 },
      { name: "base", test: /src\/(?:text|lexicon)\//u, priority: 3 },
      { name: "reading", test: /src\/(?:pipeline|cli\/process\/(?:work|here|workshop))\.ts/u, priority: 2 },
      { name: "command", test: /src\/cli\/(?:program|extract|sinks|records)\.ts/u, priority: 1 },
    ],
  },
});

for (const step of ["lexicon/compile", "words/compile", "read/compile"]) await import(`../src/${step}.ts`);
if ((await types)[0] !== 0) process.exit(1);
// The last: where it is there, all is.
await import("../src/cli/compile-man.ts");

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { summaryReporter } from "./test/summary-reporter.ts";

const builtHome = fileURLToPath(new URL("test/built-home.ts", import.meta.url));

export default defineConfig({
  resolve: { alias: [{ find: /^\.{1,2}\/(?:.*\/)?home\.ts$/u, replacement: builtHome }] },
  test: {
    server: { deps: { external: [/\/dist\//u] } },
    globalSetup: "test/build-first.ts",
    setupFiles: "test/worker-flags.ts",
    pool: "forks",
    // Modules, lexicons and the dictionary are loaded once a worker; no test changes the process.
    isolate: false,
    // vitest would leave one of two cores idle.
    maxWorkers: 2,
    reporters: ["default", summaryReporter()],
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: ["test/**/*.test.ts"],
          exclude: ["test/system/**", "test/audit/**"],
        },
      },
      // Of the code, not of what it does: regular expressions, lookups, dead code (`npm run check`).
      { extends: true, test: { name: "audit", include: ["test/audit/**/*.test.ts"] } },
    ],
  },
});

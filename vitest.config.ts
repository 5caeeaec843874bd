import { defineConfig } from "vitest/config";
import { summaryReporter } from "./test/summary-reporter.ts";

/** Tests that start programs, or read what is made to be too large: seconds each. The others take milliseconds. */
const slow = [
  "test/cli/**/*.test.ts",
  "test/corpus/**/*.test.ts",
  "test/install/**/*.test.ts",
  "test/readme.test.ts",
  "test/read/**/*.test.ts",
  "test/record/round-trip.test.ts",
  "test/report/html-pages.test.ts",
  "test/report/completion.test.ts",
  "test/score/**/*.test.ts",
];

export default defineConfig({
  test: {
    pool: "forks",
    // vitest would leave one of two cores idle.
    maxWorkers: 2,
    reporters: ["default", summaryReporter()],
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...slow, "test/system/**", "test/audit/**"],
          // Modules, lexicons and the dictionary are loaded once a worker; no test of these changes the process.
          isolate: false,
        },
      },
      { extends: true, test: { name: "slow", include: slow } },
      // Of the code, not of what it does: regular expressions, lookups, dead code (`npm run check`).
      { extends: true, test: { name: "audit", include: ["test/audit/**/*.test.ts"] } },
    ],
  },
});

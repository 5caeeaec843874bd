import { defineConfig } from "vitest/config";
import { summaryReporter } from "./test/summary-reporter.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/system/**"],
    pool: "forks",
    reporters: ["default", summaryReporter()],
    testTimeout: 60_000,
  },
});

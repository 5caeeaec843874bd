import { defineConfig, mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

/** `npm run test:unit`: not the tests that start programs, or read what is made to be too large, which take seconds each. */
export default mergeConfig(
  config,
  defineConfig({
    test: {
      exclude: [
        "test/cli/**",
        "test/corpus/**",
        "test/readme.test.ts",
        "test/read/**",
        "test/record/round-trip.test.ts",
        "test/report/html-pages.test.ts",
        "test/report/completion.test.ts",
        "test/score/**",
      ],
    },
  }),
);

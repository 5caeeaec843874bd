import { defineConfig } from "vitest/config";

/** Tests that need Debian's office programs: `test/system/run.sh`. */
// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["test/system/**/*.test.ts"],
    pool: "forks",
    // Office programs and browsers take memory enough one at a time.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // An office program or a browser now and then dies as it starts.
    retry: 1,
  },
});

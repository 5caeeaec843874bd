import type { Reporter, SerializedError, TestModule } from "vitest/node";

/** The counts of a run as the one line that closes it: `12 passed, 0 failed`, `12 passed, 0 failed, 1 skipped`. */
export function summaryLine(counts: { passed: number; failed: number; skipped: number }): string {
  const line = `${counts.passed} passed, ${counts.failed} failed`;
  return counts.skipped > 0 ? `${line}, ${counts.skipped} skipped` : line;
}

/**
 * A vitest reporter for `.ci/run`. The numbers are the runner's own; a file that could not be loaded and an error
 * outside every test count as failed too, so that a run with 0 failed is a run that passed.
 */
export function summaryReporter(): Reporter {
  return {
    onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]) {
      const counts = { passed: 0, failed: errors.length, skipped: 0 };
      for (const module of modules) {
        for (const test of module.children.allTests()) {
          const { state } = test.result();
          if (state === "passed" || state === "failed") counts[state]++;
          else counts.skipped++;
        }
        const suites = [...module.children.allSuites()];
        counts.failed +=
          module.errors().length + suites.reduce((sum, suite) => sum + suite.errors().length, 0);
      }
      // On leaving, so that nothing that other reporters print comes after it.
      process.once("exit", () => process.stdout.write(`${summaryLine(counts)}\n`));
    },
  };
}

import fc from "fast-check";

/*
 * Property tests take as many inputs as PLANS_RUNS says (25 while editing, more in `.ci/run`), always the same ones:
 * a run that fails fails again. PLANS_SEED tries others.
 */
const { PLANS_RUNS = "25", PLANS_SEED = "2026" } = process.env;
export const runs = Number(PLANS_RUNS);
fc.configureGlobal({ numRuns: runs, seed: Number(PLANS_SEED) });

export { fc };

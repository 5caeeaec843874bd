/**
 * Imported before anything else by what runs in a process of plans' own, for its effect: V8 optimises a function only
 * after it has run some fifteen times as often as V8 would wait. A document of ordinary length is read before its
 * optimising would have paid: over 100,000 characters it cost as much CPU as all else, and a steady run of a million
 * gained nothing by it. And it takes less of other functions into one: a first run of 336 reports takes a fourteenth less
 * CPU, a warm one no more. And room for what is new grows at once to what a document takes: a third fewer collections in
 * reading one. The library changes no flags: its process is not ours.
 */
import { setFlagsFromString } from "node:v8";

/** V8 names them otherwise from version to version, and prints a complaint of a name that it does not know. */
const flags = new Map([
  [
    "11",
    [
      "--interrupt-budget=1000000",
      "--max-inlined-bytecode-size-cumulative=400",
      "--semi-space-growth-factor=8",
    ],
  ],
  ["12", ["--invocation-count-for-turbofan=45000", "--invocation-count-for-maglev=6000"]],
  ["13", ["--invocation-count-for-turbofan=45000", "--invocation-count-for-maglev=6000"]],
]);

for (const flag of flags.get(process.versions.v8.split(".")[0]!) ?? []) setFlagsFromString(flag);

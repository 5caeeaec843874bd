/*
 * Set in each worker before its first test. Most code of the tests runs a few times, so V8 optimises later, as in plans'
 * own processes, and makes no baseline code: a worker would reach the 16 MB of machine code beyond which V8 leaves
 * regular expressions unoptimised, and some take a hundred times as long.
 */
import "../src/cli/process/optimise-later.ts";
import { setFlagsFromString } from "node:v8";

setFlagsFromString("--no-sparkplug");

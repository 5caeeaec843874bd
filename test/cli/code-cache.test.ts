import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { usualHeap } from "../../src/cli/process/cost.ts";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

/** Loads plans and tells of which of its files V8 took the code that the build has kept. */
const load = `
  const load = require("node:module").createRequire(${JSON.stringify(`${dist}x.cjs`)});
  load("./optimise-later.cjs");
  const { loaded } = load("./code-cache.cjs");
  load("./main.cjs");
  load("./child.cjs");
  const told = [...loaded].map(([path, { cachedDataRejected }]) => [require("node:path").basename(path), cachedDataRejected]);
  console.log(JSON.stringify(told));
  process.exit();
`;

/** What a script of Node says of the files that it loads. */
const toldOf = (flags: string[]) =>
  JSON.parse(execFileSync(process.execPath, [...flags, "-e", load], { encoding: "utf8" })) as [
    string,
    boolean | null,
  ][];

test.each([
  ["the command", []],
  ["its children", [`--max-old-space-size=${usualHeap}`]],
] as [string, string[]][])("%s: loads its files with the code that the build has kept", (_, flags) => {
  const told = new Map(toldOf(flags));
  expect(told.get("main.cjs")).toBe(false);
  const reading = [...told].filter(([name]) => name.startsWith("reading-"));
  expect(reading).toEqual([[expect.any(String), false]]);
});

test("with other flags, for which none is kept: compiled as ever", () => {
  expect(new Map(toldOf(["--max-old-space-size=999"])).get("main.cjs")).toBeNull();
});

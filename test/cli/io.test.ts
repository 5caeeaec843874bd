import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./in-process.ts";
import { root } from "./plans.ts";

test("a run has the surroundings that it is given: folder, standard input, environment, streams", async () => {
  const text = readFileSync(join(root, "seeds/wuhai-2008.txt"));
  const here = await run(["text", "wuhai-2008.txt"], { cwd: join(root, "seeds") });
  expect(here).toEqual({ stdout: `${text.toString("utf8")}\n`, stderr: "", status: 0 });
  expect(await run(["text", "-"], { input: text })).toEqual(here);
  expect(await run(["text", "none.txt"], { env: { LC_ALL: "zh_CN.UTF-8" } })).toEqual({
    stdout: "",
    stderr: "plans: none.txt：没有这个文件或文件夹\n",
    status: 2,
  });
});

test("help goes to the stream of the run, as wide as its terminal", async () => {
  const { stdout, stderr, status } = await run(["extract", "--help"], { terminal: { columns: 110 } });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout).toMatch(/^Usage: plans extract /u);
  const lines = stdout.split("\n").filter((line) => !/^ {2}(?:plans|cat) /u.test(line));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyText } from "../policy-text.ts";
import { run } from "./in-process.ts";
import { root } from "./plans.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-pipes-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Commands that read documents, with what goes before and behind the input. */
const commands: string[][] = [
  ["extract", "%", "-f", "json"],
  ["extract", "%", "-f", "csv"],
  ["show", "%"],
  ["show", "%", "--format", "html"],
  ["text", "%"],
  ["check", "%", "-f", "json"],
  ["mentions", "%", "--date", "2010-01-01"],
  ["diff", "seeds/wuhai-2008.txt", "%", "-f", "json"],
  ["diff", "%", "seeds/wuhai-2008.txt"],
  ["reuse", "seeds/wuhai-2008.txt", "%", "-f", "json"],
];

/** A name of its own is all that tells a pipe from a file. */
const nameless = (output: string) =>
  output
    .replace(/(?:\/dev\/fd\/\d+|\/[^\s"<>]*\/input\.txt|\binput\b|\bstdin\b|"-"|^-(?=:))/gmu, "X")
    .replace(/"63"|\b63\b/gu, "X");

describe("standard input gives what the file gives", () => {
  test.each(commands)("plans %s", async (...command) => {
    await fc.assert(
      fc.asyncProperty(policyText, async (text) => {
        const path = join(folder, "input.txt");
        writeFileSync(path, text);
        const of = (input: string) => command.map((word) => (word === "%" ? input : word));
        const [file, piped] = [await run(of(path)), await run(of("-"), { input: text })];
        expect(nameless(piped.stdout)).toBe(nameless(file.stdout));
        expect(piped.status).toBe(file.status);
      }),
      { numRuns: 3 },
    );
  });
});

describe("a pipe by its name gives what the file gives, the first bytes too", () => {
  const seed = `${root}seeds/wuhai-2008.txt`;
  const bash = (script: string) =>
    spawnSync("bash", ["--norc", "-c", script], {
      encoding: "utf8",
      cwd: root,
      timeout: 60_000,
      env: { PATH: process.env.PATH ?? "", LC_ALL: "C.UTF-8" },
    });
  test.each([
    ["extract", "extract <(cat %) -f json"],
    ["compare", "compare <(cat %) seeds/shandong-2009.txt -f json"],
    ["diff", "diff <(cat %) %"],
    ["records", "show <(node bin/plans.js extract %)"],
  ])("%s", (_, command) => {
    const { stdout, status } = bash(`node bin/plans.js ${command.replaceAll("%", seed)}`);
    const file = bash(`node bin/plans.js ${command.replace(/<\(cat %\)/u, "%").replaceAll("%", seed)}`);
    expect(status).toBe(file.status);
    expect(nameless(stdout).replaceAll(seed, "X").replaceAll("wuhai-2008", "X")).toBe(
      nameless(file.stdout).replaceAll(seed, "X").replaceAll("wuhai-2008", "X"),
    );
  });
  test("a FIFO with a writer, and several inputs beside it", () => {
    const { stdout } = bash(
      `cd ${folder} && mkfifo p && { cat ${seed} > p & } ; node ${root}bin/plans.js extract p ${root}seeds/jincheng-2010.txt -f ndjson -q`,
    );
    const [first] = stdout.split("\n");
    expect(JSON.parse(first!).document.source.characters).toBe(readFileSync(seed, "utf8").length);
  });
});

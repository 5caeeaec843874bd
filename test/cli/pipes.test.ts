import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  ["diff", `${root}seeds/wuhai-2008.txt`, "%", "-f", "json"],
  ["diff", "%", `${root}seeds/wuhai-2008.txt`],
  ["reuse", `${root}seeds/wuhai-2008.txt`, "%", "-f", "json"],
  ["compare", `${root}seeds/wuhai-2008.txt`, "%", "-f", "json"],
  ["find", "建设", "%", "-f", "json"],
  ["panel", "%", "-f", "json"],
  ["track", `${root}seeds/wuhai-2008.txt`, "%", "-f", "csv"],
  ["explain", "%", "--at", "1", "-f", "json"],
  ["segment", "%"],
];

describe("standard input gives what the file gives", () => {
  test.each(commands)("plans %s", async (...command) => {
    await fc.assert(
      fc.asyncProperty(policyText, async (text) => {
        // Called as standard input is called, so that its id is the same; its path is all that is left of its name.
        writeFileSync(join(folder, "stdin.txt"), text);
        const of = (input: string) => command.map((word) => (word === "%" ? input : word));
        const file = await run(of("stdin.txt"), { cwd: folder });
        const piped = await run(of("-"), { cwd: folder, input: text });
        expect(piped.stdout).toBe(file.stdout.replaceAll("stdin.txt", "-"));
        expect(piped.status).toBe(file.status);
      }),
      { numRuns: 3 },
    );
  });
});

describe("records, gold, rows, lists and settings on standard input give what files give", () => {
  const seed = `${root}seeds/wuhai-2008.txt`;
  const gold = readFileSync(`${root}fixtures/gold/wuhai-2008.json`, "utf8");
  const map = "quote: quote\nvalue: value\n";
  let record = "";
  const rows = "quote,value\n年内实现行政村宽带上网率达70%,17\n";
  beforeAll(async () => {
    // Something for verify to find.
    record = (await run(["extract", seed, "-f", "yaml"])).stdout.replace("    value: ", "    value: 1");
    writeFileSync(join(folder, "record.yaml"), record);
    writeFileSync(join(folder, "map.yaml"), map);
    writeFileSync(join(folder, "rows.csv"), rows);
    writeFileSync(
      join(folder, "doccano.jsonl"),
      (await run(["annotate", "export", "--to", "doccano", join(folder, "record.yaml"), "--source", seed]))
        .stdout,
    );
  }, 120_000);
  test.each<[string[], () => string]>([
    [["show", "%"], () => record],
    [["verify", "%", "--source", seed, "-f", "json"], () => record],
    [["verify", "%", "--source", seed, "--repair"], () => record],
    [["verify", "rows.csv", "--map", "%", "--source", seed], () => map],
    [["verify", "%", "--map", "map.yaml", "--source", seed, "-f", "json"], () => rows],
    [["score", "%", "record.yaml", "-f", "json"], () => gold],
    [["score", `${root}fixtures/gold/wuhai-2008.json`, "%", "-f", "json"], () => record],
    [["annotate", "export", "--to", "doccano", "%", "--source", seed], () => record],
    [
      ["annotate", "import", "--from", "doccano", "--record", "record.yaml", "--source", seed, "%"],
      () => readFileSync(join(folder, "doccano.jsonl"), "utf8"),
    ],
    [["find", seed, "--words", "%", "-f", "json"], () => "建设\n应用\n"],
    [["extract", "--files-from", "%", "-f", "json"], () => `${seed}\n`],
  ])("plans %s", async (command, content) => {
    writeFileSync(join(folder, "stdin.txt"), content());
    const of = (input: string) => command.map((word) => (word === "%" ? input : word));
    const file = await run(of("stdin.txt"), { cwd: folder });
    const piped = await run(of("-"), { cwd: folder, input: content() });
    expect(file.stdout.length).toBeGreaterThan(20);
    expect(piped.stdout).toBe(file.stdout.replaceAll("stdin.txt", "-"));
    expect(piped.status).toBe(file.status);
  });
});

describe("a pipe by its name gives what the file gives, the first bytes too", () => {
  const seed = `${root}seeds/wuhai-2008.txt`;
  const bash = (script: string) =>
    spawnSync("bash", ["--norc", "-c", script], {
      encoding: "utf8",
      cwd: folder,
      timeout: 100_000,
      env: { PATH: process.env.PATH ?? "", LC_ALL: "C.UTF-8" },
    });
  test.each([
    ["extract", "extract % -f json"],
    ["compare", `compare % ${root}seeds/shandong-2009.txt -f json`],
    ["diff", `diff % ${seed}`],
    ["text", "text %"],
  ])(
    "%s",
    async (_, command) => {
      // bash calls its first pipe so; the file has the same name.
      const name = "/dev/fd/63";
      copyFileSync(seed, join(folder, "63"));
      const piped = bash(`node ${root}bin/plans.js ${command.replace("%", `<(cat ${seed})`)}`);
      const file = await run(command.replace("%", join(folder, "63")).split(" "));
      expect(piped.stdout.length).toBeGreaterThan(50);
      expect(piped.stdout).toBe(file.stdout.replaceAll(join(folder, "63"), name));
      expect(piped.status).toBe(file.status);
    },
    120_000,
  );
  test("a FIFO with a writer, and several inputs beside it", () => {
    const { stdout } = bash(
      `cd ${folder} && mkfifo p && { cat ${seed} > p & } ; node ${root}bin/plans.js extract p ${root}seeds/jincheng-2010.txt -f ndjson -q`,
    );
    const [first] = stdout.split("\n");
    expect(JSON.parse(first!).document.source.characters).toBe(readFileSync(seed, "utf8").length);
  });
});

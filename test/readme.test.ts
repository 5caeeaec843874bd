import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main, runBytes } from "./cli/in-process.ts";
import { root } from "./cli/plans.ts";
import { score } from "./score/score.ts";

/** A `$ command` of a README and the lines that the README prints below it. */
interface Example {
  command: string;
  shown: string[];
}

/** The commands of all ```console blocks, in order. */
function examplesOf(markdown: string): Example[] {
  const examples: Example[] = [];
  for (const [, block = ""] of markdown.matchAll(/^```console\n(.*?)^```$/gmsu)) {
    for (const line of block.split("\n").slice(0, -1)) {
      if (line.startsWith("$ ")) examples.push({ command: line.slice(2), shown: [] });
      else examples.at(-1)!.shown.push(line);
    }
  }
  return examples;
}

/**
 * Where a README and the output part, undefined where they agree. A line `…` stands for any lines: the stretch before
 * the first begins the output, the one after the last ends it, those between are found in their order.
 */
function drift(printed: readonly string[], shown: readonly string[]) {
  const stretches: string[][] = [[]];
  for (const line of shown) line === "…" ? stretches.push([]) : stretches.at(-1)!.push(line);
  let from = 0;
  for (const [i, stretch] of stretches.entries()) {
    const first = i === 0 ? 0 : from;
    const last = printed.length - stretch.length;
    const at = i === stretches.length - 1 ? last : i === 0 ? 0 : find(printed, stretch, from);
    const fits = at >= first && at <= last && (i > 0 || at === 0) && standsAt(printed, stretch, at);
    if (!fits) {
      const near = Math.max(first, printed.indexOf(stretch[0] ?? "", first));
      return { readme: stretch, output: printed.slice(near, near + stretch.length + 1) };
    }
    from = at + stretch.length;
  }
  return undefined;
}

function find(printed: readonly string[], stretch: readonly string[], from: number): number {
  return printed.findIndex((_, at) => at >= from && standsAt(printed, stretch, at));
}

function standsAt(printed: readonly string[], stretch: readonly string[], at: number): boolean {
  return stretch.every((line, i) => printed[at + i] === line);
}

/** Holds what the examples read, and what they leave. */
let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "plans-readme-")));
  for (const name of ["package.json", "seeds", "fixtures"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  // What programs that import plans find.
  for (const name of ["node_modules", "dist"]) symlinkSync(join(root, name), join(folder, name));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outputs = new Map<string, string[]>();

/** As a terminal of 80 columns has it. */
const surroundings = { LC_ALL: "C.UTF-8", NO_COLOR: "1", COLUMNS: "80" };

/** Output and messages of a command as a terminal shows them, line by line; each command is run once. */
async function run(command: string): Promise<string[]> {
  const known = outputs.get(command);
  if (known) return known;
  // What the other README has written would be left as it is, and be said to be unchanged.
  const written = / (?:--output|index) (\S+)/u.exec(command)?.[1];
  if (written) rmSync(join(folder, written), { force: true, recursive: true });
  let printed = "";
  let status = 0;
  for (const pipeline of parted(command, ";")) {
    const parts = parted(pipeline, "|");
    let input: Uint8Array = Buffer.alloc(0);
    for (const part of parts) {
      const done = await runPart(part, input, status);
      printed += (part === parts.at(-1) ? done.mixed : done.stderr).toString();
      input = done.stdout;
      status = done.status ?? 1;
    }
  }
  const lines = printed.split("\n").slice(0, -1);
  outputs.set(command, lines);
  return lines;
}

/** What stands between the signs of a command that are not in quotes. */
function parted(command: string, sign: ";" | "|"): string[] {
  const parts = [""];
  for (const [piece] of command.matchAll(/'[^']*'|"[^"]*"|[^'"]/gu))
    piece === sign ? parts.push("") : parts.push(parts.pop()! + piece);
  return parts.map((part) => part.trim());
}

/** `plans …` alone needs no shell, and no start-up. @param status of the command before, `$?` */
async function runPart(part: string, input: Uint8Array, status: number) {
  const [, name, given = ""] = /^(plans|npm run --silent score)(?= |$)([^><&$]*)$/u.exec(part) ?? [];
  if (name === undefined) return inShell(`(exit ${status})\n${part}`, input);
  const words = Array.from(given.matchAll(/'([^']*)'|(\S+)/gu), ([, quoted, bare]) => quoted ?? bare!);
  return runBytes(words, {
    cwd: folder,
    env: surroundings,
    input,
    ...(name === "plans" ? {} : { main: (args, io) => score(args, (argv) => main(argv, io)) }),
  });
}

function inShell(script: string, input: Uint8Array) {
  const env = { ...process.env, ...surroundings };
  const { stdout, stderr, status } = spawnSync("bash", ["-c", script], { cwd: folder, env, input });
  return { stdout, stderr, mixed: Buffer.concat([stdout, stderr]), status };
}

let printedBy: Record<string, string> | undefined;

/** What the program of each README prints, run one after the other by one process. */
function programsPrinted(): Record<string, string> {
  if (printedBy) return printedBy;
  const end = "\u0000";
  const calls = readmes.map(({ name, markdown }) => {
    const [, program = ""] = /^```ts\n(.*?)^```$/msu.exec(markdown) ?? [];
    expect(program).toContain('from "plans"');
    writeFileSync(join(folder, `${name}.mjs`), program);
    return `await import("./${name}.mjs"); console.log(${JSON.stringify(end)});\n`;
  });
  writeFileSync(join(folder, "programs.mjs"), calls.join(""));
  const { stdout } = spawnSync(process.execPath, ["programs.mjs"], { cwd: folder, encoding: "utf8" });
  const printed = stdout.split(`${end}\n`);
  printedBy = Object.fromEntries(readmes.map(({ name }, i) => [name, printed[i] ?? ""]));
  return printedBy;
}

function installed(program: string): boolean {
  return spawnSync(program, ["--version"]).status === 0;
}

const readmes = ["README.md", "README.zh-CN.md"].map((name) => ({
  name,
  markdown: readFileSync(join(root, name), "utf8"),
}));

describe.each(readmes)("$name", ({ name, markdown }) => {
  const examples = examplesOf(markdown);

  test("shows what the program does", () => expect(examples.length).toBeGreaterThan(10));

  test.for(examples)("$command", async ({ command, shown }, { skip }) => {
    // The test is about plans; a machine without jq or python3 still has the other examples.
    for (const name of ["jq", "python3"]) {
      if (command.includes(`| ${name} `)) skip(!installed(name), `${name} is not installed`);
    }
    expect(drift(await run(command), shown)).toBeUndefined();
  });

  test("its program runs", () => {
    expect(programsPrinted()[name]).toMatch(
      /\d+ (?:priorities in common|项共有的任务)\n.*schema: plans\.document/su,
    );
  });

  test("names files that exist", () => {
    for (const [, path = ""] of markdown.matchAll(/\]\((?!https?:|#)([^)]+)\)/gu))
      expect(readdirSync(root)).toContain(path);
  });
});

test("both speak of the same commands", () => {
  const [english, chinese] = readmes.map(({ markdown }) =>
    examplesOf(markdown).map(({ command }) => command.replace(/ --lang zh/gu, "")),
  );
  expect(chinese).toEqual(english);
});

describe("the comparison itself", () => {
  test.each([
    ["a b c", "a b c", true],
    ["a b c", "a … c", true],
    ["a b c", "… b …", true],
    ["a b c", "…", true],
    ["a b c", "a b c …", true],
    ["a b c", "a b", false],
    ["a b c", "b …", false],
    ["a b c", "… b", false],
    ["a b c", "a … d", false],
    ["a b c", "… c … b …", false],
    ["a", "a … a", false],
    ["", "a", false],
    ["", "", true],
  ])("%j against %j", (printed, shown, expected) => {
    const words = (text: string) => text.split(" ").filter((word) => word !== "");
    expect(drift(words(printed), words(shown)) === undefined).toBe(expected);
  });
});

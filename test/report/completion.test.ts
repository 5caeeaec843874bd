import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { commandWords, completionScript, shells } from "../../src/report/completion.ts";

const words = [
  commandWords("extract", "turn documents into records", [
    { flags: "-f, --format <name>", choices: ["yaml", "json"] },
    { flags: "-o, --output <dir>" },
    { flags: "--force" },
  ]),
  commandWords("check", "what it's: path:line", [
    { flags: "-f, --format <name>", choices: ["text", "json"] },
  ]),
  commandWords("schema", "the schema", []),
];

describe("bash", () => {
  const complete = (...line: string[]) => {
    const script = `${completionScript("bash", words)}\nCOMP_WORDS=(${line.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${line.length - 1}; _plans; echo "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["--norc", "-u", "-c", script], { encoding: "utf8" });
    expect(stderr).toBe("");
    return stdout.trim();
  };
  test.each([
    [["plans", ""], "extract check schema help --version --help --lang"],
    [["plans", "ex"], "extract"],
    [["plans", "extract", "--format", ""], "yaml json"],
    [["plans", "check", "-f", "t"], "text"],
    [["plans", "extract", "a.txt", "--o"], "--output"],
    [["plans", "--lang", "zh", "extract", "--fo"], "--format --force"],
    [["plans", "extract", "--lang", ""], "zh en"],
    [["plans", "schema", "d"], "document diff"],
    [["plans", "extract", ""], ""],
  ])("%j: %s", (line, expected) => {
    expect(complete(...line)).toBe(expected);
  });
});

test.each(shells)(
  "%s: every command and option is there, and every quotation mark has its partner",
  (shell) => {
    const script = completionScript(shell, words);
    for (const word of ["extract", "check", "schema", "format", "output", "force", "lang", "yaml"])
      expect(script).toContain(word);
    expect(script.match(/'/gu)!.length % 2).toBe(0);
  },
);

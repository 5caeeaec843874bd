import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { columnOf } from "../../src/cli/config.ts";
import { manPage } from "../../src/cli/man.ts";
import { run } from "./in-process.ts";
import { root } from "./plans.ts";

let folder = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "plans-config-")));
  cpSync(join(root, "seeds"), join(folder, "docs"), { recursive: true });
  mkdirSync(join(folder, "below"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = (text: string) => writeFileSync(join(folder, "plans.config.yaml"), text);
const compare = async (cwd: string, ...args: string[]) => {
  const { stdout, stderr, status } = await run(
    [
      "compare",
      join(folder, "docs/wuhai-2008.txt"),
      join(folder, "docs/shandong-2009.txt"),
      "--format",
      "json",
      ...args,
    ],
    { cwd },
  );
  if (status !== 0) return { error: stderr };
  const { columns, themes } = JSON.parse(stdout) as {
    columns: { label: string }[];
    themes: { name: string }[];
  };
  return { columns: columns.map(({ label }) => label), themes: themes.map(({ name }) => name) };
};

describe("plans.config.yaml", () => {
  test("stands in for options, in its folder and those below, files beside it", async () => {
    settings("themes: mine.yaml\ncolumns:\n  乌海: wuhai*\n  山东: [none, 'docs/shandong-2009.*']\n");
    writeFileSync(
      join(folder, "mine.yaml"),
      "- name: 信息\n  words: [信息]\n- name: 农业\n  words: [农村, 农业]\n",
    );
    for (const cwd of [folder, join(folder, "below")]) {
      const { columns, themes } = await compare(cwd);
      expect(columns).toEqual(["乌海", "山东"]);
      expect(themes).toEqual(expect.arrayContaining(["信息", "农业"]));
    }
  });
  test("gives way to options, and is passed over with --config none", async () => {
    settings("columns: { 乌海: wuhai*, 山东: shandong* }\n");
    expect((await compare(folder, "--columns", "甲,乙")).columns).toEqual(["甲", "乙"]);
    expect((await compare(folder, "--config", "none")).columns).not.toContain("乌海");
    writeFileSync(join(folder, "other.yaml"), "columns: { 丙: wuhai*, 丁: shandong* }\n");
    expect((await compare(folder, "--config", "other.yaml")).columns).toEqual(["丙", "丁"]);
  });
  test.each([
    ["theme: x.yaml\n", "plans.config.yaml: no setting theme; there are themes, dictionary, columns"],
    ["themes: [a]\n", "plans.config.yaml: themes: FILE is wanted here"],
    ["- themes\n", "plans.config.yaml: –: themes, dictionary, columns is wanted here"],
    ["columns: 上海\n", "plans.config.yaml: columns: { 上海: [shanghai*] } is wanted here"],
    ["columns: { 上海: [] }\n", "plans.config.yaml: columns: { 上海: [shanghai*] } is wanted here"],
    ["themes: 'a\n", "plans.config.yaml: not YAML (Missing closing 'quote at line 2, column 1:)"],
    ["themes: none.yaml\n", "none.yaml: no such file or folder"],
  ])("%j is refused in one line", async (text, reason) => {
    settings(text);
    const { error } = await compare(folder);
    expect(error).toContain(reason);
    expect(error).toMatch(/^plans: [^\n]*\n$/u);
  });
  test("an empty one sets nothing; commands that take no setting do not look for one", async () => {
    settings("");
    expect((await compare(folder)).columns).toHaveLength(2);
    settings("broken: [");
    expect((await run(["text", "docs/wuhai-2008.txt"], { cwd: folder })).status).toBe(0);
    expect((await run(["text", "docs/wuhai-2008.txt", "--config", "no.yaml"], { cwd: folder })).stderr).toBe(
      "plans: no.yaml: no such file or folder\n",
    );
  });
});

test.each([
  ["shanghai*", ["a/b/shanghai-2008.txt"], true],
  ["shanghai*", ["a/b/new-shanghai.txt"], false],
  ["上海/*", ["reports/上海/2008.txt"], true],
  ["b.c", ["a/bxc"], false],
  ["b?c", ["a/bxc"], true],
  ["b", ["a/b/c"], false],
  ["x", ["a", "x"], true],
])("the pattern %s fits %j: %s", (pattern, names, fits) =>
  expect(columnOf({ name: [pattern] }, names) === "name").toBe(fits),
);

test("the manual page tells of every command and option, and holds nothing that troff would take for its own", async () => {
  const page = await manPage();
  const text = page.replaceAll("\\-", "-").replaceAll("\\(rs", "\\").replaceAll("\\&", "");
  for (const [name, load] of Object.entries(commands)) {
    expect(text).toContain(`.SS "plans ${name}`);
    for (const { flags } of (await load()).command.options) expect(text).toContain(`.B ${flags}\n`);
  }
  const requests = new Set(page.split("\n").flatMap((line) => /^\.\S*/u.exec(line) ?? []));
  expect([...requests].sort()).toEqual([".B", ".I", ".PP", ".SH", ".SS", ".TH", ".TP", ".fi", ".nf"]);
  expect(page).not.toMatch(/^'|[^\\]\\[^(&-]/mu);
});

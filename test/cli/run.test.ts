import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { version } from "../../src/version.ts";
import { run } from "./in-process.ts";
import { root } from "./plans.ts";

describe("the program", () => {
  test("--version is the package's", async () => {
    const { version: published } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
      version: string;
    };
    expect(version).toBe(published);
    expect(await run(["--version"])).toEqual({ stdout: `${published}\n`, stderr: "", status: 0 });
    expect((await run(["extract", "-V"])).stdout).toBe(`${published}\n`);
  });

  test("without arguments it shows its help, as wrong use", async () => {
    const { stdout, stderr, status } = await run([]);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toMatch(/^Usage: plans/u);
  });

  test("--help is data, in the language asked for, and lines up with Chinese in it", async () => {
    const { stdout, stderr, status } = await run(["--help", "--lang", "zh"]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toContain("\n  extract            把文档提取成数据记录\n");
    expect(stdout).toContain("退出状态：0 完成；1 check 或 diff 有发现；2 用法不对或什么都没读到");
  });

  test.each(["extract", "show", "mentions", "check", "text", "schema", "completion"])(
    "%s has help with examples, in both languages",
    async (name) => {
      expect((await run([name, "--help"])).stdout).toMatch(
        new RegExp(`^Usage: plans ${name} [^]*Examples:\\n  plans ${name} `, "u"),
      );
      expect((await run(["help", name], { env: { LC_ALL: "zh_CN.UTF-8" } })).stdout).toMatch(
        new RegExp(`^用法： plans ${name} [^]*示例：\\n  plans ${name} `, "u"),
      );
    },
  );

  test("an option's choices and its default stand in one pair of brackets", async () => {
    const help = (await run(["extract", "--help"])).stdout.replace(/\s+/gu, " ");
    expect(help).toContain(
      "stands for (one of documents, tasks, indicators, assignments, deadlines, references, outline, parts; default tasks, in xlsx",
    );
    expect(help).toContain("(one of yaml, json, ndjson, csv, xlsx; default: as --output ends, else yaml)");
  });

  test.each([
    [["extrct"], "unknown command extrct (did you mean extract?)"],
    [["extract", "--fromat", "json"], "unknown option --fromat (did you mean --format?)"],
    [
      ["extract", "x", "--format", "jsn"],
      "option -f, --format <name>: jsn is not one of yaml, json, ndjson, csv, xlsx (did you mean json?)",
    ],
    [
      ["extract", "x", "--table", "task"],
      "option --table <name>: task is not one of documents, tasks, indicators, assignments, deadlines, references, outline, parts (did you mean tasks?)",
    ],
    [["extract", "x", "--format"], "option -f, --format <name> needs a value"],
    [["extract", "x", "--jobs", "0"], "--jobs: 0 is not a number from 1 to 9999"],
    [["extract"], "no input given; name files, folders, globs, or - for standard input"],
    [["extract", "x", "--table", "tasks"], "--table goes with --format csv or xlsx only"],
    [["mentions", "x", "--text", "年内"], "--text stands in place of files; give one or the other"],
    [["segment", "x", "--text", "年内"], "--text stands in place of files; give one or the other"],
    [["show"], "missing argument <input>"],
    [["show", "a", "b"], "too many arguments: expected 1, got 2"],
    [["show", "none.txt"], "none.txt: no such file or folder"],
    [["mentions", "--text", "年内", "--date", "2010-02-30"], "--date: 2010-02-30 is not a day, YYYY-MM-DD"],
    [["schema", "task"], "no schema task; there are document, comparison, diff, reuse, panel, track"],
    [["completion", "tcsh"], "no completion for tcsh; there is bash, zsh, fish"],
    [["--lang", "fr", "show", "x"], "option --lang <language>: fr is not one of zh, en"],
  ])("%j is wrong use: one line, status 2", async (args, line) => {
    expect(await run(args)).toEqual({ stdout: "", stderr: `plans: ${line}\n`, status: 2 });
  });

  test("errors come in the language of the locale", async () => {
    expect((await run(["show", "none.txt"], { env: { LC_ALL: "", LANG: "zh_CN.UTF-8" } })).stderr).toBe(
      "plans: none.txt：没有这个文件或文件夹\n",
    );
    expect((await run(["extract", "--fromat"], { env: { LC_ALL: "zh_CN" } })).stderr).toBe(
      "plans: 没有选项 --fromat（是不是 --format？）\n",
    );
  });
});

describe("text", () => {
  test("of a record there is none: the document that it was made from is named", async () => {
    const input = (await run(["extract", "seeds/wuhai-2008.txt", "seeds/jincheng-2010.txt"])).stdout;
    for (const name of ["text", "check", "mentions", "segment"])
      expect(await run([name, "-"], { input })).toEqual({
        stdout: "",
        stderr:
          "plans: -: a record of plans, which has no text of its own; give the document it was made from: seeds/wuhai-2008.txt, seeds/jincheng-2010.txt\n",
        status: 2,
      });
    const piped = (await run(["extract", "-"], { input: "一、加强领导\n各部门要加强领导。\n" })).stdout;
    expect((await run(["text", "-"], { input: piped })).stderr).toBe(
      "plans: -: a record of plans; this command reads documents\n",
    );
  });

  test("prints the text that spans point into, and nothing else", async () => {
    const { stdout, stderr, status } = await run(["text", "seeds/wuhai-2008.txt"]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const record = JSON.parse((await run(["extract", "seeds/wuhai-2008.txt", "--format", "json"])).stdout);
    expect(record.tasks.length).toBeGreaterThan(0);
    for (const task of record.tasks) expect(stdout.slice(task.span.start, task.span.end)).toBe(task.text);
  });
});

describe("mentions", () => {
  test("of a text given as argument, one JSON object a line", async () => {
    const { stdout, status } = await run([
      "mentions",
      "--text",
      "力争明年底达到2.3万家",
      "--date",
      "2008-01-24",
    ]);
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { document: null, type: "period", text: "明年底", span: { start: 2, end: 5 }, to: "2009-12-31" },
      { document: null, type: "quantity", text: "2.3万家", value: 23_000, unit: "家" },
    ]);
  });
  test("of nothing is nothing", async () => {
    expect(await run(["mentions", "--text", "认真贯彻落实"])).toEqual({ stdout: "", stderr: "", status: 0 });
  });
  test("of a file count from the document's own year, unless told; of standard input from none", async () => {
    const file = "seeds/wuhai-2008.txt";
    const within = async (args: string[], input?: string) =>
      (await run(["mentions", ...args], input === undefined ? {} : { input })).stdout
        .split("\n")
        .filter((line) => line.includes('"text":"年内"'))
        .map((line) => JSON.parse(line))
        .map(({ from, to }) => [from, to]);
    const text = readFileSync(`${root}${file}`, "utf8");
    expect((await within([file]))[0]).toEqual(["2008-01-01", "2008-12-31"]);
    expect((await within([file, "--date", "2011-03-01"]))[0]).toEqual(["2011-01-01", "2011-12-31"]);
    expect((await within(["-"], text))[0]).toEqual([null, null]);
    expect((await within(["--text", "年内完成"]))[0]).toEqual([null, null]);
  });
  test("of files carry the document's id", async () => {
    const { stdout } = await run(["mentions", "-"], { input: "到2010年达到95%" });
    expect(JSON.parse(stdout.split("\n")[0]!)).toMatchObject({ document: "stdin" });
  });
});

describe("check", () => {
  const gap =
    "某市2010年工作要点\n\n一、加强领导\n各部门要加强领导。\n二、加强宣传\n各单位要加强宣传。\n四、加强考核\n各单位要加强考核。\n";
  test("says where and what, with status 1", async () => {
    const { stdout, stderr, status } = await run(["check", "-"], { input: gap });
    expect({ stderr, status }).toEqual({ stderr: "1 checked, 1 finding\n", status: 1 });
    expect(stdout).toBe("-:7:1: outline.gap: 四、 Unexpected ordinal 4, expected 3\n");
  });
  test("speaks Chinese to people; JSON is the same in every language", async () => {
    expect((await run(["check", "-", "--lang", "zh"], { input: gap })).stdout).toMatch(
      /^-:7:1: outline\.gap: 四、 编号不连续/u,
    );
    const json = await run(["check", "-", "--lang", "zh", "--format", "json"], { input: gap });
    expect(JSON.parse(json.stdout)).toMatchObject([
      { path: "-", line: 7, column: 1, rule: "outline.gap", reason: "四、 Unexpected ordinal 4, expected 3" },
    ]);
    expect(json.status).toBe(1);
  });
  test("has nothing to say of a clean document: status 0, in JSON an empty list", async () => {
    const clean = gap.replace("四、", "三、");
    const nothing = { stdout: "", stderr: "1 checked, nothing found\n", status: 0 };
    expect(await run(["check", "-"], { input: clean })).toEqual(nothing);
    expect(await run(["check", "-", "--quiet"], { input: clean })).toEqual({ ...nothing, stderr: "" });
    expect((await run(["check", "-", "--format", "json"], { input: clean })).stdout).toBe("[]\n");
  });
  test("an input that cannot be read weighs more than findings", async () => {
    const { stdout, stderr, status } = await run(["check", "-", "none.txt"], { input: gap });
    expect(stdout).toContain("outline.gap");
    expect({ stderr, status }).toEqual({
      stderr: "plans: none.txt: no such file or folder\n1 checked, 1 finding, 1 failed\n",
      status: 3,
    });
  });
  test("has nothing to say of a responsibility table without headings", async () => {
    for (const ending of ["xlsx", "ods"])
      expect((await run(["check", `fixtures/files/table.${ending}`])).stdout).not.toContain("outline.empty");
  });
});

describe("schema", () => {
  test.each(["document", "comparison", "diff", "reuse"])("%s", async (name) => {
    const { stdout, status } = await run(["schema", name]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      title: `plans.${name}/${name === "document" ? 2 : 1}`,
      type: "object",
      additionalProperties: false,
    });
  });
  test("of a document unless told", async () => {
    expect((await run(["schema"])).stdout).toBe((await run(["schema", "document"])).stdout);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listInputs } from "../../src/cli/inputs.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "plans-inputs-"));
  const files = [
    "b.txt",
    "a.docx",
    "sub/c.TXT",
    "sub/d.yaml",
    "sub/e.png",
    "README.md",
    ".hidden/f.txt",
    "~$a.docx",
    "工作要点[1].txt",
    "empty/g.exe",
  ];
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), "x");
  }
});
afterAll(() => rmSync(root, { recursive: true }));

const list = async (args: string[], options = {}) => {
  const { list, many } = await listInputs(
    args.map((arg) => (arg === "-" ? arg : join(root, arg))),
    options,
    { cwd: root, stdin: (async function* () {})() },
  );
  return {
    paths: list.map(({ path }) => path.replace(`${root}/`, "")),
    errors: list.map(({ error }) => error?.code),
    many,
  };
};

describe("listInputs", () => {
  test("a file is one input, whatever its ending", async () => {
    expect(await list(["sub/e.png"])).toEqual({ paths: ["sub/e.png"], errors: [undefined], many: false });
  });
  test("a folder stands for its documents, by path; hidden files, lock files and others are left out", async () => {
    const { paths, many } = await list(["."]);
    expect(paths).toEqual(["a.docx", "b.txt", "sub/c.TXT", "工作要点[1].txt"]);
    expect(many).toBe(true);
  });
  test("records are among them where records are wanted", async () => {
    expect((await list(["sub"], { records: true })).paths).toEqual(["sub/c.TXT", "sub/d.yaml"]);
  });
  test("a glob stands for the files it matches, by path", async () => {
    expect((await list(["**/*.{txt,TXT}"])).paths).toEqual(["b.txt", "sub/c.TXT", "工作要点[1].txt"]);
  });
  test("a file whose name looks like a glob is that file", async () => {
    expect(await list(["工作要点[1].txt"])).toEqual({
      paths: ["工作要点[1].txt"],
      errors: [undefined],
      many: false,
    });
  });
  test("arguments keep their order", async () => {
    expect((await list(["b.txt", "-", "a.docx"])).paths).toEqual(["b.txt", "-", "a.docx"]);
  });
  test("a file that is named twice is taken once where that is asked for", async () => {
    expect((await list(["b.txt", "sub/../b.txt", "*.txt"], { once: true })).paths).toEqual([
      "b.txt",
      "工作要点[1].txt",
    ]);
    expect((await list(["b.txt", "b.txt"])).paths).toEqual(["b.txt", "b.txt"]);
  });
  test("what is missing is an input that failed", async () => {
    const { errors } = await list(["none.txt", "b.txt", "empty", "none/*.txt"]);
    expect(errors).toEqual(["input.missing", undefined, "input.empty-folder", "input.no-match"]);
  });
  test("a folder of records has no documents, and is told from one with nothing in it", async () => {
    mkdirSync(join(root, "records"));
    writeFileSync(join(root, "records/a.json"), "{}");
    expect((await list(["records"])).errors).toEqual(["input.empty-folder"]);
    writeFileSync(join(root, "records/b.yaml"), "schema: plans.document/2\n");
    expect((await list(["records"])).errors).toEqual(["input.only-records"]);
    expect((await list(["records"], { records: true })).errors).toEqual([undefined, undefined]);
    rmSync(join(root, "records"), { recursive: true });
  });
  test("nothing at all is an error", async () => {
    await expect(list([])).rejects.toMatchObject({ code: "input.none" });
  });
});

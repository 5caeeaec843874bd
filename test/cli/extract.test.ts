import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseRecord, parseRecords } from "../../src/index.ts";
import type { PolicyDocument } from "../../src/types/record.ts";
import { run, runBytes } from "./in-process.ts";
import { plans, root } from "./plans.ts";

const seed = "seeds/wuhai-2008.txt";
const seeds = ["jincheng-2010", "jingan-2006-2010", "shandong-2009", "shanghai-districts-2008", "wuhai-2008"];
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-extract-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const known = new Map<string, ReturnType<typeof runBytes>>();

/** What a command prints that writes nothing: it is run once. */
async function bytes(...args: string[]) {
  const done = known.get(args.join(" ")) ?? runBytes(args);
  known.set(args.join(" "), done);
  return await done;
}

async function printed(...args: string[]) {
  const { stdout, stderr, status } = await bytes(...args);
  return { stdout: stdout.toString(), stderr: stderr.toString(), status };
}

describe("one input", () => {
  test("goes to standard output as YAML, silently", async () => {
    const { stdout, stderr, status } = await printed("extract", seed);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toMatch(/^schema: plans\.document\/2\ndocument:\n {2}id: wuhai-2008\n/u);
    expect(((await parseRecord(stdout)) as PolicyDocument).document.source.path).toBe(seed);
  });
  test("as JSON is the same record", async () => {
    const { stdout } = await printed("extract", seed, "--format", "json");
    expect(JSON.parse(stdout)).toEqual(await parseRecord((await printed("extract", seed)).stdout));
  });
  test("from standard input is the same but for its name", async () => {
    const named = JSON.parse((await run(["extract", seed, "--format", "ndjson"])).stdout);
    const piped = JSON.parse(
      (await run(["extract", "-", "--format", "ndjson"], { input: readFileSync(join(root, seed)) })).stdout,
    );
    expect(piped.document.id).toBe("stdin");
    expect(piped.document.source.path).toBe("-");
    named.document.id = piped.document.id;
    named.document.source.path = piped.document.source.path;
    expect(piped).toEqual(named);
  });
  test("that is a record already is written anew", async () => {
    const yaml = (await printed("extract", seed)).stdout;
    expect((await run(["extract", "-"], { input: yaml })).stdout).toBe(yaml);
  });
  test("in which nothing is found gives an empty record", async () => {
    const { stdout, status } = await run(["extract", "-"], { input: "今天天气很好。\n" });
    expect(status).toBe(0);
    expect(await parseRecord(stdout)).toMatchObject({
      outline: [],
      tasks: [],
      indicators: [],
      messages: expect.arrayContaining([expect.objectContaining({ rule: "outline.empty" })]),
    });
  });
  test("with --keywords has keywords", async () => {
    const record = JSON.parse(
      (await run(["extract", seed, "--format", "json", "--keywords"])).stdout,
    ) as PolicyDocument;
    expect(record.keywords!.map(({ term }) => term)).toContain("信息化");
    expect(record.generator.segmenter).toMatch(/^nodejieba/u);
  });
});

describe("many inputs", () => {
  test("go to standard output as a stream of YAML, in the order of the arguments", async () => {
    const { stdout, stderr, status } = await run([
      "extract",
      "seeds/wuhai-2008.txt",
      "seeds/jincheng-2010.txt",
    ]);
    expect({ stderr, status }).toEqual({ stderr: "2 extracted\n", status: 0 });
    const records = (await parseRecords(stdout)) as PolicyDocument[];
    expect(records.map(({ document }) => document.id)).toEqual(["wuhai-2008", "jincheng-2010"]);
  });
  test.each(["json", "ndjson"])("as %s one a line", async (format) => {
    const lines = (await printed("extract", "seeds", "--format", format)).stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).document.id)).toEqual(seeds);
  });
  test("as CSV under one head", async () => {
    const { stdout } = await run(["extract", "seeds", "--format", "csv", "--table", "references"]);
    expect(stdout).toMatch(/^\ufeffdocument,region,year,title,number,relation,items,/u);
    expect(stdout.match(/document,region/gu)).toHaveLength(1);
    expect(stdout).toMatch(/\r\njincheng-2010,山西省晋城市,2010,中华人民共和国政府信息公开条例,/u);
  });
  test("as XLSX in one workbook, the same bytes in any time zone", async () => {
    const { TZ } = process.env;
    const workbooks: Buffer[] = [];
    try {
      for (const zone of ["Asia/Shanghai", "America/New_York"]) {
        process.env.TZ = zone;
        expect(new Date(0).getHours()).toBe(zone === "Asia/Shanghai" ? 8 : 19);
        workbooks.push((await runBytes(["extract", "seeds", "--format", "xlsx"])).stdout);
      }
    } finally {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    }
    const [east, west] = workbooks;
    expect(east!.subarray(0, 2).toString()).toBe("PK");
    expect(east!.equals(west!)).toBe(true);
  });
  test("one that fails does not end the batch: the rest is done, status 3", async () => {
    const { stdout, stderr, status } = await run([
      "extract",
      "none.txt",
      seed,
      "package.json/x",
      "--format",
      "ndjson",
    ]);
    expect(JSON.parse(stdout).document.id).toBe("wuhai-2008");
    expect(stderr).toBe(
      "plans: none.txt: no such file or folder\nplans: package.json/x: no such file or folder\n1 extracted, 2 failed\n",
    );
    expect(status).toBe(3);
  });
  test("all of which fail: status 2", async () => {
    const { stdout, stderr, status } = await run(["extract", "none.txt", "nil.txt", "--quiet"]);
    expect({ stdout, stderr, status }).toEqual({
      stdout: "",
      stderr: "plans: none.txt: no such file or folder\nplans: nil.txt: no such file or folder\n",
      status: 2,
    });
  });
});

describe("--output", () => {
  const files = (path: string) =>
    readdirSync(path)
      .filter((name) => name !== "manifest.ndjson")
      .sort();

  test("writes one file per document, and says so", async () => {
    const to = join(folder, "new/deep");
    const { stdout, stderr, status } = await run(["extract", "seeds", "--output", to]);
    expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: `5 extracted to ${to}\n`, status: 0 });
    expect(files(to)).toEqual(seeds.map((id) => `${id}.yaml`));
    expect(readFileSync(join(to, "wuhai-2008.yaml"), "utf8")).toBe((await printed("extract", seed)).stdout);
  });
  test("a second run changes nothing, and says so; what is new is written", async () => {
    const to = join(folder, "twice");
    await run(["extract", seed, "-o", to]);
    const before = statSync(join(to, "wuhai-2008.yaml")).mtimeMs;
    expect(await run(["extract", "seeds", "-o", to])).toEqual({
      stdout: "",
      stderr: `5 extracted to ${to} (1 unchanged)\n`,
      status: 0,
    });
    expect(files(to)).toEqual(seeds.map((id) => `${id}.yaml`));
    expect((await run(["extract", "seeds", "-o", to])).stderr).toBe(`5 extracted to ${to} (unchanged)\n`);
    expect(statSync(join(to, "wuhai-2008.yaml")).mtimeMs).toBe(before);
  });
  test("where a file stands in the way", async () => {
    writeFileSync(join(folder, "file"), "");
    expect(await run(["extract", seed, "--output", join(folder, "file")])).toMatchObject({
      stderr: `plans: ${folder}/file is not a folder\n`,
      status: 2,
    });
  });
  test.each([["csv"], ["xlsx"], ["json"], ["ndjson"]])("as %s", async (format) => {
    const to = join(folder, format);
    expect((await run(["extract", "seeds", "-o", to, "-f", format])).status).toBe(0);
    expect(files(to)).toEqual(seeds.map((id) => `${id}.${format}`));
    expect(readFileSync(join(to, `wuhai-2008.${format}`)).length).toBeGreaterThan(1000);
  });
});

describe("--output FILE", () => {
  const to = (name: string) => join(folder, "one", name);
  const read = (name: string) => readFileSync(to(name));

  test.each(["yaml", "ndjson", "csv", "xlsx"])(
    "all documents in one file, as on standard output: %s",
    async (format) => {
      const { stdout, stderr, status } = await run(["extract", "seeds", "-o", to(`all.${format}`)]);
      expect({ stdout, stderr, status }).toEqual({
        stdout: "",
        stderr: `5 extracted to ${to(`all.${format}`)}\n`,
        status: 0,
      });
      const stream = await bytes("extract", "seeds", "--format", format);
      expect(read(`all.${format}`).equals(stream.stdout)).toBe(true);
      expect(readdirSync(to(".")).filter((name) => name.endsWith(".part"))).toEqual([]);
    },
  );
  test("one document as JSON is indented", async () => {
    expect((await run(["extract", seed, "-o", to("one.json")])).status).toBe(0);
    expect(read("one.json").toString()).toBe((await printed("extract", seed, "--format", "json")).stdout);
  });
  test("the same again is left alone, other content only goes with --force", async () => {
    await run(["extract", seed, "-o", to("again.yaml")]);
    expect(await run(["extract", seed, "-o", to("again.yaml")])).toMatchObject({
      stderr: `1 extracted to ${to("again.yaml")} (unchanged)\n`,
      status: 0,
    });
    const old = read("again.yaml");
    expect(await run(["extract", "seeds", "-o", to("again.yaml")])).toMatchObject({
      stderr: `plans: ${to("again.yaml")} exists already with other content; use --force to overwrite it\n`,
      status: 2,
    });
    expect(read("again.yaml").equals(old)).toBe(true);
    expect((await run(["extract", "seeds", "-o", to("again.yaml"), "--force"])).status).toBe(0);
    expect(read("again.yaml").equals(old)).toBe(false);
  });
  test("nothing is written where nothing could be read; the rest where something could", async () => {
    expect((await run(["extract", "none.txt", "-o", to("none.csv")])).status).toBe(2);
    expect(existsSync(to("none.csv"))).toBe(false);
    expect(await run(["extract", "none.txt", seed, "-o", to("some.ndjson")])).toMatchObject({
      stderr: `plans: none.txt: no such file or folder\n1 extracted to ${to("some.ndjson")}, 1 failed\n`,
      status: 3,
    });
    expect(readdirSync(to(".")).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
  test("what the last run wrote is no input of the next", async () => {
    mkdirSync(to("docs"));
    copyFileSync(join(root, seed), to("docs/a.txt"));
    for (const _ of [1, 2])
      expect((await run(["extract", to("docs"), "-o", to("docs/all.csv")])).stderr).toMatch(/^1 extracted/u);
  });
  test("a folder of such a name that exists is a folder", async () => {
    mkdirSync(to("folder.csv"));
    expect((await run(["extract", seed, "-o", to("folder.csv")])).status).toBe(0);
    expect(readdirSync(to("folder.csv"))).toEqual(["manifest.ndjson", "wuhai-2008.yaml"]);
  });
  test.each([
    [
      ["seeds", "-o", "all.json"],
      "all.json: JSON holds one document; use all.ndjson for many, or name a folder",
    ],
    [[seed, "-o", "x.csv", "-f", "json"], "x.csv does not end as --format json does; leave one of them out"],
    [
      [seed, "-o", "x.docx"],
      "x.docx: extract writes no files of this ending; use .yaml, .json, .ndjson, .csv or .xlsx, or name a folder",
    ],
  ])("%j is refused", async (args, line) => {
    expect(await run(["extract", ...args])).toEqual({ stdout: "", stderr: `plans: ${line}\n`, status: 2 });
  });
});

describe("what people should know of a document", () => {
  test("no Chinese in it, nothing found in it: a line each, status 0", async () => {
    const [code, weather] = [join(folder, "code.json"), join(folder, "weather.txt")];
    writeFileSync(code, '{ "name": "x", "version": "0.1.0" }\n');
    writeFileSync(weather, "今天天气很好。\n");
    const { stdout, stderr, status } = await run(["extract", code, weather, "-f", "ndjson"]);
    expect({ stderr, status }).toEqual({
      stderr: `${code}: no Chinese text in it; plans reads Chinese policy texts\n${weather}: no headings, tasks or indicators found in it\n2 extracted\n`,
      status: 0,
    });
    const [first] = stdout.split("\n");
    expect(JSON.parse(first!).messages).toMatchObject([{ rule: "outline.no-chinese" }, {}]);
    expect((await run(["extract", code, "--quiet"])).stderr).toBe("");
  });
});

describe("the same bytes", () => {
  const folderOf = (name: string) => join(folder, name);
  beforeAll(() => {
    for (const i of [1, 2, 3]) {
      mkdirSync(join(folderOf("copies"), `${i}`), { recursive: true });
      for (const id of seeds)
        copyFileSync(join(root, `seeds/${id}.txt`), join(folderOf("copies"), `${i}`, `${id}.txt`));
    }
    writeFileSync(join(folderOf("copies"), "2", "broken.docx"), "PK\u0003\u0004 no");
  });

  test("from one process and from several, failures included", async () => {
    const one = await run(["extract", folderOf("copies"), "--format", "ndjson"]);
    // A limit of one's own is kept by children only.
    const three = plans(["extract", folderOf("copies"), "--jobs", "3", "--timeout", "60", "-f", "ndjson"]);
    expect(one.status).toBe(3);
    expect(
      one.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).document.id),
    ).toEqual([1, 2, 3].flatMap((i) => seeds.map((id) => `${i}/${id}`)));
    expect(one.stderr).toMatch(/^plans: [^\n]*broken\.docx[^\n]*\n15 extracted, 1 failed\n$/u);
    expect(three).toEqual(one);
  });
  test("in any time zone, locale and working directory", async () => {
    const path = join(root, seed);
    const plain = (await run(["extract", path])).stdout;
    expect(
      plans(["extract", path], { env: { TZ: "Pacific/Kiritimati", LC_ALL: "zh_CN.UTF-8" }, cwd: folder })
        .stdout,
    ).toBe(plain);
    expect(
      plans(["extract", path], { env: { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8" }, cwd: "/" }).stdout,
    ).toBe(plain);
  });
});

describe("a reader that stops early is no error", () => {
  const bash = (script: string) =>
    spawnSync("bash", ["--norc", "-c", script], {
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", LC_ALL: "C" },
    });
  test("for data", () => {
    const { stdout, stderr } = bash(
      `node ${root}bin/plans.js extract ${root}seeds ${root}seeds/../seeds --format json | head -c 10; echo " \${PIPESTATUS[0]}"`,
    );
    expect(stdout).toBe('{"schema": 0\n');
    expect(stderr).not.toMatch(/EPIPE|at /u);
  });
  // `true` has gone before anything is written.
  test.each(["show --help", "--help", "help diff", "--version", "schema"])("for %s", (args) => {
    const { stdout, stderr } = bash(
      `{ sleep 0.1; node ${root}bin/plans.js ${args}; echo "$?" >&2; } | true; echo done`,
    );
    expect({ stdout, stderr }).toEqual({ stdout: "done\n", stderr: "0\n" });
  });
  test.each(["", "extrct", "show none.txt"])("for messages: plans %s", (args) => {
    const { stdout } = bash(
      `status=$({ { sleep 0.1; node ${root}bin/plans.js ${args} 2>&1 >&3; echo "$?" >&3; } | true; } 3>&1); echo "$status"`,
    );
    expect(stdout).toBe("2\n");
  });
});

test("a full disk is one line, and status 2", () => {
  const script = `node ${root}bin/plans.js extract ${root}${seed} > /dev/full`;
  const { stderr, status } = spawnSync("bash", ["--norc", "-c", script], {
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", LC_ALL: "C" },
  });
  expect({ stderr, status }).toEqual({ stderr: "plans: -: cannot be written (ENOSPC)\n", status: 2 });
});

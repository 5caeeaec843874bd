import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Entry } from "../../src/cli/manifest.ts";
import { version } from "../../src/version.ts";
import { runs } from "../property.ts";
import { run } from "./in-process.ts";
import { root } from "./plans.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-batch-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const plan = (year: number, work = "建设骨干网络") =>
  `某市${year}年工作要点\n一、主要任务\n（一）${work}。年内覆盖率达到95%。\n`;

/** A folder with documents, by their paths in it. */
function folderOf(name: string, files: Record<string, string | Buffer>): string {
  const place = join(folder, name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(place, path, ".."), { recursive: true });
    writeFileSync(join(place, path), content);
  }
  return place;
}

/** Every file below a folder, by its path in it. */
function contents(place: string): Record<string, string> {
  const files = (readdirSync(place, { recursive: true }) as string[]).filter((name) =>
    statSync(join(place, name)).isFile(),
  );
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(place, name), "utf8")]));
}

const manifest = (place: string): Entry[] =>
  readFileSync(join(place, "manifest.ndjson"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);

const extract = (...args: string[]) => run(["extract", ...args], { cwd: folder });

describe("a folder of outputs", () => {
  test("keeps the tree; an id is the way from the folder, whatever else is in the run", async () => {
    folderOf("tree", {
      "上海/2008/通知.txt": plan(2008),
      "上海/2009/通知.txt": plan(2009),
      "a.txt": plan(2010),
    });
    expect((await extract("tree", "-o", "tree-out")).stderr).toBe("3 extracted to tree-out\n");
    const ids = ["a", "上海/2008/通知", "上海/2009/通知"];
    expect(Object.keys(contents(join(folder, "tree-out")))).toEqual([
      "a.yaml",
      "manifest.ndjson",
      ...ids.slice(1).map((id) => `${id}.yaml`),
    ]);
    expect(readFileSync(join(folder, "tree-out/上海/2008/通知.yaml"), "utf8")).toContain(
      "\n  id: 上海/2008/通知\n",
    );
    const { stdout } = await extract("tree", "--include", "**/2009/*", "-f", "ndjson");
    expect(JSON.parse(stdout).document.id).toBe("上海/2009/通知");
  });

  test("says in its manifest what became of each input and why", async () => {
    folderOf("told", { "a.txt": plan(2010), "b.txt": "今天天气很好。\n", "c.txt": "" });
    const { status, stderr } = await extract("told", "-o", "told-out");
    expect(status).toBe(3);
    expect(stderr).toContain("2 extracted to told-out, 1 with nothing found in it, 1 failed\n");
    const lines = manifest(join(folder, "told-out"));
    expect(lines.map(({ input, from, id, status, output }) => [input, from, id, status, output])).toEqual([
      ["told/a.txt", "../told/a.txt", "a", "done", "a.yaml"],
      ["told/b.txt", "../told/b.txt", "b", "nothing", "b.yaml"],
      ["told/c.txt", "../told/c.txt", "c", "failed", "c.yaml"],
    ]);
    expect(lines[0]).toMatchObject({ version, options: { format: "yaml" }, tasks: 1, indicators: 1 });
    expect(lines[2]!.reason).toMatch(/^told\/c\.txt: there is no text/u);
  });

  test("is brought up to date: what has not changed is not touched, also with --force; what has is written anew", async () => {
    const place = folderOf("again", { "a.txt": plan(2010), "b.txt": plan(2011) });
    await extract("again", "-o", "again-out");
    const out = join(folder, "again-out");
    const before = contents(out);
    const times = () => ["a", "b"].map((id) => statSync(join(out, `${id}.yaml`)).mtimeMs);
    const [first] = times();
    for (const more of [[], ["--force"]]) {
      expect((await extract("again", "-o", "again-out", ...more)).stderr).toBe(
        "2 extracted to again-out (unchanged)\n",
      );
      expect(contents(out)).toEqual(before);
      expect(times()[0]).toBe(first);
    }
    writeFileSync(join(place, "b.txt"), plan(2012));
    writeFileSync(join(place, "new.txt"), plan(2013));
    expect((await extract("again", "-o", "again-out")).stderr).toBe(
      "3 extracted to again-out (1 unchanged)\n",
    );
    expect(readFileSync(join(out, "b.yaml"), "utf8")).toContain("某市2012年工作要点");
    expect(times()[0]).toBe(first);
    // Other options give other outputs.
    expect((await extract("again", "-o", "again-out", "--year", "2020")).stderr).toBe(
      "3 extracted to again-out\n",
    );
    expect(readFileSync(join(out, "a.yaml"), "utf8")).toContain("given:");
  });

  test("leaves alone what plans did not write, or somebody has changed since, file by file", async () => {
    folderOf("kept", { "a.txt": plan(2010), "b.txt": plan(2011), "c.txt": plan(2012) });
    const out = folderOf("kept-out", { "a.yaml": "mine" });
    await extract("kept/b.txt", "-o", "kept-out");
    writeFileSync(join(out, "b.yaml"), "edited");
    const { status, stderr } = await extract("kept", "-o", "kept-out");
    expect(status).toBe(3);
    expect(stderr).toBe(
      "plans: kept/a.txt: kept-out/a.yaml exists already with other content; use --force to overwrite it\n" +
        "plans: kept/b.txt: kept-out/b.yaml exists already with other content; use --force to overwrite it\n" +
        "1 extracted to kept-out, 2 failed\n",
    );
    expect([readFileSync(join(out, "a.yaml"), "utf8"), readFileSync(join(out, "b.yaml"), "utf8")]).toEqual([
      "mine",
      "edited",
    ]);
    expect(manifest(out).map(({ input, status }) => [input, status])).toContainEqual([
      "kept/a.txt",
      "refused",
    ]);
    expect((await extract("kept", "-o", "kept-out", "--force")).status).toBe(0);
    expect(readFileSync(join(out, "a.yaml"), "utf8")).toMatch(/^schema:/u);
    expect(manifest(out).map(({ status }) => status)).toEqual(["done", "done", "done"]);
  });

  test("an output of one document is not given to another", async () => {
    folderOf("one", { "x.txt": plan(2010) });
    folderOf("two", { "x.txt": plan(2011) });
    await extract("one/x.txt", "-o", "shared-out");
    const { stderr, status } = await extract("two/x.txt", "-o", "shared-out");
    expect(status).toBe(2);
    expect(stderr).toContain(
      "plans: two/x.txt: shared-out/x.yaml was made from another document (one/x.txt); use --force to overwrite it\n",
    );
    // The same file by another spelling is no other document.
    writeFileSync(join(folder, "one/x.txt"), plan(2013));
    expect((await extract(join(folder, "one/../one/x.txt"), "-o", "shared-out")).status).toBe(0);
  });

  test("is never read as documents, and no source is overwritten", async () => {
    const place = folderOf("inside", { "a.txt": plan(2010), "t.csv": "任务,责任单位\n建设网络,市工信局\n" });
    await extract("inside", "-o", "inside/out", "-f", "csv");
    await extract("inside", "-o", "inside/all.csv");
    const again = await extract("inside", "-o", "inside/out", "-f", "csv");
    expect(again.stderr).toBe("2 extracted to inside/out (unchanged)\n");
    const csv = readFileSync(join(place, "t.csv"), "utf8");
    const forced = await extract("inside/t.csv", "-o", "inside", "-f", "csv", "--force");
    expect(forced.stderr).toContain("plans: inside/t.csv is one of the inputs; it is never overwritten\n");
    expect((await extract("inside/t.csv", "-o", "inside/t.csv", "--force")).stderr).toContain(
      "never overwritten",
    );
    expect(readFileSync(join(place, "t.csv"), "utf8")).toBe(csv);
  });

  test("keeps the rights of a file that is written anew", async () => {
    const place = folderOf("rights", { "a.txt": plan(2010) });
    await extract("rights", "-o", "rights-out");
    chmodSync(join(folder, "rights-out/a.yaml"), 0o600);
    writeFileSync(join(place, "a.txt"), plan(2011));
    await extract("rights", "-o", "rights-out");
    expect(statSync(join(folder, "rights-out/a.yaml")).mode & 0o777).toBe(0o600);
  });
});

describe("which inputs", () => {
  test("--files-from, --failed: what failed can be given to the next run", async () => {
    folderOf("list", { "a.txt": plan(2010), "bad.txt": "" });
    writeFileSync(join(folder, "list.txt"), "list/a.txt\r\nlist/bad.txt\nlist/none.txt\n");
    const first = await extract("--files-from", "list.txt", "--failed", "failed.txt", "-f", "ndjson");
    expect(first.status).toBe(3);
    expect(readFileSync(join(folder, "failed.txt"), "utf8")).toBe("list/bad.txt\nlist/none.txt\n");
    const second = await extract("--files-from", "failed.txt", "--failed", "failed.txt");
    expect(second.status).toBe(2);
    const zero = await run(["extract", "--files-from", "-", "-f", "ndjson", "-q"], {
      cwd: folder,
      input: "list/a.txt\0",
    });
    expect(JSON.parse(zero.stdout).document.id).toBe("a");
  });

  test("--include and --exclude choose by the way from the folder", async () => {
    folderOf("choice", {
      "a.txt": plan(1),
      "b.html": `<p>${plan(2)}</p>`,
      "old/c.txt": plan(3),
      "old/d.txt": plan(4),
    });
    const ids = async (...args: string[]) =>
      (await extract("choice", "-f", "ndjson", ...args)).stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).document.id);
    expect(await ids("--include", "*.txt")).toEqual(["a", "old/c", "old/d"]);
    expect(await ids("--include", "*.txt", "--exclude", "old/**")).toEqual(["a"]);
    expect(await ids("--exclude", "d.*", "--exclude", "*.html")).toEqual(["a", "old/c"]);
  });

  test("--max-size, --fail-fast, --strict", async () => {
    folderOf("strict", { "a.txt": "今天天气很好。\n", "b.txt": plan(2010).repeat(50), "c.txt": plan(2011) });
    const big = await extract("strict", "--max-size", "0.002", "-f", "ndjson");
    expect(big.stderr).toContain("plans: strict/b.txt: larger than the 0.002 MB of --max-size\n");
    expect(big.status).toBe(3);
    expect((await extract("strict/a.txt", "--strict")).stderr).toContain(
      "no headings, tasks or indicators found",
    );
    const fast = await extract("strict", "--strict", "--fail-fast", "-f", "ndjson");
    expect({ stdout: fast.stdout, status: fast.status }).toEqual({ stdout: "", status: 2 });
    expect((await extract("strict", "-f", "ndjson")).status).toBe(0);
  });

  test("links in a circle are gone round once; a link that leads nowhere is told", async () => {
    const place = folderOf("loop", { "sub/a.txt": plan(2010) });
    symlinkSync(place, join(place, "sub/round"));
    symlinkSync(join(place, "sub"), join(place, "alias"));
    symlinkSync("nowhere.txt", join(place, "b.txt"));
    for (const input of ["loop", "loop/**/*.txt"]) {
      const { stdout, stderr, status } = await extract(input, "-f", "ndjson");
      expect(stdout.trimEnd().split("\n")).toHaveLength(1);
      expect(stderr).toContain("plans: loop/b.txt: a link that leads nowhere\n");
      expect(status).toBe(3);
    }
  });

  test("names of other encodings, with line feeds and escapes, and as long as can be", async () => {
    const place = folderOf("names", {});
    mkdirSync(place, { recursive: true });
    const gbk = Buffer.concat([
      Buffer.from(`${place}/`),
      Buffer.from("b9a4d7f7d2aab5e3", "hex"),
      Buffer.from(".txt"),
    ]);
    writeFileSync(gbk, plan(2010));
    writeFileSync(join(place, "a\u001b[31m\nb.txt"), plan(2011));
    writeFileSync(join(place, `${"长".repeat(82)}.txt`), plan(2012));
    const { stderr, status } = await extract("names", "-o", "names-out", "--verbose");
    expect(status).toBe(0);
    expect(stderr).toContain("names/工作要点.txt: 1 task");
    expect(stderr).toContain("names/a\\x1b[31m\\nb.txt: 1 task");
    const names = Object.keys(contents(join(folder, "names-out")));
    expect(names).toHaveLength(4);
    expect(names).toContain("工作要点.yaml");
    expect(names).toContain("a_[31m_b.yaml");
  });

  test("pipes and folders that are closed are told and counted", async () => {
    const place = folderOf("closed", { "a.txt": plan(2010), "sub/b.txt": plan(2011) });
    spawnSync("mkfifo", [join(place, "p.txt")]);
    const { stderr, status } = await extract("closed", "-f", "ndjson");
    expect(stderr).toContain("plans: closed/p.txt: a pipe, socket or device; name it outright to read it\n");
    expect(status).toBe(3);
    rmSync(join(place, "p.txt"));
  });
});

describe("--ndjson-in", () => {
  const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");

  test("a record a line, in order; what cannot be read is told with its line", async () => {
    const input = `${lines({ id: "a", text: plan(2010) }, { id: 7, text: "无", year: 2009 })}{"id":\n${lines(
      { id: "c" },
      { text: plan(2011), region: "山东省济南市", date: "2011-03", title: "某要点" },
    )}`;
    const { stdout, stderr, status } = await run(["extract", "--ndjson-in"], { input });
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.map(({ document }) => document.id)).toEqual(["a", "7", "5"]);
    expect(records[1].document).toMatchObject({ period: { from: "2009", to: "2009" }, given: ["period"] });
    expect(records[2].document).toMatchObject({
      title: "某要点",
      date: "2011-03",
      region: { name: "山东省济南市", code: "370100" },
      given: ["date", "region", "title"],
    });
    expect(stderr).toMatch(
      /^plans: -:3: no line of JSON .*\nplans: -:4: wanted is an object with a text .*\n3 extracted, 2 failed\n$/u,
    );
    expect(status).toBe(3);
  });

  test("gives what the files give, but for their names", async () => {
    const text = readFileSync(join(root, "seeds/wuhai-2008.txt"), "utf8");
    const { stdout } = await run(["extract", "--ndjson-in"], {
      input: lines({ id: "wuhai-2008", path: "seeds/wuhai-2008.txt", text }),
    });
    expect(stdout).toBe((await run(["extract", "seeds/wuhai-2008.txt", "-f", "ndjson"])).stdout);
  });

  test("of nothing comes nothing", async () => {
    expect(await run(["extract", "--ndjson-in", "-q"], { input: "" })).toEqual({
      stdout: "",
      stderr: "",
      status: 0,
    });
  });
});

describe("a run that is cut off", () => {
  const plans = join(root, "bin/plans.js");
  /** Ten in `.ci/run`. */
  const kills = Math.min(10, Math.ceil(runs / 10));
  const outputs = 30 + 9 * kills;
  let whole: Record<string, string> = {};
  let docs = "";
  beforeAll(async () => {
    const files = Object.fromEntries(
      Array.from({ length: outputs }, (_, i) => [`d${i % 5}/plan-${i}.txt`, plan(1950 + i).repeat(3)]),
    );
    docs = folderOf("many", files);
    await extract("many", "-o", "whole");
    whole = contents(join(folder, "whole"));
  }, 120_000);

  const spawned = (...args: string[]) =>
    spawnSync(process.execPath, [plans, "extract", ...args], { cwd: folder, encoding: "utf8" });

  const written = (out: string) =>
    existsSync(join(folder, out))
      ? readdirSync(join(folder, out), { recursive: true, encoding: "utf8" }).filter((name) =>
          /(?<!\/\.[^/]*)\.yaml$/u.test(name),
        ).length
      : 0;

  /** Runs until so many outputs are there, then sends the signal; the exit status, null where the signal ended it. */
  const killedAfter = (out: string, signal: NodeJS.Signals, outputs: number, jobs = "2") =>
    new Promise<number | null>((resolve) => {
      const child = spawn(
        process.execPath,
        [plans, "extract", "many", "-o", out, "--jobs", jobs, "--timeout", "60"],
        {
          cwd: folder,
          stdio: "ignore",
        },
      );
      const look = setInterval(() => {
        // Once: a second signal is not taken up, it ends the process as it is.
        if (!child.killed && written(out) >= outputs) child.kill(signal);
      }, 2);
      child.on("close", (code) => {
        clearInterval(look);
        resolve(code);
      });
    });

  test("kill -9 again and again while it writes, then to the end: the folder of an undisturbed run", async () => {
    const moments: number[] = [];
    for (let time = 0; time < kills; time++) {
      const before = written("killed");
      // A random place in the tenth of the outputs that is next.
      expect(await killedAfter("killed", "SIGKILL", before + 1 + Math.floor(Math.random() * 5))).toBeNull();
      moments.push(written("killed"));
      expect(moments.at(-1)).toBeGreaterThan(before);
    }
    expect(moments.at(-1)).toBeLessThan(outputs);
    expect((await extract("many", "-o", "killed")).status).toBe(0);
    expect(contents(join(folder, "killed"))).toEqual(whole);
  });

  test.each([
    ["SIGINT", 130, "2"],
    ["SIGTERM", 143, "1"],
    ["SIGHUP", 129, "1"],
  ] as const)(
    "%s ends it in good order, with nothing under way left behind",
    async (signal, status, jobs) => {
      const out = `stopped-${signal}`;
      expect(await killedAfter(out, signal, 6, jobs)).toBe(status);
      const names = Object.keys(contents(join(folder, out)));
      expect(names.filter((name) => name.includes(".plans-"))).toEqual([]);
      expect(names).toContain("manifest.ndjson");
      for (const name of names.filter((one) => one.endsWith(".yaml")))
        expect(contents(join(folder, out))[name]).toBe(whole[name]);
    },
  );

  test("a full disk ends it with one line, whole files and the status of what was done; the same again goes on", ({
    skip,
  }) => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=120k", "tmpfs", disk]).status === 0;
    skip(!mounted, "no file system can be mounted");
    try {
      const full = spawned("many", "-o", "disk/out");
      expect(full.status).toBe(3);
      expect(full.stderr.match(/ENOSPC/gu)).toHaveLength(1);
      expect(full.stderr).toContain("nothing more is done, and the same command goes on from here\n");
      const outputs = Object.entries(contents(join(disk, "out"))).filter(([name]) => name.endsWith(".yaml"));
      expect(outputs.length).toBeGreaterThan(5);
      for (const [name, content] of outputs) expect(content).toBe(whole[name]);
      spawnSync("mount", ["-o", "remount,size=4m", disk]);
      expect(spawned("many", "-o", "disk/out").status).toBe(0);
      expect(Object.keys(contents(join(disk, "out")))).toEqual(Object.keys(whole));
    } finally {
      spawnSync("umount", [disk]);
    }
  });

  test("two runs into one folder at once do no harm", async () => {
    const never = Number.POSITIVE_INFINITY;
    await Promise.all(["1", "2"].map((jobs) => killedAfter("both", "SIGKILL", never, jobs)));
    expect(contents(join(folder, "both"))).toEqual(whole);
  });

  test("the same bytes from the process itself, one child and three, and by another path", async () => {
    cpSync(docs, join(folder, "copy"), { recursive: true });
    const { stdout } = await extract("many", "-f", "ndjson", "-q");
    for (const jobs of ["1", "3"])
      expect(
        spawned("copy", "-f", "ndjson", "-q", "--jobs", jobs, "--timeout", "60").stdout.replaceAll(
          '"copy/',
          '"many/',
        ),
      ).toBe(stdout);
  });
});

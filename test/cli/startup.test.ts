import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plans } from "./plans.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-startup-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Loaded {
  packages: string[];
  own: string[];
}
const known = new Map<string, Loaded>();

/** Packages and files of `dist` that a run loads, from what V8 says it has compiled; each command is run once. */
function loadedBy(args: string[]): Loaded {
  const loaded = known.get(args.join(" ")) ?? findLoaded(args);
  known.set(args.join(" "), loaded);
  return loaded;
}

function findLoaded(args: string[]): Loaded {
  const to = mkdtempSync(join(folder, "run-"));
  expect(plans(args, { env: { NODE_V8_COVERAGE: to } }).status).toBe(0);
  const urls = readdirSync(to).flatMap((file) =>
    (JSON.parse(readFileSync(join(to, file), "utf8")) as { result: { url: string }[] }).result.map(
      ({ url }) => url,
    ),
  );
  const of = (form: RegExp) => [...new Set(urls.flatMap((url) => form.exec(url)?.[1] ?? []))].sort();
  return {
    packages: of(/\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u),
    own: of(/\/dist\/(.+?)(?:-[\w-]{8})?\.cjs$/u),
  };
}

describe("nothing is loaded that a run does not use", () => {
  test("--version", () => {
    expect(loadedBy(["--version"])).toEqual({
      packages: [],
      own: ["code-cache", "main", "optimise-later", "start"],
    });
  });
  test("extracting a text: a handful of files, each of which costs as much to find as a page to read", () => {
    expect(loadedBy(["extract", "seeds/wuhai-2008.txt"]).own.length).toBeLessThan(20);
  });
  test("extracting a text: no YAML parser, schemas, tables, colours, pool, segmenter, readers of other formats", () => {
    expect(loadedBy(["extract", "seeds/wuhai-2008.txt"]).packages).toEqual([]);
  });
  test.each([
    [["mentions", "--text", "达到95%"], []],
    [["text", "seeds/wuhai-2008.txt"], []],
    [["schema"], []],
    [["extract", "seeds/*-2008.txt", "--quiet"], []],
    [["extract", "seeds/wuhai-2008.txt", "--format", "csv"], ["csv-stringify"]],
  ])("%j", (args, packages) => {
    const loaded = loadedBy(args).packages;
    const glob = /glob|match|fastq|nodelib|braces|fill-range|is-|merge2|queue|reusify|run-parallel|to-regex/u;
    expect(loaded.filter((name) => !glob.test(name))).toEqual(packages);
  });
});

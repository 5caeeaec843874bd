import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openManifest } from "../../src/cli/manifest.ts";
import { makeFile } from "../../src/cli/new-file.ts";
import { sha256 } from "../../src/read/source.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-new-file-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a file is made anew, also where a process that was ended left one under its name", () => {
  const path = join(folder, "new");
  writeFileSync(path, "half of a rec");
  const data = Buffer.from("a record\n");
  expect(makeFile({ path, called: "out/a.yaml" }, data)).toEqual({ file: path, sha256: sha256(data) });
  expect(readFileSync(path, "utf8")).toBe("a record\n");
});

test("where none can be made there is no room, and the message names the output", () => {
  const path = join(folder, "missing", "new");
  expect(() => makeFile({ path, called: "out/a.yaml" }, Buffer.from("x"))).toThrow(
    expect.objectContaining({ code: "output.no-room", values: { path: "out/a.yaml", reason: "ENOENT" } }),
  );
});

test("what a process of a dead run leaves while another run is under way is gone when that ends", () => {
  const manifest = openManifest(folder);
  const own = makeFile({ path: manifest.temporary(), called: "a" }, Buffer.from("own"));
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  const host = hostname()
    .replace(/[^\w-]/gu, "")
    .slice(0, 20);
  writeFileSync(join(folder, `.plans-${host}-${dead}-00000001`), "late");
  writeFileSync(join(folder, ".plans-elsewhere-1-00000001"), "of another machine");
  manifest.save();
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual(
    [own.file, join(folder, ".plans-elsewhere-1-00000001")].sort(),
  );
});

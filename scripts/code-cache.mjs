/*
 * A step of the build: what V8 makes of the code while documents are read and compared, kept for the next runs
 * (`src/code-cache.ts`). What it keeps holds for the flags of the process, so the build runs this once with those of the
 * command and once with those of its children.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const load = createRequire(import.meta.url);
load("../dist/optimise-later.cjs");
const { loaded, keptCode } = load("../dist/code-cache.cjs");
const { main } = load("../dist/main.cjs");

const seeds = ["wuhai-2008", "shandong-2009", "jincheng-2010"].map((name) => `seeds/${name}.txt`);
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const io = {
  stdin: [],
  stdout: nowhere(),
  stderr: process.stderr,
  cwd: root,
  env: {},
  signals: { on: () => {}, off: () => {} },
  exit: (status) => process.exit(status),
};

const work = mkdtempSync(join(tmpdir(), "plans-build-"));
const records = join(work, "records.ndjson");
try {
  for (const args of [
    ["extract", ...seeds, "--quiet"],
    ["extract", ...seeds, "--format", "csv", "--quiet"],
    ["compare", ...seeds.slice(0, 2)],
    ["diff", ...seeds.slice(1), "--stat"],
    ["show", seeds[0]],
    ["find", "信息化", ...seeds],
    ["extract", ...seeds, "--output", records, "--quiet"],
    ["verify", records, "--source", "seeds", "--quiet"],
  ]) {
    const status = await main(args, io);
    if (status > 1) throw new Error(`plans ${args.join(" ")} ended with status ${status}`);
  }
} finally {
  rmSync(work, { recursive: true });
}
for (const [path, script] of loaded) {
  const to = keptCode(path);
  mkdirSync(new URL("./", to), { recursive: true });
  writeFileSync(to, script.createCachedData());
}

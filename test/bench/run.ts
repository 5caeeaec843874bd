/**
 * `npm run bench [-- FOLDER]`: speed and memory of `dist`, which `npm run bench` builds first, as ratios within one run:
 * against an empty Node program and against segmenters on the same text. The texts are those of a folder, else some that
 * no rule was written on. Adds a line a row to `test/bench/history.csv`; ends with status 1 where a ratio is over its limit.
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ended, inTurn, meanOf, over, type Taken, toldBy } from "./measure.ts";
import type { Passes } from "./passes.ts";
import { historyLine, isOver, type Row, shown } from "./rows.ts";
import { recombined, textsIn } from "./texts.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const plans = here("../../bin/plans.js");
const seed = (id: string) => here(`../../seeds/${id}.txt`);

const folder = process.argv[2];
const texts = folder === undefined ? recombined(textsIn(here("../../seeds")), 60) : textsIn(folder);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const rows: Row[] = [];

/** A row of processes: held to the limit by CPU time where the system counts it, else by the clock. */
function compared(name: string, [measured, against]: [Taken, Taken], limit: number): void {
  if (measured.cpu === null || against.cpu === null)
    return void rows.push({ name, unit: "wall", measured: measured.wall, against: against.wall, limit });
  rows.push({ name, unit: "cpu", measured: measured.cpu, against: against.cpu, limit });
  rows.push({ name, unit: "wall", measured: measured.wall, against: against.wall });
}

const work = mkdtempSync(join(tmpdir(), "plans-bench-"));
try {
  const set = join(work, "set");
  mkdirSync(set);
  for (const [i, text] of texts.entries()) writeFileSync(join(set, `${i}.txt`), text);
  const tiny = join(work, "tiny.txt");
  writeFileSync(tiny, "一、总体要求");

  const [bare, version, one, two] = inTurn(
    9,
    ["-e", "0"],
    [plans, "--version"],
    [plans, "extract", seed("wuhai-2008")],
    [plans, "compare", seed("shanghai-districts-2008"), seed("shandong-2009")],
  ) as [Taken, Taken, Taken, Taken];
  compared("plans --version ÷ node -e 0", [version, bare], 2);
  compared("plans extract, one seed ÷ node -e 0", [one, bare], 5);
  compared("plans compare, two seeds ÷ node -e 0", [two, bare], 12);

  const cutting = `const j=require(${JSON.stringify(here("../../node_modules/nodejieba"))}),f=require("fs");j.cut("热身");`;
  const cutAll = `const d=${JSON.stringify(set)};for(const n of f.readdirSync(d))j.cut(f.readFileSync(d+"/"+n,"utf8"));`;
  const [start, whole, panel, cut] = inTurn(
    5,
    [plans, "extract", tiny],
    [plans, "extract", set, "--format", "ndjson", "--quiet"],
    [plans, "panel", set, "--format", "csv", "--quiet"],
    ["-e", cutting + cutAll],
  ) as [Taken, Taken, Taken, Taken];
  compared("plans panel FOLDER ÷ plans extract FOLDER", [panel, whole], 2);
  // What nodejieba takes to load its dictionary, the most of its process, differs threefold between machines.
  compared("plans extract FOLDER ÷ nodejieba's cut, as processes", [whole, cut], 2);
  // Of nodejieba's process told by itself: a hundredth of a second of the seconds that loading takes would be a tenth of it.
  const cold = meanOf(Array.from({ length: 5 }, () => toldBy(cutting, cutAll)));
  compared("… both over their start-up", [over(whole, start), cold], 16);

  const passes = JSON.parse(ended(["--import", "tsx", here("passes.ts"), set])) as Passes;
  rows.push({
    name: "first pass ÷ steady",
    measured: passes.first,
    against: passes.steady,
    limit: 3.5,
    unit: "cpu",
  });
  const limits = { nodejieba: 7, "@node-rs/jieba": 17 };
  for (const cutter of ["nodejieba", "@node-rs/jieba"] as const) {
    const against = passes.cut[cutter];
    const limit = limits[cutter];
    rows.push({ name: `steady ÷ ${cutter}'s cut`, measured: passes.steady, against, limit, unit: "cpu" });
    rows.push({
      name: `${cutter}: loading its dictionary ÷ its cut`,
      measured: passes.load[cutter],
      against,
      unit: "cpu",
    });
  }

  // Repeated until children are started, of which two must not be slower than one.
  const many = join(work, "many");
  mkdirSync(many);
  for (let i = 0, bytes = 0; bytes < 4_000_000; i++) {
    writeFileSync(join(many, `${i}.txt`), texts[i % texts.length]!);
    bytes += Buffer.byteLength(texts[i % texts.length]!);
  }
  const batch = (jobs: string) => [plans, "extract", many, "--format", "ndjson", "--quiet", "--jobs", jobs];
  const [single, pair] = inTurn(1, batch("1"), batch("2")) as [Taken, Taken];
  compared("extract of 4 MB with --jobs 2 ÷ --jobs 1", [pair, single], 1.8);

  const line = textsIn(here("../../seeds"))
    .join("")
    .replace(/\s*\n\s*/gu, "");
  const long = (length: number) => line.repeat(Math.ceil(length / line.length)).slice(0, length);
  const sizes = [long(1_700_000), long(3_400_000)].map((text, i) => {
    writeFileSync(join(work, `long${i}.txt`), text);
    return [
      "-e",
      `import(${JSON.stringify(here("../../dist/index.js"))}).then(({extractDocument})=>extractDocument(require("fs").readFileSync(${JSON.stringify(join(work, `long${i}.txt`))},"utf8")))`,
    ];
  });
  const [half, full] = inTurn(1, ...sizes) as [Taken, Taken];
  compared("one line of 10 MB ÷ half of it", [full, half], 2.6);
  // Without the loader of TypeScript, which holds a quarter of what was measured with it.
  const peak = Number(ended([here("memory.mjs"), join(work, "long1.txt")]));
  rows.push({ name: "memory at 10 MB, MB ÷ 120", measured: peak, against: 120, limit: 4, unit: "MB" });
} finally {
  rmSync(work, { recursive: true, force: true });
}

console.log(`${folder ?? "recombined seeds"}: ${texts.length} texts, ${characters} characters`);
console.log(rows.map(shown).join("\n"));
appendFileSync(here("history.csv"), rows.map((row) => historyLine(row, characters)).join(""));
if (rows.some(isOver)) process.exitCode = 1;

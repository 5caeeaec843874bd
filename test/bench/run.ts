/**
 * `npm run bench [-- FOLDER]`: speed and memory as ratios within one run: against bare `node -e 0`, and against
 * nodejieba's own `cut` on the same text. With a folder of texts, that folder instead of the seeds. Runs on `dist`,
 * which `npm run bench` builds first. Ends with status 1 where a ratio is over its limit.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inTurn, median, ratio, spawned } from "./measure.ts";

const library = (await import(
  new URL("../../dist/index.js", import.meta.url).href
)) as typeof import("../../src/index.ts");
const { default: nodejieba } = await import("nodejieba");

const folder = process.argv[2] ?? "seeds";
const texts = (readdirSync(folder, { recursive: true }) as string[])
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"));
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const repeats = Math.max(1, Math.ceil(400_000 / characters));
const report: string[] = [];

console.log(`${texts.length} texts, ${characters} characters, ${repeats} times over\n`);

const bare = spawned(["-e", "0"]);
report.push(ratio("plans --version, against node -e 0", spawned(["bin/plans.js", "--version"]), bare, 2));
report.push(
  ratio(
    "plans extract one seed, against node -e 0",
    spawned(["bin/plans.js", "extract", "seeds/wuhai-2008.txt"]),
    bare,
    8,
  ),
);

nodejieba.cut("热身");
const cut = () => {
  for (let i = 0; i < repeats; i++) for (const text of texts) nodejieba.cut(text);
};
const extract = (write: boolean) => () => {
  for (let i = 0; i < repeats; i++) {
    for (const text of texts) {
      const record = library.extractDocument(text, { id: "d" });
      if (write) library.writeRecord(record, "yaml");
    }
  }
};
extract(true)();
const cutting = median(3, cut);
report.push(ratio("extracting a large folder, against nodejieba.cut", median(3, extract(false)), cutting, 2));
report.push(ratio("… with the YAML written", median(3, extract(true)), cutting, 2));

const two = ["shanghai-districts-2008", "shandong-2009"].map((id) => ({
  id,
  text: readFileSync(`seeds/${id}.txt`, "utf8"),
}));
const records = two.map(({ id, text }) => library.extractDocument(text, { id }));
const segmentTwo = () => two.forEach(({ text }) => void library.segment(text));
const compareTwo = () => void library.compare(records);
inTurn(20, compareTwo, segmentTwo);
report.push(ratio("compare two seeds, against segmenting them", ...inTurn(101, compareTwo, segmentTwo), 3));

const work = mkdtempSync(join(tmpdir(), "plans-bench-"));
try {
  for (let i = 0; i < repeats; i++)
    for (const [k, text] of texts.entries()) writeFileSync(join(work, `${i}-${k}.txt`), text);
  const whole = spawned(["bin/plans.js", "extract", work, "--format", "ndjson", "--quiet"], 3);
  const script = `const j=require("nodejieba"),f=require("fs");j.cut("热身");for(const n of f.readdirSync(${JSON.stringify(work)}))j.cut(f.readFileSync(${JSON.stringify(work)}+"/"+n,"utf8"))`;
  report.push(
    ratio(
      "plans extract FOLDER as a process, against cut as a process",
      whole,
      spawned(["-e", script], 3),
      2,
    ),
  );
  const corpus = join(work, "corpus.db");
  const [extracting, indexing] = inTurn(
    3,
    () => void spawned(["bin/plans.js", "extract", work, "--format", "ndjson", "--quiet", "--jobs", "1"], 1),
    () => {
      for (const end of ["", "-wal", "-shm"]) rmSync(corpus + end, { force: true });
      spawned(["bin/plans.js", "index", corpus, work, "--quiet", "--jobs", "1"], 1);
    },
  );
  report.push(ratio("plans index FOLDER, against plans extract FOLDER", indexing, extracting, 2));
  const { openCorpus } = (await import(
    new URL("../../dist/corpus/database.js", import.meta.url).href
  )) as typeof import("../../src/corpus/database.ts");
  const { search } = (await import(
    new URL("../../dist/corpus/search.js", import.meta.url).href
  )) as typeof import("../../src/corpus/search.ts");
  const database = openCorpus(corpus, { shown: corpus });
  const searching = median(21, () => void search(database, [["信息"], ["建设"]]));
  database.close();
  report.push(ratio("a search in an open corpus, against node -e 0", searching, bare, 1));
} finally {
  rmSync(work, { recursive: true, force: true });
}

const line = texts.join("").replace(/\s*\n\s*/gu, "");
const long = (length: number) => line.repeat(Math.ceil(length / line.length)).slice(0, length);
const [half, full] = [long(2_500_000), long(5_000_000)];
const extractHalf = median(1, () => void library.extractDocument(half));
report.push(
  ratio(
    "one line of 10 MB, against half of it (linear: 2)",
    median(1, () => void library.extractDocument(full)),
    extractHalf,
    2.6,
  ),
);

console.log(report.join("\n"));
console.log(`\nresident memory at the end: ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`);
if (report.some((row) => row.endsWith("OVER"))) process.exitCode = 1;

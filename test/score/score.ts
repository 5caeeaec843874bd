/** What `npm run score` does. */
import { type ExecFileSyncOptions, execFileSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { measure } from "../../src/trust/score/score.ts";
import { goldDocuments, scoreTexts } from "./documents.ts";

const root = resolve(import.meta.dirname, "../..");

/** Values behind `--name`, up to the next option; taken out of `args`. */
function taken(args: string[], name: string): string[] | undefined {
  const at = args.indexOf(`--${name}`);
  if (at < 0) return undefined;
  let end = at + 1;
  while (end < args.length && !args[end]!.startsWith("-")) end++;
  return args.splice(at, end - at).slice(1);
}

/** Extracts the texts that have gold with the code of a revision, into a folder of records. */
function extractedBy(revision: string, goldDir: string, textDirs: readonly string[], folder: string): string {
  const tree = join(folder, "tree");
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", root, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  git("worktree", "add", "--quiet", "--detach", tree, revision);
  try {
    symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
    const tsx = import.meta.resolve("tsx");
    const quietly: ExecFileSyncOptions = { stdio: ["ignore", "ignore", "inherit"] };
    // the list of jurisdictions is built also where the code runs from its sources
    const compile = join(tree, "src/lexicon/compile.ts");
    if (existsSync(compile)) execFileSync(process.execPath, ["--import", tsx, compile], quietly);
    const names = new Set(readdirSync(goldDir).map((file) => basename(file, extname(file))));
    const texts = textDirs.flatMap((dir) =>
      (readdirSync(dir, { recursive: true }) as string[])
        .filter((file) => file.endsWith(".txt") && names.has(basename(file, ".txt")))
        .map((file) => resolve(dir, file)),
    );
    const records = join(folder, "records");
    const script = join(folder, "extract.mjs");
    const main = pathToFileURL(join(tree, "src/cli/main.ts")).href;
    writeFileSync(script, `process.exitCode = await (await import("${main}")).main(process.argv.slice(2));`);
    const args = ["extract", ...texts, "--output", records, "--jobs", "1", "--format", "json", "--quiet"];
    execFileSync(process.execPath, ["--import", tsx, script, ...args], quietly);
    return records;
  } finally {
    git("worktree", "remove", "--force", tree);
  }
}

/** A line of `history.csv`: commit, gold, documents, then F1 by kind. */
async function recordLine(goldDir: string, textDirs: readonly string[]): Promise<void> {
  const documents = goldDocuments(goldDir, textDirs);
  const scores = measure(await scoreTexts(documents), { resamples: 0 });
  const commit = execFileSync("git", ["-C", root, "rev-parse", "--short=10", "HEAD"], {
    encoding: "utf8",
  }).trim();
  const path = join(root, "test/score/history.csv");
  const kinds = readFileSync(path, "utf8").split("\n")[0]!.split(",").slice(3) as (keyof typeof scores)[];
  const cells = [
    commit,
    basename(goldDir),
    documents.length,
    ...kinds.map((kind) => scores[kind]?.f1.toFixed(4) ?? ""),
  ];
  appendFileSync(path, `${cells.join(",")}\n`);
}

/** @param run runs a command of plans */
export async function score(
  given: readonly string[],
  run: (argv: string[]) => Promise<number>,
): Promise<number> {
  const args = [...given];
  const goldDir = taken(args, "gold")?.[0] ?? join(root, "fixtures/gold");
  const textDirs = taken(args, "texts") ?? [join(root, "seeds")];
  const revision = taken(args, "against")?.[0];
  if (taken(args, "record")) {
    await recordLine(goldDir, textDirs);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), "plans-score-"));
  try {
    if (revision) args.push("--against", extractedBy(revision, goldDir, textDirs, folder));
    return await run(["score", goldDir, ...textDirs, ...args]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

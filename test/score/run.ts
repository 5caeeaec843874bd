/**
 * `npm run score [-- GOLD_DIR TEXT_DIR…] [--misses] [--each]`: precision, recall and F1 of extraction against gold.
 * A text is looked for as NAME.txt in the text folders and their subfolders; default: the seeds.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { extractSource } from "../../src/pipeline.ts";
import { isMarkdown } from "../../src/read/markdown/is-markdown.ts";
import { readMarkdown } from "../../src/read/markdown/markdown.ts";
import { textSource } from "../../src/read/source.ts";
import { positions } from "../../src/text/position.ts";
import type { Source } from "../../src/types/record.ts";
import { compareBags, type Gold, goldBags, type Kind, kinds, nameScores, recordBags } from "./measure.ts";

export interface Score {
  precision: number;
  recall: number;
  f1: number;
  gold: number;
  found: number;
}

/** A text as the reader of text files takes it, Markdown too. */
function sourceOf(text: string, path: string): Source {
  if (!isMarkdown(text)) return textSource(text, { path });
  return readMarkdown({ text, encoding: "utf-8", cutOff: false }, { path, sha256: "" });
}

/** Micro-averaged scores over documents, with the mean of the indicator names' character F1. */
export function scoreAll(
  documents: { name: string; gold: Gold; text: string }[],
  log?: (line: string) => void,
) {
  const totals = Object.fromEntries(kinds.map((kind) => [kind, { hit: 0, gold: 0, found: 0 }])) as Record<
    Kind,
    { hit: number; gold: number; found: number }
  >;
  const names: number[] = [];
  for (const { name, gold, text } of documents) {
    const source = sourceOf(text, `${name}.txt`);
    const record = extractSource(source, name);
    const expected = goldBags(gold);
    const found = recordBags(record);
    const positionOf = positions(source.text);
    names.push(...nameScores(gold, record));
    for (const kind of kinds) {
      if (
        kind !== "indicators" &&
        !gold.assignments &&
        kind !== "indicators_full" &&
        kind !== "indicator_when"
      )
        continue;
      const { hit, misses, extras } = compareBags(expected[kind], found[kind]);
      const total = totals[kind];
      total.hit += hit;
      total.gold += expected[kind].length;
      total.found += found[kind].length;
      for (const miss of misses) log?.(`${name}: ${kind}: - ${miss.shown}`);
      for (const extra of extras) {
        const { line, column } = positionOf(extra.at ?? 0);
        log?.(`${name}:${line}:${column}: ${kind}: + ${extra.shown}`);
      }
    }
  }
  const scores = {} as Record<Kind | "indicator_names", Score>;
  for (const kind of kinds) {
    const { hit, gold, found } = totals[kind];
    const precision = found === 0 ? 1 : hit / found;
    const recall = gold === 0 ? 1 : hit / gold;
    scores[kind] = {
      precision,
      recall,
      f1: hit === 0 ? (gold + found === 0 ? 1 : 0) : (2 * hit) / (gold + found),
      gold,
      found,
    };
  }
  const mean = names.length === 0 ? 1 : names.reduce((a, b) => a + b, 0) / names.length;
  scores.indicator_names = {
    precision: mean,
    recall: mean,
    f1: mean,
    gold: names.length,
    found: names.length,
  };
  return scores;
}

/** Gold files of a folder with their texts from the text folders. */
export function loadGold(goldDir: string, textDirs: string[]): { name: string; gold: Gold; text: string }[] {
  const texts = new Map<string, string>();
  for (const dir of textDirs) {
    for (const file of readdirSync(dir, { recursive: true }) as string[]) {
      if (file.endsWith(".txt")) texts.set(basename(file, ".txt"), join(dir, file));
    }
  }
  return readdirSync(goldDir)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => {
      const name = basename(file, ".json");
      const path = texts.get(name);
      if (!path) return [];
      return [
        {
          name,
          gold: JSON.parse(readFileSync(join(goldDir, file), "utf8")) as Gold,
          text: readFileSync(path, "utf8"),
        },
      ];
    });
}

/** Scores as a table of text. */
export function table(scores: ReturnType<typeof scoreAll>): string {
  const rows = Object.entries(scores).map(([kind, s]) =>
    [
      kind.padEnd(22),
      ...[s.precision, s.recall, s.f1].map((x) => x.toFixed(3).padStart(6)),
      String(s.gold).padStart(5),
      String(s.found).padStart(5),
    ].join(" "),
  );
  return [`${"".padEnd(22)}      P      R     F1  gold found`, ...rows].join("\n");
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const args = process.argv.slice(2);
  const folders = args.filter((arg) => !arg.startsWith("--"));
  const [goldDir = "fixtures/gold", ...textDirs] = folders;
  const only = args.find((arg) => arg.startsWith("--kind="))?.slice(7);
  const misses = args.includes("--misses");
  const log = (line: string) => {
    if (misses && (!only || line.includes(`: ${only}: `))) console.log(line);
  };
  const documents = loadGold(
    goldDir,
    textDirs.length > 0 ? textDirs : folders.length > 0 ? [goldDir] : ["seeds"],
  );
  if (args.includes("--each")) {
    for (const document of documents) console.log(`\n${document.name}\n${table(scoreAll([document], log))}`);
  }
  console.log(
    `\n${documents.length} documents\n${table(scoreAll(documents, args.includes("--each") ? undefined : log))}`,
  );
}

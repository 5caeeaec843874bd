/**
 * `tsx test/score/align.ts [ALIGN_DIR GOLD_DIR TEXT_DIR…] [--extracted] [--misses]`: alignment against hand-graded
 * pairs. F1 is that of the precision over pairs graded 1 or 2 and the recall of pairs graded 2. Tasks are those of
 * the gold, or with --extracted those that extract finds.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { extractSource } from "../../src/pipeline.ts";
import { textSource } from "../../src/read/source.ts";
import { resemble } from "../../src/similarity/resemble.ts";
import type { Gold } from "../../src/trust/score/gold.ts";

interface Graded {
  left: string;
  right: string;
  pairs: { left: string; right: string; grade: 1 | 2; why?: string }[];
  /** Units of documents without a gold of their own: id and first characters, one after the other. */
  left_items?: GradedItem[];
  right_items?: GradedItem[];
  /** Units that are not scored. */
  ignore?: { left: string[]; right: string[] };
}

interface GradedItem {
  id: string;
  kind: string;
  /** The heading at the beginning, where it is not one in brackets. */
  title?: string;
  starts: string;
}

interface GoldTask {
  id: string;
  title: string;
  text: string;
  kind: string;
  cut?: "paragraph" | "topic";
}

/** The tasks and rows of a gold file, with the text between their first and last characters. */
export function goldTasks(gold: Pick<Gold, "items">, text: string): GoldTask[] {
  const squeeze = (s: string | undefined): string => (s ?? "").replace(/\s/gu, "");
  const whole = squeeze(text);
  let at = 0;
  const tasks: GoldTask[] = [];
  for (const item of gold.items ?? []) {
    const [title, starts, ends] = [squeeze(item.title), squeeze(item.starts), squeeze(item.ends)];
    const found = title === "" ? -1 : whole.indexOf(title, at);
    if (found >= 0) at = found + title.length;
    const start = starts === "" ? -1 : whole.indexOf(starts, at);
    let body = "";
    if (start >= 0) {
      const last = whole.indexOf(ends, Math.max(start, start + starts.length - ends.length));
      if (last >= 0) {
        at = last + ends.length;
        body = whole.slice(start, at);
      }
    }
    if (item.kind === "task" || item.kind === "row")
      tasks.push({ id: item.id, title, text: body, kind: item.kind });
  }
  return tasks;
}

/** e.g. （三）加快建设。 at the beginning of an item */
const heading = /^（.{1,3}）([^。]{2,40})。/u;

/**
 * The units that a graded pair lists itself, each up to the next: the last run of places at which all stand in order.
 */
export function listedTasks(
  items: readonly GradedItem[],
  ignored: readonly string[],
  text: string,
): GoldTask[] {
  const whole = text.replace(/\s/gu, "");
  const first = (items[0]?.starts ?? "").replace(/\s/gu, "");
  for (let from = whole.lastIndexOf(first); from >= 0; from = whole.lastIndexOf(first, from - 1)) {
    let at = from;
    const starts = items.map(({ starts: own }) => {
      const start = at < 0 ? -1 : whole.indexOf(own.replace(/\s/gu, ""), at);
      at = start < 0 ? -1 : start + 1;
      return start;
    });
    if (at < 0) continue;
    return items.flatMap(({ id, kind, title: given }, i) => {
      if (ignored.includes(id)) return [];
      const own = whole.slice(starts[i]!, starts[i + 1] ?? starts[i]! + lastUnit);
      const [begin = "", title = ""] = given === undefined ? (heading.exec(own) ?? []) : [given, given];
      return [{ id, kind, title, text: own.slice(begin.length), ...cutOf(id) }];
    });
  }
  throw new Error(`the items beginning with ${first} do not stand in the text in order`);
}

/** A paragraph of an item is 2.3¶2, a later topic of one 2.3¶2.3. */
function cutOf(id: string): Pick<GoldTask, "cut"> {
  if (/¶\d+\.(?!1$)/u.test(id)) return { cut: "topic" };
  return id.includes("¶") ? { cut: "paragraph" } : {};
}

/** Characters of the last listed unit, whose end is not known. */
const lastUnit = 130;

function extracted(name: string, text: string): GoldTask[] {
  const record = extractSource(textSource(text, { path: `${name}.txt` }), name);
  return record.tasks.map((task) => ({ ...task, kind: task.origin === "table" ? "row" : "task" }));
}

export interface AlignScore {
  name: string;
  precision: number;
  recall: number;
  f1: number;
  found: number;
  /** Pairs called sure, and how many of these are graded. */
  sure: { called: number; right: number };
  /** `+` pairs found and not graded, `-` pairs graded 2 and not found. */
  misses: string[];
}

/** How well the tasks of two documents (or the tasks and rows of one) are matched. */
export function scorePair(
  name: string,
  graded: Graded,
  tasksOf: (document: string) => GoldTask[],
  textOf: (document: string) => string,
): AlignScore {
  const rows = graded.right === "rows";
  const { left_items, right_items, ignore } = graded;
  const left = left_items
    ? listedTasks(left_items, ignore?.left ?? [], textOf(graded.left))
    : tasksOf(graded.left).filter(({ kind }) => kind === "task");
  const right = right_items
    ? listedTasks(right_items, ignore?.right ?? [], textOf(graded.right))
    : tasksOf(rows ? graded.left : graded.right).filter(({ kind }) => kind === (rows ? "row" : "task"));
  const grades = new Map(graded.pairs.map((pair) => [`${pair.left} ${pair.right}`, pair.grade]));
  const matches = resemble(left, right);
  const keyOf = (match: (typeof matches)[number]) => `${left[match.left]!.id} ${right[match.right]!.id}`;
  const found = matches.map(keyOf);
  const called = matches.filter(({ confidence }) => confidence === "sure").map(keyOf);
  const good = found.filter((key) => grades.has(key));
  const sure = [...grades].filter(([, grade]) => grade === 2).map(([key]) => key);
  const missed = sure.filter((key) => !found.includes(key));
  const precision = found.length === 0 ? 0 : good.length / found.length;
  const recall = sure.length === 0 ? 1 : 1 - missed.length / sure.length;
  return {
    name,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    found: found.length,
    sure: { called: called.length, right: called.filter((key) => grades.has(key)).length },
    misses: [
      ...found.filter((key) => !grades.has(key)).map((key) => `+ ${key}`),
      ...missed.map((key) => `- ${key}`),
    ],
  };
}

/** Scores of every graded pair in a folder. */
export function scoreFolder(
  align: string,
  golds: string,
  textFolders: string[],
  fromExtract = false,
): AlignScore[] {
  const textOf = (name: string): string => {
    for (const folder of textFolders) {
      const path = join(folder, `${name}.txt`);
      if (existsSync(path)) return readFileSync(path, "utf8");
    }
    throw new Error(`no text for ${name}`);
  };
  const tasksOf = (name: string): GoldTask[] =>
    fromExtract
      ? extracted(name, textOf(name))
      : goldTasks(JSON.parse(readFileSync(join(golds, `${name}.json`), "utf8")) as Gold, textOf(name));
  return readdirSync(align)
    .filter((file) => file.endsWith(".json"))
    .map((file) => {
      const graded = JSON.parse(readFileSync(join(align, file), "utf8")) as Graded;
      return scorePair(basename(file, ".json"), graded, tasksOf, textOf);
    });
}

if (import.meta.filename === process.argv[1]) {
  const flags = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
  const [align = "fixtures/gold/align", golds = "fixtures/gold", ...texts] = process.argv
    .slice(2)
    .filter((argument) => !argument.startsWith("--"));
  const scores = scoreFolder(
    align,
    golds,
    texts.length > 0 ? texts : ["seeds"],
    flags.includes("--extracted"),
  );
  for (const { name, precision, recall, f1, found, sure, misses } of scores) {
    const cells = [precision, recall, f1].map((value) => value.toFixed(3)).join("  ");
    console.log(
      `${name.padEnd(44)} P R F1  ${cells}  ${found} pairs, ${sure.right} of ${sure.called} sure ones right`,
    );
    if (flags.includes("--misses")) for (const miss of misses) console.log(`  ${miss}`);
  }
}

import { paintOf } from "../report/paint.ts";
import { phrases } from "../report/phrases.ts";
import { fateSigns, missLine, scoreCsv, scoreTable } from "../report/score.ts";
import { positions } from "../text/position.ts";
import { type Locator, locator } from "../trust/locate.ts";
import { type Entry, type ScoredKind, scoredKinds } from "../trust/score/bags.ts";
import { gainedAndLost } from "../trust/score/gained.ts";
import { type DocumentScore, measure, scoreDocument } from "../trust/score/score.ts";
import { UserError } from "../user-error.ts";
import { type Command, type Context, exitStatus } from "./command.ts";
import { type Pair, pairs, readGold, textOf } from "./gold.ts";
import type { Io } from "./io.ts";

interface Options {
  format: "table" | "json" | "csv";
  each?: boolean;
  misses?: boolean;
  kind?: ScoredKind[];
  against?: string;
}

export const command: Command = {
  arguments: "<gold> <found...>",
  options: [
    { flags: "-f, --format <name>", choices: ["table", "json", "csv"], default: "table" },
    { flags: "--each" },
    { flags: "--misses" },
    { flags: "--kind <names>", parse: kindsOf },
    { flags: "--against <other>" },
  ],
  run: async ([goldPath, ...found], given, context) => {
    const options = given as unknown as Options;
    const golds = await readGold(goldPath!, context.io);
    const now = await pairs(golds, found, context);
    if (now.pairs.length === 0) throw new UserError("score.no-pair", { gold: goldPath! });
    const scored = now.pairs.map((pair) => ({ pair, score: scoreOf(pair) }));
    const other = options.against === undefined ? undefined : await pairs(golds, [options.against], context);
    const before = other?.pairs.map(scoreOf);
    if (before?.length === 0) throw new UserError("score.no-pair", { gold: options.against! });

    if (options.format === "table") await writeTables(scored, before, options, context);
    else await writeData(scored, before, options, context);

    const missing = [...golds.keys()].filter((name) => !now.pairs.some((pair) => pair.name === name));
    if (missing.length > 0)
      context.note(phrases(context.language)("score.missing", { names: missing.join(", ") }));
    return now.failed + (other?.failed ?? 0) > 0 ? exitStatus.partial : exitStatus.done;
  },
};

type Scored = { pair: Pair; score: DocumentScore }[];

const scoreOf = ({ name, gold, found }: Pair): DocumentScore => ({
  ...scoreDocument(gold, found.record),
  document: name,
});

async function writeTables(
  scored: Scored,
  before: DocumentScore[] | undefined,
  options: Options,
  context: Context,
) {
  const wanted = options.kind ?? scoredKinds;
  if (options.misses || before) {
    for (const one of scored) await writeLines(one, before, wanted, context);
    await context.write("\n");
  }
  const paint = await paintOf(context.colour);
  const tableOf = (scores: DocumentScore[], was: DocumentScore[] | undefined) =>
    scoreTable(measure(scores), context.language, paint, was && measure(was));
  if (options.each) {
    for (const { score } of scored) {
      const was = before?.filter(({ document }) => document === score.document) ?? [];
      const table = tableOf([score], was.length > 0 ? was : undefined);
      await context.write(`${paint.strong(score.document)}\n${table}\n`);
    }
  }
  const all = tableOf(
    scored.map(({ score }) => score),
    before,
  );
  const say = phrases(context.language);
  await context.write(`${say("score.documents", { count: scored.length })}\n${all}`);
}

/** What a document gained and lost; where there is nothing to hold it against, what was missed and what is too much. */
async function writeLines(
  { pair, score }: Scored[number],
  before: DocumentScore[] | undefined,
  wanted: readonly ScoredKind[],
  context: Context,
) {
  const placeOf = await placer(pair, context.io);
  if (before) {
    for (const { kind, fate, entry } of gainedAndLost(before, [score]))
      if (wanted.includes(kind)) await context.write(missLine(placeOf(entry), kind, fateSigns[fate], entry));
    return;
  }
  for (const kind of scoredKinds.filter((one) => wanted.includes(one))) {
    const { missed = [], extra = [] } = score.kinds[kind] ?? {};
    for (const entry of missed) await context.write(missLine(placeOf(entry), kind, "-", entry));
    for (const entry of extra) await context.write(missLine(placeOf(entry), kind, "+", entry));
  }
}

async function writeData(
  scored: Scored,
  before: DocumentScore[] | undefined,
  options: Options,
  context: Context,
) {
  const documents = scored.map(({ score }) => score);
  if (options.format === "csv") {
    const rows = documents.map((one) => ({ document: one.document, scores: measure([one]) }));
    await context.write(scoreCsv([...rows, { document: "*", scores: measure(documents) }]));
    return;
  }
  const result = {
    documents: documents.map((one) => ({
      document: one.document,
      scores: measure([one]),
      ...(options.misses ? { kinds: one.kinds } : {}),
    })),
    scores: measure(documents),
    ...(before ? { other: measure(before), steps: gainedAndLost(before, documents) } : {}),
  };
  await context.write(`${JSON.stringify(result, null, 2)}\n`);
}

/** Where an entry stands, as `path:line:column`: by its span, or by its words from its item on. */
async function placer(pair: Pair, io: Io): Promise<(entry: Entry) => string> {
  const text = await textOf(pair, io);
  if (text === undefined) return () => pair.path;
  const positionOf = positions(text);
  const { find } = locator(text);
  const starts = itemStarts(pair, find);
  return ({ span, quote, item }) => {
    const start = span?.start ?? find(quote ?? "", starts.get(item ?? "") ?? 0)?.start;
    if (start === undefined) return pair.path;
    const { line, column } = positionOf(start);
    return `${pair.path}:${line}:${column}`;
  };
}

/** Where each item of the gold begins: by its first words, one behind the other; else where the record has it. */
function itemStarts({ gold, found }: Pair, find: Locator["find"]): Map<string, number> {
  const starts = new Map(found.record.outline.map(({ id, span }) => [id, span.start]));
  let at = 0;
  for (const { id, title, starts: words } of "schema" in gold ? [] : (gold.items ?? [])) {
    const place = find(words === "" ? title : words, at);
    if (!place) continue;
    at = place.start;
    starts.set(id, at);
  }
  return starts;
}

function kindsOf(value: string): ScoredKind[] {
  return value.split(",").map((name) => {
    const kind = scoredKinds.find((one) => one === name.trim());
    if (!kind) throw new UserError("score.kind", { value: name, choices: scoredKinds.join(", ") });
    return kind;
  });
}

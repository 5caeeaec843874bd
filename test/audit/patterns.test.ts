import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { main } from "../../src/cli/main.ts";
import { form } from "../../src/lexicon/forms.ts";
import { loadLexicon } from "../../src/lexicon/load.ts";
import { measures } from "../../src/relations/indicators/measure.ts";
import { run } from "../cli/in-process.ts";
import { builtPatterns, costsOf, literalPatterns, type Pattern } from "./patterns.ts";

/**
 * Patterns that may take more than linear time on a text made for it: polynomial ones only, each applied to a stretch
 * that is bounded. The list only shrinks.
 */
const listed = new URL("patterns.yaml", import.meta.url);

/** Uses of the library that make all patterns that are built of the lexicon. */
async function everything(): Promise<void> {
  const plans = await import("../../src/index.ts");
  const records = [];
  for (const name of ["seeds/jincheng-2010.txt", "seeds/wuhai-2008.txt", "fixtures/files/notice.docx"]) {
    const source = await plans.readDocument(name);
    records.push(plans.withKeywords(plans.extractDocument(source), source.text));
    plans.findMentions(source.text);
  }
  plans.compare(records);
  plans.diff(records[0]!, records[1]!);
  plans.reuse(records);
  for (const name of Object.keys(loadLexicon<Record<string, unknown>>("forms"))) form(name);
  for (const { isNamed, isLoose } of measures().values()) {
    isNamed("");
    isLoose("");
  }
  for (const args of [
    ["show", "seeds/wuhai-2008.txt"],
    ["check", "seeds/wuhai-2008.txt"],
  ])
    await run(args, { main });
}

/** Those that are built of words can be long as a page. */
const longest = 120;

/** How a pattern stands in the list: its file, and its beginning. */
function lineOf({ source, flags, where }: Pattern): string {
  return `${where.replace(/:\d+$/u, "")} ${`/${source}/${flags}`.slice(0, longest)}`;
}

test("no regular expression takes more than linear time but the listed", { timeout: 1_200_000 }, async () => {
  const patterns = [...literalPatterns(), ...(await builtPatterns(everything))];
  expect(patterns.length).toBeGreaterThan(300);
  const costs = await costsOf(patterns);
  const found = patterns
    .map((pattern) => [costs.get(`/${pattern.source}/${pattern.flags}`), lineOf(pattern)])
    .filter(([cost]) => cost !== "linear")
    .map(([cost, line]) => `${cost} ${line}`);
  const lines = [...new Set(found)].sort();
  if (process.env.PLANS_WRITE_LISTS)
    writeFileSync(listed, `${lines.map((line) => `- ${JSON.stringify(line)}\n`).join("")}`);
  expect(lines.filter((line) => line.startsWith("exponential"))).toEqual([]);
  // How many the checker gives up on depends on the machine: what is only unknown fails no run.
  const bare = (line: string) => line.replace(/^\w+ /u, "");
  const allowed = new Set((parse(readFileSync(listed, "utf8")) as string[]).map(bare));
  const proven = lines.filter((line) => !line.startsWith("unknown"));
  expect(proven.map(bare).filter((line) => !allowed.has(line))).toEqual([]);
  const all = new Set(patterns.map((pattern) => lineOf(pattern)));
  expect([...allowed].filter((line) => !all.has(line))).toEqual([]);
});
